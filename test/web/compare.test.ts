// The comparator's page: readings set right, findings in words, the column of intervals.
import { expect, test } from 'vitest'
import { compareOffer } from '../../server/domain/offers/compare.ts'
import { gatherRates, rateAt } from '../../server/domain/offers/dollars.ts'
import { termKinds, termPeriods } from '../../server/domain/offers/notation/reading.ts'
import { parseNotation } from '../../server/domain/offers/notation/index.ts'
import { payOf, readForm } from '../../web/routes/compare/ask.ts'
import Closest from '../../web/routes/compare/Closest.svelte'
import { placeColumn } from '../../web/routes/compare/place.ts'
import Reading from '../../web/routes/compare/Reading.svelte'
import { sayFinding } from '../../web/routes/compare/say.ts'
import Standing from '../../web/routes/compare/Standing.svelte'
import { renderFigure } from './figure.ts'
import { buildOffer } from './samples.ts'

const read = (fields: Record<string, string>) => {
	const data = new FormData()
	for (const [name, value] of Object.entries(fields)) data.set(name, value)
	return readForm(data, parseNotation)
}
const rates = gatherRates([{ month: '2026-06', currency: 'EUR', usd: 1.1 }])
const offers = [
	buildOffer({ id: 'near', notation: '$180M/4yr', lowUsd: 180e6, highUsd: 180e6 }),
	buildOffer({ id: 'above', notation: '$400M+/4yr', lowUsd: 400e6, highUsd: null, status: 'disputed', denialCount: 1 }),
	buildOffer({
		id: 'role',
		person: null,
		personName: null,
		kind: 'base-salary',
		lowUsd: 2e5,
		highUsd: 5e5,
		years: 1,
		per: 'year'
	})
]
const compare = (text: string) =>
	compareOffer(text, offers, (currency) => rateAt(currency, '2026-06-30', 'day', rates))!

test('texts are read as typed where no reading stands below them, or where they were changed since', () => {
	expect(read({ text: '  $5M\r\na year ', with: ' ' })).toEqual(['$5M\na year', ''])
	expect(read({ text: '$6M/yr', with: '', '0-of': '$5M/yr', '0-low': '7' })).toEqual(['$6M/yr', ''])
})

test('a text whose fields stand as they were read stays as it was typed', () => {
	const fields = { '0-kind': 'unspecified', '0-low': '200,000,000', '0-high': '200,000,000', '0-currency': 'USD' }
	const text = '一位资深研究员4年2亿美元'
	expect(read({ text, with: '', '0-of': text, ...fields, '0-per': 'total', '0-years': '4' })).toEqual([text, ''])
})

test.each([
	['$200M/4yr', { kind: 'package' }, '$200M/4yr package'],
	['$200M/4yr', { high: '' }, '$200M+/4yr'],
	['$200M/4yr', { low: '' }, 'up to $200M/4yr'],
	['$200M/4yr', { low: '300 000 000' }, '$200M–$300M/4yr'],
	['$200M/4yr', { years: '5' }, '$200M/5yr'],
	['$200M/4yr', { years: '' }, '$200M in total'],
	['$200M/4yr', { per: 'year' }, '$200M/yr'],
	['$200M/yr', { per: 'total' }, '$200M in total'],
	['$200M/4yr', { currency: 'CHF' }, 'CHF 200M/4yr'],
	['$5M', { years: '2' }, '$5M/2yr'],
	['nine figures', { low: '150,000,000' }, '150M–999,999,999'],
	['$2M bonus and $20M in equity', { low: '3,000,000', high: '3,000,000' }, '$3M bonus + $20M equity'],
	['$200M/4yr', { low: 'many', years: 'some' }, '$200M/4yr']
])('%s with %o set right is %s', (text, fields, notation) => {
	const named = Object.fromEntries(Object.entries(fields).map(([key, value]) => [`1-${key}`, value]))
	expect(read({ text: '$1M', with: text, '1-of': text, ...named })).toEqual(['$1M', notation])
})

