// Where people are and what has become of moves, as stored, in the order of the columns.
import type { MoveColumns } from '../../server/domain/moves/columns.ts'
import type { Standing } from '../../server/domain/careers/tally.ts'
import { whereabouts } from '../../server/domain/careers/where.ts'
import type { Db } from '../open.ts'
import { moves, people } from '../schema.ts'
import { fixed, query } from './build.ts'

const outcomes = fixed(() => query.select({ is: moves.nowIs }).from(moves).orderBy(moves.date, moves.id))
const posts = fixed(() => query.select({ lab: people.lab }).from(people).orderBy(people.id))
const placeOf = new Map<string | null, number>(whereabouts.map((name, place) => [name, place + 1]))

/** Reads it for the columns of the same revision. */
export function readStanding(db: Db, { size, person, labIndex }: MoveColumns): Standing {
	const is = new Uint8Array(size)
	outcomes.all(db).forEach((row, move) => (is[move] = placeOf.get(row.is) ?? 0))
	const labs = posts.all(db).map(({ lab }) => (lab === null ? -1 : labIndex.get(lab)!))
	return { is, now: Int32Array.from(person, (place) => labs[place]!) }
}
