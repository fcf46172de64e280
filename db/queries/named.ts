// The names of labs and people by their ids.
import type { Db } from '../open.ts'

const tables = { lab: 'labs', person: 'people' }

/** Those of the ids that there are, in that order, with their names. */
export function listNamed(
	db: Db,
	of: keyof typeof tables,
	ids: readonly string[]
): Map<string, { id: string; name: string }> {
	if (!ids.length) return new Map()
	const rows = db
		.prepare(
			`select t.id, t.name from json_each(?) asked join ${tables[of]} t on t.id = asked.value order by asked.key`
		)
		.all(JSON.stringify(ids)) as { id: string; name: string }[]
	return new Map(rows.map((row) => [row.id, row]))
}

/** Whether there is such a record. */
export const hasRecord = (db: Db, of: keyof typeof tables, id: string): boolean =>
	db.prepare(`select 1 from ${tables[of]} where id = ?`).get(id) !== undefined

/** The ids of the records with a folded name. */
export function findByName(db: Db, of: keyof typeof tables, folded: string): string[] {
	const rows = db.prepare('select distinct record from names where folded = ? and type = ?').all(folded, of)
	return (rows as { record: string }[]).map(({ record }) => record)
}
