// Questions in plain words: phrasings of ten questions, what of others is read, and those that are kept.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../server/domain/questions/library.ts'
import { settings } from '../../server/domain/questions/words.ts'
import { NamedQuestions, ReadQuestion } from '../../server/schemas/ask.ts'
import { buildTestApp } from '../helpers.ts'

type Fixture = {
	questions: { page: string; phrasings: string[] }[]
	partly: { question: string; page: string | null; notRead: string[] }[]
}
const fixture = JSON.parse(readFileSync('test/fixtures/questions.json', 'utf8')) as Fixture

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())
const ask = async (question: string) =>
	(await app.inject({ url: '/api/v1/ask', query: { q: question } })).json<ReadQuestion>()
/** An address whatever the order in which its filters were read. */
const sorted = (page: string | null) =>
	page && page.replace(/\?.*/, (query) => `?${query.slice(1).split('&').toSorted().join('&')}`)

test('thirty and more phrasings of ten questions are each read as the same page, and wholly', async () => {
	expect(fixture.questions.length).toBe(10)
	expect(fixture.questions.flatMap(({ phrasings }) => phrasings).length).toBeGreaterThan(30)
	const wrong: unknown[] = []
	for (const { page, phrasings } of fixture.questions)
		for (const question of phrasings) {
			const read = await ask(question)
			if (sorted(read.page) !== sorted(page) || read.notRead.length) wrong.push([question, read.page, read.notRead])
		}
	expect(wrong).toEqual([])
})

test('of other phrasings the known words are read, and the others are named', async () => {
	for (const { question, page, notRead } of fixture.partly) {
		const read = await ask(question)
		expect([question, sorted(read.page), read.notRead]).toEqual([question, sorted(page), notRead])
	}
})

test('an answer says how it was read, word by word, and its address answers', async () => {
	const read = await ask('Who left OpenAI in 2025 because?')
	expect([...Value.Errors(ReadQuestion, read)]).toEqual([])
	expect(read).toMatchObject({
		filters: [
			{ key: 'from', value: 'openai', name: 'OpenAI', words: 'OpenAI' },
			{ key: 'since', value: '2025', name: null, words: 'in 2025' },
			{ key: 'until', value: '2025', name: null, words: 'in 2025' }
		],
		sentence: 'Read as moves: Left: OpenAI; From: 2025; To: 2025. Not read: “because”.'
	})
	expect((await app.inject(read.api!)).json().total).toBeGreaterThan(0)
})

test('each kept question is read wholly, and answered', async () => {
	const kept = (await app.inject('/api/v1/questions')).json<NamedQuestions>()
	expect([...Value.Errors(NamedQuestions, kept)]).toEqual([])
	expect(kept.total).toBe(library.length)
	for (const { question, notRead, api } of kept.rows) {
		const { statusCode } = await app.inject(api!)
		expect([question, notRead, statusCode]).toEqual([question, [], 200])
	}
})

test('each word that sets a filter sets one that its list knows', async () => {
	const pages: Record<string, string> = {
		moved: '/moves',
		offers: '/offers',
		deals: '/deals',
		events: '/events',
		metrics: '/metrics'
	}
	for (const { topic, key, value } of settings) {
		const { statusCode } = await app.inject(`/api/v1${pages[topic ?? 'moved']}?${key}=${value}`)
		expect([key, value, statusCode]).toEqual([key, value, 200])
	}
})

test('a question has a bound, and none is refused for what stands in it', async () => {
	const status = async (q: string) => (await app.inject({ url: '/api/v1/ask', query: { q } })).statusCode
	expect(await status('x'.repeat(301))).toBe(400)
	for (const q of [
		'x'.repeat(300),
		'<b>&"\'%',
		'🙂🙂',
		'\u0000',
		'吴'.repeat(300),
		'2025 '.repeat(60),
		'from to '.repeat(37)
	])
		expect([q.slice(0, 9), await status(q)]).toEqual([q.slice(0, 9), 200])
})
