// A briefing with the names of labs that a form can ask for.
import type { Briefing } from '../../../server/schemas/briefing.ts'
import { getJson } from '../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../parts/address/names.ts'

/** The briefing that an address asks for, with its query as the API takes it. */
export async function loadBriefing(fetch: typeof globalThis.fetch, url: URL, week?: string) {
	const asked = [...url.searchParams].filter(([, value]) => value)
	const query = new URLSearchParams([...(week ? [['week', week]] : []), ...asked] as [string, string][])
	const read = () => getJson<Briefing>(fetch, `/briefing${query.size ? `?${query}` : ''}`)
	const briefing = await readWithNames(url, read, (found) => [askedOf(found)])
	return { briefing, query: query.size ? `?${query}` : '' }
}
