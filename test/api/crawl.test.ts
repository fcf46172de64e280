// robots.txt, the sitemap and llms.txt: at the root of the site, with the addresses of the site.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAddresses } from '../../db/queries/addresses.ts'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { importRows } from '../builders.ts'
import { openRealDb, openTestDb } from '../helpers.ts'

const origin = 'https://labflow.example'
let app: FastifyInstance
beforeAll(async () => {
	app = await buildApp(openRealDb(), { site: false, origin })
})
afterAll(() => app.close())

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!)

test('the sitemap lists every record once, in parts that its index names', async () => {
	const index = await app.inject('/sitemap.xml')
	expect([index.statusCode, index.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8'])
	expect(addressesIn(index.body)).toEqual([`${origin}/sitemap/1.xml`])
	const part = await app.inject('/sitemap/1.xml')
	const found = addressesIn(part.body)
	const { counts } = (await app.inject('/api/v1/about')).json()
	const ofKind = (name: string) => found.filter((address) => address.startsWith(`${origin}/${name}/`)).length
	for (const name of ['labs', 'people', 'moves', 'deals', 'events', 'metrics', 'sources'])
		expect([name, ofKind(name)]).toEqual([name, counts[name]])
	expect(new Set(found).size).toBe(found.length)
	expect(found).toContain(`${origin}/data`)
	expect(part.body).not.toMatch(/&(?!#\d+;)/)
	expect((await app.inject('/sitemap/2.xml')).statusCode).toBe(404)
	expect((await app.inject('/sitemap/x.xml')).statusCode).toBe(404)
})

test('the sitemap is not sent again to who has it', async () => {
	const { headers } = await app.inject('/sitemap.xml')
	const again = await app.inject({ url: '/sitemap.xml', headers: { 'if-none-match': String(headers.etag) } })
	expect([again.statusCode, again.body]).toEqual([304, ''])
})

/** Makes the date of a revision one that can be told apart. */
const dateRevision = (db: Db, number: number, day: string) =>
	db.sqlite.prepare('update revisions set date = ? where number = ?').run(`${day}T00:00:00Z`, number)

test('a page changed when its record did, or one that names it; the others with the first revision', () => {
	const db = openTestDb()
	const labs = [{}, { id: 'beta', name: 'Beta' }, { id: 'gamma', name: 'Gamma' }]
	const people = [{}, { id: 'ben-example', name: 'Ben Example' }]
	const other = { id: 'move-2', person: 'ben-example', from: 'beta', to: 'gamma' }
	importRows(db, { labs, people, moves: [{}, other], claims: [] })
	importRows(db, { labs, people, moves: [{ note: 'Corrected' }, other] })
	importRows(db, {
		labs,
		people,
		moves: [{ note: 'Corrected', to: 'gamma' }, other],
		claims: [{ subject: 'move:move-2' }]
	})
	dateRevision(db, 1, '2026-01-01')
	dateRevision(db, 2, '2026-02-02')
	dateRevision(db, 3, '2026-03-03')

	const days = listAddresses(db).map(({ path, changed }) => [path, changed?.slice(0, 10)])
	expect(Object.fromEntries(days)).toEqual({
		'/labs/alpha': '2026-03-03',
		'/labs/beta': '2026-03-03',
		'/labs/gamma': '2026-03-03',
		'/people/ada-example': '2026-03-03',
		'/people/ben-example': '2026-01-01',
		'/moves/move-1': '2026-03-03',
		'/moves/move-2': '2026-03-03',
		'/sources/page-1': '2026-03-03'
	})
})

test('robots.txt names the sitemap and keeps out of what somebody typed', async () => {
	expect((await app.inject('/robots.txt')).body).toBe(
		`User-agent: *\nDisallow: /search?\nDisallow: /compare?\nDisallow: /*cursor=\nDisallow: /*rev=\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`
	)
})

test('llms.txt is one heading, a quote and lists of links, each of the API’s an address that answers', async () => {
	const { body, headers } = await app.inject('/llms.txt')
	expect(headers['content-type']).toBe('text/markdown; charset=utf-8')
	expect(body.match(/^# .*$/gm)).toEqual(['# Labflow'])
	expect(body.split('\n')[2]).toMatch(/^> /)
	const links = [...body.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, address]) => address!)
	expect(links.length).toBeGreaterThan(10)
	for (const link of links.filter((link) => /\/api\/v1\/|\.xml$/.test(link))) {
		const { statusCode } = await app.inject(link.replace(origin, ''))
		expect([link, statusCode]).toEqual([link, 200])
	}
}, 60_000)

test.each([
	['localhost:8080', 'http://localhost:8080'],
	['127.0.0.1:3000', 'http://127.0.0.1:3000'],
	['[::1]:3000', 'http://[::1]:3000'],
	['labs.example:8080', 'http://localhost'],
	['localhost.example', 'http://localhost'],
	['localhost@labs.example', 'http://localhost'],
	['labs.example/#localhost', 'http://localhost'],
	['a b"><x', 'http://localhost']
])('without LABFLOW_ORIGIN who calls the site %s is told %s: no other host’s name is handed on', async (host, told) => {
	const other = await buildApp(openTestDb(), { site: false })
	const { body } = await other.inject({ url: '/robots.txt', headers: { host } })
	expect(body).toContain(`Sitemap: ${told}/sitemap.xml`)
	await other.close()
})

test('over which protocol the site was asked is believed of a proxy that is trusted, its host of none', async () => {
	const told = async (trustProxy: string[]) => {
		const other = await buildApp(openTestDb(), { site: false, trustProxy })
		const headers = { host: 'localhost', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'labs.example' }
		const { body } = await other.inject({ url: '/robots.txt', headers })
		await other.close()
		return /Sitemap: (.*)\/sitemap/.exec(body)?.[1]
	}
	expect([await told([]), await told(['loopback'])]).toEqual(['http://localhost', 'https://localhost'])
})
