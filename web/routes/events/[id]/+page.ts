import type { EventRecord } from '../../../../server/schemas.ts'
import { getJson } from '../../../parts/data.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
	event: await getJson<EventRecord>(fetch, `/events/${encodeURIComponent(params.id)}`)
})
