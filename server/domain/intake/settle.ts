// A move of a list beside those that are on record of the same person: is it new, the same, other in some cells, or unclear?
import { parsePartialDate, type Precision } from '../time/date.ts'
import type { ListedMove } from './row.ts'

/** Cells of a move as its file holds them, empty where not known. */
export type MoveCells = Record<
	| 'id'
	| 'from'
	| 'to'
	| 'date'
	| 'date_precision'
	| 'left_date'
	| 'left_date_precision'
	| 'from_role'
	| 'to_role'
	| 'sources',
	string
>
/** What a list says otherwise of a move on record. */
export type Differing = Partial<MoveCells>
export type Settled =
	| { is: 'new' }
	| { is: 'same' | 'changed'; record: string; cells: Differing }
	/** On record are moves that may be it, and may be others. */
	| { is: 'unclear'; records: string[]; reason: string }

const dayMs = 86_400_000
/** First and last day that a date may mean, in days since 1970. */
function spanOf(date: string, precision: string): [number, number] {
	const known = precision === 'day' ? date : precision === 'year' ? date.slice(0, 4) : date.slice(0, 7)
	const span = parsePartialDate(known)
	const start = Date.parse(`${date}T00:00:00Z`) / dayMs
	if (!span) return [start, start]
	const end = new Date(Date.parse(`${date}T00:00:00Z`))
	if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
	if (precision === 'quarter') end.setUTCMonth(end.getUTCMonth() + 3)
	if (precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1)
	return [start, precision === 'day' ? start : end.getTime() / dayMs - 1]
}
/** Days between two spans; 0 where they overlap. */
function daysApart([a, b]: [number, number], [c, d]: [number, number]): number {
	return Math.max(0, c - b, a - d)
}

const fold = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
const fineness: Record<string, number> = { day: 3, month: 2, quarter: 1, year: 0 }
const isFiner = (a: Precision, b: string) => fineness[a]! > (fineness[b] ?? -1)

/** What the list tells that the record does not, or otherwise; a cell that the list leaves empty says nothing. */
function differ(own: MoveCells, listed: ListedMove, page: string): Differing {
	const cells: Differing = {}
	const { date, left, fromRole, toRole } = listed
	const isOtherDay = own.date !== date.date && own.date_precision === date.precision
	if (isFiner(date.precision, own.date_precision) || isOtherDay)
		Object.assign(cells, { date: date.date, date_precision: date.precision })
	const isOtherLeaving = own.left_date !== left?.date && own.left_date_precision === left?.precision
	if (left && (isFiner(left.precision, own.left_date_precision) || isOtherLeaving))
		Object.assign(cells, { left_date: left.date, left_date_precision: left.precision })
	if (fromRole && fold(fromRole) !== fold(own.from_role)) cells.from_role = fromRole
	if (toRole && fold(toRole) !== fold(own.to_role)) cells.to_role = toRole
	const pages = own.sources ? own.sources.split('|') : []
	if (page && !pages.includes(page)) cells.sources = [...pages, page].join('|')
	return cells
}

/**
 * Sets a move of a list beside the moves of its person. `from` and `to` are the labs that it names, '' where it names none;
 * `page` is the id of its source; `groups` are the labs that are one with another, by what stands above them.
 */
export function settleMove(
	listed: ListedMove,
	{ from, to, page }: { from: string; to: string; page: string },
	known: readonly MoveCells[],
	groupOf: (lab: string) => string
): Settled {
	const isSameLab = (own: string, told: string) => !told || !own || groupOf(own) === groupOf(told)
	const alike = known.filter(
		(one) =>
			isSameLab(one.from, from) &&
			isSameLab(one.to, to) &&
			// One end at least is named by both.
			((from && one.from) || (to && one.to))
	)
	const span = spanOf(listed.date.date, listed.date.precision)
	const apart = alike.map((one) => ({ one, days: daysApart(span, spanOf(one.date, one.date_precision)) }))
	const near = apart.filter(({ days }) => days === 0)
	if (!apart.length) return { is: 'new' }
	// Of several the one of that very date.
	const exact = near.filter(({ one }) => one.date === listed.date.date && one.date_precision === listed.date.precision)
	if (exact.length === 1) return compareMove(listed, page, exact[0]!.one)
	if (near.length > 1)
		return { is: 'unclear', records: near.map(({ one }) => one.id), reason: 'may be any of several moves on record' }
	if (near[0]) return compareMove(listed, page, near[0].one)
	const records = apart.map(({ one }) => one.id)
	return { is: 'unclear', records, reason: 'is dated otherwise than what is on record between these labs' }
}

/** A move of a list beside the one on record that it is. */
export function compareMove(listed: ListedMove, page: string, own: MoveCells): Settled {
	const cells = differ(own, listed, page)
	return { is: Object.keys(cells).length ? 'changed' : 'same', record: own.id, cells }
}
