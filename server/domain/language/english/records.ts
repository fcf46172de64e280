// Moves, deals and claims, each as a sentence.
import type { Independence, Bounds } from '../../vocabulary/said.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	capitalise,
	countOf,
	formatMoney,
	formatNumber,
	inWords,
	nameLab,
	say,
	spellDate,
	spellWhen,
	whoseLab
} from './format.ts'

// --- Moves and deals (move.ts, deal.ts)

type Moved = { person: string; status: string; date: string; datePrecision: string; announced?: boolean }
/** What was done, in its forms: "went from Alpha to Beta", "gone ...", "go ...". */
type Way = {
	past: readonly Part[]
	perfect?: readonly Part[]
	infinitive: readonly Part[]
	/** What goes on after the date. */
	rest?: string
}
/** What a status makes of the verb, and what is added at the end; `perfect`: "have gone" stands for "went". */
const moveDoubts: Record<string, { before: string; perfect?: true; after: string }> = {
	rumored: { before: ' is rumored to have', perfect: true, after: '' },
	disputed: { before: ' is said to have', perfect: true, after: '; the claim is disputed' },
	denied: { before: ' is said to have', perfect: true, after: '; the claim is denied' },
	reversed: { before: '', after: '; it was undone' }
}
const announcedDoubts: Record<string, string> = {
	rumored: ', according to a rumour',
	disputed: '; the claim is disputed',
	denied: '; the claim is denied',
	reversed: '; it was called off'
}
function sayMoved({ person, status, date, datePrecision, announced }: Moved, way: Way): Part[] {
	const when = `${spellWhen(date, datePrecision)}${way.rest ?? ''}`
	if (announced) return say`${person} is to ${way.infinitive} ${when}${announcedDoubts[status] ?? ''}`
	const doubt = moveDoubts[status] ?? { before: '', after: '' }
	return say`${person}${doubt.before} ${(doubt.perfect && way.perfect) || way.past} ${when}${doubt.after}`
}
export const moveWords = {
	/** "Ada Example left Alpha on 4 July 2025, destination not reported"; "a lab that no report names" where that is not known either. */
	left(move: Moved, from?: Named): Part[] {
		const lab = from ? nameLab(from) : 'a lab that no report names'
		return sayMoved(move, {
			past: say`left ${lab}`,
			infinitive: say`leave ${lab}`,
			rest: ', destination not reported'
		})
	},
	/** "Ada Example is rumored to have joined Beta in 2025", "Ada Example is to join Beta in 2027" where that is after coverage. */
	joined: (move: Moved, to: Named) =>
		sayMoved(move, { past: say`joined ${nameLab(to)}`, infinitive: say`join ${nameLab(to)}` }),
	/** "Ada Example left Alpha to found Beta in 2025" */
	founded(move: Moved, from: Named, to: Named): Part[] {
		const way = say`${nameLab(from)} to found ${nameLab(to)}`
		return sayMoved(move, { past: say`left ${way}`, infinitive: say`leave ${way}` })
	},
	/** "Ada Example went from Alpha to Beta on 4 July 2025", "Ada Example is said to have gone from Alpha to Beta in 2025; the claim is denied" */
	went(move: Moved, from: Named, to: Named): Part[] {
		const way = say`from ${nameLab(from)} to ${nameLab(to)}`
		return sayMoved(move, { past: say`went ${way}`, perfect: say`gone ${way}`, infinitive: say`go ${way}` })
	}
}

/** Of a record that is dated after the end of coverage. */
export const sayAnnounced = (coverageEnd: string) =>
	`Announced for a day after ${spellDate(coverageEnd)}, when coverage ends: not known to have happened, and not counted.`

/** What a deal is, as it goes on before the other side: "acquisition of". */
export const dealNouns: Record<string, string> = {
	acquisition: 'acquisition of',
	'license-and-hire': 'licence-and-hire deal with',
	stake: 'stake in',
	acquihire: 'acquihire of'
}
export const dealWords = {
	/** "Alpha’s acquisition of Beta for $1B" */
	name: (kind: string, acquirer: Named, target: Named, amount: number | null, currency: string | null) =>
		say`${whoseLab(acquirer)} ${dealNouns[kind] ?? kind} ${nameLab(target)}${amount === null ? '' : ` for ${formatMoney(amount, currency)}`}`,
	/** "Alpha’s acquisition of Beta for $1B, 4 July 2025" */
	dated: (name: readonly Part[], date: string, precision: string) => say`${name}, ${spellDate(date, precision)}`
}

// --- Claims (claim.ts)

export const claimWords = {
	/** "Preferred", "Superseded or weak" */
	rank: (rank: string) => capitalise(rank === 'deprecated' ? 'superseded or weak' : rank),
	/** "Preferred: names both bounds"; "Preferred: no reason given" without a note. */
	reason: (rank: string, note: string | null) => `${claimWords.rank(rank)}: ${note ?? 'no reason given'}`,
	/** "3 claims, 2 denials", "4 claims, 1 dispute" */
	count: (claims: number, denials: number, disputes: number) =>
		[
			countOf(claims, 'claim'),
			...(denials ? [countOf(denials, 'denial')] : []),
			...(disputes ? [countOf(disputes, 'dispute')] : [])
		].join(', ')
}

// --- Pages and first reporters (independence.ts)

const reporters = (count: number, write: (count: number) => string) =>
	`${write(count)} ${count === 1 ? 'publisher' : 'publishers'}`
export const evidenceWords = {
	/** Before who they are from: "Two articles from ", "One article; " */
	pages(count: number, { independentCount }: Independence): string {
		const pages = `${count > 9 ? formatNumber(count) : inWords(count)} ${count === 1 ? 'article' : 'articles'}`
		return `${capitalise(pages)}${independentCount ? ' from ' : '; '}`
	},
	/** Who pages are from: "one publisher", "at least two publishers"; "who reported it first is not known" */
	from(count: number, { independentCount, independentAtLeast }: Independence): string {
		if (!independentCount) return 'who reported it first is not known'
		return `${independentAtLeast ? 'at least ' : ''}${reporters(independentCount, count > 9 ? formatNumber : inWords)}`
	},
	/** The same in short: "2 articles, 1 publisher", "3 articles, at least 2 publishers", "1 article, first publisher not known" */
	short: (count: number, independence: Independence) => `${countOf(count, 'article')}, ${sayFirst('', independence)}`,
	/** Above the claims: "4 claims, 1 dispute, from at least 2 publishers", "1 claim, first publisher not known" */
	claims: (claims: string, independence: Independence) => `${claims}, ${sayFirst('from ', independence)}`
}
const sayFirst = (from: string, { independentCount, independentAtLeast }: Independence) =>
	independentCount
		? `${from}${independentAtLeast ? 'at least ' : ''}${reporters(independentCount, formatNumber)}`
		: 'first publisher not known'

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
