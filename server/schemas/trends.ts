// Moves over time, and around an event.
import Type, { type Static } from 'typebox'
import { moveKinds, statuses } from '../../db/words.ts'
import { figureParts } from './figure.ts'
import { FlowNode } from './flows.ts'
import { BalanceVs, TrendVs } from './periods.ts'
import { count, countOrNull, listOf, oneOf, precision, text, textOrNull } from './parts.ts'
import { Event, LabRef, ListedMove } from './rows.ts'

/** Moves in a period, of the labs asked for. */
const periodParts = {
	moves: count('Moves counted'),
	joined: countOrNull('Moves into the labs asked for; null where none is'),
	left: countOrNull('Moves out of the labs asked for; null where none is'),
	leftUnknown: countOrNull('Part of left whose destination is not known')
}

export const Trend = Type.Object({
	by: oneOf(['month', 'quarter', 'year'], 'Length of a period'),
	labs: listOf(LabRef, 'The labs asked for; empty: all'),
	periods: listOf(
		Type.Object({
			period: text('2025-07, 2025-Q3 or 2025'),
			...periodParts,
			net: Type.Union([Type.Integer(), Type.Null()], { description: 'joined less left' })
		}),
		'Every period from the first to the last, empty ones too'
	),
	coarser: listOf(
		Type.Object({
			period: text('2025-Q3 or 2025'),
			precision: precision('How exact these records are dated'),
			...periodParts
		}),
		'Records dated more coarsely than the periods, never inside one'
	),
	vs: TrendVs,
	...figureParts
})
export type Trend = Static<typeof Trend>

/** A row of the exports of a trend: its periods, then what is dated more coarsely. */
export const TrendRow = Type.Object({
	period: text('2025-07, 2025-Q3 or 2025'),
	precision: precision('Length of the period; where it is longer than `by` asks, its moves are in no other row'),
	...periodParts,
	net: Type.Union([Type.Integer(), Type.Null()], { description: 'joined less left' })
})
export type TrendRow = Static<typeof TrendRow>

/** Gains and losses by lab, losses by the date of leaving. */
export const Balance = Type.Object({
	nodes: listOf(
		FlowNode,
		'Labs: `in` by the date of the move, `out` by the date of leaving; those of most moves first'
	),
	vs: BalanceVs,
	...figureParts
})
export type Balance = Static<typeof Balance>

/** A row of its exports. */
export const BalanceRow = Type.Object({
	lab: text('Id of the group or lab, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	joined: count('Moves into it, by the date of the move'),
	left: count('Moves out of it, by the date of leaving where that is known apart, else by the date of the move'),
	net: Type.Integer({ description: 'joined less left' }),
	joinedUnknown: count('Part of joined whose origin is not known'),
	leftUnknown: count('Part of left whose destination is not known')
})
export type BalanceRow = Static<typeof BalanceRow>

/** Moves of a period, told apart. */
const mixParts = {
	moves: count('Moves counted'),
	counts: Type.Record(Type.String(), count('Moves'), { description: 'Moves by kind or status; none where left out' })
}

const mixed = Type.Unsafe<string>(oneOf([...moveKinds, ...statuses], 'A kind or status of moves'))
export const Mix = Type.Object({
	by: Trend.properties.by,
	of: oneOf(['kind', 'status'], 'What the moves are told apart by'),
	labs: Trend.properties.labs,
	parts: listOf(
		Type.Object({ value: mixed, moves: count('Moves') }),
		'The values that occur, those of most moves first'
	),
	periods: listOf(
		Type.Object({ period: text('2025-07, 2025-Q3 or 2025'), ...mixParts }),
		'Every period from the first to the last, empty ones too'
	),
	coarser: listOf(
		Type.Object({
			period: text('2025-Q3 or 2025'),
			precision: precision('How exact these records are dated'),
			...mixParts
		}),
		'Records dated more coarsely than the periods, never inside one'
	),
	...figureParts
})
export type Mix = Static<typeof Mix>

/** A row of the exports of a mix; only those with moves. */
export const MixRow = Type.Object({
	period: TrendRow.properties.period,
	precision: TrendRow.properties.precision,
	value: mixed,
	moves: count('Moves')
})
export type MixRow = Static<typeof MixRow>

const spanName = oneOf(
	['before', 'during', 'after', 'coarse', 'none'],
	'before or after: as many days; during: on the day, or in the month, quarter or year, that the event is dated to; coarse: dated too coarsely for one of these; none: tied to the event, in no count'
)
/** How a move of a figure around an event is tied to the event; all null where it is not. */
const tie = {
	part: Type.Union([Type.Enum(['leaver', 'joiner']), Type.Null()], {
		description: 'Which half of the move belongs to the event: leaver, the exit, or joiner, the arrival or founding'
	}),
	why: textOrNull('What ties them'),
	standing: Type.Union(
		[Type.Enum(['during', 'after', 'coarse', 'later', 'gone', 'joined', 'undone', 'apart']), Type.Null()],
		{
			description:
				'during, after: left on the event’s own days, or in the span after it; coarse: the date allows more than one of these; later: left after the span; gone: had left before; joined: by its arrival; undone: reversed; apart: not counted for another reason'
		}
	)
}

const daysOf = (description: string) =>
	Type.Object({ since: text('First day'), until: text('Last day') }, { description })

/** Departures after an event, against as many days before. */
export const After = Type.Object({
	event: Event,
	labs: listOf(LabRef, 'The labs whose departures are counted: the event’s own, with its group, unless asked'),
	days: count('Length of either span in days'),
	coveredDays: count('Days of the span after it that lie before the end of coverage'),
	before: daysOf('The span before'),
	after: daysOf('The span after; it begins on the day after the event, or after the month that it is dated to'),
	counts: Type.Object({
		before: count('Moves'),
		during: count('Moves'),
		after: count('Moves'),
		coarse: count('Moves')
	}),
	moves: listOf(
		Type.Object({ span: spanName, ...tie, ...ListedMove.properties }),
		'The moves tied to the event, then the other departures, by span, the earliest first; each with where its person is now'
	),
	n: count('Departures before and after'),
	undated: count('Departures before and after that only undated pages tell; 0 unless `knownAt` is asked'),
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	level: figureParts.level,
	narrowed: figureParts.narrowed,
	statuses: figureParts.statuses,
	otherStatus: figureParts.leftOut.properties.otherStatus,
	sourceCount: count('Distinct sources behind all departures shown'),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
export type After = Static<typeof After>

/** A row of its exports. */
export const AfterRow = After.properties.moves.items
export type AfterRow = Static<typeof AfterRow>
