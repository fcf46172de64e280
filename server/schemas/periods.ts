// The second period of a figure, and what changed between the two.
import Type, { type Static, type TProperties } from 'typebox'
import { LeftOut } from './figure.ts'
import { count, countOrNull, listOf, text, textOrNull } from './parts.ts'

const change = {
	change: Type.Integer({ description: 'The count less that of the other period' }),
	low: Type.Number({
		description: 'Lower bound of the change at 95%, each count taken as Poisson; rounded down to a tenth'
	}),
	high: Type.Number({ description: 'Upper bound of the change at 95%; rounded up to a tenth' })
}
const net = (description: string) => Type.Integer({ description })
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

/** Gains and losses of a lab in both periods. */
export const LabChange = Type.Object({
	id: text('Lab id; country code where level is country'),
	name: text('Name'),
	group: text('Id of its topmost ancestor'),
	in: count('Moves into it'),
	inWas: count('The same in the other period'),
	out: count('Moves out of it'),
	outWas: count('The same in the other period'),
	net: net('in less out'),
	netWas: net('inWas less outWas'),
	peopleIn: count('People behind in'),
	peopleInWas: count('People behind inWas'),
	peopleOut: count('People behind out'),
	peopleOutWas: count('People behind outWas'),
	...change,
	change: Type.Integer({ description: 'net less netWas' })
})
export type LabChange = Static<typeof LabChange>

const pairCounts = {
	count: count('Moves that way'),
	countWas: count('The same in the other period'),
	back: count('Moves the other way'),
	backWas: count('The same in the other period'),
	share: share('Part of all that is counted in the period, to four decimals'),
	shareWas: share('The same in the other period'),
	...change
}
/** Moves between two labs in both periods. */
export const PairChange = Type.Object({
	from: textOrNull('Id of the origin; null: not known'),
	to: textOrNull('Id of the destination; null: not known'),
	...pairCounts
})
export type PairChange = Static<typeof PairChange>

/** A month, quarter or year beside that in its place in the other period. */
export const SlotChange = Type.Object({
	period: text('2025-07, 2025-Q3 or 2025; empty where the other period is longer'),
	periodWas: text('The one in its place in the other period; empty where that is shorter'),
	moves: count('Moves counted'),
	movesWas: count('The same in the other period'),
	joined: countOrNull('Moves into the labs asked for; null where none is'),
	joinedWas: countOrNull('The same in the other period'),
	left: countOrNull('Moves out of the labs asked for; null where none is'),
	leftWas: countOrNull('The same in the other period'),
	...change
})
export type SlotChange = Static<typeof SlotChange>

/** What the other period leaves out; of undated pages it is told for the first one alone. */
export const OtherLeftOut = Type.Omit(LeftOut, ['undated'], {
	description: 'Moves of the same filter that the other period does not count'
})
const parts = {
	since: text('First day or period of the other one'),
	until: text('Last day or period of the other one'),
	n: count('What it counts, as n does'),
	leftOut: OtherLeftOut,
	bothSources: count('Distinct sources behind the moves of both periods')
}
/** The other period beside a figure, where `vs` asks for one. */
const otherPeriod = <Own extends TProperties>(own: Own) =>
	Type.Optional(
		Type.Object({ ...parts, ...own }, { description: 'The other period, and what changed; left out without `vs`' })
	)
const pairs = listOf(PairChange, 'Pairs of labs with moves in either period, those that changed most first')
const labs = listOf(LabChange, 'Labs with moves in either period, those whose counts changed most first')
export const FlowsVs = otherPeriod({ labs, pairs })
export const BalanceVs = otherPeriod({ labs })
export const PairVs = otherPeriod({
	ways: listOf(PairChange, 'The two ways, the one asked for first'),
	isPeople: Type.Boolean({ description: 'Whether each move, in either period, is of another person' })
})
export const TrendVs = otherPeriod({
	slots: listOf(SlotChange, 'Periods by their place: the first one beside the first one of the other range')
})

/** A row of the exports of two periods: a pair of labs, or a lab. */
export const PairChangeRow = Type.Object({
	from: PairChange.properties.from,
	fromName: textOrNull('Name of the origin'),
	to: PairChange.properties.to,
	toName: textOrNull('Name of the destination'),
	...pairCounts
})
const { id, name, group, ...labCounts } = LabChange.properties
export const LabChangeRow = Type.Object({ lab: id, labName: name, labGroup: group, ...labCounts })
