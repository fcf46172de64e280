import type { Dataset } from '../../server/schemas/dataset.ts'
import type { Difference } from '../../server/schemas/difference.ts'
import type { Problem } from '../../server/schemas/answer.ts'
import { getJson } from '../parts/data.ts'
import { addressBehind, type Frozen } from '../parts/frozen.ts'
import type { LayoutLoad } from './$types'

/** What is told beside a page of a past revision. */
async function loadFrozen(fetch: typeof globalThis.fetch, rev: string, url: URL) {
	const answer = await fetch('/api/v1/about')
	if (!answer.ok) {
		const { detail } = (await answer.json()) as Problem
		const frozen: Frozen = { rev, difference: undefined, problem: detail }
		// An empty rev asks for now: the frame of the page needs something to stand on.
		return { about: await getJson<Dataset>(fetch, '/about?rev='), frozen }
	}
	const about = (await answer.json()) as Dataset
	const of = addressBehind(url, about)
	const since = `/api/v1/revisions/${encodeURIComponent(rev)}/difference?of=${encodeURIComponent(of ?? '')}`
	const told = of === undefined ? undefined : await fetch(since)
	const difference = told?.ok ? ((await told.json()) as Difference) : undefined
	return { about, frozen: { rev, difference, problem: undefined } satisfies Frozen }
}

export const load: LayoutLoad = async ({ fetch, url }) => {
	const rev = url.searchParams.get('rev')
	if (rev) return loadFrozen(fetch, rev, url)
	return { about: await getJson<Dataset>(fetch, '/about'), frozen: undefined }
}
