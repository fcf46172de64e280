// What a window of a figure leaves out: moves before it, after it, and at its edges.
import { endOfPartial, startOfPartial } from '../time/date.ts'

type Monthly = { n: number; periods: readonly { period: string; moves: number }[] }

/**
 * Of a trend by month over all dates, what lies outside a window that counts `n`: `before` and `after` by whole months,
 * `edge` the rest, which is known only to a period that reaches beyond it.
 */
export function countBeside(
	trend: Monthly,
	{ n, since, until }: { n: number; since: string | null; until: string | null }
): { before: number; after: number; edge: number } {
	const first = since ? startOfPartial(since).slice(0, 7) : ''
	const last = until ? endOfPartial(until).slice(0, 7) : '9999-12'
	const sum = (fits: (period: string) => boolean) =>
		trend.periods.reduce((all, { period, moves }) => all + (fits(period) ? moves : 0), 0)
	const [before, after] = [sum((period) => period < first), sum((period) => period > last)]
	return { before, after, edge: Math.max(0, trend.n - n - before - after) }
}
