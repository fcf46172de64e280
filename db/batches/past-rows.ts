// Rows as they stood in a past revision, from what later ones changed.
import type { Cells, FileName } from '../cells.ts'
import { readCells } from '../csv/export.ts'
import { fileNamed } from '../files.ts'
import type { Db } from '../open.ts'
import { findNextLogged } from '../queries/log.ts'

/** A record's cells in a revision: what the first later change found there, else what stands now; undefined where it was not there. */
export function readCellsAt(db: Db, file: FileName, record: string, revision: number): Cells | undefined {
	const later = findNextLogged(db, file, record, revision)
	return later ? (later.before ?? undefined) : readCells(db, fileNamed(file), [record])[0]
}
