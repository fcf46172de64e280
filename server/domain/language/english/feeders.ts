// Where people come from and go to: feeders, foundings, teams, those who came back.
import type { Clocked } from '../../time/clocks.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import { formatTenure } from './careers.ts'
import { peopleFirst, writeCount } from './counts.ts'
import {
	countOf,
	inWords,
	joinWords,
	listParts,
	nameCountry,
	nameLab,
	nameLabs,
	say,
	spellCountry,
	startWords,
	writeNumbers
} from './format.ts'
import { nameLabKind } from './kinds.ts'
import { spellEnd, spellRange, spellSpan, spellWithin } from './range.ts'

// --- Where a lab's people come from and go to (feeder-sentence.ts)

export const originWords = {
	/** "Nobody is known to have moved to Alpha." */
	nothing: (lab: Named) => say`Nobody is known to have moved to ${nameLab(lab)}.`,
	/** "Nobody has reported the origin of the two moves into Alpha." */
	unknown: (lab: Named, n: number) =>
		say`Nobody has reported the origin of the ${writeCount(inWords, n, 'move')} into ${nameLab(lab)}.`,
	/**
	 * "Of 12 moves into Alpha, 5 were from Beta, 4 from Gamma and 1 from Delta; nobody has reported the origin of 1.", "Both known
	 * moves into Alpha were from Beta." `unknown` of the `n`.
	 */
	known(lab: Named, n: number, origins: readonly (Named & { count: number })[], unknown: number): Part[] {
		const [first] = origins
		if (first?.count === n) {
			const moves = n === 1 ? 'The one known move' : `${n === 2 ? 'Both' : `All ${inWords(n)}`} known moves`
			return say`${moves} into ${nameLab(lab)} ${n === 1 ? 'was' : 'were'} from ${nameLab(first)}.`
		}
		const write = writeNumbers(n)
		const said = origins.map(
			(origin, place) =>
				say`${write(origin.count)}${place ? '' : origin.count === 1 ? ' was' : ' were'} from ${nameLab(origin)}`
		)
		const rest = unknown ? `; nobody has reported the origin of ${write(unknown)}` : ''
		return say`Of ${write(n)} moves into ${nameLab(lab)}, ${listParts(said)}${rest}.`
	}
}

/** Whether the labs before one that people joined are meant, or those after one that they left. */
type Way = 'in' | 'out'
const besides: Record<Way, string> = { in: 'before', out: 'after' }
export const routeWords = {
	/** Where nothing is known of second hops: "Of those who came to Alpha or left it, no more than one other employer is known." */
	nothing: (lab: Named) =>
		say`Of those who came to ${nameLab(lab)} or left it, no more than one other employer is known.`,
	/** "For 12 of the 99 who came to Alpha and whose last employer is known, we also know the one before." */
	known(lab: Named, way: Way, { one, two }: { one: number; two: number }): Part[] {
		const whose = `whose ${way === 'in' ? 'last' : 'next'} employer is known, we also know the one ${besides[way]}`
		const write = writeNumbers(one, two)
		if (one === 1) return say`For the one who ${way === 'in' ? 'came to' : 'left'} ${nameLab(lab)} and ${whose}.`
		return say`For ${write(two)} of the ${write(one)} who ${way === 'in' ? 'came to' : 'left'} ${nameLab(lab)} and ${whose}.`
	},
	/** "Two people left Alpha for Beta and returned." */
	returned: (count: number, lab: Named, other: Named) =>
		say`${peopleFirst(count)} left ${nameLab(lab)} for ${nameLab(other)} and returned.`,
	/** "Five people came to Alpha from Beta by way of Gamma." */
	came: (count: number, [first, middle, last]: readonly [Named, Named, Named]) =>
		say`${peopleFirst(count)} came to ${nameLab(last)} from ${nameLab(first)} by way of ${nameLab(middle)}.`,
	/** "Two people went from Alpha by way of Beta to Gamma." */
	went: (count: number, [first, middle, last]: readonly [Named, Named, Named]) =>
		say`${peopleFirst(count)} went from ${nameLab(first)} by way of ${nameLab(middle)} to ${nameLab(last)}.`
}

const leftToFound = (lab: Named, count: number) => say`${peopleFirst(count)} left ${nameLab(lab)} to found`
export const foundedWords = {
	/** "Nobody is known to have left Alpha to found a lab." */
	nothing: (lab: Named) => say`Nobody is known to have left ${nameLab(lab)} to found a lab.`,
	/** "Two people left Alpha to found Beta and Gamma." */
	named: (lab: Named, count: number, founded: readonly Named[]) =>
		say`${leftToFound(lab, count)} ${nameLabs(founded)}.`,
	/** "Five people left Alpha to found four labs; two of them founded Gamma." `most` people founded `one`. */
	most(lab: Named, count: number, labs: number, most: number, one: Named): Part[] {
		const write = writeNumbers(labs, most)
		return say`${leftToFound(lab, count)} ${write(labs)} labs; ${write(most)} of them founded ${nameLab(one)}.`
	},
	/** "Four people left Alpha to found four labs, the latest Beta." */
	latest: (lab: Named, count: number, labs: number, one: Named) =>
		say`${leftToFound(lab, count)} ${inWords(labs)} labs, the latest ${nameLab(one)}.`
}

