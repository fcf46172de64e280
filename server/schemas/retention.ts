// Who stays how long.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { count, countOrNull, listOf, numberOrNull, oneOf, text, textOrNull } from './parts.ts'
import { Spell } from './records.ts'
import { LabRef, Metric } from './rows.ts'

const shareParts = {
	share: Type.Number({ description: 'Share of spells that last longer, 0 to 1 (Kaplan–Meier)' }),
	low: numberOrNull('Lower bound at 95% (Greenwood, log-log); null where the share is 0 or 1'),
	high: numberOrNull('Upper bound at 95%')
}

const stepParts = {
	days: count('Days since the start'),
	...shareParts,
	atRisk: count('Spells followed until just before'),
	ended: count('Spells that ended after so many days'),
	censored: count('Spells last seen after so many days, not ended: coverage ends there')
}

/** The share of spells that lasted so long. */
export const StayShare = Type.Object({ ...shareParts, atRisk: count('Spells followed for so long') })
const standing = (description: string) =>
	Type.Union([StayShare, Type.Null()], {
		description: `${description}; null where none is followed for so long`
	})
const daysOrNull = (description: string) => Type.Union([Type.Number(), Type.Null()], { description })

export const LabRetention = Type.Object({
	lab: LabRef,
	n: count('Spells followed: those of people whose joining on a known date is on record'),
	left: count('Of these, how many had ended by the end of coverage'),
	coarse: count('Of these, how many have a date known to the quarter or year alone, taken for its middle'),
	hindsight: count('Of these, how many were first published as begun when they had ended'),
	leftOut: Type.Object(
		{
			unknownStart: count('Spells whose start no record dates, of any range'),
			unknownEnd: count('Spells that are over, no record says since when'),
			partly: count('Spells whose coarse start overlaps the edge of the range'),
			ahead: count('Spells that begin after the end of coverage')
		},
		{ description: 'Spells at the lab that are not followed' }
	),
	steps: listOf(Type.Object(stepParts), 'The share that stays, at each day on which any ended or was last seen'),
	oneYear: standing('The share that stays more than 365 days'),
	twoYears: standing('The share that stays more than 730 days'),
	median: Type.Object(
		{
			days: daysOrNull('Days after which at most half stay'),
			low: daysOrNull('Lower bound at 95%'),
			high: daysOrNull(
				'Upper bound at 95%; null too where the share passes one half only with the last who was followed'
			),
			atRisk: count('Followed for so long; where they are fewer than five, no sentence tells the median')
		},
		{ description: 'Median tenure; null where it is not reached' }
	),
	oncePublished: Type.Object(
		{
			n: count('Spells followed: those that went on after their start was published'),
			oneYear: standing('The share that stays more than 365 days'),
			twoYears: standing('The share that stays more than 730 days')
		},
		{
			description:
				'The same with nobody followed before their start was first published (delayed entry), so that no spell is on record because it ended'
		}
	)
})
export type LabRetention = Static<typeof LabRetention>

export const Retention = Type.Object({
	labs: listOf(LabRetention, 'The labs asked for, else the four that most people joined'),
	published: listOf(Metric, 'Retention, attrition and tenure at these labs as others publish them'),
	n: count('Spells followed'),
	since: figureParts.since,
	until: figureParts.until,
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	level: oneOf(['group', 'lab'], 'What is counted as one'),
	statuses: figureParts.statuses,
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
export type Retention = Static<typeof Retention>

/** A row of the exports of retention. */
export const RetentionRow = Type.Object({ lab: text('Id of the lab'), labName: text('Its name'), ...stepParts })

/** A spell that is followed. */
export const CohortSpell = Type.Object({
	cohort: text('Id of the lab asked for, which may stand for its units'),
	cohortName: text('Its name'),
	...Spell.properties,
	days: count('Days from start to end, or to the end of coverage; coarse dates are taken for their middle'),
	marginDays: count('Most days by which that may be wrong'),
	left: Type.Boolean({ description: 'Whether it had ended by the end of coverage' }),
	coarse: Type.Boolean({ description: 'Whether a date is known to the quarter or year alone' }),
	hindsight: Type.Boolean({ description: 'Whether its start was first published when it had ended' }),
	knownAfter: countOrNull('Days from its start until that was first published; null where no source is dated'),
	startPublished: textOrNull('Day by which its start was first published; null where no source is dated')
})
export type CohortSpell = Static<typeof CohortSpell>
