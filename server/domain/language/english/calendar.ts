// The calendar: what a date is, by which rule, and what all of them are called.
import type { Clocked } from '../../time/clocks.ts'
import type { Named } from '../../vocabulary/part.ts'
import { capitalise, countOf, inWords, joinWords, nameLabs, say, spellWhen } from './format.ts'
import { andClocks, spellSpan } from './range.ts'

const inYears = (years: number) =>
	`${Number.isInteger(years) ? inWords(years) : years} ${years === 1 ? 'year' : 'years'}`

const kindNouns: Record<string, [one: string, many: string]> = {
	deal: ['deal', 'deals'],
	event: ['event', 'events'],
	start: ['announced start', 'announced starts'],
	target: ['target date', 'target dates'],
	term: ['end of a term', 'ends of terms'],
	anniversary: ['anniversary', 'anniversaries']
}

export const calendarWords = {
	title: 'Calendar',
	kind: (kind: string) => kindNouns[kind]?.[1] ?? kind,
	one: (kind: string) => kindNouns[kind]?.[0] ?? kind,
	/** "Alpha: power MW, planned for 2027" */
	ofLab: (lab: string, what: string) => `${lab}: ${what}`,
	/** "Ends after four years: Alpha reportedly offered Ada Example $8M over four years" */
	term: (offer: string, years: number) => `Ends after ${inYears(years)}: ${offer}`,
	/** "Ada Example: two years at Alpha" */
	anniversary: (person: string, lab: string, years: number) => `${person}: ${inYears(years)} at ${lab}`,
	rules: {
		deal: 'The date of the deal, as reported.',
		event: 'The date of the event, as reported.',
		start: 'Announced for a day after coverage ends; not known to have happened.',
		target: (said: string) => `The date that it is for, as it was said ${spellWhen(said)}.`,
		term: (years: number) =>
			`${capitalise(inYears(years))} after the date of the offer: nobody says when the term began or whether it still runs.`,
		anniversary:
			'Counted from the reported start, where no exit is on record: an anniversary and no more; no vesting, notice or plan is known from it.'
	},
	/** "Labflow holds 12 dates of OpenAI from July 2026 to June 2027: deals and events alone, as published by 1 July 2026." */
	sentence(
		total: number,
		whom: readonly Named[],
		asked: { kinds: readonly string[]; anniversaries: boolean; areUnitsLeftOut: boolean },
		range: Clocked
	) {
		const { kinds, anniversaries, areUnitsLeftOut } = asked
		const of = whom.length ? say` of ${nameLabs(whom)}` : ''
		const units = areUnitsLeftOut ? ', units left out' : ''
		const which = kinds.length
			? `: ${joinWords(kinds.map((kind) => kindNouns[kind]?.[1] ?? kind))} alone`
			: anniversaries
				? ', anniversaries among them'
				: ''
		const span = spellSpan({ ...range, coverageEnd: null, knownAt: null })
		return say`Labflow holds ${total ? countOf(total, 'date') : 'no dates'}${of}${units}${span}${which}${andClocks(range)}.`
	},
	basis: { stated: 'stated', assumed: 'assumed' },
	heads: { date: 'Date', what: 'What', kind: 'Kind', rule: 'How it is known' },
	hint: 'Each date is of a record with its sources. One known to the month stands for the whole month; “assumed” is computed by the rule beside it.',
	subscribe: 'Subscribe in a calendar',
	earlier: 'Earlier dates',
	anniversaries: { show: 'Show anniversaries', hide: 'Hide anniversaries' },
	withdrawn: 'No longer on record',
	caveats: [
		'Dates are of records with sources, and follow the press: most of what happens is missing.',
		'An entry covers all days that its date may mean: one known to the month covers the month.',
		'Ends of terms and anniversaries are computed by the rule that each names; nothing here says what anybody will do.'
	]
}
