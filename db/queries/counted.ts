// What is counted over other rows and stored beside a record.
import { and, eq, inArray, lte } from 'drizzle-orm'
import { countedStatuses } from '../../server/domain/vocabulary/filter.ts'
import { claims, moves, people, sources } from '../schema.ts'
import { countOf } from './build.ts'
import { coverageEnd } from './listing/conditions.ts'

/** A person's confirmed and reported moves; those dated after the end of coverage are announced, and count nowhere. */
export const countedMoves = countOf(
	moves,
	and(eq(moves.person, people.id), inArray(moves.status, countedStatuses), lte(moves.date, coverageEnd))!
)

/** The claims that a page makes. */
export const countedClaims = countOf(claims, eq(claims.source, sources.id))
