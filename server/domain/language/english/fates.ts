// What became of offers, in rows and titles (fate.ts, fates-title.ts).
import type { Bounds } from '../../vocabulary/said.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import { formatBounds } from './bounds.ts'
import {
	capitalise,
	countOf,
	formatDate,
	formatMoney,
	formatNumber,
	inWords,
	nameLab,
	say,
	whose,
	writeNumbers
} from './format.ts'
import { whomMarks } from './whom.ts'

/** A date in a row: no day, as the month is enough beside others. */
const month = (date: string, precision: string | null) => formatDate(date, precision === 'day' ? 'month' : precision)
const outcomeWords: Record<string, string> = {
	accepted: 'accepted',
	declined: 'refused',
	withdrawn: 'withdrawn',
	countered: 'countered',
	expired: 'expired',
	unknown: 'outcome not reported'
}
export const fateWords = {
	/** The outcome alone: "refused", of people who are not named "accepted by some". */
	outcome: (outcome: string, isNamed: boolean) =>
		outcome === 'accepted' && !isNamed ? 'accepted by some' : (outcomeWords[outcome] ?? outcome),
	/** "joined Aug 2025", "joined, date not reported" */
	joined: (date: string | null, precision: string | null) =>
		date === null ? 'joined, date not reported' : `joined ${month(date, precision)}`,
	stayed: 'stayed',
	/** "left Feb 2026 for OpenAI", "left, date not reported" */
	left: (date: string | null, precision: string | null, next: string | null) =>
		`left${date === null ? ', date not reported' : ` ${month(date, precision)}`}${next ? ` for ${next}` : ''}`,
	stillThere: 'not known to have left',
	/** "not known to have left Alpha" */
	stillAt: (lab: string) => `not known to have left ${lab}`,
	/** "sum reported in 2017" */
	toldIn: (date: string) => `sum reported in ${date.slice(0, 4)}`,
	/** How long after an offer that was refused somebody came all the same: "joined 10 weeks later", "joined 5 months later" */
	cameLater(days: number): string {
		if (days < 14) return `joined ${days === 1 ? 'the day after' : `${inWords(days)} days later`}`
		if (days < 140) return `joined ${inWords(Math.round(days / 7))} weeks later`
		return `joined ${inWords(Math.round(days / 30.44))} months later`
	},
	/** All that is known, in the order of time: "refused; joined 10 weeks later, left Feb 2026" */
	all: (outcome: string | null, ...then: readonly string[]) =>
		[outcome, then.filter(Boolean).join(', ')].filter(Boolean).join('; ')
}

export const fateMarks = {
	...whomMarks,
	/** Over the rows whose sum is not certain to reach the least: "May reach $50M: 7 with no lower limit that high, or in doubt" */
	below: (n: number, least: number) =>
		`May reach ${formatMoney(least, 'USD')}: ${formatNumber(n)} with no lower limit that high, or in doubt`,
	/** The same on a phone: "May reach $50M: 7" */
	belowShort: (n: number, least: number) => `May reach ${formatMoney(least, 'USD')}: ${formatNumber(n)}`,
	/** At a range that begins below the axis: "from $1M" */
	from: (low: number) => `from ${formatMoney(low, 'USD', 'low')}`,
	/** "about $280K" of a sum in another currency */
	inDollars: (bounds: Bounds) => {
		const told = formatBounds(bounds, 'USD')
		return told ? `about ${told.replace('at least ', '').replace('up to ', '')}${bounds.high === null ? '+' : ''}` : ''
	}
}

