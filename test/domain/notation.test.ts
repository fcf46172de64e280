// The reader against phrases as media wrote them (test/fixtures/notations.tsv) and its own laws.
import { readFileSync } from 'node:fs'
import { assert, integer, constantFrom, option, property, record, string, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { formatNotation, longestText, parseNotation } from '../../server/domain/offers/notation/index.ts'
import { readingFaults, type Expected } from './notation-faults.ts'

const readLines = (name: string) =>
	readFileSync(new URL(`../fixtures/${name}.tsv`, import.meta.url), 'utf8')
		.trim()
		.split('\n')
		.slice(1)
const rows = readLines('notations')
const phrases = readLines('phrases')

/** Readings that the fixture has otherwise, and why. */
const argued: Record<string, string> = {
	N142: 'capital expenditure over a year: the words name no year',
	N143: 'shares are no currency: the answer is that the number counts shares; the month is not in the words',
	N190: 'that the sum is a training cost stands in the article, not in the words'
}

test('every phrase of the fixture is read as it says, or argued with', () => {
	const faults = rows.flatMap((line) => {
		const [id = '', text = '', , low = '', high = '', currency = '', years = '', per = '', kind = ''] = line.split('\t')
		const expected: Expected = { low, high, currency, years, per, kind }
		return id in argued ? [] : readingFaults(text, expected).map((fault) => `${id} ${text}: ${fault}`)
	})
	expect(faults).toEqual([])
	expect(rows.length).toBe(197)
})

test('made-up phrases as journalists write them are read as a person would', () => {
	const faults = phrases.flatMap((line) => {
		const [, text = '', low = '', high = '', currency = '', years = '', per = '', kind = ''] = line.split('\t')
		return readingFaults(text, { low, high, currency, years, per, kind }).map((fault) => `${text}: ${fault}`)
	})
	expect(faults).toEqual([])
	expect(phrases.length).toBeGreaterThan(400)
})

test('a reading says what it had to assume', () => {
	const reading = parseNotation('¥100M in China, 4-year deal')
	expect(reading?.terms).toEqual([
		{
			kind: 'package',
			low: 100e6,
			high: 100e6,
			currency: 'CNY',
			years: 4,
			per: 'total',
			approximate: false,
			notation: 'CN¥100M/4yr package',
			assumptions: ['¥ read as Chinese yuan by what is named beside it'],
			notPay: null,
			quote: '¥100M'
		}
	])
})

test('each amount of a sentence is a term, pay before other sums', () => {
	const reading = parseNotation(
		'After a $14.3 billion investment, Meta dangled $100 million signing bonuses and $10 million a year'
	)
	expect(reading?.terms.map(({ notation, notPay }) => [notation, notPay])).toEqual([
		['$100M signing', null],
		['$10M/yr', null],
		['$14.3B once', 'investment']
	])
})

test('a text that is too long is refused, the longest is read', () => {
	expect(parseNotation('x'.repeat(longestText + 1))).toBeUndefined()
	expect(parseNotation('x'.repeat(longestText))?.terms).toEqual([])
})

const sum = (least: number) =>
	constantFrom(1, 1e3, 1e6, 1e9).chain((scale) =>
		integer({ min: 1, max: 999_999 }).map((count) => Math.max(least, count * scale))
	)
const term = record({
	kind: constantFrom(
		'unspecified',
		'package',
		'offer',
		'salary',
		'base-salary',
		'bonus',
		'signing-bonus',
		'retention-bonus',
		'equity'
	),
	bounds: constantFrom('exact', 'atMost', 'atLeast', 'range'),
	ends: sum(1000).chain((low) => integer({ min: 1, max: 1e6 }).map((more) => [low, low + more] as const)),
	currency: constantFrom('USD', 'EUR', 'GBP', 'CNY', 'JPY', 'KRW', 'INR', 'CHF', 'SGD', 'HKD', 'CAD', 'AUD', null),
	span: constantFrom(
		['total', 4],
		['total', 1.5],
		['total', null],
		['year', 1],
		['first-year', 1],
		['month', null],
		['week', null],
		['day', null],
		['hour', null],
		['multi-year', null],
		['unstated', null],
		['once', null]
	) as Arbitrary<[string, number | null]>,
	approximate: constantFrom(true, false)
}).map(({ kind, bounds, ends: [low, high], currency, span: [per, years], approximate }) => ({
	kind,
	low: bounds === 'atMost' ? null : low,
	high: bounds === 'atLeast' ? null : bounds === 'range' ? high : low,
	currency,
	years,
	per: per === 'unstated' && /signing|retention/.test(kind) ? ('once' as const) : per,
	approximate
}))

test('terms in compact notation are read back as they were', () => {
	assert(
		property(term, (terms) => {
			const notation = formatNotation([terms as Parameters<typeof formatNotation>[0][number]])
			const [read] = parseNotation(notation)?.terms ?? []
			const { kind, low, high, currency, years, per, approximate } = read ?? {}
			expect({ notation, kind, low, high, currency, years, per, approximate }).toEqual({ notation, ...terms })
		}),
		{ numRuns: 2000 }
	)
})

const words = constantFrom(
	'$',
	'100',
	'million',
	' to ',
	'over',
	'年',
	'万',
	'亿',
	'数',
	'-',
	',',
	'.',
	'(',
	')',
	'nine',
	'figure',
	'several',
	'per',
	'year',
	'+',
	'×',
	'円',
	'억',
	'halb',
	'mid',
	'%'
)

test('no text throws', () => {
	assert(
		property(option(string({ unit: 'binary', maxLength: 400 })), (text) => {
			expect(parseNotation(text ?? '')).toBeDefined()
		})
	)
	assert(
		property(
			integer({ min: 1, max: 60 }).chain((count) =>
				record(Object.fromEntries(Array.from({ length: count }, (_, i) => [i, words])))
			),
			(parts) => {
				expect(parseNotation(Object.values(parts).join(''))).toBeDefined()
			}
		),
		{ numRuns: 500 }
	)
})

test('the longest texts take no longer than their length asks, whatever is repeated in them', () => {
	const part = record({ a: words, b: words, c: words }).map(({ a, b, c }) => a + b + c)
	assert(
		property(part, (text) => {
			const long = text.repeat(longestText).slice(0, longestText)
			// The best of many: others may have the processor meanwhile.
			let best = Infinity
			for (let turn = 0; best >= 100 && turn < 20; turn++) {
				const start = performance.now()
				parseNotation(long)
				best = Math.min(best, performance.now() - start)
			}
			// About 3 ms; quadratic readers take hundreds.
			expect(best).toBeLessThan(100)
		})
	)
})
