import { expect, test } from 'vitest'
import { listStrips, placeOrigins } from '../../web/charts/careers/OriginChart.place.ts'
import { buildOrigins } from './samples.ts'

const lettered = (letters: string) =>
	[...letters].map((id): [string, string, Record<string, number>] => [id, id.toUpperCase(), { '2025': 1 }])

test('the largest origins have a strip each, the rest one together, the unknown comes last', () => {
	const rows = buildOrigins([
		[null, null, { '2025': 9 }],
		['openai', 'OpenAI', { '2024': 2, '2025': 3 }],
		...lettered('abc')
	])
	const brief = (most: number) => listStrips(rows, most).map(({ name, end, colour }) => ({ name, end, colour }))
	const openai = { name: 'OpenAI', end: { from: 'openai' }, colour: 'var(--lab-openai)' }
	const unknown = { name: 'Not known', end: 'unknown', colour: null }
	expect(brief(1)).toEqual([openai, { name: '3 others', end: 'others', colour: 'var(--ink-3)' }, unknown])
	// A strip for one other lab alone would hide its name.
	expect(brief(3).map(({ name }) => name)).toEqual(['OpenAI', 'A', 'B', 'C', 'Not known'])
})

test('every year from the first to the last has a column, bars count on one scale and say their number', () => {
	const { years, rows } = placeOrigins(
		buildOrigins([
			['a', 'A', { '2022': 12, '2025': 6 }],
			['b', 'B', { '2025': 3 }]
		]),
		'wide'
	)
	expect(years.map(({ text, since, until }) => [text, since, until])).toEqual(
		['2022', '2023', '2024', '2025'].map((year) => [year, year, year])
	)
	expect(
		rows.map(({ total, cells }) => [total, cells.map(({ text, height, label }) => [text, height, label])])
	).toEqual([
		[
			'18',
			[
				['12', 24, 'A, 2022: 12 moves'],
				['6', 12, 'A, 2025: 6 moves']
			]
		],
		['3', [['3', 6, 'B, 2025: 3 moves']]]
	])
	expect(rows[0]!.cells[1]!.x).toBe(rows[1]!.cells[0]!.x)
})

test('years that are too many stand together before the others', () => {
	const { years, rows } = placeOrigins(
		buildOrigins([['a', 'A', { '2012': 1, '2022': 2, '2023': 4, '2026': 8 }]]),
		'phone'
	)
	expect(years.map(({ text, since, until }) => [text, since, until])).toEqual([
		['to 2022', null, '2022'],
		['2023', '2023', '2023'],
		['2024', '2024', '2024'],
		['2025', '2025', '2025'],
		['2026', '2026', '2026']
	])
	expect(rows[0]!.cells.map(({ text }) => text)).toEqual(['3', '4', '8'])
})

test('no moves are an empty figure', () => {
	expect(placeOrigins([], 'wide')).toMatchObject({ years: [], rows: [] })
})
