// Step 6a. Two sums that are the ends of one: "$3M to $7M", "€90k ± 10k"; of "rose from A to B" only B is left, and months'
// sums learn how often a year they are paid: "25k*16薪".
import { notationNotes } from '../../language/index.ts'
import type { Amount, Bound } from './amount.ts'
import { formerOf } from './change.ts'
import { shareCurrency } from './currency.ts'
import type { Item } from './items.ts'
import { only, some } from './link.ts'

const boundOf = (item: Item | undefined, role: 'before' | 'after') => item?.token.roles[role] as Bound | undefined
const isMore = (item: Item | undefined) => boundOf(item, 'after') === 'atLeast'

/** The lower end with the scale that the upper one lends it: 10 million of "10–40 million". */
function lendScale(low: Amount, high: Amount, most: number): number {
	const factor = high.bare > 0 ? high.low! / high.bare : 1
	const lends = !low.scaled && high.scaled && !high.vague && low.bare < 1000 && low.bare * factor <= most
	return lends ? low.bare * factor : low.low!
}

/** The upper end of a range joined to the lower; undefined where the two do not make one. */
function joinRange(low: Amount, high: Amount, link: Item[]): Amount | undefined {
	if (low.range && !low.vague) return undefined
	const currency = shareCurrency(low.currency, high.currency)
	if (currency === undefined) return undefined
	const top = high.high ?? high.low
	if (low.low === null || high.low === null || top === null) return undefined
	const least = lendScale(low, high, top)
	if (least > top) return undefined
	const bounds = new Set(link.map((item) => boundOf(item, 'before')))
	const notes = [...low.notes, ...high.notes]
	if (isMore(link[0])) notes.push(notationNotes.lowerOpen)
	const open = high.vague && (high.high === null || bounds.has('atLeast'))
	if (!open && bounds.has('atLeast')) notes.push(notationNotes.upperOpen)
	return {
		...high,
		low: least,
		high: open ? null : top,
		currency,
		approximate: low.approximate || high.approximate || bounds.has('about') || bounds.has('near'),
		vague: low.vague || high.vague,
		plain: low.plain && high.plain,
		range: true,
		lone: false,
		notes,
		start: low.start
	}
}

/** A sum with its half width, "$1.2M ± $200K" or "± 10%", as a range. */
function widen(middle: Amount, by: Item, link: Item[]): Amount | undefined {
	if (!some(link, 'within') || !only(link, 'within', 'dash', 'glue', 'and', 'after', 'before', 'open')) return undefined
	if (middle.low === null || middle.low !== middle.high) return undefined
	const { amount, percent, token } = by
	const currency = shareCurrency(middle.currency, amount?.currency ?? null)
	const value = amount ? lendScale(middle, amount, Infinity) : middle.low
	const width = percent ? (value * percent.value) / 100 : (amount?.low ?? Infinity)
	if (currency === undefined || !(width < value)) return undefined
	const ends = { low: value - width, high: value + width, scaled: true, plain: middle.plain && amount?.plain === true }
	return { ...middle, ...ends, currency, range: true, notes: [...middle.notes, notationNotes.width], end: token.end }
}

/** The first period told among items, a calendar year aside. */
function firstPeriod(items: Item[]): string | undefined {
	for (const { token, amount, span } of items) {
		const { period, kind, stop, bar } = token.roles
		// "月薪3万-5万，年终奖": the second period is of another kind of pay.
		if (amount ?? stop ?? bar ?? (kind !== undefined && items[0]?.token.roles.comma !== undefined)) return undefined
		if (span?.years) return 'total'
		if (period !== undefined && !period.startsWith('in ')) return period
	}
	return undefined
}

/** Whether two sums have periods of their own: "€9,000 a month or €108,000 a year". */
function differInPeriod(before: Item | undefined, link: Item[], behind: Item[]): boolean {
	if (link.some(({ token }) => token.roles.period === 'once')) return true
	const told = [firstPeriod(before ? [before] : []), firstPeriod(link), firstPeriod(behind.slice(0, 3))]
	return new Set(told.filter((period) => period !== undefined)).size > 1
}

/** Whether the tokens between two amounts make them the ends of one range. */
function isRange(link: Item[], before: Item[]): boolean {
	if (link.length === 0 || link.length > 7) return false
	const ahead = before.slice(-4)
	const between = ahead.find(
		({ token }) => token.roles.between !== undefined && !/^(de|von|da|dai|dal|desde|从|從)$/.test(token.text)
	)
	const dash = link.findLastIndex(({ token }) => token.roles.dash !== undefined)
	// "$2m-a-year salary plus $5m" has a dash of another kind.
	if (dash >= 0 && !some(link, 'to') && !only(link.slice(dash), 'dash', 'before', 'glue', 'open')) return false
	if (some(link, 'to') || dash >= 0)
		return (
			only(link, 'to', 'dash', 'before', 'glue', 'after', 'comma', 'period', 'kind', 'open', 'close') &&
			!(some(link, 'comma') && !some(link, 'to'))
		)
	if (between && some(link, 'and')) return only(link, 'and', 'before', 'glue')
	return (
		isMore(link[0]) &&
		link.length > 1 &&
		boundOf(link.at(-1), 'before') === 'atMost' &&
		only(link.slice(1, -1), 'comma', 'and', 'to', 'conversion', 'stop')
	)
}

