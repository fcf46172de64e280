// Step 9. The numbers that are in no term: they are told, not dropped.
import type { Item } from './items.ts'
import { unreadReasons, type Unread, type UnreadReason } from './reading.ts'

/** All but a bare number are told wherever they stand. */
const reasons = new Set<string>(unreadReasons.filter((why) => why !== 'number'))

/** So many words around a bare number may say that it is about pay. */
const reach = 3

/** Whether a word of pay stands near an item. */
function nearPay(items: Item[], i: number): boolean {
	return items
		.slice(Math.max(0, i - reach), i + reach + 1)
		.some(({ token: { roles } }) => (roles.kind ?? roles.currency) !== undefined)
}

/**
 * What of a text no term holds, in its words and with the reason; `quote` gives the words between two places. Of a text
 * without terms (`all`) each number is told.
 */
export function listUnread(items: Item[], quote: (start: number, end: number) => string, all: boolean): Unread[] {
	const unread: Unread[] = []
	items.forEach((item, i) => {
		const why = item.token.roles.counting
		if (item.amount || why === undefined) return
		const told = reasons.has(why) && (why !== 'scale' || nearPay(items, i))
		const bare = why === 'number' && (all || nearPay(items, i))
		if (told || bare) unread.push({ quote: quoteOf(items, i, quote), why: why as UnreadReason })
	})
	return unread
}

/** The words of a number that is not read, with those of the shares that it counts and a currency before it. */
function quoteOf(items: Item[], i: number, quote: (start: number, end: number) => string): string {
	const { token } = items[i]!
	const before = items[i - 1]?.token
	const behind = items[i + 1]?.token
	const letters =
		before?.roles.unknown !== undefined && token.start - before.end < 2 && token.roles.counting === 'currency'
	const units = behind?.roles.units !== undefined && token.roles.counting === 'equity-units'
	return quote(letters ? before.start : token.start, units ? behind.end : token.end).trim()
}
