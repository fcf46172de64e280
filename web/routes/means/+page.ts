import { firstYear } from '../../../server/domain/means/finding.ts'
import { usualPair } from '../../../server/domain/means/divide.ts'
import { listSeries } from '../../../server/domain/means/series.ts'
import type { Means, MeansGaps, MeansPairs } from '../../../server/schemas/means.ts'
import { changeQuery, getJson } from '../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../parts/address/names.ts'
import type { PageLoad } from './$types'

const keys = new Set(['lab', 'level', 'asOf', 'knownAt'])

export const load: PageLoad = async ({ fetch, url }) => {
	const asked = new URLSearchParams([...url.searchParams].filter(([key, value]) => keys.has(key) && value))
	const query = changeQuery(asked, {})
	const pair = {
		x: url.searchParams.get('x') || usualPair.x,
		y: url.searchParams.get('y') || usualPair.y
	}
	const pairQuery = changeQuery(asked, {
		x: pair.x === usualPair.x ? null : pair.x,
		y: pair.y === usualPair.y ? null : pair.y
	})
	const read = () =>
		Promise.all([
			getJson<Means>(fetch, `/means${query}`),
			getJson<MeansPairs>(fetch, `/means/pairs${pairQuery}`),
			getJson<MeansGaps>(fetch, `/means/gaps${query}`)
		])
	const [means, pairs, gaps] = await readWithNames(url, read, ([means]) => [askedOf(means)])
	const names = new Map(means.groups.map(({ id, name }) => [id, name]))
	return {
		query,
		pairQuery,
		means,
		pairs,
		gaps,
		series: listSeries(means.figures, (id) => names.get(id) ?? id),
		/** The first year of what is drawn over time. */
		since: firstYear(means.figures)
	}
}