/** `isAsked`: the question is of offers with one outcome, so that their number says nothing. */
type Tally = { sure: number; declined: number; narrowing: string; isAsked: boolean }
type Late = { person: string; high: number; isOpen: boolean; later: string }
const among = (narrowing: string) => (narrowing ? `Among ${narrowing}: ` : '')
const begin = (narrowing: string, word: string) => (narrowing ? word : capitalise(word))
export const fateTitles = {
	none: 'What was offered to whom, and what became of it',
	/**
	 * "Of 15 offers for a whole term of at least $50M, 6 were refused; Ada Example refused up to $1.5B and joined 10 weeks later";
	 * `least` 0: of any size.
	 */
	whole({ sure, declined, narrowing, isAsked }: Tally, least: number, late: Late | undefined): Part[] {
		const write = writeNumbers(sure, declined)
		const noun = narrowing || (sure === 1 ? 'offer' : 'offers')
		const size = least ? ` of at least ${formatMoney(least, 'USD')}` : ''
		const of = `Of ${write(sure)} ${noun}${narrowing ? ',' : ''} for a whole term${narrowing && least ? ' and' : ''}${size}`
		const most =
			late && (late.isOpen ? `${formatMoney(late.high, 'USD')} or more` : `up to ${formatMoney(late.high, 'USD')}`)
		const came = late ? `; ${late.person} refused ${most} and ${late.later}` : ''
		const rest = `for a whole term${narrowing && least ? ' and' : ''}${size}${came}`
		if (isAsked) return say`Among ${noun}, ${write(sure)} ${sure === 1 ? 'is' : 'are'} ${rest}`
		return say`${of}, ${declined ? `${write(declined)} ${declined === 1 ? 'was' : 'were'}` : 'none is known to have been'} refused${came}`
	},
	/** "Of 12 yearly sums offered to named people, 9 are in yuan", "All four yearly sums offered to named people are in US dollars" */
	yearly(n: number, currency: string, count: number, narrowing: string): Part[] {
		const money = { USD: 'US dollars', CNY: 'yuan', EUR: 'euros', GBP: 'pounds' }[currency] ?? currency
		const noun = `yearly ${n === 1 ? 'sum' : 'sums'} offered to named people`
		const write = writeNumbers(n, count)
		if (count === n)
			return say`${among(narrowing)}${begin(narrowing, n === 1 ? 'the one' : n === 2 ? 'both' : `all ${write(n)}`)} ${noun} ${n === 1 ? 'is' : 'are'} in ${money}`
		return say`${among(narrowing)}${begin(narrowing, 'of')} ${write(n)} ${noun}, ${write(count)} ${count === 1 ? 'is' : 'are'} in ${money}`
	},
	/** "Of 46 offers to named people with a reported outcome, 36 were accepted; of 15 by Alpha, 13" */
	acceptance(
		{ accepted, n, narrowing }: { accepted: number; n: number; narrowing: string },
		first: (Named & { accepted: number; n: number }) | undefined
	): Part[] {
		const write = writeNumbers(accepted, n)
		const noun = narrowing
			? `${narrowing}, to named people with a reported outcome`
			: 'offers to named people with a reported outcome'
		const all = `Of ${write(n)} ${noun}, ${write(accepted)} ${accepted === 1 ? 'was' : 'were'} accepted`
		return first
			? say`${all}; of ${write(first.n)} by ${nameLab(first)}, ${first.accepted === first.n ? 'all' : write(first.accepted)}`
			: say`${all}`
	},
	/** Beside the lead: "Ada Example’s $250M is the largest sum reported without dispute for a named person" */
	largest: (person: string, sum: number) =>
		say`${whose(person)} ${formatMoney(sum, 'USD')} is the largest sum reported without dispute for a named person`,
	/** The same of a lower limit: "$200M or more ... is the highest lower limit ..." */
	largestOpen: (person: string, sum: number) =>
		say`${whose(person)} ${formatMoney(sum, 'USD')} or more is the highest lower limit reported without dispute for a named person`,
	largestAmong: (narrowing: string, finding: readonly Part[]) => say`${among(narrowing)}${finding}`,
	/** "8 offers to named people and 7 to groups are of at least $50M for the whole term; 7 more may be" */
	counts({ named, groups, maybe, least }: { named: number; groups: number; maybe: number; least: number }): string {
		const of = least ? ` of at least ${formatMoney(least, 'USD')}` : ' of sums known'
		return `${countOf(named, 'offer')} to named people and ${formatNumber(groups)} to people not named are${of} for the whole term${maybe ? `; ${formatNumber(maybe)} more may be` : ''}.`
	},
	/** "Ruoming Pang’s has only a lower limit, $200M." */
	openRunner: (person: string, low: number) =>
		`${whose(person)} has only a lower limit, ${formatMoney(low, 'USD', 'low')}, and may be larger.`,
	/** "Andrew Tulloch’s $1B to $1.5B is larger, but disputed." */
	doubted: (person: string, bounds: Bounds, status: string) =>
		`${whose(person)} ${formatBounds(bounds, 'USD') ?? ''} would be larger, but it is ${status === 'rumored' ? 'a rumour' : status}.`
}
export const fateDeks = {
	whole:
		'US dollars, log scale, years in the margin, the largest first in each. Bold: a named person; else a group. Arrow: no limit was reported. What became of it comes from later moves.',
	yearly: 'Pay a year, log scale, in US dollars at the month’s rate. Never on one axis with sums for a whole term.',
	acceptance:
		'Share accepted of the offers to named people with a reported outcome, pay of those who stay left out, and its exact 95% interval. The press chooses which offers are reported: do not read these as rates of a lab.',
	/** "12 more in the table" */
	more: (n: number) => `${formatNumber(n)} smaller ${n === 1 ? 'one is' : 'ones are'} in the table.`
}
export const acceptanceMarks = {
	/** "7 of 12" */
	of: (accepted: number, n: number) => `${formatNumber(accepted)} of ${formatNumber(n)}`,
	/** "25%" */
	share: (share: number) => `${share * 100}%`,
	/** "58%, between 28% and 85%" */
	interval: ({ accepted, n, low, high }: { accepted: number; n: number; low: number; high: number }) =>
		`${Math.round((accepted / n) * 100)}%, between ${Math.round(low * 100)}% and ${Math.round(high * 100)}% at 95%`,
	caveats: [
		'Only sums and outcomes that somebody published: acceptance is of offers in the news, not of all offers.',
		'What became of an offer is read from confirmed and reported moves; silence means that no exit was reported.',
		'Acceptance counts confirmed and reported offers to named people, unless status asks for others.'
	]
}
