// Pay: a text read, an offer by year, its share of costs, a comparison.
import Type, { type Static } from 'typebox'
import { termKinds, termPeriods, unreadReasons } from '../domain/offers/notation/reading.ts'
import {
	count,
	currency,
	high,
	listOf,
	listWords,
	low,
	note,
	numberOrNull,
	oneOf,
	precisionOrNull,
	text,
	textOrNull
} from './parts.ts'
import { Citation, Offer } from './rows.ts'
export const Bounds = Type.Object({ low: numberOrNull('Lower bound'), high: numberOrNull('Upper bound') })
const boundsOrNull = (description: string) => Type.Union([Bounds, Type.Null()], { description })

const share = oneOf(
	['cash', 'time-vested', 'contingent', 'unexplained'],
	'cash: base, bonus, signing; time-vested: equity and pay for staying; contingent: on a condition; unexplained: nobody says'
)

/** An offer by the years of its term. */
export const Grid = Type.Object({
	currency,
	years: listOf(
		Type.Object({
			year: count('Year of the term, from 1'),
			fraction: Type.Number({ description: 'How much of the year the term covers' }),
			low: numberOrNull('Our figure: lower bound of the year; null where open'),
			high: numberOrNull('Our figure: upper bound of the year; null where open'),
			parts: listOf(
				Type.Object({
					share,
					low,
					high,
					assumed: Type.Boolean({ description: 'No report puts it into this year: assumed evenly spread' })
				}),
				'What the year is made of'
			)
		}),
		'The years of the term; empty where the years or the sum are not known'
	),
	how: text('How the years were made, or why they are not known'),
	told: boundsOrNull('The parts that have a sum, added up; null where none has'),
	gap: boundsOrNull('The total less these; null where that is not known'),
	gapHow: text('What the gap says, or why it is not known'),
	aside: listOf(
		Type.Object({ id: text('Id of a component'), why: text('Why it stands in no year') }),
		'Parts that stand in no year'
	)
})
export type Grid = Static<typeof Grid>

/** What became of an offer, by the moves on record. */
export const Realised = Type.Object({
	state: oneOf(
		['left', 'served', 'there', 'not-accepted', 'unknown'],
		'left: before the term ended, or the term is not told; served: the term ended first; there: no record of leaving'
	),
	start: textOrNull('When the term began: the day of joining'),
	startPrecision: precisionOrNull('How exact that is'),
	end: textOrNull('When the term ends by its years, as exact as the start'),
	left: textOrNull('When the person left the group'),
	leftPrecision: precisionOrNull('How exact that is'),
	leftMove: textOrNull('Id of the move that says so'),
	servedYears: numberOrNull('Years from the start until leaving, else until the end of coverage'),
	forfeited: Type.Union([Type.Array(Type.Integer()), Type.Null()], {
		description: 'Years of the term that began after leaving: possibly forfeited; null where that cannot be told'
	}),
	how: text('What it rests on, or why it is not known')
})
export type Realised = Static<typeof Realised>

