// What a program finds in its database as it starts, and what it brings in.
import { isDerived, storeAgain } from '../csv/import.ts'
import { listRemovals } from '../csv/removal.ts'
import type { Db } from '../open.ts'
import { findLack, importReleases } from './releases.ts'

/**
 * Fills an empty database, or one that holds no more than an earlier release, with the facts that come with the program;
 * in one that an older program left, what has come to be derived since.
 */
export function importOnce(db: Db, { say, keep }: { say: (line: string) => void; keep?: () => void }): void {
	const lack = findLack(db)
	if (lack === 'nothing') {
		if (isDerived(db)) return
		say('The program is newer than the database: filling what it derives ...')
		return storeAgain(db, listRemovals(db))
	}
	const state = lack === 'all' ? 'is empty' : 'holds an earlier release'
	say(`The database ${state}: importing db/dataset ...`)
	const result = importReleases(db, undefined, keep ? { onRevision: keep } : {})
	if ('faults' in result) {
		const [first] = result.faults
		throw new Error(
			`db/dataset has ${result.faults.length} faults, the first in ${first!.file}, line ${first!.line}: ${first!.reason}. npm run import lists them all`
		)
	}
	say(`Imported ${result.rows} rows as revision ${result.revision}.`)
}
