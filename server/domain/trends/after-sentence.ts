// What is said of departures around an event: of named people alone, and never that nobody left.
import type { AfterCounts, SpanName } from './after-event.ts'
import type { Precision } from '../time/date.ts'
import { afterWords, endSentence, joinSentences, say } from '../language/index.ts'
import type { Part } from '../vocabulary/part.ts'
import { groupTied, type Standing } from './tie.ts'

type AfterLike = Pick<
	AfterCounts,
	'labs' | 'days' | 'coveredDays' | 'before' | 'after' | 'statuses' | 'otherStatus' | 'coverageEnd'
> & {
	event: { title: string; date: string; datePrecision: Precision }
	counts: Record<SpanName, number>
	/** Departures of both spans that only undated pages tell, where `knownAt` is asked. */
	undated: number
	/** What narrows it, as it goes on after "moves". */
	narrowed: string
	level: string
	asOf: string | null
	knownAt: string | null
}

/** "Two named departures from Meta on the day itself and five in the 90 days after (12 in the 90 before)" */
export function titleAfter({
	event,
	level,
	...after
}: Omit<AfterLike, 'before' | 'after' | 'undated' | 'otherStatus'>): Part[] {
	return afterWords.title({ ...after, precision: event.datePrecision }, { ...after, isAlone: level === 'lab' })
}

/** The same of the event by its name, with those tied to it, the days, n, what stands apart, and the caveat. */
export function sayAfter(after: AfterLike, tied: readonly { standing: Standing; name: string }[]): Part[] {
	const { event, counts, days, coveredDays, coverageEnd, statuses } = after
	const names = groupTied(tied).map(([standing, members]): [string, string[]] => [
		standing,
		members.map(({ name }) => name)
	])
	return joinSentences(
		afterWords.event(event),
		endSentence(titleAfter(after)),
		afterWords.tied(names, event.datePrecision),
		afterWords.dated(after.after, after.before),
		coveredDays < days ? afterWords.covered(coverageEnd) : [],
		afterWords.apart({ ...counts, ...after }),
		afterWords.count(counts.before + counts.after, statuses, after),
		say`${afterWords.noReason}`
	)
}
