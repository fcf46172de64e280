// What a thread does after a removal: takes what is left of it out of the database's freed pages and out of the snapshots. It
// waits for those who still read the log.
import { setTimeout as wait } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import { openDb } from '../../db/open.ts'
import { finishRemoval } from '../../db/revisions/redaction.ts'
import { listSnapshots } from '../../db/revisions/snapshot.ts'

/** How often it is tried, once a second. */
const tries = 20

const { dbPath, folder } = workerData as { dbPath: string; folder: string | undefined }
const db = openDb(dbPath)
for (let tried = 1; ; tried++)
	try {
		finishRemoval(
			db,
			listSnapshots(folder).map(({ path }) => path)
		)
		break
	} catch (error) {
		if (tried === tries) throw error
		await wait(1000)
	}
db.close()
