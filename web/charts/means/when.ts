// Where dates and amounts stand on the axes of the means.
import { parsePartialDate } from '../../../server/domain/time/date.ts'
import type { MeansFigure } from '../../../server/domain/means/figure.ts'

const yearDays = 365.25
const first1970 = 1970

/** A partial date as a year with its fraction, at the middle of what it may mean: 2025-07 is 2025.54. */
export function yearOf(date: string): number {
	const span = parsePartialDate(date)
	return span ? first1970 + (span.first + span.last + 1) / 2 / yearDays : NaN
}
/** The end of what it may mean: a plan for 2030 is for its end. */
export function yearEnd(date: string): number {
	const span = parsePartialDate(date)
	return span ? first1970 + (span.last + 1) / yearDays : NaN
}
/** The day a plan was said, as a year; of what is not said the day it is for. */
export const saidAt = ({ said, date }: MeansFigure) => yearOf(said ?? date)

/** A log axis from `low` at `from` px to `high` at `to` px. */
export function logScale(low: number, high: number, from: number, to: number): (value: number) => number {
	const [a, b] = [Math.log10(low), Math.log10(high)]
	return (value) => from + ((Math.log10(value) - a) / (b - a || 1)) * (to - from)
}
export function linearScale(low: number, high: number, from: number, to: number): (value: number) => number {
	return (value) => from + ((value - low) / (high - low || 1)) * (to - from)
}
/** Powers of ten that hold all values: 3 and 45,000 are between 1 and 100,000. */
export function powersAround(values: readonly number[]): [low: number, high: number] {
	const known = values.filter((value) => value > 0)
	if (!known.length) return [1, 10]
	const low = 10 ** Math.floor(Math.log10(Math.min(...known)))
	return [low, Math.max(low * 10, 10 ** Math.ceil(Math.log10(Math.max(...known))))]
}
/** Each power of ten between two. */
export function listPowers(low: number, high: number): number[] {
	const powers: number[] = []
	for (let power = low; power <= high * 1.001; power *= 10) powers.push(power)
	return powers
}
