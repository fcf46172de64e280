// Rows as they stood in a past revision, from what later ones changed.
import type { Cells, FileName } from '../cells.ts'
import { readCells } from '../csv/export.ts'
import { fileNamed } from '../files.ts'
import type { Db } from '../open.ts'

/** A record's cells in a revision: what the first later change found there, else what stands now; undefined where it was not there. */
export function readCellsAt(db: Db, file: FileName, record: string, revision: number): Cells | undefined {
	const later = db
		.prepare('select before from changes where file = ? and record = ? and revision > ? order by revision limit 1')
		.get(file, record, revision) as { before: string | null } | undefined
	if (!later) return readCells(db, fileNamed(file), [record])[0]
	return later.before === null ? undefined : (JSON.parse(later.before) as Cells)
}
