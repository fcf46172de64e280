// Figures of two periods, by what they compare: labs, pairs of labs, a lab and the others, two labs, months.
import {
	behindWords,
	endSentence,
	formatPeriod,
	pairMarks,
	periodDeks,
	periodMarks
} from '../../../server/domain/language/index.ts'
import type { Asked } from '../../../server/domain/moves/headline.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import {
	headlinePairPeriods,
	headlinePeriods,
	headlineTrendPeriods,
	periodsOf,
	titleLabChanges,
	titlePairChanges
} from '../../../server/domain/periods/title.ts'
import { textOf } from '../../../server/domain/vocabulary/part.ts'
import type { FlowPair, Flows } from '../../../server/schemas/flows.ts'
import type { Balance, Trend } from '../../../server/schemas/trends.ts'
import { labColour } from '../../charts/drawing/colour.ts'
import PairedChart from '../../charts/periods/PairedChart.svelte'
import type { PairedRow } from '../../charts/periods/PairedChart.place.ts'
import SlopeChart from '../../charts/periods/SlopeChart.svelte'
import { chart, type Figure } from '../../figures/figure.ts'
import { hrefOfFlow } from '../asks/flows.ts'

/** Labs and pairs that are drawn; the table has all. */
export const mostDrawn = 12
const none = { id: '', name: '', group: '' }

type Counted = Pick<Flows, 'since' | 'until' | 'coverageEnd' | 'n'> & {
	vs: Pick<NonNullable<Balance['vs']>, 'since' | 'until' | 'n' | 'bothSources'>
}
/** Both periods where room is short, and how much stands behind them. */
const shortOf = (figure: Counted) => {
	const { was, is } = periodsOf(figure)
	return { was: periodMarks.short(was), is: periodMarks.short(is) }
}
const behind = ({ n, vs }: Counted) => behindWords.moves({ n: n + vs.n, sourceCount: vs.bothSources })

type Place = { api: string; href: string }
export type Both<Figures extends { vs?: unknown }> = Figures & { vs: NonNullable<Figures['vs']> }

/** Bars of the labs that changed most, the largest gain now on top. */
function barsOfLabs(figure: Both<Balance> | Both<Flows>): PairedRow[] {
	const { was } = periodsOf(figure)
	return figure.vs.labs
		.slice(0, mostDrawn)
		.toSorted((a, b) => b.net - a.net || b.in - a.in || (a.id < b.id ? -1 : 1))
		.map((lab) => {
			const counts = { left: lab.out, leftWas: lab.outWas, right: lab.in, rightWas: lab.inWas }
			return {
				id: lab.id,
				name: shortName(lab.id, lab.name),
				colour: figure.level === 'country' ? 'var(--lab-other)' : labColour(lab.group),
				href: figure.level === 'country' ? undefined : `/labs/${lab.id}`,
				...counts,
				label: periodMarks.row(lab.name, counts, periodMarks.headsShort, was)
			}
		})
}

export function describeLabs(flows: Both<Flows> | Both<Balance>, { api, href }: Place): Figure {
	const whole = { links: [], unknownFrom: 0, unknownTo: 0, ...flows, vs: { pairs: [], ...flows.vs } }
	const rows = barsOfLabs(flows)
	const title = titleLabChanges(whole, mostDrawn)
	return {
		title,
		sentence: flows.sentence,
		dek: periodDeks.labs(rows.length, periodsOf(flows), flows.level === 'country'),
		behind: behind(flows),
		api,
		href,
		chart: rows.length ? chart(PairedChart, { rows, was: shortOf(flows).was, label: flows.sentence }) : undefined
	}
}

export function describePairs(flows: Both<Flows>, query: URLSearchParams, { api, href }: Place): Figure {
	const labs = new Map(flows.vs.labs.map((lab) => [lab.id, lab]))
	const known = flows.vs.pairs.filter(({ from, to, change }) => from !== null && to !== null && change)
	const pairs = known.slice(0, mostDrawn).map((pair) => {
		const [from, to] = [labs.get(pair.from!) ?? none, labs.get(pair.to!) ?? none]
		return {
			...pair,
			id: `${pair.from} ${pair.to}`,
			from: shortName(from.id, from.name),
			to: shortName(to.id, to.name),
			colour: flows.level === 'country' ? 'var(--ink-2)' : labColour(from.group),
			href: flows.level === 'country' ? undefined : hrefOfFlow(query, pair.from, pair.to)
		}
	})
	const title = titlePairChanges(flows)
	return {
		title,
		sentence: textOf(endSentence(title)),
		dek: periodDeks.pairs(pairs.length),
		behind: periodMarks.behindPairs(pairs.length, flows.vs.pairs.filter(({ from, to }) => from && to).length),
		api,
		href,
		chart: pairs.length ? chart(SlopeChart, { pairs, ...shortOf(flows), label: textOf(title) }) : undefined
	}
}

