// A figure's other period: the same filter, counted anew, beside what was counted first.
import { countFlows, type FlowCounts } from '../flows/flow.ts'
import { countPair } from '../flows/pair.ts'
import type { MoveColumns } from '../moves/columns.ts'
import type { FigureFilter } from '../moves/select.ts'
import type { Period } from '../time/period.ts'
import type { Range } from '../time/versus.ts'
import { countBalance, type BalanceCounts } from '../trends/balance.ts'
import { countTrend, type TrendCounts } from '../trends/trend.ts'
import { compareLabs, comparePairs, compareSlots, describeOther } from './compare.ts'

/** What is counted in which moves, and the other period. */
type Asked = { columns: MoveColumns; filter: FigureFilter; other: Range }
const inOther = ({ filter, other }: Asked): FigureFilter => ({ ...filter, ...other })

/** Flows of both periods; pairs of fewer than `min` in either are left out. */
export function compareFlows(asked: Asked, flows: FlowCounts, min: number) {
	const { columns, filter, other } = asked
	const was = countFlows(columns, inOther(asked), flows.counted)
	return {
		...describeOther(columns, filter, other, was.n),
		labs: compareLabs(flows.nodes, was.nodes),
		pairs: comparePairs(flows, was).filter(({ count, countWas }) => Math.max(count, countWas) >= min)
	}
}

/** Gains and losses of both periods. */
export function compareBalance(asked: Asked, balance: BalanceCounts) {
	const { columns, filter, other } = asked
	const was = countBalance(columns, inOther(asked))
	return { ...describeOther(columns, filter, other, was.n), labs: compareLabs(balance.nodes, was.nodes) }
}

/** Moves between two labs in both periods; `filter` holds both as either end. */
export function comparePair(asked: Asked, from: string, to: string) {
	const { columns, filter, other } = asked
	const [is, was] = [filter, inOther(asked)].map((one) => countPair(columns, one, from, to)) as [
		ReturnType<typeof countPair>,
		ReturnType<typeof countPair>
	]
	const linked = ({ forward, back, n }: typeof is) => ({
		n,
		links: [
			{ from, to, count: forward },
			{ from: to, to: from, count: back }
		]
	})
	const ways = comparePairs(linked(is), linked(was)).toSorted((a) => (a.from === from ? -1 : 1))
	const placeOf = new Map(columns.ids.map((id, place) => [id, place]))
	const isOnce = (ids: readonly string[]) =>
		new Set(ids.map((id) => columns.person[placeOf.get(id)!])).size === ids.length
	const all = [is.forwardMoves, is.backMoves, was.forwardMoves, was.backMoves]
	return { ...describeOther(columns, filter, other, was.n), ways, isPeople: all.every(isOnce) }
}

/** Moves over time in both periods. */
export function compareTrend(asked: Asked, trend: TrendCounts, by: Period) {
	const { columns, filter, other } = asked
	const was = countTrend(columns, inOther(asked), by)
	return { ...describeOther(columns, filter, other, was.n), slots: compareSlots(trend.periods, was.periods) }
}
