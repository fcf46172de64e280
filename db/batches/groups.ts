// Labs that come under others: whose way up changed, and the moves that are counted and told otherwise because of it.
import { eq, isNotNull, or, sql, type SQLWrapper } from 'drizzle-orm'
import type { Cells } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import type { Db } from '../open.ts'
import { amongst, fixed, query, type Slot } from '../queries/build.ts'
import { fixedRun, update } from '../queries/statements.ts'
import { labs, moves } from '../schema.ts'

/** What each lab is a unit of, of those that are one of some. */
export type Parents = ReadonlyMap<string, string>

/** What a lab is a unit of. */
export const parentOfLab = fixed((lab: Slot<string>) =>
	query.select({ parent: labs.parent }).from(labs).where(eq(labs.id, lab))
)
const units = fixed(() =>
	query
		.select({ id: labs.id, parent: sql<string>`${labs.parent}` })
		.from(labs)
		.where(isNotNull(labs.parent))
)
/** The labs as they stand under each other. */
export const readParents = (db: Db): Parents => new Map(units.all(db).map(({ id, parent }) => [id, parent]))

/** A lab with all that it is under, the topmost last. */
function climb(lab: string, parents: Parents): string[] {
	const way = [lab]
	for (let up = parents.get(lab); up !== undefined; up = parents.get(up)) way.push(up)
	return way
}

/** What changed of the labs under each other, as counts need it; `also` are moves that no change names. */
export type Regrouping = { was: Parents; is: Parents; also: (Cells & { id: string; person: string })[] }

/** Whether changes of labs reach beyond their rows. */
export const areRegrouped = (changes: readonly Change[]): boolean =>
	changes.some(({ file, before, after }) => file === 'labs' && (before?.parent ?? '') !== (after?.parent ?? ''))

const setGroup = fixedRun((group: Slot<string>, id: Slot<string>) =>
	update(labs, [[labs.group, group]], eq(labs.id, id))
)
const cellOf = (column: SQLWrapper) => sql<string>`coalesce(${column}, '')`
const movesAt = fixed((ids: Slot<readonly string[]>) =>
	query
		.select({
			id: moves.id,
			person: moves.person,
			from: cellOf(moves.from),
			to: cellOf(moves.to),
			status: moves.status,
			date: moves.date
		})
		.from(moves)
		.where(or(amongst(moves.from, ids), amongst(moves.to, ids)))
)

/** Gives labs their topmost anew once changes are stored; `was` is how they stood before. */
export function regroup(db: Db, changes: readonly Change[], was: Parents): Regrouping {
	const is = readParents(db)
	const moved = [...new Set([...was.keys(), ...is.keys()])].filter((id) => `${climb(id, was)}` !== `${climb(id, is)}`)
	for (const id of moved) setGroup(db, climb(id, is).at(-1)!, id)
	const changed = new Set(changes.flatMap(({ file, record }) => (file === 'moves' ? [record] : [])))
	const rows = movesAt.all(db, moved)
	return { was, is, also: rows.filter(({ id }) => !changed.has(id)) }
}
