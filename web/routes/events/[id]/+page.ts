import { usualDays } from '../../../../server/domain/trends/after-event.ts'
import type { EventRecord } from '../../../../server/schemas/records.ts'
import type { After } from '../../../../server/schemas/trends.ts'
import { writeClocks } from '../../../parts/address/clocks.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, url }) => {
	const id = encodeURIComponent(params.id)
	const event = await getJson<EventRecord>(fetch, `/events/${id}`)
	const asked = writeClocks(url.searchParams)
	const query = new URLSearchParams([
		['event', params.id],
		['days', url.searchParams.get('days') ?? String(usualDays)],
		...(url.searchParams.get('level') === 'lab' ? [['level', 'lab']] : []),
		...new URLSearchParams(asked)
	])
	const after = event.lab ? await getJson<After>(fetch, `/trends/after?${query}`) : undefined
	return { event, after, query: query.toString() }
}
