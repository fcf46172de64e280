// Databases and apps for tests: in memory, with the real migrations.
import { openDb, type Db } from '../db/open.ts'
import { importReleases } from '../db/revisions/releases.ts'
import { buildApp } from '../server/app.ts'

export { datasetFolder } from '../db/revisions/releases.ts'

/** An empty database. */
export function openTestDb(): Db {
	return openDb(':memory:')
}

/** A database with the real dataset: release 1.0.0 as revision 1, the facts of today as revision 2. */
export function openRealDb(): Db {
	return openDb((real ??= importReal()))
}

/** The bytes of that database: made once for all tests of a process. */
let real: Buffer | undefined
function importReal(): Buffer {
	const db = openTestDb()
	const result = importReleases(db)
	if ('faults' in result) throw new Error(`db/dataset has faults: ${JSON.stringify(result.faults.slice(0, 3))}`)
	const bytes = db.sqlite.serialize()
	db.close()
	return bytes
}

/** The API, without pages, over the real dataset. */
export function buildTestApp() {
	return buildApp(openRealDb(), { site: false })
}
