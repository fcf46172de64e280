// Where people come from and go to: feeders, foundings, teams, those who came back.
import type { Clocks } from '../clock.ts'
import type { Named, Part } from '../part.ts'
import { formatTenure } from './careers.ts'
import { people, sayClocks, spellRange } from './counts.ts'
import { capitalise, countOf, formatNumber, inWords, listParts, nameLab, nameLabs, say } from './format.ts'

// --- Where a lab's people come from and go to (feeder-sentence.ts)

const peopleInWords = (count: number) => `${inWords(count)} ${count === 1 ? 'person' : 'people'}`
const peopleFirst = (count: number) => capitalise(peopleInWords(count))

/** The clocks as a sentence of its own: "Counted as of 2024."; [] where none is set. */
export function sayCountedAt(clocks: Clocks): Part[] {
	const at = sayClocks(clocks)
	return at ? say`Counted ${at}.` : []
}

export const originWords = {
	/** "No move into Alpha on record." */
	nothing: (lab: Named) => say`No move into ${nameLab(lab)} on record.`,
	/** "2 moves into Alpha, none with a known origin." */
	unknown: (lab: Named, n: number) => say`${countOf(n, 'move')} into ${nameLab(lab)}, none with a known origin.`,
	/** "Of 12 moves into Alpha, 5 came from Beta, 4 from Gamma and 1 from Delta; 1 has no known origin." `unknown` of the `n`. */
	known(lab: Named, n: number, origins: readonly (Named & { count: number })[], unknown: number): Part[] {
		const said = origins.map((origin, place) => say`${origin.count}${place ? '' : ' came'} from ${nameLab(origin)}`)
		const rest = unknown ? `; ${formatNumber(unknown)} ${unknown === 1 ? 'has' : 'have'} no known origin` : ''
		return say`Of ${countOf(n, 'move')} into ${nameLab(lab)}, ${listParts(said)}${rest}.`
	}
}

/** Whether the labs before one that people joined are meant, or those after one that they left. */
type Way = 'in' | 'out'
const besides: Record<Way, string> = { in: 'before', out: 'after' }
export const routeWords = {
	/** "No one who came to Alpha has two labs before it on record." */
	nothing: (lab: Named, way: Way) =>
		say`No one who ${way === 'in' ? 'came to' : 'left'} ${nameLab(lab)} has two labs ${besides[way]} it on record.`,
	/** "Of 99 people with a lab before Alpha on record, 12 have one more before that." */
	known(lab: Named, way: Way, { one, two }: { one: number; two: number }): Part[] {
		const [name, beside] = [nameLab(lab), besides[way]]
		if (one === 1) return say`One person has two labs ${beside} ${name} on record.`
		return say`Of ${people(one)} with a lab ${beside} ${name} on record, ${two} ${two === 1 ? 'has' : 'have'} one more ${beside} that.`
	},
	/** "Two people left Alpha for Beta and came back." */
	returned: (count: number, lab: Named, other: Named) =>
		say`${peopleFirst(count)} left ${nameLab(lab)} for ${nameLab(other)} and came back.`,
	/** "Five people came to Alpha from Beta by way of Gamma." */
	came: (count: number, [first, middle, last]: readonly [Named, Named, Named]) =>
		say`${peopleFirst(count)} came to ${nameLab(last)} from ${nameLab(first)} by way of ${nameLab(middle)}.`,
	/** "Two people went from Alpha by way of Beta to Gamma." */
	went: (count: number, [first, middle, last]: readonly [Named, Named, Named]) =>
		say`${peopleFirst(count)} went from ${nameLab(first)} by way of ${nameLab(middle)} to ${nameLab(last)}.`
}

const leftToFound = (lab: Named, count: number) => say`${peopleFirst(count)} left ${nameLab(lab)} to found`
export const foundedWords = {
	/** "No one is on record as leaving Alpha to found a lab." */
	nothing: (lab: Named) => say`No one is on record as leaving ${nameLab(lab)} to found a lab.`,
	/** "Two people left Alpha to found Beta and Gamma." */
	named: (lab: Named, count: number, founded: readonly Named[]) =>
		say`${leftToFound(lab, count)} ${nameLabs(founded)}.`,
	/** "Five people left Alpha to found four labs; two of the five founded Gamma." `most` people founded `one`. */
	most: (lab: Named, count: number, labs: number, most: number, one: Named) =>
		say`${leftToFound(lab, count)} ${inWords(labs)} labs; ${inWords(most)} of the ${inWords(count)} founded ${nameLab(one)}.`,
	/** "Four people left Alpha to found four labs, the latest Beta." */
	latest: (lab: Named, count: number, labs: number, one: Named) =>
		say`${leftToFound(lab, count)} ${inWords(labs)} labs, the latest ${nameLab(one)}.`
}

