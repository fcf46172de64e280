// What labs can bid with: figures of means, their divisions, and the gaps.
import Type, { type Static } from 'typebox'
import { stages } from '../../db/words.ts'
import { meansParts, meansStates } from '../domain/means/figure.ts'
import { gapParts } from '../domain/means/gaps.ts'
import { figureParts } from './figure.ts'
import { count, id, listOf, numberOrNull, oneOf, text, textOrNull } from './parts.ts'
import { Named } from './named.ts'
import { Metric } from './rows.ts'

const parts = meansParts as ['people', 'value', 'power', 'chips', 'capex', 'pay', 'pools', 'money']
const part = oneOf(parts, 'Which of the means it is')
const states = [...meansStates] as ['published', 'estimate', 'planned', 'sought']
const { properties: of } = Metric

/** A figure of the means, a row of the exports: a metric, or one divided by another. */
export const MeansFigure = Type.Object({
	id: text('Stable readable key: of the metric, or of what is divided with -per-head behind it'),
	part,
	lab: of.lab,
	labName: of.labName,
	labGroup: of.labGroup,
	metric: text(
		'What is measured, as /metrics calls it; staff-costs-per-head and stock-comp-per-head are our divisions'
	),
	low: of.low,
	high: of.high,
	lowUsd: numberOrNull('Lower bound in whole US dollars at the rate of its date, of money; null where open'),
	highUsd: numberOrNull('Upper bound in whole US dollars at the rate of its date, of money; null where open'),
	approx: Type.Unsafe<string | null>(of.approx),
	unit: Type.Unsafe<string>(of.unit),
	date: of.date,
	said: of.said,
	stage: Type.Unsafe<string>(oneOf(stages, 'How real it is: what is not actual a lab never has')),
	state: oneOf(
		states,
		'published: actual, by a report or better; estimate: actual, reckoned by somebody, or our division; planned: planned, guided or forecast; sought: in talks'
	),
	undated: Type.Boolean({
		description: 'Of a plan: nobody says when it is to be there, and date is the day it was said'
	}),
	scope: text('What is counted: company, unit, team, site:NAME or sample:WHAT'),
	whole: Type.Boolean({ description: 'Whether it is of the lab as a whole' }),
	basis: Type.Unsafe<string | null>(of.basis),
	terms: listOf(Type.String(), 'Ids of the two metrics that it is divided of, where it is ours; else empty'),
	note: of.note,
	sourceCount: of.sourceCount,
	sources: of.sources
})
export type MeansFigure = Static<typeof MeansFigure>

const beside = {
	n: count('Figures'),
	labs: count('Labs that they are of, units with their group'),
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	coverageEnd: figureParts.coverageEnd,
	sourceCount: count('Distinct sources behind them'),
	sentence: figureParts.sentence,
	revision: figureParts.revision
}

export const Means = Type.Object({
	figures: listOf(MeansFigure, 'The figures, by part, lab and date'),
	groups: listOf(Named, 'Groups of the labs that they are of'),
	...beside
})
export type Means = Static<typeof Means>

const metric = (description: string) => text(description)
/** Two figures of one lab and what one comes to on one of the other, a row of the exports. */
export const MeansPairRow = Type.Object({
	lab: of.lab,
	labName: of.labName,
	labGroup: of.labGroup,
	scope: text('Of what both are'),
	x: metric('What is divided by'),
	xId: text('Id of that metric'),
	xDate: text('The date it is for'),
	xLow: numberOrNull('Its lower bound, in US dollars where it is money; null where open'),
	xHigh: numberOrNull('Its upper bound; null where open'),
	y: metric('What is divided'),
	yId: text('Id of that metric'),
	yDate: text('The date it is for'),
	yLow: numberOrNull('Its lower bound, in US dollars where it is money; null where open'),
	yHigh: numberOrNull('Its upper bound; null where open'),
	days: count('Most days that may lie between both'),
	low: numberOrNull('Least that comes of y on one of x: our division; null where open'),
	high: numberOrNull('Most that comes of y on one of x; null where open'),
	approx: oneOf(['yes', 'no'], 'Whether a page says about of either')
})
export type MeansPairRow = Static<typeof MeansPairRow>
export const MeansPair = Type.Object({
	lab: of.lab,
	labName: of.labName,
	labGroup: of.labGroup,
	scope: MeansPairRow.properties.scope,
	x: MeansFigure,
	y: MeansFigure,
	days: MeansPairRow.properties.days,
	low: MeansPairRow.properties.low,
	high: MeansPairRow.properties.high,
	approx: MeansPairRow.properties.approx
})
export type MeansPair = Static<typeof MeansPair>
export const MeansPairs = Type.Object({
	x: metric('What is divided by'),
	y: metric('What is divided'),
	pairs: listOf(MeansPair, 'Labs with both figures, those with most of y on one of x first'),
	offered: listOf(
		Type.Object({ x: metric('One metric'), y: metric('Another'), labs: count('Labs that have both') }),
		'Pairs that five labs or more have'
	),
	...beside
})
export type MeansPairs = Static<typeof MeansPairs>

const kind = oneOf([...gapParts] as ['people', 'chips', 'power', 'capex', 'value', 'pay'], 'Kind of figure')
const gapState = oneOf(
	[...states, 'none'] as [...typeof states, 'none'],
	'The best that is published; none: nothing is'
)
/** What is known of a lab, by kind, a row of the exports. */
export const MeansGapRow = Type.Object({
	lab: of.lab,
	labName: of.labName,
	part: kind,
	state: gapState,
	figure: textOrNull('Id of the newest figure of that state; null where there is none')
})
export type MeansGapRow = Static<typeof MeansGapRow>
export const MeansGaps = Type.Object({
	rows: listOf(
		Type.Object({
			id,
			name: text('Its name'),
			cells: listOf(
				Type.Object({ part: kind, state: gapState, figure: Type.Union([MeansFigure, Type.Null()]) }),
				'The kinds of figure'
			)
		}),
		'Groups of labs with a figure, those with most moves first, or those asked for'
	),
	...beside
})
export type MeansGaps = Static<typeof MeansGaps>
