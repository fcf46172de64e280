import type { PersonRecord } from '../../../../server/schemas/records.ts'
import { readClocks, writeClocks } from '../../../parts/address/clocks.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, url }) => ({
	person: await getJson<PersonRecord>(
		fetch,
		`/people/${encodeURIComponent(params.id)}?${writeClocks(url.searchParams)}`
	),
	clocks: readClocks(url.searchParams)
})
