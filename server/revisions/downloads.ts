// The dataset's files, made once for each state of the facts by a thread of their own, in a folder that is gone when the
// program ends.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import Piscina from 'piscina'
import type { Db } from '../../db/open.ts'
import { copyDb, type PackTask } from '../../db/revisions/pack.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { digestRemovals, type Removal } from '../../db/csv/removal.ts'
import { overloaded, ProblemError } from '../query/problem.ts'
import type { Pack, Packs } from '../store/store.ts'

/** A state of the facts by its name, `3-1a2b3c4d5e6f-b1946ac9`, and the database that holds it. */
export type State = { name: string; path: string }
export type PackKeeper = Packs & {
	/** Makes the pack of a state, unless it is there or being made. */
	make: (state: State, db?: Db) => Promise<Pack>
	close: () => Promise<void>
}

/** Packs on disk: those asked for last. One that goes may still be read by who opened its files. */
const packsKept = 4
/** Packs that wait for the one that is being made. */
const mostWaiting = 4

function nameState(db: Db, removals: readonly Removal[]): State {
	const { number, hash } = readNewest(db)
	return { name: `${number}-${hash.slice(0, 12)}-${digestRemovals(removals)}`, path: db.sqlite.name }
}

function readPack(folder: string): Pack {
	return { folder, description: JSON.parse(readFileSync(join(folder, 'description.json'), 'utf8')) }
}

/** Makes packs where they are asked for and keeps some, a folder each in `root`. */
export function keepPacks(root: string): PackKeeper {
	const packer = new Piscina<PackTask, void>({
		filename: new URL('../../db/revisions/pack.ts', import.meta.url).href,
		minThreads: 0,
		maxThreads: 1,
		maxQueue: mostWaiting,
		idleTimeout: 1000,
		closeTimeout: 10_000
	})
	const packs = new LRUCache<string, Promise<Pack>>({
		max: packsKept,
		dispose: (pack) =>
			void pack.then(({ folder }) => rm(folder, { recursive: true, force: true })).catch(() => undefined)
	})

	async function build({ name, path }: State, db?: Db): Promise<Pack> {
		const [draft, folder] = [join(root, `${name}.draft`), join(root, name)]
		await rm(draft, { recursive: true, force: true })
		await mkdir(draft, { recursive: true })
		// A database in memory is seen by nobody else.
		if (db?.sqlite.memory) await copyDb(db, draft)
		await packer.run({ folder: draft, path: db?.sqlite.memory ? undefined : path })
		// Whole or not at all: who finds a folder finds all of it.
		await rename(draft, folder)
		return readPack(folder)
	}
	const make: PackKeeper['make'] = (state, db) => {
		const known = packs.get(state.name)
		if (known) return known
		if (packer.queueSize >= mostWaiting) throw overloaded(30)
		const pack = build(state, db)
		packs.set(state.name, pack)
		// One that failed is tried again by the next who asks.
		pack.catch(() => packs.delete(state.name))
		return pack
	}
	return {
		make,
		of: async (db, removals) => make(nameState(db, removals), db),
		async close() {
			await packer.destroy()
			await Promise.allSettled(packs.values())
			await rm(root, { recursive: true, force: true })
		}
	}
}

/** In a thread: finds the packs that the main one keeps in `root`, and says of others that they are needed. */
export function findPacks(root: string, need: (state: State) => void): Packs {
	const packs = new LRUCache<string, Pack>({ max: packsKept })
	return {
		async of(db, removals) {
			const state = nameState(db, removals)
			const folder = join(root, state.name)
			if (!existsSync(folder)) {
				need(state)
				throw new ProblemError('busy', 'The files of the dataset are being made: ask again.')
			}
			const pack = packs.get(state.name) ?? readPack(folder)
			packs.set(state.name, pack)
			return pack
		}
	}
}
