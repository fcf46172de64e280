// The days that records are dated to.
import { eq } from 'drizzle-orm'
import type { Filter } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { deals, moves, offers } from '../schema.ts'
import { query, readUnder } from './build.ts'
import { part, whereOf } from './listing/conditions.ts'
import { dealList } from './deals.ts'
import { moveList } from './moves.ts'
import { offerList } from './offers.ts'

const lists = {
	moves: { ...moves, list: moveList },
	offers: { ...offers, list: offerList },
	deals: { ...deals, list: dealList }
}

/** The days, in order, to which a list's records are dated exactly: `listDays(db, 'moves', { level: 'group' })`. */
export function listDays(db: Db, name: 'moves' | 'offers' | 'deals', filter: Filter): string[] {
	const { list, date, datePrecision } = lists[name]
	const asked = [...list.conditions(db, filter), part('', eq(datePrecision, 'day'))]
	const rows = readUnder(db, `days ${name}`, whereOf(asked), (where) =>
		query.selectDistinct({ date }).from(list.table).where(where).orderBy(date)
	)
	return rows.map(({ date }) => date)
}
