// What two periods of a figure show, in words.
import { nodeIdOf, type Asked } from '../moves/headline.ts'
import { limitsOf } from '../moves/limits.ts'
import { isAlone, type FlowsLike, type TrendLike } from '../moves/sentence.ts'
import {
	endSentence,
	joinSentences,
	periodTitles,
	periodWords,
	say,
	sayEnds,
	sayWithin,
	spellWay
} from '../language/index.ts'
import { unknownEnd } from '../vocabulary/filter.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import type { Clocked } from '../time/clocks.ts'
import { countWholeMonths, type Range } from '../time/versus.ts'
import { findChange } from './change.ts'
import type { LabChange, OtherPeriod, PairChange } from './compare.ts'
import { limitsOfFlows } from '../flows/title.ts'

type Titled = Clocked & { n: number; level: string; counted?: FlowsLike['counted']; vs: OtherPeriod }
/** Figures of flows with their other period. */
export type ComparedFlows = FlowsLike & {
	vs: OtherPeriod & { labs: readonly LabChange[]; pairs: readonly PairChange[] }
}

/** Both periods as they are said; the clocks stand before them. */
export const periodsOf = ({ vs, since, until, coverageEnd }: Clocked & { vs: Range }) => ({
	was: { since: vs.since, until: vs.until },
	is: { since, until, coverageEnd: coverageEnd ?? null }
})

const isPeople = (counted: FlowsLike['counted'], lab: LabChange) =>
	counted !== 'teams' &&
	lab.peopleIn === lab.in &&
	lab.peopleInWas === lab.inWas &&
	lab.peopleOut === lab.out &&
	lab.peopleOutWas === lab.outWas
const sidesOf = (counted: FlowsLike['counted'], lab: LabChange) => ({
	is: { in: lab.in, out: lab.out, isPeople: isPeople(counted, lab) },
	was: { in: lab.inWas, out: lab.outWas, isPeople: isPeople(counted, lab) }
})

/** The known labs that most went to, up to three that are equal; undefined where none did, or too many are equal. */
function findMost(pairs: readonly PairChange[], from: string, of: 'count' | 'countWas', nameOf: (id: string) => Named) {
	const ways = pairs.filter((pair) => pair.from === from && pair.to !== null && pair[of])
	const count = Math.max(0, ...ways.map((pair) => pair[of]))
	const ends = ways.filter((pair) => pair[of] === count)
	return count > 1 && ends.length <= 3 ? { count, labs: ends.map(({ to }) => nameOf(to!)) } : undefined
}

/**
 * The finding of two periods, in one sentence: where a lab's people went, for one lab that is asked for; what the lab gained and
 * lost whose counts changed most, for all; else how many moves there are.
 */
export function headlinePeriods(flows: ComparedFlows, asked: Asked): Part[] {
	const { vs, level, counted } = flows
	const periods = periodsOf(flows)
	const limits = limitsOfFlows(flows)
	if (!flows.n && !vs.n) return say`${periodTitles.nothing}`
	const labs = [asked.lab, asked.from, asked.to].filter((one) => one !== undefined)
	const [only] = asked.lab?.length === 1 && labs.length === 1 ? asked.lab : []
	const plain = !labs.length && !asked.isNarrowed
	const lab = only ? vs.labs.find(({ id }) => id === nodeIdOf(flows, only)) : plain ? vs.labs[0] : undefined
	if (!lab) return sayWithin(limits, periodWords.all(counted, vs.n, flows.n, sayEnds(asked), periods))
	const nameOf = (id: string) => vs.labs.find((one) => one.id === id) ?? { id, name: id }
	const named = only ? { ...lab, ...only } : lab
	const most = (of: 'count' | 'countWas') => (only ? findMost(vs.pairs, lab.id, of, nameOf) : undefined)
	const [was, is] = [most('countWas'), most('count')]
	if (was && is && counted !== 'teams') return sayWithin(limits, periodWords.lostMost(named, was, is, periods, level))
	const sides = sidesOf(counted, lab)
	return sayWithin(limits, periodWords.lab(named, sides.was, sides.is, periods, level))
}

