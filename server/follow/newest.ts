// Tells when a new revision is there, whoever published it: batches come from this program, imports from others.
import type { Db } from '../../db/open.ts'
import { readRevision } from '../../db/queries/dataset.ts'

export type Newest = {
	/** Calls `tell` with each later number of the newest revision, until what comes back is called. */
	watch: (tell: (revision: number) => void) => () => void
	/** Looks now. */
	look: () => void
	close: () => void
}

/** Looks for new revisions every so many ms while anybody wants to know; 0: only when told to. */
export function openNewest(db: Db, everyMs: number): Newest {
	const listeners = new Set<(revision: number) => void>()
	let known = readRevision(db)
	let timer: NodeJS.Timeout | undefined
	const stop = () => {
		clearInterval(timer)
		timer = undefined
	}
	const look = () => {
		const revision = readRevision(db)
		if (revision === known) return
		known = revision
		for (const tell of listeners) tell(revision)
	}
	return {
		look,
		watch(tell) {
			// What came while nobody looked is no news to who comes now.
			if (!listeners.size) known = readRevision(db)
			listeners.add(tell)
			if (everyMs) timer ??= setInterval(look, everyMs).unref()
			return () => {
				listeners.delete(tell)
				if (!listeners.size) stop()
			}
		},
		close: stop
	}
}
