// How sums were read, made and spread over years.
import type { Bounds } from '../../vocabulary/said.ts'
import { formatDate, inWords, sayCode, spellPeriod, spellWhen } from './format.ts'
import { formatBounds } from './bounds.ts'

// --- How sums were made (basis.ts, yearly.ts, money.ts, prices.ts, compare.ts)

/** Why a figure of ours is not known, of what says how it was made; undefined where it is: "no sum is named". */
export function readUnknown(how: string): string | undefined {
	return how.startsWith('unknown: ') ? how.slice('unknown: '.length) : undefined
}
export const sumWords = {
	asReported: 'as reported',
	noSum: 'unknown: no sum is named',
	noPay: 'unknown: no pay is named',
	tooLarge: 'unknown: the sum is no whole number below 2^53',
	/** A sum made in two steps: "the sum divided by 4 years, assumed evenly spread; at 1.2 US dollars for one EUR, ..." */
	both: (first: string, second: string) => `${first}; ${second}`
}

export const yearlyWords = {
	asStated: 'as stated',
	oneYear: 'as stated, for one year',
	/** "the sum divided by 4 years, assumed evenly spread" */
	spread: (years: number) => `the sum divided by ${years} years, assumed evenly spread`,
	salary: 'a salary without a period is taken as yearly',
	firstYear: 'the first year alone; later years are not stated',
	month: 'the month’s sum times 12',
	/** "the month’s sum times 16, as it is paid so often a year" */
	payments: (count: number) => `the month’s sum times ${count}, as it is paid so often a year`,
	week: 'the week’s sum times 52',
	noHours: 'unknown: the days or hours worked a year are not stated',
	noYears: 'unknown: the years that the sum covers are not stated'
}

/** Months in words: "July 2025", "January 2025 to March 2025". */
const spellMonths = (months: readonly string[]) =>
	months.length > 1 ? `${spellPeriod(months[0]!)} to ${spellPeriod(months.at(-1)!)}` : spellPeriod(months[0]!)
/** Which months a rate is the mean of: the last one with a rate, those of the date with one, all of a coarse date, its own. */
type MonthsUsed = 'last' | 'known' | 'coarse' | 'own'
export const dollarWords = {
	stated: 'US dollars as stated',
	noCurrency: 'unknown: no currency is named',
	/** "unknown: no rate for CHF" */
	noRate: (currency: string) => `unknown: no rate for ${currency}`,
	/** "unknown: no rate for EUR on 31 December 2024" */
	noRateThen: (currency: string, date: string, precision: string) =>
		`unknown: no rate for ${currency} ${spellWhen(date, precision)}`,
	/** "at 1.2 US dollars for one EUR, mean of January 2025 to March 2025, as the date is known to the quarter" */
	rate(usd: number, currency: string, months: readonly string[], used: MonthsUsed, precision: string): string {
		const why = {
			last: ', the last month with a rate',
			known: ', the months with a rate',
			coarse: `, as the date is known to the ${precision}`,
			own: ''
		}
		return `at ${usd} US dollars for one ${currency}, mean of ${spellMonths(months)}${why[used]}`
	}
}

export const priceWords = {
	/** "unknown: no consumer prices on 30 June 2025" */
	none: (date: string, precision: string) => `unknown: no consumer prices ${spellWhen(date, precision)}`,
	/** "in dollars of June 2026: times 1.41, by consumer prices since July 2015" */
	factor: (last: string, factor: number, then: readonly string[]) =>
		`in dollars of ${spellPeriod(last)}: times ${factor}, by consumer prices since ${spellMonths(then)}`
}

// --- An offer by the years of its term (grid.ts)

