import type { PersonRecord } from '../../../../server/schemas/records.ts'
import { readClocks, writeClocks } from '../../../parts/address/clocks.ts'
import { getJson } from '../../../parts/address/api.ts'
import { hideFromSearch } from '../../../parts/record/hide.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, url, setHeaders }) => {
	const asked = `/people/${encodeURIComponent(params.id)}?${writeClocks(url.searchParams)}`
	const person = await getJson<PersonRecord>(fetch, asked)
	hideFromSearch(person, setHeaders)
	return { person, clocks: readClocks(url.searchParams) }
}
