import type { PersonRecord } from '../../../../server/schemas.ts'
import { getJson } from '../../../parts/data.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
	person: await getJson<PersonRecord>(fetch, `/people/${encodeURIComponent(params.id)}`)
})
