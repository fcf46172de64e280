// The story of a lab, as its page tells it beside its flows.
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	capitalise,
	countOf,
	formatDate,
	formatNumber,
	inWords,
	nameLab,
	say,
	spellDate,
	spellPeriod,
	startWords,
	whose,
	whoseLab,
	writeNumbers
} from './format.ts'
import { sayScope } from './metrics.ts'

const areKnown = (count: number) => `${count === 1 ? 'is' : 'are'} known to have left`
/** "from June to September 2025", "from November 2025 to January 2026", "in June 2025" */
const spellMonths = (since: string, until: string) => {
	if (since === until) return `in ${spellDate(since)}`
	const isOneYear = since.slice(0, 4) === until.slice(0, 4)
	return `from ${isOneYear ? spellDate(since).slice(0, -5) : spellDate(since)} to ${spellDate(until)}`
}

export const labStory = {
	/** "Of the 54 who came to Meta from June to September 2025, 2 are known to have left again" */
	wave(lab: Named, { since, until, n, gone }: { since: string; until: string; n: number; gone: number }): Part[] {
		const write = writeNumbers(n, gone)
		const came = say`the ${write(n)} who came to ${nameLab(lab)} ${spellMonths(since, until)}`
		if (!gone) return say`None of ${came} is known to have left again`
		return say`Of ${came}, ${write(gone)} ${areKnown(gone)} again`
	},
	/** The titles of the squares' two sides. */
	joined: 'joined',
	left: 'left',
	from: 'From',
	to: 'To',
	others: 'other labs',
	unknown: 'not known',
	/** A square: "Ada Example, from Alpha, 4 Jul 2025", "Bo Sample, to Beta, 2024" */
	square: (name: string, way: 'joined' | 'left', other: string | null, date: string, precision: string) =>
		`${name}, ${way === 'joined' ? 'from' : 'to'} ${other ?? 'a lab not known'}, ${formatDate(date, precision)}`,
	/** Squares of one colour in one period: "9 from Google in Q3 2025" */
	block: (count: number, way: 'joined' | 'left', other: string | null, period: string) =>
		`${formatNumber(count)} ${way === 'joined' ? 'from' : 'to'} ${other ?? 'a lab not known'} in ${period}`,
	/** "More people left Meta in the third quarter of 2025 than in any other: 14; 12 of the 81 departures are tied to an event" */
	reasons(
		lab: Named,
		{ n, tied, peak }: { n: number; tied: number; peak: { quarter: string; count: number } | null }
	): Part[] {
		const write = writeNumbers(n, tied, peak?.count ?? 0)
		const ties = tied
			? `${write(tied)} of the ${write(n)} ${n === 1 ? 'departure' : 'departures'} ${tied === 1 ? 'is' : 'are'} tied to an event`
			: 'no departure is tied to an event'
		if (peak)
			return say`More people left ${nameLab(lab)} in ${spellPeriod(peak.quarter)} than in any other quarter: ${write(peak.count)}; ${ties}`
		if (!n) return say`Nobody is known to have left ${nameLab(lab)}; this happened there`
		return say`${startWords(n)} ${n === 1 ? 'person is' : 'people are'} known to have left ${nameLab(lab)}; ${ties}`
	},
	/** What stands under the numbers, on one axis with them. */
	lanes: {
		layoff: 'Lay-offs',
		reorganisation: 'Reorganisations',
		setback: 'Setbacks',
		statement: 'Statements',
		facility: 'Facilities'
	} as Record<string, string>,
	leftBy: 'by quarter of leaving',
	leftHead: 'Left the lab',
	/** Under the axis: "3 known to the year", "3" */
	toYear: (count: number, isFirst: boolean) => `${formatNumber(count)}${isFirst ? ' known to the year' : ''}`,
	/** At the squares of those tied to an event: "Ada Example (16)" */
	named: (names: readonly string[], number: number) => `${names.join(', ')} (${number})`,
	/** In the list: "13 joined with it: Ada Example, Bo Sample and 11 more" */
	joinedWith: (count: number) => `${countOf(count, 'person', 'people')} joined with it`,
	/** "and 11 more" */
	more: (count: number) => `and ${inWords(count)} more`,
	notProof: 'Coming after is not proof of cause.',
	/** "72 exits, 21 events" */
	behindReasons: (exits: number, events: number) => `${countOf(exits, 'exit')}, ${countOf(events, 'event')}`,
	/** "12 of the 81 who left Meta are now at OpenAI" */
	whereabouts(lab: Named, all: number, most: { lab: Named; count: number } | undefined): Part[] {
		if (!all) return say`Nobody is known to have left ${nameLab(lab)}`
		if (!most) return say`Nobody has reported where those who left ${nameLab(lab)} are now`
		const write = writeNumbers(all, most.count)
		return say`${capitalise(all === most.count && all > 1 ? `all ${write(all)}` : `${write(most.count)} of the ${write(all)}`)} who left ${nameLab(lab)} ${most.count === 1 ? 'is' : 'are'} now at ${nameLab(most.lab)}`
	},
	backAt: (lab: string) => `back at ${lab}`,
	/** "Seven teams came together, one left" */
	teams(came: number, left: number): string {
		const write = (count: number) => inWords(count)
		const noun = (count: number) => (count === 1 ? 'team' : 'teams')
		if (!left) return `${capitalise(write(came))} ${noun(came)} came together`
		if (!came) return `${capitalise(write(left))} ${noun(left)} left together`
		return `${capitalise(write(came))} ${noun(came)} came together, ${write(left)} left`
	},
	/** "8 of Meta’s 18 reported offers for a whole term were refused, 3 accepted" */
	offers(lab: Named, n: number, refused: number, accepted: number): Part[] {
		const write = writeNumbers(n, refused, accepted)
		if (!refused && !accepted)
			return say`What became of ${whoseLab(lab)} ${n === 1 ? 'reported offer' : `${write(n)} reported offers`} is not known`
		const took = accepted
			? `${refused ? ', ' : ''}${write(accepted)} ${refused ? '' : n === 1 ? 'was ' : 'were '}accepted`
			: ''
		if (!refused)
			return say`${capitalise(write(accepted))} of ${whoseLab(lab)} ${write(n)} reported offers ${accepted === 1 ? 'was' : 'were'} accepted`
		return say`${capitalise(write(refused))} of ${whoseLab(lab)} ${write(n)} reported offers for a whole term ${refused === 1 ? 'was' : 'were'} refused${took}`
	}
}

