// The files of lists that editors sent, beside the database while they are being brought in; nobody else is sent them.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../db/open.ts'

/** Largest file that is taken, in bytes: some 200,000 rows of CSV. */
export const largestList = 30_000_000
/** Endings of the files that are read (db/intake/list-file.ts). */
const endings = ['csv', 'tsv', 'txt', 'xlsx', 'json', 'ndjson', 'jsonl']

/** The ending of a file's name; undefined where it is none that is read. */
export const endingOf = (name: string): string | undefined =>
	endings.find((ending) => name.toLowerCase().endsWith(`.${ending}`))

/** The folder of lists of a database; one in memory has it among the temporary files. */
const folderOf = ({ sqlite }: Db) =>
	sqlite.memory ? join(tmpdir(), `labflow-lists-${process.pid}`) : `${sqlite.name}.lists`

/** Where a list lies: by its hash, so that no name from outside is in the path. */
export function pathOf(db: Db, { file, hash }: { file: string; hash: string }): string {
	return join(folderOf(db), `${hash}.${endingOf(file) ?? 'csv'}`)
}

/** Keeps a list that was sent; answers its hash. */
export async function keepList(db: Db, file: string, body: Buffer): Promise<string> {
	const hash = createHash('sha256').update(body).digest('hex')
	const path = pathOf(db, { file, hash })
	if (existsSync(path)) return hash
	await mkdir(folderOf(db), { recursive: true, mode: 0o700 })
	// Whole or not at all.
	const draft = `${path}.${randomUUID()}`
	await writeFile(draft, body, { mode: 0o600 })
	await rename(draft, path)
	return hash
}

export const dropList = (db: Db, list: { file: string; hash: string }): Promise<void> =>
	rm(pathOf(db, list), { force: true })