/** How many of those who went a way did so by other labs. */
function sayBetween(count: number, long: number): string {
	if (count === 1) return long ? ', by way of other labs' : ', with no lab reported between'
	if (long === count) return `, ${count === 2 ? 'both' : 'all'} by way of other labs`
	return `, ${writeNumbers(count)(long)} of them by way of other labs`
}
export const pathWords = {
	/** "Nobody is known to have gone from Alpha to Beta by any route." */
	nothing: (from: Named, to: Named) =>
		say`Nobody is known to have gone from ${nameLab(from)} to ${nameLab(to)} by any route.`,
	/** "Nobody is known to have left Alpha and returned." */
	noReturn: (lab: Named) => say`Nobody is known to have left ${nameLab(lab)} and returned.`,
	/** "Two people went from Alpha to Beta, one of them by way of other labs." `long` of the `count`. */
	went: (from: Named, to: Named, count: number, long: number) =>
		say`${peopleFirst(count)} went from ${nameLab(from)} to ${nameLab(to)}${sayBetween(count, long)}.`,
	/** "Two people left Alpha and returned, both by way of other labs." */
	returned: (lab: Named, count: number, long: number) =>
		say`${peopleFirst(count)} left ${nameLab(lab)} and returned${sayBetween(count, long)}.`
}

// --- Foundings, teams, boomerangs and stays (story-sentence.ts)

/** Labs and people that a list of careers is narrowed to, before its finding: "at Alpha or Beta", "of Ada Example", "at a university". */
export function sayCareersOf({
	lab,
	person,
	labKind,
	country
}: Partial<Record<'lab' | 'person' | 'labKind' | 'country', readonly string[] | undefined>>): string[] {
	return [
		lab ? `at ${joinWords(lab, 'or')}` : '',
		person ? `of ${joinWords(person, 'or')}` : '',
		labKind ? `at ${joinWords(labKind.map(nameLabKind), 'or')}` : '',
		country
			? `at labs in ${joinWords(
					country.map((code) => spellCountry(nameCountry(code))),
					'or'
				)}`
			: ''
	].filter(Boolean)
}

export const storyWords = {
	/** "Twelve people founded 8 labs from 2024 to 2025; 3 of them founded xAI", "196 people founded 84 labs" */
	foundings(founders: number, labs: number, range: Clocked, most?: { name: string; founders: number }): string {
		const span = spellSpan(range)
		if (!founders) return `Nobody is known to have founded a lab${span}`
		const write = writeNumbers(founders, labs, most?.founders ?? 0)
		const all = `${peopleFirst(founders)} founded ${write(labs)} ${labs === 1 ? 'lab' : 'labs'}${span}`
		return most ? `${all}; ${write(most.founders)} of them founded ${most.name}` : all
	},
	/** How much stands behind who came back: "16 returns after a reported exit" */
	returns: (count: number) => `${countOf(count, 'return')} after a reported exit`,
	/** "Fourteen teams of three or more people moved since 2024; the largest took nine people from Scale AI to Meta" */
	teams(count: number, range: Clocked, most?: { fromName: string; toName: string; count: number }): string {
		const span = spellSpan(range)
		if (!count) return `No team of three or more people is known to have moved${span}`
		const largest = most
			? `; the largest took ${inWords(most.count)} people from ${most.fromName} to ${most.toName}`
			: ''
		return `${startWords(count)} ${count === 1 ? 'team' : 'teams'} of three or more people moved${span}${largest}`
	},
	/** "Sixteen people returned to a lab they had left, since 2024; two of them to Beta; one more return has no earlier exit on record" */
	boomerangs(
		count: number,
		range: Clocked,
		most: { name: string; people: number } | undefined,
		unmatched: number
	): string {
		const write = writeNumbers(most?.people ?? 0, unmatched)
		const who = count ? `${peopleFirst(count)} returned` : 'Nobody is known to have returned'
		const span = spellRange(range).replace(/^from /, '')
		const peak = most ? `; ${write(most.people)} of them to ${most.name}` : ''
		const rest = unmatched
			? `; ${write(unmatched)} ${count ? 'more ' : ''}${unmatched === 1 ? 'return has' : 'returns have'} no earlier exit on record`
			: ''
		return `${who} to a lab they had left${span && `, ${span}`}${peak}${rest}`
	},
	/** "No lab is known to have been left by five people on known dates since 2024" */
	noTenure: (range: Clocked) => `No lab is known to have been left by five people on known dates${spellSpan(range)}`,
	/** "Half of the 61 stays at Beta that ended since 2024 had lasted 2.4 years or less" */
	tenure: (name: string, n: number, medianDays: number, range: Clocked) =>
		`Half of the ${countOf(n, 'stay')} at ${name} that ended${spellWithin(range)} had lasted ${formatTenure(medianDays)} or less`,
	/** "Of 84 stays that began with a deal since 2020, 31 had ended by the end of June 2026; half end within 13 months" */
	dealStays(n: number, left: number, medianDays: number | null, range: Clocked & { coverageEnd: string }): string {
		const half = medianDays === null ? '' : `; half end within ${formatTenure(medianDays)}`
		const write = writeNumbers(n)
		return `Of ${writeCount(write, n, 'stay')} that began with a deal${spellWithin(range)}${spellSpan(range).includes(',') ? '' : ','} ${write(left)} had ended by ${spellEnd(range.coverageEnd)}${half}`
	}
}

/** Days, from two months on in months or years: "59 days", "16 months". */
const formatSpan = (days: number) => (days >= 60 ? formatTenure(days) : countOf(days, 'day'))
export const awayWords = {
	/** "at most 30 days" */
	atMost: (days: number) => `at most ${formatSpan(days)}`,
	/** "16 months", "2.3 years, ± 6 months" */
	about: (days: number, marginDays: number) => `${formatSpan(days)}${marginDays ? `, ± ${formatSpan(marginDays)}` : ''}`
}

// --- Where joiners came from (web/charts/careers/OriginChart)

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
