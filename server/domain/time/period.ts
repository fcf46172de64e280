// Periods are numbered from 1970 on: month 0 is January 1970, quarter 0 its first three months, year 0 the year.
import type { Precision } from './date.ts'

/** Length of a period. */
export const periods = ['month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

/** Months in a period. */
export const monthsIn: Record<Period, number> = { month: 1, quarter: 3, year: 12 }

/** The number of the period that a month, counted from January 1970, lies in: `periodOf('quarter', 4)` is 1. */
export function periodOf(by: Period, month: number): number {
	return Math.floor(month / monthsIn[by])
}

/** A period as text: month 666 is `2025-07`, quarter 222 is `2025-Q3`, year 55 is `2025`. */
export function writePeriod(by: Period, period: number): string {
	const perYear = 12 / monthsIn[by]
	const year = 1970 + Math.floor(period / perYear)
	const part = period - Math.floor(period / perYear) * perYear + 1
	if (by === 'year') return String(year)
	return by === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}

/** Whether a record dated to a precision lies inside one period: a quarter does not lie inside a month. */
export function fitsPeriod(by: Period, precision: Precision): boolean {
	return precision === 'day' || monthsIn[precision] <= monthsIn[by]
}
