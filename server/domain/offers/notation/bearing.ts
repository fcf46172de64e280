// Step 7. Which words belong to which amount. A part of the text that holds a sum keeps its words to itself; the words of
// other parts go to the nearest sum; labels and sums that alternate go in pairs.
import { notationNotes } from '../../language/index.ts'
import type { Item } from './items.ts'
import type { Language } from './words/languages.ts'

export type Near = { value: string; distance: number; text: string }
/** The words that belong to one amount. */
export type Bearing = {
	kinds: Near[]
	notPay: Near[]
	periods: Near[]
	spans: (Near & { years: number | null; notes: string[] })[]
	/** Somebody earned it. */
	earned: boolean
	/** It is only compared with the sum before it. */
	compared: boolean
	notes: string[]
}

const asianLanguages = new Set<Language>(['zh', 'ja', 'ko'])

/** What a token adds to the distance across it, in letters. */
function costOf({ token: { roles } }: Item, asian: boolean): number {
	if (roles.stop ?? roles.bar) return 25
	if (roles.comma) return asian ? 6 : 8
	if (roles.open ?? roles.close) return 6
	return (roles.and ?? roles.aside) ? 3 : 0
}

/** How far apart two neighbouring places are, in letters, clause ends counted extra; by running sums over the items. */
function measureItems(items: Item[], asian: boolean): Float64Array {
	const sums = new Float64Array(items.length + 1)
	for (let i = 0; i < items.length; i++) {
		const { token } = items[i]!
		const gap = token.start - (items[i - 1]?.token.end ?? token.start)
		sums[i + 1] = sums[i]! + gap + costOf(items[i]!, asian) + (asian ? 2 : 1) * (token.end - token.start)
	}
	return sums
}

/** Whether a token may divide the parts of a text. */
function divides(items: Item[], i: number): boolean {
	const { roles } = items[i]!.token
	if (roles.comma ?? roles.stop ?? roles.bar ?? roles.aside ?? roles.and ?? roles.open ?? roles.close) return true
	const next = items[i + 1]
	return (roles.slash !== undefined && (next?.amount ?? next?.token.roles.kind) !== undefined) || roles.to === '2'
}

/** The number of each item's part of the text. */
function partItems(items: Item[]): Int32Array {
	const parts = new Int32Array(items.length)
	for (let i = 0, part = 0; i < items.length; i++) {
		if (!items[i]!.amount && divides(items, i)) part++
		parts[i] = part
	}
	return parts
}

const isWord = ({ token: { roles }, span }: Item) =>
	(span ?? roles.kind ?? roles.notPay ?? roles.period ?? roles.earned) !== undefined

/**
 * Labels in pairs with sums, "base 300k bonus 45k" or "190 base, 40 bonus", between two places: the amount's place by the
 * label's. None where the two do not alternate throughout.
 */
function pairLabels(items: Item[], from: number, to: number, pairs: Map<number, number>): void {
	const groups: { amount: number; labels: number[] }[] = []
	let labels: number[] = []
	const order: ('label' | 'amount')[] = []
	for (let i = from; i < to; i++) {
		const item = items[i]!
		if (item.amount) {
			groups.push({ amount: i, labels })
			labels = []
			order.push('amount')
		} else if (item.token.roles.kind !== undefined && !item.token.roles.payments) {
			labels.push(i)
			if (order.at(-1) !== 'label') order.push('label')
		}
	}
	if (groups.length < 2 || order.length !== 2 * groups.length || order.some((one, i) => one === order[i + 1])) return
	const ahead = order[0] === 'label'
	groups.forEach(({ amount }, i) => {
		const own = ahead ? groups[i]!.labels : (groups[i + 1]?.labels ?? labels)
		for (const label of own) pairs.set(label, amount)
	})
}

