// How every list is read: a filter becomes conditions, an order and a cursor become a page of ids, ids become rows.
import { and, asc, desc, gt, gte, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Filter, Paging } from '../../../server/domain/vocabulary/filter.ts'
import type { Db } from '../../open.ts'
import { query, readUnder, type Expression } from '../build.ts'
import { BadValue, part, whereOf, type Condition } from './conditions.ts'
import { countRows, countTable, type Countable, type Facet } from './facets.ts'

export { BadValue }

/** A page of a list. `partly`: rows left out because a coarse date overlaps an edge of the range. */
export type Page<Row> = {
	rows: Row[]
	total: number
	next: string | null
	partly: number
	/** Rows of the filter that are dated after the end of coverage; left out where the table has none. */
	announced?: number
	facets: Record<string, Facet[]>
}

/** What can be listed. */
export type Resource<Row extends { id: string }> = Countable & {
	id: Expression
	/** Whole rows by their ids, in no order. */
	read: (db: Db, ids: string[]) => Row[]
	/** What rows can be sorted by; `nullable` values come last in either direction. */
	sorts: Record<string, { by: Expression; nullable?: true }>
	/** The order unless asked, `-date`. */
	order: string
	conditions: (db: Db, filter: Filter) => Condition[]
}

/** Rows that a walk reads at once; between two pieces writers and other readers have their turn. */
const piece = 500

/** How rows are ordered: by what, under which name. */
export type Order = { name: string; by: Expression; nullable: boolean; isDown: boolean }

/** The order asked for; throws a BadValue where there is none of that name. */
export function readOrder<Row extends { id: string }>(resource: Resource<Row>, sort = resource.order): Order {
	const isDown = sort.startsWith('-')
	const name = isDown ? sort.slice(1) : sort
	const known = Object.hasOwn(resource.sorts, name) ? resource.sorts[name] : undefined
	if (!known)
		throw new BadValue(
			'sort',
			sort,
			`\`sort\` is \`${sort}\`. Known are ${Object.keys(resource.sorts).join(', ')}, each with a minus for descending.`
		)
	return { name: sort, by: known.by, nullable: known.nullable === true, isDown }
}

/** Where a page ends: a row's id, and the value that it is ordered by. */
export type Place = { id: string; value: string | number | null }

export const writeCursor = (order: Pick<Order, 'name'>, { id, value }: Place) =>
	Buffer.from(JSON.stringify([order.name, value, id])).toString('base64url')

/** Where a page ended; throws a BadValue for anything that `writeCursor` did not write in this order. */
export function readCursor(order: Pick<Order, 'name' | 'nullable'>, cursor: string): Place {
	const bad = (message: string) => new BadValue('cursor', cursor, `\`cursor\` ${message}`)
	let parts: unknown
	try {
		parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
	} catch {
		throw bad('cannot be read: take it from `next` of the page before.')
	}
	const [sort, value, id] = Array.isArray(parts) && parts.length === 3 ? (parts as unknown[]) : []
	const isValue = typeof value === 'string' || typeof value === 'number' || (value === null && order.nullable)
	if (typeof sort !== 'string' || typeof id !== 'string' || !isValue)
		throw bad('cannot be read: take it from `next` of the page before.')
	if (sort !== order.name) throw bad(`belongs to the order \`${sort}\`, not \`${order.name}\`.`)
	return { id, value }
}

/** Rows behind a place. Descending, SQLite puts NULL last of itself; ties go by id, in the same direction. */
function afterPlace(rowId: Expression, { by, nullable, isDown }: Order, { id, value }: Place): Condition {
	const [from, behind] = isDown ? [lte, lt] : [gte, gt]
	if (value === null) return part('cursor', and(isNull(by), behind(rowId, id))!)
	// Said twice, so that an index can be entered by the value alone.
	const after = and(from(by, value), or(behind(by, value), behind(rowId, id)))
	return part('cursor', nullable ? or(after, isNull(by))! : after!)
}

