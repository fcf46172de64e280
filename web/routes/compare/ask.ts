// What the comparator asks the API, and a reading set right by hand.
import { formatTerm } from '../../../server/domain/offers/notation/format.ts'
import type { Term as ReadTerm } from '../../../server/domain/offers/notation/index.ts'
import type { Term } from '../../../server/schemas/pay.ts'

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
	for (const key of ['kind', 'per'] as const) if (fields.get(key)) change[key] = fields.get(key)!
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

/** A reading with the main term set right, in the notation that reads back so: a span in years makes the sum a total. */
function correctTerms([term, ...others]: readonly Term[], change: Partial<Term>): string {
	const next = { ...term, ...change } as ReadTerm
	if (change.years) next.per = 'total'
	else if (change.per) next.years = change.per === 'year' ? 1 : null
	if (change.low !== undefined || change.high !== undefined) next.approximate = false
	if (next.low !== null && next.high !== null && next.low > next.high) [next.low, next.high] = [next.high, next.low]
	return [next, ...(others as ReadTerm[])].map(formatTerm).join(' + ')
}

/**
 * Both texts of the form as they are to be read. Where a text is still the one whose reading stands below it, and fields
 * of that reading were changed, it is their notation. `termsOf` gives the pay that a text states, the main sum first.
 */
export function readForm(data: FormData, termsOf: (text: string) => readonly Term[]): [text: string, other: string] {
	const read = (name: string) => {
		const value = data.get(name)
		return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
	}
	const [first = '', second = ''] = ['text', 'with'].map((name, place) => {
		const text = read(name)
		const terms = text !== '' && text === read(`${place}-of`) ? termsOf(text) : []
		if (!terms[0]) return text
		const keys = ['kind', 'low', 'high', 'currency', 'per', 'years'].filter((key) => data.has(`${place}-${key}`))
		const change = findChange(terms[0], new Map(keys.map((key) => [key, read(`${place}-${key}`)])))
		return Object.keys(change).length ? correctTerms(terms, change) : text
	})
	return [first, second]
}

/** The terms of a reading that are pay, the one that is compared first. */
export const payOf = (terms: readonly Term[]): Term[] => terms.filter(({ notPay }) => notPay === null)
