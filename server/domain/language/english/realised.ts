// Offers beside what labs spend and pay, and whether they were served.
import type { Bounds } from '../../vocabulary/said.ts'
import { countOf, formatNumber, spellDate, spellWhen } from './format.ts'

// --- Offers beside costs and pay (share.ts)

const payNames: Record<string, string> = {
	'capex-year': 'capital spending',
	'staff-costs-year': 'staff costs',
	'stock-comp-total': 'pay in stock',
	'median-total-comp': 'median total pay',
	'base-salary': 'base salary'
}
/** Two bounds with their unit: "0.23 to 0.35%", "about 190 times", "at least 140 times". */
function sayBounded({ low, high }: Bounds, unit: string): string {
	const write = (value: number) => (value >= 1000 ? formatNumber(value) : String(value))
	if (low !== null && high !== null)
		return low === high ? `about ${write(low)}${unit}` : `${write(low)} to ${write(high)}${unit}`
	return low === null ? `at most ${write(high!)}${unit}` : `at least ${write(low)}${unit}`
}

/** A share in words: "0.23 to 0.35% of Meta’s capital spending in 2025". */
export function sayShare({
	name,
	labName,
	date,
	...bounds
}: Bounds & { name: string; labName: string; date: string }): string {
	return `${sayBounded(bounds, '%')} of ${labName}’s ${payNames[name] ?? name} ${spellWhen(date)}`
}

/** A multiple in words: "about 190 times the median total pay at Meta in 2023", "at least 140 times a base salary at Meta". */
export function sayMultiple(
	times: Bounds,
	{ name, labName, date }: { name: string; labName: string; date: string }
): string {
	const many = times.low === 1 && times.high === 1 ? 'about as much as' : sayBounded(times, ' times')
	return `${many} ${name === 'base-salary' ? 'a' : 'the'} ${payNames[name] ?? name} at ${labName} ${spellWhen(date)}`
}

// --- Whether an offer was served (realised.ts)

type Stayed = { state: string; start: string | null; startPrecision: string | null; servedYears: number | null }
/** Whether somebody has been there for less than a month. */
const isNew = (servedYears: number) => Math.round(servedYears * 12) < 1
type Leaving = { date: string; datePrecision: string; servedYears: number; isVague: boolean }
/** How long someone served: "12 months", from two years on "2.5 years". */
const sayServed = (years: number) => (years < 2 ? countOf(Math.round(years * 12), 'month') : countOf(years, 'year'))
const sayLeaving = ({ date, datePrecision, servedYears, isVague }: Leaving) =>
	`left ${spellWhen(date, datePrecision)}, ${isVague ? 'about ' : ''}${sayServed(servedYears)} after joining`
export const realisedWords = {
	/** Why it is not known. */
	noOutcome: 'unknown: nobody has reported whether it was accepted',
	noPerson: 'unknown: no person is named',
	noMove: 'unknown: no reported move goes with it',
	noLeaving: 'unknown: a later report has the person elsewhere, but not since when',
	/** "it was declined: no payment has been reported" */
	notAccepted: (outcome: string) => `it was ${outcome}: no payment has been reported`,
	/** "not known to have left by 30 June 2026, 12 months after joining"; at the start "joined when coverage ends, on 30 June 2026" */
	there: (coverageEnd: string, servedYears: number) =>
		isNew(servedYears)
			? `joined just before coverage ends, on ${spellDate(coverageEnd)}`
			: `not known to have left by ${spellDate(coverageEnd)}, ${sayServed(servedYears)} after joining`,
	/** As a heading: "Ada Example left before the term ended", "To Alpha, announced on 19 June 2026", "Ada Example is not known to have left Alpha" */
	title(
		{ state, start, startPrecision, servedYears }: Stayed,
		{ personName, labName, years }: { personName: string | null; labName: string | null; years: number | null }
	): string {
		const person = personName ?? ''
		if (state === 'left') return `${person} ${years === null ? 'has left' : 'left before the term ended'}`
		if (state === 'served') return `${person} was there for the whole term`
		if (start && servedYears !== null && isNew(servedYears))
			return `To ${labName ?? 'a new employer'}, announced ${spellWhen(start, startPrecision)}`
		return `${person} is not known to have left${labName ? ` ${labName}` : ''}`
	},
	/** "left on 1 March 2027, 20 months after joining, of a term of 4 years" */
	leftOfTerm: (leaving: Leaving, years: number) => `${sayLeaving(leaving)}, of a term of ${countOf(years, 'year')}`,
	/** "left in 2026, about 8 months after joining; the years of the term are not stated" */
	leftNoTerm: (leaving: Leaving) => `${sayLeaving(leaving)}; the years of the term are not stated`,
	/** "left on 1 March 2026, 8 months after joining; the sum is one a year, without a term" */
	leftByPeriod: (leaving: Leaving, per: string) => `${sayLeaving(leaving)}; the sum is one a ${per}, without a term`
}
