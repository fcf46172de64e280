// The list of moves, counted over the columns; the rows of a page alone are read from the database.
import { LRUCache } from 'lru-cache'
import { readRevision } from '../../db/queries/dataset.ts'
import { limitOf, readCursor, readOrder, readRows, writeCursor, type Page } from '../../db/queries/listing/page.ts'
import { listMoveIds, listMoves, moveList, type MoveRow } from '../../db/queries/moves.ts'
import { readStanding } from '../../db/queries/standing.ts'
import { tallyMoves, type Standing, type Tally } from '../domain/careers/tally.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { dayNumber, isoOfDay } from '../domain/time/date.ts'
import type { Filter, Paging } from '../domain/vocabulary/filter.ts'
import { checkIds } from '../figures/choose.ts'
import type { Store } from '../store/store.ts'

/** What is kept of columns: the standing of their people, and the tallies asked for last, places in them by the number. */
type KeptOf = { standing: Standing; tallies: LRUCache<string, Tally> }
const kept = new WeakMap<MoveColumns, KeptOf>()
/** Places of moves in kept tallies. */
const mostPlaces = 2_000_000

/** The filter's tally, counted once for all of its pages. */
function tally({ db }: Store, columns: MoveColumns, filter: Filter): Tally {
	let of = kept.get(columns)
	if (!of) {
		const tallies = new LRUCache<string, Tally>({
			maxSize: mostPlaces,
			sizeCalculation: ({ total }) => total + 1000
		})
		kept.set(columns, (of = { standing: readStanding(db, columns), tallies }))
	}
	const key = JSON.stringify(filter)
	let counted = of.tallies.get(key)
	if (!counted) {
		const found = filter.q ? new Set(listMoveIds(db, filter.q)) : undefined
		of.tallies.set(key, (counted = tallyMoves(columns, of.standing, filter, found)))
	}
	return counted
}

/** How many of the places, which ascend, lie before a move of (date, id), or at it where `orAt`. */
function countBefore({ first, ids }: MoveColumns, places: Int32Array, day: number, id: string, orAt: boolean): number {
	let [low, high] = [0, places.length]
	while (low < high) {
		const middle = (low + high) >> 1
		const at = places[middle]!
		const isBefore = first[at]! < day || (first[at] === day && (ids[at]! < id || (orAt && ids[at] === id)))
		if (isBefore) low = middle + 1
		else high = middle
	}
	return low
}

/** A page of moves, the newest first unless asked; what it holds is what db/queries/listing/page.ts reads of the table. */
export function pageMoves(store: Store, filter: Filter, paging: Paging): Page<MoveRow> {
	const { db } = store
	return db.together(() => {
		const columns = store.columns.current()
		// While the columns of an import are still read, the table answers.
		if (paging.rowsAlone || columns.revision !== readRevision(db)) return listMoves(db, filter, paging)
		checkIds(columns, filter)
		const { places, ...counts } = tally(store, columns, filter)
		const order = readOrder(moveList, paging.sort)
		if (order.by !== moveList.sorts.date!.by)
			return { ...listMoves(db, filter, { ...paging, rowsAlone: true }), ...counts }
		const limit = limitOf(paging)
		const after = paging.cursor === undefined ? undefined : readCursor(order, paging.cursor)
		const day = after && dayNumber(`${after.value}`)
		const start = after ? countBefore(columns, places, day!, after.id, !order.isDown) : order.isDown ? places.length : 0
		const [from, to] = order.isDown
			? [Math.max(0, start - limit), start]
			: [start, Math.min(places.length, start + limit)]
		const shown = [...places.subarray(from, to)]
		if (order.isDown) shown.reverse()
		const last = shown.at(-1)
		const isMore = order.isDown ? from > 0 : to < places.length
		return {
			rows: readRows(
				db,
				moveList,
				shown.map((place) => columns.ids[place]!)
			),
			next: isMore ? writeCursor(order, { id: columns.ids[last!]!, value: isoOfDay(columns.first[last!]!) }) : null,
			...counts
		}
	})
}
