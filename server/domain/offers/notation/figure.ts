// Step 3a. A figure from its digits, number words and scales: "2.5 million", "one hundred and fifty million", "1억 2,500만".
import { notationNotes } from '../../language/index.ts'
import { hasRole, numberAt, skipDash, touches, type Text } from './token.ts'
import { languages, type Language } from './words/languages.ts'

/** Digits with separators as a number: "1.500.000" is 1,500,000; the one separator before three digits goes by language. */
export function readDigits(raw: string, language: Language, scaled: boolean): { value: number; note?: string } {
	const signs = raw.match(/[^0-9]/g) ?? []
	const last = signs.at(-1)
	if (last === undefined) return { value: Number(raw) }
	const cut = raw.lastIndexOf(last)
	const tail = raw.length - cut - 1
	const whole = { value: Number(raw.replace(/[^0-9]/g, '')) }
	const decimal = { value: Number(`${raw.slice(0, cut).replace(/[^0-9]/g, '')}.${raw.slice(cut + 1)}`) }
	if (last === ' ' || last === "'") return whole
	if (signs.length > 1) return signs.every((sign) => sign === last) || tail === 3 ? whole : decimal
	const comma = languages[language].comma === true
	if (tail === 3 && !raw.startsWith('0')) {
		if (last === ',') return comma && scaled && language !== 'es' ? decimal : whole
		if (scaled) return comma && language !== 'fr' ? whole : decimal
		return comma ? whole : { ...whole, note: notationNotes.thousands(raw) }
	}
	if (last === ',' && tail === 2 && language === 'en' && raw.length > 4)
		return { value: whole.value * 10, note: notationNotes.missingDigit(raw) }
	return decimal
}

/** Whether digits with separators are no number: "1.5.2", "30.6.2026"; groups are of three, in India also of two. */
export function isMalformed(raw: string): boolean {
	const groups = raw.split(/[.,']/)
	const signs = raw.match(/[.,']/g) ?? []
	if (signs.length < 2) return false
	const same = signs.every((sign) => sign === signs[0])
	const whole = same ? groups.slice(1) : groups.slice(1, -1)
	return whole.some(
		(group, i) => group.length !== 3 && !(signs[0] === ',' && group.length === 2 && i < whole.length - 1)
	)
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

/** Scales that by themselves are one, in languages without articles. */
const oneOfThem = /^(مليون|مليار|миллион|миллиард)$/

function takeScale(sum: Sum, scale: number, sign: string): void {
	const small = scale < 1e3 || /^[千仟천]$/.test(sign)
	// "3 mil 200 millones": a thousand of what follows.
	const mil = sign === 'mil' && scale === 1e3
	if (mil) sum.section = (sum.section + (sum.value ?? 0) || 1) * scale
	else if (small) sum.section += (sum.value ?? 1) * scale
	else if (sum.value === undefined && sum.section === 0 && sum.total > 0) sum.total *= scale
	else {
		sum.total += (sum.section + (sum.value ?? 0) || 1) * scale
		sum.section = 0
	}
	if (sum.few) sum.few = small ? sum.few : 9 * scale
	// "hundred million" and "mil millones" are figures; 百万 and "million" alone are brackets.
	if (
		(scale <= 1e3 || oneOfThem.test(sign)) &&
		sign < '\u2e80' &&
		!sum.scaled &&
		(oneOfThem.test(sign) || /^(hundred|cien|cent|cento|hundert|mil|mille|tausend|thousand)$/.test(sign))
	)
		sum.explicit = true
	if (!small && !mil) sum.lastScale = scale
	sum.value = undefined
	sum.scaled = true
}

/** Whether a further number still belongs to the sum: 5 in 2억 5천만, not in "$24 million three-year". */
function continues(text: Text, i: number, sum: Sum): boolean {
	if (!sum.scaled) return !sum.explicit
	const { roles, text: before } = text.tokens[hasRole(text, i - 1, 'and') ? i - 2 : i - 1]!
	// "equity 2M 300k bonus" is two sums; "40 mil 500" is one.
	if (roles.suffix !== undefined && roles.scale === undefined && before < '\u2e80') return false
	if (/^mila?$/.test(before) && text.tokens[i]!.text.length === 3 && text.language !== 'en') return true
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
		// "50万3年" is a sum and its years.
		const ahead = text.tokens[i + 1]?.roles
		if (
			sum.scaled &&
			ahead &&
			(ahead.unit ?? ahead.counted ?? ahead.payments) !== undefined &&
			scaleAt(text, i + 1) === undefined
		)
			return 0
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
	if (roles.half !== undefined && sum.explicit) {
		// "one and a half million", "3 millones y medio"
		if (sum.value !== undefined) sum.value += 0.5
		else if (sum.lastScale < Infinity) sum.total += sum.lastScale / 2
		else return 0
		return 1
	}
	if (roles.and !== undefined && sum.section >= 100 && hasRole(text, i + 1, 'number')) return 1
	// "7 mila e 500", not "120 mil y 160 mil"
	const rest = /^mila?$/.test(text.tokens[i - 1]?.text ?? '') && /^\d{3}$/.test(text.tokens[i + 1]?.text ?? '')
	if (roles.and !== undefined && rest && scaleAt(text, i + 2) === undefined) return 1
	if (roles.dash !== undefined && sum.explicit)
		return numberAt(text, i + 1, 'scale') !== undefined || (sum.word && hasRole(text, i + 1, 'number')) ? 1 : 0
	return 0
}

/** What is left unsaid at the end: 2万8 is 28,000, 1억 5천 is 150 million. */
function sayBriefly({ tokens }: Text, next: number, sum: Sum): void {
	const { roles, text } = tokens[next - 1]!
	const great = sum.lastScale === 1e4 || sum.lastScale === 1e8
	if (
		sum.value !== undefined &&
		/^[1-9一二三四五六七八九]$/.test(text) &&
		great &&
		sum.section === 0 &&
		tokens[next - 2]!.text > '\u2e80'
	)
		sum.value *= sum.lastScale / 10
	else if (text === '천' && sum.lastScale === 1e8 && roles.scale !== undefined && sum.value === undefined)
		sum.section *= 1e4
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
	sayBriefly(text, next, sum)
	return { ...sum, low: sum.total + sum.section + (sum.value ?? 0), next }
}
