// Rows as they were entered: a stored cell may be another where judgements made records one (`entered` says what it was).
import { sql, type SQL } from 'drizzle-orm'
import type { DatasetFile } from '../cells.ts'
import { columnNamed, columnOf, tables } from '../tables.ts'
import { recordIn } from './heirs.ts'

/** What was entered in a cell of a stored row, where judgements of records that are one made it another. */
export function enteredIn(file: DatasetFile, name: string): SQL<string> {
	const stored = columnOf(file, name)
	const entered = columnNamed(tables[file.name], 'entered')
	return sql<string>`coalesce(json_extract(${entered}, ${`$.${name}`}), ${stored})`.inlineParams()
}

/** The key of a stored row as it was entered, as `keyOf` writes it. */
export function keyIn(file: DatasetFile): SQL<string> {
	const parts = file.key.map((name) => {
		const column = file.columns.find((column) => column.name === name)!
		// A public id of a record that goes on in another.
		return recordIn(file.name, column, 'x') ? enteredIn(file, name) : sql`${columnOf(file, name)}`
	})
	return sql<string>`${sql.join(parts, sql` || ':' || `)}`
}
