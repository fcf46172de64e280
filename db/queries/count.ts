// How many rows a filter has, and how many have each value of its facets.
import { unknownEnd, type Filter } from '../../server/domain/filter.ts'
import type { Db } from '../open.ts'
import { overlapIn, valuesOf, whereOf, type Condition, type Days } from './condition.ts'

/** A value with the number of rows that have it, its own filter lifted; labs are named. */
export type Facet = { value: string; name?: string; count: number }
/** What is counted of a table, which SQL calls t. */
export type Countable = {
	table: string
	days?: Days
	/** SQL of each facet by the filter's key; those of `labs` count by group, or by lab at level `lab`. */
	facets: { words: Record<string, string>; labs?: Record<string, string> }
}

/** Values of a facet that are given. */
const mostFacets = 100

type Counts = { total: number; partly: number; facets: Record<string, Facet[]> }
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

/** What there is in all under these conditions, which are the filter's. */
export function countRows(db: Db, { table, days, facets }: Countable, filter: Filter, conditions: Condition[]): Counts {
	return countOnce(db, JSON.stringify([table, filter.level, conditions]), () => {
		const overlap = days && overlapIn(filter, days)
		const dateless = conditions.filter(({ key }) => key !== 'since' && key !== 'until')
		const others = (key: string) => conditions.filter((condition) => condition.key !== key)
		const words = Object.entries(facets.words).map(([key, sql]) => [key, countWords(db, table, sql, others(key))])
		const labs = Object.entries(facets.labs ?? {}).map(([key, column]) => {
			const open = key === 'from' || key === 'to'
			return [key, countLabs(db, table, column, others(key), filter.level, open)]
		})
		return {
			total: countWhere(db, table, conditions),
			partly: overlap ? countWhere(db, table, [...dateless, overlap]) : 0,
			facets: Object.fromEntries([...words, ...labs])
		}
	})
}

/** The rows of a whole table. */
export function countTable(db: Db, table: string): number {
	return countOnce(db, table, () => ({ total: countWhere(db, table, []), partly: 0, facets: {} })).total
}

function countWords(db: Db, table: string, sql: string, conditions: Condition[]): Facet[] {
	const known: Condition = { key: '', sql: `${sql} is not null`, values: [] }
	const counted = `select ${sql} as value, count(*) as count from ${table} t${whereOf([...conditions, known])}`
	const statement = db.prepare(`${counted} group by 1 order by 2 desc, 1 limit ${mostFacets}`)
	return statement.all(...valuesOf(conditions)) as Facet[]
}

/** Counts by lab or group; where `open`, rows without one as `unknown`. */
function countLabs(
	db: Db,
	table: string,
	column: string,
	conditions: Condition[],
	level: Filter['level'],
	open: boolean
): Facet[] {
	const rows = db
		.prepare(
			`select coalesce(g.id, '${unknownEnd}') as value, g.name, sum(f.count) as count
			from (select ${column} as lab, count(*) as count from ${table} t${whereOf(conditions)} group by 1) f
			left join labs l on l.id = f.lab left join labs g on g.id = ${level === 'lab' ? 'l.id' : 'l.group_id'}
			${open ? '' : 'where f.lab is not null'} group by 1 order by 3 desc, 1 limit ${mostFacets}`
		)
		.all(...valuesOf(conditions)) as { value: string; name: string | null; count: number }[]
	return rows.map(({ value, name, count }) => (name === null ? { value, count } : { value, name, count }))
}
