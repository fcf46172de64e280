// How many rows a filter has, and how many have each value of its facets.
import { count, sql, type SQL } from 'drizzle-orm'
import { alias, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { unknownEnd, type Filter } from '../../../server/domain/vocabulary/filter.ts'
import type { Db } from '../../open.ts'
import { labs } from '../../schema.ts'
import { keepUnwritten } from '../kept.ts'
import { framed, query, readUnder, type Expression } from '../build.ts'
import { announcedIn, overlapIn, part, whereOf, type Condition, type Days } from './conditions.ts'

/** A value with the number of rows that have it, its own filter lifted; labs are named. */
export type Facet = { value: string; name?: string; count: number }
/** What is counted of a table. */
export type Countable = {
	/** What the list is called: no two have one name. */
	name: string
	table: SQLiteTable
	days?: Days
	/**
	 * Each facet by the filter's key, '' where a row has none to be counted; those of `labs` count by group, or by lab at level `lab`, those of `several` by
	 * each part of a cell that is separated by `|`.
	 */
	facets: {
		words: Record<string, Expression>
		several?: Record<string, Expression>
		labs?: Record<string, Expression>
	}
}

/** Values of a facet that are given. */
const mostFacets = 100

type Counts = {
	total: number
	partly: number
	/** Rows of the filter that are dated after the end of coverage; left out where the table has none. */
	announced?: number
	facets: Record<string, Facet[]>
}
const countOnce = keepUnwritten<Counts>()

function countWhere(db: Db, { name, table }: Countable, asked: Condition[]): number {
	const [row] = readUnder(db, `count ${name}`, whereOf(asked), (where) =>
		query.select({ n: count() }).from(table).where(where)
	)
	return row!.n
}

/**
 * The same conditions, those of several words looked for as one: the rows that all words stand in. SQLite reads the
 * conditions anew for each facet, and knows a few hundred queries within one at most.
 */
function joinWords(db: Db, { name, table }: Countable, conditions: Condition[]): Condition[] {
	const words = conditions.filter(({ key }) => key === 'q')
	if (words.length < 2) return conditions
	const row = sql`${table}.rowid`
	const [found] = readUnder(db, `rows ${name}`, whereOf(words), (where) =>
		query
			.select({ ids: sql<string>`json_group_array(${row})` })
			.from(table)
			.where(where)
	)
	const joined = part('q', sql`${row} in (select value from json_each(${found!.ids}))`)
	return [joined, ...conditions.filter(({ key }) => key !== 'q')]
}

/** What there is in all under these conditions, which are the filter's. */
export function countRows(db: Db, list: Countable, filter: Filter, asked: Condition[]): Counts {
	const { name, days, facets } = list
	return countOnce(db, JSON.stringify([name, filter.level, asked]), () => {
		const conditions = joinWords(db, list, asked)
		const overlap = days && overlapIn(filter, days)
		const dateless = conditions.filter(({ key }) => key !== 'since' && key !== 'until')
		const ahead =
			days && conditions.some(({ key }) => key === 'announced') && announcedIn({ ...filter, announced: 'only' }, days)
		const all = [
			...Object.entries(facets.words).map(([key, by]): FacetOf => ({ key, by, of: 'word' })),
			...Object.entries(facets.several ?? {}).map(([key, by]): FacetOf => ({ key, by, of: 'several' })),
			...Object.entries(facets.labs ?? {}).map(([key, by]): FacetOf => ({ key, by, of: 'lab' }))
		]
		const isAsked = ({ key }: FacetOf) => conditions.some((condition) => condition.key === key)
		const counted = countFacets(
			db,
			list,
			all.filter((facet) => !isAsked(facet)),
			conditions,
			filter.level
		)
		for (const facet of all.filter(isAsked)) {
			const others = conditions.filter(({ key }) => key !== facet.key)
			Object.assign(counted.facets, countFacets(db, list, [facet], others, filter.level).facets)
		}
		return {
			total: counted.total,
			partly: overlap ? countWhere(db, list, [...dateless, overlap]) : 0,
			...(ahead && {
				announced: countWhere(db, list, [...conditions.filter(({ key }) => key !== 'announced'), ...ahead])
			}),
			facets: Object.fromEntries(all.map(({ key }) => [key, counted.facets[key]!]))
		}
	})
}

/** The rows of a whole table. */
export function countTable(db: Db, list: Countable): number {
	return countOnce(db, list.name, () => ({ total: countWhere(db, list, []), partly: 0, facets: {} })).total
}

type FacetOf = { key: string; by: Expression; of: 'word' | 'several' | 'lab' }

/**
 * The rows under the conditions and how many have each value of the facets. The rows are read once for all of these: a
 * table entered by an index is slow to read, since its rows lie far apart.
 */
function countFacets(db: Db, list: Countable, facets: FacetOf[], conditions: Condition[], level: Filter['level']) {
	const name = `facets ${list.name} ${level} ${facets.map(({ key }) => key).join()}`
	const [all, ...rows] = readUnder(db, name, whereOf(conditions), (where) =>
		selectFacets(list.table, facets, level, where)
	)
	const found: Record<string, Facet[]> = Object.fromEntries(facets.map(({ key }) => [key, []]))
	for (const { key, value, name, count } of rows)
		if (value) found[key]!.push(name === null ? { value, count } : { value, name, count })
	return { total: all!.count, facets: found }
}

/** The number of all rows first, then the values of each facet, those of most rows first. */
function selectFacets(table: SQLiteTable, facets: FacetOf[], level: Filter['level'], where: SQL | undefined) {
	const columns = facets.map(({ by }, place) => sql`, ${by} as ${columnOf(place)}`)
	const counts = facets.map(({ key, of }, place) => {
		const open = key === 'from' || key === 'to' || key === 'now'
		const column = columnOf(place)
		const value = of === 'lab' ? sayLabs(column, level, open) : of === 'word' ? sayWords(column) : sayParts(column)
		return sql` union all select * from (select ${key}, ${value} order by 4 desc, 2 limit ${mostFacets})`
	})
	const all = {
		key: sql<string>`''`,
		value: sql<string>`''`,
		name: sql<string | null>`null`,
		count: sql<number>`count(*)`
	}
	return framed(
		sql`with found as materialized (select 1${sql.join(columns)} from ${table}${where && sql` where ${where}`})`,
		query.select(all).from(sql`found`),
		sql.join(counts)
	)
}

const columnOf = (place: number) => sql.identifier(`f${place}`)
type Found = ReturnType<typeof columnOf>

/** Counts by word; rows without one as `unknown`. */
const sayWords = (column: Found) => sql`coalesce(${column}, ${unknownEnd}), null, count(*) from found group by 2`

/** Counts by each part of a cell such as `L5|L6`, whose parts hold nothing that JSON escapes. */
const sayParts = (column: Found) =>
	sql`coalesce(j.value, ${unknownEnd}), null, count(*) from found left join json_each('["' || replace(${column}, '|', '","') || '"]') j group by 2`

const [lab, group] = [alias(labs, 'l'), alias(labs, 'g')]

/** Counts by lab or group; where `open`, rows without one as `unknown`. */
const sayLabs = (column: Found, level: Filter['level'], open: boolean) =>
	sql`coalesce(${group.id}, ${unknownEnd}), ${group.name}, sum(f.count) from (select ${column} as lab, count(*) as count from found group by 1) f
	left join ${labs} ${lab} on ${lab.id} = f.lab left join ${labs} ${group} on ${group.id} = ${level === 'lab' ? lab.id : lab.group}
	${open ? sql`` : sql`where f.lab is not null`} group by 2`