export const gridWords = {
	/** Why a part stands in no bar. */
	noSum: 'no sum reported',
	otherCurrency: 'in another currency',
	beyond: 'beyond the term',
	/** How the years were made. */
	asTold: 'each year as reported',
	/** "the parts in their years as reported; the rest divided by the 3 other years, assumed evenly spread": by `open` years. */
	rest: (open: number) =>
		`the parts in their years as reported; the rest divided by ${open === 1 ? 'the other year' : `the ${inWords(open)} other years`}, assumed evenly spread`,
	/** The same where no year is told whole: "the rest divided by 4 years". */
	restOfAll: (years: number) =>
		`the parts in their years as reported; the rest divided by ${years} years, assumed evenly spread`,
	/** "each year as reported; year 2 is a part of a year" */
	partOfYear: (how: string, year: number) => `${how}; year ${year} is a part of a year`,
	/** What the total is above the parts told. */
	noParts: 'unknown: no part has a sum of its own',
	noTotal: 'unknown: no total is named that the parts could be taken from',
	over: 'the parts reported come to more than the total',
	whole: 'the parts reported are the whole sum',
	maybeWhole: 'the parts reported may be the whole sum',
	unsaid: 'nobody says what it is made of'
}

// --- What the reader of notations had to assume (offers/notation)

const readCurrencies: Record<string, string> = { CNY: 'Chinese yuan', JPY: 'Japanese yen' }
export const notationNotes = {
	noSum: 'no sum is named',
	noCurrency: 'no currency is named',
	/** "no currency is named: USD, the usual one of the language" */
	assumedCurrency: (currency: string) => `no currency is named: taken as ${currency}, usual in that language`,
	/** "read as MXN; ARS or COP write it so too" */
	assumedOf: (currency: string, others: readonly string[]) =>
		`taken as ${currency}; ${others.join(', ')} are written the same way`,
	ofWhichCountry: 'the country of the currency is not named',
	sharedCurrency: (currency: string) => `in ${currency}, as the sum beside it`,
	/** "650" of a list of pay */
	inThousands: (quote: string) => `"${quote}" read in thousands, as lists of pay are written`,
	/** "16 such sums a year" */
	payments: (count: number) => `paid ${count} times a year`,
	/** "in 2023" */
	earnedIn: (year: string) => `what was earned ${year} is taken as the pay of that year`,
	/** "over 4" */
	bareYears: (count: string) => `${count} read as ${count} years`,
	/** "3+1 years" */
	extended: (first: number, more: number) => `${first} years and ${more} more`,
	width: 'the sum less and plus what it may differ by',
	/** "$1/2/3 million" */
	several: (count: number) => `${count} sums, from the lowest to the highest`,
	dollars: 'dollars read as US dollars',
	/** "元 read as TWD by the place named" */
	byPlace: (sign: string, currency: string) => `${sign} read as ${currency} by the place named`,
	/** "元 read as Chinese yuan" */
	readAs: (sign: string, currency: string) => `${sign} read as ${readCurrencies[currency] ?? currency}`,
	/** "¥ read as Japanese yen by what is named beside it" */
	byBeside: (sign: string, currency: string) =>
		`${sign} read as ${readCurrencies[currency] ?? currency} by what is named beside it`,
	/** "¥ read as Japanese yen by the language" */
	byLanguage: (sign: string, currency: string) =>
		`${sign} read as ${readCurrencies[currency] ?? currency} by the language`,
	tooLarge: 'the sum is too large to be read exactly',
	rounded: 'rounded to whole units of the currency',
	/** `"nine-figure" is a bracket, not a figure` */
	bracket: (quote: string) => `"${quote}" is a bracket, not a figure`,
	/** "the term is 4 to 5 years" */
	term: (first: number, second: number, unit: string) => `the term is ${first} to ${second} ${unit}`,
	thousands: (digits: string) => `"${digits}" read with the dot between thousands`,
	missingDigit: (digits: string) => `"${digits}" read as if a digit were missing`,
	lowerOpen: 'the lower end may be higher',
	upperOpen: 'the upper end may be higher',
	atMost: 'the range is said to be the most',
	/** "the sum times 48" */
	times: (factor: number) => `the sum times ${factor}`,
	conversion: (quote: string) => `"${quote}" taken as the same sum in another currency`,
	beside: (word: string) => `"${word}" comes beside the sum`,
	quarterly: 'paid each quarter',
	/** "for 4 years" */
	forYears: (years: number) => `for ${years} years`,
	/** "a signing bonus is taken as paid once" */
	once: (kind: string) => `a ${sayCode(kind)} is taken as paid once`
}

