// Step 3d. A sum at a place among the tokens: its quantity (number.ts) with the currency before or behind it. What has a
// currency or scale that nobody knows is refused.
import { shareCurrency } from './currency.ts'
import { isMalformed } from './figure.ts'
import { readQuantity, type Quantity } from './number.ts'
import { isEnglish, refuse } from './refuse.ts'
import { hasRole as has, type Text } from './token.ts'

export type Bound = 'atMost' | 'atLeast' | 'about' | 'near'
/** A sum as it stands in the text; `low` or `high` is null where it is open, `start` and `end` are places in the text. */
export type Amount = {
	low: number | null
	high: number | null
	currency: string | null
	approximate: boolean
	vague: boolean
	/** Neither currency nor scale: "425,000". */
	plain: boolean
	scaled: boolean
	bare: number
	range: boolean
	/** A scale alone: 千万, "million-dollar". */
	lone: boolean
	/** Read as thousands, as lists of pay are written: "TC 650". */
	thousands: boolean
	/** Monthly payments a year, where told: 16 of "25k*16薪". */
	payments: number | null
	notes: string[]
	start: number
	end: number
}
/** What begins at a place: an amount, or a number that is refused for its currency or scale; and the place behind it. */
export type Found = { next: number; amount?: Amount; refused?: 'currency' | 'scale' | 'number' }

/** A currency's code at a place, as the tables have it ($, ¥ and 元 are still open). */
const currencyAt = ({ tokens }: Text, i: number) => tokens[i]?.roles.currency
const scales = (text: Text, i: number) => has(text, i, 'scale') || has(text, i, 'suffix')

/** The currency before a sum, in one sign or two: "$", "HKD$", 港幣$. */
function currencyBefore(text: Text, start: number): { code: string; next: number } | undefined {
	const code = currencyAt(text, start)
	if (code === undefined || scales(text, start)) return undefined
	const second = currencyAt(text, start + 1)
	const joined = second === undefined || scales(text, start + 1) ? undefined : shareCurrency(code, second)
	return joined ? { code: joined, next: start + 2 } : { code, next: start + 1 }
}

/** The currency after a sum: "5 million US dollars", "100-Millionen-Dollar", "millones de dólares". */
function currencyAfter(text: Text, start: number, named: boolean): { code: string; next: number } | undefined {
	for (let i = start; i < start + 3; i++) {
		const token = text.tokens[i]
		const code = currencyAt(text, i)
		if (token && code !== undefined) {
			const ahead = text.tokens[i + 1]
			const prefix =
				ahead?.roles.digits !== undefined && (named || ahead.start === token.end || /^\p{Sc}$/u.test(token.text))
			return prefix ? undefined : { code, next: i + 1 }
		}
		const link = has(text, i, 'dash') || (token && /^(of|in|de|d'|di|von|an|个|個|多|余|餘)$/.test(token.text))
		if (!link) return undefined
	}
	return undefined
}

/** A step as Koreans, Japanese write it: 1400억 원대 is 140 to 149.9 billion. */
function stepOf(text: Text, i: number, quantity: Quantity): number | undefined {
	if (!/^[대台]$/.test(text.tokens[i]?.text ?? '') || quantity.vague) return undefined
	let step = 1
	while (quantity.low % (step * 10) === 0 && step < quantity.low) step *= 10
	return step > quantity.low ? step / 10 : step
}

/** The amount at a place, and the place after it; undefined where none begins there. */
export function readAmount(text: Text, start: number): Found | undefined {
	const before = currencyBefore(text, start)
	let place = before?.next ?? start
	const tilde = place > start && text.tokens[place]?.roles.before === 'about'
	if (tilde) place++
	const { digits } = text.tokens[place]?.roles ?? {}
	if (digits !== undefined && isMalformed(digits)) return { next: place + 1, refused: 'number' }
	const quantity = readQuantity(text, place)
	if (!quantity) return undefined
	let { next } = quantity
	// "une rémunération": a number word alone is no amount unless a range follows.
	const word = next === start + 1 && !quantity.scaled && text.tokens[start]!.roles.digits === undefined
	if (word && !['to', 'dash', 'and', 'percent', 'times'].some((role) => has(text, next, role as 'to'))) return undefined
	const within = text.tokens.slice(place, next).find((token) => token.roles.currency !== undefined)?.roles.currency
	const after = currencyAfter(text, next, before !== undefined)
	const shared = after && shareCurrency(before?.code ?? null, after.code)
	if (after && shared) next = after.next
	if (text.tokens[next - 1]?.text === 'mil' && text.language === 'en' && !isEnglish(text, before?.code ?? null))
		return { next, refused: 'scale' }
	const refused = quantity.lone ? undefined : refuse(text, start, next, before === undefined && within === undefined)
	if (refused) return { next: refused.next, refused: refused.why }
	const step = stepOf(text, next, quantity)
	if (step !== undefined || (quantity.lone && /^[대台]$/.test(text.tokens[next]?.text ?? ''))) next++
	const code = shared ?? before?.code ?? within ?? null
	const { low, high, vague, scaled, bare, lone, more, notes } = quantity
	return {
		next,
		amount: {
			low,
			high: step ? low + step - 1 : more ? null : high,
			currency: code,
			approximate: vague || more || tilde || step !== undefined || (high !== null && high > low),
			vague: vague || step !== undefined,
			plain: code === null && !scaled,
			scaled,
			bare,
			range: high !== low,
			lone,
			thousands: false,
			payments: null,
			notes: [...notes],
			start: text.tokens[start]!.start,
			end: text.tokens[next - 1]!.end
		}
	}
}
