// Moves with where their people are now, and people with where they came from, as the API gives them.
import { listMoves, walkMoves, type MoveRow } from '../db/queries/moves.ts'
import type { Store } from './answer.ts'
import { hasClock, type Clocks } from './domain/clock.ts'
import { nameLabs } from './domain/figure.ts'
import { unknownEnd, type Filter, type Paging } from './domain/filter.ts'
import { markLabs } from './domain/select.ts'
import { listCurrent, type Spell } from './domain/spell.ts'
import { standMoves } from './domain/where.ts'
import { columnsAt } from './figure.ts'
import type { ListedMove, Now } from './schemas/rows.ts'
import { nameSpells } from './spells.ts'

/** Rows that are looked up at once. */
const piece = 500

/** The open posts of people, by their ids. */
export function readPosts(store: Store, people: readonly string[], clocks: Clocks) {
	const columns = columnsAt(store, clocks, true)
	const places = new Set(people.map((id) => columns.personIndex.get(id)))
	const posts = listCurrent(columns, (place) => places.has(place))
	return new Map(nameSpells(store, posts, clocks).map((post) => [post.person, post]))
}

/** Moves with where their people are at the clocks. */
export function tellNow<Row extends MoveRow>(store: Store, rows: readonly Row[], clocks: Clocks): (Row & Now)[] {
	const columns = columnsAt(store, clocks, true)
	const people = [...new Set(rows.map(({ person }) => person))]
	const posts = readPosts(store, people, clocks)
	const places = new Set(people.map((id) => columns.personIndex.get(id)))
	const is = standMoves(columns, store.columns.current(), clocks, (place) => places.has(place))
	return rows.map((row) => {
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
	})
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
	const { facets, ...page } = listMoves(store.db, readFilter(store, filter), paging)
	const { now: _, nowIs: __, ...timed } = facets
	return { ...page, rows: tellNow(store, page.rows, filter), facets: hasClock(filter) ? timed : facets }
}

/** All moves of the filter, each with where its person is now. */
export function* walkMovesNow(store: Store, filter: Filter, sort?: string): Generator<ListedMove> {
	let rows: MoveRow[] = []
	for (const row of walkMoves(store.db, readFilter(store, filter), sort)) {
		rows.push(row)
		if (rows.length < piece) continue
		yield* tellNow(store, rows, filter)
		rows = []
	}
	yield* tellNow(store, rows, filter)
}

/** Names a lab that somebody came from. */
export function nameOrigin(store: Store, id: string | undefined) {
	const [lab] = id === undefined ? [] : nameLabs(store.columns.current(), [id])
	return { cameFrom: lab?.id ?? null, cameFromName: lab?.name ?? null, cameFromGroup: lab?.group ?? null }
}
