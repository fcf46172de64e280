import { expect, test } from 'vitest'
import { labStory, onRecordWords } from '../../server/domain/language/index.ts'
import { listLabOffers } from '../../server/domain/offers/lab-offers.ts'
import { sayReasons, sayWave, sayWhereabouts, titleLabMoves } from '../../server/domain/stories/lab-story-sentence.ts'
import { pickOnRecord } from '../../server/domain/stories/on-record.ts'
import { findPeak } from '../../server/domain/stories/reasons.ts'
import { findWave } from '../../server/domain/stories/wave.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const alpha = { id: 'alpha', name: 'Alpha', group: 'alpha' }
const at = { level: 'group' }
const joined = (person: string, date: string, datePrecision: 'day' | 'month' | 'quarter' | 'year' = 'day') => ({
	way: 'joined' as const,
	person,
	date,
	datePrecision
})
const left = (person: string, date: string) => ({ ...joined(person, date), way: 'left' as const })
const six = ['2025-06-03', '2025-06-10', '2025-07-01', '2025-07-02', '2025-08-01'].map((date, i) =>
	joined(`person-${i}`, date)
)

test('the wave is the four months in which most came; who left after it has left again, who left before it has not', () => {
	const rows = [
		...six,
		joined('person-5', '2025-07-01', 'quarter'),
		joined('person-6', '2025-01-01', 'year'),
		left('person-0', '2026-01-04'),
		left('person-1', '2024-01-04')
	]
	expect(findWave(rows)).toEqual({ since: '2025-06', until: '2025-09', n: 6, gone: 1 })
	expect(textOf(sayWave(alpha, findWave(rows), at))).toBe(
		'Of the six who came to Alpha from June to September 2025, one is known to have left again'
	)
})

test('fewer than six are no wave, and a title says when those came who did', () => {
	const coverageEnd = '2026-06-30'
	const title = (rows: typeof six) =>
		textOf(titleLabMoves({ ...at, lab: alpha, wave: findWave(rows), rows, coverageEnd }))
	expect(findWave(six)).toBeNull()
	expect(title(six)).toBe('All five known to have joined Alpha came since January 2025')
	expect(title([])).toBe('Nobody is known to have joined Alpha')
})

test('the peak is the one quarter in which most left, of four or more; a year belongs to no quarter', () => {
	const day = (date: string) => ({ date, datePrecision: 'day' as const })
	const four = [day('2025-07-02'), day('2025-08-02'), day('2025-09-02'), day('2025-09-03')]
	expect(findPeak([...four, day('2025-01-02'), { date: '2025-01-01', datePrecision: 'year' }])).toEqual({
		quarter: '2025-Q3',
		count: 4
	})
	expect(findPeak(four.slice(1))).toBeNull()
	expect(findPeak([...four, ...four.map(({ date }) => day(date.replace('2025', '2024')))])).toBeNull()
})

test('reasons are said with how many departures records tie to an event', () => {
	const say = (n: number, tied: number, peak: { quarter: string; count: number } | null) =>
		textOf(sayReasons(alpha, { n, tied, peak }, at))
	expect([say(81, 12, { quarter: '2025-Q3', count: 14 }), say(3, 1, null), say(3, 0, null), say(0, 0, null)]).toEqual([
		'More people left Alpha in the third quarter of 2025 than in any other quarter: 14; 12 of the 81 departures are tied to an event',
		'Three people are known to have left Alpha; one of the three departures is tied to an event',
		'Three people are known to have left Alpha; no departure is tied to an event',
		'Nobody is known to have left Alpha; this happened there'
	])
})

test('whereabouts name the lab that most are at, never the lab itself or an end that is not known', () => {
	const row = (lab: string | null, count: number) => ({
		lab,
		labName: lab && lab.toUpperCase(),
		labGroup: lab,
		count
	})
	expect(textOf(sayWhereabouts(alpha, [row('alpha', 9), row('beta', 3), row(null, 20)], at))).toBe(
		'3 of the 32 who left Alpha are now at BETA'
	)
	expect(textOf(sayWhereabouts(alpha, [row(null, 2)], at))).toBe(
		'Nobody has reported where those who left Alpha are now'
	)
})

test('what is on record is the newest actual figure of the lab itself; a plan or a unit’s stands beside it', () => {
	const metric = (part: object) => ({
		id: 'm',
		metric: 'headcount',
		lab: 'alpha',
		labGroup: 'alpha',
		date: '2025-12-31',
		stage: 'actual',
		scope: 'company',
		low: 1,
		high: 1,
		...part
	})
	const rows = [
		metric({ id: 'old', date: '2024' }),
		metric({ id: 'new' }),
		metric({ id: 'unit', lab: 'beta', scope: 'unit', date: '2026-01' }),
		metric({ id: 'plan', metric: 'power-mw', stage: 'planned', date: '2030' })
	]
	const found = new Map(pickOnRecord(rows, 'alpha').map((one) => [one.key, one]))
	expect([found.get('people')?.actual?.id, found.get('people')?.other?.id]).toEqual(['new', 'unit'])
	expect([found.get('power')?.actual, found.get('power')?.other?.id]).toEqual([undefined, 'plan'])
	expect(onRecordWords.ours({ share: 0.921, low: 0.822, high: 0.967 })).toBe('92% (82% to 97%)')
})

test('offers of a lab are those of its group to people for a whole term, the largest first', () => {
	const offer = (id: string, part: object) => ({
		id,
		labGroup: 'alpha',
		population: 'person',
		person: 'ada-example',
		per: 'total',
		lowUsd: null,
		highUsd: 1e8,
		date: '2025-07',
		...part
	})
	const rows = [
		offer('small', {}),
		offer('large', { lowUsd: 1e9, highUsd: null }),
		offer('yearly', { per: 'year' }),
		offer('band', { person: null, population: 'role' }),
		offer('other', { labGroup: 'beta' })
	]
	expect(listLabOffers(rows, 'alpha').map(({ id }) => id)).toEqual(['large', 'small'])
	expect(textOf(labStory.offers(alpha, 18, 8, 3))).toBe(
		'8 of Alpha’s 18 reported offers for a whole term were refused, 3 accepted'
	)
})