/** What is on record of a lab in short (OnRecord.svelte). */
export const onRecordWords = {
	title: 'On record',
	founded: 'Founded',
	ended: (date: string) => `ended ${formatDate(date)}`,
	none: 'none on record',
	names: {
		people: 'People',
		stay: 'Stay two years',
		value: 'Valued at',
		gpus: 'GPUs',
		power: 'Power',
		roles: 'Open roles'
	},
	bought: 'Bought',
	stakes: 'stakes:',
	/** "3 more" */
	more: (count: number) => `and ${formatNumber(count)} more`,
	/** Whose profiles a published share is of: "of people in SignalFire’s data" */
	sample: (scope: string) => sayScope(scope),
	/** "92% (82% to 97%)": our estimate with its interval. */
	ours({ share, low, high }: { share: number | null; low: number | null; high: number | null }): string {
		const percent = (value: number | null) => (value === null ? 'not known' : `${Math.round(value * 100)}%`)
		return low === null || high === null ? percent(share) : `${percent(share)} (${percent(low)} to ${percent(high)})`
	},
	/** "power MW, at Prometheus, planned, 2026" */
	staged: (name: string, date: string) => `${name} for ${formatDate(date)}`
}
/** The offers of a lab's page. */
export const labOfferWords = {
	dek: (drawn: number) =>
		`US dollars for the whole term, log scale, the ${drawn === 1 ? 'only one' : `${formatNumber(drawn)} largest`} by upper limit. An arrow means no upper or lower limit was reported.`
}
/** The short blocks of a lab's page. */
export const labBlocks = {
	exchange: 'Exchange: with whom, both ways, all dates.',
	teams: 'Three or more from one lab to another within 30 days, or with one deal.',
	alumni: 'Where those who left are now, by their last reported move.',
	withDeal: 'with a deal',
	elseTitle: 'What else happened',
	behindTeams: (count: number) => countOf(count, 'team'),
	behindAlumni: (count: number) => countOf(count, 'person', 'people')
}
/** The lists of a lab's page, while they are closed. */
export const labListWords = {
	latest: 'Latest to join and to leave',
	/** "All 187 moves" */
	moves: (count: number) => (count === 1 ? 'The one move' : `All ${countOf(count, 'move')}`),
	/** "As far as we know 84 people are at Meta" */
	roster: (count: number, lab: string) =>
		`As far as we know ${countOf(count, 'person', 'people')} ${count === 1 ? 'is' : 'are'} at ${lab}`,
	/** "As far as we know 71 people have left Meta" */
	alumni: (count: number, lab: string) =>
		`As far as we know ${countOf(count, 'person', 'people')} ${count === 1 ? 'has' : 'have'} left ${lab}`,
	origins: (lab: string) => `Where ${whose(lab)} people came from by year, and what they left to found`,
	deals: (lab: string) => `${whose(lab)} deals`,
	events: (lab: string) => `Everything that happened at ${lab}`,
	metrics: (lab: string) => `${lab} in figures`,
	units: (lab: string) => `Units of ${lab}`
}
