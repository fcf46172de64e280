// After a removal no byte of it may be left: a thread sees to it, since SQLite writes the whole file anew.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Db } from '../../db/open.ts'
import { finishRemoval } from '../../db/revisions/redaction.ts'

/** Takes what was removed out of a database's bytes and its snapshots; false where the next start has to. */
export async function wipe(db: Db, folder: string | undefined): Promise<boolean> {
	if (db.sqlite.memory) {
		finishRemoval(db, [])
		return true
	}
	const thread = new Worker(new URL('wiping-task.ts', import.meta.url), {
		workerData: { dbPath: db.sqlite.name, folder }
	})
	try {
		const [code] = await once(thread, 'exit')
		return code === 0
	} catch (error) {
		console.error(`What was removed is not wiped yet: ${(error as Error).message}`)
		return false
	}
}
