import { describe, expect, test } from 'vitest'
import type { Spell } from '../../server/schemas/records.ts'
import { sayWhen } from '../../server/domain/language/index.ts'
import { placeSpells } from '../../web/charts/careers/SpellChart.place.ts'
import { buildSpell } from './samples.ts'

/** Rows of spells drawn up to the end of 2025, in whole px of the phone's 358. */
const place = (...spells: Partial<Spell>[]) => {
	const { rows } = placeSpells(spells.map(buildSpell), '2025-12-31', 'phone')
	const box = ({ x, width }: { x: number; width: number }) => [Math.round(x), Math.round(x + width)]
	return rows.map((row) => ({
		sure: box(row),
		soft: row.soft.map(box),
		openStart: row.openStart,
		openEnd: row.openEnd
	}))
}
/** A spell that fills the axis from 2022 on: a year is 89.5 px. */
const anchor = { start: '2022-01-01', startPrecision: 'day' as const }

test.for([
	[
		'between two days',
		{ start: '2023-01-01', startPrecision: 'day', end: '2024-01-01', endPrecision: 'day', ended: true },
		[90, 179],
		[]
	],
	['open: to the end of coverage', { start: '2024-01-01', startPrecision: 'day' }, [179, 358], []],
	[
		'from a year: hatched where it may have begun',
		{ start: '2023-01-01', startPrecision: 'year' },
		[179, 358],
		[[90, 179]]
	],
	[
		'to a quarter: hatched where it may have ended',
		{ start: '2023-01-01', startPrecision: 'day', end: '2024-07-01', endPrecision: 'quarter', ended: true },
		[90, 224],
		[[224, 246]]
	],
	['from a month: as good as sure', { start: '2024-01-01', startPrecision: 'month' }, [179, 358], []],
	[
		'from year to year: both ends hatched',
		{ start: '2022-01-01', startPrecision: 'year', end: '2025-01-01', endPrecision: 'year', ended: true },
		[89, 269],
		[
			[0, 89],
			[269, 358]
		]
	],
	[
		'within one coarse year: all hatched',
		{ start: '2024-01-01', startPrecision: 'year', end: '2024-01-01', endPrecision: 'year', ended: true },
		[269, 271],
		[[179, 269]]
	]
] as const)('a spell %s', ([, part, sure, soft]) => {
	expect(place(anchor, part as Partial<Spell>)[1]).toEqual({ sure, soft, openStart: false, openEnd: false })
})

test('an unknown start is a year long, an unknown end too, and both are dotted', () => {
	expect(
		place(
			anchor,
			{ start: null, startPrecision: null, end: '2024-01-01', endPrecision: 'day', ended: true },
			{ start: '2023-01-01', startPrecision: 'day', ended: true },
			{ start: null, startPrecision: null }
		).slice(1)
	).toEqual([
		{ sure: [89, 179], soft: [], openStart: true, openEnd: false },
		{ sure: [90, 179], soft: [], openStart: false, openEnd: true },
		{ sure: [268, 358], soft: [], openStart: true, openEnd: false }
	])
})

test('the axis ends with coverage, later only for a start that was announced', () => {
	const coverageEnd = '2025-06-30'
	const [now, announced] = [
		[buildSpell(anchor)],
		[buildSpell(anchor), buildSpell({ start: '2025-12-01', startPrecision: 'day' })]
	].map((spells) => placeSpells(spells, coverageEnd, 'phone').rows.map(({ x, width }) => Math.round(x + width)))
	expect(now).toEqual([358])
	expect(announced![0]).toBeLessThan(358)
	expect(announced![1]).toBe(358)
})

test('a coarse period that coverage cuts off stays on the axis', () => {
	const [row] = placeSpells([buildSpell({ start: '2025-01-01', startPrecision: 'year' })], '2025-06-30', 'phone').rows
	expect(row!.x + row!.width).toBeLessThanOrEqual(358)
})

test('years are apart: on phones every second or third of a long career', () => {
	const spells = [buildSpell({ start: '2012-01-01', startPrecision: 'day' })]
	const { years } = placeSpells(spells, '2025-12-31', 'phone')
	expect(years.map(({ text }) => text)).toEqual(['2013', '2015', '2017', '2019', '2021', '2023', null])
})

describe('in words', () => {
	const day = { startPrecision: 'day', endPrecision: 'day' } as const
	test.for([
		[{ start: '2024-03-01', end: '2025-01-31', ended: true, ...day }, '1 Mar 2024 to 31 Jan 2025'],
		[{ start: '2024-01-01', startPrecision: 'year', end: null }, 'since 2024, last mentioned Jan 2026'],
		[{ start: '2024-07-01', startPrecision: 'quarter', end: null, ended: true }, 'from Q3 2024, end not known'],
		[{ start: null, end: '2025-01-31', ended: true, ...day }, 'until 31 Jan 2025, start not known'],
		[{ start: null, end: null, ended: true }, 'dates not known'],
		[{ start: null, end: null }, 'start not known, last mentioned Jan 2026']
	] as const)('%j is %s', ([part, words]) => {
		expect(sayWhen(buildSpell(part))).toBe(words)
	})

	test('a row says lab, role and dates, and marks a side post', () => {
		const [row] = placeSpells([buildSpell({ role: 'Adviser', post: 'side' })], '2025-12-31', 'wide').rows
		expect(row).toMatchObject({
			name: 'Alpha',
			side: ' · side post',
			label: 'Alpha, Adviser: since 1 Mar 2024, last mentioned Jan 2026'
		})
	})
})
