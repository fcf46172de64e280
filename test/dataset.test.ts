// The committed facts: what a reviewer of a correction should not have to check by eye.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDatasetFiles, type Dataset } from '../db/csv/check.ts'
import type { FileName } from '../db/cells.ts'
import { parsePartialDate, spanOf, type Precision } from '../server/domain/time/date.ts'
import { datasetFolder } from './helpers.ts'

const dataset = readDatasetFiles(datasetFolder)
const { rows, about } = dataset as Dataset

test('the files have the rows that the README of the dataset says they have', () => {
	const readme = readFileSync(join(datasetFolder, 'README.md'), 'utf8')
	const said = [...readme.matchAll(/^\| (\w+)\.csv \| (\d+) \|/gm)].map(([, name, count]) => [name, Number(count)])
	expect(said).toHaveLength(13)
	expect(said.map(([name]) => [name, rows[name as FileName].length])).toEqual(said)
	expect(Object.fromEntries(said)).toMatchObject({ moves: 1517, people: 1147, labs: 529, offers: 351, metrics: 260 })
	expect(Object.fromEntries(said)).toMatchObject({ sources: 2050, event_people: 93, ids: 503, renamed: 12 })
})

test('the files have no fault: references, vocabularies, dates, bounds, a source for each record', () => {
	expect('faults' in dataset ? dataset.faults : []).toEqual([])
})

describe('chronology', () => {
	const end = parsePartialDate(about.coverageEnd!)!.last
	test('nothing is dated more than a quarter after the end of coverage: a move that was announced ahead', () => {
		const late = [...rows.moves, ...rows.offers, ...rows.deals, ...rows.events].filter(
			(row) => spanOf(row.date!, row.date_precision as Precision).first > end + 92
		)
		expect(late.map(({ id }) => id)).toEqual([])
	})

	test('nobody leaves more than a quarter after the next post was announced', () => {
		const odd = rows.moves.filter(
			(row) =>
				row.left_date &&
				row.to &&
				spanOf(row.left_date, row.left_date_precision as Precision).first >
					spanOf(row.date!, row.date_precision as Precision).last + 92
		)
		expect(odd.map(({ id }) => id)).toEqual([])
	})

	test('no page is published before the move it reports could be foreseen: three years at most', () => {
		const published = new Map(rows.sources.map((row) => [row.id!, row.published!]))
		const early = rows.moves.filter((row) => {
			const first = spanOf(row.date!, row.date_precision as Precision).first
			return row.sources!.split('|').every((id) => {
				const span = parsePartialDate(published.get(id)!)
				return span && first - span.last > 3 * 366
			})
		})
		expect(early.map(({ id }) => id)).toEqual([])
	})
})

test('an offer that led to a move is of the same person, and of a lab of that move', () => {
	const moves = new Map(rows.moves.map((row) => [row.id!, row]))
	const odd = rows.offers.filter((offer) => {
		const move = moves.get(offer.move!)
		return move && offer.person && move.person !== offer.person
	})
	expect(odd.map(({ id }) => id)).toEqual([])
})

test('notes have at most 15 words and titles of events at most nine', () => {
	const long = [...rows.moves, ...rows.offers, ...rows.deals, ...rows.events, ...rows.metrics].filter(
		({ note, title }) => note!.split(' ').length > 15 || (title ?? '').split(' ').length > 9
	)
	expect(long.map(({ id }) => id)).toEqual([])
})
