import { describe, expect, test } from 'vitest'
import type { Edit } from '../../db/batches/batch.ts'
import { undoBatch } from '../../db/batches/undo.ts'
import { readAbout, readCells, writeCsv } from '../../db/csv/export.ts'
import { newestFormat } from '../../db/csv/formats.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { openRealDb } from '../helpers.ts'
import { edit, rowOf } from './edits.ts'

describe('undoing', () => {
	/** The facts as an export writes them. */
	const exportOf = (db: Db) =>
		newestFormat.files.map((file) => writeCsv(file, readCells(db, file))).concat(JSON.stringify(readAbout(db)))
	const undo = (db: Db, revision: number, only?: string[]) =>
		undoBatch(db, revision, {
			author: 'an editor',
			note: 'What it said was wrong.',
			...(only && { only: new Set(only) })
		})
	const newMove = (db: Db, id: string): Edit[] => {
		const move = readCells(db, fileNamed('moves'))[0]!
		return [
			{ file: 'people', record: id, after: { id, name: 'Ada Example' } },
			{ file: 'moves', record: `${id}-move`, after: { ...move, id: `${id}-move`, person: id } }
		]
	}

	test('brings back the export of before, byte for byte, and undoing that the one of after', () => {
		const db = openRealDb()
		const before = exportOf(db)
		const { hash } = readNewest(db)
		const row = readCells(db, fileNamed('moves'))[7]!
		const source = readCells(db, fileNamed('sources'))[7]!
		edit(
			db,
			...newMove(db, 'ada-example'),
			{ file: 'moves', record: row.id!, after: null },
			{ file: 'sources', record: source.id!, after: { ...source, published: '2011' } }
		)
		const after = exportOf(db)
		expect(undo(db, 3)).toEqual({ published: { revision: 4, hash, changes: 4 }, left: [] })
		expect(exportOf(db)).toEqual(before)
		expect(undo(db, 4).left).toEqual([])
		expect(exportOf(db)).toEqual(after)
		expect(db.prepare('select kind, undoes from batches where revision > 3').all()).toEqual([
			{ kind: 'undo', undoes: 3 },
			{ kind: 'undo', undoes: 4 }
		])
	})

	test('leaves what was changed since, and what others have come to need, and says so', () => {
		const db = openRealDb()
		const lab: Edit = {
			file: 'labs',
			record: 'example-works',
			after: { id: 'example-works', name: 'Example Works', kind: 'startup' }
		}
		edit(db, ...newMove(db, 'ada-example'), lab)
		const move = rowOf(db, 'moves', 'ada-example-move')
		edit(db, { file: 'moves', record: move.id!, after: { ...move, to: 'example-works', to_role: 'Example scientist' } })
		const { published, left } = undo(db, 3)
		expect(published).toBeNull()
		expect(left.map(({ file, record, reason }) => [file, record, reason].join(' ')).toSorted()).toEqual([
			'labs example-works is still named by to of ada-example-move in moves.csv',
			'moves ada-example-move was changed meanwhile',
			'people ada-example is still named by person of ada-example-move in moves.csv'
		])
	})

	test('of chosen changes leaves the others', () => {
		const db = openRealDb()
		const [first, second] = readCells(db, fileNamed('people'))
		edit(
			db,
			...[first!, second!].map((row): Edit => ({
				file: 'people',
				record: row.id!,
				after: { ...row, known_for: 'Examples' }
			}))
		)
		undo(db, 3, [`people:${first!.id}`])
		expect([rowOf(db, 'people', first!.id!), rowOf(db, 'people', second!.id!).known_for]).toEqual([first, 'Examples'])
	})

	test('is refused where there is nothing, or where the facts were written in other columns', () => {
		const db = openRealDb()
		expect(() => undo(db, 9)).toThrow('There is no batch of revision 9 that could be undone.')
		expect(() => undo(db, 1)).toThrow('There is no batch of revision 1')
		expect(() => undo(db, 2)).toThrow('Revision 2 wrote the facts in other columns (1.0.0 to 1.1.0): it stays.')
	})
})
