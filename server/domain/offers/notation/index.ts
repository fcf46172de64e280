// Reads compensation as media write it: any text -> terms, with everything that had to be assumed and all that is not read.
//
// What is read in which order, a file a step:
//  1. plain.ts     one spelling for signs that are written in several ways
//  2. token.ts     the text cut into numbers, known phrases (trie.ts, words/) and unknown words; the language that it speaks
//  3. items.ts     tokens that belong together: sums (figure.ts, number.ts, amount.ts; refuse.ts those of an unknown scale or
//                  currency), spans of time (span.ts), other counts (count.ts)
//  4. sums.ts      which numbers are sums at all
//  5. rhythm.ts    cliffs, rhythms of vesting and percentages, which look like the time or kind of a sum and are not
//  6. range.ts     two sums that are one, change.ts one that became another, same.ts one said twice; bound.ts "up to", "over"
//  7. bearing.ts   which words belong to which sum
//  8. pay.ts       whether it is pay; term.ts its kind and time; currency.ts its currency
//  9. unread.ts    the numbers that are in no term
// 10. parts.ts     what the parts come to (spread.ts a part by year, relation.ts which come together)
// format.ts writes a term in Labflow's own notation, which reads back as the same.
import { notationNotes } from '../../language/index.ts'
import type { Amount } from './amount.ts'
import { bearItems, type Bearing } from './bearing.ts'
import { boundItems } from './bound.ts'
import { readCurrency, type Setting } from './currency.ts'
import { formatTerm } from './format.ts'
import { listItems, type Item } from './items.ts'
import { isSum, notPayOf } from './pay.ts'
import { plainText } from './plain.ts'
import { joinRanges } from './range.ts'
import { sumParts } from './parts.ts'
import { followsOn, relationOf } from './relation.ts'
import type { Assumed, Reading, Share, Term, TermKind } from './reading.ts'
import { dropRhythms, takeMonths, takePercents } from './rhythm.ts'
import { dropRepeats } from './same.ts'
import { demotePlain, readBareSpans, readThousands, settleUnits } from './sums.ts'
import { kindOf, periodOf } from './term.ts'
import { cutTokens, type Text } from './token.ts'
import { listUnread } from './unread.ts'

/** Longer texts are refused, in UTF-16 units. */
export const longestText = 2000

const inTraditional = /[萬億資總獎國為達過與補償價圓幣臺灣]/
const simplified = /[万亿资总奖国为达过与补偿价圆币台湾]/

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

/** What is looked for in the whole text is looked for once, whatever the number of sums. */
function once<Found>(find: () => Found): () => Found {
	let found: { value: Found } | undefined
	return () => (found ??= { value: find() }).value
}

type Quote = (start: number, end: number) => string

/** The items of a text with its sums settled: steps 3 to 6. */
export function settleItems(text: Text, quote: Quote): Item[] {
	const items = dropRhythms(takePercents(takeMonths(listItems(text))))
	const spanned = readBareSpans(items)
	const bare = spanned.some(({ amount }) => amount?.plain)
	const sums = settleUnits(bare ? readThousands(spanned) : spanned)
	const joined = dropRepeats(joinRanges(bare ? demotePlain(sums, true) : sums), quote)
	return boundItems(bare ? demotePlain(joined) : joined)
}

/**
 * The terms that a text states, the main one first: `parseNotation('up to $300M over four years')` holds one term of
 * kind unspecified, low null, high 300,000,000 USD, years 4, per total. Undefined for texts over `longestText`.
 */
