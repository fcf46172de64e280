// Snapshots are a cache: a damaged one is made again, from the changes since or from its release.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDb, type Db } from '../../db/open.ts'
import { listRevisions } from '../../db/queries/revisions.ts'
import { importReleases } from '../../db/revisions/releases.ts'
import { restoreSnapshot } from '../../db/revisions/restore.ts'
import { DamagedSnapshot, keepSnapshot, listSnapshots, openSnapshot } from '../../db/revisions/snapshot.ts'
import { importRows, withFolder } from '../builders.ts'

const withDb = (use: (db: Db, folder: string) => void) =>
	withFolder((folder) => {
		const db = openDb(join(folder, 'labflow.db'))
		try {
			use(db, join(folder, 'snapshots'))
		} finally {
			db.close()
		}
	})
const settings = (folder: string) => ({ folder, most: Infinity })
/** All that a snapshot holds, by table. */
const contentOf = (folder: string, number: number) => {
	const db = openSnapshot(
		listSnapshots(folder).find((one) => one.number === number)!,
		[]
	)
	const tables = ['labs', 'people', 'moves', 'offers', 'metrics', 'claims', 'sources', 'revisions', 'changes', 'names']
	const content = tables.map((table) => db.prepare(`select * from ${table} order by 1, 2, 3`).all())
	db.close()
	return content
}
const damage = (folder: string, number: number) => {
	const { path } = listSnapshots(folder).find((one) => one.number === number)!
	chmodSync(path, 0o644)
	writeFileSync(path, readFileSync(path).fill(0, 0, 5000))
}

describe('a damaged snapshot', () => {
	test('is made again from today’s facts and all that changed since: added, changed, removed, about.json', () => {
		withDb((db, folder) => {
			importRows(db, { moves: [{}, { id: 'move-2', to: '' }] })
			for (const to_role of ['one', 'two']) {
				importRows(db, { moves: [{ to_role }, { id: `move-${to_role}` }], offers: [{ note: to_role }] })
				keepSnapshot(db, settings(folder))
			}
			importRows(db, { people: [{}, { id: 'ben-example', name: 'Ben Example' }] })
			const before = contentOf(folder, 2)
			damage(folder, 2)
			expect(() => contentOf(folder, 2)).toThrow(DamagedSnapshot)
			expect(restoreSnapshot(db, listRevisions(db)[1]!, folder)).toMatchObject({ number: 2 })
			expect(contentOf(folder, 2)).toEqual(before)
		})
	})

	test('of the newest revision is written anew at the next start', () => {
		withDb((db, folder) => {
			importRows(db, { moves: [{}] })
			keepSnapshot(db, settings(folder))
			const before = contentOf(folder, 1)
			damage(folder, 1)
			keepSnapshot(db, settings(folder))
			expect(contentOf(folder, 1)).toEqual(before)
		})
	})

	test('is not guessed at: facts of another hash are none', () => {
		withDb((db, folder) => {
			importRows(db, { moves: [{}] })
			importRows(db, { moves: [{ to_role: 'Researcher' }] })
			db.sqlite.exec('delete from changes')
			expect(restoreSnapshot(db, listRevisions(db)[0]!, folder)).toBeUndefined()
		})
	})

	test('of a release in other columns is made again from the release', () => {
		withDb((db, folder) => {
			importReleases(db, undefined, { onRevision: () => void keepSnapshot(db, settings(folder)) })
			const before = contentOf(folder, 1)
			damage(folder, 1)
			restoreSnapshot(db, listRevisions(db)[0]!, folder)
			expect(contentOf(folder, 1)).toEqual(before)
		})
	})
})
