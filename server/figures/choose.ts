// The moves of a question: the columns as they were at its clocks, those of its words alone, its ids checked.
import { listMoveIds } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { setClocks } from '../domain/moves/at-the-clocks.ts'
import type { Clocks } from '../domain/time/clocks.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { pickMoves } from '../domain/moves/pick.ts'
import type { FigureFilter } from '../domain/moves/select.ts'
import { suggest } from '../domain/vocabulary/suggest.ts'
import { unknownEnd, type Filter } from '../domain/vocabulary/filter.ts'
import { badInput, type Fault } from '../query/problem.ts'
import { nameRecords, type NameOf } from './names.ts'

/** The moves that a question is about. */
export type Chosen<Asked extends FigureFilter = FigureFilter> = {
	filter: Asked
	/** As they were at its clocks. */
	columns: MoveColumns
	/** Those of pages without a date, too, which `knownAt` leaves out. */
	dated: MoveColumns
	nameOf: NameOf
}

/** Chooses the moves of a question; throws a problem that names the labs, people and deals that there are not. */
export function chooseMoves<Asked extends FigureFilter>(store: Store, filter: Asked): Chosen<Asked> {
	const columns = columnsAt(store, filter)
	checkIds(columns, filter)
	const dated = filter.knownAt ? columnsAt(store, { asOf: filter.asOf, q: filter.q }) : columns
	return { filter, columns, dated, nameOf: nameRecords(store, filter.deal) }
}

/** Views of the newest columns that are kept: those asked for last. */
const viewsKept = 8
const views = new WeakMap<MoveColumns, Map<string, MoveColumns>>()

/**
 * The newest columns as they were at the clocks of a question, those of the words `q` alone; `exits` as setClocks takes it:
 * careers are whole, words do not narrow them, and end with coverage.
 */
export function columnsAt(store: Store, { asOf, knownAt, q }: Clocks & { q?: string }, exits = false): MoveColumns {
	const columns = store.columns.current()
	const words = exits ? undefined : q
	if (!asOf && !knownAt && !words && !exits) return columns
	const kept = views.get(columns) ?? new Map<string, MoveColumns>()
	views.set(columns, kept)
	const key = `${asOf} ${knownAt} ${exits} ${words ?? ''}`
	const view = kept.get(key) ?? setClocks(findWords(store, columns, words), { asOf, knownAt }, { exits })
	kept.delete(key)
	kept.set(key, view)
	if (kept.size > viewsKept) kept.delete(kept.keys().next().value!)
	return view
}

/** The columns of the moves in which words stand, as in the list that is asked by them. */
function findWords(store: Store, columns: MoveColumns, words: string | undefined): MoveColumns {
	if (!words) return columns
	const ids = new Set(listMoveIds(store.db, words))
	return pickMoves(
		columns,
		columns.ids.flatMap((id, place) => (ids.has(id) ? [place] : []))
	)
}

type Ends = Pick<Filter, 'lab' | 'from' | 'to' | 'now' | 'ever' | 'teamFrom' | 'teamTo' | 'person' | 'team' | 'deal'>

/** Throws a problem that names the labs, people and deals of a filter that are not among the columns. */
export function checkIds(columns: MoveColumns, filter: Ends): void {
	const faults: Fault[] = []
	const check = (
		path: keyof Ends,
		noun: string,
		known: ReadonlyMap<string, unknown> | ReadonlySet<string>,
		open = false
	) => {
		for (const id of filter[path] ?? [])
			if (!known.has(id) && !(open && id === unknownEnd))
				faults.push({ path, message: `There is no ${noun} \`${id}\`.${suggest(id, known.keys())}` })
	}
	check('lab', 'lab', columns.labIndex)
	check('from', 'lab', columns.labIndex, true)
	check('to', 'lab', columns.labIndex, true)
	check('now', 'lab', columns.labIndex, true)
	for (const path of ['ever', 'teamFrom', 'teamTo'] as const) check(path, 'lab', columns.labIndex)
	for (const path of ['person', 'team'] as const) check(path, 'person', columns.personIndex)
	check('deal', 'deal', columns.dealIds)
	if (faults.length) throw badInput(faults)
}