/** Where the first rows under the conditions stand, or all of them. */
function pickPlaces(
	db: Db,
	{ name, table, id }: Pick<Resource<{ id: string }>, 'name' | 'table' | 'id'>,
	conditions: Condition[],
	{ by, nullable, isDown, name: order }: Order,
	limit?: number
): Place[] {
	return readUnder(db, `places ${name} ${order} ${limit}`, whereOf(conditions), (where) => {
		const places = query
			.select({ id: sql<string>`${id}`, value: sql<string | number | null>`${by}` })
			.from(table)
			.where(where)
			.orderBy(isDown ? desc(by) : nullable ? sql`${by} nulls last` : asc(by), isDown ? desc(id) : asc(id))
		return limit === undefined ? places : places.limit(limit)
	})
}

/** Rows by their ids, in that order; ids that are not there are left out. */
export function readRows<Row extends { id: string }>(db: Db, resource: Resource<Row>, ids: string[]): Row[] {
	if (!ids.length) return []
	const byId = new Map(resource.read(db, ids).map((row) => [row.id, row]))
	return ids.flatMap((id) => byId.get(id) ?? [])
}

/** All rows of which a test holds, in the resource's order: `readWhere(db, offerList, eq(offers.person, id))`. */
export function readWhere<Row extends { id: string }>(db: Db, resource: Resource<Row>, test: SQL): Row[] {
	const places = pickPlaces(db, resource, [part('', test)], readOrder(resource))
	return readRows(
		db,
		resource,
		places.map((place) => place.id)
	)
}

/**
 * Whether a page is found sooner by walking the index by day and testing each row (about limit * size / total of them)
 * than by collecting all rows of the filter and sorting them. SQLite itself does not know the total.
 */
function walksDays(db: Db, list: Countable, order: Order, total: number, limit: number): boolean {
	if (order.by !== list.days?.first || order.nullable) return false
	return total * total > limit * countTable(db, list)
}

/** The condition, for no index to be entered by; the range of days stays open to the index by day. */
function unindexed(condition: Condition): Condition {
	const isRange = condition.key === 'since' || condition.key === 'until'
	return isRange ? condition : { ...condition, sql: `+(${condition.sql})` }
}

/** Rows of a page. */
export const limitOf = ({ limit }: Paging) => Math.max(1, Math.min(500, Math.floor(limit)))

const uncounted = { total: 0, partly: 0, facets: {} }

/** A page of the filter's rows, with what there is in all. */
export function listRows<Row extends { id: string }>(
	db: Db,
	resource: Resource<Row>,
	filter: Filter,
	paging: Paging
): Page<Row> {
	return db.together(() => {
		const order = readOrder(resource, paging.sort)
		const conditions = resource.conditions(db, filter)
		const after = paging.cursor === undefined ? [] : [afterPlace(resource.id, order, readCursor(order, paging.cursor))]
		const limit = limitOf(paging)
		const counts = paging.rowsAlone ? uncounted : countRows(db, resource, filter, conditions)
		const asked = walksDays(db, resource, order, counts.total, limit) ? conditions.map(unindexed) : conditions
		const places = pickPlaces(db, resource, [...asked, ...after], order, limit + 1)
		const shown = places.slice(0, limit)
		const rows = readRows(
			db,
			resource,
			shown.map((place) => place.id)
		)
		const next = places.length > limit ? writeCursor(order, shown.at(-1)!) : null
		return { rows, next, ...counts }
	})
}

/** All rows of the filter: which ones and in which order is settled at once, they are read piece by piece. */
export function* walkRows<Row extends { id: string }>(
	db: Db,
	resource: Resource<Row>,
	filter: Filter,
	sort?: string
): Generator<Row> {
	const order = readOrder(resource, sort)
	const ids = pickPlaces(db, resource, resource.conditions(db, filter), order).map((place) => place.id)
	for (let start = 0; start < ids.length; start += piece) yield* readRows(db, resource, ids.slice(start, start + piece))
}
