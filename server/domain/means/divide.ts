// One figure of a lab by another: what a head is valued at, what staff cost a head. Ours, from what others published.
import { parsePartialDate } from '../time/date.ts'
import { boundsOf, currencies, type MeansFigure, type MetricLike } from './figure.ts'

/** Two actual figures of one lab and one scope, at most a year apart, and what comes of `y` on one of `x`. */
export type LabPair<Figure extends MeansFigure = MeansFigure> = {
	lab: string
	labName: string
	labGroup: string
	scope: string
	x: Figure
	y: Figure
	/** Most days that may lie between them. */
	days: number
	/** In US dollars where `y` is money, else in its unit; null where a bound is open. */
	low: number | null
	high: number | null
	approx: 'yes' | 'no'
}

/** Days of a year, of the leap one: what lies no further apart is a year apart at most. */
const mostDays = 366
/** Labs that must have both figures for a pair to be offered. */
export const leastLabs = 5
export const usualPair = { x: 'headcount', y: 'valuation' }

/** Most and least days that may lie between two partial dates: between 2025 and June 2025 are 333 and 0. */
function daysBetween(a: string, b: string): { days: number; gap: number } {
	const [left, right] = [parsePartialDate(a), parsePartialDate(b)]
	if (!left || !right) return { days: Infinity, gap: Infinity }
	return {
		days: Math.max(left.last - right.first, right.last - left.first),
		gap: Math.max(0, left.first - right.last, right.first - left.last)
	}
}

/** The least and the most that comes of `y` on one of `x`. */
export function divide(y: MeansFigure, x: MeansFigure): { low: number | null; high: number | null } {
	const [above, below] = [boundsOf(y), boundsOf(x)]
	return {
		low: above.low !== null && below.high ? above.low / below.high : null,
		high: above.high !== null && below.low ? above.high / below.low : null
	}
}

/** Whether a figure may be a term: actual, and of the lab as a whole; of a unit only beside the same unit. */
const isTerm = ({ state, whole }: MeansFigure) => whole && (state === 'published' || state === 'estimate')

/** Of each lab that has both, the newest `y` with the nearest `x`, of two as near the one that is no estimate; those with most on one of `x` first. */
export function pairLabs<Figure extends MeansFigure>(
	figures: readonly Figure[],
	{ x, y }: { x: string; y: string }
): LabPair<Figure>[] {
	const of = Map.groupBy(figures.filter(isTerm), ({ lab, scope }) => `${lab} ${scope}`)
	const pairs = [...of.values()].flatMap((own) => {
		const all = own
			.filter(({ metric }) => metric === y)
			.flatMap((above) =>
				own
					.filter(({ metric }) => metric === x)
					.map((below) => ({ above, below, ...daysBetween(above.date, below.date) }))
			)
			.filter(({ days }) => days <= mostDays)
			.toSorted(
				(a, b) =>
					(a.above.date > b.above.date ? -1 : a.above.date < b.above.date ? 1 : 0) ||
					a.gap - b.gap ||
					Number(a.below.state === 'estimate') - Number(b.below.state === 'estimate') ||
					a.days - b.days
			)
		const [first] = all
		if (!first) return []
		const { above, below, days } = first
		const { lab, labName, labGroup, scope } = above
		const approx = [above, below].some((term) => term.approx === 'yes') ? ('yes' as const) : ('no' as const)
		return [{ lab, labName, labGroup, scope, x: below, y: above, days, ...divide(above, below), approx }]
	})
	const rank = ({ low, high }: LabPair) => low ?? high ?? 0
	return pairs.toSorted((a, b) => rank(b) - rank(a) || (a.lab < b.lab ? -1 : 1))
}

/** The pairs of metrics that five labs or more have, those with most labs first. */
export function offerPairs(figures: readonly MeansFigure[]): { x: string; y: string; labs: number }[] {
	const metrics = [...new Set(figures.filter(isTerm).map(({ metric }) => metric))].toSorted()
	const units = new Map(figures.map(({ metric, unit }) => [metric, currencies.has(unit)]))
	const all = metrics.flatMap((x) =>
		metrics
			// What is divided is money where one of them is, and each pair is offered once.
			.filter((y) => x !== y && (units.get(x) === units.get(y) ? x < y : Boolean(units.get(y))))
			.map((y) => ({ x, y, labs: pairLabs(figures, { x, y }).length }))
	)
	return all.filter(({ labs }) => labs >= leastLabs).toSorted((a, b) => b.labs - a.labs)
}

const costs = { 'staff-costs-year': 'staff-costs-per-head', 'stock-comp-total': 'stock-comp-per-head' }

/** What a lab's staff costs, and its stock for staff, come to a head: its newest year with a headcount of about then. */
export function divideByHeads<Row extends MeansFigure & MetricLike>(figures: readonly Row[]): Row[] {
	return Object.entries(costs).flatMap(([y, metric]) =>
		pairLabs(figures, { x: 'headcount', y }).map((pair): Row => ({
			...pair.y,
			id: `${pair.y.id}-per-head`,
			part: 'pay',
			metric,
			unit: 'USD',
			low: pair.low,
			high: pair.high,
			lowUsd: pair.low,
			highUsd: pair.high,
			approx: pair.approx,
			basis: 'derived',
			state: 'estimate',
			note: null,
			terms: [pair.y.id, pair.x.id]
		}))
	)
}
