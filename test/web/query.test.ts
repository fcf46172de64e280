import { expect, test } from 'vitest'
import { carriedKeys, chosenOf, toggleQuery } from '../../web/parts/address/query.ts'
import { changeQuery, getJson } from '../../web/parts/address/api.ts'
import { figureQuery, hrefOfFlow, loadFlows } from '../../web/parts/asks/flows.ts'
import { loadList } from '../../web/parts/asks/records.ts'

const query = (text: string) => new URLSearchParams(text)
const window = { since: '2025-07', until: '2026-06' }

/** A server that answers every path with `answers`, and the paths it was asked for. */
function serve(status: number, body: string) {
	const asked: string[] = []
	const fetch = async (path: RequestInfo | URL) => {
		asked.push(String(path))
		return new Response(body, { status, statusText: 'Said No' })
	}
	return { asked, fetch: fetch as typeof globalThis.fetch }
}

test.for([
	['lab=alpha', { status: 'denied' }, '?lab=alpha&status=denied'],
	['lab=alpha&status=denied', { status: null }, '?lab=alpha'],
	['lab=alpha', { lab: '' }, ''],
	['lab=alpha,beta', {}, '?lab=alpha,beta'],
	['lab=alpha&cursor=abc', {}, '?lab=alpha'],
	['', { q: 'a b&c' }, '?q=a+b%26c'],
	['since=2025&until=2026', { since: '2024-02', until: null }, '?since=2024-02']
] as const)('the query %s changed by %j is "%s"', ([before, changes, after]) => {
	expect(changeQuery(query(before), changes)).toBe(after)
})

test('what a list is filtered by is its comma list, else the defaults', () => {
	expect([
		chosenOf(query('lab=alpha,beta'), 'lab'),
		chosenOf(query(''), 'lab'),
		chosenOf(query('status='), 'status', ['confirmed', 'reported'])
	]).toEqual([['alpha', 'beta'], [], ['confirmed', 'reported']])
})

test.for([
	['', 'rumored', '?status=confirmed,reported,rumored'],
	['', 'reported', '?status=confirmed'],
	['status=confirmed', 'reported', ''],
	['status=reported', 'confirmed', ''],
	['status=confirmed', 'confirmed', ''],
	['q=x&status=confirmed,rumored&cursor=abc', 'rumored', '?q=x&status=confirmed']
] as const)('of the query "%s" a click on %s makes "%s"', ([before, value, after]) => {
	expect(toggleQuery(query(before), 'status', value, ['confirmed', 'reported'])).toBe(after)
})

test('a form carries on what it has no field for, but no page and no empty key', () => {
	expect(carriedKeys(query('lab=alpha&q=ada&cursor=abc&kind='), ['q'])).toEqual([['lab', 'alpha']])
})

test('data comes from the public API', async () => {
	const { asked, fetch } = serve(200, '{"n":1}')
	expect(await getJson(fetch, '/flows?lab=alpha')).toEqual({ n: 1 })
	expect(asked).toEqual(['/api/v1/flows?lab=alpha'])
})

test("a problem of the API becomes the page's error, with what is wrong", async () => {
	const errors = [{ path: 'since', message: 'is no date' }]
	const { fetch } = serve(400, JSON.stringify({ detail: 'since is no date', errors }))
	await expect(getJson(fetch, '/flows?since=x')).rejects.toMatchObject({
		status: 400,
		body: { message: 'since is no date', errors, api: '/api/v1/flows?since=x' }
	})
})

test('an answer that is no JSON becomes an error with its status in words', async () => {
	const { fetch } = serve(502, '<html>')
	await expect(getJson(fetch, '/labs')).rejects.toMatchObject({ status: 502, body: { message: 'Said No' } })
})

test('a list is asked for as the address says, without empty keys', async () => {
	const list = { rows: [], total: 0, next: null, revision: 1 }
	const { asked, fetch } = serve(200, JSON.stringify(list))
	const address = new URL('http://localhost/moves?lab=alpha,beta&q=&sort=-date')
	expect([
		await loadList(fetch, '/moves', address),
		await loadList(fetch, '/moves', new URL('http://localhost/moves'))
	]).toEqual([
		{ query: 'lab=alpha,beta&sort=-date', list },
		{ query: '', list }
	])
	expect(asked).toEqual(['/api/v1/moves?lab=alpha,beta&sort=-date', '/api/v1/moves'])
})

test.for([
	['', 'since=2025-07&until=2026-06'],
	['since=2024', 'since=2024'],
	['until=2024', 'until=2024'],
	['lab=alpha&since=2024&until=2025', 'lab=alpha&since=2024&until=2025'],
	['lab=alpha&sort=-date&q=ada&kind=', 'lab=alpha&q=ada&since=2025-07&until=2026-06']
] as const)('the address "%s" asks for the figure %s', ([address, asked]) => {
	expect(figureQuery(query(address), window).toString()).toBe(asked)
})

test.for([
	['lab=alpha&since=2025-07&level=lab', '?lab=alpha&since=2025-07&level=lab', '?lab=alpha&level=lab'],
	['since=2025-07&level=country', '?since=2025-07&level=country', '']
] as const)('flows of %s come with months over all dates, which know no countries', async ([asked, flows, months]) => {
	const server = serve(200, '{}')
	expect(await loadFlows(server.fetch, query(asked))).toEqual({ flows: {}, trend: {} })
	expect(server.asked).toEqual([`/api/v1/flows${flows}`, `/api/v1/trends/moves${months}`])
})

test.for([
	['since=2025', 'alpha', 'beta', '/flows/alpha/beta?since=2025'],
	['lab=alpha&since=2025', 'alpha', null, '/flows/alpha/unknown?since=2025'],
	['from=alpha', null, 'beta', '/flows/unknown/beta'],
	['since=2025', 'alpha', undefined, '/moves?since=2025&from=alpha'],
	['lab=alpha', undefined, 'beta', '/moves?lab=alpha&to=beta'],
	['lab=alpha', undefined, null, '/moves?lab=alpha&to=unknown'],
	['lab=alpha', undefined, undefined, '/flows?lab=alpha'],
	['level=country&since=2025', 'us', 'fr', '/moves?since=2025']
] as const)('in the figure of "%s" %s to %s leads to %s', ([asked, from, to, href]) => {
	expect(hrefOfFlow(query(asked), from, to)).toBe(href)
})
