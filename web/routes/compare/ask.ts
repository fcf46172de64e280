// What the comparator asks the API, and a reading set right by hand.
import { formatTerm } from '../../../server/domain/offers/notation/format.ts'
import { termKinds, termPeriods, type Term as ReadTerm } from '../../../server/domain/offers/notation/reading.ts'
import type { Notation, Term } from '../../../server/schemas/pay.ts'

/** Offers as people write them; the first is worked where nobody has typed one. */
export const examples: readonly string[] = [
	'$10M–$100M a year',
	'一位资深研究员4年2亿美元',
	'up to $300 million over four years',
	'3 Mio. € im Jahr'
]

/** The page, or the API's path, with one text or two in its query: `/compare?text=%24200M%2F4yr`. */
export function addressOf(text: string, other: string, estimates = false): string {
	return `/compare?${new URLSearchParams({ text, ...(other && { with: other }), ...(estimates && { estimates: 'yes' }) })}`
}

/** A sum as typed, "2,500,000", or null where it is open; undefined where it is no whole number. */
function parseSum(typed: string): number | null | undefined {
	const digits = typed.replace(/[\s,.'’]/g, '')
	if (digits === '') return null
	return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}
/** What the browser lets pass as a sum. */
export const sumPattern = "[\\d\\s,.'’]*"

/** The fields of a reading that somebody changed; `fields` are the form's texts by key. */
function findChange(term: Term, fields: Map<string, string>): Partial<Term> {
	const change: Partial<Term> = {}
	const kind = termKinds.find((kind) => kind === fields.get('kind'))
	const per = termPeriods.find((per) => per === fields.get('per'))
	if (kind) change.kind = kind
	if (per) change.per = per
	const currency = fields.get('currency')
	if (currency !== undefined) change.currency = currency || null
	for (const key of ['low', 'high'] as const) {
		const sum = parseSum(fields.get(key) ?? 'none')
		if (sum !== undefined) change[key] = sum
	}
	const years = fields.get('years')
	if (years !== undefined && !Number.isNaN(Number(years))) change.years = Number(years) || null
	const changed = Object.entries(change).filter(([key, value]) => value !== term[key as keyof Term])
	return Object.fromEntries(changed) as Partial<Term>
}

/** What of a text is in no term: shares of the base and what could not be read, in its words. */
const restOf = ({ unread, sums }: Read): string[] => [
	...(sums?.parts ?? []).map(({ notation }) => notation).filter((notation) => notation.includes('%')),
	...unread.map(({ quote }) => quote)
]

/** A reading with the main term set right, in the notation that reads back so: a span in years makes the sum a total. */
function correctTerms(read: Read, change: Partial<Term>): string {
	const [term, ...others] = payOf(read.terms) as ReadTerm[]
	const next = { ...term, ...change } as ReadTerm
	if (change.years) next.per = 'total'
	else if (change.per) next.years = change.per === 'year' ? 1 : null
	if (change.low !== undefined || change.high !== undefined) next.approximate = false
	if (change.currency !== undefined) next.assumed = []
	if (next.low !== null && next.high !== null && next.low > next.high) [next.low, next.high] = [next.high, next.low]
	// What is read in thousands, or in a currency that the text names for another part, reads back only with both told.
	const parts = [next, ...others].map((part) => formatTerm(part))
	return [parts.join(' + '), ...restOf(read)].join(', ')
}

/** The text with a currency named before each sum that was read in an assumed one. */
export function nameCurrency(text: string, terms: readonly Term[], currency: string): string {
	const places: number[] = []
	let from = 0
	for (const { assumed, quote } of terms) {
		const place = text.indexOf(quote, from)
		if (place < 0) continue
		from = place + quote.length
		if (assumed.includes('currency')) places.push(place)
	}
	return places.reduceRight((named, place) => `${named.slice(0, place)}${currency} ${named.slice(place)}`, text)
}

/** Whether a text with its currency named reads as it did but for that. */
function readsInCurrency(before: readonly Term[], after: readonly Term[], currency: string): boolean {
	const same = ({ kind, low, high, years, per }: Term) => [kind, low, high, years, per].join()
	return (
		before.length === after.length &&
		before.every((term, i) => same(term) === same(after[i]!)) &&
		after.every((term) => term.currency === currency && !term.assumed.includes('currency'))
	)
}

/** What the form needs of a reading. */
type Read = Pick<Notation, 'terms' | 'unread' | 'sums'>

/** A text whose sums are taken in another currency than the assumed one. */
function takeCurrency(
	text: string,
	read: Read,
	currency: string,
	readText: (text: string) => Read | undefined
): string {
	const named = nameCurrency(text, read.terms, currency)
	const pay = payOf(read.terms)
	if (readsInCurrency(pay, payOf(readText(named)?.terms ?? []), currency)) return named
	const parts = pay.map((term) => formatTerm({ ...(term as ReadTerm), currency, assumed: [] }))
	return [parts.join(' + '), ...restOf(read)].join(', ')
}

/**
 * Both texts of the form as they are to be read. Where a text is still the one whose reading stands below it, and fields
 * of that reading were changed or another currency taken, it is their notation.
 */
export function readForm(data: FormData, readText: (text: string) => Read | undefined): [text: string, other: string] {
	const field = (name: string) => {
		const value = data.get(name)
		return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
	}
	const [first = '', second = ''] = ['text', 'with'].map((name, place) => {
		const text = field(name)
		const read = text !== '' && text === field(`${place}-of`) ? readText(text) : undefined
		const [term] = payOf(read?.terms ?? [])
		if (!read || !term) return text
		const taken = field(`${place}-take`)
		if (taken !== '') return takeCurrency(text, read, taken, readText)
		const keys = ['kind', 'low', 'high', 'currency', 'per', 'years'].filter((key) => data.has(`${place}-${key}`))
		const change = findChange(term, new Map(keys.map((key) => [key, field(`${place}-${key}`)])))
		return Object.keys(change).length ? correctTerms(read, change) : text
	})
	return [first, second]
}

/** The terms of a reading that are pay, the one that is compared first. */
export const payOf = (terms: readonly Term[]): Term[] => terms.filter(({ notPay }) => notPay === null)
