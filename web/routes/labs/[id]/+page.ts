import type {
	Alumnus,
	Deal,
	Event,
	Flows,
	LabRecord,
	List,
	Metric,
	Offer,
	Spell,
	Trend
} from '../../../../server/schemas.ts'
import { getJson } from '../../../parts/data.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, params }) => {
	const id = encodeURIComponent(params.id)
	const level = url.searchParams.get('level') === 'lab' ? 'lab' : 'group'
	const ask = <T>(path: string) => getJson<T>(fetch, `${path}${path.includes('?') ? '&' : '?'}level=${level}`)
	const lab = await ask<LabRecord>(`/labs/${id}`)
	const [trend, flows, roster, alumni, offers, deals, events, metrics] = await Promise.all([
		ask<Trend>(`/trends/moves?by=quarter&lab=${id}`),
		ask<Flows>(`/flows?lab=${id}`),
		ask<List<Spell>>(`/labs/${id}/roster`),
		ask<List<Alumnus>>(`/labs/${id}/alumni`),
		ask<List<Offer>>(`/offers?lab=${id}&limit=200`),
		ask<List<Deal>>(`/deals?lab=${id}&limit=100`),
		ask<List<Event>>(`/events?lab=${id}&limit=100`),
		ask<List<Metric>>(`/metrics?lab=${id}&limit=200`)
	])
	return { level, lab, trend, flows, roster, alumni, offers, deals, events, metrics }
}