/** A lab and those that it exchanged people with. */
export function describeExchange(flows: Both<Flows>, lab: Flows['asked'][number], asked: Asked, place: Place): Figure {
	const own = flows.level === 'lab' ? lab.id : lab.group
	const find = (from: string, to: string) => flows.vs.pairs.find((pair) => pair.from === from && pair.to === to)
	const { was } = periodsOf(flows)
	const rows = flows.vs.labs
		.filter(({ id }) => id !== own)
		.flatMap((other): PairedRow[] => {
			const [came, went] = [find(other.id, own), find(own, other.id)]
			if (!came && !went) return []
			const counts = {
				left: went?.count ?? 0,
				leftWas: went?.countWas ?? 0,
				right: came?.count ?? 0,
				rightWas: came?.countWas ?? 0
			}
			const label = periodMarks.row(other.name, counts, periodMarks.ways, was)
			const name = shortName(other.id, other.name)
			return [{ id: other.id, name, colour: labColour(other.group), href: `/labs/${other.id}`, ...counts, label }]
		})
	const heads = periodMarks.ways
	return {
		kicker: lab.name,
		title: headlinePeriods(flows, asked),
		sentence: flows.sentence,
		dek: periodDeks.exchange(lab.name, periodsOf(flows)),
		behind: behind(flows),
		...place,
		chart: rows.length
			? chart(PairedChart, { rows, was: shortOf(flows).was, label: flows.sentence, heads, headsShort: heads })
			: undefined
	}
}

/** Both ways between two labs. */
export function describeWays(pair: Both<FlowPair>, place: Place): Figure {
	const { was } = periodsOf(pair)
	const rows = pair.vs.ways.map((way, index): PairedRow => {
		const [from, to] = index ? [pair.to, pair.from] : [pair.from, pair.to]
		const counts = { left: 0, leftWas: 0, right: way.count, rightWas: way.countWas }
		return {
			id: `${way.from} ${way.to}`,
			name: pairMarks.way(from, to),
			colour: from.id === 'unknown' ? 'var(--ink-3)' : labColour(from.group),
			...counts,
			label: `${pairMarks.way(from, to)}: ${way.count}, ${periodMarks.change(way)}, ${periodMarks.short(was)}: ${way.countWas}`
		}
	})
	return {
		title: headlinePairPeriods(pair),
		sentence: pair.sentence,
		dek: periodDeks.ways(periodsOf(pair)),
		behind: behind(pair),
		...place,
		chart: chart(PairedChart, {
			rows,
			was: shortOf(pair).was,
			label: pair.sentence,
			heads: ['', periodMarks.moves],
			headsShort: ['', periodMarks.moves]
		})
	}
}

/** Months, quarters or years beside those in their place; of labs asked for who joined and left them. */
export function describeSlots(trend: Both<Trend>, place: Place): Figure {
	const { was } = periodsOf(trend)
	const ofLabs = trend.labs.length > 0
	const heads = ofLabs ? periodMarks.heads : (['', periodMarks.moves] as const)
	const rows = trend.vs.slots.map((slot, index): PairedRow => {
		const counts = ofLabs
			? { left: slot.left ?? 0, leftWas: slot.leftWas ?? 0, right: slot.joined ?? 0, rightWas: slot.joinedWas ?? 0 }
			: { left: 0, leftWas: 0, right: slot.moves, rightWas: slot.movesWas }
		const name = slot.period ? formatPeriod(slot.period) : '–'
		const note = slot.periodWas ? formatPeriod(slot.periodWas) : '–'
		return {
			id: String(index),
			name,
			note,
			colour: trend.labs.length === 1 ? labColour(trend.labs[0]!.group) : 'var(--ink)',
			...counts,
			label: periodMarks.row(`${name}, ${note}`, counts, heads, was)
		}
	})
	return {
		title: headlineTrendPeriods(trend),
		sentence: trend.sentence,
		dek: periodDeks.slots(periodsOf(trend)),
		behind: behind(trend),
		...place,
		chart: rows.length
			? chart(PairedChart, {
					rows,
					was: shortOf(trend).was,
					label: trend.sentence,
					heads,
					headsShort: ofLabs ? periodMarks.headsShort : heads,
					most: 36
				})
			: undefined
	}
}
