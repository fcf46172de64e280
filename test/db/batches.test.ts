import { describe, expect, test } from 'vitest'
import { publishBatch, type Edit } from '../../db/batches/batch.ts'
import { digestFiles, readDigest } from '../../db/csv/digest.ts'
import type { Cells } from '../../db/cells.ts'
import { readAbout, readCells } from '../../db/csv/export.ts'
import { newestFormat, ofFiles } from '../../db/csv/formats.ts'
import { fileNamed } from '../../db/files.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { openRealDb } from '../helpers.ts'
import { by, edit, rowOf } from './edits.ts'

const faultsOf = (result: ReturnType<typeof publishBatch>) =>
	'faults' in result
		? result.faults.map(({ file, record, column, reason }) => [file, record, column, reason].join(' '))
		: []

describe('a batch', () => {
	test('is one revision under a hash that the same facts have wherever they stand', () => {
		const db = openRealDb()
		const [first, second] = readCells(db, fileNamed('people'))
		const a = edit(db, { file: 'people', record: first!.id!, after: { ...first!, known_for: 'Examples' } })
		const b = edit(db, { file: 'people', record: second!.id!, after: { ...second!, known_for: 'More examples' } })
		const other = openRealDb()
		const both = [first!, second!].map((row, place): Edit => {
			const known_for = place ? 'More examples' : 'Examples'
			return { file: 'people', record: row.id!, after: { ...row, known_for } }
		})
		expect(a).toMatchObject({ revision: 3, changes: 1 })
		expect(b).toMatchObject({ revision: 4, changes: 1 })
		expect(edit(other, ...both)).toEqual({ revision: 3, hash: (b as { hash: string }).hash, changes: 2 })
		const rows = ofFiles(newestFormat, (file) => readCells(db, file), [])
		expect(digestFiles(newestFormat.files, rows, readAbout(db))).toBe(readDigest(db))
	})

	test('that leads back to a state of before has the hash of that state', () => {
		const db = openRealDb()
		const { hash } = readNewest(db)
		const [row] = readCells(db, fileNamed('people'))
		edit(db, { file: 'people', record: row!.id!, after: { ...row!, known_for: 'Examples' } })
		expect(edit(db, { file: 'people', record: row!.id!, after: row! })).toMatchObject({ revision: 4, hash })
	})

	test('of nothing new makes no revision', () => {
		const db = openRealDb()
		const { number: revision, hash } = readNewest(db)
		const [row] = readCells(db, fileNamed('labs'))
		expect(edit(db, { file: 'labs', record: row!.id!, after: row! })).toEqual({ revision, hash, changes: 0 })
	})

	test('keeps what two changed in different cells, and refuses the same cell', () => {
		const db = openRealDb()
		const seen = readCells(db, fileNamed('moves')).find(({ to_role }) => to_role)!
		const record = seen.id!
		edit(db, { file: 'moves', record, before: seen, after: { ...seen, to_role: 'Example scientist' } })
		edit(db, { file: 'moves', record, before: seen, after: { ...seen, note: 'A second page tells.' } })
		expect(rowOf(db, 'moves', record)).toMatchObject({ to_role: 'Example scientist', note: 'A second page tells.' })
		const third = edit(db, { file: 'moves', record, before: seen, after: { ...seen, to_role: 'Example manager' } })
		expect(faultsOf(third)).toEqual([`moves.csv ${record} to_role was changed meanwhile`])
	})

	test('is refused whole, each fault with its record and cell', () => {
		const db = openRealDb()
		const { number } = readNewest(db)
		const [move] = readCells(db, fileNamed('moves'))
		const source = readCells(db, fileNamed('sources')).find(({ id }) => move!.sources!.split('|').includes(id!))
		const put = (id: string, cells: Cells): Edit => ({ file: 'moves', record: id, after: { ...move!, id, ...cells } })
		const faults = (...edits: Edit[]) => faultsOf(edit(db, ...edits))
		expect(faults(put('made-up-1', { sources: '' }))).toEqual(['moves.csv made-up-1 sources must not be empty'])
		expect(faults(put('made-up-1', { to: 'nowhere-labs' }))).toEqual(['moves.csv made-up-1 to is not in labs.csv'])
		expect(faults(put('made-up-1', { from: 'meta', to: 'meta' }))).toEqual([
			'moves.csv made-up-1 to is the same as from'
		])
		expect(faults(put('made-up-1', { date: '1850-01-01' }))[0]).toContain('lies outside 1950 to')
		expect(faults(put('made-up-1', { salary: '5' }))).toEqual(['moves.csv made-up-1 salary is no column of moves.csv'])
		expect(faults({ file: 'sources', record: source!.id!, after: null })[0]).toMatch(
			/is still named by sources of .+ in \w+.csv/
		)
		expect(
			faults(put('made-up-1', {}), { file: 'people', record: 'made-up-2', after: { id: 'made-up-2', name: '=A1' } })
		).toEqual(['people.csv made-up-2 name begins with =, which spreadsheets take for a formula'])
		expect(faults({ file: 'sources', record: 'made-up-3', after: { ...source!, id: 'made-up-3' } })).toEqual([
			`sources.csv made-up-3 url is the address of ${source!.id} already`
		])
		const hasty = publishBatch(db, {
			...by,
			note: 'fixed it',
			edits: [{ file: 'people', record: 'made-up-2', after: { id: 'made-up-2', name: 'Ada Example' } }]
		})
		expect(faultsOf(hasty)).toEqual(['batch  note has fewer than 5 words: say why'])
		expect(readNewest(db).number).toBe(number)
	})
})
