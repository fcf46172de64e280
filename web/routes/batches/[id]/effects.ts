// What a batch did: how many rows, and what that made of the numbers of the front page's window.
import type { Batch } from '../../../../server/schemas/batch.ts'

/** Most effects that a page lists. */
export const mostEffects = 12

/** Rows that a batch brought, changed, left as they were and took away, of all files, and the first three's percent of all. */
export function countRows(files: Batch['files']) {
	const sum = (key: 'is' | 'added' | 'changed' | 'removed') => files.reduce((total, file) => total + file[key], 0)
	const [added, changed, removed, is] = [sum('added'), sum('changed'), sum('removed'), sum('is')]
	const percent = (count: number) => (is ? Math.round((100 * count) / is) : 0)
	const [ofNew, ofChanged] = [percent(added), percent(changed)]
	return {
		counts: { added, changed, same: is - added - changed, removed },
		/** All that it touched. */
		touched: added + changed + removed,
		shares: { added: ofNew, changed: ofChanged, same: 100 - ofNew - ofChanged }
	}
}
