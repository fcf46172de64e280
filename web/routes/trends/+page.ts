import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import type { PerStaff } from '../../../server/schemas/per-staff.ts'
import type { List } from '../../../server/schemas/list.ts'
import type { Outcomes } from '../../../server/schemas/outcomes.ts'
import type { Deal, Event } from '../../../server/schemas/rows.ts'
import type { BoomerangRow, DealStayRow, FoundingRow, TeamRow, TenureRow } from '../../../server/schemas/stories.ts'
import type { Balance, Mix, Trend } from '../../../server/schemas/trends.ts'
import { windowAt } from '../../parts/address/clocks.ts'
import { changeQuery, getJson } from '../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../parts/address/names.ts'
import { listMarks, readBy, readKinds, trendQuery } from '../../parts/asks/trends.ts'
import { periodsQuery, settleVersus } from '../../parts/asks/periods.ts'
import type { Both } from '../../parts/figures/periods.ts'
import type { PageLoad } from './$types'

/** Labs that are drawn beside each other at most. */
const mostLabs = 6

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	return readWithNames(
		url,
		() => readTrends(fetch, url, about),
		({ trend }) => [askedOf(trend)]
	)
}

async function readTrends(fetch: typeof globalThis.fetch, url: URL, about: Dataset) {
	settleVersus(url, about)
	const query = trendQuery(url.searchParams, windowAt(about, url.searchParams))
	const labs = query.get('lab')?.split(',').slice(0, mostLabs) ?? []
	const kinds = readKinds(url.searchParams)
	const ask = <T>(path: string, changes: Record<string, string | null> = {}) =>
		getJson<T>(fetch, path + changeQuery(query, changes))
	/** Records around the moves are asked by lab, dates and clocks alone. */
	const own = { by: null, kind: null, status: null, from: null, to: null, person: null, deal: null, limit: '500' }
	const none: List<never> = { rows: [], total: 0, next: null, partly: 0, facets: {}, sentence: '', revision: 0 }
	const foundings = { by: null, kind: null, deal: null }
	const returns = { ...foundings, from: null, to: null, status: null }
	/** Offers have kinds and statuses of their own. */
	const offers = { by: null, kind: null, status: null, deal: null, labKind: null, country: null }
	/** The last quarter, whatever the dates of the trends. */
	const staffed = { by: null, level: null, since: null, until: null }
	const stays = { ...returns, person: null }
	const [
		trend,
		mix,
		statusMix,
		byLab,
		balance,
		events,
		deals,
		founded,
		foundingFlows,
		teams,
		boomerangs,
		tenures,
		dealStays,
		outcomes,
		perStaff
	] = await Promise.all([
		ask<Trend>('/trends/moves'),
		ask<Mix>('/trends/mix'),
		ask<Mix>('/trends/mix', { of: 'status' }),
		Promise.all(labs.map((lab) => ask<Trend>('/trends/moves', { lab }))),
		ask<Balance>('/trends/balance', { by: null }),
		kinds.length ? ask<List<Event>>('/events', { ...own, kind: kinds.join(',') }) : none,
		kinds.includes('deal') ? ask<List<Deal>>('/deals', own) : none,
		ask<List<FoundingRow>>('/trends/foundings', foundings),
		ask<Flows>('/flows', { ...foundings, kind: 'founding' }),
		ask<List<TeamRow>>('/trends/teams', { by: null, kind: null }),
		ask<List<BoomerangRow>>('/trends/boomerangs', returns),
		ask<List<TenureRow>>('/trends/tenure', stays),
		ask<List<DealStayRow>>('/trends/deal-exits', stays),
		ask<Outcomes>('/outcomes', offers),
		ask<PerStaff>('/trends/per-staff', staffed)
	])
	const both = periodsQuery(url, about, query)
	const marks = listMarks(events.rows, deals.rows)
	return {
		query: query.toString(),
		by: readBy(url.searchParams),
		kinds,
		trend,
		mix,
		statusMix,
		byLab,
		balance,
		marks,
		perStaff: { gains: perStaff, query: changeQuery(query, staffed) },
		periods: both && (await readPeriods(fetch, both)),
		foundings: { list: founded, flows: foundingFlows, query: changeQuery(query, { ...foundings, kind: 'founding' }) },
		teams: { list: teams, query: changeQuery(query, { by: null, kind: null }) },
		offers: { outcomes, query: changeQuery(query, offers) },
		boomerangs: { list: boomerangs, query: changeQuery(query, returns) },
		stays: { tenures, deals: dealStays, query: changeQuery(query, stays) }
	}
}

/** Moves over time, and gains and losses by lab, in two periods. */
async function readPeriods(fetch: typeof globalThis.fetch, query: URLSearchParams) {
	const api = `/trends/moves${changeQuery(query, {})}`
	const balanceApi = `/trends/balance${changeQuery(query, { by: null })}`
	const [trend, balance] = await Promise.all([
		getJson<Both<Trend>>(fetch, api),
		getJson<Both<Balance>>(fetch, balanceApi)
	])
	return { trend, balance, api, balanceApi, href: `/trends${changeQuery(query, {})}` }
}
