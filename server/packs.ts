// The dataset's files, made once a revision by a process of its own, in a folder that is gone when the program ends.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Db } from '../db/open.ts'
import { copyDb } from '../db/pack.ts'
import { readRevision } from '../db/queries/dataset.ts'
import type { DatasetDescription } from './domain/dictionary.ts'

export type Pack = { folder: string; description: DatasetDescription }
export type Packs = { current: () => Promise<Pack>; close: () => Promise<void> }

const packer = fileURLToPath(new URL('../db/pack.ts', import.meta.url))
const run = promisify(execFile)
/** Packs on disk: the newest, and the one before, which somebody may still be reading. */
const packsKept = 2

/** The packs of a database. */
export function keepPacks(db: Db): Packs {
	let root: Promise<string> | undefined
	const packs = new Map<number, Promise<Pack>>()
	const ending = new AbortController()

	async function make(revision: number): Promise<Pack> {
		root ??= mkdtemp(join(tmpdir(), 'labflow-dataset-'))
		const folder = join(await root, String(revision))
		await rm(folder, { recursive: true, force: true })
		await mkdir(folder)
		await copyDb(db, folder)
		await run(process.execPath, [packer, folder], { signal: ending.signal })
		const description = JSON.parse(await readFile(join(folder, 'description.json'), 'utf8')) as DatasetDescription
		return { folder, description }
	}
	return {
		current() {
			const revision = readRevision(db)
			const known = packs.get(revision)
			if (known) return known
			const pack = make(revision)
			packs.set(revision, pack)
			// One that failed is tried again by the next who asks.
			pack.catch(() => packs.delete(revision))
			for (const old of [...packs.keys()].slice(0, -packsKept)) {
				packs
					.get(old)!
					.then(({ folder }) => rm(folder, { recursive: true, force: true }))
					.catch(() => undefined)
				packs.delete(old)
			}
			return pack
		},
		async close() {
			ending.abort()
			await Promise.allSettled(packs.values())
			if (root) await rm(await root, { recursive: true, force: true })
		}
	}
}
