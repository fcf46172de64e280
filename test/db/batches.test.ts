import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishBatch, type Edit } from '../../db/batches/batch.ts'
import { digestFiles, readDigest } from '../../db/batches/digest.ts'
import type { Cells, FileName } from '../../db/cells.ts'
import { undoBatch } from '../../db/batches/undo.ts'
import { exportDataset, readAbout, readCells, writeCsv } from '../../db/csv/export.ts'
import { newestFormat, ofFiles } from '../../db/csv/formats.ts'
import { importDataset, publishDataset, sayFault } from '../../db/csv/import.ts'
import { fileNamed, files, keyOf } from '../../db/files.ts'
import { openDb, type Db } from '../../db/open.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import type { MoveColumns } from '../../server/domain/moves/columns.ts'
import { withFolder } from '../builders.ts'
import { openRealDb, openTestDb } from '../helpers.ts'

const by = { kind: 'edit', author: 'an editor', note: 'The page that is cited says so.' } as const
const edit = (db: Db, ...edits: Edit[]) => publishBatch(db, { ...by, edits })
const rowOf = (db: Db, file: FileName, key: string) => readCells(db, fileNamed(file), [key])[0]!
const faultsOf = (result: ReturnType<typeof publishBatch>) =>
	'faults' in result
		? result.faults.map(({ file, record, column, reason }) => [file, record, column, reason].join(' '))
		: []

/** All that is stored of the facts, and derived from them; ranks of names and numbers of texts are left out. */
function readAll(db: Db) {
	const all = (sql: string) => db.sqlite.prepare(sql).all()
	const tables = files.map(({ name, key }) => {
		const order = name === 'claims' ? 'id' : key.map((column) => `"${column}"`).join(', ')
		return [name, all(`select * from "${name}" order by ${order}`)] as const
	})
	db.sqlite.exec(`create virtual table if not exists temp.grams using fts5vocab(main, search, row);
		create virtual table if not exists temp.tokens using fts5vocab(main, words, row)`)
	return Object.fromEntries([
		...tables,
		['names', all('select type, record, name, folded, move_count from names order by type, record, folded')],
		['texts', all('select type, record from texts order by type, record')],
		['grams', all('select term, doc from grams order by term')],
		['tokens', all('select term, doc from tokens order by term')],
		['about', all('select key, value from about order by key')],
		['digests', all('select file, sum from digests order by file')]
	])
}

/** What columns hold, whatever the numbers by which they hold it. */
function tellColumns(columns: MoveColumns) {
	const { labs, people, deals, dealIds, sourcePublished, sourceTotal, revision, coverageEnd, source, sourceStart } =
		columns
	const moves = columns.ids
		.slice(0, columns.size)
		.map((id, i) => [
			id,
			people[columns.person[i]!]?.id,
			labs[columns.from[i]!]?.id,
			labs[columns.to[i]!]?.id,
			deals[columns.deal[i]!],
			[...source.subarray(sourceStart[i], sourceStart[i + 1])].toSorted((a, b) => a - b),
			columns.first[i],
			columns.last[i],
			columns.leftFirst[i],
			columns.leftLast[i],
			columns.precision[i],
			columns.leftPrecision[i],
			columns.kind[i],
			columns.status[i],
			columns.firstPublished[i],
			columns.sidePost[i],
			columns.roleTold[i]
		])
	const indexes = [Object.fromEntries(columns.labIndex), Object.fromEntries(columns.personIndex)]
	return {
		moves,
		labs,
		people,
		indexes,
		dealIds: [...dealIds].toSorted(),
		sourcePublished,
		sourceTotal,
		revision,
		coverageEnd
	}
}

/** A database into which the facts of another were imported whole. */
function importAnew(db: Db): Db {
	const rows = ofFiles(newestFormat, (file) => readCells(db, file), [])
	const fresh = openTestDb()
	publishDataset(fresh, { rows, about: readAbout(db), format: newestFormat }, { hash: 'whole' })
	return fresh
}

