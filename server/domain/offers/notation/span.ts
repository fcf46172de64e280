// Step 3c. A span of time at a place among the tokens: "four-year", "18 months", "4–5yr", "3+1-year", "four annual instalments".
import { notationNotes } from '../../language/index.ts'
import { readDigits } from './figure.ts'
import { hasRole as has, numberAt, skipDash, touches, type Text } from './token.ts'

/**
 * `years` is null where two numbers leave it open, and undefined where the number is a date ("2025年", "8月"); `each`: the
 * period of its instalments, where what follows is one of them ("four yearly tranches of").
 */
export type Span = { years: number | null | undefined; next: number; notes: string[]; each?: string }

/** Longer spans are dates or ages. */
const longestSpan = 100

/** A count of units: in digits, in a word, 十二, "two and a half". */
function countAt(text: Text, i: number): { value: number; next: number } | undefined {
	const { tokens, language } = text
	const roles = tokens[i]?.roles
	if (!roles) return undefined
	if (roles.digits !== undefined) return { value: readDigits(roles.digits, language, true).value, next: i + 1 }
	const ten = tokens[i]!.text === '十'
	if (roles.number === undefined && !ten) return undefined
	let value = ten ? 10 : Number(roles.number)
	let next = i + 1
	if (!ten && tokens[next]?.text === '十') [value, next] = [value * 10, next + 1]
	const rest = value >= 10 && value % 10 === 0 ? numberAt(text, next, 'number') : undefined
	if (rest !== undefined && rest < 10 && tokens[next]!.text > '\u2e80') [value, next] = [value + rest, next + 1]
	if (has(text, next, 'half')) [value, next] = [value + 0.5, next + 1]
	return { value, next }
}

const isPlus = (text: Text, i: number) => /^(\+|plus)$/.test(text.tokens[i]?.text ?? '')

/** The place behind a sign between two counts: "4–5", "4 to 5", "4/5", "3+1", "four-plus-one". */
function afterJoint(text: Text, i: number): number | undefined {
	const plus = skipDash(text, i)
	if (isPlus(text, plus)) return skipDash(text, plus + 1)
	if (!['dash', 'to', 'slash'].some((role) => has(text, i, role as 'dash'))) return undefined
	return has(text, i + 1, 'to') ? i + 2 : i + 1
}

/** The unit of time at a place: its years. */
function unitAt(text: Text, i: number): number | undefined {
	const sign = text.tokens[i]?.text
	if (sign === 'y' && touches(text, i)) return 1
	if (/^(equal|gleichen|égales|égaux|iguales|uguali)$/.test(sign ?? '')) return unitAt(text, i + 1)
	if (has(text, i, 'period') && has(text, i + 1, 'instalment')) {
		const period = text.tokens[i]!.roles.period
		return period === 'year' ? 1 : period === 'quarter' ? 0.25 : period === 'month' ? 1 / 12 : undefined
	}
	return numberAt(text, i, 'unit')
}

/** The span at a place; undefined where none begins there. */
export function readSpan(text: Text, start: number): Span | undefined {
	const { tokens } = text
	const lasting = numberAt(text, start, 'lasting')
	if (lasting !== undefined) return { years: lasting, next: start + 1, notes: [] }
	const first = countAt(text, start)
	if (!first || !(first.value > 0)) return undefined
	let { next } = first
	const joint = first.value < 40 ? afterJoint(text, next) : undefined
	const second = joint === undefined ? undefined : countAt(text, joint)
	const plus = isPlus(text, skipDash(text, next))
	if (second) next = second.next
	if (has(text, next, 'more') || tokens[next]?.roles.after === 'atLeast') next++
	while (has(text, next, 'dash') || /^[个個]$/.test(tokens[next]?.text ?? '')) next++
	const fused = tokens[next]
	if (fused && /^年./.test(fused.text) && fused.roles.kind !== undefined) {
		// 4年合同 is four years of contract, not a yearly one.
		tokens[next] = { ...fused, roles: { ...fused.roles, period: undefined } }
		return first.value > 40 ? undefined : { years: first.value, next, notes: [] }
	}
	const unit = unitAt(text, next)
	if (unit === undefined) return undefined
	const date =
		unit === 1
			? first.value > longestSpan
			: /^[月日월일]$/.test(tokens[next]!.text) && tokens[next - 1]!.roles.digits !== undefined
	const each = has(text, next, 'period') ? tokens[next]!.roles.period : undefined
	next += each ? 2 : 1
	if (each && /^(of|of about|von|à|de|di|zu|zu je)$/.test(tokens[next]?.text ?? ''))
		return { years: first.value * unit, next: next + 1, notes: [], each }
	if (date) return { years: undefined, next, notes: [] }
	const inYears = (value: number) => Math.round(value * unit * 1e4) / 1e4
	const more = second || !isPlus(text, next) ? undefined : readSpan(text, next + 1)
	if (more?.years) {
		const years = inYears(first.value)
		return { years: years + more.years, next: more.next, notes: [notationNotes.extended(years, more.years)] }
	}
	if (!second) return { years: inYears(first.value), next, notes: [] }
	const name = tokens[next - 1]!.text
	if (plus)
		return {
			years: inYears(first.value + second.value),
			next,
			notes: [notationNotes.extended(first.value, second.value)]
		}
	return { years: null, next, notes: [notationNotes.term(first.value, second.value, name)] }
}
