import type { Queue } from '../../../../server/schemas/queue.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => ({
	queue: await getJson<Queue>(fetch, `/queue${url.search}`),
	state: url.searchParams.get('state') || 'open'
})
