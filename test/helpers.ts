// Databases and apps for tests: in memory, with the real migrations.
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import { openDb, type Db } from '../db/open.ts'
import { buildApp } from '../server/app.ts'
import { realFile } from './real.ts'

export { datasetFolder } from '../db/revisions/releases.ts'

/** An empty database. */
export function openTestDb(): Db {
	return openDb(':memory:')
}

/** A database with the real dataset: release 1.0.0 as revision 1, the facts of today as revision 2. */
export function openRealDb(): Db {
	return openDb((real ??= readFileSync(realFile(inject('stage').folder))))
}

/** The bytes of that database, read once by a process. */
let real: Buffer | undefined

/** The API, without pages, over the real dataset. */
export function buildTestApp() {
	return buildApp(openRealDb(), { site: false })
}
