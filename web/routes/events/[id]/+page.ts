import type { EventRecord } from '../../../../server/schemas/records.ts'
import type { After } from '../../../../server/schemas/trends.ts'
import { getJson } from '../../../parts/data.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, url }) => {
	const id = encodeURIComponent(params.id)
	const event = await getJson<EventRecord>(fetch, `/events/${id}`)
	const days = url.searchParams.get('days') ?? '90'
	const after = event.lab
		? await getJson<After>(fetch, `/trends/after?event=${id}&days=${encodeURIComponent(days)}`)
		: undefined
	return { event, after }
}
