// Moves with where their people are now, and people with where they came from, as the API gives them.
import { walkMoves, type MoveRow } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { hasClock, type Clocks } from '../domain/time/clocks.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { unknownEnd, type Filter, type Paging } from '../domain/vocabulary/filter.ts'
import { markLabs } from '../domain/moves/select.ts'
import { listCurrent, placesOf, type Spell } from '../domain/careers/spell.ts'
import { standMoves } from '../domain/careers/where.ts'
import { columnsAt } from '../figures/choose.ts'
import { pageMoves } from '../lists/moves-in-memory.ts'
import type { ListedMove, Now } from '../schemas/rows.ts'
import { nameSpells } from './spells.ts'

/** The open posts of people, or of everybody, by the ids of people. */
export function readPosts(store: Store, people: readonly string[] | undefined, clocks: Clocks) {
	const columns = columnsAt(store, clocks, true)
	const posts = listCurrent(columns, people && placesOf(columns, people))
	return new Map(nameSpells(store, posts, clocks).map((post) => [post.person, post]))
}

/** Tells of moves of these people, or of everybody's, where who moved is at the clocks. */
function readNow(store: Store, people: readonly string[] | undefined, clocks: Clocks) {
	const posts = readPosts(store, people, clocks)
	const columns = columnsAt(store, clocks, true)
	const is = standMoves(columns, store.columns.current(), clocks, people && placesOf(columns, people))
	return <Row extends MoveRow>(row: Row): Row & Now => {
		const post = posts.get(row.person)
		return {
			...row,
			now: post?.lab ?? null,
			nowName: post?.labName ?? null,
			nowGroup: post?.labGroup ?? null,
			nowRole: post?.role ?? null,
			nowSince: post?.start ?? null,
			nowSincePrecision: post?.startPrecision ?? null,
			nowPublished: post?.lastPublished ?? null,
			nowIs: is.get(row.id) ?? null
		}
	}
}

/** Moves with where their people are at the clocks. */
export function tellNow<Row extends MoveRow>(store: Store, rows: readonly Row[], clocks: Clocks): (Row & Now)[] {
	const people = [...new Set(rows.map(({ person }) => person))]
	return rows.map(readNow(store, people, clocks))
}

/** At the clocks the columns of the table do not hold: what is asked of now is chosen over the moves as they were. */
function chooseNow(store: Store, { now, nowIs, ...filter }: Filter): Filter {
	const columns = columnsAt(store, filter, true)
	const all = store.columns.current()
	const is = nowIs && standMoves(columns, all, filter)
	const marks = markLabs(
		columns,
		now?.filter((id) => id !== unknownEnd),
		filter.level
	)
	const posts = new Map<string, Spell>(now && listCurrent(columns).map((post) => [post.person, post]))
	const isThere = (person: string) => {
		const post = posts.get(person)
		return post ? marks?.[columns.labIndex.get(post.lab)! + 1] === 1 : now!.includes(unknownEnd)
	}
	const ids = all.ids.filter(
		(id, i) => (!now || isThere(all.people[all.person[i]!]!.id)) && (!nowIs || nowIs.includes(is!.get(id) ?? ''))
	)
	return { ...filter, ids }
}
const readFilter = (store: Store, filter: Filter) =>
	hasClock(filter) && (filter.now || filter.nowIs) ? chooseNow(store, filter) : filter

/** A page of moves, each with where its person is now. */
export function listMovesNow(store: Store, filter: Filter, paging: Paging) {
	const { facets, ...page } = pageMoves(store, readFilter(store, filter), paging)
	const { now: _, nowIs: __, ...timed } = facets
	return { ...page, rows: tellNow(store, page.rows, filter), facets: hasClock(filter) ? timed : facets }
}

/** All moves of the filter, each with where its person is now. */
export function* walkMovesNow(store: Store, filter: Filter, sort?: string): Generator<ListedMove> {
	const tell = readNow(store, undefined, filter)
	for (const row of walkMoves(store.db, readFilter(store, filter), sort)) yield tell(row)
}

/** Names a lab that somebody came from. */
export function nameOrigin(store: Store, id: string | undefined) {
	const [lab] = id === undefined ? [] : nameLabs(store.columns.current(), [id])
	return { cameFrom: lab?.id ?? null, cameFromName: lab?.name ?? null, cameFromGroup: lab?.group ?? null }
}
