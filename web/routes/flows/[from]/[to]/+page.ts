import type { FlowPair, Ratio } from '../../../../../server/schemas/flows.ts'
import { changeQuery, getJson } from '../../../../parts/address/api.ts'
import type { Trend } from '../../../../../server/schemas/trends.ts'
import { countBeside } from '../../../../../server/domain/flows/beside.ts'
import { periodsQuery, settleVersus } from '../../../../parts/asks/periods.ts'
import type { Both } from '../../../../parts/figures/periods.ts'
import type { PageLoad } from './$types'

const keys = new Set([
	'person',
	'deal',
	'kind',
	'labKind',
	'country',
	'status',
	'q',
	'since',
	'until',
	'level',
	'asOf',
	'knownAt'
])

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
	const { about } = await parent()
	settleVersus(url, about)
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => keys.has(key) && value))
	const api = `/flows/${encodeURIComponent(params.from)}/${encodeURIComponent(params.to)}${changeQuery(query, {})}`
	// Those who left for an unknown lab have no way back to be set against, nor has a lab one to itself.
	const isKnown = params.from !== 'unknown' && params.to !== 'unknown' && params.from !== params.to
	const ratioApi = `/ratio${changeQuery(query, { lab: `${params.from},${params.to}` })}`
	// All its moves by month, whatever the dates: what the window is chosen from.
	const ends = `${params.from},${params.to}`
	const trendApi = `/trends/moves${changeQuery(query, { by: 'month', from: ends, to: ends, since: null, until: null, vs: null })}`
	const both = periodsQuery(url, about, query)
	const bothApi = both && api.replace(/\?.*$/, '') + changeQuery(both, {})
	const [pair, trend, ratio, pairOfBoth] = await Promise.all([
		getJson<FlowPair>(fetch, api),
		getJson<Trend>(fetch, trendApi),
		isKnown ? getJson<Ratio>(fetch, ratioApi) : undefined,
		bothApi === undefined ? undefined : getJson<Both<FlowPair>>(fetch, bothApi)
	])
	const pathsQuery = new URLSearchParams([...query].filter(([key]) => ['level', 'asOf', 'knownAt'].includes(key)))
	const pathsHref = isKnown ? `/flows/paths${changeQuery(pathsQuery, { from: params.from, to: params.to })}` : undefined
	const periods =
		both && bothApi && pairOfBoth ? { pair: pairOfBoth, query: changeQuery(both, {}), api: bothApi } : undefined
	return {
		query: query.toString(),
		api,
		pair,
		trend,
		beside: countBeside(trend, pair),
		ratio,
		ratioApi,
		pathsHref,
		periods
	}
}
