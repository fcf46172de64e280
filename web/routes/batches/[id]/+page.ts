import { defaultWindow } from '../../../../server/domain/time/window.ts'
import type { Batch } from '../../../../server/schemas/batch.ts'
import type { ChangeList } from '../../../../server/schemas/change.ts'
import type { Dataset } from '../../../../server/schemas/dataset.ts'
import type { Balance } from '../../../../server/schemas/trends.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** Changes that the page shows. */
const shown = 60

export const load: PageLoad = async ({ fetch, params }) => {
	const batch = await getJson<Batch>(fetch, `/batches/${encodeURIComponent(params.id)}`)
	const { revision } = batch
	const among = `since=${revision - 1}&until=${revision}`
	const { coverageEnd } = await getJson<Dataset>(fetch, `/about?rev=${revision}`)
	const { since, until } = defaultWindow(coverageEnd)
	const readBalance = async (rev: number) => {
		if (rev < 1) return null
		// Where the revision before can no longer be told, what the batch did to it cannot either.
		const answer = await fetch(`/api/v1/trends/balance?since=${since}&until=${until}&rev=${rev}`)
		return answer.ok ? ((await answer.json()) as Balance) : null
	}
	const list = async () => {
		// Corrected moves first: they are what numbers hang on.
		const moves = await getJson<ChangeList>(fetch, `/changes?${among}&file=moves&kind=changed,removed&limit=${shown}`)
		return moves.total ? moves : getJson<ChangeList>(fetch, `/changes?${among}&limit=${shown}`)
	}
	const [changes, before, after] = await Promise.all([list(), readBalance(revision - 1), readBalance(revision)])
	return { batch, list: changes, among, before, after, since, until }
}
