// Step 10. What the parts of an offer come to: in the first year, in each later one and over its term. Our arithmetic, in
// bounds: what the text leaves open, such as whether a package holds the bonus beside it, lies between both readings. What
// it does not say to come together is not added.
import { notationParts as words } from '../../language/index.ts'
import { formatTerm } from './format.ts'
import type { Part, Reach, Share, Sums, Term } from './reading.ts'
import type { Relation } from './relation.ts'
import { cover, figuresOf, isOnce, nothing, sumUp, times, toPart, type Figures } from './spread.ts'

/** A sum of pay and how it stands to the one before it; `follows`: whether its years are those after the years of that one. */
export type Told = { term: Term; relation: Relation; follows: boolean }
type Added = Pick<Sums, 'firstYear' | 'steadyYear' | 'total' | 'how' | 'parts'>

/** From the first to the second: what may or may not come on top. */
const span = (least: Reach | null, most: Reach | null): Reach | null =>
	least && { low: least.low, high: most ? most.high : null }

/** A bonus told as a share of the base: 15 % of 300k. */
function bonusOf({ percent, upTo, quote }: Share, base: Figures): Part {
	const share = (reach: Reach | null) =>
		reach && { low: upTo ? 0 : times(reach, percent / 100).low, high: times(reach, percent / 100).high }
	const figures = { firstYear: share(base.firstYear), steadyYear: share(base.steadyYear), total: share(base.total) }
	return { kind: 'bonus', notation: quote, ...figures, inside: false, how: words.ofBase(percent) }
}

/** So near to each other, as a share, the parts and the whole are the same sum. */
const sameSum = 0.05
const isSame = (a: number, b: number) => Math.abs(a - b) <= sameSum * b
const topOf = ({ low, high }: Term) => high ?? low ?? 0

const asYearly = (term: Term): Term => (term.per === 'unstated' ? { ...term, per: 'year', years: 1 } : term)
const isBase = ({ kind }: { kind: string }) => kind === 'base-salary' || kind === 'salary'
/** What is called the whole, and the sum of a whole term, unless a salary stands before it or it is said to come on top. */
function isWhole({ term: { kind, per }, relation }: Told, i: number, told: readonly Told[]): boolean {
	if (kind === 'package' || kind === 'offer') return true
	if (kind !== 'unspecified' || per !== 'total') return false
	return i === 0 || (relation !== 'more' && !told.some(({ term }) => isBase(term)))
}

/** A whole beside some of its parts: a base is in it; other parts are too where they are said to be or add up to it, else perhaps. */
function sumWhole(whole: Term, told: readonly Told[], bonuses: readonly Part[], years: number | null): Added {
	const spread = told.filter(({ term }) => !isOnce(term))
	const yearlyParts = [...spread.map(({ term }) => toPart(asYearly(term), years)), ...bonuses]
	const sum = yearlyParts.reduce((all, { steadyYear }) => all + (steadyYear?.high ?? 0), 0)
	const adds = yearlyParts.length > 1 && isSame(sum, topOf(whole))
	const parts = [
		...told.map(({ term, relation }) => ({
			...toPart(adds && !isOnce(term) ? asYearly(term) : term, years),
			notation: formatTerm(term),
			inside: relation === 'inside' || isBase(term) || (adds && !isOnce(term))
		})),
		...bonuses.map((bonus) => ({ ...bonus, inside: adds }))
	]
	// "TC 650, base 240": a whole beside a yearly base is yearly.
	const yearly = whole.per === 'unstated' && (adds || told.some(({ term }) => isBase(term)))
	const own = toPart(yearly ? asYearly(whole) : whole, years)
	const beside = parts.filter(({ inside }) => !inside)
	const most = sumUp([own, ...beside])
	const named = { ...own, notation: formatTerm(whole), how: yearly ? words.yearlyWhole : own.how }
	return {
		parts: [named, ...parts],
		firstYear: span(own.firstYear, most.firstYear),
		steadyYear: span(own.steadyYear, most.steadyYear),
		total: span(own.total, most.total),
		how: beside.length ? words.perhapsInside : words.whole
	}
}

/** "$1M in the first year, then $500k a year": two sums for the same pay at other times, and no third. */
function sumTurns([first, second]: readonly Told[], years: number | null): Added | undefined {
	const sums = [first!, second!].map(({ term }) => toPart(term, years))
	const [early, late] = [sums[0]!, sums[1]!]
	const ends = first!.term.per === 'first-year'
	const steady =
		late.steadyYear && (ends ? late.steadyYear : early.steadyYear && cover(early.steadyYear, late.steadyYear))
	if (!early.firstYear || !steady) return undefined
	const parts = [
		{ ...early, steadyYear: ends ? nothing : null, total: ends ? early.firstYear : null, how: words.first },
		{ ...late, firstYear: nothing, total: null, how: words.afterwards }
	]
	return { parts, firstYear: early.firstYear, steadyYear: steady, total: null, how: words.inTurn }
}

