// Dates as people write them, as far as they are known: "June 2025", "Q2 2026", "12 Jun 2025", "2025-06", "2025年6月".
import { parsePartialDate, type Precision } from './date.ts'

export type KnownDate = {
	/** ISO date; parts finer than its precision are 01. */
	date: string
	precision: Precision
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '([12]\\d{3})'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const ordinals = ['first', 'second', 'third', 'fourth']

const two = (part: number | string) => String(part).padStart(2, '0')
const numberMonth = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1
/** The date of its parts where there is such a day. */
function make(year: string, month: number | string, day: number | string, precision: Precision): KnownDate | undefined {
	const date = `${year}-${two(month)}-${two(day)}`
	return parsePartialDate(date) ? { date, precision } : undefined
}
const makeQuarter = (year: string, quarter: number) => make(year, quarter * 3 - 2, 1, 'quarter')

type Form = [pattern: string, read: (...parts: string[]) => KnownDate | undefined]
/** What is longer comes before what it begins with. */
const forms: Form[] = [
	[`${year}-(\\d\\d)-(\\d\\d)`, (year, month, day) => make(year!, month!, day!, 'day')],
	[`${year}\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号號]`, (y, m, d) => make(y!, m!, d!, 'day')],
	[`${day}\\s+(?:of\\s+)?${month},?\\s+${year}`, (day, name, year) => make(year!, numberMonth(name!), day!, 'day')],
	[`${month}\\s+${day},?\\s+${year}`, (name, day, year) => make(year!, numberMonth(name!), day!, 'day')],
	[`${year}\\s*-?\\s*q([1-4])`, (year, quarter) => makeQuarter(year!, Number(quarter))],
	[`q([1-4])\\s*(?:of\\s+)?[/-]?\\s*${year}`, (quarter, year) => makeQuarter(year!, Number(quarter))],
	[
		`(first|second|third|fourth)\\s+quarter\\s+(?:of\\s+)?${year}`,
		(word, year) => makeQuarter(year!, ordinals.indexOf(word!.toLowerCase()) + 1)
	],
	[`${year}\\s*年\\s*(\\d{1,2})\\s*月(?:份)?`, (year, month) => make(year!, month!, 1, 'month')],
	[`${year}-(\\d\\d)`, (year, month) => make(year!, month!, 1, 'month')],
	[`${month},?\\s+(?:of\\s+)?${year}`, (name, year) => make(year!, numberMonth(name!), 1, 'month')],
	[`${year}(?:\\s*年)?`, (year) => make(year!, 1, 1, 'year')]
]
const whole = forms.map(([pattern, read]) => [new RegExp(`^${pattern}$`, 'i'), read] as const)
const inText = forms.map(
	([pattern, read]) => [new RegExp(`(?<![\\p{L}\\d$.,-])${pattern}(?![\\d,.-]*\\d)`, 'giu'), read] as const
)

/** The date that a text is: `readKnownDate('Q2 2026')` is 2026-04-01, quarter; undefined where it is none. */
export function readKnownDate(text: string): KnownDate | undefined {
	const plain = text.trim().replace(/\s+/g, ' ')
	for (const [pattern, read] of whole) {
		const found = pattern.exec(plain)
		if (found) return read(...found.slice(1))
	}
	return undefined
}

/** The dates that stand in a text, in their order, each once; bare years only where nothing finer is there. */
export function findKnownDates(text: string): KnownDate[] {
	let rest = text
	const found: (KnownDate & { at: number })[] = []
	for (const [pattern, read] of inText)
		rest = rest.replace(pattern, (all, ...more: unknown[]) => {
			const at = more.find((part) => typeof part === 'number')!
			const date = read(...(more.slice(0, more.indexOf(at)) as string[]))
			if (date) found.push({ ...date, at })
			return ' '.repeat(all.length)
		})
	const isFine = found.some(({ precision }) => precision !== 'year')
	const dates = found
		.filter(({ precision }) => !isFine || precision !== 'year')
		.toSorted((a, b) => a.at - b.at)
		.map(({ date, precision }): KnownDate => ({ date, precision }))
	return dates.filter((one, place) => dates.findIndex((other) => other.date === one.date) === place)
}
