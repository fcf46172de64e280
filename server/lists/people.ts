// The list of people: where they are, were and are said to have been, in memory as at the clocks; chosen in choose-people.ts.
import { LRUCache } from 'lru-cache'
import { readRevision } from '../../db/queries/dataset.ts'
import { walkPeople, type PersonRow } from '../../db/queries/people.ts'
import { readRoles } from '../../db/queries/roles.ts'
import { listCurrent, placesOf } from '../domain/careers/spell.ts'
import { standPeople } from '../domain/careers/standing.ts'
import { listOrigins } from '../domain/careers/where.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { hasClock, type Clocks } from '../domain/time/clocks.ts'
import type { Filter, Paging } from '../domain/vocabulary/filter.ts'
import { columnsAt } from '../figures/choose.ts'
import type { Person } from '../schemas/rows.ts'
import type { Store } from '../store/store.ts'
import { readLast } from '../views/spells.ts'
import { nameOrigin, readPosts } from '../views/where.ts'
import { choosePeople, countPartly } from './choose-people.ts'
import { chooseRows, orderRows, pageRows, type Sorts } from './page-in-memory.ts'

const sorts: Sorts<Person> = {
	name: ({ id }) => id,
	moveCount: ({ moveCount }) => moveCount,
	lab: ({ lab }) => lab,
	since: ({ since, gone }) => since ?? gone,
	inNews: ({ inNews }) => inNews
}
export const personSorts = Object.keys(sorts)
/** The order unless asked. */
const usual = 'name'

/** People with their post, where they were before it, and what else the records say of them. */
export function* tellPeople(
	store: Store,
	rows: Iterable<PersonRow>,
	{ level, ...clocks }: Clocks & Pick<Filter, 'level'>
): Generator<Person> {
	const columns = columnsAt(store, clocks, true)
	const all = [...rows]
	const people = all.map(({ id }) => id)
	const places = placesOf(columns, people)
	const lastOf = readLast(store, clocks, people)
	const posts = readPosts(store, people, clocks)
	const origins = listOrigins(columns, level, places)
	const standing = standPeople(columns, store.columns.current(), clocks, places)
	const roles = readRoles(
		store.db,
		[...standing.values()].flatMap(({ moves }) => moves)
	)
	for (const row of all) {
		const stood = standing.get(row.id)
		const told = stood?.moves.toReversed().flatMap((move) => {
			const { toRole = null, fromRole = null } = roles.get(move) ?? {}
			return [toRole, fromRole].filter((role) => role !== null)
		})
		yield {
			...row,
			role: posts.get(row.id)?.role ?? null,
			...nameOrigin(store, origins.get(row.id)),
			lastPublished: lastOf(row.id, row.lab),
			nowIs: stood?.nowIs ?? 'unknown',
			gone: stood?.gone ?? null,
			gonePrecision: stood?.gonePrecision ?? null,
			roles: [...new Set(told)],
			everAt: stood?.ever ?? [],
			inNews: stood?.inNews ?? null
		}
	}
}

/** The people on record by the clocks, as they stood then. */
function* standAt(store: Store, rows: Iterable<PersonRow>, clocks: Clocks): Generator<PersonRow> {
	const [counted, columns] = [columnsAt(store, clocks), columnsAt(store, clocks, true)]
	const moves = new Int32Array(columns.people.length)
	const usualOnes = standPeople(counted, store.columns.current(), clocks)
	for (const [id, { moves: own }] of usualOnes) moves[columns.personIndex.get(id)!] = own.length
	const onRecord = new Set(columns.person)
	const posts = new Map(listCurrent(columns).map((spell) => [spell.person, spell]))
	for (const row of rows) {
		const place = columns.personIndex.get(row.id)
		if (place === undefined || !onRecord.has(place)) continue
		const post = posts.get(row.id)
		const [lab] = post ? nameLabs(columns, [post.lab]) : []
		yield {
			...row,
			moveCount: moves[place]!,
			lab: lab?.id ?? null,
			labName: lab?.name ?? null,
			labGroup: lab?.group ?? null,
			since: post?.start ?? null,
			sincePrecision: post?.startPrecision ?? null
		}
	}
}

/** Lists of all people that are kept of columns, by the clocks and the level: those asked for last. */
const kept = new WeakMap<MoveColumns, LRUCache<string, Person[]>>()
const mostKept = 4

function readAll(store: Store, { level, asOf, knownAt }: Filter): Person[] {
	const columns = store.columns.current()
	const clocks = { asOf, knownAt }
	const lists = kept.get(columns) ?? new LRUCache<string, Person[]>({ max: mostKept })
	kept.set(columns, lists)
	const key = JSON.stringify([readRevision(store.db), level, asOf, knownAt])
	let all = lists.get(key)
	if (!all) {
		const rows = walkPeople(store.db, { level: 'group' })
		all = [...tellPeople(store, hasClock(clocks) ? standAt(store, rows, clocks) : rows, { level, ...clocks })]
		lists.set(key, all)
	}
	return all
}

/** Those of all people in whose names, labs and records each word of `q` stands. */
function readPeople(store: Store, filter: Filter): Person[] {
	const all = readAll(store, filter)
	if (!filter.q) return all
	const found = new Set([...walkPeople(store.db, { level: filter.level, q: filter.q })].map(({ id }) => id))
	return all.filter(({ id }) => found.has(id))
}

/** A page of people, by name unless asked. */
export function listPeople(store: Store, filter: Filter, paging: Paging) {
	const choices = choosePeople(store, filter)
	const rows = readPeople(store, filter)
	const page = pageRows(rows, sorts, choices, { ...paging, sort: paging.sort ?? usual })
	return { ...page, partly: countPartly(rows, choices, filter) }
}

/** All of them, for exports. */
export function walkAllPeople(store: Store, filter: Filter, sort = usual): Person[] {
	return orderRows(chooseRows(readPeople(store, filter), choosePeople(store, filter)), sorts, sort)
}
