// Flows between labs, and the two labs of one.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { FlowsVs, PairVs } from './periods.ts'
import { count, countOrNull, listOf, numberOrNull, oneOf, precision, text, textOrNull } from './parts.ts'
import { LabRef, Metric, ListedMove } from './rows.ts'

const counted = oneOf(
	['moves', 'people', 'teams'],
	'What n, nodes and links count: moves; people, each once in a link, in a node and in n; or moves, a team once'
)

export const FlowNode = Type.Object({
	id: text('Lab id; country code where level is country'),
	name: text('Name'),
	group: text('Id of its topmost ancestor; the country code where level is country'),
	in: count('Moves into it'),
	out: count('Moves out of it'),
	net: Type.Integer({ description: 'in less out' }),
	peopleIn: count('People behind in: fewer where someone came twice'),
	peopleOut: count('People behind out: fewer where someone left twice'),
	inUnknown: count('Part of in whose origin is not known'),
	outUnknown: count('Part of out whose destination is not known')
})
export type FlowNode = Static<typeof FlowNode>

export const FlowLink = Type.Object({
	from: textOrNull('Id of the origin; null: not known'),
	to: textOrNull('Id of the destination; null: not known'),
	count: count('Moves')
})
export type FlowLink = Static<typeof FlowLink>

/** Moves counted by origin and destination. */
export const Flows = Type.Object({
	nodes: listOf(FlowNode, 'Origins and destinations'),
	asked: listOf(LabRef, 'The labs asked for, at either end; one without a move is in no node'),
	links: listOf(FlowLink, 'Moves by origin and destination, those of at least `min`'),
	unknownFrom: count('Counted moves with no known origin'),
	unknownTo: count('Counted moves with no known destination'),
	counted,
	vs: FlowsVs,
	moves: count('Moves behind it all; n counts people, or moves and teams, where `count` asks for them'),
	min: Type.Integer({ description: 'The least that a link counts, as asked' }),
	smaller: Type.Object(
		{ flows: count('Links of less than that'), count: count('What they add up to') },
		{ description: 'Not among the links; counted in n and in the nodes' }
	),
	...figureParts
})
export type Flows = Static<typeof Flows>

/** A row of the exports of flows. */
export const FlowRow = Type.Object({
	from: FlowLink.properties.from,
	fromName: textOrNull('Name of the origin'),
	to: FlowLink.properties.to,
	toName: textOrNull('Name of the destination'),
	count: FlowLink.properties.count,
	counted
})
export type FlowRow = Static<typeof FlowRow>

/** An event that some moves belong to. */
export const Tie = Type.Object({
	event: text('Id of the event'),
	title: text('What happened'),
	date: text('When, partial ISO date'),
	datePrecision: precision('How exact that is'),
	moves: listOf(Type.String(), 'Ids of the moves that belong to it')
})
export type Tie = Static<typeof Tie>

export const FlowPair = Type.Object({
	from: LabRef,
	to: LabRef,
	forward: count('Moves from the first to the second'),
	back: count('Moves from the second to the first'),
	months: listOf(
		Type.Object({ month: text('Month, 2025-07'), forward: count('Moves'), back: count('Moves back') }),
		'Counted moves by the month they are dated to; only months with any'
	),
	coarser: listOf(
		Type.Object({
			period: text('2025-Q3 or 2025'),
			precision: precision('quarter or year'),
			forward: count('Moves'),
			back: count('Moves back')
		}),
		'Counted moves dated only to a quarter or a year'
	),
	forwardMoves: listOf(ListedMove, 'The moves, newest first'),
	backMoves: listOf(ListedMove, 'The moves back, newest first'),
	vs: PairVs,
	ties: listOf(Tie, 'The events that these moves belong to, those of most first'),
	...figureParts
})
export type FlowPair = Static<typeof FlowPair>

/** The ratio of the moves from one lab to another to those back. */
const ratioParts = {
	forward: count('Moves from the first to the second'),
	back: count('Moves from the second to the first'),
	ratio: numberOrNull('forward to one back; null where there is none back'),
	low: numberOrNull('Lower bound of the ratio at 95%, exact (Clopper–Pearson); null where nothing is counted'),
	high: numberOrNull('Upper bound of the ratio at 95%; null where there is none, or nothing is counted'),
	share: numberOrNull('forward of all of them, from 0 to 1; null where nothing is counted'),
	shareLow: numberOrNull('Lower bound of the share at 95%, exact; null where nothing is counted'),
	shareHigh: numberOrNull('Upper bound of the share at 95%; null where nothing is counted')
}

/** Moves set against the staff of the lab that was left. */
export const StaffRate = Type.Object({
	moves: count('Moves out of the lab, to the other one'),
	staffLow: countOrNull('The least people that sources give within the dates; null where they give no least'),
	staffHigh: countOrNull('The most people that sources give within the dates; null where they give no most'),
	low: numberOrNull('Moves for every hundred of the most'),
	high: numberOrNull('Moves for every hundred of the least'),
	metrics: listOf(Type.String(), 'Ids of the metrics of the headcount')
})
const rate = (description: string) =>
	Type.Union([StaffRate, Type.Null()], {
		description: `${description}; null without since and until, or without a headcount of the lab between them`
	})

export const Ratio = Type.Object({
	from: LabRef,
	to: LabRef,
	...ratioParts,
	forwardRate: rate('Moves for every hundred staff of the first lab'),
	backRate: rate('Moves back for every hundred staff of the second lab'),
	published: listOf(
		Metric,
		'Ratios of hires between the two as others publish them: gained by the lab from the counterpart to one lost to it'
	),
	...figureParts
})
export type Ratio = Static<typeof Ratio>

/** The row of the exports of a ratio. */
export const RatioRow = Type.Object({
	from: text('Id of the first lab'),
	fromName: text('Its name'),
	to: text('Id of the second lab'),
	toName: text('Its name'),
	n: figureParts.n,
	...ratioParts
})
