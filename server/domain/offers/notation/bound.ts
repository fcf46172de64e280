// Step 6d. The bounds of each amount by the words around it: "up to" takes the lower end away, "over" and "+" the upper.
import { notationNotes } from '../../language/index.ts'
import type { Amount, Bound } from './amount.ts'
import type { Item } from './items.ts'

const loose =
	/^(over|above|about|around|some|past|near|under|within|below|top|tops|min|max|c\.|ca|über|bis|gut|su|sui|sobre|unos|unas|de|oltre|rund|상|한|근|약)$/

/** The bounds before an amount, nearest first; the tokens that carry them are used up. */
function boundsBefore(items: Item[], place: number): Bound[] {
	const bounds: Bound[] = []
	let strange = 0
	let far = false
	for (let i = place - 1; i >= 0 && i > place - 8; i--) {
		const { token, amount, span } = items[i]!
		if (amount || (token.roles.comma ?? token.roles.stop ?? token.roles.colon ?? token.roles.bar ?? token.roles.close))
			break
		const bound = token.roles.before as Bound | undefined
		if (bound && !(far && (loose.test(token.text) || bounds.length))) {
			bounds.push(bound)
			items[i] = { token: { ...token, roles: { ...token.roles, before: undefined } } }
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

/** A whole bracket of one power of ten, as "eight figures": nearly that is nearly its lower end. */
const isPower = ({ low, high }: Amount) =>
	low !== null && high === 10 * low - 1 && low === 10 ** Math.round(Math.log10(low))

/** Opens or marks an amount as its bounds say: "up to" takes the lower end away, "over" the upper. */
function applyBound(amount: Amount, bound: Bound): Amount {
	if (bound === 'about') return { ...amount, approximate: true }
	if (bound === 'near')
		return amount.lone || (amount.vague && isPower(amount))
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
