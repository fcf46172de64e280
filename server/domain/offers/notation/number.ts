// Step 3b. How much is written at a place among the tokens: a figure (figure.ts), or a bracket such as "seven- to
// nine-figure", "tens of millions", "mid-single-digit millions", or several at once: "1/2/3 million".
import { notationNotes } from '../../language/index.ts'
import { readDigits, readFigure, scaleAt } from './figure.ts'
import { hasRole, numberAt, skipDash, type Text } from './token.ts'

/** A quantity: bounds in whole units (high null where open), the token after it, and what had to be assumed. */
export type Quantity = {
	low: number
	high: number | null
	next: number
	/** A bracket such as "nine-figure" rather than a figure. */
	vague: boolean
	/** A scale (million, 万) stands in it. */
	scaled: boolean
	/** The figure before any scale, which a range may lend its scale: 10 in "$10–40 million". */
	bare: number
	/** A scale alone: 千万, "million-dollar". */
	lone: boolean
	more: boolean
	notes: string[]
}
/** The scales from a place on, multiplied: 1e8 of "hundred million"; undefined where there is none. */
function readScales(text: Text, start: number): { value: number; next: number } | undefined {
	let value = 1
	let next = start
	for (;;) {
		const place = next === start ? next : skipDash(text, next)
		const scale = scaleAt(text, place)
		if (scale === undefined) break
		value *= scale
		next = place + 1
	}
	return next > start ? { value, next } : undefined
}

const bracket = (low: number, high: number | null, next: number, scaled: boolean): Quantity => ({
	low,
	high,
	next,
	vague: true,
	scaled,
	bare: low,
	lone: false,
	more: false,
	notes: []
})

/** Low, mid or high part of a bracket of one power of ten: mid of 1,000,000–9,999,999 is 4,000,000–6,999,999. */
function gradeBracket(quantity: Quantity, grade: number | undefined): Quantity {
	if (grade === undefined) return quantity
	const power = 10 ** Math.floor(Math.log10(quantity.low))
	const [first, last] = [Math.floor(grade / 10) || grade, grade % 10]
	const high = last === 7 ? quantity.high : (last + 3) * power - 1
	return { ...quantity, low: first * power, high }
}

/** "nine-figure", "seven- to nine-figure", "double-digit millions", "siebenstellig". */
function readFigures(text: Text, start: number): Quantity | undefined {
	const countAt = (i: number) => numberAt(text, i, 'number') ?? numberAt(text, i, 'fold') ?? numberAt(text, i, 'digits')
	const ready = numberAt(text, start, 'figured')
	let next = start + 1
	let least = ready
	let most = ready
	if (ready === undefined) {
		least = most = countAt(start)
		if (least === undefined || !(least > 0 && least < 16)) return undefined
		let place = skipDash(text, next)
		if (hasRole(text, place, 'to') || hasRole(text, place, 'slash') || hasRole(text, place, 'and') || place > next) {
			const second =
				hasRole(text, place, 'to') || hasRole(text, place, 'slash') || hasRole(text, place, 'and') ? place + 1 : place
			const count = countAt(second)
			if (count !== undefined && count > least && count < 16) {
				most = count
				place = skipDash(text, second + 1)
			}
		}
		if (!hasRole(text, place, 'figure')) return undefined
		next = place + 1
	}
	if (least === undefined || most === undefined) return undefined
	let place = skipDash(text, next)
	if (hasRole(text, place, 'currency') && !hasRole(text, place, 'scale')) place = skipDash(text, place + 1)
	const scales = readScales(text, place)
	const scale = scales?.value ?? 1
	return bracket(10 ** (least - 1) * scale, 10 ** most * scale - 1, scales?.next ?? next, true)
}

/** "several million", "tens of millions", "数千万", "multi-million". */
function readSeveral(text: Text, start: number): Quantity | undefined {
	const factor = numberAt(text, start, 'several')
	if (factor === undefined) return undefined
	const multi = text.tokens[start]!.text.startsWith('multi')
	let place = hasRole(text, start, 'scale') ? start : skipDash(text, start + 1)
	while (hasRole(text, place, 'glue') && !hasRole(text, place, 'scale') && place < start + 3) place++
	if (hasRole(text, place, 'currency') && !hasRole(text, place, 'scale')) place++
	const scales = readScales(text, place)
	if (!scales || scales.value < 1e3) return undefined
	const power = 10 ** (Math.floor(Math.log10(factor)) + 1)
	return bracket(factor * scales.value, multi ? null : power * scales.value - 1, scales.next, true)
}

/** Rising sums that share their scale, as a range, "$1/2/3 million", or a fraction of it, "1/2 million". */
function readSlashes(text: Text, start: number): Quantity | undefined {
	if (!hasRole(text, start + 1, 'slash') || !hasRole(text, start, 'digits')) return undefined
	const digits = [text.tokens[start]!.text]
	let next = start
	for (; hasRole(text, next + 1, 'slash') && hasRole(text, next + 2, 'digits') && digits.length < 9; next += 2)
		digits.push(text.tokens[next + 2]!.text)
	const scales = readScales(text, next + 1)
	const short = numberAt(text, next + 1, 'suffix')
	const scale = scales?.value ?? short ?? 1
	const values = digits.map((raw) => readDigits(raw, text.language, scale > 1).value)
	const half = values.length === 2 && scale >= 1000 && values[0]! < values[1]! && values[1]! < 5
	if (half) {
		const value = (values[0]! / values[1]!) * scale
		return { low: value, high: value, next: scales?.next ?? next + 2, ...whole(values[0]!, scale), notes: [] }
	}
	const rises = values.every((value, i) => i === 0 || value > values[i - 1]!)
	if (values.length < 3 || !rises || (scale === 1 && values[0]! < 1000)) return undefined
	const [low, high] = [values[0]! * scale, values.at(-1)! * scale]
	const notes = [notationNotes.several(values.length)]
	return { low, high, next: scales?.next ?? next + (short ? 2 : 1), ...whole(values[0]!, scale), notes }
}
const whole = (bare: number, scale: number) => ({ vague: false, scaled: scale > 1, lone: false, more: false, bare })

/** A figure as a quantity; scales alone are a bracket: 千万 is 10 to 99.9 million. */
function readSum(text: Text, start: number): Quantity | undefined {
	const sum = readFigure(text, start)
	if (!sum) return undefined
	const { low, next, explicit, scaled, bare, few, more, ratio, notes } = sum
	if (few) return { ...bracket(low, low + few + few / 9 - 1, next, true), notes }
	if (explicit) return { low, high: low * ratio, next, vague: false, scaled, bare, lone: false, more, notes }
	return low < 1e4 ? undefined : { ...bracket(low, low * 10 - 1, next, true), lone: true, notes }
}

/** The quantity at a place, and undefined where none begins there. */
export function readQuantity(text: Text, start: number): Quantity | undefined {
	const grade = numberAt(text, start, 'grade')
	let place = grade === undefined ? start : skipDash(text, start + 1)
	if (grade !== undefined && hasRole(text, place, 'glue') && !hasRole(text, place, 'figured')) place++
	if (hasRole(text, place, 'article') && hasRole(text, place + 1, 'several')) place++
	const quantity =
		readFigures(text, place) ?? readSlashes(text, place) ?? readSeveral(text, place) ?? readSum(text, place)
	if (!quantity || (grade !== undefined && !quantity.vague)) return undefined
	return gradeBracket(quantity, grade)
}
