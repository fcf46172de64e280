// A pasted list over the real dataset: who is meant, where they are, and what says so.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { readSheet } from 'read-excel-file/node'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { Matches } from '../../server/schemas/match.ts'
import { mostPasted } from '../../server/domain/resolve/pasted.ts'
import { openRealDb } from '../helpers.ts'

const lines: string[] = []
let app: FastifyInstance
beforeAll(async () => {
	app = await buildApp(openRealDb(), {
		site: false,
		logLevel: 'trace',
		log: { write: (line) => void lines.push(line) }
	})
})
afterAll(() => app.close())

const post = (body: object, ending = '') => app.inject({ method: 'POST', url: `/api/v1/match${ending}`, body })
const match = async (text: string, chosen?: { line: number; id: string | null; asked?: string }[]) => {
	const answer = await post({ text, ...(chosen && { chosen }) })
	expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
	const matches = answer.json<Matches>()
	expect([...Value.Errors(Matches, matches)]).toEqual([])
	return matches
}

const fifteen = readFileSync(new URL('../fixtures/people-15.txt', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => line.split('\t'))

test('fifteen names, misspelt, Chinese, turned round or short, are found or said to be absent', async () => {
	const { rows, counts, sentence } = await match(fifteen.map(([text]) => text).join('\n'))
	expect(rows.map(({ verdict, candidates }) => (verdict === 'sure' ? candidates[0]!.id : ''))).toEqual(
		fifteen.map(([, id = '']) => id)
	)
	expect(counts).toEqual({ sure: 13, choose: 0, none: 2 })
	expect(sentence).toBe('13 of 15 names are somebody here; 2 fit nobody')
})

test('who is meant is told with where they are and what says so, as the record does', async () => {
	const [row] = (await match('Noam Shazer')).rows
	const [candidate] = row!.candidates
	expect(candidate!.parts.map(({ part, points }) => [part, points])).toEqual([
		['name', 100],
		['letter', -8]
	])
	const person = (await app.inject('/api/v1/people/noam-shazeer')).json()
	expect(candidate).toMatchObject({
		name: person.name,
		lab: person.lab,
		since: person.since,
		sincePrecision: person.sincePrecision,
		role: person.role,
		lastPublished: person.lastPublished
	})
	const [newest] = (await app.inject('/api/v1/moves?person=noam-shazeer&limit=1')).json().rows
	expect([candidate!.lastMove!.id, candidate!.lastMove!.sources.map(({ url }) => url)]).toEqual([
		newest.id,
		newest.sources.map(({ url }: { url: string }) => url)
	])
})

test('namesakes are chosen by nobody but who asks, or by a lab; a choice is kept to its candidates', async () => {
	const [alone, beside] = (await match('Shunyu Yao\nShunyu Yao, Tencent')).rows
	expect([alone!.verdict, alone!.candidates.map(({ id }) => id).toSorted()]).toEqual([
		'choose',
		['shunyu-yao', 'shunyu-yao-physicist']
	])
	expect([beside!.verdict, beside!.candidates[0]!.id]).toEqual(['sure', 'shunyu-yao'])
	const [chosen] = (await match('Shunyu Yao', [{ line: 1, id: 'shunyu-yao-physicist' }])).rows
	expect([chosen!.verdict, chosen!.chosen, chosen!.candidates[0]!.id]).toEqual(['sure', true, 'shunyu-yao-physicist'])
	const [refused] = (await match('Shunyu Yao', [{ line: 1, id: null }])).rows
	expect([refused!.verdict, refused!.candidates.length]).toEqual(['none', 2])
	const [passed] = (await match('Shunyu Yao', [{ line: 1, id: 'shunyu-yao', asked: 'Bo Sample' }])).rows
	expect(passed!.verdict).toBe('choose')
	for (const [line, id] of [
		[1, 'noam-shazeer'],
		[2, 'shunyu-yao']
	] as const) {
		const answer = await post({ text: 'Shunyu Yao', chosen: [{ line, id }] })
		expect([answer.statusCode, answer.json().detail]).toEqual([
			400,
			expect.stringContaining(line === 1 ? id : 'line 2')
		])
	}
})

test('a public id decides, whatever name stands beside it', async () => {
	const people = (await app.inject('/api/v1/people?limit=500')).json().rows as { id: string; publicIds: string[] }[]
	const one = people.find(({ publicIds }) => publicIds.some((id) => id.startsWith('openreview:')))!
	const id = one.publicIds.find((id) => id.startsWith('openreview:'))!.slice('openreview:'.length)
	const url = `https://openreview.net/profile?id=${id}`
	const { rows } = await match(`Bo Sample ${url}\n${id}\nhttps://openreview.net/profile?id=~Nobody_Known9`)
	expect(rows.map(({ verdict, candidates }) => [verdict, candidates[0]?.id, candidates[0]?.parts[0]!.part])).toEqual([
		['sure', one.id, 'id'],
		['sure', one.id, 'id'],
		['none', undefined, undefined]
	])
})

test('a column that says where somebody is counts only where it names a lab', async () => {
	const { rows } = await match('Name\tCompany\tCity\nShunyu Yao\t腾讯\tSan Example\nShunyu Yao\tSample Bakery\t')
	expect(rows.map(({ verdict, candidates }) => [verdict, verdict === 'sure' ? candidates[0]!.id : ''])).toEqual([
		['sure', 'shunyu-yao'],
		['choose', '']
	])
})

test('the files hold what the answer does', async () => {
	const text = fifteen.map(([name]) => name).join('\n')
	const { rows } = await match(text)
	const sheet = await readSheet((await post({ text }, '.xlsx')).rawPayload)
	const [names, ...cells] = sheet
	const at = (name: string) => names!.indexOf(name)
	expect(cells.map((row) => [row[at('line')], row[at('person')], row[at('labName')], row[at('lastMove')]])).toEqual(
		rows.map(({ line, verdict, candidates: [first] }) =>
			verdict === 'sure' ? [line, first!.id, first!.labName, first!.lastMove?.id ?? null] : [line, null, null, null]
		)
	)
	expect(String(cells[0]![at('sourceUrls')])).toMatch(/^https?:/)
	const csv = await post({ text }, '.csv')
	expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="labflow-match-revision-\d+\.csv"$/)
	expect(csv.body.split('\r\n').filter(Boolean)).toHaveLength(16)
})

test('text that a spreadsheet would run stays text', async () => {
	expect((await post({ text: '=1+1 Ada Example' }, '.csv')).body).toContain(`1,"'=1+1 Ada Example",none`)
})

test('what is pasted is neither logged nor kept, and has its bounds', async () => {
	await match('Zyxwv Unheardof')
	expect(lines.join('')).not.toContain('Unheardof')
	const { rows, left } = await match(Array.from({ length: mostPasted + 2 }, () => 'Zyxwv Unheardof').join('\n'))
	expect([rows.length, left]).toEqual([mostPasted, 2])
	expect((await post({ text: 'x'.repeat(200_001) })).statusCode).toBe(400)
	expect((await post({ text: 'x'.repeat(500_000) })).statusCode).toBe(413)
	expect((await post({})).json().errors[0].path).toBe('text')
	expect((await app.inject('/api/v1/match')).statusCode).toBe(405)
	expect((await match('')).sentence).toBe('No name was given')
})
