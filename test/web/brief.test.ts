import { expect, test } from 'vitest'
import { nameSource } from '../../server/domain/language/index.ts'
import type { Source } from '../../server/schemas/rows.ts'
import { cutBrief, type BriefTable } from '../../web/parts/print/sheet.ts'

const source = (id: string, tier: Source['tier'] = 'outlet', publisher = `Paper ${id}`) => ({
	id,
	publisher,
	origin: null,
	tier,
	url: `https://example.org/${id}`,
	published: '2025-07'
})
const tableOf = (title: string, rows: BriefTable['rows'], total?: number): BriefTable => ({
	title,
	heads: ['Who'],
	widths: [80],
	rows,
	total,
	href: '/moves'
})

test('sources are numbered in the order of the sheet, once each, the best tier first', () => {
	const rows = [
		{ cells: ['Ada Example'], sources: [source('a', 'social'), source('b', 'primary')] },
		{ cells: ['Bo Example'], sources: [source('b', 'primary')] }
	]
	const brief = cutBrief([tableOf('Moves', rows)], 600)
	expect(brief.tables[0]!.rows.map(({ refs }) => refs)).toEqual([[1, 2], [1]])
	expect(brief.sources.map(({ url }) => url)).toEqual(['https://example.org/b', 'https://example.org/a'])
	expect(brief.tables[0]!.more).toBe(0)
})

test('rows beyond the sheet are left out of every table in turn, and counted', () => {
	const rows = Array.from({ length: 40 }, (_, i) => ({ cells: [`Person ${i}`], sources: [source(String(i))] }))
	const brief = cutBrief([tableOf('One', rows), tableOf('Two', rows, 100)], 400)
	const [one, two] = brief.tables
	expect(one!.rows.length).toBeGreaterThan(3)
	expect(Math.abs(one!.rows.length - two!.rows.length)).toBeLessThan(2)
	expect([one!.rows.length + one!.more, two!.rows.length + two!.more]).toEqual([40, 100])
})

test('the names of a sheet come whole before the rows of its other tables; where they do not fit, others take the room', () => {
	const rows = Array.from({ length: 40 }, (_, i) => ({ cells: [`Person ${i}`], sources: [] }))
	const names = (count: number): BriefTable => ({
		...tableOf(
			'Names',
			[rows, rows].map((all) => ({
				cells: [
					all
						.slice(0, count)
						.map(({ cells }) => cells[0])
						.join(', ')
				],
				sources: []
			}))
		),
		isFirst: true
	})
	const rowsOf = (count: number) =>
		cutBrief([tableOf('Moves', rows), names(count)], 330).tables.map(({ rows }) => rows.length)
	const [few, whole] = rowsOf(30)
	expect(whole).toBe(2)
	expect(few).toBeLessThan(rowsOf(1)[0]!)
	expect(cutBrief([tableOf('Moves', rows), names(40)], 200).tables[1]!.more).toBe(2)
})

test('a copy is named with its first reporter, an undated page as such', () => {
	expect(nameSource({ ...source('a'), origin: 'Wired' })).toBe('Paper a, after Wired, Jul 2025')
	expect(nameSource({ ...source('a'), published: null })).toBe('Paper a, undated')
})
