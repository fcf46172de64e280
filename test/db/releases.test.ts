// The releases that come with the program, the first as it was published.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportDataset } from '../../db/csv/export.ts'
import { formats } from '../../db/csv/formats.ts'
import { hashDataset } from '../../db/csv/hash.ts'
import { importDataset } from '../../db/csv/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { countRevisions, readHistory } from '../../db/queries/history.ts'
import { listRevisions } from '../../db/queries/revisions.ts'
import { findLack, importReleases, readRelease } from '../../db/revisions/releases.ts'
import { withFolder } from '../builders.ts'
import { datasetFolder, openRealDb, openTestDb } from '../helpers.ts'
import { writeOlder } from '../older.ts'

const first = 'a35ee5410d97bb767fb462082a065aa03ca9f7a58ba524c5610843c152255aa8'
const zip = unzipSync(readFileSync(new URL('../../db/releases/1.0.0.zip', import.meta.url)))

/** A database that holds release 1.0.0 and nothing else, as the program of then had imported it. */
function importFirst(path: string): Db {
	const db = openDb(path)
	importReleases(db, '/nowhere')
	return db
}

let db: Db
beforeAll(() => {
	db = openRealDb()
})
afterAll(() => db.close())

describe('an empty database', () => {
	test('has release 1.0.0 as revision 1, by its hash, and the facts of today as revision 2, dated by their release', () => {
		const [one, two, ...more] = listRevisions(db)
		expect([one, more]).toEqual([{ number: 1, hash: first, date: '2026-11-23T00:00:00.000Z' }, []])
		expect(two).toMatchObject({ number: 2, date: '2026-11-29T00:00:00.000Z' })
		expect(db.prepare('select format from revisions order by number').pluck().all()).toEqual(['1.0.0', '1.1.0'])
	})

	test('what is packed is what was published: the hash is of these bytes', () => {
		const { rows, about, format } = readRelease({ version: '1.0.0', hash: first })
		expect(hashDataset({ rows, about, format })).toBe(first)
		expect([about.version, rows.moves.length, rows.people.length, rows.metrics.length]).toEqual([
			'1.0.0',
			907,
			734,
			242
		])
		expect([rows.event_people, rows.ids, rows.renamed]).toEqual([[], [], []])
	})

	test('with faults in its folder stops after the first release, and goes on from there', () => {
		withFolder((folder) => {
			const half = openTestDb()
			expect('faults' in importReleases(half, join(folder, 'nowhere'))).toBe(true)
			expect([listRevisions(half).map(({ number }) => number), findLack(half)]).toEqual([[1], 'newest'])
			let kept = 0
			importReleases(half, datasetFolder, { onRevision: () => kept++ })
			expect([listRevisions(half).map(({ number }) => number), findLack(half), kept]).toEqual([[1, 2], 'nothing', 1])
		})
	})
})

test('the export of the import of release 1.0.0 is that release, byte for byte', () => {
	withFolder((folder) => {
		const then = importFirst(join(folder, 'first.db'))
		exportDataset(then, join(folder, 'copy'))
		then.close()
		for (const [name, bytes] of Object.entries(zip))
			expect([name, readFileSync(join(folder, 'copy', name), 'utf8')]).toEqual([name, Buffer.from(bytes).toString()])
	})
})

test('a database that the program before made holds its facts after the update, and is brought on like any other', () => {
	withFolder((folder) => {
		const then = importFirst(join(folder, 'first.db'))
		const path = join(folder, 'older.db')
		writeOlder(then, path, 6)
		then.close()
		const updated = openDb(path)
		exportDataset(updated, join(folder, 'copy'))
		const metrics = Buffer.from(zip['metrics.csv']!).toString()
		expect(readFileSync(join(folder, 'copy', 'metrics.csv'), 'utf8')).toBe(metrics)
		expect(findLack(updated)).toBe('newest')
		expect(importReleases(updated)).toMatchObject({ revision: 2 })
		const changes = (one: Db) => one.prepare('select file, record, before, after from changes order by 1, 2').all()
		expect(changes(updated)).toEqual(changes(db))
		updated.close()
	})
})

test('a release that is in the database already is imported once', () => {
	expect(importReleases(db)).toMatchObject({ revision: 2, unchanged: true })
})

test('files in the columns of release 1.0.0 are told apart from those of today, not taken for them', () => {
	withFolder((folder) => {
		const then = importFirst(join(folder, 'first.db'))
		exportDataset(then, join(folder, 'copy'))
		then.close()
		const read = importDataset(openTestDb(), join(folder, 'copy'))
		expect('faults' in read && read.faults.map(({ file, column, reason }) => `${file} ${column} ${reason}`)).toContain(
			'metrics.csv low is missing from the header'
		)
		expect(importDataset(openTestDb(), join(folder, 'copy'), { format: formats[1]! })).toMatchObject({ hash: first })
	})
})

describe('what release 1.1.0 changed', () => {
	const sentencesOf = (file: string, record: string) => readHistory(db, file, record).map(({ sentence }) => sentence)

	// By hand from the CSV files of both: rows that are there in one alone, and rows of which a cell says something else.
	test('is counted record by record', () => {
		const [{ files } = { files: [] }] = countRevisions(db, { since: 1 })
		const counts = Object.fromEntries(files.map(({ file, added, removed }) => [file, [added, removed]]))
		expect(counts).toMatchObject({
			labs: [221, 1],
			people: [413, 0],
			sources: [635, 0],
			deals: [24, 3],
			moves: [611, 1],
			offers: [128, 1],
			events: [23, 0],
			metrics: [21, 3],
			claims: [1, 3],
			event_people: [93, 0],
			ids: [503, 0],
			renamed: [12, 0]
		})
	})

	test('is nothing where only the columns changed', () => {
		expect(sentencesOf('metrics', 'adept-valuation-2024-06')).toEqual([])
		expect(sentencesOf('offers', 'anthropic-adler-2026')).toEqual([])
	})

	test('is told in the words of today where a figure became a range, an open one or one of another stage', () => {
		expect(sentencesOf('metrics', 'google-capex-year-guidance-2026-low')).toEqual([
			'figure $175B → $175B to $185B; note “Guidance $175–185 billion (low end)” → not known, on Emerald Force’s report'
		])
		expect(sentencesOf('metrics', 'meta-gpus-per-researcher-2025-07')).toEqual([
			'figure 1,000 GPUs → more than 1,000 GPUs'
		])
		expect(sentencesOf('metrics', 'cohere-valuation-2026-04-24')).toEqual([
			'approximate not known → yes; stage actual → planned'
		])
		expect(sentencesOf('metrics', 'alibaba-researchers-2025')).toEqual([
			'counted not known → a sample: authors on OpenReview; note “AI authors on OpenReview, up 9%” → “Up 9%”'
		])
	})
})
