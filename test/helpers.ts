// Databases and apps for tests: in memory, with the real migrations.
import { fileURLToPath } from 'node:url'
import { importDataset } from '../db/import.ts'
import { openDb, type Db } from '../db/open.ts'
import { buildApp } from '../server/app.ts'

export const datasetFolder = fileURLToPath(new URL('../db/dataset', import.meta.url))

/** An empty database. */
export function openTestDb(): Db {
	return openDb(':memory:')
}

/** A database with the real dataset. */
export function openRealDb(): Db {
	const db = openTestDb()
	const result = importDataset(db, datasetFolder)
	if ('faults' in result) throw new Error(`db/dataset has faults: ${JSON.stringify(result.faults.slice(0, 3))}`)
	return db
}

/** The API, without pages, over the real dataset. */
export function buildTestApp() {
	return buildApp(openRealDb(), { site: false })
}