/** The words around each amount, by the place of its item. */
export function bearItems(items: Item[], language: Language): Map<number, Bearing> {
	const asian = asianLanguages.has(language)
	const sums = measureItems(items, asian)
	const parts = partItems(items)
	const bearings = new Map<number, Bearing>()
	const places: number[] = []
	items.forEach(({ amount }, i) => {
		if (!amount) return
		places.push(i)
		bearings.set(i, { kinds: [], notPay: [], periods: [], spans: [], earned: false, compared: false, notes: [] })
	})
	const pairs = pairAll(items, parts)
	// "賞与は年2回" is of its own number.
	const counted = new Set(
		items.flatMap(({ token }, i) => (/^(count|percent|multiple)$/.test(token.roles.counting ?? '') ? [parts[i]!] : []))
	)
	let ahead = 0
	let aside = -1
	let comma = -1
	let versus = false
	items.forEach((item, i) => {
		const { token, amount, span } = item
		const { roles } = token
		if (amount) {
			if (versus && ahead > 0) bearings.get(i)!.compared = true
			versus = false
			ahead++
			aside = -1
			return
		}
		if (roles.versus !== undefined) versus = true
		if (roles.aside !== undefined && ahead > 0) aside = i
		if (roles.stop !== undefined) aside = -1
		if (roles.comma !== undefined) comma = i
		if (!isWord(item)) return
		const previous = places[ahead - 1]
		const next = places[ahead]
		const back = previous === undefined ? Infinity : sums[i]! - sums[previous + 1]! + (asian ? 3 : 0)
		const forth = next === undefined ? Infinity : sums[next]! - sums[i + 1]! + (asian ? 0 : 1.5)
		const here = previous !== undefined && parts[previous] === parts[i]
		const there = next !== undefined && parts[next] === parts[i]
		if (!here && !there && counted.has(parts[i]!) && !span) return
		const beside = aside > (previous ?? -1) && aside < i
		let place = here === there ? (back <= forth ? previous : next) : here ? previous : next
		if (beside && !there && place === previous && roles.kind !== undefined && !span) {
			bearings.get(previous!)?.notes.push(notationNotes.beside(token.text))
			place = next !== undefined && comma < aside ? next : undefined
			if (next !== undefined && forth > back + 12) place = undefined
		}
		place = pairs.get(i) ?? place
		const bearing = place === undefined ? undefined : bearings.get(place)
		if (!bearing) return
		bear(bearing, item, place === previous ? back : forth)
	})
	return bearings
}

/** All labels in pairs: those within parts that hold several sums, else those of the whole text, where parts hold one alone. */
function pairAll(items: Item[], parts: Int32Array): Map<number, number> {
	const pairs = new Map<number, number>()
	let labelled = false
	let crowded = false
	for (let from = 0, to = 0; from < items.length; from = to) {
		let sums = 0
		let labels = 0
		for (to = from; to < items.length && parts[to] === parts[from]; to++)
			if (items[to]!.amount) sums++
			else if (items[to]!.token.roles.kind !== undefined) labels++
		if (sums > 1) pairLabels(items, from, to, pairs)
		crowded ||= sums > 1
		labelled ||= sums > 0 && labels > 0
	}
	if (!crowded && !labelled) pairLabels(items, 0, items.length, pairs)
	return pairs
}

/** Adds a word to the bearing of the amount that it belongs to. */
function bear(bearing: Bearing, { token, span }: Item, distance: number): void {
	const { kind, notPay, period, earned } = token.roles
	const near = { distance, text: token.text }
	if (span) bearing.spans.push({ ...near, value: 'total', ...span })
	if (kind !== undefined) bearing.kinds.push({ ...near, value: kind })
	if (notPay !== undefined) bearing.notPay.push({ ...near, value: notPay })
	if (period !== undefined) bearing.periods.push({ ...near, value: period })
	if (earned !== undefined) bearing.earned = true
}

export const nearest = <One extends Near>(list: One[]): One | undefined =>
	list.reduce<One | undefined>((best, one) => (best && best.distance <= one.distance ? best : one), undefined)
