// Sentences about figures. They say what was counted, never that something is more likely, and they say so where nothing was.
import { unknownEnd } from '../vocabulary/filter.ts'
import type { Counts } from '../vocabulary/said.ts'
import {
	endSentence,
	joinSentences,
	pairWords,
	say,
	sayCount,
	sayEnds,
	sayNothing,
	sayWithin,
	trendWords
} from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { limitsOf } from './limits.ts'

/** What a figure counts, and all that limits it. */
export type NodeLike = Named & {
	in: number
	out: number
	net: number
	peopleIn: number
	peopleOut: number
	inUnknown: number
	outUnknown: number
}
export type FlowsLike = Counts & {
	level: string
	nodes: readonly NodeLike[]
	links: readonly { from: string | null; to: string | null; count: number }[]
	unknownFrom: number
	unknownTo: number
	min?: number
	smaller?: { flows: number; count: number }
}
export type PairLike = Counts & {
	level?: string
	from: Named
	to: Named
	forward: number
	back: number
	forwardMoves: readonly { person: string }[]
	backMoves: readonly { person: string }[]
}
export type TrendLike = Counts & {
	level?: string
	by: string
	labs: readonly Named[]
	periods: readonly (SeriesLike & { period: string })[]
	coarser: readonly (SeriesLike & { period: string })[]
}
type SeriesLike = { moves: number; joined: number | null; left: number | null; leftUnknown: number | null }

/** Of periods the one with most moves, with its count; undefined where several have as many, or none has any. */
export function findBusiest(periods: TrendLike['periods']): { period: string; moves: number } | undefined {
	const most = Math.max(0, ...periods.map(({ moves }) => moves))
	const busiest = periods.filter(({ moves }) => moves === most)
	return most && busiest.length === 1 ? busiest[0] : undefined
}

/** Moves of all periods of a trend, those of coarser dates too: of the labs asked for, both ways. */
export function sumTrend({ periods, coarser }: Pick<TrendLike, 'periods' | 'coarser'>) {
	const all = [...periods, ...coarser]
	const sum = (key: 'joined' | 'left' | 'leftUnknown') => all.reduce((total, counts) => total + (counts[key] ?? 0), 0)
	return { joined: sum('joined'), left: sum('left'), leftUnknown: sum('leftUnknown') }
}

/** What a trend shows: who joined and left the labs asked for, and the busiest period with its count. */
export function sayTrend(trend: TrendLike): Part[] {
	const { labs, n, by, narrowed = '' } = trend
	const { joined, left, leftUnknown } = sumTrend(trend)
	if (!n && !left)
		return sayWithin({ isAlone: isAlone(trend) }, sayNothing(trend, say`${narrowed}${sayEnds({ lab: labs })}`))
	const busiest = findBusiest(trend.periods)
	const found = [
		labs.length ? trendWords.exchange(labs, joined, left, leftUnknown, trend) : [],
		busiest ? trendWords.peak(by, busiest.period, busiest.moves, n, labs, trend) : []
	].filter((parts) => parts.length)
	return joinSentences(
		...found.map((parts) => sayWithin(limitsOf(trend, isAlone(trend)), endSentence(parts))),
		say`${sayCount(trend)}`
	)
}
/** Whether labs are asked for without their units. */
export const isAlone = ({ level, labs }: { level?: string; labs: readonly unknown[] }) =>
	level === 'lab' && labs.length > 0

/** Both gross counts of a pair: "OpenAI lost 19 people to Meta and gained 13 from it." */
export function sayPair(pair: PairLike): Part[] {
	const found = sayBothWays(pair.from.id === unknownEnd ? turnPair(pair) : pair)
	const alone = pair.level === 'lab'
	return sayWithin(pair.n ? limitsOf(pair, alone) : { isAlone: alone }, found)
}

/** The same with n, the dates and the statuses, for whoever reads it away from its page. */
export function sayPairInFull(pair: PairLike): Part[] {
	return joinSentences(sayPair(pair), say`${sayCount(pair)}`)
}

function sayBothWays(pair: PairLike): Part[] {
	const { from, to, forward, back, forwardMoves, backMoves } = pair
	if (!forward && !back) return pairWords.nothing(from, to, pair)
	const isPeople = countPeople(forwardMoves) === forward && countPeople(backMoves) === back
	const ways = { from, to, forward, back, isPeople, range: pair }
	return to.id === unknownEnd ? pairWords.bothWaysUnknown(ways) : pairWords.bothWays(ways)
}

/** The same pair seen from its other end. */
function turnPair({ from, to, forward, back, forwardMoves, backMoves, ...rest }: PairLike): PairLike {
	return { ...rest, from: to, to: from, forward: back, back: forward, forwardMoves: backMoves, backMoves: forwardMoves }
}

/** How many people stand behind moves. */
export function countPeople(moves: readonly { person: string }[]): number {
	return new Set(moves.map((move) => move.person)).size
}
