// A week in sentences: of the records that are dated to it, with the pages behind them.
import { parseFeed } from '@rowanmanning/feed-parser'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { BriefingSentence } from '../../server/schemas/briefing.ts'
import { importRows } from '../builders.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'

describe('over made-up rows', () => {
	let app: FastifyInstance
	let today: string
	beforeAll(async () => {
		const db = openTestDb()
		const rumour = { id: 'move-3', from: '', date: '2024-01-01', date_precision: 'year', status: 'rumored' }
		const moves = [
			{ date: '2026-06-16' },
			{ id: 'move-2', from: 'beta', to: 'alpha', date: '2026-06-01', date_precision: 'month' }
		]
		importRows(db, { moves: [...moves, rumour], offers: [{ date: '2026-06-19', population: 'group-offer' }] })
		importRows(db, {
			moves: [...moves, { ...rumour, status: 'confirmed' }],
			offers: [{ date: '2026-06-19', population: 'group-offer' }]
		})
		today = (db.prepare('select date from revisions where number = 2').get() as { date: string }).date.slice(0, 10)
		app = await buildApp(db, { site: false })
	})
	afterAll(() => app.close())
	const ask = async (query: string) => (await app.inject(`/api/v1/briefing${query}`)).json()
	const brief = ({ kind, text, status, records, sources }: BriefingSentence) => [
		kind,
		text,
		status,
		records.map(({ id }) => id),
		sources.map(({ id }) => id)
	]

	test('the latest week with news is told, each sentence with its records and pages; coarse dates are in no week', async () => {
		const { week, sentence, sentences, counts, partly, previous, next } = await ask('')
		expect([week, sentence, counts, partly, previous, next]).toEqual([
			'2026-W25',
			'One move and one offer in the week of 15 June 2026.',
			{ moves: 1, offers: 1, deals: 0, statuses: 0 },
			1,
			null,
			null
		])
		expect(sentences.map(brief)).toEqual([
			['move', 'Ada Example went from Alpha to Beta on 16 June 2026.', 'reported', ['moves/move-1'], ['page-1']],
			[
				'offer',
				'Alpha reportedly offered unnamed people $2M over four years on 19 June 2026.',
				'reported',
				['offers/offer-1'],
				['page-1']
			]
		])
	})

	test('a status is told where a revision changed it', async () => {
		const { sentences } = await ask(`?since=${today}&until=${today}`)
		expect(sentences.map(brief)).toEqual([
			[
				'status',
				'Now confirmed, earlier rumored: Ada Example joined Beta in 2024.',
				'confirmed',
				['moves/move-3'],
				['page-1']
			]
		])
		expect((await ask(`?since=${today}&lab=alpha`)).sentences).toEqual([])
	})

	test('a quiet week says so, and how much may lie in it', async () => {
		const { sentence, sentences, previous, next } = await ask('?week=2026-W24')
		expect([sentence, sentences, previous, next]).toEqual([
			'No reported move is dated to the week of 8 June 2026. 1 move that may lie in it is known only to the month, quarter or year.',
			[],
			null,
			'2026-W25'
		])
	})

	test.each([
		['?week=2025-W53', 'week', '`week` is `2025-W53`, which is no week: give an ISO week, as in 2026-W23.'],
		['?week=2026-W23&since=2026', 'week', '`week` is given beside a range: give one of them.'],
		['?lab=nobody', 'lab', 'There is no lab `nobody`.']
	])('%s is refused', async (query, path, message) => {
		expect((await ask(query)).errors).toMatchObject([{ path, message: expect.stringContaining(message) }])
	})

	test('text and Markdown hold the same sentences', async () => {
		const { sentences } = await ask('')
		const text = await app.inject('/api/v1/briefing.txt')
		const markdown = await app.inject('/api/v1/briefing.md?week=2026-W25')
		expect([text.headers['content-type'], markdown.headers['content-type']]).toEqual([
			'text/plain; charset=utf-8',
			'text/markdown; charset=utf-8'
		])
		for (const { text: words } of sentences) {
			expect(text.body).toContain(words)
			expect(markdown.body).toContain(words)
		}
		expect(text.body).toContain('/briefing/2026-W25')
	})

	test('the weeks are a feed', async () => {
		const { items, title } = parseFeed((await app.inject('/api/v1/briefing.atom')).body)
		expect([title, items.map(({ title, url, updated }) => [title, url, updated?.toISOString()])]).toEqual([
			'Labflow: the week in AI moves',
			[
				[
					'One move and one offer in the week of 15 June 2026.',
					'http://localhost/briefing/2026-W25',
					'2026-06-22T00:00:00.000Z'
				]
			]
		])
	})
})

test('on the real dataset, no sentence of the last year is without its records and pages, and none has more than ten', async () => {
	const app = await buildTestApp()
	const ask = async (query: string) => (await app.inject(`/api/v1/briefing${query}`)).json()
	let briefing = await ask('')
	expect([briefing.week, briefing.next]).toEqual(['2026-W26', null])
	for (let weeks = 0; weeks < 52; weeks++) {
		const { sentences, week } = briefing
		const bare = sentences.filter(({ records, sources }: BriefingSentence) => !records.length || !sources.length)
		expect([week, bare, sentences.length > 0, sentences.length <= 10]).toEqual([week, [], true, true])
		briefing = await ask(`?week=${briefing.previous}`)
	}
	await app.close()
}, 30_000)