/** "$40M over four years plus $60M over the next four": whole sums whose years follow each other, $100M over eight. */
function sumSpans(told: readonly Told[]): Omit<Sums, 'currency'> | undefined {
	const isSpan = ({ term, relation, follows }: Told, i: number) =>
		term.per === 'total' &&
		(term.years ?? 0) >= 1 &&
		(i === 0 || ((follows || relation === 'next') && relation !== 'instead'))
	if (told.length < 2 || !told.every(isSpan)) return undefined
	const [first, ...rest] = told.map(({ term }) => toPart(term, term.years))
	const later = [first!, ...rest].filter((_, i) => i > 0 || told[0]!.term.years! > 1)
	const steadyYear = later.map((part) => part.steadyYear).reduce((all, one) => all && one && cover(all, one))
	return {
		years: told.reduce((sum, { term }) => sum + term.years!, 0),
		parts: [first!, ...rest.map((part) => ({ ...part, firstYear: nothing }))],
		firstYear: first!.firstYear,
		steadyYear: steadyYear ?? null,
		total: sumUp([first!, ...rest]).total,
		how: words.spans
	}
}

/** The years of the longest part; null where none tells them. */
const longestOf = (told: readonly Told[]) =>
	told.reduce<number | null>(
		(most, { term: { per, years } }) => (per === 'total' && years && years >= 1 ? Math.max(most ?? 0, years) : most),
		null
	)

/** The one whole of several sums: the one called so, or the one that is the sum of two or more others without a name. */
function wholeOf(told: readonly Told[]): Told | undefined {
	const named = told.filter(isWhole)
	if (named.length) return named.length === 1 ? named[0] : undefined
	const all = told.reduce((sum, { term }) => sum + topOf(term), 0)
	return told.length < 3
		? undefined
		: told.find(({ term }) => term.kind === 'unspecified' && isSame(all - topOf(term), topOf(term)))
}

/** A whole without years beside a part that is one year of it: "$6M total ($1.5M/yr for four years)". */
function withYears(whole: Term, told: readonly Told[]): Told[] | undefined {
	const [only] = told
	if (told.length !== 1 || whole.per !== 'total' || whole.years !== null || only!.term.per !== 'year') return undefined
	const years = topOf(whole) / topOf(only!.term)
	if (!Number.isInteger(years) || years < 2 || years > 10) return undefined
	return [
		{ term: { ...whole, years }, relation: null, follows: false },
		{ term: only!.term, relation: 'inside', follows: false }
	]
}

/** The parts of pay added up; null where there are none to add. `shares` are bonuses told as a share of the base. */
export function sumParts(told: readonly Told[], shares: readonly Share[]): Sums | null {
	const bases = told.filter(({ term }) => isBase(term))
	if (told.length + (bases.length === 1 ? shares.length : 0) < 2) return null
	const { currency } = told[0]!.term
	const years = longestOf(told)
	const without = (how: string) => ({ currency, years, parts: [], firstYear: null, steadyYear: null, total: null, how })
	if (told.some(({ term }) => term.currency !== currency)) return { ...without(words.currencies), currency: null }
	if (told.some(({ relation }) => relation === 'instead')) return without(words.alternatives)
	const spans = shares.length ? undefined : sumSpans(told)
	if (spans) return { currency, ...spans }
	const base = bases.length === 1 ? figuresOf(bases[0]!.term, years) : undefined
	const bonuses = base ? shares.map((share) => bonusOf(share, base)) : []
	const turn = told.length === 2 && told[1]!.relation === 'next' ? sumTurns(told, years) : undefined
	if (turn) return { currency, years, ...turn }
	if (told.some(({ relation }) => relation === 'next')) return without(words.turns)
	// "$18M over 4 years with a $3M sign-on" may hold it, or not.
	const whole = wholeOf(told)
	if (whole) {
		const others = told.filter((one) => one !== whole)
		const dated = withYears(whole.term, others)
		if (dated)
			return {
				currency,
				years: dated[0]!.term.years,
				...sumWhole(dated[0]!.term, dated.slice(1), [], dated[0]!.term.years)
			}
		return { currency, years, ...sumWhole(whole.term, others, bonuses, years) }
	}
	const wholes = told.filter(isWhole)
	if (wholes.slice(1).some(({ relation }) => relation !== 'more')) return without(words.wholes)
	const parts = [
		...told.map(({ term, relation }) => ({ ...toPart(term, years), inside: relation === 'inside' })),
		...bonuses
	]
	const added = sumUp(parts.filter(({ inside }) => !inside))
	return { currency, years, parts, ...added, how: added.total === null ? words.noYears : words.added }
}