/** The sum times a number: "¥110K/mo × 18mo"; `factor` of years is one of months. */
function multiply(amount: Amount, { span, amount: other }: Item): Amount {
	const factor = span ? Math.round((span.years ?? 1) * 12) : (other?.low ?? 1)
	const product = (value: number | null) => (value === null ? null : value * factor)
	return {
		...amount,
		low: product(amount.low),
		high: product(amount.high),
		notes: [...amount.notes, notationNotes.times(factor)]
	}
}

const blank = ({ token }: Item): Item => ({ token: { ...token, roles: {} } })
const withoutNotPay = (item: Item): Item => ({
	...item,
	token: { ...item.token, roles: { ...item.token.roles, notPay: undefined } }
})

/** "up to $2M, but no less than $1M": the upper end told first. */
const isTurned = (before: Item | undefined, link: Item[]) =>
	boundOf(before, 'before') === 'atMost' && boundOf(link.at(-1), 'before') === 'atLeast' && link.length < 5

/** So many items apart two sums may still belong together. */
const reach = 8

/** The items with the two ends of each range made one amount. */
export function joinRanges(items: Item[]): Item[] {
	const out: Item[] = []
	let last = -1
	for (let i = 0; i < items.length; i++) {
		const item = items[i]!
		const first = out[last]?.amount
		if (!first || out.length - last > reach) {
			out.push(item)
			if (item.amount) last = out.length - 1
			continue
		}
		const { amount, span, percent } = item
		const { payments } = item.token.roles
		const times = out.at(-1)!.token.roles.times !== undefined && out.length - 1 > last
		if (!amount && !percent && payments === undefined && !(span && times)) {
			out.push(item)
			continue
		}
		const link = out.slice(last + 1)
		const told = out[last]!
		const replace = (amount: Amount) => {
			out.length = last + 1
			out[last] = { token: { ...out[last]!.token, end: Math.max(amount.end, item.token.end) }, amount }
		}
		if (Number(payments) > 1) {
			out.length = last
			out.push({ ...told, amount: { ...first, payments: Number(payments) } })
			out.push(...link.filter(({ token }) => token.roles.times === undefined), item)
			continue
		}
		const yearly = amount?.plain && amount.low !== null && amount.low > 11 && amount.low < 25
		if (times && yearly && link.some(({ token }) => token.roles.period === 'month')) {
			out.length = last
			out.push({ ...told, amount: { ...first, payments: amount.low } }, ...link.slice(0, -1))
			continue
		}
		if (times && (span ?? amount?.plain)) {
			replace(multiply(first, item))
			if (span) out.push(item)
			continue
		}
		const wide = amount || percent ? widen(first, item, link) : undefined
		if (wide) {
			replace(wide)
			continue
		}
		if (!amount) {
			out.push(item)
			continue
		}
		const before = out.slice(Math.max(0, last - 6), last)
		const behind = items.slice(i + 1, i + 6)
		const former = formerOf(before, link, behind)
		if (former === 'second') {
			out.push({ token: { ...item.token, roles: { counting: 'former' } } })
			continue
		}
		if (former === 'first') {
			out[last] = { token: { ...out[last]!.token, roles: { counting: 'former' } } }
			// What is "raised from" one sum to another is no money raised.
			for (let place = Math.max(0, last - 3); place < out.length; place++)
				if (out[place]!.token.roles.change !== undefined) out[place] = withoutNotPay(out[place]!)
		} else if (isTurned(out[last - 1], link) && (amount.low ?? 0) < (first.low ?? 0)) {
			const joined = joinRange(amount, first, [])
			if (joined) {
				out[last - 1] = blank(out[last - 1]!)
				replace({ ...joined, start: first.start, end: amount.end })
				continue
			}
		} else if (isRange(link, before) && !differInPeriod(out[last - 1], link, behind)) {
			const joined = joinRange(first, amount, link)
			if (joined) {
				replace(joined)
				const kept = link.filter(({ token }) => token.roles.period !== undefined || token.roles.kind !== undefined)
				out.push(...kept.map(({ token }) => ({ token: { ...token, start: joined.end, end: joined.end } })))
				continue
			}
		}
		out.push(item)
		last = out.length - 1
	}
	return out
}
