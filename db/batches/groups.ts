// Labs that come under others: whose way up changed, and the moves that are counted and told otherwise because of it.
import type { Cells } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import type { Db } from '../open.ts'

/** What each lab is a unit of, of those that are one of some. */
export type Parents = ReadonlyMap<string, string>

/** The labs as they stand under each other. */
export const readParents = (db: Db): Parents =>
	new Map(
		(db.prepare('select id, parent from labs where parent is not null').all() as { id: string; parent: string }[]).map(
			({ id, parent }) => [id, parent]
		)
	)

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

/** Gives labs their topmost anew once changes are stored; `was` is how they stood before. */
export function regroup(db: Db, changes: readonly Change[], was: Parents): Regrouping {
	const is = readParents(db)
	const moved = [...new Set([...was.keys(), ...is.keys()])].filter((id) => `${climb(id, was)}` !== `${climb(id, is)}`)
	const set = db.prepare('update labs set group_id = ? where id = ?')
	for (const id of moved) set.run(climb(id, is).at(-1)!, id)
	const changed = new Set(changes.flatMap(({ file, record }) => (file === 'moves' ? [record] : [])))
	const among = 'in (select value from json_each(?))'
	const ids = JSON.stringify(moved)
	const rows = db
		.prepare(
			`select id, person, coalesce(from_lab, '') as "from", coalesce(to_lab, '') as "to", status, date from moves
			where from_lab ${among} union select id, person, coalesce(from_lab, ''), coalesce(to_lab, ''), status, date
			from moves where to_lab ${among}`
		)
		.all(ids, ids) as Regrouping['also']
	return { was, is, also: rows.filter(({ id }) => !changed.has(id)) }
}
