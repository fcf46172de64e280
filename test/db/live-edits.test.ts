import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Cells, FileName } from '../../db/cells.ts'
import { exportDataset, readCells, writeCsv } from '../../db/csv/export.ts'
import { importDataset, sayFault } from '../../db/csv/import.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { withFolder } from '../builders.ts'
import { openRealDb, openTestDb } from '../helpers.ts'
import { edit, rowOf } from './edits.ts'

describe('files and live edits', () => {
	const withExport = (
		db: Db,
		use: (folder: string, change: (file: FileName, id: string, cells: Cells) => void) => void
	) =>
		withFolder((folder) => {
			exportDataset(db, folder)
			use(folder, (name, id, cells) => {
				const file = fileNamed(name)
				const rows = readCells(db, file).map((row) => (row.id === id ? { ...row, ...cells } : row))
				writeFileSync(join(folder, `${name}.csv`), writeCsv(file, rows))
			})
		})

	test('a live edit that the files do not know is kept beside what they change', () => {
		const db = openRealDb()
		const [first, second] = readCells(db, fileNamed('people'))
		withExport(db, (folder, change) => {
			change('people', second!.id!, { known_for: 'From files' })
			edit(db, { file: 'people', record: first!.id!, after: { ...first!, known_for: 'Edited live' } })
			edit(db, { file: 'people', record: second!.id!, after: { ...second!, aliases: 'Ben Beispiel' } })
			expect(importDataset(db, folder)).toMatchObject({ revision: 5, added: 0, changed: 1, removed: 0 })
		})
		expect(rowOf(db, 'people', first!.id!).known_for).toBe('Edited live')
		expect(rowOf(db, 'people', second!.id!)).toMatchObject({ known_for: 'From files', aliases: 'Ben Beispiel' })
	})

	test('a cell that both changed is refused, with both', () => {
		const db = openRealDb()
		const [first] = readCells(db, fileNamed('people'))
		withExport(db, (folder, change) => {
			change('people', first!.id!, { known_for: 'From files' })
			edit(db, { file: 'people', record: first!.id!, after: { ...first!, known_for: 'Edited live' } })
			const result = importDataset(db, folder)
			expect('faults' in result && result.faults.map(sayFault)).toEqual([
				`people.csv known_for "From files" of ${first!.id} was edited in revision 3 to "Edited live": export, and change that`
			])
		})
		expect(readNewest(db).number).toBe(3)
	})

	test('the export of a state that was edited live is the same facts: it makes no revision', () => {
		const db = openRealDb()
		const [first] = readCells(db, fileNamed('people'))
		edit(db, { file: 'people', record: first!.id!, after: { ...first!, known_for: 'Edited live' } })
		const { hash } = readNewest(db)
		withExport(db, (folder) => {
			expect(importDataset(db, folder)).toMatchObject({ revision: 3, hash, unchanged: true })
			const fresh = openTestDb()
			expect(importDataset(fresh, folder)).toMatchObject({ revision: 1, hash })
		})
	})
})
