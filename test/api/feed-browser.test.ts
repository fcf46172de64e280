// A feed that is opened in a browser leads to a page that shows it; readers get the feed, and caches tell both apart.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../server/app.ts'
import { pageOfFeed } from '../../server/feeds/browser.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

test.for<[string, string | undefined, string | undefined]>([
	['/api/v1/moves.atom?from=openai&kind=hire', chrome, '/follow?feed=moves%3Ffrom%3Dopenai%26kind%3Dhire'],
	['/api/v1/changes.atom', chrome, '/follow?feed=changes'],
	['/api/v1/moves.atom', 'application/atom+xml, application/rss+xml, */*;q=0.5', undefined],
	['/api/v1/moves.atom', '*/*', undefined],
	['/api/v1/moves.atom', undefined, undefined],
	['/api/v1/moves.feed.json', chrome, undefined],
	['/api/v1/moves', chrome, undefined]
])('%s asked for as %s', ([url, accept, page]) => {
	const lead = pageOfFeed(url, accept)
	expect(lead && decodeURIComponent(lead)).toBe(page && decodeURIComponent(page))
})

let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, { moves: [{ id: 'move-1' }] })
	app = await buildApp(db, { site: false })
})
afterAll(() => app.close())

test('a feed says that its address answers by what is asked for', async () => {
	const { headers } = await app.inject('/api/v1/moves.atom')
	expect(headers.vary).toBe('accept, accept-encoding')
})
