// Moves over time: what they were, how sure they are, who gained and who lost.
import { behindWords, figureDeks, labelFigure, sayCount } from '../../server/domain/language/index.ts'
import { titleBalance } from '../../server/domain/flows/title.ts'
import { titleMix, titlePeak, titleTrend } from '../../server/domain/trends/trend-title.ts'
import BalanceChart from '../charts/trends/BalanceChart.svelte'
import type { End } from '../charts/flows/FlowChart.place.ts'
import FlowChart from '../charts/flows/FlowChart.svelte'
import GainsChart from '../charts/trends/GainsChart.svelte'
import MixChart from '../charts/trends/MixChart.svelte'
import { changeQuery } from '../parts/address/api.ts'
import { hrefOfFlow } from '../parts/asks/flows.ts'
import { alignPeriods, datesOf, pickMarks } from '../parts/asks/trends.ts'
import type { PageData } from '../routes/trends/$types'
import { load } from '../routes/trends/+page.ts'
import { describeWhole } from './fates.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

async function read(ask: Ask) {
	const data = await loadPage<PageData>(load, ask)
	const query = new URLSearchParams(data.query)
	const exact = new URLSearchParams([...ask.url.searchParams].filter(([key]) => !query.has(key)))
	return {
		data,
		query,
		href: `/trends${changeQuery(new URLSearchParams([...query, ...exact]), {})}`,
		evidence: (changes: Record<string, string | null>) => `/moves${changeQuery(query, { by: null, ...changes })}`
	}
}
const behind = ({ n, sourceCount }: { n: number; sourceCount: number }) => behindWords.moves({ n, sourceCount })

/** One lab of those asked for: the first one, or that of the figure's name, `gains-meta`. */
export async function readTrendGains(ask: Ask, lab?: string): Promise<Figure | undefined> {
	const { data, query, href, evidence } = await read(ask)
	const own = data.byLab.find((trend) => !lab || trend.labs[0]?.id === lab)
	const [first] = own?.labs ?? []
	if (!own || !first) return undefined
	return {
		kicker: data.byLab.length > 1 ? undefined : first.name,
		title: data.byLab.length > 1 ? titleTrend(own) : titlePeak(own),
		sentence: own.sentence,
		dek: figureDeks.gains(data.by, data.byLab.length > 1),
		behind: behind(own),
		api: `/trends/moves${changeQuery(query, { lab: first.id })}`,
		href,
		chart: chart(GainsChart, {
			trend: alignPeriods(own, data.trend.periods),
			group: first.group,
			hrefOf: (period: string) => evidence({ lab: first.id, ...datesOf(period) }),
			marks: pickMarks(
				data.marks.filter(({ labs }) => own.labs.some(({ id, group }) => labs.includes(id) || labs.includes(group)))
			),
			beside: data.byLab,
			whole: true
		})
	}
}

export async function readMix(ask: Ask): Promise<Figure> {
	const { data, query, href, evidence } = await read(ask)
	const { mix, by } = data
	return {
		title: titleMix(mix),
		sentence: mix.sentence,
		dek: figureDeks.mix(by),
		behind: behind(mix),
		api: `/trends/mix${changeQuery(query, {})}`,
		href,
		chart: chart(MixChart, {
			mix,
			marks: pickMarks(data.marks),
			hrefOf: (period: string) => evidence(datesOf(period)),
			hrefOfPart: (kind: string) => evidence({ kind })
		})
	}
}

export async function readStatusMix(ask: Ask): Promise<Figure> {
	const { data, query, href, evidence } = await read(ask)
	const mix = data.statusMix
	const statuses = mix.parts.map(({ value }) => value).join(',')
	return {
		title: titleMix(mix),
		sentence: mix.sentence,
		dek: figureDeks.statuses(data.by),
		behind: behind(mix),
		api: `/trends/mix${changeQuery(query, { of: 'status' })}`,
		href,
		chart: chart(MixChart, {
			mix,
			half: true,
			hrefOf: (period: string) => evidence({ ...datesOf(period), status: statuses }),
			hrefOfPart: (status: string) => evidence({ status })
		})
	}
}

export async function readTrendBalance(ask: Ask): Promise<Figure> {
	const { data, query, href } = await read(ask)
	const { balance } = data
	return {
		title: titleBalance(balance),
		sentence: balance.sentence,
		dek: figureDeks.trendBalance(balance.n),
		behind: behind(balance),
		api: `/trends/balance${changeQuery(query, { by: null })}`,
		href,
		chart: chart(BalanceChart, {
			nodes: balance.nodes.slice(0, 12),
			label: balance.sentence,
			hrefOf: (id: string) => `/trends${changeQuery(ask.url.searchParams, { lab: id })}`
		})
	}
}

export async function readFoundings(ask: Ask): Promise<Figure> {
	const { data, href } = await read(ask)
	const { list, flows } = data.foundings
	const asked = new URLSearchParams(data.foundings.query)
	const hrefOf = (from: End, to: End) => hrefOfFlow(asked, from, to)
	const label = labelFigure(list.sentence, sayCount(flows))
	return {
		title: plain(list.sentence),
		sentence: label,
		dek: figureDeks.foundings,
		behind: behindWords.foundings(flows.n, flows.sourceCount),
		api: `/trends/foundings${changeQuery(asked, { kind: null })}`,
		href,
		chart: flows.n ? chart(FlowChart, { flows, hrefOf, full: true, label }) : undefined
	}
}

export async function readTrendOffers(ask: Ask): Promise<Figure | undefined> {
	const { data, href } = await read(ask)
	return describeWhole(data.offers.outcomes, data.offers.query, href)
}
