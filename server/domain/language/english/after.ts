// Who left around an event: only of those whose names are known is anything said.
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	capitalise,
	capitaliseParts,
	countOf,
	formatDate,
	formatNumber,
	inWords,
	joinWords,
	nameLabs,
	say,
	sayCode,
	smallNumbers,
	spellDate,
	spellWhen,
	writeNumbers
} from './format.ts'
import { sayClocks, sayWithin, type Limits } from './range.ts'

/** What lies between both spans: "the day itself", "the month itself". */
const itself = (precision: string) => `the ${precision} itself`
const onItself = (precision: string) => `${precision === 'day' ? 'on' : 'in'} ${itself(precision)}`

type Days = { since: string; until: string }
type Titled = {
	labs: readonly Named[]
	days: number
	/** Days of the span after the event that are covered. */
	coveredDays: number
	counts: Record<'before' | 'during' | 'after', number>
	/** How the event is dated. */
	precision: string
}

/** The largest number that begins a sentence as a word. */
const mostInWords = smallNumbers.length - 1
/** Names of one standing that a sentence tells at most. */
const mostNames = 8

export const afterWords = {
	/**
	 * "Two named departures from Meta on the day itself and five in the 90 days after (12 in the 90 before)", "No named
	 * departures from Alpha in the 90 days after (two in the 90 before)", "... in the six days covered so far (...)".
	 */
	title({ labs, days, coveredDays, counts, precision }: Titled, limits: Limits): Part[] {
		const { during, after, before } = counts
		const write = writeNumbers(during, after, before)
		const departures = (count: number) =>
			say`${smallNumbers[count] ?? formatNumber(count)} named departure${count === 1 ? '' : 's'} from ${nameLabs(labs)}`
		const span =
			coveredDays < days
				? `${inWords(coveredDays)} ${coveredDays === 1 ? 'day' : 'days'} covered so far`
				: `${days} days after`
		const [inAfter, inBefore] = [`in the ${span}`, `(${write(before)} in the ${days} before)`]
		const own = say`${departures(during)} ${onItself(precision)}`
		const finding = () => {
			if (!coveredDays)
				return say`${during ? own : departures(0)} ${inBefore}; none of the ${days} days after is covered`
			if (during) return say`${own} and ${write(after, 'no others')} ${inAfter} ${inBefore}`
			if (after > mostInWords) return say`${inAfter} ${departures(after)} ${inBefore}`
			return say`${departures(after)} ${inAfter} ${inBefore}`
		}
		return sayWithin(limits, capitaliseParts(finding()))
	},
	/** "Alpha loses its head, on 17 November 2023." */
	event: (event: { title: string; date: string; datePrecision: string }) =>
		say`${event.title}, ${spellWhen(event.date, event.datePrecision)}.`,
	/** "“After” is 23 October 2025 to 20 January 2026; “before” is 24 July 2025 to 21 October 2025." */
	dated(after: Days, before: Days): Part[] {
		const span = ({ since, until }: Days) => `${spellDate(since)} to ${spellDate(until)}`
		return say`“After” is ${span(after)}; “before” is ${span(before)}.`
	},
	/** "Linked to it by reports: Xianjun Yang and Yuandong Tian (left on the day itself); Ada Example (already gone)."; [] where nobody is. */
	tied(groups: readonly [standing: string, names: readonly string[]][], precision: string): Part[] {
		const list = (names: readonly string[]) =>
			joinWords(
				names.length > mostNames
					? [...names.slice(0, mostNames - 1), `${inWords(names.length - mostNames + 1)} others`]
					: names
			)
		const said = groups.map(([standing, names]) => `${list(names)} (${afterMarks.standing(standing, precision)})`)
		return said.length ? say`Linked to it by reports: ${said.join('; ')}.` : []
	},
	/** "Reports were read up to 30 June 2026." */
	covered: (coverageEnd: string) => say`Reports were read up to ${spellDate(coverageEnd)}.`,
	/** "Counted apart: 2 dated too roughly, 1 in undated articles and 5 reversed."; [] where nothing is. */
	apart({
		coarse,
		undated,
		otherStatus
	}: Record<'coarse' | 'undated', number> & { otherStatus: Record<string, number> }): Part[] {
		const phrases = [
			coarse ? `${formatNumber(coarse)} dated too roughly` : '',
			undated ? `${formatNumber(undated)} in undated articles` : '',
			...Object.entries(otherStatus).map(([status, count]) => `${formatNumber(count)} ${sayCode(status)}`)
		].filter(Boolean)
		return phrases.length ? say`Counted apart: ${joinWords(phrases)}.` : []
	},
	/** "n = 22 departures before and after, confirmed or reported, as of 2025." */
	count(n: number, statuses: readonly string[], clocks: { asOf: string | null; knownAt: string | null }): Part[] {
		const known = sayClocks(clocks)
		return say`n = ${countOf(n, 'departure')} before and after, ${joinWords(statuses.map(sayCode), 'or')}${known && `, ${known}`}.`
	},
	noReason: 'Coming after is not proof of cause.'
}
export const afterMarks = {
	itself,
	/** How a tied move stands to its event (tie.ts): "left on the day itself", "already gone". */
	standing: (standing: string, precision: string): string =>
		({
			during: `left ${onItself(precision)}`,
			after: 'left after it',
			coarse: 'date too rough to say before or after',
			later: 'left later',
			gone: 'already gone',
			joined: 'joined',
			undone: 'reversed',
			apart: 'not in this count'
		})[standing] ?? standing,
	/** Over the list of those whom records tie to the event: "Two people linked to it by reports" */
	tied: (count: number) => `${capitalise(inWords(count))} ${count === 1 ? 'person' : 'people'} linked to it by reports`,
	/** Over the lists of those whom no record ties to it; `when` is the precision of the event, or the days of the span. */
	others: (when: string) => ({
		during: `Others who left ${onItself(when)}`,
		after: `Others who left from ${when}`,
		before: `Left before it, ${when}`
	}),
	/** Over those in neither span. */
	tooCoarse: 'Dated too roughly to count',
	/** What is counted of a lab that is a unit: "with its group", "Meta FAIR alone" */
	unit: (unit: 'group' | 'unit', lab: string) => (unit === 'group' ? 'the whole group' : `${lab} alone`),
	/** What stands over the span before: "4 in the 180 days before" */
	before: (count: number, days: number) => `${formatNumber(count)} in the ${formatNumber(days)} days before`,
	/** Over the span after, of which `covered` days had passed: "18 in the 180 days after", "9 in the 90 days so far" */
	after: (count: number, days: number, covered: number) =>
		`${formatNumber(count)} in the ${covered < days ? `${countOf(covered, 'day')} so far` : `${formatNumber(days)} days after`}`,
	/** A departure: "Ada Example, 4 Jul 2025, destination not reported, tied to the event" */
	departure: (person: string, date: string, precision: string, to: string | null, isTied: boolean) =>
		`${person}, ${formatDate(date, precision)}, ${to === null ? 'destination not reported' : `to ${to}`}${isTied ? ', tied to the event' : ''}`,
	/** Departures of a coarse date: "3: some day of Q3 2025" */
	coarse: (count: number, date: string, precision: string) =>
		`${formatNumber(count)}: some day of ${formatDate(date, precision)}`,
	/** How much stands behind the figure: "22 departures, 30 sources" */
	behind: (n: number, sources: number) => `${countOf(n, 'departure')}, ${countOf(sources, 'source')}`
}
