// Ratios, rates, what came after events, orders, sentences.
import { leastLabs } from '../../../../server/domain/means/divide.ts'
import { usualDays } from '../../../../server/domain/trends/after-event.ts'
import { boundShare, confidence, findRatio } from '../../../../server/domain/flows/ratio.ts'
import { findChange } from '../../../../server/domain/periods/change.ts'
import { formatNet, formatRough, formatShare, inWords } from '../../../../server/domain/language/index.ts'
import { fewestInTeam } from '../../../../server/domain/stories/team.ts'
import type { RuleTexts } from '../../../parts/words/method.ts'

const [hits, misses] = [12, 3]
const share = boundShare(hits, hits + misses)
const ratio = findRatio(hits, misses)
const change = { from: 2, to: 12, ...findChange([12], [2]) }

export const figures = {
	ratio: [
		`A ratio of two counts stands with both counts and its exact ${formatShare(confidence)} interval. Of n moves between two labs, k went one way: the interval of that share is Clopper and Pearson’s, and the odds of its ends are the interval of the ratio. Of ${hits} to ${misses} the share lies between ${formatShare(share.low)} and ${formatShare(share.high)}, the ratio between ${formatRough(ratio.low!)} and ${formatRough(ratio.high!)} to 1. Where nobody went one way there is no upper bound.`,
		'The interval treats each move as independent, so teams that leave together make it too narrow. It covers chance among reported moves, and says nothing of unreported ones; it is not a rate, nor the likelihood that anybody will leave.'
	],
	periods: [
		`The same question is counted in either period, by the same rules, and both gross counts stand beside their change: of ${change.from} and ${change.to} it is ${formatNet(change.change)}, between ${formatNet(change.low)} and ${formatNet(change.high)} at ${formatShare(confidence)}. Each count is taken as a Poisson number with the limits of the score test; the limits of the difference, or of a net of four counts, follow from theirs, rounded outwards to a tenth. The other period is given by its dates, or as the same dates a year earlier, or as long before; two periods that share a day are refused.`,
		'More moves are reported now than were years ago, so that some of every rise is better reporting: shares of all moves of a period do not grow with reporting alone. Counts are not per month: periods of unequal length say so. A record whose date is too coarse for a period is left out of it, and counted apart. The interval treats each move as independent, so teams that leave together make it too narrow.'
	],
	rate: [
		'Moves out of a lab for every 100 people on its staff, only over a range of dates for which somebody published an actual headcount of the whole lab. Of several the least and the most are taken, so that the rate is a range; it is open where a headcount is (“more than 3,000”). Each headcount is linked. Staff are all who work there, while moves are only the reported ones: rates compare labs badly, and years of one lab better.'
	],
	means: [
		`Means are people, value, power, chips and money as others publish them, each an interval with its stage and scope. Only what is actual is had: what is planned, guided, forecast or in talks is hatched or a dashed ring, from the day it was said to the day it is for, and in no rank. Sites are never added to each other or to their company; where a unit’s people are published, the figure over time draws the unit. Value a head is our division: both figures actual, of one scope, at most a year apart whichever days their dates mean; a bound that is open stays open. Another pair is offered where ${inWords(leastLabs)} labs or more have both.`
	],
	published: [
		'Ratios, retention and tenure that others publish stand beside ours, never mixed with them, each with its source. They count other people, by other rules, over other dates; a difference is no contradiction.'
	],
	after: [
		`Named departures from the event’s lab and its whole group (or that lab alone) by the date of leaving, in the days after it, ${usualDays} unless asked, against as many before. The day of the event, or the month where no more is known, lies in neither span and is counted apart; the span after it begins on the next day. Departures dated too coarsely for one span, and those of other statuses, are in no count; days after the end of coverage are named.`,
		'People whom reports link to the event come first. A link is not a date: people who had left before are “already gone”, a move that was undone is struck through, and neither counts as after the event. An event without linked people names nobody, which does not mean that nobody left. Coming after is not proof of cause: people leave for many reasons, and more departures are reported after news.'
	],
	matrix: [
		'Rows and columns are ordered so that labs that exchange people are close to each other: in the order of the Fiedler vector of the graph of moves, both ways added up, each pair weighed by the square root of its count. Pairs without moves are joined slightly, so that every lab has a place. The end with more moves comes first.'
	],
	headline: [
		'Every sentence over a figure is computed from the same counts as the figure, by rules that hold for any window and filter. Over unfiltered flows it names the lab that gained most on balance, then the lab that lost most, each with both gross counts; of equal ones the one with more moves. With labs asked for it says what these gained and lost, or where those who left went; with any other filter, how many moves there are and the largest flow, if one is larger than all others. Sentences say what was counted, never that something is more likely.'
	],
	briefing: [
		`First the sum of the moves, then records broken, statuses that a revision of these days changed, teams of ${inWords(fewestInTeam)} or more, first moves on record between two labs; then moves, deals and offers to named people, those from more publishers first; offers for roles last. Each sentence links to its records.`
	]
} satisfies RuleTexts
