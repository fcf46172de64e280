// Reads how much is written at a place among the tokens: "2.5 million", "1억 2,500만", "seven- to nine-figure",
// "tens of millions", "mid-single-digit millions".
import type { Language, Token } from './notation-token.ts'

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
export type Text = { tokens: Token[]; language: Language }

const commaDecimals = new Set<Language>(['de', 'fr', 'es', 'it'])

/** Digits with separators as a number: "1.500.000" is 1,500,000; the one separator before three digits goes by language. */
export function readDigits(raw: string, language: Language, scaled: boolean): { value: number; note?: string } {
	const signs = raw.match(/[^0-9]/g) ?? []
	if (!signs.length) return { value: Number(raw) }
	const last = signs.at(-1)!
	const tail = raw.length - raw.lastIndexOf(last) - 1
	const group = (note?: string) => ({ value: Number(raw.replace(/[^0-9]/g, '')), ...(note && { note }) })
	const decimal = () => {
		const cut = raw.lastIndexOf(last)
		return { value: Number(`${raw.slice(0, cut).replace(/[^0-9]/g, '')}.${raw.slice(cut + 1)}`) }
	}
	if (last === ' ' || last === "'") return group()
	if (signs.length > 1) return signs.every((sign) => sign === last) || tail === 3 ? group() : decimal()
	if (tail === 3 && !raw.startsWith('0')) {
		const comma = commaDecimals.has(language)
		if (last === ',') return comma && scaled && language !== 'es' ? decimal() : group()
		if (scaled) return comma && language !== 'fr' ? group() : decimal()
		return group(comma ? undefined : `"${raw}" read with the dot between thousands`)
	}
	if (last === ',' && tail === 2 && language === 'en' && raw.length > 4)
		return { value: Number(raw.replace(',', '')) * 10, note: `"${raw}" read as if a digit were missing` }
	return decimal()
}

/** The value of a role at a place, as a number. */
export const numberAt = ({ tokens }: Text, i: number, role: keyof Token['roles']): number | undefined => {
	const value = tokens[i]?.roles[role]
	return value === undefined ? undefined : Number(value)
}
const has = ({ tokens }: Text, i: number, role: keyof Token['roles']) => tokens[i]?.roles[role] !== undefined
const touches = ({ tokens }: Text, i: number, gap = 0) =>
	i > 0 && tokens[i] !== undefined && tokens[i]!.start - tokens[i - 1]!.end <= gap

/** The scale at a place: a word anywhere, a letter only close behind digits ("5m", "5 m"). */
function scaleAt(text: Text, i: number): number | undefined {
	const short = numberAt(text, i, 'suffix')
	if (short !== undefined && touches(text, i, 1) && has(text, i - 1, 'digits')) return short
	return numberAt(text, i, 'scale')
}
const skipDash = (text: Text, i: number) => (has(text, i, 'dash') ? i + 1 : i)

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

/** Low, mid or high part of a bracket of one power of ten: mid of 1,000,000–9,999,999 is 4,000,000–6,000,000. */
function gradeBracket(quantity: Quantity, grade: number | undefined): Quantity {
	if (grade === undefined) return quantity
	const power = 10 ** Math.floor(Math.log10(quantity.low))
	const high = grade === 7 ? quantity.high : (grade === 1 ? 3 : 6) * power
	return { ...quantity, low: grade * power, high }
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
		if (has(text, place, 'to') || has(text, place, 'slash') || has(text, place, 'and') || place > next) {
			const second = has(text, place, 'to') || has(text, place, 'slash') || has(text, place, 'and') ? place + 1 : place
			const count = countAt(second)
			if (count !== undefined && count > least && count < 16) {
				most = count
				place = skipDash(text, second + 1)
			}
		}
		if (!has(text, place, 'figure')) return undefined
		next = place + 1
	}
	if (least === undefined || most === undefined) return undefined
	let place = skipDash(text, next)
	if (has(text, place, 'currency') && !has(text, place, 'scale')) place = skipDash(text, place + 1)
	const scales = readScales(text, place)
	const scale = scales?.value ?? 1
	return bracket(10 ** (least - 1) * scale, 10 ** most * scale - 1, scales?.next ?? next, true)
}

/** "several million", "tens of millions", "数千万", "multi-million". */
function readSeveral(text: Text, start: number): Quantity | undefined {
	const factor = numberAt(text, start, 'several')
	if (factor === undefined) return undefined
	const multi = text.tokens[start]!.text.startsWith('multi')
	let place = has(text, start, 'scale') ? start : skipDash(text, start + 1)
	while (has(text, place, 'glue') && !has(text, place, 'scale') && place < start + 3) place++
	if (has(text, place, 'currency') && !has(text, place, 'scale')) place++
	const scales = readScales(text, place)
	if (!scales || scales.value < 1e3) return undefined
	const power = 10 ** (Math.floor(Math.log10(factor)) + 1)
	return bracket(factor * scales.value, multi ? null : power * scales.value - 1, scales.next, true)
}

