// ISO weeks (ISO 8601): Monday to Sunday; the first week of a year is the one with its first Thursday.
import { dayNumber, isoOfDay } from './date.ts'

/** A week with its first and last day. */
export type Week = { week: string; since: string; until: string }

/** Days from the Monday on or before a day number: 1970-01-01 was a Thursday. */
const weekday = (day: number) => (((day + 3) % 7) + 7) % 7

/** The Monday, as a day number, of the first week of a year. */
function firstMonday(year: number): number {
	const fourth = dayNumber(`${String(year).padStart(4, '0')}-01-04`)
	return fourth - weekday(fourth)
}

/** The week of an ISO date: `weekOf('2026-06-28')` is `2026-W26`. */
export function weekOf(date: string): string {
	const day = dayNumber(date)
	const thursday = day - weekday(day) + 3
	const year = Number(isoOfDay(thursday).slice(0, 4))
	const number = Math.floor((thursday - firstMonday(year)) / 7) + 1
	return `${isoOfDay(thursday).slice(0, 4)}-W${String(number).padStart(2, '0')}`
}

/** The days of `2026-W26`: 22 to 28 June 2026. Undefined for what is no week, 2025-W53 too. */
export function parseWeek(text: string): Week | undefined {
	const [, year, number] = /^([1-9]\d{3})-W(\d\d)$/.exec(text) ?? []
	if (!year || !number) return undefined
	const monday = firstMonday(Number(year)) + (Number(number) - 1) * 7
	const since = isoOfDay(monday)
	return weekOf(since) === text ? { week: text, since, until: isoOfDay(monday + 6) } : undefined
}
