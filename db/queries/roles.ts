// The roles that moves tell, at either end.
import { or, isNotNull, and } from 'drizzle-orm'
import type { Db } from '../open.ts'
import { moves } from '../schema.ts'
import { amongst, fixed, query, type RowOf, type Slot } from './build.ts'

const told = fixed((ids: Slot<readonly string[]>) =>
	query
		.select({ id: moves.id, fromRole: moves.fromRole, toRole: moves.toRole })
		.from(moves)
		.where(and(amongst(moves.id, ids), or(isNotNull(moves.fromRole), isNotNull(moves.toRole))))
)
export type Roles = RowOf<typeof told>

/** The roles of those of the moves that tell any, by the moves’ ids. */
export const readRoles = (db: Db, ids: readonly string[]): Map<string, Roles> =>
	new Map(told.all(db, ids).map((row) => [row.id, row]))
