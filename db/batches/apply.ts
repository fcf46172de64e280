// Changed records into the tables: by the touched records alone or, where a change reaches all, by storing all anew.
import type { FileName } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { readAbout, readCells } from '../csv/export.ts'
import { formatOf, newestFormat, ofFiles } from '../csv/formats.ts'
import { store } from '../csv/store.ts'
import { fileNamed, files, keyOf, sortRows } from '../files.ts'
import { addMerged, dropMerged, resolveChanges } from '../identity/stored.ts'
import type { Db } from '../open.ts'
import { countClaims, moveLabCounts, placeAnew } from './counts.ts'
import { moveSum } from '../csv/digest.ts'
import { areRegrouped, readParents, regroup } from './groups.ts'
import { moveNames, moveTexts } from './indexes.ts'
import { storeRows } from './rows.ts'

/** A batch of more changes than this part of the rows is stored by storing all. */
export const manyChanges = 5000

/** Whether changes reach far beyond the records that they touch: what has come, what money was worth. */
function isWide(changes: readonly Change[]): boolean {
	const reachFar = ({ file }: Change) => file === 'about' || file === 'rates' || file === 'prices'
	return changes.length > manyChanges || changes.some(reachFar)
}

/** Brings the tables to what the changes make of them, by the touched records or, where all may change, by all. */
export function storeChanges(db: Db, changes: readonly Change[]): void {
	db.sqlite.pragma('defer_foreign_keys = ON')
	const areUnchecked = db.sqlite.pragma('foreign_keys', { simple: true }) === 0
	if (formatOf(db) !== newestFormat || areUnchecked || isWide(changes)) return storeWhole(db, changes)
	const stored = resolveChanges(db, changes)
	const parents = areRegrouped(stored.changes) ? readParents(db) : undefined
	dropMerged(db, stored.back)
	storeRows(db, stored.changes, stored.heirs)
	addMerged(db, stored.out)
	moveNames(db, stored.changes)
	moveTexts(db, stored.changes)
	const regrouping = parents && regroup(db, stored.changes, parents)
	moveLabCounts(db, stored.changes, regrouping)
	placeAnew(db, stored.changes, regrouping)
	countClaims(db, listPages(changes))
	for (const file of files) {
		const ofFile = changes.filter((change) => change.file === file.name)
		if (ofFile.length)
			moveSum(
				db,
				file,
				ofFile.flatMap(({ before }) => (before ? [before] : [])),
				ofFile.flatMap(({ after }) => (after ? [after] : []))
			)
	}
}

/** Pages whose claims may have become more or fewer. */
function listPages(changes: readonly Change[]): string[] {
	return changes.flatMap(({ file, record, before, after }) => {
		if (file === 'sources') return after ? [record] : []
		const cells = [before, after].flatMap((row) => [...(row?.sources?.split('|') ?? []), row?.source ?? ''])
		return cells.filter(Boolean)
	})
}

function storeWhole(db: Db, changes: readonly Change[]): void {
	const rows = ofFiles(newestFormat, (file) => readCells(db, file), [])
	let about = readAbout(db)
	const byFile = Map.groupBy(changes, ({ file }) => file)
	for (const [name, ofFile] of byFile) {
		if (name === 'about') {
			about = ofFile[0]!.after!
			continue
		}
		const file = fileNamed(name as FileName)
		const all = new Map(rows[file.name].map((row) => [keyOf(file, row), row]))
		for (const { record, after } of ofFile)
			if (after) all.set(record, after)
			else all.delete(record)
		// In the order of their keys, so that what is written next lies beside what was written last.
		rows[file.name] = sortRows(file, [...all.values()])
	}
	store(db, { rows, about, format: newestFormat }, () => {})
}
