// What is killed: it does one kind of work on a database, again and again, and prints a line for each thing that it was told
// is done. `node test/crash/work.ts edit labflow.db 17`; the number keeps apart what each of many kills wrote.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishBatch } from '../../db/batches/batch.ts'
import { undoBatch } from '../../db/batches/undo.ts'
import { backUp } from '../../db/backup.ts'
import { exportDataset, readCells, writeCsv } from '../../db/csv/export.ts'
import { importDataset } from '../../db/csv/import.ts'
import { addReport } from '../../db/desk/reports.ts'
import { fileNamed } from '../../db/files.ts'
import { openLive } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { keepSnapshot, readSnapshotSettings } from '../../db/revisions/snapshot.ts'

/** A thing that is done: a revision with its hash, a report with its link, a file. */
export type Done = { revision: number; hash: string } | { report: string } | { file: string }
const [work, path, kill] = process.argv.slice(2) as [Work, string, string]

const say = (done: Done) => process.stdout.write(`${JSON.stringify(done)}\n`)
const db = openLive(path)
const people = readCells(db, fileNamed('people'))

function edit(n: number) {
	const row = people[(Number(kill) * 31 + n) % people.length]!
	const edits = [{ file: 'people' as const, record: row.id!, after: { ...row, known_for: `Example ${kill} ${n}` } }]
	const made = publishBatch(db, { kind: 'edit', author: 'an editor', note: 'Made up for a test of crashes.', edits })
	if ('faults' in made) throw new Error(made.faults[0]!.reason)
	return made
}

const works = {
	/** Single edits. */
	edit(n: number) {
		const { revision, hash } = edit(n)
		say({ revision, hash })
	},
	/** An edit of all people at once, then its undo. */
	batch(n: number) {
		const edits = readCells(db, fileNamed('people')).map((row) => ({
			file: 'people' as const,
			record: row.id!,
			after: { ...row, known_for: `Example ${kill} ${n}` }
		}))
		const made = publishBatch(db, { kind: 'edit', author: 'an editor', note: 'Made up for a test of crashes.', edits })
		if ('faults' in made) throw new Error(made.faults[0]!.reason)
		say(made)
		const { published } = undoBatch(db, made.revision, { author: 'an editor', note: 'Made up for a test of crashes.' })
		if (published) say(published)
	},
	/** The files of the live state, a seventh of the events changed, imported. */
	import(n: number) {
		const folder = mkdtempSync(join(tmpdir(), 'labflow-crash-'))
		try {
			exportDataset(db, folder)
			const rows = readCells(db, fileNamed('events')).map((row, at) =>
				at % 7 === n % 7 ? { ...row, title: `Example ${kill} ${n} ${at}` } : row
			)
			writeFileSync(join(folder, 'events.csv'), writeCsv(fileNamed('events'), rows))
			const made = importDataset(db, folder)
			if ('faults' in made) throw new Error(made.faults[0]!.reason)
			say({ revision: made.revision, hash: made.hash })
		} finally {
			rmSync(folder, { recursive: true, force: true })
		}
	},
	report(n: number) {
		const link = `crash-${kill}-${n}`
		const record = `people:${people[n % people.length]!.id}`
		addReport(db, {
			link,
			kind: 'wrong',
			record,
			field: 'known_for',
			proposed: link,
			isPersonal: true,
			pages: ['https://example.org/'],
			now: new Date()
		})
		say({ report: link })
	},
	/** A snapshot of each edit. */
	snapshot(n: number) {
		edit(n)
		const kept = keepSnapshot(db, { ...readSnapshotSettings({}, path), most: 3 })
		if (kept) say({ file: kept.path })
	},
	async backup(n: number) {
		const { path: file } = await backUp(db, `${path}.${kill}-${n}.backup`)
		say({ file })
		rmSync(file)
	}
}
export type Work = keyof typeof works

if (import.meta.main) {
	process.stdout.write(`${JSON.stringify({ revision: readNewest(db).number, hash: readNewest(db).hash })}\n`)
	for (let n = 0; ; n++) await works[work](n)
}