test('what is set right reads back as it was set, in each kind, period and currency', () => {
	const missed = [
		...termKinds.map((value) => ['kind', value]),
		...termPeriods.map((value) => ['per', value]),
		...['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'KRW', 'INR', 'CHF', 'CAD', 'AUD', 'SGD', 'HKD', 'TWD'].map((value) => [
			'currency',
			value
		])
	].filter(([key = '', value = '']) =>
		['$200M/4yr', 'up to €3M a year in salary'].some((text) => {
			const [corrected] = read({ text, '0-of': text, [`0-${key}`]: value })
			return (payOf(parseNotation(corrected)?.terms ?? [])[0]?.[key as 'kind'] ?? '') !== value
		})
	)
	expect(missed).toEqual([])
})

test('with one click the sums whose currency was assumed are in another, and nothing else of the text changes', () => {
	const take = (text: string, code: string) => read({ text, '0-of': text, '0-take': code, '0-currency': 'USD' })[0]
	expect(take('base 300k, bonus 15%, 200k RSU over 4 years', 'EUR')).toBe(
		'base EUR 300k, bonus 15%, EUR 200k RSU over 4 years'
	)
	expect(take('年薪300万', 'HKD')).toBe('年薪HKD 300万')
	expect(take('40 mil pesos mensuales', 'COP')).toBe('COP 40 mil pesos mensuales')
	expect(take('TC 650, base 240, 40% in RSUs', 'EUR')).toBe('€650K package + €240K base, 40% in RSUs')
})

test('what could not be read stays with a reading that is set right', () => {
	const text = '$18M over 4 years, 40% in RSUs, with a $3M sign-on'
	expect(read({ text, '0-of': text, '0-years': '5' })[0]).toBe('$18M/5yr + $3M signing, 40% in RSUs')
})

const textOf = (html: string) =>
	html
		.replaceAll(/<(option|style)[^>]*>.*?<\/\1>/g, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
const readingOf = (text: string) => renderFigure(Reading, { offer: compare(text), place: 0, form: 'compare' })

test('a reading tells what it did not read, and offers other currencies where it assumed one', () => {
	expect(textOf(readingOf('$18M over 4 years, 40% in RSUs'))).toContain(
		'Not read: 40% in RSUs , a share of a sum that is not given.'
	)
	expect(textOf(readingOf('40% RSU'))).toContain('Not read: 40% RSU , a share of a sum that is not given.')
	const html = readingOf('年薪300万')
	expect(textOf(html)).toContain('Assumed: no currency is named: taken as CNY, usual in that language.')
	expect([...html.matchAll(/name="0-take" value="([A-Z]{3})"/g)].map(([, code]) => code)).toEqual(['USD', 'EUR', 'GBP'])
	expect(readingOf('年薪300万元')).not.toContain('0-take')
})

test('the parts of an offer are added up: the first year, each later one, the term', () => {
	const text = textOf(readingOf('base $300k, bonus 15%, 200k RSU over 4 years, 100k sign-on'))
	expect(text).toContain('Part First year Each later year Over 4 years')
	expect(text).toContain('bonus 15% 15% of the base $45K $45K $180K')
	expect(text).toContain('Sum $495K $395K $1.68M')
	expect(readingOf('$200M/4yr')).not.toContain('added up')
})

test('an offer of several parts is compared by what they come to a year', () => {
	const offer = compare('base $300k, bonus 15%, 200k RSU over 4 years')
	expect([offer.notation, offer.yearly, offer.basis, offer.kinds]).toEqual([
		'$300K base + $200K/4yr equity + bonus 15%',
		{ low: 395_000, high: 395_000 },
		'year',
		['total-package', 'annual-compensation']
	])
})

test('the finding says what an offer comes to, and what is certain', () => {
	const find = (...texts: string[]) => sayFinding(texts.map(compare))
	expect(find('$200M/4yr')).toBe('$200M/4yr is $50M a year, certainly more than 1 of 2 reported offers to named people')
	expect(find('$1M/yr')).toBe('$1M/yr is $1M a year, certainly less than 2 of 2 reported offers to named people')
	expect(find('$200M/4yr', '€3M/yr')).toBe('$200M/4yr is $50M a year: certainly more than €3M/yr, $3.3M a year')
	expect(find('up to $5M/yr', '€3M/yr')).toBe('up to $5M/yr is up to $5M a year: overlapping €3M/yr, $3.3M a year')
	expect(find('$5M', '€3M/yr')).toBe('$5M is $5M in total: not comparable with €3M/yr, $3.3M a year')
	expect(find('a valuation of $12 billion')).toBe('$12B is no pay')
	expect(find('nothing')).toBe('No pay was found')
})

test('a reading is fields of the page’s form, each named by its offer', () => {
	const html = renderFigure(Reading, { offer: compare('up to $300M/4yr'), place: 1, form: 'compare' })
	const fields = [...html.matchAll(/<(?:input|select)[^>]*>/g)].map(([tag]) =>
		['form', 'name', 'value'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])
	)
	expect(fields).toEqual([
		['compare', '1-of', 'up to $300M/4yr'],
		['compare', '1-kind', undefined],
		['compare', '1-low', ''],
		['compare', '1-high', '300,000,000'],
		['compare', '1-currency', undefined],
		['compare', '1-per', undefined],
		['compare', '1-years', '4']
	])
	expect([...html.matchAll(/<option value="([^"]*)" selected/g)].map(([, value]) => value)).toEqual([
		'unspecified',
		'USD',
		'total'
	])
})

