// Reads a figure from its digits, number words and scales: "2.5 million", "one hundred and fifty million", "1억 2,500만".
import { notationNotes } from '../../language.ts'
import type { Language, Token } from './token.ts'

export type Text = { tokens: Token[]; language: Language }
export type RoleName = keyof Token['roles']

export const hasRole = ({ tokens }: Text, i: number, role: RoleName) => tokens[i]?.roles[role] !== undefined
/** The value of a role at a place, as a number. */
export const numberAt = ({ tokens }: Text, i: number, role: RoleName): number | undefined => {
	const value = tokens[i]?.roles[role]
	return value === undefined ? undefined : Number(value)
}
export const skipDash = (text: Text, i: number) => (hasRole(text, i, 'dash') ? i + 1 : i)
const touches = ({ tokens }: Text, i: number, gap = 0) =>
	i > 0 && tokens[i] !== undefined && tokens[i]!.start - tokens[i - 1]!.end <= gap

const commaDecimals = new Set<Language>(['de', 'fr', 'es', 'it'])

/** Digits with separators as a number: "1.500.000" is 1,500,000; the one separator before three digits goes by language. */
function readDigits(raw: string, language: Language, scaled: boolean): { value: number; note?: string } {
	const signs = raw.match(/[^0-9]/g) ?? []
	const last = signs.at(-1)
	if (last === undefined) return { value: Number(raw) }
	const cut = raw.lastIndexOf(last)
	const tail = raw.length - cut - 1
	const whole = { value: Number(raw.replace(/[^0-9]/g, '')) }
	const decimal = { value: Number(`${raw.slice(0, cut).replace(/[^0-9]/g, '')}.${raw.slice(cut + 1)}`) }
	if (last === ' ' || last === "'") return whole
	if (signs.length > 1) return signs.every((sign) => sign === last) || tail === 3 ? whole : decimal
	const comma = commaDecimals.has(language)
	if (tail === 3 && !raw.startsWith('0')) {
		if (last === ',') return comma && scaled && language !== 'es' ? decimal : whole
		if (scaled) return comma && language !== 'fr' ? whole : decimal
		return comma ? whole : { ...whole, note: notationNotes.thousands(raw) }
	}
	if (last === ',' && tail === 2 && language === 'en' && raw.length > 4)
		return { value: whole.value * 10, note: notationNotes.missingDigit(raw) }
	return decimal
}

/** The scale at a place: a word anywhere, a letter only close behind digits ("5m", "5 m"). */
export function scaleAt(text: Text, i: number): number | undefined {
	const short = numberAt(text, i, 'suffix')
	if (short !== undefined && touches(text, i, 1) && hasRole(text, i - 1, 'digits')) return short
	return numberAt(text, i, 'scale')
}

/** A figure while it is read: `section` holds what is under the next great scale, `value` what no scale has met yet. */
type Sum = {
	total: number
	section: number
	value: number | undefined
	lastScale: number
	/** A number or article stands in it, not scales alone. */
	explicit: boolean
	scaled: boolean
	bare: number
	/** 多 and "+": more than the figure. */
	more: boolean
	/** 几 in 十几万: up to nine of the unit more. */
	few: number
	/** 七八百万 is seven to eight: the upper over the lower. */
	ratio: number
	word: boolean
	notes: string[]
}

function takeScale(sum: Sum, scale: number, sign: string): void {
	const small = scale < 1e3 || /^[千仟천]$/.test(sign)
	if (small) sum.section += (sum.value ?? 1) * scale
	else if (sum.value === undefined && sum.section === 0 && sum.total > 0) sum.total *= scale
	else {
		sum.total += (sum.section + (sum.value ?? 0) || 1) * scale
		sum.section = 0
	}
	if (sum.few) sum.few = small ? sum.few : 9 * scale
	// "hundred million" and "mil millones" are figures; 百万 and "million" alone are brackets.
	if (
		scale <= 1e3 &&
		sign < '\u2e80' &&
		!sum.scaled &&
		/^(hundred|cien|cent|cento|hundert|mil|mille|tausend|thousand)$/.test(sign)
	)
		sum.explicit = true
	if (!small) sum.lastScale = scale
	sum.value = undefined
	sum.scaled = true
}

/** Whether a further number still belongs to the sum: 5 in 2억 5천만, not in "$24 million three-year". */
function continues(text: Text, i: number, sum: Sum): boolean {
	if (!sum.scaled) return !sum.explicit
	return (touches(text, i) && text.tokens[i - 1]!.text > '\u2e80') || (scaleAt(text, i + 1) ?? Infinity) < sum.lastScale
}

