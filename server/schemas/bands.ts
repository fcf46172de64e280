// Pay for posts by role and grade.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { count, listOf, numberOrNull, oneOf, text, textOrNull } from './parts.ts'
import { Offer } from './rows.ts'

const { id, lab, labName, labGroup, title, place, notation, yearlyLowUsd, yearlyHighUsd, yearlyHow } = Offer.properties
const { date, datePrecision, status, sourceCount } = Offer.properties
const group = {
	role: Type.Unsafe<string | null>(Offer.properties.role),
	grade: textOrNull('One of the grades that it is for; null where none is reported')
}
const band = {
	id,
	lab,
	labName,
	labGroup,
	title,
	place,
	notation,
	yearlyLowUsd,
	yearlyHighUsd,
	yearlyHow,
	basis: Type.Unsafe<string | null>(Offer.properties.basis),
	population: Type.Unsafe<string | null>(Offer.properties.population),
	date,
	datePrecision,
	status,
	counted: Type.Boolean({
		description: 'Whether it counts in the middle: of a post, and no estimate unless basis is asked'
	}),
	sourceCount
}

/** A band in a role and a grade, a row of the exports. */
export const BandRow = Type.Object({ ...group, ...band })

/** Bands by role and grade. */
export const Bands = Type.Object({
	kind: oneOf(['base-salary', 'annual-compensation'], 'What is paid'),
	n: count('Bands with a sum a year in US dollars'),
	counted: count('Bands among them that count in a middle'),
	noSum: count('Bands without a sum a year in US dollars'),
	groups: listOf(
		Type.Object({
			...group,
			n: count('Bands that count in the middle'),
			low: numberOrNull('Lower bound of the middle; null where it is open or fewer than five count'),
			high: numberOrNull('Upper bound of the middle; null where it is open or fewer than five count'),
			hasMiddle: Type.Boolean({ description: 'Whether five or more count' }),
			bands: listOf(Type.Object(band), 'The bands, the least pay first')
		}),
		'Roles, those with most bands first, each by grade, the lowest first'
	),
	narrowing: text('The bands asked for in words, with their dates; empty where all are'),
	sourceCount: count('Distinct sources behind the bands'),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
export type Bands = Static<typeof Bands>
export type Band = Static<typeof Bands>['groups'][number]['bands'][number]
