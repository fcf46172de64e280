import type { Feeders, Founded, Routes } from '../../../../server/schemas/feeders.ts'
import type { Flows } from '../../../../server/schemas/flows.ts'
import type { List } from '../../../../server/schemas/list.ts'
import type { Alumnus, LabRecord, Spell } from '../../../../server/schemas/records.ts'
import type { Deal, Event, Metric, Move, Offer } from '../../../../server/schemas/rows.ts'
import type { Trend } from '../../../../server/schemas/trends.ts'
import { endOfClocks } from '../../../../server/domain/time/clocks.ts'
import { readClocks, writeClocks } from '../../../parts/address/clocks.ts'
import { getJson } from '../../../parts/address/api.ts'
import { writeLeft } from '../../../parts/asks/alumni.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
	const { about } = await parent()
	const id = encodeURIComponent(params.id)
	const level = url.searchParams.get('level') === 'lab' ? 'lab' : 'group'
	const clocks = writeClocks(url.searchParams)
	const left = writeLeft(url.searchParams)
	const ask = <T>(path: string) =>
		getJson<T>(fetch, `${path}${path.includes('?') ? '&' : '?'}level=${level}${clocks && `&${clocks}`}`)
	const lab = await ask<LabRecord>(`/labs/${id}`)
	const [trend, flows, feeders, routes, founded, roster, alumni, founders, moves, offers, deals, events, metrics] =
		await Promise.all([
			ask<Trend>(`/trends/moves?by=quarter&lab=${id}`),
			ask<Flows>(`/flows?lab=${id}`),
			ask<Feeders>(`/labs/${id}/feeders`),
			ask<Routes>(`/labs/${id}/routes`),
			ask<List<Founded>>(`/labs/${id}/founded`),
			ask<List<Spell>>(`/labs/${id}/roster`),
			ask<List<Alumnus>>(`/labs/${id}/alumni${left && `?${left}`}`),
			ask<List<Alumnus>>(`/labs/${id}/founders`),
			ask<List<Move>>(`/moves?lab=${id}&limit=20`),
			ask<List<Offer>>(`/offers?lab=${id}&limit=200`),
			ask<List<Deal>>(`/deals?lab=${id}&limit=100`),
			ask<List<Event>>(`/events?lab=${id}&limit=100`),
			ask<List<Metric>>(`/metrics?lab=${id}&limit=200`)
		])
	return {
		level,
		clocks,
		left,
		end: endOfClocks(about.coverageEnd, readClocks(url.searchParams)),
		lab,
		trend,
		flows,
		feeders,
		routes,
		founded,
		roster,
		alumni,
		founders,
		moves,
		offers,
		deals,
		events,
		metrics
	}
}
