// Somebody's name is withheld at their wish: over the real dataset, for a person chosen by what hangs on them.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { anonymise, AnonymiseRefused, planAnonymous } from '../../db/batches/anonymise.ts'
import { digestFiles, readDigest } from '../../db/csv/digest.ts'
import { exportDataset, readAbout, readCells } from '../../db/csv/export.ts'
import { newestFormat, ofFiles } from '../../db/csv/formats.ts'
import { importDataset } from '../../db/csv/import.ts'
import { fileNamed } from '../../db/files.ts'
import { openDb, type Db } from '../../db/open.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { keepSnapshot } from '../../db/revisions/snapshot.ts'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { copyDatabase, realFile } from '../real.ts'
import { buildRow, importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'
import { edit } from './edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-withheld-'))
afterAll(() => rmSync(folder, { recursive: true }))
const why = {
	author: 'an admin',
	note: 'Asked for by the person concerned.',
	reason: 'The name is withheld at the person’s wish.'
}

/** Somebody with moves, an offer and pages of their own, whose name stands nowhere else. */
function choosePerson(db: Db): string {
	const offers = readCells(db, fileNamed('offers'))
	const found = offers.find(({ person }) => {
		if (!person) return false
		const { counts, telling } = planAnonymous(db, person)
		return counts.moves > 0 && counts.pages > 1 && !telling.length
	})
	return found!.person!
}
function flowsOf(db: Db) {
	const { nodes, links, moves } = countFlows(loadColumns(db), { level: 'group' })
	return { nodes, moves, links: links.map(({ from, to, count }) => [from, to, count]) }
}

test('every figure stays, and no byte of the database, its snapshots and exports holds the name or an id made of it', () => {
	const path = join(folder, 'labflow.db')
	copyDatabase(realFile(inject('stage').folder), path)
	const db = openDb(path)
	const person = choosePerson(db)
	const [row] = readCells(db, fileNamed('people'), [person])
	const before = { flows: flowsOf(db), moves: readCells(db, fileNamed('moves')).length }
	const { revision, heir } = anonymise(db, person, why)
	expect(revision).toBe(3)
	expect({ flows: flowsOf(db), moves: readCells(db, fileNamed('moves')).length }).toEqual(before)
	expect(readCells(db, fileNamed('people'), [heir])).toEqual([
		buildRow('people', { id: heir, name: 'Name withheld', aliases: '', known_for: '', links: '' })
	])
	const rows = ofFiles(newestFormat, (file) => readCells(db, file), [])
	expect(digestFiles(newestFormat.files, rows, readAbout(db))).toBe(readDigest(db))
	keepSnapshot(db, { folder: `${path}.snapshots`, most: Infinity })
	exportDataset(db, join(folder, 'export'))
	db.close()
	const texts = [row!.name!, person, ...row!.aliases!.split('|').filter(Boolean)]
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
	expect(files.length).toBeGreaterThan(10)
	for (const { parentPath, name } of files) {
		const bytes = readFileSync(join(parentPath, name))
		for (const text of texts) expect([name, text, bytes.includes(text)]).toEqual([name, text, false])
	}
	// Whoever brings them back by a file is refused.
	const again = openDb(path)
	expect(importDataset(again, 'db/dataset')).toMatchObject({
		faults: expect.arrayContaining([
			expect.objectContaining({ value: person, reason: expect.stringContaining('must stay out') })
		])
	})
	again.close()
})

test('what still says the name is told; who is judged, or not there, is refused, and so is a note with the name', () => {
	const db = openTestDb()
	importRows(db, {
		people: [{}, { id: 'ada-x-example', name: 'Ada X. Example' }],
		moves: [{}, { id: 'move-2', person: 'ada-x-example' }],
		offers: [{}]
	})
	const event = buildRow('events', { id: 'event-9', title: 'Ada Example writes a memo' })
	edit(db, { file: 'events', record: 'event-9', after: event })
	expect(planAnonymous(db, 'ada-example').telling).toEqual([
		// A page that others cite, too.
		{ file: 'sources', record: 'page-1', column: 'title', value: 'Ada Example moves' },
		{ file: 'events', record: 'event-9', column: 'title', value: 'Ada Example writes a memo' }
	])
	expect(() => planAnonymous(db, 'nobody')).toThrow(AnonymiseRefused)
	expect(() => anonymise(db, 'ada-example', { ...why, note: 'Ada Example asked us to do so.' })).toThrow(
		'says the name'
	)
	expect(readCells(db, fileNamed('people')).length).toBe(2)
	edit(db, {
		file: 'judgements',
		record: 'person:ada-example:person:ada-x-example',
		after: buildRow('judgements', { keep: 'person:ada-example', other: 'person:ada-x-example', verdict: 'different' })
	})
	expect(() => planAnonymous(db, 'ada-example')).toThrow('named by a judgement')
})