/** Takes a number word; false where it does not belong to the sum. */
function takeWord(text: Text, i: number, sum: Sum): boolean {
	const sign = text.tokens[i]!.text
	const word = numberAt(text, i, 'number') ?? 0
	const scaleNext = scaleAt(text, i + 1) !== undefined
	if (/^[가-힣]$/.test(sign) && !scaleNext && !hasRole(text, i + 1, 'figure')) return false
	if (sum.value === undefined) {
		if (!continues(text, i, sum) && sum.section < 100) return false
		sum.value = word
	} else if (sign > '\u2e80' && sum.word && touches(text, i) && word > sum.value && scaleNext)
		sum.ratio = word / sum.value
	else if (sum.word && sum.value % 10 === 0 && sum.value > 0 && word < 10) sum.value += word
	else return false
	sum.explicit = true
	sum.word = true
	if (!sum.scaled) sum.bare = sum.value
	return true
}

/** How many tokens at a place belong to the sum, which takes them in. */
function take(text: Text, i: number, start: number, sum: Sum): number {
	const { roles, text: sign } = text.tokens[i]!
	const scale = scaleAt(text, i)
	if (roles.digits !== undefined) {
		if (sum.value !== undefined || !continues(text, i, sum)) return 0
		const { value, note } = readDigits(roles.digits, text.language, scaleAt(text, skipDash(text, i + 1)) !== undefined)
		sum.value = value
		if (note) sum.notes.push(note)
		if (!sum.explicit) sum.bare = value
		sum.explicit = true
		return 1
	}
	if (scale !== undefined) {
		if (scale > sum.lastScale && sum.value !== undefined && sum.section === 0) return 0
		takeScale(sum, scale, sign)
		return 1
	}
	const scaleNext = scaleAt(text, i + 1)
	if (roles.more !== undefined && touches(text, i) && (sum.explicit || sum.scaled)) {
		if (/[几幾몇]/.test(sign) && sum.section > 0 && scaleNext !== undefined) sum.few = 9
		else sum.more = true
		return 1
	}
	if (sign === '+' && sum.explicit && numberAt(text, i + 1, 'scale') !== undefined) {
		sum.more = true
		return 1
	}
	if (roles.number !== undefined) return takeWord(text, i, sum) ? 1 : 0
	if (roles.fraction !== undefined && !sum.explicit) {
		sum.value = Number(roles.fraction)
		sum.explicit = true
		const link = hasRole(text, i + 1, 'article') || hasRole(text, i + 1, 'dash')
		return link && scaleAt(text, i + 2) !== undefined ? 2 : 1
	}
	if (roles.article !== undefined && i === start) {
		if (hasRole(text, i + 1, 'fraction')) return 1
		if (numberAt(text, i + 1, 'scale') === undefined) return 0
		sum.value = 1
		sum.explicit = true
		return 1
	}
	if (roles.half !== undefined && sum.value !== undefined) {
		sum.value += 0.5
		return 1
	}
	if (roles.and !== undefined && sum.section >= 100 && hasRole(text, i + 1, 'number')) return 1
	if (roles.dash !== undefined && sum.explicit)
		return numberAt(text, i + 1, 'scale') !== undefined || (sum.word && hasRole(text, i + 1, 'number')) ? 1 : 0
	return 0
}

/** The figure at a place: its sum and the token after it; undefined where none begins there. */
export function readFigure(text: Text, start: number): (Sum & { low: number; next: number }) | undefined {
	// LPA and a lone Korean 만 (which is also "only") need a number before them.
	if (/^(lpa|만|십|조|백)$/.test(text.tokens[start]?.text ?? '') && scaleAt(text, start + 1) === undefined)
		return undefined
	const sum: Sum = {
		total: 0,
		section: 0,
		value: undefined,
		lastScale: Infinity,
		explicit: false,
		scaled: false,
		bare: 0,
		more: false,
		few: 0,
		ratio: 1,
		word: false,
		notes: []
	}
	let next = start
	while (next < start + 24 && next < text.tokens.length) {
		const taken = take(text, next, start, sum)
		if (taken === 0) break
		next += taken
	}
	if (next === start) return undefined
	return { ...sum, low: sum.total + sum.section + (sum.value ?? 0), next }
}
