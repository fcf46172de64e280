// Ranges of dates as questions write them: "since June 2025", "in the last 18 months", "between Q1 and Q2 2025", 自2025年以来.
import { isoOfDay, spanOf, writeKnown } from '../time/date.ts'
import { readKnownDate, type KnownDate } from '../time/known-date.ts'

/** First and last day or period, as partial ISO dates; either may be open. */
export type Range = { since?: string; until?: string }

const digits: Record<string, number> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	eighteen: 18,
	一: 1,
	两: 2,
	二: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
	十二: 12,
	十八: 18,
	半: 0.5
}
const number = `(\\d{1,3}|${Object.keys(digits)
	.toSorted((a, b) => b.length - a.length)
	.join('|')})`
const unit = '(months?|quarters?|years?)'
const monthsIn: Record<string, number> = { month: 1, quarter: 3, year: 12, 月: 1, 季: 3, 年: 12 }
/** Anything that may be a date; readKnownDate says whether it is. */
const day =
	'(\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?[a-z]{3,9}\\.?,?\\s+\\d{4}|(?:first|second|third|fourth)\\s+quarter\\s+(?:of\\s+)?\\d{4}' +
	'|q[1-4]\\s*(?:of\\s+)?\\d{4}|[a-z]{3,9}\\.?\\s+\\d{1,2},?\\s+\\d{4}|[a-z]{3,9}\\.?,?\\s+(?:of\\s+)?\\d{4}' +
	'|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]|\\d{4}\\s*年\\s*\\d{1,2}\\s*月(?:份)?|\\d{4}\\s*年|\\d{4}\\s*-?q[1-4]|\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d|\\d{4})'
/** A date whose year stands with the one after it: "March" of "between March and June 2025". */
const short = '([a-z]{3,9}|q[1-4])'

const startOf = ({ date, precision }: KnownDate) =>
	precision === 'quarter' ? date.slice(0, 7) : writeKnown(date, precision)
const endOf = ({ date, precision }: KnownDate) =>
	precision === 'quarter' ? isoOfDay(spanOf(date, precision).last).slice(0, 7) : writeKnown(date, precision)
const dayBeside = ({ date, precision }: KnownDate, side: 'before' | 'after') => {
	const { first, last } = spanOf(date, precision)
	return isoOfDay(side === 'before' ? first - 1 : last + 1)
}

type Parts = (string | undefined)[]
type Form = [pattern: string, read: (parts: Parts, coverageEnd: string) => Range | undefined]

/** The months that end with the last one covered. */
function lastMonths(count: number, coverageEnd: string): Range | undefined {
	if (!Number.isInteger(count) || count < 1 || count > 600) return undefined
	const [year, month] = [Number(coverageEnd.slice(0, 4)), Number(coverageEnd.slice(5, 7))]
	const first = year * 12 + month - count
	const since = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`
	return { since, until: coverageEnd.slice(0, 7) }
}
const count = (text: string | undefined) => digits[text ?? ''] ?? Number(text)
const yearBack = (back: number, coverageEnd: string): Range => {
	const year = String(Number(coverageEnd.slice(0, 4)) - back)
	return { since: year, until: year }
}
function between(from: KnownDate | undefined, to: KnownDate | undefined): Range | undefined {
	if (!from || !to || startOf(from) > endOf(to)) return undefined
	return { since: startOf(from), until: endOf(to) }
}
const one = (text: string | undefined, make: (date: KnownDate) => Range): Range | undefined => {
	const date = readKnownDate(text ?? '')
	return date && make(date)
}

/** What is longer comes before what it begins with. */
const forms: Form[] = [
	[
		`(?:in |over |during |within )?(?:the )?(?:last|past|previous) ${number} ${unit}`,
		([n, of], end) => lastMonths(count(n) * monthsIn[of!.replace(/s$/, '')]!, end)
	],
	[
		`(?:in |over |during |within )?(?:the )?past ${unit}`,
		([of], end) => lastMonths(monthsIn[of!.replace(/s$/, '')]!, end)
	],
	[
		`(?:最近|过去|近)(?:的)?${number}个?(月|季|年)(?:度)?(?:里|内|来|间)?`,
		([n, of], end) => lastMonths(count(n) * monthsIn[of!]!, end)
	],
	['(?:in )?this year(?: so far)?|今年', (_, end) => yearBack(0, end)],
	['(?:in |during )?last year|去年', (_, end) => yearBack(1, end)],
	[
		`(?:between|from) ${day} (?:and|to|until|through) ${day}`,
		([a, b]) => between(readKnownDate(a!), readKnownDate(b!))
	],
	[
		`(?:between|from) ${short} (?:and|to|until|through) ${short} (\\d{4})`,
		([a, b, year]) => between(readKnownDate(`${a} ${year}`), readKnownDate(`${b} ${year}`))
	],
	[`从?${day}(?:到|至)${day}(?:期间|之间)?`, ([a, b]) => between(readKnownDate(a!), readKnownDate(b!))],
	[`(?:in )?(\\d{4}) ?(?:–|-|to|and) ?(\\d{4})`, ([a, b]) => between(readKnownDate(a!), readKnownDate(b!))],
	[
		`(?:since|from|starting in|starting) (?:the )?${day}(?: on(?:wards?)?)?`,
		([a]) => one(a, (date) => ({ since: startOf(date) }))
	],
	[`after (?:the )?${day}`, ([a]) => one(a, (date) => ({ since: dayBeside(date, 'after') }))],
	[`before (?:the )?${day}`, ([a]) => one(a, (date) => ({ until: dayBeside(date, 'before') }))],
	[`(?:until|till|through|up to|by) (?:the )?(?:end of )?${day}`, ([a]) => one(a, (date) => ({ until: endOf(date) }))],
	[`(?:自从?)?${day}(?:以来|以後|以后|起|至今)`, ([a]) => one(a, (date) => ({ since: startOf(date) }))],
	[`自${day}`, ([a]) => one(a, (date) => ({ since: startOf(date) }))],
	[`${day}(?:之后|后)`, ([a]) => one(a, (date) => ({ since: dayBeside(date, 'after') }))],
	[`${day}(?:之前|以前|前)`, ([a]) => one(a, (date) => ({ until: dayBeside(date, 'before') }))],
	[
		`(?:in |during |on |of |在)?(?:the )?${day}`,
		([a]) => one(a, (date) => ({ since: startOf(date), until: endOf(date) }))
	]
]
const read = forms.map(
	([pattern, make]) => [new RegExp(`(?:${pattern})(?!(?<=[\\da-z])[\\da-z-])`, 'y'), make] as const
)

/**
 * The range that begins at a place of a text in small letters, and where it ends; undefined where none does. Ranges "in the
 * last n months" end with coverage: `readRange('in the last 18 months', 0, '2026-06-30')` is from 2025-01 to 2026-06.
 */
export function readRange(text: string, at: number, coverageEnd: string): (Range & { end: number }) | undefined {
	for (const [pattern, make] of read) {
		pattern.lastIndex = at
		const found = pattern.exec(text)
		const range = found && make(found.slice(1), coverageEnd)
		if (range) return { ...range, end: pattern.lastIndex }
	}
	return undefined
}
