import {
	chmodSync,
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { exportDataset } from '../../db/csv/export.ts'
import { importDataset } from '../../db/csv/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { rebuildSnapshot } from '../../db/revisions/snapshot-command.ts'
import { hashRecord, listRemovals } from '../../db/csv/removal.ts'
import { keepSnapshot, listSnapshots, openSnapshot, readSnapshotSettings } from '../../db/revisions/snapshot.ts'
import { importRows, withFolder, writeDataset, type Tables } from '../builders.ts'
import { writeOlder } from '../older.ts'

/** A database in a folder of its own, with where its snapshots are kept. */
const withDb = (use: (db: Db, settings: { folder: string; most: number }, folder: string) => void) =>
	withFolder((folder) => {
		const db = openDb(join(folder, 'labflow.db'))
		try {
			use(db, { folder: join(folder, 'snapshots'), most: Infinity }, folder)
		} finally {
			db.close()
		}
	})
const first: Tables = { moves: [{}] }
const second: Tables = { moves: [{ to_role: 'Researcher' }] }
const rolesIn = (db: Db) => db.prepare('select to_role from moves').pluck().all()

describe('settings', () => {
	test('unless told otherwise all snapshots are kept beside the database, none of one in memory', () => {
		expect(readSnapshotSettings({}, '/data/l.db')).toEqual({ folder: '/data/l.db.snapshots', most: Infinity })
		expect(readSnapshotSettings({}, ':memory:').folder).toBeUndefined()
		expect(readSnapshotSettings({ LABFLOW_SNAPSHOTS: 'none' }, 'l.db').folder).toBeUndefined()
		expect(readSnapshotSettings({ LABFLOW_SNAPSHOTS: '/s', LABFLOW_SNAPSHOTS_KEPT: '3' }, 'l.db')).toEqual({
			folder: '/s',
			most: 3
		})
	})

	test.each(['0', '-1', 'few', '1.5'])('LABFLOW_SNAPSHOTS_KEPT=%s is refused by name', (kept) => {
		expect(() => readSnapshotSettings({ LABFLOW_SNAPSHOTS_KEPT: kept }, 'l.db')).toThrow(
			`LABFLOW_SNAPSHOTS_KEPT=${kept} is no number of revisions: give a whole number from 1, or all`
		)
	})
})

describe('keeping', () => {
	test('a revision is kept once, as a file that nobody can write to, named by number and hash', () => {
		withDb((db, settings) => {
			const { hash } = importRows(db, first)
			const snapshot = keepSnapshot(db, settings)!
			expect(snapshot).toMatchObject({ number: 1, hash: hash.slice(0, 12) })
			expect(readdirSync(settings.folder)).toEqual([`1-${hash.slice(0, 12)}.db`])
			expect(statSync(snapshot.path).mode & 0o777).toBe(0o444)
			const { mtimeMs } = statSync(snapshot.path)
			keepSnapshot(db, settings)
			expect(statSync(snapshot.path).mtimeMs).toBe(mtimeMs)
		})
	})

	test('a snapshot stays what it was when new data is imported', () => {
		withDb((db, settings) => {
			importRows(db, first)
			keepSnapshot(db, settings)
			importRows(db, second)
			keepSnapshot(db, settings)
			const roles = listSnapshots(settings.folder).map((snapshot) => {
				const then = openSnapshot(snapshot, [])
				const roles = rolesIn(then)
				then.close()
				return roles
			})
			expect(roles).toEqual([[null], ['Researcher']])
		})
	})

	test('only the newest revisions are kept where the setting says so', () => {
		withDb((db, settings) => {
			for (const role of ['one', 'two', 'three']) {
				importRows(db, { moves: [{ to_role: role }] })
				keepSnapshot(db, { ...settings, most: 2 })
			}
			expect(listSnapshots(settings.folder).map(({ number }) => number)).toEqual([2, 3])
		})
	})

	test('what a process that was ended left behind is no snapshot, and goes', () => {
		withDb((db, settings) => {
			importRows(db, first)
			mkdirSync(settings.folder)
			const [old, young] = ['old.tmp', 'young.tmp'].map((name) => join(settings.folder, name))
			for (const path of [old!, young!]) writeFileSync(path, 'half of a')
			utimesSync(old!, 0, 0)
			keepSnapshot(db, settings)
			expect(readdirSync(settings.folder).map((name) => name.replace(/-.*/, ''))).toEqual(['1', 'young.tmp'])
			expect(listSnapshots(settings.folder)).toHaveLength(1)
		})
	})

	test('a folder that cannot be written names the setting, and the import stands', () => {
		withDb((db, settings, folder) => {
			importRows(db, first)
			writeFileSync(join(folder, 'file'), '')
			expect(() => keepSnapshot(db, { ...settings, folder: join(folder, 'file', 'snapshots') })).toThrow(
				/^No snapshot of revision 1 could be kept in .*file\/snapshots \(LABFLOW_SNAPSHOTS\): ENOTDIR/
			)
			expect(rolesIn(db)).toEqual([null])
		})
	})
})

describe('opening', () => {
	test('a copy that was brought up to date for all is made once, and stays', () => {
		withDb((db, settings, folder) => {
			importRows(db, first)
			const { path } = keepSnapshot(db, settings)!
			rmSync(path)
			writeOlder(db, path, 3)
			const shared = join(folder, 'shared.db')
			const [snapshot] = listSnapshots(settings.folder)
			const made = Array.from({ length: 3 }, () => {
				const then = openSnapshot(snapshot!, [], shared)
				const { name } = then.sqlite
				then.close()
				return [name, statSync(shared).ino]
			})
			const { ino } = statSync(shared)
			expect(made).toEqual([
				[shared, ino],
				[shared, ino],
				[shared, ino]
			])
		})
	})

	test('one of older tables is brought up to date on a copy that is gone when closed', () => {
		withDb((db, settings) => {
			importRows(db, { ...first, offers: [{}] })
			const { path } = keepSnapshot(db, settings)!
			// What release 1.0.0 had no columns for is not known of its snapshot.
			const rows = db.prepare('select * from offers').all() as object[]
			const expected = rows.map((row) => ({ ...row, basis: null, population: null }))
			rmSync(path)
			// As they were before offers were told a year.
			writeOlder(db, path, 3)
			const before = readFileSync(path)
			const then = openSnapshot(listSnapshots(settings.folder)[0]!, [])
			expect(then.prepare('select * from offers').all()).toEqual(expected)
			const copy = then.sqlite.name
			then.close()
			expect(() => statSync(copy)).toThrow('ENOENT')
			expect(readFileSync(path).equals(before)).toBe(true)
		})
	})

	test('a file of a newer program, of another revision or of no sense is refused in words', () => {
		withDb((db, settings) => {
			importRows(db, first)
			const kept = keepSnapshot(db, settings)!
			expect(() => openSnapshot({ ...kept, number: 2 }, [])).toThrow('it holds revision 1')
			chmodSync(kept.path, 0o644)
			const newer = new Database(kept.path)
			newer.exec(`insert into __drizzle_migrations (hash, created_at) values ('x', 9e15)`)
			newer.close()
			expect(() => openSnapshot(kept, [])).toThrow('it was written by a newer version of the program')
			writeFileSync(kept.path, 'nonsense '.repeat(1000))
			expect(() => openSnapshot(kept, [])).toThrow('file is not a database')
		})
	})
})

describe('rebuilding', () => {
	test('the files of a past revision give the same snapshot again, with what had changed by then', () => {
		withDb((db, settings, folder) => {
			importRows(db, first)
			importRows(db, second)
			keepSnapshot(db, settings)
			const [then] = listSnapshots(settings.folder)
			exportDataset(db, join(folder, 'checkout'))
			importRows(db, { moves: [{ to_role: 'Lead' }] })
			const rebuilt = rebuildSnapshot(db, join(folder, 'checkout'), join(folder, 'again'))
			if ('faults' in rebuilt) throw new Error(JSON.stringify(rebuilt.faults))
			expect(rebuilt.revision!.number).toBe(2)
			const tables = (path: string) => {
				const file = new Database(path, { readonly: true })
				const read = ['revisions', 'changes', 'moves', 'claims', 'names'].map((table) =>
					file.prepare(`select * from ${table}`).all()
				)
				file.close()
				return read
			}
			expect(tables(rebuilt.snapshot.path)).toEqual(tables(then!.path))
		})
	})

	test('files that the dataset did not have then are taken for empty, and the revision is known all the same', () => {
		withDb((db, settings, folder) => {
			const then = join(folder, 'then')
			mkdirSync(then)
			writeDataset(then, first)
			importDataset(db, then)
			const rebuilt = rebuildSnapshot(db, then, settings.folder)
			// As a program without prices.csv had hashed it.
			const checkout = join(folder, 'checkout')
			cpSync(then, checkout, { recursive: true, filter: (path) => !path.endsWith('prices.csv') })
			const unknown = rebuildSnapshot(db, checkout, settings.folder)
			expect([rebuilt, unknown].map((one) => 'revision' in one && one.revision?.number)).toEqual([1, 1])
		})
	})

	test('facts that were never published here are kept under their hash, without a number', () => {
		withDb((db, settings, folder) => {
			importRows(db, first)
			exportDataset(db, join(folder, 'checkout'))
			importRows(db, second)
			const other = openDb(':memory:')
			importRows(other, second)
			const rebuilt = rebuildSnapshot(other, join(folder, 'checkout'), settings.folder)
			expect(rebuilt).toMatchObject({ revision: undefined, snapshot: { number: 0 } })
		})
	})

	test('a folder without a dataset is told apart file by file', () => {
		withDb((db, settings, folder) => {
			const rebuilt = rebuildSnapshot(db, join(folder, 'nowhere'), settings.folder)
			expect('faults' in rebuilt && rebuilt.faults[0]).toMatchObject({ file: 'labs.csv', reason: 'is missing' })
		})
	})
})

describe('removal at a person’s request', () => {
	const people = [{}, { id: 'ben-example', name: 'Ben Example' }]
	const sources = [{}, { id: 'page-2', title: 'Ben Example moves' }]
	const all: Tables = {
		people,
		sources,
		moves: [{}, { id: 'move-2', person: 'ben-example', sources: 'page-1|page-2' }],
		offers: [
			{ move: 'move-2', person: 'ben-example', sources: 'page-2' },
			{ id: 'offer-2', person: 'ada-example' }
		],
		components: [{}],
		claims: [{}]
	}
	const without: Tables = { moves: [{}], offers: [{ id: 'offer-2', person: 'ada-example' }] }
	/** Imports rows with a removed.csv that takes Ben Example out. */
	const importRemoved = (db: Db, tables: Tables) =>
		withFolder((folder) => {
			writeDataset(folder, tables)
			const row = `${hashRecord('person', 'ben-example')},person,2026-11-01,at the person’s request`
			writeFileSync(join(folder, 'removed.csv'), `record,kind,date,reason\n${row}\n`)
			return importDataset(db, folder)
		})

	test('the person leaves past revisions, their files and the log of changes', () => {
		withDb((db, settings) => {
			importRows(db, { ...without, people })
			keepSnapshot(db, settings)
			importRows(db, all)
			keepSnapshot(db, settings)
			expect(importRemoved(db, without)).toMatchObject({ revision: 3 })
			expect(JSON.stringify(db.prepare('select * from changes').all())).not.toContain('ben-example')
			keepSnapshot(db, settings)
			for (const { path } of listSnapshots(settings.folder))
				expect(/ben[ -]example/i.test(readFileSync(path).toString('latin1'))).toBe(false)
			const then = openSnapshot(listSnapshots(settings.folder)[1]!, listRemovals(db))
			expect(then.prepare('select id from moves').pluck().all()).toEqual(['move-1'])
			expect(then.prepare('select id, move_count from people').all()).toEqual([{ id: 'ada-example', move_count: 1 }])
			then.close()
		})
	})

	test('a snapshot that was rebuilt, or came from elsewhere, is read without the person', () => {
		withDb((db, settings, folder) => {
			importRows(db, all)
			keepSnapshot(db, settings)
			exportDataset(db, join(folder, 'checkout'))
			const [before] = listSnapshots(settings.folder)
			importRemoved(db, without)
			const then = openSnapshot(before!, listRemovals(db))
			expect(then.prepare('select count(*) from people').pluck().get()).toBe(1)
			then.close()
			const rebuilt = rebuildSnapshot(db, join(folder, 'checkout'), join(folder, 'again'))
			if ('faults' in rebuilt) throw new Error(JSON.stringify(rebuilt.faults))
			expect(/ben[ -]example/i.test(readFileSync(rebuilt.snapshot.path).toString('latin1'))).toBe(false)
		})
	})

	test('a dataset that holds what was removed is refused, with and without the list', () => {
		withDb((db) => {
			const faults = [{ file: 'people.csv', line: 0, column: 'id', value: 'ben-example' }]
			expect(importRemoved(db, all)).toMatchObject({ faults })
			importRemoved(db, without)
			expect(() => importRows(db, all)).toThrow('was removed on 2026-11-01 and must stay out')
		})
	})

	test('the list alone is a new revision, the same list none, and the export has it again', () => {
		withDb((db, _, folder) => {
			importRows(db, without)
			expect(importRemoved(db, without)).toMatchObject({ revision: 2, changed: 0, unchanged: false })
			expect(importRemoved(db, without)).toMatchObject({ revision: 2, unchanged: true })
			exportDataset(db, join(folder, 'copy'))
			expect(importDataset(openDb(':memory:'), join(folder, 'copy'))).toMatchObject({ revision: 1 })
			expect(readFileSync(join(folder, 'copy', 'removed.csv'), 'utf8')).toContain('2026-11-01')
		})
	})

	test('a faulty list is told by line', () => {
		withFolder((folder) => {
			writeDataset(folder)
			writeFileSync(join(folder, 'removed.csv'), 'record,kind,date,reason\nben-example,pal,soon,\n')
			const result = importDataset(openDb(':memory:'), folder)
			expect('faults' in result && result.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
				'2 record',
				'2 kind',
				'2 date',
				'2 reason'
			])
		})
	})
})
