// Reads compensation as media write it: any text in eight languages -> terms, with everything that had to be assumed.
import { notationNotes } from '../../language.ts'
import { demotePlain, listItems, type Amount } from './amount.ts'
import { boundItems, joinItems } from './join.ts'
import { bearItems, isSum, kindOf, notPayOf, periodOf, type TermKind, type TermPeriod } from './term.ts'
import { formatTerm } from './format.ts'
import { cutTokens, plainText, type Language } from './token.ts'

/** One sum of pay: bounds in whole units of the currency, null where open or unstated. */
export type Term = {
	kind: TermKind
	low: number | null
	high: number | null
	currency: string | null
	/** The span that the sum covers; 1 where it is yearly. */
	years: number | null
	per: TermPeriod
	/** "about", "nearly", or a bracket such as "nine-figure". */
	approximate: boolean
	/** The compact form, e.g. "up to $300M/4yr". */
	notation: string
	assumptions: string[]
	/** Why this sum is no pay: valuation, investment, wage-bill ... */
	notPay: string | null
	/** The words of the text that hold the sum. */
	quote: string
}
export type Reading = { text: string; terms: Term[]; notPay: string | null }

/** Longer texts are refused, in UTF-16 units. */
export const longestText = 2000

const inTraditional = /[萬億資總獎國為達過與補償價]/

/** The ISO code of a currency as written, and what was assumed to get there. */
function readCurrency(
	code: string | null,
	language: Language,
	places: ReadonlySet<string>,
	traditional: boolean
): { currency: string | null; note?: string } {
	if (code === null) return { currency: null, note: notationNotes.noCurrency }
	if (code === '$') return { currency: 'USD', note: notationNotes.dollars }
	if (code === '元') {
		const place = ['TWD', 'HKD'].find((name) => places.has(name))
		if (place) return { currency: place, note: notationNotes.byPlace(code, place) }
		if (traditional && !places.has('CNY')) return { currency: null, note: notationNotes.yuanOrDollars }
		return { currency: 'CNY', note: notationNotes.readAs(code, 'CNY') }
	}
	if (code !== '¥') return { currency: code }
	const place = ['CNY', 'JPY'].find((name) => places.has(name))
	if (place) return { currency: place, note: notationNotes.byBeside(code, place) }
	if (language === 'zh') return { currency: 'CNY', note: notationNotes.byLanguage(code, 'CNY') }
	if (language === 'ja') return { currency: 'JPY', note: notationNotes.byLanguage(code, 'JPY') }
	return { currency: null, note: notationNotes.yenOrYuan }
}

const round = (value: number | null) => (value === null ? null : Math.round(value))
const close = (value: number | null) => value === null || Math.abs(value - Math.round(value)) < 1e-3

/** The bounds in whole units; what cannot be held exactly (over 2^53) is refused. */
function wholeUnits(amount: Amount): { low: number | null; high: number | null; notes: string[] } {
	const { low, high } = amount
	if (Math.max(low ?? 0, high ?? 0) > Number.MAX_SAFE_INTEGER)
		return { low: null, high: null, notes: [notationNotes.tooLarge] }
	const notes = close(low) && close(high) ? [] : [notationNotes.rounded]
	return { low: round(low), high: round(high), notes }
}

/**
 * The terms that a text states, the main one first: `parseNotation('up to $300M over four years')` holds one term of
 * kind unspecified, low null, high 300,000,000 USD, years 4, per total. Undefined for texts over `longestText`.
 */
export function parseNotation(text: string): Reading | undefined {
	if (text.length > longestText) return undefined
	const plain = plainText(text)
	const { tokens, language } = cutTokens(plain)
	const quote = (start: number, end: number) => text.slice(start, end)
	const items = boundItems(demotePlain(joinItems(listItems({ tokens, language }), quote)))
	const bearings = bearItems(items, language)
	const core = plain.replace(/^(up to )?~?|\+$/g, '').trim()
	const sums = items.filter(({ amount }) => amount && !amount.plain).length
	const places = new Set(tokens.map(({ roles }) => roles.place).filter((place) => place !== undefined))
	const traditional = inTraditional.test(text)
	const terms: Term[] = []
	items.forEach(({ amount }, i) => {
		const bearing = bearings.get(i)
		if (!amount || !bearing) return
		const raw = plain.slice(amount.start, amount.end)
		if (amount.plain && (sums > 0 || !isSum(amount, raw, bearing, raw === core))) return
		const kind = kindOf(bearing)
		const { currency, note } = readCurrency(amount.currency, language, places, traditional)
		const { low, high, notes } = wholeUnits(amount)
		const notPay = notPayOf(bearing)
		const period = periodOf(bearing, kind)
		if (notPay === 'investment' && period.per === 'unstated') period.per = 'once'
		const assumptions = [...amount.notes, ...notes, ...bearing.notes, ...period.notes]
		if (amount.vague && low !== null) assumptions.unshift(notationNotes.bracket(quote(amount.start, amount.end).trim()))
		if (note) assumptions.push(note)
		const term = { kind, low, high, currency, years: period.years, per: period.per, approximate: amount.approximate }
		terms.push({ ...term, notation: formatTerm(term), assumptions, notPay, quote: quote(amount.start, amount.end) })
	})
	const pay = terms.filter(({ notPay }) => notPay === null)
	const ordered = [...pay, ...terms.filter(({ notPay }) => notPay !== null)]
	const lone = ordered.length ? undefined : spanOnly(items, text)
	if (lone) ordered.push(lone)
	const counted = items
		.map(({ token }) => token.roles.counted)
		.find((name) => name === 'percent' || name === 'equity-units' || name === 'multiple')
	return { text, terms: ordered, notPay: ordered.length ? ordered[0]!.notPay : (counted ?? null) }
}

/** A term without a sum, where a text names the pay and its years alone: "six-year compensation package". */
function spanOnly(items: ReturnType<typeof listItems>, text: string): Term | undefined {
	const span = items.find((item) => item.span?.years)
	const kind = items.find(({ token }) => token.roles.kind !== undefined)?.token.roles.kind
	if (!span?.span || !kind || kind === 'cash') return undefined
	const term = {
		kind: kind as TermKind,
		low: null,
		high: null,
		currency: null,
		years: span.span.years,
		per: 'total' as const,
		approximate: false
	}
	return {
		...term,
		notation: formatTerm(term),
		assumptions: [notationNotes.noSum],
		notPay: null,
		quote: text.slice(span.token.start, span.token.end)
	}
}

/** Terms in the compact form, the inverse of the reading: "$2M bonus + $20M+ equity". */
export function formatNotation(terms: readonly Parameters<typeof formatTerm>[0][]): string {
	return terms.map(formatTerm).join(' + ')
}