/** Digits and numerals with their scales, in one sum: "one hundred and fifty million", "2억 5천만", "3 million". */
function readFigure(text: Text, start: number): Quantity | undefined {
	if (/^(lpa|만|십|조|백)$/.test(text.tokens[start]?.text ?? '') && scaleAt(text, start + 1) === undefined)
		return undefined
	let [total, section, next, grain, lastBig] = [0, 0, start, 1, Infinity]
	let value: number | undefined
	let ratio = 1
	let [explicit, scaled, more, wordy] = [false, false, false, false]
	let bare = 0
	const notes: string[] = []
	for (let i = start; i < start + 24; i = next) {
		const roles: Token['roles'] = text.tokens[i]?.roles ?? {}
		const scale = scaleAt(text, i)
		if (roles.digits !== undefined && value === undefined) {
			const follows = scaleAt(text, skipDash(text, i + 1)) !== undefined
			if (explicit && !(scaled && touches(text, i, 1))) break
			const digits = readDigits(roles.digits, text.language, follows)
			value = digits.value
			if (digits.note) notes.push(digits.note)
			if (!explicit) bare = value
			explicit = true
		} else if (scale !== undefined && (explicit || i === start || scaled || value !== undefined)) {
			if (scale > lastBig && value !== undefined && section === 0) break
			if (scale < 1e3 || (scale === 1e3 && text.tokens[i]!.text.match(/^[千仟천]$/) !== null))
				section += (value ?? 1) * scale
			else if (value === undefined && section === 0 && total > 0) total *= scale
			else {
				total += (section + (value ?? 0) || 1) * scale
				section = 0
			}
			if (scale === 100 && /^h|^c/.test(text.tokens[i]!.text)) explicit = true
			grain = scale
			if (scale >= 1e3) lastBig = scale
			value = undefined
			scaled = true
		} else if (
			roles.after === 'atLeast' &&
			explicit &&
			scale === undefined &&
			text.tokens[i]!.text === '+' &&
			numberAt(text, i + 1, 'scale') !== undefined
		) {
			more = true
		} else if (
			roles.more !== undefined &&
			(explicit || scaled) &&
			(scaleAt(text, i + 1) !== undefined || i > start) &&
			touches(text, i)
		) {
			more = true
		} else if (roles.number !== undefined) {
			if (/^[가-힣]$/.test(text.tokens[i]!.text) && scaleAt(text, i + 1) === undefined && !has(text, i + 1, 'figure'))
				break
			const word = Number(roles.number)
			if (value !== undefined && wordy) {
				const cjk = text.tokens[i]!.text.charCodeAt(0) > 0x2e80
				if (cjk && touches(text, i) && word > value && scaleAt(text, i + 1) !== undefined) ratio = word / value
				else if (value % 10 === 0 && value > 0 && word < 10) value += word
				else break
			} else if (value === undefined) value = word
			else break
			explicit = true
			wordy = true
			if (!scaled) bare = value
		} else if (roles.fraction !== undefined && !explicit) {
			value = Number(roles.fraction)
			explicit = true
			if (has(text, i + 1, 'article')) next = i + 1
			while (has(text, i + 1, 'dash') || has(text, i + 1, 'article')) {
				if (!has(text, i + 1, 'scale') && scaleAt(text, i + 2) === undefined) break
				next = ++i
			}
			next = i
		} else if (roles.article !== undefined && i === start) {
			const inner = numberAt(text, i + 1, 'fraction')
			if (inner === undefined && numberAt(text, i + 1, 'scale') === undefined) break
			if (inner === undefined) {
				value = 1
				explicit = true
			}
		} else if (roles.half !== undefined && value !== undefined) value += 0.5
		else if (roles.and !== undefined && section >= 100 && has(text, i + 1, 'number')) next = i
		else if (
			roles.dash !== undefined &&
			explicit &&
			(numberAt(text, i + 1, 'scale') !== undefined || (wordy && has(text, i + 1, 'number')))
		)
			next = i
		else break
		next = i + 1
	}
	if (next === start) return undefined
	const low = total + section + (value ?? 0)
	if (!explicit && grain < 1e3 && low < 1e4) return undefined
	if (!explicit && scaled) return { ...bracket(low, low * 10 - 1, next, true), lone: true, notes }
	return { low, high: low * ratio, next, vague: false, scaled, bare, lone: false, more, notes }
}

/** The quantity at a place, and undefined where none begins there. */
export function readQuantity(text: Text, start: number): Quantity | undefined {
	const grade = numberAt(text, start, 'grade')
	let place = grade === undefined ? start : skipDash(text, start + 1)
	if (grade !== undefined && has(text, place, 'glue') && !has(text, place, 'figured')) place++
	if (has(text, place, 'article') && has(text, place + 1, 'several')) place++
	const quantity = readFigures(text, place) ?? readSeveral(text, place) ?? readFigure(text, place)
	if (!quantity || (grade !== undefined && !quantity.vague)) return undefined
	return gradeBracket(quantity, grade)
}
