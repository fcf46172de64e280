// What a dataset changes in the database: the records that differ, each row in the columns of its own release.
import { liftCells } from '../../server/domain/records/former.ts'
import type { Cells } from '../cells.ts'
import type { Dataset } from './check.ts'
import { readAbout, readCells } from './export.ts'
import { keyOf } from '../files.ts'
import { formatOf, ofFiles } from './formats.ts'
import type { Db } from '../open.ts'

export type Change = { file: string; record: string; before: Cells | null; after: Cells | null }

/** The records of one file that differ between two states; a row that says the same in other columns does not. */
function compareRows(name: string, keyOf: (row: Cells) => string, before: Cells[], after: Cells[]): Change[] {
	const old = new Map(before.map((row) => [keyOf(row), row]))
	const now = new Map(after.map((row) => [keyOf(row), row]))
	const changes: Change[] = []
	for (const [record, row] of now) {
		const other = old.get(record)
		const lifted = other && liftCells(name, other, row)
		const isSame = lifted && Object.keys(row).every((column) => row[column] === lifted[column])
		if (!isSame) changes.push({ file: name, record, before: other ?? null, after: row })
	}
	for (const [record, row] of old) if (!now.has(record)) changes.push({ file: name, record, before: row, after: null })
	return changes
}

/** What the dataset changes in the database. */
export function findChanges(db: Db, { rows, about, format }: Dataset): Change[] {
	const stored = ofFiles(formatOf(db), (file) => readCells(db, file), [])
	return [
		...format.files.flatMap((file) =>
			compareRows(file.name, (row) => keyOf(file, row), stored[file.name], rows[file.name])
		),
		...compareRows('about', () => 'about', [readAbout(db)], [about])
	]
}