/** An offer as percent of a yearly cost of its lab. */
export const CostShare = Type.Object({
	metric: text('Id of the metric'),
	name: text('What it is: capex-year, staff-costs-year or stock-comp-total'),
	lab: text('Id of the lab whose figure it is'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	date: text('The year of the figure'),
	value: numberOrNull('The figure where it is exact, in whole units of its currency; null where it is a range or open'),
	figureLow: numberOrNull('Its lower bound; null where open'),
	figureHigh: numberOrNull('Its upper bound; null where open'),
	unit: text('Its currency'),
	valueUsd: numberOrNull('Our figure: value in whole US dollars at the mean rate of its year'),
	figureLowUsd: numberOrNull('Our figure: figureLow in US dollars'),
	figureHighUsd: numberOrNull('Our figure: figureHigh in US dollars'),
	usdHow: text('By which rate'),
	basis: oneOf(['year', 'total'], 'year: the sum a year; total: the whole sum, as its years are not known'),
	low: numberOrNull('Our figure: at least so many percent'),
	high: numberOrNull('Our figure: at most so many percent'),
	sources: listOf(Citation, 'The pages behind the figure')
})
export type CostShare = Static<typeof CostShare>

/** An offer as a multiple of what its lab is reported to pay. */
export const PayMultiple = Type.Object({
	kind: oneOf(['metric', 'offer'], 'Whether id is a metric or an offer for a role'),
	id: text('Id of the metric or offer'),
	name: text('What it is: median-total-comp or base-salary'),
	lab: text('Id of the lab'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	date: text('When, partial ISO date; a quarter is given as its year'),
	note,
	lowUsd: numberOrNull('What is paid a year at least, in US dollars'),
	highUsd: numberOrNull('What is paid a year at most, in US dollars'),
	timesLow: numberOrNull('Our figure: the sum a year is at least so many times that'),
	timesHigh: numberOrNull('Our figure: the sum a year is at most so many times that'),
	sources: listOf(Citation, 'The pages behind it')
})
export type PayMultiple = Static<typeof PayMultiple>

/** One sum of pay as the notation reader finds it. */
export const Term = Type.Object({
	kind: oneOf(termKinds, listWords(termKinds)),
	low,
	high,
	currency: textOrNull(
		'ISO 4217 code: as written, or the likeliest where the text names none, and then assumed; null where nothing tells'
	),
	assumed: listOf(
		oneOf(
			['currency', 'scale'],
			'currency: the text names none; scale: it writes thousands alone, as lists of pay do (TC 650)'
		),
		'What the text leaves unsaid and the reader took from custom'
	),
	currencies: listOf(
		Type.String(),
		'The currencies that an assumed one may be, the likeliest first; empty where the text says which'
	),
	years: numberOrNull('The span that the sum covers, in years; 1 where it is yearly'),
	per: oneOf(termPeriods, listWords(termPeriods)),
	payments: numberOrNull('How many times a year a monthly sum is paid, where that is told: 16 of 25k*16薪'),
	approximate: Type.Boolean({
		description: 'Whether the text says about, nearly, or gives a bracket such as nine-figure'
	}),
	notation: text('The compact form, e.g. up to $300M/4yr'),
	assumptions: listOf(Type.String(), 'What was assumed'),
	notPay: textOrNull('Why this sum is no pay: valuation, investment, wage-bill ...'),
	quote: text('The words of the text that hold the sum')
})
export type Term = Static<typeof Term>

const figures = {
	firstYear: boundsOrNull('Our figure: in the first year; null where not known'),
	steadyYear: boundsOrNull('Our figure: in each later year of the term; null where not known'),
	total: boundsOrNull('Our figure: over the whole term; null where not known')
}
export const Notation = Type.Object({
	text: text('The text as sent'),
	terms: listOf(Term, 'What it states, the main reading first'),
	notPay: textOrNull('Why the main sum is no pay; null where it is, or where there is no sum'),
	unread: listOf(
		Type.Object({
			quote: text('The words'),
			why: oneOf(
				unreadReasons,
				'percent: a share of a sum that is not told; equity-units: a number of shares; multiple: times another sum; ' +
					'scale, currency: one that the reader does not know; former: what it was before; schedule: shares by year; ' +
					'number: nothing says what of'
			)
		}),
		'The numbers of the text that are in no term'
	),
	sums: Type.Union(
		[
			Type.Object({
				currency: textOrNull('ISO 4217 code; null where the parts are in several'),
				years: numberOrNull('The years of the longest part; null where none tells them'),
				parts: listOf(
					Type.Object({
						kind: oneOf(termKinds, 'As of a term'),
						notation: text('The part in compact form, or in the words of the text where it is a share of the base'),
						...figures,
						inside: Type.Boolean({ description: 'It is in the whole beside it, and not added' }),
						how: text('How its figures were made')
					}),
					'The parts'
				),
				...figures,
				how: text('How they were added, or why they were not')
			}),
			Type.Null()
		],
		{ description: 'Our arithmetic: the parts of the offer added up; null where there are none to add' }
	)
})
export type Notation = Static<typeof Notation>

export const Standing = Type.Object({
	n: count('Offers compared'),
	below: count('Offers that lie certainly below: their upper bound is under the lower one'),
	overlapping: count('Offers whose interval overlaps'),
	above: count('Offers that lie certainly above'),
	leftOut: count('Offers of the kind without bounds to compare')
})
export type Standing = Static<typeof Standing>

export const ClosestOffer = Type.Object({
	offer: Offer,
	low: numberOrNull('Its lower bound on the basis of the comparison, in US dollars'),
	high: numberOrNull('Its upper bound on the basis of the comparison, in US dollars')
})

/** A text read and set against the reported offers of its kind. */
export const ComparedOffer = Type.Object({
	reading: Notation,
	term: Type.Union([Term, Type.Null()], { description: 'The main term: the first that is pay' }),
	notation: textOrNull('What is compared, in compact form: all parts where they add up to a sum a year, else the term'),
	yearly: boundsOrNull('Our sum a year, of the parts or else the term, in its currency; null where not known'),
	yearlyHow: text('How the sum a year was made, or why it is not known'),
	basis: Type.Union([Type.Enum(['year', 'total']), Type.Null()], {
		description: 'What is compared: the sum a year, the whole sum, or nothing'
	}),
	usd: boundsOrNull('What is compared, in US dollars'),
	usdHow: text('By which rate, or why not known'),
	kinds: listOf(Type.String(), 'Kinds of offers that it is set against'),
	people: Standing,
	unnamed: Standing,
	roles: Standing,
	estimates: count('Sums of those kinds that count nowhere, as estimates of outsiders nobody asked for'),
	closest: listOf(ClosestOffer, 'The reported offers to people nearest to it'),
	closestBands: listOf(ClosestOffer, 'The bands for posts nearest to it'),
	baselines: listOf(
		Type.Object({
			lab: text('Id of the lab'),
			labName: text('Name of the lab'),
			labGroup: textOrNull('Id of its topmost ancestor'),
			n: count('Base salaries reported for roles'),
			low: Type.Number({ description: 'The lowest, US dollars a year' }),
			high: Type.Number({ description: 'The highest, US dollars a year' }),
			times: numberOrNull('How many times the highest the compared sum a year is, at least')
		}),
		'Base salaries reported for roles, a row a lab'
	)
})
export type ComparedOffer = Static<typeof ComparedOffer>

export const Comparison = Type.Object({
	offers: listOf(ComparedOffer, 'The offer of `text`, then that of `with`'),
	coverageEnd: text('Pages were read up to that day'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' })
})
export type Comparison = Static<typeof Comparison>
