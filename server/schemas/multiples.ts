// What a source claims of an offer in multiples of pay.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { id, listOf, numberOrNull, oneOf, text } from './parts.ts'
import { Citation, Offer } from './rows.ts'

/** Pay that a claim may mean, a row of the exports. */
export const MultipleRow = Type.Object({
	offer: text('Id of the offer that is so many times it'),
	yearlyUsd: Type.Number({ description: 'Our figure: the offer a year in US dollars' }),
	claimed: Type.Number({ description: 'How many times the usual pay a source says it is' }),
	kind: oneOf(['metric', 'offer'], 'Whether baseline is a metric or an offer for a post'),
	baseline: text('Id of the metric or offer'),
	name: text('What it is: median-total-comp or annual-compensation'),
	lab: text('Id of the lab'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	date: text('When, partial ISO date'),
	what: text('The post or the sample, as it is told; empty where it is not'),
	lowUsd: numberOrNull('What is paid a year at least, in US dollars'),
	highUsd: numberOrNull('What is paid a year at most, in US dollars'),
	times: Type.Number({ description: 'Our figure: how many times it the offer is; of a range, its middle' })
})
export type MultipleRow = Static<typeof MultipleRow>
export const Multiples = Type.Object({
	claims: listOf(
		Type.Object({
			metric: text('Id of the metric that is the claim'),
			lab: text('Id of the lab'),
			labName: text('Its name'),
			labGroup: text('Id of its topmost ancestor'),
			times: Type.Number({ description: 'How many times the usual pay it says' }),
			offer: id,
			notation: Offer.properties.notation,
			yearlyUsd: Type.Number({ description: 'Our figure: the offer a year in US dollars' }),
			needUsd: Type.Number({ description: 'Our figure: the pay that the claim is set against' }),
			sources: listOf(Citation, 'The pages behind the claim'),
			baselines: listOf(MultipleRow, 'What it may mean, the least pay first')
		}),
		'Claims of ten times or more, the largest first'
	),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
export type Multiples = Static<typeof Multiples>
