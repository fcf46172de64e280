// Joins what belongs together among the items of a text: ranges, the same sum in another currency, products; then bounds.
import { notationNotes } from '../../language.ts'
import type { Amount, Bound, Item } from './amount.ts'
import type { Role } from './words/index.ts'

const only = (items: Item[], ...roles: Role[]) =>
	items.every(({ token, amount, span }) => !amount && !span && roles.some((role) => token.roles[role] !== undefined))
const some = (items: Item[], role: Role) => items.some(({ token }) => token.roles[role] !== undefined)
const boundOf = (item: Item | undefined, role: 'before' | 'after') => item?.token.roles[role] as Bound | undefined
const isMore = (item: Item | undefined) => boundOf(item, 'after') === 'atLeast'

const openSigns: Record<string, RegExp> = { $: /D$/, '¥': /^(CNY|JPY|元)$/, 元: /^(CNY|TWD|HKD|¥)$/ }

/** The one currency of two ends, the closer told; null where neither has one, undefined where they differ. */
function shareCurrency(a: string | null, b: string | null): string | null | undefined {
	if (a === null || b === null || a === b) return a ?? b
	return openSigns[a]?.test(b) ? b : openSigns[b]?.test(a) ? a : undefined
}

/** The upper end of a range joined to the lower; undefined where the two do not make one. */
function joinRange(low: Amount, high: Amount, link: Item[]): Amount | undefined {
	if (low.range && !low.vague) return undefined
	const currency = shareCurrency(low.currency, high.currency)
	if (currency === undefined) return undefined
	const top = high.high ?? high.low
	if (low.low === null || high.low === null || top === null) return undefined
	let { low: least } = low
	const factor = high.bare > 0 ? high.low / high.bare : 1
	if (!low.scaled && high.scaled && !high.vague && low.bare < 1000 && low.bare * factor <= top)
		least = low.bare * factor
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

/** Whether the tokens between two amounts make them the ends of one range. */
function isRange(link: Item[], before: Item[]): boolean {
	if (link.length === 0 || link.length > 7) return false
	const ahead = before.slice(-4)
	const between = ahead.find(
		({ token }) => token.roles.between !== undefined && !/^(de|von|da|dai|dal|desde|从|從)$/.test(token.text)
	)
	if (some(link, 'to') || some(link, 'dash'))
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

/** Whether an amount only repeats the one before it in another currency. */
function isConversion(first: Amount, second: Amount, link: Item[]): boolean {
	if (
		!first.currency ||
		!second.currency ||
		shareCurrency(first.currency, second.currency) !== undefined ||
		link.length === 0 ||
		link.length > 5
	)
		return false
	if (!only(link, 'open', 'comma', 'conversion', 'before', 'glue', 'and', 'slash', 'to', 'dash')) return false
	return (
		some(link, 'open') ||
		some(link, 'conversion') ||
		some(link, 'slash') ||
		(some(link, 'comma') && some(link, 'before'))
	)
}

/** The items with ranges, conversions and products made one amount each. */
export function joinItems(items: Item[], quote: (start: number, end: number) => string): Item[] {
	const out: Item[] = []
	let last = -1
	for (let i = 0; i < items.length; i++) {
		const item = items[i]!
		const first = out[last]?.amount
		const link = out.slice(last + 1, last + 9)
		const near = first !== undefined && out.length - last < 9
		const amount = item.amount
		if (near && link.at(-1)?.token.roles.times !== undefined && (item.span || amount?.plain)) {
			const factor = item.span ? Math.round((item.span.years ?? 1) * 12) : (amount?.low ?? 1)
			const product = (value: number | null) => (value === null ? null : value * factor)
			const notes = [...first.notes, notationNotes.times(factor)]
			out.length = last + 1
			out[last] = { ...out[last]!, amount: { ...first, low: product(first.low), high: product(first.high), notes } }
			if (item.span) out.push(item)
			continue
		}
		if (near && amount && isConversion(first, amount, link)) {
			first.notes.push(notationNotes.conversion(quote(amount.start, amount.end)))
			out.length = last + 1
			if (some(link, 'open')) {
				let end = i + 1
				while (end < i + 4 && items[end] && !items[end]!.amount && items[end]!.token.roles.close === undefined) end++
				if (items[end]?.token.roles.close !== undefined) i = end
			}
			continue
		}
		if (near && amount && isRange(link, out.slice(Math.max(0, last - 4), last))) {
			const joined = joinRange(first, amount, link)
			if (joined) {
				const kept = link.filter(({ token }) => token.roles.period !== undefined || token.roles.kind !== undefined)
				out.length = last + 1
				out[last] = { token: { ...item.token, start: joined.start }, amount: joined }
				out.push(...kept.map(({ token }) => ({ token: { ...token, start: joined.end, end: joined.end } })))
				continue
			}
		}
		out.push(item)
		if (amount) last = out.length - 1
	}
	return out
}

const loose =
	/^(over|above|about|around|some|past|near|under|within|below|top|tops|min|max|c\.|ca|über|bis|gut|su|sui|sobre|unos|unas|de|oltre|rund|상|한|근|약)$/

/** The bounds before an amount, nearest first; the tokens that carry them are used up. */
function boundsBefore(items: Item[], place: number): Bound[] {
	const bounds: Bound[] = []
	let strange = 0
	let far = false
	for (let i = place - 1; i >= 0 && i > place - 8; i--) {
		const { token, amount, span } = items[i]!
		if (amount || token.roles.comma || token.roles.stop || token.roles.close) break
		const bound = token.roles.before as Bound | undefined
		if (bound && !(far && (loose.test(token.text) || bounds.length))) {
			bounds.push(bound)
			items[i] = { token: { ...token, roles: {} } }
			continue
		}
		const { glue, period, kind, median, between, per, article, word, dash, open } = token.roles
		if (span || kind !== undefined || period !== undefined) far = true
		else if (
			[glue, median, between, per, article, word, dash, open].every((role) => role === undefined) &&
			(strange += 1) > 1
		)
			break
	}
	return bounds
}

/** The bounds behind an amount: "or more", 以上, "+". */
function boundsAfter(items: Item[], place: number): Bound[] {
	const bounds: Bound[] = []
	for (let i = place + 1; i < items.length && i < place + 4; i++) {
		const { token, amount } = items[i]!
		if (amount) break
		const bound = token.roles.after as Bound | undefined
		const next = items[i + 1]
		const touches = token.start === items[i - 1]!.token.end
		if (bound && (token.text === '+' || token.text === 'plus')) {
			const followed =
				next !== undefined &&
				next.token.start === token.end &&
				(next.amount !== undefined || next.token.roles.kind !== undefined)
			const general =
				!next ||
				next.token.roles.kind === 'package' ||
				next.token.roles.kind === 'offer' ||
				next.token.roles.kind === 'salary'
			const meant = token.text === '+' ? touches && !followed : items[i - 1]!.token.roles.dash !== undefined || general
			if (!meant) break
		}
		if (bound) {
			bounds.push(bound)
			items[i] = { token: { ...token, roles: {} } }
		} else if (!token.roles.glue && !token.roles.dash && !token.roles.close && !token.roles.article) break
	}
	return bounds
}

/** Opens or marks an amount as its bounds say: "up to" takes the lower end away, "over" the upper. */
function applyBound(amount: Amount, bound: Bound): Amount {
	if (bound === 'about') return { ...amount, approximate: true }
	if (bound === 'near')
		return amount.lone
			? { ...amount, high: amount.low, vague: false, lone: false, approximate: true }
			: { ...amount, approximate: true }
	if (amount.range && !amount.vague) {
		if (amount.low === null || amount.high === null) return amount
		return {
			...amount,
			notes: [...amount.notes, bound === 'atLeast' ? notationNotes.upperOpen : notationNotes.atMost]
		}
	}
	if (amount.low === null || amount.high === null) return amount
	if (bound === 'atLeast') return { ...amount, high: null }
	return amount.vague ? amount : { ...amount, low: null }
}

/** The items with each amount bounded as the words around it say. */
export function boundItems(items: Item[]): Item[] {
	const out = [...items]
	for (let i = 0; i < out.length; i++) {
		const { amount } = out[i]!
		if (!amount) continue
		const bounds = [...boundsAfter(out, i), ...boundsBefore(out, i)]
		const bounded = bounds.reduce(applyBound, amount)
		out[i] = { ...out[i]!, amount: bounded }
	}
	return out
}
