// The figures of two periods, wherever they stand.
import { readAsked } from '../../server/domain/moves/headline.ts'
import { changeQuery } from '../parts/address/api.ts'
import { describeExchange, describeLabs, describePairs, describeSlots, describeWays } from '../parts/figures/periods.ts'
import type { PageData } from '../routes/flows/periods/$types'
import { load } from '../routes/flows/periods/+page.ts'
import type { PageData as LabData } from '../routes/labs/[id]/$types'
import { load as loadLab } from '../routes/labs/[id]/+page.ts'
import type { PageData as PairData } from '../routes/flows/[from]/[to]/$types'
import { load as loadPair } from '../routes/flows/[from]/[to]/+page.ts'
import type { PageData as TrendData } from '../routes/trends/$types'
import { load as loadTrends } from '../routes/trends/+page.ts'
import { loadPage, type Ask, type Figure } from './figure.ts'

async function read(ask: Ask) {
	const { flows, query: text } = await loadPage<PageData>(load, ask)
	const query = new URLSearchParams(text)
	return { flows, query, href: `/flows/periods${changeQuery(query, {})}` }
}

export async function readLabPeriods(ask: Ask): Promise<Figure> {
	const { flows, query, href } = await read(ask)
	return describeLabs(flows, { api: `/flows${changeQuery(query, { rows: 'labs' })}`, href })
}

export async function readPairPeriods(ask: Ask): Promise<Figure> {
	const { flows, query, href } = await read(ask)
	const plain = new URLSearchParams(changeQuery(query, { vs: null }))
	return describePairs(flows, plain, { api: `/flows${changeQuery(query, {})}`, href })
}

/** A lab's exchange; undefined where its page is not asked for a second period, as below. */
export async function readExchangePeriods(ask: Ask): Promise<Figure | undefined> {
	const { lab, periods } = await loadPage<LabData>(loadLab, ask)
	if (!periods) return undefined
	const { id, name, group } = lab
	return describeExchange(
		periods.flows,
		periods.flows.asked[0]!,
		readAsked({ lab: [id] }, () => ({ id, name, group })),
		{ api: periods.api, href: ask.url.pathname + periods.query }
	)
}

export async function readWayPeriods(ask: Ask): Promise<Figure | undefined> {
	const { periods } = await loadPage<PairData>(loadPair, ask)
	if (!periods) return undefined
	return describeWays(periods.pair, { api: periods.api, href: ask.url.pathname + periods.query })
}

export async function readSlotPeriods(ask: Ask): Promise<Figure | undefined> {
	const { periods } = await loadPage<TrendData>(loadTrends, ask)
	return periods && describeSlots(periods.trend, { api: periods.api, href: periods.href })
}

export async function readBalancePeriods(ask: Ask): Promise<Figure | undefined> {
	const { periods } = await loadPage<TrendData>(loadTrends, ask)
	return periods && describeLabs(periods.balance, { api: periods.balanceApi, href: periods.href })
}
