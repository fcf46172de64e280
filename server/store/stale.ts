// Whether the data have grown old, by the clock: asked with every answer, read once a revision.
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { staleFrom } from '../domain/time/stale.ts'
import type { Store } from './store.ts'

type Dated = Pick<Store, 'db' | 'clock' | 'staleDays'>
const known = new WeakMap<Store['db'], { revision: number; from: number }>()

/** Whether nothing newer was read for longer than the setting says. */
export function isStale({ db, clock, staleDays }: Dated): boolean {
	if (!staleDays) return false
	const revision = readRevision(db)
	let kept = known.get(db)
	if (kept?.revision !== revision) {
		kept = { revision, from: staleFrom(readDataset(db).coverageEnd, staleDays) }
		known.set(db, kept)
	}
	return clock().getTime() >= kept.from
}
