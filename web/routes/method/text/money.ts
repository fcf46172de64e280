// How sums are read, set in other terms, and compared.
import { mostClosest } from '../../../../server/domain/offers/compare.ts'
import { fewestForMedian } from '../../../../server/domain/offers/median.ts'
import { widestRange } from '../../../../server/domain/offers/ranking.ts'
import { longestText } from '../../../../server/domain/offers/notation/index.ts'
import { costYears, mostBaselines, payYears } from '../../../../server/domain/offers/scale.ts'
import { formatNumber, inWords } from '../../../../server/domain/language/index.ts'
import type { RuleTexts } from '../../../parts/words/method.ts'

const years = (count: number) => (count === 1 ? 'a year' : `${inWords(count)} years`)

export const money = {
	interval: [
		'An offer keeps its bounds: “up to $1.5B” has no lower one, “more than $100M” no upper one, and the original wording is kept beside the reading. A lower bound of zero says no more than none. Nothing is annualised or converted unless the figure says so; then it is our arithmetic, with its method. Offers to named people, to people not named and bands for posts are never mixed in one median. Nobody gets a market value.'
	],
	basis: [
		'A sum rests on a press report, a job ad, a filing, a company’s or a person’s own statement, what people report about themselves on a site, a survey, or an estimate by outsiders: an aggregator, a recruiter, a columnist. The sentence, the list and the mark say which. Estimates are hatched, and are in no median and no headline unless asked for. What a sum rests on is not how sure it is: that is its status.'
	],
	ranked: [
		`Only an offer is ranked by size: to a named person, or to people not named. Bands for posts, averages and medians never are. An offer is ranked by its lower limit in US dollars; one without it, a range wider than ${widestRange} times its lower limit, a rumour of one page, an estimate, and what was denied or undone are in the lists alone.`
	],
	notation: [
		`A text of up to ${formatNumber(longestText)} characters becomes terms: kind, bounds, currency, period, years, and everything that had to be assumed. “$” is read as US dollars, a bracket such as “nine figures” keeps both its ends, “about” is kept as such. Sums that are not pay, such as a valuation, a pool or a price, are kept apart; cliffs and vesting schedules are not taken for the period of a sum.`,
		'Where a text names no currency, the usual one of its language is taken, marked as assumed, and changed with one click; so is “TC 650” read as 650 thousand. A currency or a scale that the reader does not know is refused, not guessed. What fits no sum, such as “40% RSU”, is listed as not read. English and Chinese are read fully, German, French, Spanish, Italian, Japanese and Korean in the usual forms, plain sums in some twenty other languages.'
	],
	added: [
		'Several parts are added up: for the first year, for each later year and over the longest term that one of them names. A sum over years is spread evenly, a base or bonus without a period is taken as yearly, a signing bonus counts once, a bonus in percent is one of the base. What the text leaves open, such as whether a package holds the bonus beside it, lies between both readings. Sums whose years follow each other are added over all of these years. Parts in several currencies are not added. All of this is our arithmetic.'
	],
	dollars: [
		'US dollars at the average rate of the offer’s month; for a date known to the quarter or year the mean of its months; after the last month with a rate, that one. Each figure says which. A currency without a rate stays unknown.'
	],
	yearly: [
		'A sum for a whole term is divided by its years, as if it were evenly spread, which it may not be. A month counts 12 times, a week 52 times; a salary without a period is taken as yearly; days and hours stay unknown, since the days worked are. Without the years there is no sum a year, and sums a year are never compared with whole sums.'
	],
	today: [
		'Dollars of the offer’s month in dollars of the last month with a price index, by the ratio of both; a coarse date goes by the mean of its months, a month without an index by the one before.'
	],
	parts: [
		'Parts that a page gave separately are in the years that it gave; a part without a year is of the whole term, spread evenly, and hatched as assumed. The gap to the total is what nobody explains: at least the lower bound less all that the parts may be.'
	],
	realised: [
		'For an accepted offer to a named person: the recorded time at the lab beside the reported term, a coarse date taken at its middle. Years of the term that began after leaving are “possibly forfeited”. No move shows whether anything was paid.'
	],
	scale: [
		`An offer as a share of what its lab spends uses a published actual cost of the whole lab in its year, or at most ${years(costYears)} away; as a multiple of what it pays, figures at most ${years(payYears)} away, ${inWords(mostBaselines)} at most. The quotient of two intervals is an interval, in two figures.`
	],
	record: [
		'A record goes by the lower bound alone, among confirmed and reported offers: “up to $1.5B” breaks none. An offer dated to a year counts from the end of that year. Whole sums and sums a year, named people and people not named, have records of their own; posts have none. Larger sums that are in doubt, or have only one limit, are named apart.'
	],
	median: [
		`A median is of ${inWords(fewestForMedian)} offers of one kind and year or more, and is given as what it certainly lies between: the median of the lower bounds and that of the upper ones. An open bound counts as far out as can be; where it stands in the middle, the median is open too.`
	],
	standing: [
		`An offer that is typed in is set against reported ones of its kind, in US dollars: below or above only where the whole interval is. Offers to named people, to people not named, and bands for posts are counted apart, estimates by outsiders only where they are asked for, averages not at all. Bounds allow no percentile. The ${inWords(mostClosest)} closest are those whose geometric middle is nearest. What you type is neither stored nor logged.`
	]
} satisfies RuleTexts
