// How many rows a filter has, and how many have each value of its facets.
import { unknownEnd, type Filter } from '../../../server/domain/vocabulary/filter.ts'
import type { Db } from '../../open.ts'
import { announcedIn, overlapIn, valuesOf, whereOf, type Condition, type Days } from './conditions.ts'

/** A value with the number of rows that have it, its own filter lifted; labs are named. */
export type Facet = { value: string; name?: string; count: number }
/** What is counted of a table, which SQL calls t. */
export type Countable = {
	table: string
	days?: Days
	/**
	 * SQL of each facet by the filter's key, '' where a row has none to be counted; those of `labs` count by group, or by lab at level `lab`, those of `several` by
	 * each part of a cell that is separated by `|`.
	 */
	facets: { words: Record<string, string>; several?: Record<string, string>; labs?: Record<string, string> }
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
const kept = new WeakMap<Db, { state: string; counts: Map<string, Counts> }>()

/** What `count` gave the last time it was asked under this key, as long as nothing was written. */
function countOnce(db: Db, key: string, count: () => Counts): Counts {
	const theirs = db.prepare('pragma data_version').get() as { data_version: number }
	const ours = db.prepare('select total_changes() as n').get() as { n: number }
	const state = `${theirs.data_version} ${ours.n}`
	let store = kept.get(db)
	if (store?.state !== state || store.counts.size > 1000) kept.set(db, (store = { state, counts: new Map() }))
	let counts = store.counts.get(key)
	if (!counts) store.counts.set(key, (counts = count()))
	return counts
}

function countWhere(db: Db, table: string, asked: Condition[]): number {
	const statement = db.prepare(`select count(*) as n from ${table} t${whereOf(asked)}`)
	return (statement.get(...valuesOf(asked)) as { n: number }).n
}

/**
 * The same conditions, those of several words looked for as one: the rows that all words stand in. SQLite reads the
 * conditions anew for each facet, and knows a few hundred queries within one at most.
 */
function joinWords(db: Db, table: string, conditions: Condition[]): Condition[] {
	const words = conditions.filter(({ key }) => key === 'q')
	if (words.length < 2) return conditions
	const rows = db.prepare(`select json_group_array(t.rowid) as ids from ${table} t${whereOf(words)}`)
	const { ids } = rows.get(...valuesOf(words)) as { ids: string }
	const joined = { key: 'q', sql: 't.rowid in (select value from json_each(?))', values: [ids] }
	return [joined, ...conditions.filter(({ key }) => key !== 'q')]
}

/** What there is in all under these conditions, which are the filter's. */
export function countRows(db: Db, { table, days, facets }: Countable, filter: Filter, asked: Condition[]): Counts {
	return countOnce(db, JSON.stringify([table, filter.level, asked]), () => {
		const conditions = joinWords(db, table, asked)
		const overlap = days && overlapIn(filter, days)
		const dateless = conditions.filter(({ key }) => key !== 'since' && key !== 'until')
		const ahead =
			days && conditions.some(({ key }) => key === 'announced') && announcedIn({ ...filter, announced: 'only' }, days)
		const all = [
			...Object.entries(facets.words).map(([key, sql]): FacetSql => ({ key, sql, of: 'word' })),
			...Object.entries(facets.several ?? {}).map(([key, sql]): FacetSql => ({ key, sql, of: 'several' })),
			...Object.entries(facets.labs ?? {}).map(([key, sql]): FacetSql => ({ key, sql, of: 'lab' }))
		]
		const isAsked = ({ key }: FacetSql) => conditions.some((condition) => condition.key === key)
		const counted = countFacets(
			db,
			table,
			all.filter((facet) => !isAsked(facet)),
			conditions,
			filter.level
		)
		for (const facet of all.filter(isAsked)) {
			const others = conditions.filter(({ key }) => key !== facet.key)
			Object.assign(counted.facets, countFacets(db, table, [facet], others, filter.level).facets)
		}
		return {
			total: counted.total,
			partly: overlap ? countWhere(db, table, [...dateless, overlap]) : 0,
			...(ahead && {
				announced: countWhere(db, table, [...conditions.filter(({ key }) => key !== 'announced'), ...ahead])
			}),
			facets: Object.fromEntries(all.map(({ key }) => [key, counted.facets[key]!]))
		}
	})
}

/** The rows of a whole table. */
export function countTable(db: Db, table: string): number {
	return countOnce(db, table, () => ({ total: countWhere(db, table, []), partly: 0, facets: {} })).total
}

type FacetSql = { key: string; sql: string; of: 'word' | 'several' | 'lab' }

/**
 * The rows under the conditions and how many have each value of the facets. The rows are read once for all of these: a
 * table entered by an index is slow to read, since its rows lie far apart.
 */
function countFacets(db: Db, table: string, facets: FacetSql[], conditions: Condition[], level: Filter['level']) {
	const columns = facets.map(({ sql }, place) => `, ${sql} as f${place}`)
	const counts = facets.map(({ key, of }, place) => {
		const open = key === 'from' || key === 'to' || key === 'now'
		const column = `f${place}`
		const value = of === 'lab' ? sayLabs(column, level, open) : of === 'word' ? sayWords(column) : sayParts(column)
		return ` union all select * from (select '${key}', ${value} order by 4 desc, 2 limit ${mostFacets})`
	})
	const rows = db
		.prepare(
			`with found as materialized (select 1${columns.join('')} from ${table} t${whereOf(conditions)})
			select '' as key, '' as value, null as name, count(*) as count from found${counts.join('')}`
		)
		.all(...valuesOf(conditions)) as { key: string; value: string; name: string | null; count: number }[]
	const found: Record<string, Facet[]> = Object.fromEntries(facets.map(({ key }) => [key, []]))
	for (const { key, value, name, count } of rows.slice(1))
		if (value) found[key]!.push(name === null ? { value, count } : { value, name, count })
	return { total: rows[0]!.count, facets: found }
}

/** Counts by word; rows without one as `unknown`. */
const sayWords = (column: string) => `coalesce(${column}, '${unknownEnd}'), null, count(*) from found group by 2`

/** Counts by each part of a cell such as `L5|L6`, whose parts hold nothing that JSON escapes. */
const sayParts = (column: string) =>
	`coalesce(j.value, '${unknownEnd}'), null, count(*) from found left join json_each('["' || replace(${column}, '|', '","') || '"]') j group by 2`

/** Counts by lab or group; where `open`, rows without one as `unknown`. */
const sayLabs = (column: string, level: Filter['level'], open: boolean) =>
	`coalesce(g.id, '${unknownEnd}'), g.name, sum(f.count) from (select ${column} as lab, count(*) as count from found group by 1) f
	left join labs l on l.id = f.lab left join labs g on g.id = ${level === 'lab' ? 'l.id' : 'l.group_id'}
	${open ? '' : 'where f.lab is not null'} group by 2`