/** How much both periods count, with the interval of the change; and what to bear in mind of their lengths. */
export function sayPeriodCounts(figure: Titled): string {
	const { vs, n, since, until, counted } = figure
	const counts = periodWords.counts(counted, vs.n, n, findChange([n], [vs.n]), periodsOf(figure))
	const [was, is] = [countWholeMonths(vs), since && until ? countWholeMonths({ since, until }) : undefined]
	return was && is && was !== is ? `${counts} ${periodWords.lengths(was, is)}` : counts
}

/** A finding with its counts, as the API's `sentence`. */
export function sayPeriods(figure: Titled, finding: readonly Part[]): Part[] {
	if (!figure.n && !figure.vs.n) return endSentence(finding)
	return joinSentences(endSentence(finding), say`${sayPeriodCounts(figure)}`)
}

/** Of the labs that changed most the one with the largest loss on balance, other than the one of the headline. */
export function titleLabChanges(flows: ComparedFlows, shown: number): Part[] {
	const [first, ...others] = flows.vs.labs.slice(0, shown)
	if (!first) return say`${periodTitles.nothing}`
	const lab = others.toSorted((a, b) => a.net - b.net)[0] ?? first
	const { was, is } = sidesOf(flows.counted, lab)
	return sayWithin(limitsOfFlows(flows), periodTitles.labs(lab, was, is, periodsOf(flows), flows.level))
}

/** The pair that grew most, and the one that shrank most. */
export function titlePairChanges(flows: ComparedFlows): Part[] {
	const nodes = new Map(flows.vs.labs.map((lab) => [lab.id, lab]))
	const known = flows.vs.pairs.filter(({ from, to }) => from !== null && to !== null)
	const find = (sign: 1 | -1) => {
		const [first, second] = known.filter(({ change }) => change * sign > 0)
		if (!first) return undefined
		const [from, to] = [first.from!, first.to!].map((id) => nodes.get(id) ?? { id, name: id })
		return { ...first, from: from!, to: to!, isMost: first.change !== second?.change }
	}
	return sayWithin(limitsOfFlows(flows), periodTitles.pairs(find(1), find(-1), flows.level))
}

type ComparedTrend = Titled & TrendLike & { vs: OtherPeriod }
/** How many moves there are in both periods, into or out of the labs asked for. */
export function headlineTrendPeriods(trend: ComparedTrend): Part[] {
	const { n, vs, labs } = trend
	if (!n && !vs.n) return say`${periodTitles.nothing}`
	const finding = periodWords.all('moves', vs.n, n, sayEnds(labs.length ? { lab: labs } : {}), periodsOf(trend))
	return sayWithin(limitsOf(trend, isAlone(trend)), finding)
}

type ComparedPair = Titled & {
	from: Named
	to: Named
	statuses: readonly string[]
	narrowed?: string
	/** `isPeople`: whether each move, in either period, is of another person. */
	vs: OtherPeriod & { ways: readonly PairChange[]; isPeople: boolean }
}
/** Both ways between two labs, in both periods. */
export function headlinePairPeriods(pair: ComparedPair): Part[] {
	const { from, to, vs } = pair
	const [forward, back] = vs.ways
	if (!forward || !back) return say`${periodTitles.nothing}`
	const was = [forward.countWas, back.countWas] as const
	const is = [forward.count, back.count] as const
	const periods = periodsOf(pair)
	const isPlain = vs.isPeople && ![from.id, to.id].includes(unknownEnd)
	const limits = limitsOf(pair, pair.level === 'lab')
	if (isPlain) return sayWithin(limits, periodWords.pair(from, to, was, is, periods))
	return sayWithin(limits, periodWords.ways(spellWay(from, to), was, is, periods))
}
