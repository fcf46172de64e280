// What became of offers: for a whole term, a year, and how many were accepted.
import { behindWords, fateDeks } from '../../server/domain/language/index.ts'
import {
	chooseWhole,
	chooseYearly,
	titleAcceptance,
	titleWhole,
	titleYearly
} from '../../server/domain/offers/outcomes.ts'
import { textOf, type Part } from '../../server/domain/vocabulary/part.ts'
import type { Outcomes } from '../../server/schemas/outcomes.ts'
import AcceptanceChart from '../charts/offers/AcceptanceChart.svelte'
import FateChart from '../charts/offers/FateChart.svelte'
import { chart, type Figure } from './figure.ts'

/** Rows that a figure draws at most, of those certain and of those that may be as large. */
const most = { sure: 30, maybe: 12 }
/** The largest of offers, in their order. */
function takeLargest<One extends { lowUsd: number | null; highUsd: number | null }>(rows: One[], count: number): One[] {
	const sizeOf = ({ lowUsd, highUsd }: One) => highUsd ?? lowUsd ?? 0
	const kept = new Set(rows.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, count))
	return rows.filter((row) => kept.has(row))
}

type Said = { title: Part[]; dek: string; behind: string }
const describe = ({ title, dek, behind }: Said, query: string, href: string) => ({
	title,
	sentence: `${textOf(title)}.`,
	dek,
	behind,
	api: `/outcomes${query}`,
	href
})

/** Offers for a whole term over time; undefined where none has a sum. `query` is what the API was asked. */
export function describeWhole(outcomes: Outcomes, query: string, href: string): Figure | undefined {
	const { sure, maybe, least } = chooseWhole(outcomes.offers)
	if (!sure.length && !maybe.length) return undefined
	const isAsked = new URLSearchParams(query).has('outcome')
	const title = titleWhole(outcomes.offers, outcomes.narrowing, isAsked)
	const drawn = { sure: takeLargest(sure, most.sure), maybe: takeLargest(maybe, most.maybe) }
	const left = sure.length + maybe.length - drawn.sure.length - drawn.maybe.length
	const dek = [fateDeks.whole, left ? fateDeks.more(left) : ''].filter(Boolean).join(' ')
	const behind = behindWords.offers(outcomes.n, outcomes.sourceCount)
	const label = `${textOf(title)}.`
	return { ...describe({ title, dek, behind }, query, href), chart: chart(FateChart, { ...drawn, least, label }) }
}

/** Yearly sums for named people; undefined where there is none. */
export function describeYearly(outcomes: Outcomes, query: string, href: string): Figure | undefined {
	const yearly = chooseYearly(outcomes.offers)
	if (!yearly.length) return undefined
	const title = titleYearly(outcomes.offers, outcomes.narrowing)
	const sure = takeLargest(yearly, most.sure)
	const left = yearly.length - sure.length
	const dek = [fateDeks.yearly, left ? fateDeks.more(left) : ''].filter(Boolean).join(' ')
	const said = { title, dek, behind: behindWords.offersAlone(yearly.length) }
	return { ...describe(said, query, href), chart: chart(FateChart, { sure, label: `${textOf(title)}.` }) }
}

/** How many offers were accepted, by lab; undefined where no outcome was reported. */
export function describeAcceptance(outcomes: Outcomes, query: string, href: string): Figure | undefined {
	const { labs, narrowing } = outcomes
	if (!labs.length) return undefined
	const title = titleAcceptance(labs, narrowing)
	const n = labs.reduce((sum, lab) => sum + lab.n, 0)
	const said = { title, dek: fateDeks.acceptance, behind: behindWords.offersAlone(n) }
	const drawn = labs.slice(0, most.maybe)
	return { ...describe(said, query, href), chart: chart(AcceptanceChart, { labs: drawn, label: `${textOf(title)}.` }) }
}
