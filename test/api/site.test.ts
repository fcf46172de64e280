// Pages beside the API: what cannot be answered is a page that says so, and never a failure of the server's.
import { beforeAll, expect, test } from 'vitest'
import { findSite } from '../browser/site.ts'
import { ask } from '../fuzz/ask.ts'

let base: string
beforeAll(async () => {
	base = await findSite()
})

const open = (url: string, { method = 'GET', headers = {}, body = '' } = {}) =>
	ask(base, { kind: 'page', method, url, headers: { accept: 'text/html', ...headers }, body }, 20_000)

/** What stands on a page of an error, without its tags. */
const textOf = (body: string) =>
	body
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')

test.each([
	['/flows/openai/meta.csv', 404, 'the API answers at /api/v1/flows/openai/meta.csv'],
	['/flows/openai/meta.ndjson', 404, 'the API answers at'],
	['/flows/openai/meta.metadata.json', 404, 'the API answers at'],
	['/labs/openai.csv', 404, 'the API answers at'],
	['/moves/x.metadata.json', 404, 'the API answers at'],
	['/people/x.atom', 404, 'the API answers at'],
	['/flows/meta/meta', 400, 'a flow leads from one lab to another'],
	['/embed/flows/meta/meta', 400, 'a flow leads from one lab to another'],
	['/embed/labs/%25', 404, 'There is no lab %'],
	['/embed/labs/%2525', 404, 'There is no lab %25'],
	['/embed/labs/%3Flab=x', 404, 'There is no lab ?lab=x'],
	['/embed//example.org/labs/openai', 404, ''],
	['/labs/%25', 404, 'There is no lab %'],
	['/labs/%zz', 400, 'two hexadecimal digits'],
	['/%', 400, 'two hexadecimal digits'],
	['/flows?view=__proto__', 400, '`view` is `__proto__`'],
	['/nowhere', 404, 'There is no page here'],
	['/sitemap/99.xml', 404, 'There is nothing at']
])('%s is a page of %i', async (url, status, words) => {
	const answer = await open(url)
	expect([answer.status, answer.type.split(';')[0]]).toEqual([status, 'text/html'])
	expect(textOf(answer.body).replaceAll(/\s+([.,])/g, '$1')).toContain(words)
})

test.each([
	['multipart/form-data', ''],
	['multipart/form-data; boundary="', 'x'],
	['multipart/form-data; boundary=x', '--x\r\n'],
	['multipart/form-data; boundary=x', 'text=$1M']
])('a form without sense (%s) is a page of 400', async (type, body) => {
	const answer = await open('/compare', { method: 'POST', headers: { 'content-type': type }, body })
	expect([answer.status, answer.type]).toEqual([400, 'text/html'])
	expect(textOf(answer.body)).toContain('What was sent is no form that can be read.')
})

test('a form that is too large is a page of 413', async () => {
	const headers = { 'content-type': 'application/x-www-form-urlencoded' }
	const answer = await open('/compare', { method: 'POST', headers, body: `text=${'x'.repeat(600_000)}` })
	expect([answer.status, answer.type.split(';')[0]]).toEqual([413, 'text/html'])
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s is not for pages, and a page says so', async (method) => {
	const answer = await open('/moves', { method, headers: { 'content-type': ';' }, body: '{' })
	expect([answer.status, answer.type]).toEqual([405, 'text/html; charset=utf-8'])
})

test('what was typed is text on the page that refuses it', async () => {
	const { status, body } = await open('/%3Cscript%3Ealert(1)%3C/script%3E%zz')
	expect(status).toBe(400)
	expect(body).not.toContain('<script>')
})

test.each([
	['/embed/labs/%2525.svg', 404],
	['/embed/flows/meta/meta.svg', 400],
	['/embed/embed/flows.svg.svg?size=card', 404],
	['/embed/api/v1/moves.png?size=card', 404],
	['/embed/nowhere.png', 404]
])('%s is no picture', async (url, status) => {
	expect((await open(url)).status).toBe(status)
})

test('a format is known by its own name only', async () => {
	for (const format of ['constructor', '__proto__', 'yaml'])
		expect((await open(`/oembed?format=${format}`)).status).toBe(501)
})

test('an address that cannot be read has no embed', async () => {
	const answer = await open(`/oembed?url=${encodeURIComponent(`${base}/labs/%`)}`)
	expect(answer.status).toBe(404)
})
