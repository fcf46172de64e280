// What a lab can bid with: people, value, power, chips and money, drawn from metrics, each an interval with its stage and scope.
import { dollarBounds, type Rates } from '../offers/dollars.ts'
import { parsePartialDate, startOfPartial } from '../time/date.ts'
import { isWhole, splitMetric } from '../vocabulary/metric.ts'

/** The metrics of each part of the means, in the order in which they are shown. */
export const metricsOfPart = {
	people: ['headcount', 'ai-headcount', 'core-team-headcount', 'researchers'],
	value: ['valuation', 'valuation-secondary', 'market-cap'],
	power: ['power-mw', 'onsite-generation-mw'],
	chips: ['gpus', 'gpus-h100-equivalent', 'tpus', 'gpus-per-researcher'],
	capex: ['capex-year', 'capex-quarter'],
	pay: ['median-total-comp', 'stock-comp-per-employee', 'staff-costs-per-head', 'stock-comp-per-head'],
	pools: [
		'stock-pool',
		'retention-pool',
		'employee-tender-total',
		'employee-tender-authorised',
		'stock-comp-total',
		'staff-costs-year'
	],
	money: [
		'funding-round',
		'funding-total',
		'revenue-year',
		'revenue-quarter',
		'ad-cash-flow-year',
		'rd-spend-ytd',
		'compute-commitment',
		'onsite-generation-investment'
	]
} as const
export type MeansPart = keyof typeof metricsOfPart
export const meansParts = Object.keys(metricsOfPart) as MeansPart[]
/** The metrics that are published as they stand; the others are our divisions. */
export const publishedMetrics: readonly string[] = Object.values(metricsOfPart)
	.flat()
	.filter((metric) => !metric.endsWith('-per-head'))

/** What is published of a lab, as far as the means need it; `low` and `high` are in `unit`, null where open. */
export type MetricLike = {
	id: string
	lab: string
	labName: string
	labGroup: string
	metric: string
	low: number | null
	high: number | null
	approx: string | null
	unit: string
	/** The date it is for, and when it was said: partial ISO dates. */
	date: string
	said: string | null
	stage: string | null
	scope: string | null
	basis: string | null
	note: string | null
}
/** published: actual, by a report or better; estimate: somebody's reckoning, or our division; planned, guided or forecast; in talks. */
export const meansStates = ['published', 'estimate', 'planned', 'sought'] as const
export type MeansState = (typeof meansStates)[number]
export type MeansFigure = MetricLike & {
	part: MeansPart
	stage: string
	scope: string
	state: MeansState
	/** Whether it is of the lab as a whole. */
	whole: boolean
	/** Of a plan: whether nobody says when it is to be there; then it stands at the day it was said. */
	undated: boolean
	/** In whole US dollars, of money; null where open or not known. */
	lowUsd: number | null
	highUsd: number | null
	/** Ids of the two metrics that it is divided of, where it is ours; else none. */
	terms: string[]
}

const partOf = new Map(meansParts.flatMap((part) => metricsOfPart[part].map((metric) => [metric as string, part])))
export const currencies: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CNY', 'HKD'])

/** What a figure is: published, an estimate, planned or sought. */
export function stateOf({ stage, basis }: { stage: string; basis: string | null }): MeansState {
	if (stage === 'sought') return 'sought'
	if (stage !== 'actual') return 'planned'
	return basis === 'estimate' || basis === 'derived' ? 'estimate' : 'published'
}

/** The metric as a figure of the means; undefined where it is no means. */
export function readMeans<Row extends MetricLike>(row: Row, rates: Rates): (Row & MeansFigure) | undefined {
	const { metric, stage: told } = splitMetric(row.metric, row.stage)
	const part = partOf.get(metric)
	if (!part) return undefined
	const stage = told ?? 'actual'
	const span = parsePartialDate(row.date)
	const isSaid = row.said === row.date || (row.date.length === 7 && row.said?.startsWith(row.date))
	const dollars =
		currencies.has(row.unit) && span
			? dollarBounds(row, row.unit, startOfPartial(row.date), span.precision, rates)
			: { lowUsd: null, highUsd: null }
	return {
		...row,
		part,
		metric,
		stage,
		scope: row.scope ?? 'company',
		state: stateOf({ stage, basis: row.basis }),
		whole: isWhole(row),
		undated: stage === 'planned' && Boolean(isSaid),
		lowUsd: dollars.lowUsd,
		highUsd: dollars.highUsd,
		terms: []
	}
}

/** By part, lab and metric, then by the date each is for and the day it was said. */
export function orderMeans<Figure extends MeansFigure>(figures: readonly Figure[]): Figure[] {
	const rank = (figure: MeansFigure) =>
		meansParts.indexOf(figure.part) * 100 + (metricsOfPart[figure.part] as readonly string[]).indexOf(figure.metric)
	const keys = (figure: MeansFigure) => [figure.labGroup, figure.lab, figure.date, figure.said ?? '', figure.id]
	return figures.toSorted((a, b) => {
		const [left, right] = [keys(a), keys(b)]
		const at = left.findIndex((key, place) => key !== right[place])
		return rank(a) - rank(b) || (at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1)
	})
}

/** The one number a mark stands at, in dollars where it is money: the lower bound, else the upper one. */
export function sizeOf({ low, high, lowUsd, highUsd, unit }: MeansFigure): number {
	return (currencies.has(unit) ? (lowUsd ?? highUsd) : (low ?? high)) ?? 0
}
/** Both bounds as they are drawn: in dollars where it is money. */
export function boundsOf({ low, high, lowUsd, highUsd, unit }: MeansFigure): {
	low: number | null
	high: number | null
} {
	return currencies.has(unit) ? { low: lowUsd, high: highUsd } : { low, high }
}
/** Whether both bounds are the same. */
export const isExact = ({ low, high }: { low: number | null; high: number | null }) => low !== null && low === high
