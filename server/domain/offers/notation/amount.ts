// Finds the amounts of a text: sums with their currency, ends of ranges joined, conversions taken out, products made.
import { notationNotes } from '../../language.ts'
import { hasRole as has, numberAt, skipDash, type Text } from './figure.ts'
import { readQuantity, type Quantity } from './number.ts'
import type { Token } from './token.ts'

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
	/** The currency stood before the number. */
	prefixed: boolean
	notes: string[]
	start: number
	end: number
}
export type Item = { token: Token; amount?: Amount; span?: { years: number | null; notes: string[] } }

/** A currency's code at a place, as the tables have it ($, ¥ and 元 are still open). */
const currencyAt = ({ tokens }: Text, i: number) => tokens[i]?.roles.currency

/** The currency after a sum: "5 million US dollars", "100-Millionen-Dollar", "millones de dólares". */
function currencyAfter(text: Text, start: number, named: boolean): { code: string; next: number } | undefined {
	for (let i = start; i < start + 3; i++) {
		const code = currencyAt(text, i)
		if (code !== undefined) {
			const sign = text.tokens[i]!.text
			const ahead = text.tokens[i + 1]
			const prefix =
				ahead?.roles.digits !== undefined && (named || ahead.start === text.tokens[i]!.end || /^[$€£¥₩₹]$/.test(sign))
			return prefix ? undefined : { code, next: i + 1 }
		}
		const token = text.tokens[i]
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

/** The amount at a place, and the place after it. */
function readAmount(text: Text, start: number): { amount: Amount; next: number } | undefined {
	const before = currencyAt(text, start)
	const scaleToo = has(text, start, 'scale') || has(text, start, 'suffix')
	let place = before !== undefined && !scaleToo ? start + 1 : start
	const tilde = place > start && text.tokens[place]?.roles.before === 'about'
	if (tilde) place++
	const quantity = readQuantity(text, place)
	if (!quantity) return undefined
	let { next } = quantity
	// "une rémunération": a number word alone is no amount unless a range follows.
	const word = next === start + 1 && !quantity.scaled && text.tokens[start]!.roles.digits === undefined
	if (word && !['to', 'dash', 'and', 'percent', 'times'].some((role) => has(text, next, role as 'to'))) return undefined
	const within = text.tokens.slice(place, next).find((token) => token.roles.currency !== undefined)?.roles.currency
	const after = currencyAfter(text, next, before !== undefined)
	const usesAfter = after && (before === undefined || before === '$' || before === '¥' || after.code === before)
	if (usesAfter) next = after.next
	const step = stepOf(text, next, quantity)
	if (step !== undefined || (quantity.lone && /^[대台]$/.test(text.tokens[next]?.text ?? ''))) next++
	const prefix = place > start ? before : undefined
	const code = (usesAfter && after.code !== '$' ? after.code : (prefix ?? after?.code)) ?? within ?? null
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
			prefixed: prefix !== undefined,
			notes: [...notes],
			start: text.tokens[start]!.start,
			end: text.tokens[next - 1]!.end
		}
	}
}

/** A span of time with a number, "four-year", "18 months", "4–5yr": in years, null where the number is not one. */
function readSpan(text: Text, start: number): { years: number | null; next: number; notes: string[] } | undefined {
	const { tokens } = text
	const countAt = (i: number) => {
		const quantity = tokens[i]?.roles.digits ?? tokens[i]?.roles.number
		if (quantity !== undefined) {
			const value = Number(quantity)
			const tens = has(text, i + 1, 'scale') && tokens[i + 1]!.text === '十'
			if (!tens) return { value, next: i + 1 }
			const rest = numberAt(text, i + 2, 'number')
			return { value: value * 10 + (rest ?? 0), next: rest === undefined ? i + 2 : i + 3 }
		}
		if (tokens[i]?.text !== '十') return undefined
		const rest = numberAt(text, i + 1, 'number')
		return { value: 10 + (rest ?? 0), next: rest === undefined ? i + 1 : i + 2 }
	}
	const first = countAt(start)
	if (!first || !(first.value > 0)) return undefined
	let { next } = first
	let second: number | undefined
	const joint = ['dash', 'to', 'slash'].some((role) => has(text, next, role as 'dash'))
	if (joint) {
		let after = next + 1
		if (has(text, after, 'to')) after++
		const other = countAt(after)
		if (other) [second, next] = [other.value, other.next]
	}
	if (has(text, next, 'more') || tokens[next]?.roles.after === 'atLeast') next++
	while (has(text, next, 'dash') || /^[个個]$/.test(tokens[next]?.text ?? '')) next++
	const fused = tokens[next]
	if (fused && /^年./.test(fused.text) && fused.roles.kind !== undefined) {
		tokens[next] = { ...fused, roles: { ...fused.roles, period: undefined } }
		return first.value > 40 ? undefined : { years: first.value, next, notes: [] }
	}
	const short = tokens[next]?.text === 'y' && tokens[next]!.start === tokens[next - 1]!.end ? 1 : undefined
	const unit = short ?? numberAt(text, next, 'unit')
	if (unit === undefined) return undefined
	const years = Math.round(first.value * unit * 1e4) / 1e4
	const date =
		unit === 1
			? first.value > 100
			: /^[月日월일]$/.test(tokens[next]!.text) && tokens[next - 1]!.roles.digits !== undefined
	if (date) return { years: -1, next: next + 1, notes: [] }
	if (second === undefined) return { years, next: next + 1, notes: [] }
	return { years: null, next: next + 1, notes: [notationNotes.term(first.value, second, tokens[next]!.text)] }
}

