// Pages, what they say, and how many are behind a record.
import Type, { type Static } from 'typebox'
import { ranks, stances, tiers } from '../../../db/words.ts'
import { count, currency, id, listOf, listWords, numberOrNull, oneOf, text, textOrNull } from '../parts.ts'

/** A source as cited in a row. */
export const Citation = Type.Object({
	id,
	publisher: text('Site the page stands on'),
	origin: textOrNull('Who first reported it, where the page only repeats'),
	tier: oneOf(tiers, listWords(tiers)),
	url: textOrNull('Address; null for a broadcast'),
	published: textOrNull('Partial ISO date of publication')
})
export type Citation = Static<typeof Citation>

/** How many pages are behind a record, and which. */
export const evidence = {
	sourceCount: count('Pages behind the record'),
	independentCount: count(
		'First reporters behind these pages, as far as they are told: each origin once, and the publishers of pages of tier primary, filing or outlet that name none, no other page names, and no other repeats the title of'
	),
	independentAtLeast: Type.Boolean({
		description: 'Whether there may be more first reporters, as a page does not say whom it repeats'
	}),
	sources: listOf(Citation, 'The pages behind the record; in CSV their ids')
}

export const Source = Type.Object({
	id,
	url: textOrNull('Address without tracking parameters; null for a broadcast'),
	publisher: text('Site the page stands on'),
	origin: textOrNull('Who first reported it, where the page says so; null where the publisher did or nothing is known'),
	title: text('Headline as published, at most 120 characters'),
	published: textOrNull('Partial ISO date of publication'),
	tier: oneOf(
		tiers,
		'primary: the person’s or organisation’s own statement; filing: court, visa, securities, tax; outlet: a news organisation reporting itself; secondary: re-reports others; social'
	),
	language: textOrNull('ISO 639-1 code'),
	claimCount: count('Claims that rest on it')
})
export type Source = Static<typeof Source>

export const Claim = Type.Object({
	id,
	subject: text('The record it speaks of: offer:ID, move:ID, deal:ID, event:ID or metric:ID'),
	subjectKind: oneOf(['offer', 'move', 'deal', 'event', 'metric'], 'Kind of that record'),
	subjectId: text('Id of that record'),
	subjectName: text('That record by its names: Ada Example: Alpha → Beta'),
	stance: oneOf(stances, listWords(stances)),
	notation: textOrNull('The figure as this source writes it'),
	low: numberOrNull('Lower bound, in whole units of the currency or in the metric’s unit'),
	high: numberOrNull('Upper bound, in whole units of the currency or in the metric’s unit'),
	currency,
	years: numberOrNull('The term covered, in years'),
	by: textOrNull('Who says it, where the page names them'),
	rank: oneOf(ranks, `${listWords(ranks)} (superseded or weak)`),
	note: textOrNull('The reason for stance or rank'),
	reporter: text(
		'Who reported it, as far as the page tells: the source’s origin, else its publisher, who may repeat others where the tier is secondary or social'
	),
	source: Source
})
export type Claim = Static<typeof Claim>
