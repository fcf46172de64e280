// What was removed leaves no byte in any file: database, log, snapshots, and what killed programs left behind.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { importDataset } from '../../db/csv/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { hashRecord, isUnwiped } from '../../db/csv/removal.ts'
import { makeScratch, sweepScratch } from '../../db/scratch.ts'
import { keepSnapshot, listSnapshots } from '../../db/revisions/snapshot.ts'
import { withFolder, writeDataset, type Tables } from '../builders.ts'

const name = 'Ben Example'
const people = [{}, { id: 'ben-example', name, aliases: 'Benno Example', known_for: 'a paper by B. Example' }]
const before: Tables = {
	people,
	sources: [{}, { id: 'page-2', title: `${name} moves`, url: 'https://a.example/ben-example' }],
	moves: [{}, { id: 'ben-moves', person: 'ben-example', sources: 'page-2', note: `${name} left` }],
	offers: [{ move: 'ben-moves' }, { id: 'offer-2', move: 'ben-moves' }]
}
const first: Tables = { ...before, people: [{}, { ...people[1], known_for: 'early work of Ben Example' }] }
const without: Tables = { moves: [{}], offers: [{}, { id: 'offer-2', note: 'as reported' }] }
/** Any of it that would tell: names as written, as folded for search, ids, and the address of the page about him. */
const traces = /ben[ -]?(moves|example)|benn?oexample|benexample|b\. example/i

/** Files below a folder that still hold a trace. */
const filesWithTraces = (folder: string) =>
	globSync('**/*', { cwd: folder })
		.filter((file) => statSync(join(folder, file)).isFile())
		.filter((file) => traces.test(readFileSync(join(folder, file), 'latin1')))
		.toSorted()

function writeRemoved(folder: string): void {
	writeDataset(folder, without)
	const row = `${hashRecord('person', 'ben-example')},person,2026-11-01,at the person’s request`
	writeFileSync(join(folder, 'removed.csv'), `record,kind,date,reason\n${row}\n`)
}

/** A database with two revisions that hold a person, and their snapshots, in a folder of its own. */
const withRecords = (use: (db: Db, folder: string, settings: { folder: string; most: number }) => void) =>
	withFolder((data) => {
		const folder = join(data, 'kept')
		mkdirSync(folder)
		const db = openDb(join(folder, 'labflow.db'))
		const settings = { folder: join(folder, 'labflow.db.snapshots'), most: Infinity }
		try {
			for (const tables of [first, before]) {
				writeDataset(data, tables)
				const result = importDataset(db, data)
				if ('faults' in result) throw new Error(JSON.stringify(result.faults))
				keepSnapshot(db, settings)
			}
			writeRemoved(data)
			use(db, folder, settings)
		} finally {
			db.close()
		}
	})

const snapshotNames = (settings: { folder: string }) => listSnapshots(settings.folder).map(({ path }) => path)

describe('after npm run import of a removal', () => {
	test('no file of the database’s folder holds a byte of it, while another program has it open', () => {
		withRecords((db, folder, settings) => {
			const snapshots = snapshotNames(settings).map((path) => path.slice(folder.length + 1))
			const all = ['labflow.db', 'labflow.db-wal', ...snapshots].toSorted()
			expect(filesWithTraces(folder).filter((file) => file !== 'labflow.db')).toEqual(all.slice(1))
			const env = { ...process.env, LABFLOW_DB: join(folder, 'labflow.db') }
			const run = spawnSync(process.execPath, ['db/revisions/import-command.ts', join(folder, '..')], {
				env,
				encoding: 'utf8'
			})
			expect([run.stderr, run.status]).toEqual(['', 0])
			expect(filesWithTraces(folder)).toEqual([])
			expect(listSnapshots(settings.folder)).toHaveLength(3)
			expect(db.prepare('select count(*) from people').pluck().get()).toBe(1)
			expect(isUnwiped(db)).toBe(false)
			const log = db.prepare(`select file, record, json_extract(before, '$.move') as move from changes`).all()
			expect(log).toEqual([{ file: 'offers', record: 'offer-2', move: '' }])
		})
	})
})

describe('a removal that is cut off', () => {
	test('is known to the next start, which finishes it', () => {
		withRecords((db, folder, settings) => {
			importDataset(db, join(folder, '..'))
			expect(filesWithTraces(folder).length).toBeGreaterThan(2)
			db.close()
			const next = openDb(join(folder, 'labflow.db'))
			expect(isUnwiped(next)).toBe(true)
			keepSnapshot(next, settings)
			expect([filesWithTraces(folder), isUnwiped(next)]).toEqual([[], false])
			next.close()
		})
	})

	test('is finished even where no snapshots are kept', () => {
		withRecords((db, folder, settings) => {
			importDataset(db, join(folder, '..'))
			keepSnapshot(db, { folder: undefined, most: Infinity })
			expect(filesWithTraces(folder).every((file) => file.startsWith('labflow.db.snapshots'))).toBe(true)
			expect(filesWithTraces(folder)).toHaveLength(listSnapshots(settings.folder).length)
		})
	})

	test('waits for a program that still reads what was', () => {
		withRecords((db, folder, settings) => {
			const reader = new Database(db.sqlite.name, { readonly: true })
			reader.exec('begin')
			reader.prepare('select count(*) from people').get()
			importDataset(db, join(folder, '..'))
			db.sqlite.pragma('busy_timeout = 50')
			expect(() => keepSnapshot(db, settings)).toThrow(
				`What was removed still stands in ${db.sqlite.name}-wal, which another program is reading.`
			)
			reader.close()
			keepSnapshot(db, settings)
			expect([filesWithTraces(folder), isUnwiped(db)]).toEqual([[], false])
		})
	})

	test('takes a snapshot away that can no longer be read', () => {
		withRecords((db, folder, settings) => {
			const [damaged, sound] = snapshotNames(settings)
			chmodSync(damaged!, 0o644)
			writeFileSync(damaged!, `nonsense about ${name} `.repeat(1000))
			importDataset(db, join(folder, '..'))
			keepSnapshot(db, settings)
			expect([existsSync(damaged!), existsSync(sound!), filesWithTraces(folder)]).toEqual([false, true, []])
		})
	})
})

describe('temporary folders', () => {
	test('of a process that was killed go, those of one that runs stay', () => {
		// A process that has ended: its number is given again only after all others.
		const { pid } = spawnSync(process.execPath, ['-e', ''])
		const left = join(tmpdir(), `labflow-${pid}-${randomUUID()}`)
		mkdirSync(left)
		writeFileSync(join(left, 'moves.csv'), name)
		const own = makeScratch()
		sweepScratch()
		expect([existsSync(left), existsSync(own)]).toEqual([false, true])
	})
})
