// What lies just outside a window of months: the month before it and the month after.
import { frontWords } from '../language/index.ts'

type Months = readonly { period: string; moves: number }[]

/** The moves of the months next to a window of months, in words; empty where none lies there. `periods` are all months. */
export function sayOutside(periods: Months, since: string | null, until: string | null): string {
	const at = (month: string | null, step: number) => {
		const place = month === null ? -1 : periods.findIndex(({ period }) => period === month.slice(0, 7))
		return place < 0 ? undefined : periods[place + step]
	}
	const [before, after] = [at(since, -1), at(until, 1)]
	const inside = periods.filter(
		({ period }) => period >= (since ?? '').slice(0, 7) && period <= (until ?? '9').slice(0, 7)
	)
	const most = Math.max(0, ...inside.map(({ moves }) => moves))
	return frontWords.outside(
		[before, after].flatMap((month) => (month?.moves ? [{ ...month, isPeak: month.moves > most }] : []))
	)
}