// --- What the parts of an offer come to (offers/notation/parts.ts)

export const notationParts = {
	asStated: 'as stated',
	/** "12 times a year" */
	times: (factor: number) => `${factor} times a year`,
	once: 'paid once',
	/** "divided by 4 years, assumed evenly spread" */
	spread: (years: number) => `divided by ${years} years, assumed evenly spread`,
	firstYear: 'of the first year alone',
	yearly: 'no period is named: taken as yearly',
	yearlyWhole: 'no period is named: taken as yearly, like the base in it',
	open: 'once or each year: not said',
	unknown: 'its time is not known',
	/** "15% of the base" */
	ofBase: (percent: number) => `${percent}% of the base`,
	whole: 'the whole as stated, its parts not added again',
	perhapsInside:
		'from the whole as stated to the whole with the parts beside it, as the text does not say whether it holds them',
	added: 'the parts added up',
	alternatives: 'unknown: the sums are said one instead of the other',
	wholes: 'unknown: several whole sums are named, and not that they come together',
	turns: 'unknown: the sums follow each other, in years that are not given',
	/** Of two sums that follow each other. */
	first: 'at first',
	afterwards: 'afterwards',
	inTurn: 'the sums in turn, not added',
	/** Of sums whose years follow each other. */
	spans: 'the sums of years that follow each other added up',
	noYears: 'the parts added up; no part names its years, so there is no total',
	currencies: 'unknown: the parts are in different currencies'
}

// --- An offer by the years of its term (web/charts/offers/GridChart, web/parts/record/offer-years-title.ts)

export const saySumOr = (bounds: Bounds, currency: string | null, none: string) =>
	formatBounds(bounds, currency) ?? none
type GridYear = Bounds & { year: number; parts: readonly (Bounds & { share: string; assumed: boolean })[] }
export const gridMarks = {
	title: 'The offer by the years of its term',
	/** Under a bar. */
	name: (year: number) => `year ${year}`,
	/** Over a bar: "$50M", "not known" */
	sum: (bounds: Bounds, currency: string | null) => saySumOr(bounds, currency, 'not known'),
	/** A bar: "year 1: up to $100M, unexplained, assumed evenly spread, possibly forfeited" */
	year({ year, low, high, parts }: GridYear, currency: string | null, isForfeited: boolean): string {
		const said = parts.map((part) => `${part.share} ${formatBounds(part, currency) ?? ''}`.trim())
		const assumed = parts.some((part) => part.assumed) ? ', assumed evenly spread' : ''
		return `year ${year}: ${gridMarks.sum({ low, high }, currency)}, ${said.join(', ')}${assumed}${isForfeited ? ', possibly forfeited' : ''}`
	},
	/** "left Oct 2025; later years possibly forfeited" */
	left: (date: string, precision: string | null) =>
		`left ${formatDate(date, precision)}; later years possibly forfeited`
}
export const yearTitles = {
	parts: 'What is known of its parts',
	told: (years: number) => `What ${years > 1 ? 'each year' : 'the year'} holds`,
	mixed: 'Part of it is reported by year; the rest is assumed',
	/** "$50M a year if paid evenly, which nobody has said"; `sum` is that of each whole year, where they are the same. */
	spread: (sum: string | undefined) => `${sum ? `${sum} a year if` : 'If'} paid evenly, which nobody has said`,
	/** Of an offer that was not taken. */
	wouldSpread: (sum: string | undefined) =>
		`${sum ? `${sum} a year had it been` : 'Had it been'} paid evenly, which nobody has said`
}
export const yearNotes = {
	/** How the years are reckoned, or why none is drawn: "not drawn by the year, as no sum is named." of "unknown: no sum is named". */
	how(how: string): string {
		const why = readUnknown(how)
		return why === undefined ? `${how}.` : `not drawn by the year, as ${why}.`
	},
	assumed: 'Hatched: no report says which year holds it.',
	upper: 'Dashed: only if the upper limit is paid.',
	open: 'An arrow: no upper limit was reported.',
	estimate: 'The sum is an estimate by outsiders: all of it is hatched.'
}
