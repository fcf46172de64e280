// What goes with each answer of the API.
import type { Clocked } from '../../time/clocks.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import { retentionBias } from './careers.ts'
import { people, peopleFirst } from './counts.ts'
import { countOf, inWords, nameLab, nameLabs, say, writeNumbers } from './format.ts'
import { spellEnd, spellSpan } from './range.ts'

// --- Answers of the API: the people of labs, cohorts, and the caveats that go with each (server/routes)

/** The last day that can be seen, with its preposition: "at the end of June 2026", "on 12 June 2026". */
const spellNow = (now: string) => {
	const day = spellEnd(now)
	return `${day.startsWith('the') ? 'at' : 'on'} ${day}`
}
export const labPeopleWords = {
	/** "As far as we know 12 people were at Alpha at the end of June 2026; 3 had not been mentioned for two years"; `now` is null where it was said before. */
	roster(count: number, lab: Named, now: string | null, silent: number, years: number): Part[] {
		const at = say`at ${nameLab(lab)}${now === null ? '' : ` ${spellNow(now)}`}`
		if (!count) return say`Nobody is known to have been ${at}`
		const write = writeNumbers(count)
		const rest = silent ? `; ${write(silent)} had not been mentioned for ${inWords(years)} years` : ''
		return say`As far as we know ${people(count, write)} ${count === 1 ? 'was' : 'were'} ${at}${rest}`
	},
	/**
	 * "By the end of June 2026, 12 people are known to have left Alpha"; `now` is null where it was said before; in a range
	 * "Three people are known to have left Alpha since 2025".
	 */
	alumni(count: number, lab: Named, now: string | null, range: Clocked): Part[] {
		const span = spellSpan(range)
		const by = span ? null : now
		const who = by === null ? (count > 9 ? people(count) : peopleFirst(count)) : people(count, inWords)
		const known = `${count ? who : by === null ? 'Nobody' : 'nobody'} ${count > 1 ? 'are' : 'is'} known to have left`
		return say`${by === null ? '' : `By ${spellEnd(by)}, `}${known} ${nameLab(lab)}${span}`
	},
	/** "Nine people", "have", and "one has left": who is there as far as is known, and who left. */
	thereAndLeft(there: number, left: number): { who: string; verb: string; left: string } {
		const gone = `${writeNumbers(there, left)(left)} ${left === 1 ? 'has' : 'have'} left`
		return {
			who: peopleFirst(there),
			verb: there > 1 ? 'have' : 'has',
			left: left ? gone : 'nobody is known to have left'
		}
	},
	/** "Three people are known to have founded Alpha" */
	founders: (count: number, lab: Named) =>
		say`${count ? peopleFirst(count) : 'Nobody'} ${count > 1 ? 'are' : 'is'} known to have founded ${nameLab(lab)}`
}

/** "40 spells of people who joined Alpha or Beta on a known date since 2024" */
export const sayCohort = (count: number, labs: readonly Named[], range: Clocked) =>
	say`${countOf(count, 'spell')} of people who joined ${nameLabs(labs, 'or')} on a known date${spellSpan(range)}`

const coarseCaveat =
	'Moves dated more coarsely than a period stand in rows of their own, by their own precision, and in no other row.'
const insideCaveat =
	'Moves inside one group are left out; where `level` counts labs or countries, those inside one of these.'
const leavingCaveat =
	'joined counts by the date of the move, left by the date of leaving where that is known apart: flows count both by the date of the move.'
/** Of figures that can be asked for two periods. */
const periodsCaveat =
	'With `vs` rows hold both periods: more moves are reported now than were then, and counts of periods of unequal length are not per month. Bounds take each move to be independent.'
