// Sentences about figures. They say what was counted, never that something is more likely, and they say so where nothing was.
import type { Counted } from './counted.ts'
import { unknownEnd } from './filter.ts'
import { say, joinSentences, pairWords, sayByStatus, sayCount, sayEnds, sayNothing, trendWords } from './language.ts'
import type { Named, Part } from './part.ts'

/** First and last day, as partial ISO dates. */
export type Range = { since: string | null; until: string | null }
/** What a figure counts. */
export type Counts = Range & {
	n: number
	/** What n counts; moves where it is left out. */
	counted?: Counted
	statuses: readonly string[]
	/** What narrows it beside labs and dates, as it goes on after "moves": " that are foundings"; left out: nothing does. */
	narrowed?: string
	/** The clocks, where they are set. */
	asOf?: string | null
	knownAt?: string | null
}
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
	from: Named
	to: Named
	forward: number
	back: number
	forwardMoves: readonly { person: string }[]
	backMoves: readonly { person: string }[]
}
export type TrendLike = Counts & {
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
	const { labs, n, by } = trend
	const { joined, left, leftUnknown } = sumTrend(trend)
	if (!n && !left) return sayNothing(trend, sayEnds({ lab: labs }))
	const busiest = findBusiest(trend.periods)
	return joinSentences(
		labs.length ? trendWords.exchange(labs, joined, left, leftUnknown, trend) : [],
		busiest ? trendWords.peak(by, busiest.period, busiest.moves, n, trend.statuses) : [],
		say`${sayCount(trend)}`
	)
}

/** Both gross counts of a pair: "Nineteen people left OpenAI for Meta; thirteen went the other way." */
export function sayPair(pair: PairLike): Part[] {
	const found = sayBothWays(pair.from.id === unknownEnd ? turnPair(pair) : pair)
	const parts = pair.n ? sayByStatus(pair.statuses, found) : found
	return pair.narrowed ? joinSentences(parts, pairWords.narrowed(pair.narrowed)) : parts
}

/** The same with n, the dates, the statuses and the clocks, for whoever reads it away from its page. */
export function sayPairInFull(pair: PairLike): Part[] {
	const found = sayBothWays(pair.from.id === unknownEnd ? turnPair(pair) : pair)
	return joinSentences(pair.n ? sayByStatus(pair.statuses, found) : found, say`${sayCount(pair)}`)
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
