import type { Feeders, Founded, Routes } from '../../../../server/schemas/feeders.ts'
import type { Flows } from '../../../../server/schemas/flows.ts'
import type { LabMoves, Reasons, Whereabouts } from '../../../../server/schemas/lab-story.ts'
import type { List } from '../../../../server/schemas/list.ts'
import type { Alumnus, LabRecord, Spell } from '../../../../server/schemas/records.ts'
import type { Means } from '../../../../server/schemas/means.ts'
import type { Retention } from '../../../../server/schemas/retention.ts'
import type { Deal, Event, Metric, Move, Offer } from '../../../../server/schemas/rows.ts'
import type { TeamRow } from '../../../../server/schemas/stories.ts'
import { endOfClocks } from '../../../../server/domain/time/clocks.ts'
import { readClocks, windowAt, writeClocks } from '../../../parts/address/clocks.ts'
import { changeQuery, getJson } from '../../../parts/address/api.ts'
import { writeLeft } from '../../../parts/asks/alumni.ts'
import { readOpenLists } from '../../../parts/asks/lab-lists.ts'
import { periodsQuery, settleVersus } from '../../../parts/asks/periods.ts'
import type { Both } from '../../../parts/figures/periods.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
	const { about } = await parent()
	settleVersus(url, about)
	const id = encodeURIComponent(params.id)
	const level = url.searchParams.get('level') === 'lab' ? 'lab' : 'group'
	const clocks = writeClocks(url.searchParams)
	const left = writeLeft(url.searchParams)
	const open = readOpenLists(url.searchParams)
	const { since, until } = windowAt(about, url.searchParams)
	const ask = <T>(path: string) =>
		getJson<T>(fetch, `${path}${path.includes('?') ? '&' : '?'}level=${level}${clocks && `&${clocks}`}`)
	/** What only an open list shows. */
	const askOpen = <T>(list: Parameters<typeof open.has>[0], path: string) => (open.has(list) ? ask<T>(path) : undefined)
	const lab = await ask<LabRecord>(`/labs/${id}`)
	const own = new URLSearchParams(`${clocks}${level === 'lab' ? '&level=lab' : ''}`)
	const both = periodsQuery(url, about, own)
	const api = both && `/flows${changeQuery(both, { lab: params.id })}`
	const flowsOfBoth = api === undefined ? undefined : await getJson<Both<Flows>>(fetch, api)
	const periods = both && api && flowsOfBoth ? { flows: flowsOfBoth, query: changeQuery(both, {}), api } : undefined
	const [
		people,
		reasons,
		whereabouts,
		retention,
		teams,
		flows,
		recent,
		means,
		founders,
		moves,
		offers,
		deals,
		events,
		metrics
	] = await Promise.all([
		ask<LabMoves>(`/labs/${id}/moves`),
		ask<Reasons>(`/labs/${id}/reasons`),
		ask<Whereabouts>(`/labs/${id}/whereabouts`),
		ask<Retention>(`/retention?lab=${id}`),
		ask<List<TeamRow>>(`/trends/teams?lab=${id}`),
		ask<Flows>(`/flows?lab=${id}`),
		ask<Flows>(`/flows?lab=${id}&since=${since}&until=${until}`),
		ask<Means>(`/means?lab=${id}`),
		ask<List<Alumnus>>(`/labs/${id}/founders`),
		ask<List<Move>>(`/moves?lab=${id}&limit=${open.has('moves') ? 200 : 20}`),
		ask<List<Offer>>(`/offers?lab=${id}&limit=200`),
		ask<List<Deal>>(`/deals?lab=${id}&limit=100`),
		ask<List<Event>>(`/events?lab=${id}&limit=100`),
		ask<List<Metric>>(`/metrics?lab=${id}&limit=200`)
	])
	const [feeders, routes, founded, roster, alumni] = await Promise.all([
		askOpen<Feeders>('origins', `/labs/${id}/feeders`),
		askOpen<Routes>('origins', `/labs/${id}/routes`),
		askOpen<List<Founded>>('origins', `/labs/${id}/founded`),
		askOpen<List<Spell>>('roster', `/labs/${id}/roster`),
		askOpen<List<Alumnus>>('alumni', `/labs/${id}/alumni${left && `?${left}`}`)
	])
	return {
		level,
		clocks,
		left,
		end: endOfClocks(about.coverageEnd, readClocks(url.searchParams)),
		lab,
		people,
		reasons,
		whereabouts,
		retention,
		teams,
		flows,
		recent,
		means,
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
		metrics,
		periods
	}
}
