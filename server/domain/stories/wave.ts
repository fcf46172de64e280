// The months in which a lab took on most people, and how many of these left again.
import { monthOfDay, spanOf, type Precision } from '../time/date.ts'
import { writePeriod } from '../time/period.ts'

type LabMove = { way: 'joined' | 'left'; person: string; date: string; datePrecision: Precision }
export type Wave = { since: string; until: string; n: number; gone: number }

/** Months that it lasts at most, and the least people who make one. */
const longestMonths = 4
const fewest = 6

/**
 * The four months in which most people came, those counted whose date lies wholly inside, cut to the months that their
 * dates may mean: `{ since: '2025-06', until: '2025-09', n: 54, gone: 2 }`. The newest of equal ones; null below six people.
 */
export function findWave(moves: readonly LabMove[]): Wave | null {
	const came = moves
		.filter(({ way }) => way === 'joined')
		.map((move) => {
			const { first, last } = spanOf(move.date, move.datePrecision)
			return { ...move, first: monthOfDay(first), last: monthOfDay(last) }
		})
	const inside = (start: number) => came.filter(({ first, last }) => first >= start && last < start + longestMonths)
	const starts = [...new Set(came.map(({ first }) => first))].toSorted((a, b) => b - a)
	const [best] = starts
		.map((start) => ({ start, people: inside(start) }))
		.toSorted((a, b) => b.people.length - a.people.length || b.start - a.start)
	if (!best || best.people.length < fewest) return null
	const left = moves.filter(({ way }) => way === 'left')
	const gone = best.people.filter(({ person, date }) =>
		left.some((move) => move.person === person && move.date >= date)
	)
	return {
		since: writePeriod('month', Math.min(...best.people.map(({ first }) => first))),
		until: writePeriod('month', Math.max(...best.people.map(({ last }) => last))),
		n: best.people.length,
		gone: gone.length
	}
}
