// Figures over moves: what they are asked by, and the sources behind them.
import { nameSubject } from '../../db/queries/claims.ts'
import { listMoveIds, readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answers/answer.ts'
import { sayNarrowing } from '../domain/moves/listing.ts'
import { endOfDate, setClocks, type Clocks } from '../domain/moves/at-the-clocks.ts'
import { unknownDay, type MoveColumns } from '../domain/moves/columns.ts'
import { unknownEnd, type Filter } from '../domain/vocabulary/filter.ts'
import { nameCountry, sayEnds, spellCountry } from '../domain/language/index.ts'
import { textOf, type Named } from '../domain/vocabulary/part.ts'
import { pickMoves } from '../domain/moves/pick.ts'
import { selectMoves, type FigureFilter } from '../domain/moves/select.ts'
import { moveKeys } from '../query/keys.ts'
import { badInput, noRecord, type Fault } from '../query/problem.ts'
import { suggest } from '../domain/vocabulary/suggest.ts'
import type { LabRef } from '../schemas/rows.ts'

/** What every figure over moves is asked by. */
const { level: _, ...keys } = moveKeys
export const figureKeys = keys

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

/**
 * A figure's counts with how the clocks are set, what narrows it in words, and how many moves are left out because all their
 * pages are undated. The ends asked for are words of their own, part of what narrows it, or said otherwise.
 */
export function withClocks<Counts extends { leftOut: object }>(
	store: Store,
	filter: FigureFilter,
	counts: Counts,
	ends?: 'about' | 'narrowed'
) {
	const { asOf = null, knownAt = null } = filter
	const dated = columnsAt(store, { asOf: filter.asOf, q: filter.q })
	const known = endOfDate(filter.knownAt)
	const isUndated = (i: number) => Number(dated.firstPublished[i] === unknownDay && dated.first[i]! <= known)
	const undated = knownAt ? selectMoves(dated, filter).places.reduce((count, i) => count + isUndated(i), 0) : 0
	return {
		...counts,
		narrowed: sayNarrowing(ends === 'narrowed' ? filter : { ...filter, from: undefined, to: undefined }, (key, id) =>
			nameRecord(store, key, id)
		),
		...(ends === 'about' && { about: sayAbout(store, filter) }),
		asOf,
		knownAt,
		leftOut: { ...counts.leftOut, undated }
	}
}

/** The labs that a figure is asked for, as it goes on after "moves": " into or out of Meta", " out of a lab in China". */
function sayAbout(store: Store, { lab, from, to, level }: FigureFilter): string {
	const name = (ids: string[] | undefined) => ids?.map((id) => nameEnd(store.columns.current(), id, level))
	return textOf(sayEnds({ lab: name(lab), from: name(from), to: name(to) }))
}

/** All that narrows a figure beside its dates, the labs asked for too, as it goes on after "moves". */
export function sayWhole(store: Store, filter: FigureFilter): string {
	const { from: _, to: __, ...rest } = filter
	return sayNarrowing(rest, (key, id) => nameRecord(store, key, id)) + sayAbout(store, filter)
}

/** An end that is asked for, by its name: a lab, or at level `country` a country; an id that is not known by itself. */
export function nameEnd({ labs, labIndex }: MoveColumns, id: string, level: FigureFilter['level']): Named {
	const lab = labs[labIndex.get(id) ?? -1]
	if (lab) return { id, name: lab.name, group: labs[lab.group]?.id ?? id }
	return { id, name: level === 'country' ? spellCountry(nameCountry(id)) : id }
}

/** The name of a lab or person by its id, and who made a deal; else the id. */
export function nameRecord({ columns, db }: Store, key: 'lab' | 'person' | 'deal', id: string): string {
	const { labs, labIndex, people, personIndex } = columns.current()
	const found =
		key === 'lab'
			? labs[labIndex.get(id) ?? -1]
			: key === 'person'
				? people[personIndex.get(id) ?? -1]
				: (db.prepare(nameSubject('deal')).get(id) as { name: string } | undefined)
	return found?.name ?? id
}

type Ends = Pick<Filter, 'lab' | 'from' | 'to' | 'person' | 'deal'>

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
	check('person', 'person', columns.personIndex)
	check('deal', 'deal', columns.dealIds)
	if (faults.length) throw badInput(faults)
}

/** A lab by its id, with its group; throws a problem where there is none. */
export function findLabRef(columns: MoveColumns, id: string, path = 'id'): LabRef {
	const place = columns.labIndex.get(id)
	if (place === undefined) throw noRecord('lab', id, path)
	const lab = columns.labs[place]!
	const group = columns.labs[lab.group]!
	return { id, name: lab.name, group: group.id, groupName: group.name }
}

/** Ids of the sources behind the moves that a figure counts. */
export function listFigureSources(store: Store, filter: FigureFilter): string[] {
	const columns = columnsAt(store, filter)
	const { places } = selectMoves(columns, filter)
	const ids = Array.from(places, (place) => columns.ids[place]!)
	return [...new Set(readMoves(store.db, ids).flatMap((move) => move.sources.map((source) => source.id)))]
}