/** Something to do to the facts that may come in: `pick` gives a number below another. */
function makeEdits(db: Db, pick: (below: number) => number): Edit[] {
	const among = (file: FileName): Cells => {
		const rows = readCells(db, fileNamed(file))
		return rows[pick(rows.length)]!
	}
	const id = `made-up-${pick(1_000_000)}`
	const put = (file: FileName, row: Cells): Edit => ({ file, record: keyOf(fileNamed(file), row), after: row })
	const drop = (file: FileName, row: Cells): Edit => ({ ...put(file, row), after: null })
	const lab = () => among('labs').id!
	const kinds: (() => Edit[])[] = [
		() => [put('moves', { ...among('moves'), to: lab() })],
		() => [put('moves', { ...among('moves'), status: ['confirmed', 'rumored', 'denied'][pick(3)]! })],
		() => [
			put('moves', {
				...among('moves'),
				date: `20${15 + pick(11)}-01-01`,
				date_precision: 'year',
				left_date: '',
				left_date_precision: ''
			})
		],
		() => [put('moves', { ...among('moves'), to_role: 'Adviser to the Example Team', note: 'Told by 例子 Example.' })],
		() => [put('moves', { ...among('moves'), sources: [among('sources').id!, among('sources').id!].join('|') })],
		() => {
			const person = { id, name: 'Ada Example', aliases: '艾达|Ada X. Example' }
			const move = { ...among('moves'), id: `${id}-move`, person: id, from: lab(), deal: '' }
			return [put('people', person), put('moves', move)]
		},
		() => {
			const source = {
				id,
				url: `https://post.example/${id}`,
				publisher: 'The Example Post',
				title: 'A title',
				tier: 'outlet',
				published: '2020-03'
			}
			const move = among('moves')
			return [put('sources', source), put('moves', { ...move, sources: `${id}|${move.sources}` })]
		},
		() => [put('sources', { ...among('sources'), published: ['', '2012', '2026-05-02'][pick(3)]! })],
		() => [put('people', { ...among('people'), name: 'Ben Beispiel', aliases: 'Benny|本' })],
		() => [put('labs', { ...among('labs'), name: `Example Lab ${pick(99)}` })],
		() => [put('labs', { id, name: 'Example Works', kind: 'startup', parent: lab() })],
		() => {
			const offer = among('offers')
			return [
				put('claims', {
					id,
					subject: `offer:${offer.id}`,
					source: offer.sources!.split('|')[0]!,
					stance: 'disputes',
					rank: 'normal'
				})
			]
		},
		() => [drop('claims', among('claims'))],
		() => [drop('moves', among('moves'))],
		() => [drop('offers', among('offers'))],
		() => [drop('people', among('people'))],
		() => [drop('sources', among('sources'))],
		() => [
			put('offers', { ...among('offers'), low: '1000000', high: '2000000', currency: 'EUR', per: 'year', years: '' })
		],
		() => [put('metrics', { ...among('metrics'), as_of: '2024-05', note: 'Told again.' })],
		() => [put('events', { ...among('events'), title: 'An example lab lets people go' })],
		() => [drop('ids', among('ids')), drop('event_people', among('event_people'))]
	]
	return kinds[pick(kinds.length)]!()
}

describe('a batch', () => {
	test('leaves what an import of the same facts makes, whatever is edited', { timeout: 60_000 }, () => {
		const real = openRealDb().sqlite.serialize()
		fc.assert(
			fc.property(fc.array(fc.infiniteStream(fc.nat()), { minLength: 25, maxLength: 25 }), (streams) => {
				const db = openDb(Buffer.from(real))
				const columns = openColumns(db)
				columns.current()
				let published = 0
				for (const stream of streams) {
					const before = readNewest(db)
					const result = edit(db, ...makeEdits(db, (below) => (stream.next().value as number) % below))
					if ('faults' in result) expect(readNewest(db)).toEqual(before)
					else published += result.changes
					columns.current()
				}
				expect(published).toBeGreaterThan(5)
				expect(db.sqlite.pragma('foreign_key_check')).toEqual([])
				expect(tellColumns(columns.current())).toEqual(tellColumns(loadColumns(db)))
				const [kept, anew] = [readAll(db), readAll(importAnew(db))]
				for (const [name, rows] of Object.entries(anew)) expect({ [name]: kept[name] }).toEqual({ [name]: rows })
			}),
			{ numRuns: 4, seed: 20261130 }
		)
	})

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