test('the standing gives each layer’s counts with its n, and how many times the salaries it is', () => {
	const text = renderFigure(Standing, { offer: compare('$200M/4yr') })
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
	expect(text).toContain('A year, our figure $50M the sum divided by 4 years, assumed evenly spread')
	expect(text).toContain('Offers to named people n = 2 1 certainly below 0 overlapping 1 certainly above')
	expect(text).not.toContain('Offers to people not named')
	expect(text).toContain('Alpha 1 band $200K to $500K 100 times the highest')
	const headsOf = (offer: string) => renderFigure(Standing, { offer: compare(offer) }).match(/(?<=<th( [^>]*)?>)[^<]+/g)
	expect(headsOf('$200M/4yr')).toEqual(['Lab', 'Reported', 'Range', 'This offer, at least'])
	expect(headsOf('up to $200M/4yr')).toEqual(['Lab', 'Reported', 'Range'])
	expect(headsOf('$200M signing bonus')).toBeNull()
})

test('the closest offers lead to their records, with their pages and denials', () => {
	const html = renderFigure(Closest, {
		offer: compare('$200M/4yr'),
		rows: compare('$200M/4yr').closest,
		caption: 'Offers'
	})
	expect([...html.matchAll(/href="(\/offers\/[^"#]*|\/sources\/[^"]*)"/g)].map(([, href]) => href)).toEqual(
		offers
			.slice(0, 2)
			.flatMap(({ id, sources }) => [`/offers/${id}`, ...sources.map((source) => `/sources/${source.id}`)])
	)
	expect(html.match(/at least \$100M|\$45M|1 denial/g)).toEqual(['$45M', 'at least $100M', '1 denial'])
})

test('intervals are placed on one log axis with the offer they are held against', () => {
	const placed = placeColumn(
		[
			{ low: 10e6, high: 1000e6 },
			{ low: 100e6, high: 100e6 },
			{ low: 0, high: null }
		],
		{ low: 100e6, high: 100e6 }
	)
	expect(placed).toEqual({
		width: 300,
		ticks: [
			{ x: 63.4, text: '$20M' },
			{ x: 112.7, text: '$50M' },
			{ x: 187.3, text: '$200M' },
			{ x: 273.9, text: '$1B' }
		],
		band: { from: 49.6, to: 50.4 },
		rows: [{ shape: 'interval', x: 26.1, width: 247.8 }, { shape: 'exact', x: 142, width: 16 }, null]
	})
})
