// The reader against phrases as media wrote them (test/fixtures/notations.tsv) and its own laws.
import { readFileSync } from 'node:fs'
import { assert, integer, constantFrom, option, property, record, string, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { bearItems } from '../../server/domain/offers/notation/bearing.ts'
import { formatNotation, longestText, parseNotation, settleItems } from '../../server/domain/offers/notation/index.ts'
import { plainText } from '../../server/domain/offers/notation/plain.ts'
import { cutTokens } from '../../server/domain/offers/notation/token.ts'
import type { Roles } from '../../server/domain/offers/notation/trie.ts'
import { readingFaults, readsAs, type Expected } from './notation-faults.ts'

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

/** Rows of a table by their text; `\\n` in it stands for the end of a line. */
function groupByText(lines: readonly string[], first: number): Map<string, string[][]> {
	const groups = new Map<string, string[][]>()
	for (const line of lines) {
		const cells = line.split('\t')
		const text = cells[first]!.replaceAll('\\n', '\n')
		groups.set(text, [...(groups.get(text) ?? []), cells])
	}
	return groups
}
const expectedOf = ([low = '', high = '', currency = '', years = '', per = '', kind = '']: string[]): Expected => ({
	low,
	high,
	currency,
	years,
	per,
	kind
})

/** Texts that the second fixture has otherwise, and why. */
const wrongOf = ['K02e'] // names two sums, as its neighbours do, and has a row for the first alone

test('phrases that older readers got wrong are read strictly, by text, in each kind', () => {
	const right: Record<string, string[]> = {}
	const wrong: string[] = []
	for (const [text, rows] of groupByText(readLines('notations-2'), 1)) {
		const [id = '', , lang = ''] = rows[0]!
		const reads = readsAs(
			text,
			rows.map((cells) => expectedOf(cells.slice(3)))
		)
		if (!reads) wrong.push(id)
		for (const name of [lang.startsWith('zh') ? 'Chinese' : lang === 'en' ? 'English' : 'others', id.slice(0, 3)])
			(right[name] ??= []).push(reads ? 'right' : 'wrong')
	}
	const table = Object.entries(right)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, reads]) => `${name} ${reads.filter((read) => read === 'right').length}/${reads.length}`)
	expect(table).toMatchInlineSnapshot(`
		[
		  "Chinese 21/21",
		  "English 58/58",
		  "K01 3/3",
		  "K02 5/6",
		  "K03 6/6",
		  "K04 4/4",
		  "K05 3/3",
		  "K06 4/4",
		  "K07 5/5",
		  "K08 3/3",
		  "K09 3/3",
		  "K10 3/3",
		  "K11 3/3",
		  "K12 3/3",
		  "K13 7/7",
		  "K14 3/3",
		  "K15 3/3",
		  "K16 3/3",
		  "K17 3/3",
		  "K18 3/3",
		  "K19 3/3",
		  "K20 3/3",
		  "K21 5/5",
		  "K22 4/4",
		  "K23 3/3",
		  "K24 3/3",
		  "K25 3/3",
		  "K26 3/3",
		  "K27 4/4",
		  "V01 1/1",
		  "V02 1/1",
		  "V03 1/1",
		  "V04 1/1",
		  "V05 1/1",
		  "V06 1/1",
		  "V07 1/1",
		  "V08 1/1",
		  "V09 1/1",
		  "V10 1/1",
		  "V11 1/1",
		  "V12 1/1",
		  "V13 1/1",
		  "others 32/33",
		]
	`)
	expect(wrong).toEqual(wrongOf)
})

test('made-up phrases as journalists, recruiters and applicants write them are read as a person would', () => {
	const faults: string[] = []
	const groups = groupByText(phrases, 1)
	for (const [text, rows] of groups) {
		const expected = rows.map((cells) => expectedOf(cells.slice(2)))
		// A text with several rows is read as all of them; of one row the main sum is meant.
		if (rows.length > 1) faults.push(...(readsAs(text, expected) ? [] : [text]))
		else faults.push(...readingFaults(text, expected[0]!).map((fault) => `${text}: ${fault}`))
	}
	expect(faults).toEqual([])
	expect(groups.size).toBeGreaterThan(700)
})

test('a reading says what it had to assume', () => {
	const reading = parseNotation('¥100M in China, 4-year deal')
	expect(reading?.terms).toEqual([
		{
			kind: 'package',
			low: 100e6,
			high: 100e6,
			currency: 'CNY',
			assumed: [],
			currencies: [],
			years: 4,
			per: 'total',
			payments: null,
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
	payments: constantFrom(12, 16, null),
	approximate: constantFrom(true, false)
}).map(({ kind, bounds, ends: [low, high], currency, span: [per, years], payments, approximate }) => ({
	kind,
	low: bounds === 'atMost' ? null : low,
	high: bounds === 'atLeast' ? null : bounds === 'range' ? high : low,
	currency,
	// A currency that no text named is assumed, and left out of the notation.
	assumed: currency === null ? ['currency'] : [],
	years,
	per: per === 'unstated' && /signing|retention/.test(kind) ? ('once' as const) : per,
	payments: per === 'month' ? payments : null,
	approximate
}))

test('terms in compact notation are read back as they were', () => {
	assert(
		property(term, (terms) => {
			const notation = formatNotation([terms as Parameters<typeof formatNotation>[0][number]])
			const [read] = parseNotation(notation)?.terms ?? []
			const { kind, low, high, assumed, years, per, payments, approximate } = read ?? {}
			const currency = assumed?.includes('currency') ? null : read?.currency
			expect({ notation, kind, low, high, currency, assumed, years, per, payments, approximate }).toEqual({
				notation,
				...terms
			})
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

/** How often a reading looks at what a token may mean. */
function countSteps(text: string): number {
	let steps = 0
	const watch = (roles: Roles) =>
		new Proxy(roles, {
			get(all, role) {
				steps++
				return all[role as keyof Roles]
			}
		})
	const { tokens, language } = cutTokens(plainText(text), text)
	expect(tokens.length).toBeLessThanOrEqual(text.length)
	const read = tokens.map((token) => ({ ...token, roles: watch(token.roles) }))
	const items = settleItems({ tokens: read, language }, () => '')
	bearItems(
		items.map((item) => ({ ...item, token: { ...item.token, roles: watch(item.token.roles) } })),
		language
	)
	return steps
}

test('a text of twice the length takes at most twice the steps, whatever is repeated in it', () => {
	const repeated = [
		'$',
		'1 ',
		'(€1',
		'1/',
		'$1–',
		'数',
		'、',
		'a ',
		'1 + ',
		'$1/2/',
		'vesting 1 year ',
		'5% ',
		'RSU 5 at $1 '
	]
	const part = record({ a: words, b: words, c: words }).map(({ a, b, c }) => a + b + c)
	const check = (text: string) => {
		const long = text.repeat(longestText).slice(0, longestText)
		const steps = countSteps(long)
		expect(steps).toBeLessThan(150 * longestText)
		expect(steps).toBeLessThan(2.2 * countSteps(long.slice(0, longestText / 2)) + 5000)
	}
	repeated.forEach(check)
	assert(property(part, check), { numRuns: 40 })
})
