// How a move that a record ties to an event stands to it. A tie is no date: some had gone before, some moves were undone.
import { spans, type AfterCounts, type SpanName } from './after-event.ts'
import { dayNumber, spanOf, type Precision } from '../time/date.ts'

/**
 * `during`, `after`: left on the event's own days, or in the span after it, and is counted there; `gone` before it; `later`
 * than the span; `coarse`, where the date allows more than one of these; `joined`, where the tie is the arrival; `undone`, where
 * the move was reversed; `apart`, where the figure does not count it for another reason: its status, its kind, another lab.
 */
export const standings = ['during', 'after', 'coarse', 'later', 'gone', 'joined', 'undone', 'apart'] as const
export type Standing = (typeof standings)[number]

type Leaving = {
	id: string
	status: string
	date: string
	datePrecision: Precision
	leftDate: string | null
	leftDatePrecision: Precision | null
}
type Counted = Pick<AfterCounts, 'before' | 'after'> & { moves: Record<SpanName, readonly string[]> }

/** How one tied move stands: `standTied({ part: 'leaver', move }, counts)` is `gone` for who left the week before. */
export function standTied(
	{ part, move }: { part: string; move: Leaving },
	{ before, after, moves }: Counted
): Standing {
	const span = spans.find((name) => moves[name].includes(move.id))
	if (!span && move.status === 'reversed') return 'undone'
	if (part === 'joiner') return 'joined'
	const { first, last } = move.leftDate
		? spanOf(move.leftDate, move.leftDatePrecision ?? 'day')
		: spanOf(move.date, move.datePrecision)
	if (last <= dayNumber(before.until)) return 'gone'
	if (span && span !== 'before') return span
	if (first > dayNumber(after.until)) return 'later'
	return 'apart'
}

/** Those of one standing, in the order of standings. */
export function groupTied<Tied extends { standing: Standing }>(tied: readonly Tied[]): [Standing, Tied[]][] {
	return standings
		.map((standing): [Standing, Tied[]] => [standing, tied.filter((one) => one.standing === standing)])
		.filter(([, members]) => members.length)
}
