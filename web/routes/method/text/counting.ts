// What a source says, what counts as a move, and when.
import { precisions } from '../../../../server/domain/time/date.ts'
import { countedStatuses } from '../../../../server/domain/vocabulary/filter.ts'
import { ownTiers } from '../../../../server/domain/records/independence.ts'
import { windowQuarters } from '../../../../server/domain/time/window.ts'
import { formatDate, inWords, joinWords } from '../../../../server/domain/language/index.ts'
import type { Dataset } from '../../../../server/schemas/dataset.ts'
import { meanings, tiers } from '../../../parts/record/status.ts'
import type { RuleTexts } from '../../../parts/words/method.ts'

const counted = joinWords(countedStatuses)

/** The paragraphs, of the dataset as it stands. */
export const sayCounting = (about: Dataset) =>
	({
		claim: [
			'Nothing is published here without a source. Each page behind a record is a claim: it reports, confirms, disputes or denies. Rival figures and denials are kept beside the one that is shown. A page about which nothing more is known counts as reporting the record as it is shown.'
		],
		status: [
			{ terms: meanings, areStatuses: true },
			'Statuses have no dated history: they are today’s, at any setting of the clocks. A spell has the weakest status of the moves behind it.'
		],
		tier: [{ terms: tiers }, 'The tier orders sources; it never decides by itself what is true.'],
		independent: [
			`Ten pages that repeat one newspaper count as one source. Each record shows how many pages it has, and from how many publishers they come: each publisher that a page names as the first to report counts once. A page that names none counts as its publisher where such pages report themselves (${joinWords(ownTiers, 'or')}), no other page of the record names that publisher, and no other has the same title. Any other page that names nobody is not counted, but makes the number “at least”: it may repeat one of them, or somebody else.`
		],
		rank: [
			'A claim is preferred, normal or deprecated (superseded or weak), as the dataset ranks it, with the reason beside it. They stand in that order; within a rank objections first, then better tiers, then a publisher’s own page before repeats, then the earlier. Repeats of one publisher’s report with the same figure are folded under the first.'
		],
		move: [
			`A move is one person going from one lab to another; either end may be unknown. Moves count when ${counted}, in lists, flows and trends alike; moves of other statuses are shown when asked for, and marked. Offers and deals are listed whatever their status. A move that came with a deal is a move like any other.`
		],
		net: [
			'Gross counts come first; net is what came in less what went out. A figure counts moves: somebody who moved twice counts twice. Flows can also be asked for in people, or with a [team](#team) that went together as one. A sentence says “people” only where every move is of another person.'
		],
		unknown: [
			'Unknown is not zero. People whose destination is not reported are counted as leaving, drawn dotted, and listed under “not known”; so are those whose origin is not reported. “Not known” is not a lab: it has no balance of its own.'
		],
		'left-out': [
			'A move that would count but for one reason is named beside the figure: its status, a date too coarse for the range, or both ends inside one group.'
		],
		coarse: [
			`A date is as exact as its source: known to the ${joinWords(precisions, 'or')}. A record counts in a range only when its whole span lies inside; those that overlap the edge are named apart. In a figure by month, records known to the quarter or the year are shown beside the months, never as January of their year. Where a length of time is needed, a coarse date stands for the middle of the days that it may mean.`
		],
		now: [
			`“Now” is the day up to which pages were read, ${formatDate(about.coverageEnd)}, not today: the absence of reports after it means nothing. A figure shows the last ${inWords(windowQuarters)} whole quarters up to it unless asked otherwise, so that records known to a quarter count: now ${formatDate(about.window.since)} to ${formatDate(about.window.until)}.`
		],
		clocks: [
			'“As of” is the world on a day: moves whose whole span was over by then. What is dated to the year or quarter in which coverage ends is over when coverage ends, so that the last day shows what is shown without a clock. “Known at” is what had been published by a day: a record is known from the earliest date of its pages, a partial date counting at its end, and a move counts once it can have begun: what was announced for a later day was not known to come true. A coarse date that the day lies in counts, where it was published by then. Records of undated pages are known on no day, and are counted apart. With both clocks, the earlier one is the end of what can be seen.',
			'In careers, somebody who had left by then but not yet joined elsewhere is shown as having left, destination not known, even where the same record names it today.',
			'What is dated after the end of coverage was announced, and is not known to have happened: it counts in no figure and no list, is shown apart, and can be listed by itself. A person’s page says what has been announced.'
		],
		trend: [
			'Moves are dated by when they were announced, reported or took effect, and count in flows by that date, whoever gained or lost. In trends, and so in gains and losses by lab there and over time on a lab’s page, who joined counts by the date of the move, and who left by the date of leaving where that is known apart. So the same move may be a loss in one period and a gain in the next, and a range may hold only one of the two: over the same dates a lab’s losses in flows and in trends may differ. What came after an event counts by the date of leaving.'
		],
		group: [
			'A lab stands for itself and everything under it: Google with Google DeepMind, Meta with its research units. Moves inside a group are counted apart and never drawn as a flow. Each lab can be asked for alone. A company that was bought keeps its name, with when it ended and what it went into, so that who came with it still moved. At the level of countries a lab counts where its head office is; one whose country is not known is listed under “not known”.'
		]
	}) satisfies RuleTexts
