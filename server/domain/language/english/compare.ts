// Offers and labs side by side, and printed sheets.
import type { Bounds } from '../../vocabulary/said.ts'
import { sayCertainty } from './careers.ts'
import { capitalise, countOf, formatNumber } from './format.ts'
import { saySumOr } from './sums.ts'

// --- Offers and labs compared (web/routes/compare)

/** Bounds in words: "$50M", "$3M to $7M", "up to $300M", "at least $100M", "unknown". */
export function sayBounds(bounds: Bounds, currency: string | null): string {
	return saySumOr(bounds, currency, 'unknown')
}
/** What an offer comes to: its dollars where they are known; no pay at all where `isPay` says so. */
type Worth = { notation: string | undefined; isPay: boolean; usd: Bounds | null; isYearly: boolean }
function sayWorth({ notation, isPay, usd, isYearly }: Worth, link = ' is '): string {
	if (!isPay) return notation === undefined ? 'No pay was found' : `${notation}${link}no pay`
	return usd ? `${notation}${link}${sayBounds(usd, 'USD')}${isYearly ? ' a year' : ' in total'}` : (notation ?? '')
}
const standings = {
	apart: 'not comparable with',
	more: 'certainly more than',
	less: 'certainly less than',
	overlap: 'overlapping'
}
const comparedWith = {
	people: ['reported offer to named people', 'reported offers to named people'],
	unnamed: ['reported offer to people not named', 'reported offers to people not named'],
	roles: ['pay band for a post', 'pay bands for posts']
} satisfies Record<string, [one: string, many: string]>
export const compareWords = {
	/** "$200M/4yr is $50M a year", "a company car is no pay", "No pay was found" */
	one: (offer: Worth) => sayWorth(offer),
	/** "$200M/4yr is $50M a year: certainly more than $1M/yr, $1M a year" */
	two: (first: Worth, standing: keyof typeof standings, second: Worth) =>
		`${sayWorth(first)}: ${standings[standing]} ${sayWorth(second, ', ')}`,
	/** "$200M/4yr is $50M a year, certainly more than 11 of 16 reported offers to named people"; of all `n` where it overlaps them. */
	among: (
		offer: Worth,
		standing: 'more' | 'less' | 'overlap',
		whom: keyof typeof comparedWith,
		n: number,
		count?: number
	) => `${sayWorth(offer)}, ${standings[standing]} ${count ?? 'all'} of ${countOf(n, ...comparedWith[whom])}`
}
/** Why words of a text are in no sum (offers/notation/unread.ts). */
export const unreadWords = {
	percent: 'a share of a sum that is not given',
	'equity-units': 'a number of shares, not of money',
	multiple: 'a multiple of a sum that is not given',
	scale: 'how many thousands or millions is not known',
	currency: 'the currency is not known',
	former: 'what it was before',
	schedule: 'shares by year',
	number: 'nothing says what it counts'
}
export const sideBySide = {
	/** The clocks of all columns: "As of 2024, as published by 2025"; of columns of days of their own "Each of its day, as published by 2025". */
	clocks: (clocks: string, ownDays: boolean) => capitalise(ownDays ? `each of its day, ${clocks}` : clocks),
	/** "Alpha and Beta, side by side" */
	title: (names: string) => `${names}, side by side`,
	/** What a share rests on: "70 to 94%, 40 spells followed that long" */
	share: (share: { low: number | null; high: number | null; atRisk: number }) =>
		`${sayCertainty(share)}, ${sideBySide.followed(share.atRisk)}`,
	/** "40 spells followed that long" */
	followed: (atRisk: number) => `${countOf(atRisk, 'spell')} followed that long`,
	tooFew: 'too few to say',
	/** "104 spells, 37 ended" */
	spells: (n: number, left: number) => `${countOf(n, 'spell')}, ${left} ended`,
	/** Of the last year: "12 and 3" joined and left. */
	joinedAndLeft: (joined: number, left: number) => `${joined} and ${left}`,
	/** "the largest: $200M/4yr, reported" */
	largest: (notation: string, status: string) => `the largest: ${notation}, ${status}`,
	none: 'not reported'
}

// --- Printed sheets (web/parts/print/sheet-tables.ts)

export const sheetWords = {
	/** Heads of the columns. */
	moves: ['Date', 'Person', 'Move', 'How, status'],
	ownMoves: ['Date', 'Move', 'Role', 'How, status'],
	offers: ['Date', 'Offer', 'By, for', 'Status, outcome'],
	terms: ['', 'Figure', 'How'],
	claims: ['Stance', 'What', 'Bounds'],
	deal: ['Person', 'Joined', 'What became of it', 'Now at'],
	exchange: ['Lab', 'Came from there', 'Went there', 'Net'],
	/** "Alpha → not known" */
	way: (from: string | null, to: string | null) => `${from ?? 'not known'} → ${to ?? 'not known'}`,
	/** "Alpha; Ada Example", "the market; Backend engineer, senior" */
	offered: (lab: string | null, whom: string) => `${lab ?? 'the market'}; ${whom}`,
	/** "Who came with it; about $1.3M a head: our division ..." */
	dealTitle: (perHead: string) => ['Who came with it', perHead].filter(Boolean).join('; '),
	termsTitle: 'The offer, and what we worked out from it',
	/** The lines of an offer's terms. */
	lines: { reported: 'As reported', usd: 'US dollars', yearly: 'A year', outcome: 'Outcome' },
	/** "at least $200M", "no sum" */
	sum: (bounds: Bounds, currency: string | null) => saySumOr(bounds, currency, 'no sum'),
	asItStands: 'agrees with this record',
	/** "4 claims" */
	claimsTitle: (count: number) => countOf(count, 'claim'),
	exchangeTitle: 'Exchange with other labs, all dates',
	/** All names, who came and who went. */
	namesTitle: 'All of them by name',
	names: ['Who', 'Names'],
	/** Without numbers: the headline counts who left by the date of the move. */
	joined: 'joined',
	left: 'left, by the date of leaving',
	pairWay: (from: string, to: string, count: number) => `${from} to ${to}, ${formatNumber(count)}`
}