/** How many of those who went a way did so by other labs, ending the sentence with the clocks. */
function sayBetween(count: number, long: number, clocks: Clocks): string {
	const many = long === count ? 'all' : long ? inWords(long) : 'none'
	const between =
		count === 1
			? long
				? 'by way of other labs'
				: 'with no lab between on record'
			: `${many} of them by way of other labs`
	return `, ${between}${endAt(clocks)}`
}
/** The clocks as they end a phrase: ", as of 2024"; "" where none is set. */
export const andClocks = (clocks: Clocks) => {
	const at = sayClocks(clocks)
	return at && `, ${at}`
}
const endAt = (clocks: Clocks) => `${andClocks(clocks)}.`
export const pathWords = {
	/** "No career on record leads from Alpha to Beta." */
	nothing: (from: Named, to: Named, clocks: Clocks) =>
		say`No career on record leads from ${nameLab(from)} to ${nameLab(to)}${endAt(clocks)}`,
	/** "No one is on record as leaving Alpha and coming back." */
	noReturn: (lab: Named, clocks: Clocks) =>
		say`No one is on record as leaving ${nameLab(lab)} and coming back${endAt(clocks)}`,
	/** "Two people went from Alpha to Beta, one of them by way of other labs, as of 2024." `long` of the `count`. */
	went: (from: Named, to: Named, count: number, long: number, clocks: Clocks) =>
		say`${peopleFirst(count)} went from ${nameLab(from)} to ${nameLab(to)}${sayBetween(count, long, clocks)}`,
	/** "Two people left Alpha and came back, all of them by way of other labs." */
	returned: (lab: Named, count: number, long: number, clocks: Clocks) =>
		say`${peopleFirst(count)} left ${nameLab(lab)} and came back${sayBetween(count, long, clocks)}`
}

// --- Foundings, teams, boomerangs and stays (story-sentence.ts)

type AskedOf = Clocks & { since?: string; until?: string }
/** " since 2024, as published by 2025-06", as far as it was asked for. */
function sayAsked(asked: AskedOf): string {
	const range = spellRange(asked.since ?? null, asked.until ?? null)
	return `${range && ` ${range}`}${andClocks(asked)}`
}
export const storyWords = {
	/** "206 foundings of 84 labs by 196 people on record since 2024; twelve founded xAI" */
	foundings: (
		count: number,
		founders: number,
		labs: number,
		asked: AskedOf,
		most?: { name: string; founders: number }
	) =>
		`${countOf(count, 'founding')} of ${countOf(labs, 'lab')} by ${people(founders)} on record${sayAsked(asked)}${most ? `; ${inWords(most.founders)} founded ${most.name}` : ''}`,
	/** How much stands behind who came back: "16 returns after an exit on record" */
	returns: (count: number) => `${countOf(count, 'return')} after an exit on record`,
	/** "14 team moves of three or more people on record; the largest took nine people from Scale AI to Meta" */
	teams: (count: number, asked: AskedOf, most?: { fromName: string; toName: string; count: number }) =>
		`${countOf(count, 'team move')} of three or more people on record${sayAsked(asked)}${most ? `; the largest took ${inWords(most.count)} people from ${most.fromName} to ${most.toName}` : ''}`,
	/** "Three people on record came back since 2024 to a lab that they had left; two of them to Beta; one more return has no earlier exit on record" */
	boomerangs(
		count: number,
		asked: AskedOf,
		most: { name: string; people: number } | undefined,
		unmatched: number
	): string {
		const who = `${count > 20 ? formatNumber(count) : capitalise(inWords(count))} ${count === 1 ? 'person' : 'people'}`
		const peak = most ? `; ${inWords(most.people)} of them to ${most.name}` : ''
		const rest = unmatched
			? `; ${inWords(unmatched)} ${count ? 'more ' : ''}${unmatched === 1 ? 'return has' : 'returns have'} no earlier exit on record`
			: ''
		return `${who} on record came back${sayAsked(asked)} to a lab that they had left${peak}${rest}`
	},
	/** "No lab that five people on record left on known dates since 2024" */
	noTenure: (asked: AskedOf) => `No lab that five people on record left on known dates${sayAsked(asked)}`,
	/** "Half of the 61 stays at Beta that ended since 2024 had lasted 2.4 years or less" */
	tenure: (name: string, n: number, medianDays: number, asked: AskedOf) =>
		`Half of the ${countOf(n, 'stay')} at ${name} that ended${sayAsked(asked)} had lasted ${formatTenure(medianDays)} or less`,
	/** "31 of 84 stays that began with a deal since 2020 had ended by the end of coverage; half end within 13 months" */
	dealStays: (n: number, left: number, medianDays: number | null, asked: AskedOf) =>
		`${formatNumber(left)} of ${countOf(n, 'stay')} that began with a deal${sayAsked(asked)} had ended by the end of coverage${medianDays === null ? '' : `; half end within ${formatTenure(medianDays)}`}`
}

/** Days, from two months on in months or years: "59 days", "16 months". */
const formatSpan = (days: number) => (days >= 60 ? formatTenure(days) : countOf(days, 'day'))
export const awayWords = {
	/** "at most 30 days" */
	atMost: (days: number) => `at most ${formatSpan(days)}`,
	/** "16 months", "2.3 years, ± 6 months" */
	about: (days: number, marginDays: number) => `${formatSpan(days)}${marginDays ? `, ± ${formatSpan(marginDays)}` : ''}`
}

// --- Where joiners came from (web/charts/OriginChart)

export const originMarks = {
	/** Of the column of all years. */
	all: 'all',
	/** Origins that are not named: "12 others" */
	others: (count: number) => `${count} others`,
	/** The years up to one: "to 2020" */
	upTo: (year: string) => `to ${year}`,
	/** A row, or one of its bars: "OpenAI: 12 moves", "OpenAI, 2025: 3 moves" */
	label: (name: string, count: number, span?: string) =>
		`${name}${span === undefined ? '' : `, ${span}`}: ${countOf(count, 'move')}`
}
