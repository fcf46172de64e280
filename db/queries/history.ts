// What revisions did to a record.
import type { Db } from '../open.ts'

export type ChangeRow = {
	revision: number
	/** When that revision was imported, ISO time in UTC. */
	date: string
	file: string
	record: string
	/** Cells before and after by the file's columns; null where added or removed. */
	before: Record<string, string> | null
	after: Record<string, string> | null
}

const select = `select c.revision, r.date, c.file, c.record, c.before, c.after
	from changes c join revisions r on r.number = c.revision`

type Raw = Omit<ChangeRow, 'before' | 'after'> & { before: string | null; after: string | null }
const parseCells = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, string>))

/** The changes of a record, newest first: `readHistory(db, 'moves', 'luan-amazon-2024')`. */
export function readHistory(db: Db, file: string, record: string): ChangeRow[] {
	const rows = db.prepare(`${select} where c.file = ? and c.record = ? order by c.revision desc`).all(file, record)
	return (rows as Raw[]).map((row) =>
		Object.assign(row, { before: parseCells(row.before), after: parseCells(row.after) })
	)
}
