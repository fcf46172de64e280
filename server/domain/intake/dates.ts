// Dates as lists write them. What may be two days is no date: nobody is asked to guess.
import { readKnownDate, type KnownDate } from '../time/known-date.ts'

/** Why a text is no date that a list may give. */
export type NoDate = { reason: string }

const numbered = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/
/** A year and a month by numbers: 2025/3, 2025.03. */
const yearMonth = /^([12]\d{3})[./](\d{1,2})$/
const two = (part: string) => part.padStart(2, '0')

/** `2025/3/15`, `15.03.2025`, `June 2025`, `2025年6月`; a reason where a text is no date, or two. */
export function readListDate(text: string): KnownDate | NoDate {
	// A time of day beside a date, as programs export them.
	const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '')
	return readKnownDate(plain) ?? readNumbered(plain) ?? { reason: 'is no date' }
}

function readNumbered(text: string): KnownDate | NoDate | undefined {
	const [, ofYear, month] = yearMonth.exec(text) ?? []
	if (ofYear) return readKnownDate(`${ofYear}-${two(month!)}`)
	const [, a, sign, b, c] = numbered.exec(text) ?? []
	if (!a || !b || !c) return undefined
	if (a.length === 4) return readKnownDate(`${a}-${two(b)}-${two(c)}`)
	if (c.length !== 4) return { reason: 'has no year of four figures' }
	const [dayFirst, monthFirst] = [readKnownDate(`${c}-${two(b)}-${two(a)}`), readKnownDate(`${c}-${two(a)}-${two(b)}`)]
	// With dots the day stands first, everywhere.
	if (sign === '.' || !monthFirst || a === b) return dayFirst
	if (!dayFirst) return monthFirst
	return { reason: `may be ${dayFirst.date} or ${monthFirst.date}` }
}
