// Edits of the facts, for tests of batches; all names are made up.
import { publishBatch, type Edit } from '../../db/batches/batch.ts'
import type { Cells, FileName } from '../../db/cells.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'

export const by = { kind: 'edit', author: 'an editor', note: 'The page that is cited says so.' } as const
export const edit = (db: Db, ...edits: Edit[]) => publishBatch(db, { ...by, edits })
export const rowOf = (db: Db, file: FileName, key: string): Cells => readCells(db, fileNamed(file), [key])[0]!
