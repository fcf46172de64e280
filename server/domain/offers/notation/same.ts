// Step 6c. The same sum said again, in another currency or in words, is none of its own: "$74.6M (over €63M)",
// "three hundred thousand pounds (£300,000)".
import { notationNotes } from '../../language/index.ts'
import type { Amount } from './amount.ts'
import { shareCurrency } from './currency.ts'
import type { Item } from './items.ts'
import { only, some } from './link.ts'

/** Whether an amount only repeats the one before it in another currency. */
function isConversion(first: Amount, second: Amount, link: Item[]): boolean {
	if (!first.currency || !second.currency || shareCurrency(first.currency, second.currency) !== undefined) return false
	if (link.length === 0 || link.length > 5) return false
	if (!only(link, 'open', 'comma', 'conversion', 'before', 'after', 'glue', 'and', 'slash', 'to', 'dash')) return false
	const told = some(link, 'open') || some(link, 'conversion') || some(link, 'slash')
	return told || (some(link, 'comma') && some(link, 'before'))
}

/** Whether an amount in brackets repeats the one before it, in words or in full. */
function isRepeat(first: Amount, second: Amount, link: Item[]): boolean {
	const currency = shareCurrency(first.currency, second.currency)
	return (
		link.length < 4 &&
		some(link, 'open') &&
		only(link, 'open', 'conversion', 'glue', 'before') &&
		currency !== undefined &&
		first.low === second.low &&
		first.high === second.high
	)
}

/** Drops what stands in the brackets behind a repeated sum, up to where they close, if that is near. */
function skipBracket(items: Item[], i: number): number {
	let end = i + 1
	while (end < i + 4 && items[end] && !items[end]!.amount && items[end]!.token.roles.close === undefined) end++
	return items[end]?.token.roles.close === undefined ? i : end
}

/** The items without sums said again. */
export function dropRepeats(items: Item[], quote: (start: number, end: number) => string): Item[] {
	const out: Item[] = []
	let last = -1
	for (let i = 0; i < items.length; i++) {
		const item = items[i]!
		const { amount } = item
		const first = out[last]?.amount
		if (first && amount && out.length - last < 7) {
			const link = out.slice(last + 1)
			const repeats = isRepeat(first, amount, link)
			if (repeats || isConversion(first, amount, link)) {
				const notes = repeats ? [] : [notationNotes.conversion(quote(amount.start, amount.end))]
				const currency = repeats ? shareCurrency(first.currency, amount.currency)! : first.currency
				out[last] = { ...out[last]!, amount: { ...first, currency, notes: [...first.notes, ...notes] } }
				const open = link.findIndex(({ token }) => token.roles.open !== undefined)
				// What bounds the first sum stays: "$2M+ (about €1.8M)".
				out.length = last + 1
				out.push(...(open < 0 ? link.filter(({ token }) => token.roles.after !== undefined) : link.slice(0, open)))
				if (open >= 0) i = skipBracket(items, i)
				continue
			}
		}
		out.push(item)
		if (amount) last = out.length - 1
	}
	return out
}