/** A number that counts something else, is a date or a share: "3,000 employees", "2025", "50 %". */
function isCount(text: Text, next: number, { amount }: { amount: Amount }): string | undefined {
	const at = (i: number, role: keyof Token['roles']) => has(text, i, role)
	if (at(next, 'percent')) return 'percent'
	if (amount.currency !== null) return undefined
	if (at(next, 'times') && numberAt(text, next + 1, 'digits') === undefined) return 'multiple'
	const place = at(next, 'dash') || at(next, 'after') ? next + 1 : next
	if (/^(shares|股|株|주|actions|aktien)$/.test(text.tokens[place]?.text ?? '')) return 'equity-units'
	const noun = at(place, 'counted') && !at(place, 'kind') && (!at(place, 'period') || at(place + 1, 'counted'))
	return noun ? 'count' : undefined
}

/** The period that a unit of so many years makes: a month of 0.0833. */
function periodOf(years: number): string {
	const [name] = [
		['year', 0.9],
		['quarter', 0.2],
		['month', 0.05],
		['week', 0.01],
		['day', 0.001]
	].find(([, least]) => years > Number(least)) ?? ['hour']
	return String(name)
}

/** The text as a row of amounts, spans of time and other tokens. */
export function listItems(text: Text): Item[] {
	const items: Item[] = []
	const { tokens } = text
	for (let i = 0; i < tokens.length;) {
		const token = tokens[i]!
		const span = readSpan(text, i)
		if (span) {
			const last = tokens[span.next - 1]!
			const untimely =
				has(text, span.next, 'untimely') ||
				(has(text, span.next, 'dash') && has(text, span.next + 1, 'untimely')) ||
				/^(after|past|last|ago|since|aged)$/.test(tokens[i - 1]?.text ?? '')
			const whole = { roles: {}, text: token.text, start: token.start, end: last.end }
			const before = items.at(-1)
			if (
				before &&
				!before.amount &&
				before.token.text < '\u2e80' &&
				(before.token.roles.before || before.token.roles.between)
			)
				before.token = { ...before.token, roles: {} }
			if (untimely || span.years === -1) items.push({ token: whole })
			else if (
				span.years !== null &&
				span.years <= 1 &&
				/^(1|一|one|a|un|une|uno|una|ein|eine|einem|한|일)$/.test(token.text)
			) {
				items.push({ token: { ...whole, roles: { period: periodOf(span.years) } } })
			} else items.push({ token: whole, span })
			i = span.next
			continue
		}
		const found = readAmount(text, i)
		if (found && !(token.roles.before && !token.roles.digits && found.amount.plain)) {
			const whole = { roles: {}, text: '', start: found.amount.start, end: found.amount.end }
			const counted = isCount(text, found.next, found)
			items.push(counted ? { token: { ...whole, roles: { counted } } } : { token: whole, amount: found.amount })
			for (const { roles, text, end } of tokens.slice(i, found.next))
				if (roles.period ?? roles.kind)
					items.push({ token: { roles: { period: roles.period, kind: roles.kind }, text, start: end, end } })
			i = found.next
			continue
		}
		const place = skipDash(text, i + 1)
		const unit = token.roles.per !== undefined ? numberAt(text, place, 'unit') : undefined
		if (unit !== undefined && !has(text, place + 1, 'untimely')) {
			items.push({
				token: { roles: { period: periodOf(unit) }, text: token.text, start: token.start, end: tokens[place]!.end }
			})
			i = place + 1
			continue
		}
		if (token.text === '年' && has(text, i + 1, 'kind') && tokens[i + 1]!.start === token.end) {
			items.push({ token: { ...token, roles: { period: 'year' } } })
			i++
			continue
		}
		items.push({ token })
		i++
	}
	return demotePlain(items, true)
}

/** Numbers without currency or scale are no sums where others have one, nor where they are years or small counts. */
export function demotePlain(items: Item[], mayLend = false): Item[] {
	const clear = items.some(({ amount }) => amount && !amount.plain)
	return items.map((item, i) => {
		const { amount, token } = item
		if (
			!amount?.plain ||
			items[i - 1]?.token.roles.times !== undefined ||
			items[i + 1]?.token.roles.times !== undefined
		)
			return item
		const lends = mayLend && [-3, -2, -1, 1, 2, 3, 4].some((step) => items[i + step]?.amount?.plain === false)
		const year = amount.low !== null && amount.low >= 1900 && amount.low < 2101 && token.end - token.start === 4
		if (year) return { token: { ...token, roles: items[i - 1]?.token.text === 'for' ? { period: 'year' } : {} } }
		if (lends) return item
		return clear || (amount.low ?? 0) < 1000 ? { token } : item
	})
}
