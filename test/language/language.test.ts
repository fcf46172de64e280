// Labflow in another language: the file of English has a stand-in of the same exports whose words have no Latin letter. What
// is left of Latin in a sentence, but for names, is English that stands elsewhere.
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openDb } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'
import { readFigure } from '../../web/figures/registry.ts'
import { figures } from '../figures.ts'
import { realFile } from '../real.ts'
import { askTable, listTables } from '../tables.ts'

vi.mock('../../server/domain/language/english.ts', async (readEnglish) => {
	const { translate } = await import('./translate.ts')
	return translate(await readEnglish())
})

let app: FastifyInstance
let about: Dataset
/** Names of the dataset and titles of its events, the longest first. */
let names: string[]
beforeAll(async () => {
	// What is derived in this language is not kept for the other files.
	const folder = mkdtempSync(join(inject('stage').folder, 'language-'))
	app = await buildApp(openDb(readFileSync(realFile(folder))), { site: false })
	about = await readJson('/api/v1/about')
	const lists = await Promise.all(
		['labs', 'people', 'events'].map(async (list) => {
			const answer = await app.inject(`/api/v1/${list}.ndjson`)
			return answer.body
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as { name?: string; title?: string })
		})
	)
	names = ['Labflow', ...lists.flat().map(({ name, title }) => (name ?? title)!)].toSorted(
		(a, b) => b.length - a.length
	)
})
afterAll(() => app.close())

async function readJson(path: string) {
	const answer = await app.inject(path)
	expect([path, answer.statusCode]).toEqual([path, 200])
	return answer.json()
}

/** What is left of a sentence in Latin letters, its names taken out. */
function findLatin(sentence: string): string | undefined {
	if (!sentence.includes('ж')) return `not translated: ${sentence}`
	const bare = names.reduce((text, name) => text.replaceAll(name, ''), sentence)
	return /[a-z]{2,}/i.test(bare) ? sentence : undefined
}

test('no list or figure of the API says anything that the file of the language does not', async () => {
	const left: string[] = []
	for (const path of await listTables(app))
		for (const [place, query] of askTable(path)) {
			const { title } = await readJson(`${place}.metadata.json${query}`)
			const latin = findLatin(title)
			if (latin) left.push(`${place}${query}: ${latin}`)
		}
	expect(left).toEqual([])
})

test('briefings and feeds tell records in the language', async () => {
	const { title, sentences } = await readJson('/api/v1/briefing?since=2025-01&until=2026-06')
	const feeds = await Promise.all(
		['moves', 'offers', 'deals', 'briefing'].map((feed) => readJson(`/api/v1/${feed}.feed.json`))
	)
	const said = [title, ...sentences.map(({ text }: { text: string }) => text)]
	for (const feed of feeds) said.push(feed.title, ...feed.items.map((item: { title: string }) => item.title))
	expect(said.map(findLatin).filter(Boolean)).toEqual([])
	expect(said.length).toBeGreaterThan(100)
})

const fetchApi = (async (path: string) => {
	const answer = await app.inject(path)
	return new Response(answer.rawPayload as BodyInit, { status: answer.statusCode })
}) as typeof fetch

test.for(figures)('%s, %s: title and finding are of the language', async ([path, name]) => {
	const found = await readFigure({ fetch: fetchApi, url: new URL(path, 'https://labflow.test'), about }, name)
	if ('fault' in found) throw new Error(found.fault)
	const { title, sentence } = found.figure
	const said = title.map((part) => (part.lab ? '' : part.text)).join('')
	expect([said, sentence].map(findLatin)).toEqual([undefined, undefined])
})
