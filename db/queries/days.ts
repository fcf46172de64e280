// The days that records are dated to.
import type { Filter } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { valuesOf, whereOf } from './listing/conditions.ts'
import { deals } from './deals.ts'
import { moves } from './moves.ts'
import { offers } from './offers.ts'

const resources = { moves, offers, deals }

/** The days, in order, to which a list's records are dated exactly: `listDays(db, 'moves', { level: 'group' })`. */
export function listDays(db: Db, list: keyof typeof resources, filter: Filter): string[] {
	const { table, conditions } = resources[list]
	const asked = [...conditions(db, filter), { key: '', sql: `t.date_precision = 'day'`, values: [] }]
	const rows = db.prepare(`select distinct t.date from ${table} t${whereOf(asked)} order by 1`).all(...valuesOf(asked))
	return (rows as { date: string }[]).map(({ date }) => date)
}
