// A feed that is opened in a browser: browsers show its XML, so they are led to the page that shows what is in it and how it
// is followed. Readers, which ask for a feed or for anything, get the feed.
import type { FastifyInstance } from 'fastify'
import Negotiator from 'negotiator'
import { writeQuery } from '../domain/publishing/write-query.ts'

const feedPath = /^\/api\/v1(\/[a-z]+)\.atom(\?.*)?$/
const types = ['application/atom+xml', 'application/xml', 'text/html']

/** Where a browser is led that opens the feed at an address; undefined where it is none, or a reader asks. */
export function pageOfFeed(url: string, accept: string | undefined): string | undefined {
	const [, path, query = ''] = feedPath.exec(url) ?? []
	if (!path || !accept) return undefined
	const asked = new Negotiator({ headers: { accept } }).mediaType(types)
	return asked === 'text/html' ? `/follow${writeQuery([['feed', path.slice(1) + query]])}` : undefined
}

/** Leads browsers from feeds to their page; register it before what answers from memory. */
export function leadBrowsers(app: FastifyInstance): void {
	app.addHook('onRequest', async ({ url, headers, method }, reply) => {
		if (method !== 'GET' && method !== 'HEAD') return
		const page = pageOfFeed(url, headers.accept)
		if (page) return reply.header('vary', 'accept').header('cache-control', 'no-store').redirect(page, 303)
	})
}

/** Says to caches on the way that a feed's address answers browsers otherwise; threads keep one answer for all who ask. */
export function varyFeeds(app: FastifyInstance): void {
	app.addHook('onSend', async ({ url }, reply) => {
		if (feedPath.test(url) && !app.hasDecorator('isThread')) reply.header('vary', 'accept, accept-encoding')
	})
}
