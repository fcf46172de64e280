// Departures around events, against the files of the dataset.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRows } from '../builders.ts'
import { buildApp } from '../../server/app.ts'
import { openDb } from '../../db/open.ts'
import type { After } from '../../server/schemas/trends.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async (query: string, of = app): Promise<After> => {
	const answer = await of.inject(`/api/v1/trends/after?${query}`)
	expect([query, answer.statusCode]).toEqual([query, 200])
	return answer.json()
}
const readFile = (name: string) =>
	Papa.parse<Record<string, string>>(readFileSync(`db/dataset/${name}.csv`, 'utf8').trim(), { header: true }).data
const dayMs = 86_400_000
/** First and last day that a date may mean, by its precision. */
function readSpan(date: string, precision: string): [number, number] {
	const [year = 0, month = 1] = date.split('-').map(Number)
	const months = { day: 0, month: 1, quarter: 3, year: 12 }[precision]!
	const first = Date.parse(date) / dayMs
	return [first, months ? Date.UTC(year, month - 1 + months, 1) / dayMs - 1 : first]
}

test('each event counts what the files hold: before, on its own day, after', async () => {
	const parents = new Map(readFile('labs').map(({ id, parent }) => [id, parent]))
	const groupOf = (lab: string): string => (parents.get(lab) ? groupOf(parents.get(lab)!) : lab)
	const moves = readFile('moves').filter(({ status }) => status === 'confirmed' || status === 'reported')
	const wrong: unknown[] = []
	for (const event of readFile('events').filter(({ lab }) => lab)) {
		const [first, last] = readSpan(event.date!, event.date_precision!)
		const counts = { before: 0, during: 0, after: 0 }
		for (const move of moves) {
			if (!move.from || groupOf(move.from) !== groupOf(event.lab!)) continue
			if (move.to && groupOf(move.to) === groupOf(event.lab!)) continue
			const [a, b] = move.left_date
				? readSpan(move.left_date, move.left_date_precision!)
				: readSpan(move.date!, move.date_precision!)
			if (a > Date.parse('2026-06-30') / dayMs) continue
			if (a >= first - 90 && b < first) counts.before++
			else if (a >= first && b <= last) counts.during++
			else if (a > last && b <= last + 90) counts.after++
		}
		const { before, during, after } = (await ask(`event=${event.id}`)).counts
		if (JSON.stringify({ before, during, after }) !== JSON.stringify(counts))
			wrong.push([event.id, { before, during, after }, counts])
	}
	expect(wrong).toEqual([])
}, 60_000)

test('Meta’s lay-off of October 2025 names the two whom it let go, of the group and of the unit', async () => {
	const event = 'event=meta-superintelligence-labs-2025-10-layoff'
	const [group, unit] = [await ask(event), await ask(`${event}&level=lab`)]
	const tied = ({ moves }: After) =>
		moves.filter(({ part }) => part).map(({ personName, span, standing }) => [personName, span, standing])
	expect(tied(group)).toEqual([
		['Xianjun Yang', 'during', 'during'],
		['Yuandong Tian', 'during', 'during']
	])
	expect(group.labs.map(({ id }) => id)).toEqual(['meta'])
	expect(group.sentence).toContain('Two named departures from Meta on the day itself')
	expect(group.sentence).toContain('Xianjun Yang and Yuandong Tian (left on the day itself)')
	// They left Meta and FAIR: not in the count of the unit alone, and told of all the same.
	expect(tied(unit)).toEqual([
		['Xianjun Yang', 'none', 'apart'],
		['Yuandong Tian', 'none', 'apart']
	])
	expect(unit.labs.map(({ id }) => id)).toEqual(['meta-superintelligence-labs'])
	expect(unit.sentence).toContain('Units left out: no named departures from Meta Superintelligence Labs')
	const csv = (await app.inject(`/api/v1/trends/after.csv?${event}`)).body
	expect(csv).toContain('Xianjun Yang')
	expect(csv).toContain('move note: laid off October 2025')
})

test('undone and earlier moves that are tied to an event are told of, and not counted after it', async () => {
	const { moves, sentence } = await ask('event=openai-2023-11-altman-removed')
	const undone = moves.filter(({ standing }) => standing === 'undone')
	expect(undone.map(({ personName, span, status }) => [personName, span, status])).toContainEqual([
		'Greg Brockman',
		'none',
		'reversed'
	])
	expect(sentence).toMatch(/Greg Brockman[^)]*\(reversed\)/)
	const { moves: ofDrop } = await ask('event=google-2026-06-stock-drop')
	expect(
		ofDrop.filter(({ part }) => part).map(({ personName, span, standing }) => [personName, span, standing])
	).toEqual([
		['Noam Shazeer', 'before', 'gone'],
		['John Jumper', 'before', 'gone']
	])
})

test('at the clocks nobody is tied to an event by what had not come or was not published', async () => {
	const db = openDb(':memory:')
	importRows(db, {
		moves: [
			{ id: 'm-1', date: '2024-07-01', left_date: '2024-05-01', left_date_precision: 'day' },
			{ id: 'm-2', person: 'bob-example', from: '', to: 'alpha', date: '2024-06-01' }
		],
		people: [{}, { id: 'bob-example', name: 'Bob Example' }],
		events: [{ id: 'e-1', lab: 'alpha', date: '2024-05-01', date_precision: 'day' }],
		event_people: [
			{ event: 'e-1', move: 'm-1', part: 'leaver', why: 'went to Beta in July' },
			{ event: 'e-1', move: 'm-2', part: 'joiner', why: 'came to mend it' }
		]
	})
	const other = await buildApp(db, { site: false })
	const at = async (clock: string) =>
		(await ask(`event=e-1&days=30&${clock}`, other)).moves.map((move) => [move.id, move.standing, move.to, move.why])
	expect(await at('asOf=2024-04')).toEqual([])
	expect(await at('asOf=2024-05-15')).toEqual([['m-1', 'during', null, null]])
	expect(await at('asOf=2025')).toEqual([
		['m-1', 'during', 'beta', 'went to Beta in July'],
		['m-2', 'joined', 'alpha', 'came to mend it']
	])
	await other.close()
})
