// Careers, and how long people stay.
import { confidence } from '../../../../server/domain/flows/ratio.ts'
import { formatShare, capitalise, inWords } from '../../../../server/domain/language/index.ts'
import { followedYearDays } from '../../../../server/domain/time/date.ts'
import { fewestFollowed } from '../../../../server/domain/careers/survival.ts'
import { fewestInTeam, longestTeamDays } from '../../../../server/domain/stories/team.ts'
import { fewestStays } from '../../../../server/domain/careers/tenure.ts'
import { freshYears } from '../../../../server/domain/careers/last-told.ts'
import type { RuleTexts } from '../../../parts/words/method.ts'

export const careers = {
	spell: [
		'A career is derived from confirmed and reported moves: a spell begins with a move in and ends with a move out, and of staff posts at most one is open. Posts as adviser, on a board, visiting or part-time, recognised by their titles, run beside it and end nothing. Moves of one day are ordered so that the chain fits; a return comes last.',
		'A gap is not known and is never filled. A spell that a later record passes over has ended, on no reported date. “There now” means only that no record reports a departure.'
	],
	told: [
		`Without a reported exit somebody may still have left. Beside each open spell is the date on which it was last mentioned: the newest date of a page behind the person’s confirmed and reported moves into, out of or inside that lab’s group; a partial date counts at its first day. Undated pages give no date. Under [knownAt](#clocks) later pages do not count. A headline says that somebody “is at” a lab only where that, or the start of the spell itself, is at most ${inWords(freshYears)} years before the end of coverage: so long after joining an estimated seven in ten or more are still there at each of the four labs that most people joined, after a longer silence it would be a guess. Otherwise it says that no exit has been reported, and when a page last mentioned them there.`,
		'Beside a move is where its person is now: at the post that no record has ended, on the day that the clocks show. What is announced for later does not count yet. “No new post on record” is said of people whose next post is not reported, where none is announced.'
	],
	retention: [
		`[Retention](/trends/retention) is the share of a lab’s joiners on record who stay longer than a time: the product-limit estimate of Kaplan and Meier over staff spells that began on a known date, each followed to its end or to the end of coverage. Its ${formatShare(confidence)} interval has Greenwood’s variance on the log-log scale; there is none before the first exit and once nobody is left. A share is given after one year and two, of ${followedYearDays} days each, with its interval and with how many were followed for so long; where these are fewer than ${inWords(fewestFollowed)} it is in no sentence or table, only drawn, dashed. A year counts from each person’s own first day.`
	],
	censoring: [
		'People who had not left by the end of coverage are right-censored: they count as staying until then, and not at all after. Spells without a known start (left-censored) and spells that ended on no known date cannot be followed: they are left out, and their number is given. Each is followed from the first day on, also where the record was first published years later. That errs in one direction: some people are on record only because they left. Those first published when they were over are counted as reported only once they had left; they make retention look worse, as unreported exits make it look better. Beside it stands the share with delayed entry: nobody is followed before their start was published. It is based on fewer people.'
	],
	'median-stay': [
		`The first day after which at most half of those followed are still there, by the same estimate; not reached where more than half stay. Its interval is where the bounds of the share pass one half; it has no upper end where only the last who was followed takes the share below it. Where fewer than ${inWords(fewestFollowed)} were followed for so long no median is given in words.`
	],
	tenure: [
		`How long those who left had stayed: the plain median and the middle half of staff stays whose start and end are both dated. Fewer than ${inWords(fewestStays)} have no median. People who are still there are not among them, so people stay longer than this says.`
	],
	'deal-stay': [
		`Named people whose stay began with a deal are followed from the day on which they came, as in retention. Fewer than ${inWords(fewestStays)} have no median, nor have those of whom fewer than half have left.`
	],
	boomerang: [
		'A staff post that follows an ended one at the same lab or group. The time away is from the middle of one date to the middle of the other, give or take what they leave open; unknown where no record dates the exit. What pages call a return does not count as one where no earlier exit from the lab is on record; such returns are counted apart.'
	],
	team: [
		`${capitalise(inWords(fewestInTeam))} or more people from one lab to another within ${longestTeamDays} days, or with one deal. A coarse date belongs to a team only where every day that it may mean lies within the ${longestTeamDays} days. A move is in one team at most: in that of its deal, else in the largest. That they left at the same time does not mean that they left together.`
	],
	founding: [
		'Foundings, by the lab founded and the lab left straight before it. Founders whose previous lab is not reported are among the founders, under no lab. A founding inside a group does not count. Somebody who founded two labs makes two foundings and one person.'
	],
	route: [
		'Where a lab’s people came from counts moves into it by year. Second hops and ways between labs follow each person’s staff posts in order, those inside one group joined to one. Posts that nobody reported may lie between two of them.'
	]
} satisfies RuleTexts