export function parseNotation(text: string): Reading | undefined {
	if (text.length > longestText) return undefined
	const plain = plainText(text)
	const read = cutTokens(plain, text)
	const quote: Quote = (start, end) => text.slice(start, end)
	const items = settleItems(read, quote)
	const bearings = bearItems(items, read.language)
	const core = plain.replace(/^(up to )?~?|\+$/g, '').trim()
	const lone = !items.some(({ amount }) => amount && !amount.plain)
	const setting: Setting = {
		language: read.language,
		places: once(() => read.tokens.flatMap(({ roles }) => roles.place ?? [])),
		isTraditional: once(() => inTraditional.test(text) && !simplified.test(text))
	}
	const found: { amount: Amount; bearing: Bearing; notPay: string | null; place: number }[] = []
	let notPay: string | null = null
	items.forEach(({ amount, token }, i) => {
		const bearing = bearings.get(i)
		if (!amount || !bearing) return
		const raw = plain.slice(amount.start, amount.end)
		if (amount.plain && !isSum(amount, raw, bearing, raw === core && lone)) {
			items[i] = { token: { ...token, roles: { counting: 'number' } } }
			return
		}
		notPay = notPayOf(bearing, amount) ?? (bearing.compared && isBare(bearing) ? notPay : null)
		found.push({ amount, bearing, notPay, place: i })
	})
	const pay = found.filter(({ notPay }) => notPay === null)
	// "base $300k, bonus 45k": what names no currency is in the one that all others name.
	const named = new Set(pay.map(({ amount }) => amount.currency).filter((code) => code !== null))
	const [shared] = named.size === 1 ? named : []
	const toTerm = ({ amount, bearing, notPay }: (typeof found)[number]) =>
		readTerm(amount, bearing, notPay, notPay === null ? shared : undefined, setting, quote)
	const told = pay.map((one, i) => ({
		term: toTerm(one),
		relation: relationOf(items, pay[i - 1]?.place, one.place),
		follows: i > 0 && followsOn(items, one.place)
	}))
	const ordered = [...told.map(({ term }) => term), ...found.filter(({ notPay }) => notPay !== null).map(toTerm)]
	const unread = listUnread(items, quote, ordered.length === 0)
	const spanned = ordered.length || unread.length ? undefined : spanOnly(items, text)
	if (spanned) ordered.push(spanned)
	const counted = unread.find(({ why }) => why === 'percent' || why === 'equity-units' || why === 'multiple')
	const sums = sumParts(told, listShares(items, quote))
	const used = new Set(sums?.parts.map(({ notation }) => notation))
	return {
		text,
		terms: ordered,
		notPay: ordered.length ? ordered[0]!.notPay : (counted?.why ?? null),
		unread: unread.filter(({ why, quote }) => why !== 'percent' || !used.has(quote)),
		sums
	}
}

/** Whether no word of pay belongs to a sum. */
const isBare = ({ kinds, periods, spans }: Bearing) =>
	!kinds.length && !spans.length && periods.every(({ value }) => value.startsWith('in '))

/** An amount and its words as a term; `shared`: the currency that the sums beside it name. */
function readTerm(
	amount: Amount,
	bearing: Bearing,
	notPay: string | null,
	shared: string | undefined,
	setting: Setting,
	quote: Quote
): Term {
	const kind = kindOf(bearing)
	const { currency, currencies, note } = readCurrency(amount.currency ?? shared ?? null, setting)
	const { low, high, notes } = wholeUnits(amount)
	const period = periodOf(bearing, kind, amount.payments)
	if (notPay === 'investment' && period.per === 'unstated') period.per = 'once'
	const words = quote(amount.start, amount.end)
	const assumptions = [...amount.notes, ...notes, ...bearing.notes, ...period.notes]
	const assumed: Assumed[] = currency !== null && currencies.length ? ['currency'] : []
	if (amount.thousands) {
		assumed.push('scale')
		assumptions.unshift(notationNotes.inThousands(words.trim()))
	}
	if (amount.vague && low !== null) assumptions.unshift(notationNotes.bracket(words.trim()))
	if (amount.currency === null && shared !== undefined)
		assumptions.push(notationNotes.sharedCurrency(currency ?? shared))
	else if (note) assumptions.push(note)
	const payments = period.per === 'month' ? amount.payments : null
	if (payments !== null) assumptions.push(notationNotes.payments(payments))
	const term = {
		kind,
		low,
		high,
		currency,
		assumed,
		years: period.years,
		per: period.per,
		payments,
		approximate: amount.approximate
	}
	return { ...term, currencies: [...currencies], notation: formatTerm(term), assumptions, notPay, quote: words }
}

/** The bonuses that a text tells as a share of the base: "bonus 15%". */
function listShares(items: Item[], quote: Quote): Share[] {
	return items.flatMap(({ token, percent }) => {
		if (percent?.kind !== 'bonus') return []
		return [{ percent: percent.value, upTo: percent.upTo, quote: quote(token.start, token.end).trim() }]
	})
}

/** A term without a sum, where a text names the pay and its years alone: "six-year compensation package". */
function spanOnly(items: Item[], text: string): Term | undefined {
	const span = items.find((item) => item.span?.years)
	const kind = items.find(({ token }) => token.roles.kind !== undefined)?.token.roles.kind
	if (!span?.span || !kind || kind === 'cash') return undefined
	const term = {
		kind: kind as TermKind,
		low: null,
		high: null,
		currency: null,
		assumed: [],
		years: span.span.years,
		per: 'total' as const,
		payments: null,
		approximate: false
	}
	return {
		...term,
		currencies: [],
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
