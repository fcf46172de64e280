// What machines read first: robots.txt, the sitemap, llms.txt; at the root of the site, not of the API.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listAddresses, type Address } from '../../db/queries/addresses.ts'
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import type { Store } from '../store/store.ts'
import { escapeMarkup } from '../domain/publishing/escape.ts'
import { writeLlms } from '../domain/publishing/llms.ts'
import { originOf } from '../answers/origin.ts'
import { noAddress } from '../query/problem.ts'
import { sendText } from '../answers/send-file.ts'

/** Most addresses of a part of the sitemap; the protocol allows 50,000. */
const mostOfPart = 20_000
const pages = [
	'/',
	'/flows',
	'/labs',
	'/people',
	'/moves',
	'/left',
	'/offers',
	'/offers/bands',
	'/deals',
	'/events',
	'/calendar',
	'/metrics'
].concat([
	'/sources',
	'/trends',
	'/trends/retention',
	'/compare',
	'/compare/labs',
	'/method',
	'/data',
	'/changes',
	'/follow',
	'/briefing',
	'/api'
])

export function registerCrawl(app: FastifyInstance, store: Store): void {
	let known: { revision: number; parts: Address[][] } | undefined
	/** All addresses of the newest revision, in parts. */
	const listParts = (): Address[][] => {
		const revision = readRevision(store.db)
		if (known?.revision === revision) return known.parts
		const records = store.db.together(() => listAddresses(store.db))
		const newest = readNewest(store.db).date || null
		const all = [...pages.map((path) => ({ path, changed: newest })), ...records]
		const count = Math.ceil(all.length / mostOfPart)
		known = {
			revision,
			parts: Array.from({ length: count }, (_, n) => all.slice(n * mostOfPart, (n + 1) * mostOfPart))
		}
		return known.parts
	}
	const writeEntries = (tag: string, request: FastifyRequest, entries: Address[]) =>
		entries
			.map(({ path, changed }) => {
				const day = changed && `<lastmod>${changed.slice(0, 10)}</lastmod>`
				return `<${tag}><loc>${escapeMarkup(originOf(request, store) + path)}</loc>${day ?? ''}</${tag}>\n`
			})
			.join('')
	const write = (tag: 'urlset' | 'sitemapindex', body: string) =>
		`<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}</${tag}>\n`

	// Where calendars are asked to look; what answers is part of the API.
	app.get('/calendar.ics', { config: { here: true } }, (request, reply) => {
		const search = /\?.*/.exec(request.url)?.[0] ?? ''
		return reply.redirect(`/api/v1/calendar.ics${search}`, 308)
	})
	app.get('/sitemap.xml', (request, reply) => {
		const parts = listParts().map((part, place) => {
			const days = part.flatMap(({ changed }) => changed ?? []).toSorted()
			return { path: `/sitemap/${place + 1}.xml`, changed: days.at(-1) ?? null }
		})
		return sendText(
			reply,
			write('sitemapindex', writeEntries('sitemap', request, parts)),
			'application/xml; charset=utf-8'
		)
	})
	app.get('/sitemap/:part.xml', (request, reply) => {
		const part = listParts()[Number((request.params as { part: string }).part) - 1]
		if (!part) throw noAddress(request)
		return sendText(reply, write('urlset', writeEntries('url', request, part)), 'application/xml; charset=utf-8')
	})
	// Written in no time, and so by who is asked.
	app.get('/robots.txt', { config: { here: true } }, (request, reply) => {
		// Pages made of what somebody typed, and places within a list: their content stands elsewhere.
		const closed = ['/search?', '/compare?', '/*cursor=', '/*rev=']
		const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Allow: /', '']
		return sendText(
			reply,
			[...lines, `Sitemap: ${originOf(request, store)}/sitemap.xml`, ''].join('\n'),
			'text/plain; charset=utf-8'
		)
	})
	app.get('/llms.txt', (request, reply) =>
		sendText(reply, writeLlms(readDataset(store.db), originOf(request, store)), 'text/markdown; charset=utf-8')
	)
}
