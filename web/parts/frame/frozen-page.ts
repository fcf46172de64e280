// What stands around a page of a past revision; pages of now do without it.
import type { Problem } from '../../../server/schemas/answer.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Difference } from '../../../server/schemas/difference.ts'
import { windowAt } from '../address/clocks.ts'
import { changeQuery, getJson } from '../address/api.ts'
import { figureQuery } from '../asks/flows.ts'
import FrozenBand from './FrozenBand.svelte'
import type { Frozen } from '../address/revision.ts'
import { trendQuery } from '../asks/trends.ts'

/** What a page is called in the API, where that differs. */
const otherwise: Record<string, string> = { '/trends/retention': '/retention', '/flows/paths': '/paths' }
const showsRecords = /^\/(flows|trends|retention|paths|labs|people|moves|offers|deals|events|metrics|sources)\b/

/** The API's address of what a page shows, with the window that it has by default; undefined where it shows no records. */
export function addressBehind(url: URL, about: Dataset): string | undefined {
	const params = new URLSearchParams([...url.searchParams].filter(([key]) => key !== 'rev'))
	const window = windowAt(about, params)
	if (url.pathname === '/' || url.pathname === '/flows') return `/flows?${figureQuery(params, window)}`
	if (url.pathname === '/trends') return `/trends/moves?${trendQuery(params, window)}`
	const path = otherwise[url.pathname] ?? url.pathname
	return showsRecords.test(path) ? path + changeQuery(params, {}) : undefined
}

/** What is told beside a page of a past revision, and the band that tells it. */
export async function loadFrozen(fetch: typeof globalThis.fetch, rev: string, url: URL) {
	const answer = await fetch('/api/v1/about')
	if (!answer.ok) {
		const { detail } = (await answer.json()) as Problem
		const frozen: Frozen = { rev, difference: undefined, problem: detail }
		// An empty rev asks for now: the frame of the page needs something to stand on.
		return { about: await getJson<Dataset>(fetch, '/about?rev='), frozen, Band: undefined }
	}
	const about = (await answer.json()) as Dataset
	const of = addressBehind(url, about)
	const since = `/api/v1/revisions/${encodeURIComponent(rev)}/difference?of=${encodeURIComponent(of ?? '')}`
	const told = of === undefined ? undefined : await fetch(since)
	const difference = told?.ok ? ((await told.json()) as Difference) : undefined
	return { about, frozen: { rev, difference, problem: undefined } satisfies Frozen, Band: FrozenBand }
}