const gapCaveat = 'Derived from the moves on record: labs that nobody published may lie between.'
/** What to bear in mind of a table, by its name; several sentences, each of its own. */
export const caveats = {
	labMoves: [insideCaveat, leavingCaveat],
	reasons: [
		'Coming after an event is not proof of cause; a tie is made only where notes, dates or shared pages name it.',
		leavingCaveat
	],
	feeders: [insideCaveat, 'An empty origin is not known.'],
	routes: [gapCaveat],
	founded: ['Only moves straight from the lab; who founded a lab after a time elsewhere is in its routes.'],
	labs: ['joined and left count confirmed and reported moves of the lab with its units, moves inside left out.'],
	labPeople: ['Derived from the moves on record: a later move that nobody published is not known.'],
	means: [
		'Figures of different sources differ in what they include; they are kept as reported, each with its stage and scope.',
		'What is not actual a lab never has; sites are never summed with companies, and chips of different kinds are not alike.',
		'Dollars at the month’s rate and figures a head are ours; a bound that nobody gave stays open in them.'
	],
	metrics: ['Figures of different sources differ in what they include; they are kept as reported.'],
	sources: ['Most pages repeat others: origin names who published it first, where the page says so.'],
	people: ['Where somebody is follows from the newest record: a later move that nobody published is not known.'],
	moves: [
		'Moves count when confirmed or reported, unless status asks for others.',
		'`now` is as last reported by the end of coverage: a later move may have gone unreported, and an announced one is not counted as having happened.'
	],
	facts: [
		'A summary is ours, made from the record: no page is quoted.',
		'Addresses in the archive are looked up by the day of publication; whether a copy is kept there is not checked.'
	],
	paths: [gapCaveat],
	foundings: ['Who founded a lab inside the group that they worked for is left out.'],
	teams: [
		'That people went at one time does not say that they went together, unless they came with one deal.',
		'A coarse date belongs to a team only where every day that it may mean lies within the 30 days.'
	],
	boomerangs: [
		'What pages call a return (`kind=return`) is no row here where no earlier exit from the lab is on record; the title says how many.',
		'Posts come from confirmed and reported moves; a career with gaps on record may hide an exit or a return.',
		'A coarse date counts at its middle; marginDays says by how many days that may be wrong.'
	],
	tenure: [
		'Who is still there is not among them: people stay longer than this says. /retention follows both.',
		'A coarse date counts at its middle; a stay without a dated beginning is counted apart.'
	],
	dealExits: [
		'Only named people whose move is on record as part of the deal are followed.',
		'A stay that no record ends is taken to go on to the end of coverage; undated exits are in neither count.'
	],
	after: [
		'Coming after is not proof of cause: people leave for many reasons, and more departures are reported after an event because the press is watching.',
		'Only departures of named people are on record: no names are no sign that nobody left.',
		'A tie to the event is no date: those who had gone before, and moves that were reversed, are listed and not counted as after it.',
		'Departures whose date is too coarse for one span stand apart, in no count.',
		insideCaveat
	],
	trend: [coarseCaveat, insideCaveat, leavingCaveat, periodsCaveat],
	perStaff: [
		leavingCaveat,
		'Staff are all who work there, moves are the reported ones: rates compare labs badly, and quarters of one lab better. An interval is that of the headcounts published within a year, not of chance.'
	],
	balance: [leavingCaveat, insideCaveat, periodsCaveat],
	mix: [coarseCaveat, insideCaveat, 'A period and value without moves has no row.'],
	flows: [
		insideCaveat,
		'An empty origin or destination is not known.',
		'Where people are counted, who took two ways is in two rows; a team is three or more from one lab to another within 30 days or with one deal.',
		periodsCaveat
	],
	pair: ['Rows are the moves from the first lab to the second, then those back, newest first.', periodsCaveat],
	changes: [
		'The date of a revision is when it was imported here; that of a release which came with the program is its day of release.'
	],
	difference: ['A record counts as changed when a fact of it has changed, a source included.'],
	briefing: [
		'A record belongs to the week that it is dated to; those known only to the month, quarter or year belong to no week.',
		'Moves count when confirmed or reported; offers and deals are included whatever their status.',
		'When a status changed is when a revision of the data changed it.'
	],
	retention: [
		`${retentionBias} Who joined or left quietly is missing.`,
		'A spell that no record ends is taken to go on to the end of coverage: unreported exits make retention look better.',
		'Shares after one and two years are estimates; where `atRisk` is under five they rest on too few, and no sentence or page gives them.',
		'A coarse date stands for the middle of the days that it may mean; spells without a known start or with an undated end are left out and counted apart.',
		'Spells first published as begun when they had ended are on record because they ended: they make retention look worse. `oncePublished` follows nobody before their start was published.',
		'Intervals at 95%: Kaplan–Meier with Greenwood’s variance on the log-log scale; that of the median is Brookmeyer and Crowley’s.'
	]
}
