// Step 10. What the parts of an offer come to: in the first year, in each later one and over its term. Our arithmetic, in
// bounds: what the text leaves open, such as whether a package holds the bonus beside it, lies between both readings.
import { notationParts as words } from '../../language.ts'
import { formatTerm } from './format.ts'
import type { Part, Reach, Share, Sums, Term } from './reading.ts'

type Figures = Pick<Part, 'firstYear' | 'steadyYear' | 'total' | 'how'>

const nothing: Reach = { low: 0, high: 0 }
const times = ({ low, high }: Reach, factor: number): Reach => ({
	low: Math.round(low * factor),
	high: high === null ? null : Math.round(high * factor)
})
const add = (a: Reach, b: Reach): Reach => ({
	low: a.low + b.low,
	high: a.high === null || b.high === null ? null : a.high + b.high
})
const addAll = (reaches: (Reach | null)[]): Reach | null =>
	reaches.reduce((sum, reach) => (sum && reach ? add(sum, reach) : null), nothing)
/** From the first to the second: what may or may not come on top. */
const span = (least: Reach | null, most: Reach | null): Reach | null =>
	least && { low: least.low, high: most ? most.high : null }

const perYear: Record<string, number> = { year: 1, month: 12, week: 52 }
/** Kinds that are paid each year where no period is told. */
const isYearly = ({ kind }: Term) => kind === 'salary' || kind === 'base-salary' || kind === 'bonus'

/** What one part is a year and in all, where the offer lasts `years`. */
function figuresOf(term: Term, years: number | null): Figures {
	const sum: Reach = { low: term.low ?? 0, high: term.high }
	const yearly = (a: Reach, how: string): Figures => ({
		firstYear: a,
		steadyYear: a,
		total: years === null ? null : times(a, years),
		how
	})
	const { per } = term
	const factor = per === 'month' ? (term.payments ?? 12) : perYear[per]
	if (factor !== undefined) return yearly(times(sum, factor), factor === 1 ? words.asStated : words.times(factor))
	if (per === 'once') return { firstYear: sum, steadyYear: nothing, total: sum, how: words.once }
	if (per === 'total' && term.years !== null && term.years >= 1) {
		const share = times(sum, 1 / term.years)
		return { firstYear: share, steadyYear: share, total: sum, how: words.spread(term.years) }
	}
	if (per === 'total' && term.years) return yearly(times(sum, 1 / term.years), words.times(Math.round(1 / term.years)))
	if (per === 'first-year') return { firstYear: sum, steadyYear: null, total: null, how: words.firstYear }
	if (per === 'unstated' && isYearly(term)) return yearly(sum, words.yearly)
	if (per === 'unstated') {
		const some = { low: 0, high: sum.high }
		const most = years === null ? null : times(sum, years).high
		return {
			firstYear: some,
			steadyYear: some,
			total: years === null ? null : { low: sum.low, high: most },
			how: words.open
		}
	}
	return { firstYear: null, steadyYear: null, total: per === 'total' ? sum : null, how: words.unknown }
}

/** A bonus told as a share of the base: 15 % of 300k. */
function bonusOf({ percent, upTo, quote }: Share, base: Figures): Part {
	const share = (reach: Reach | null) =>
		reach && { low: upTo ? 0 : times(reach, percent / 100).low, high: times(reach, percent / 100).high }
	const figures = { firstYear: share(base.firstYear), steadyYear: share(base.steadyYear), total: share(base.total) }
	return { kind: 'bonus', notation: quote, ...figures, inside: false, how: words.ofBase(percent) }
}

const sumUp = (parts: readonly Figures[]): Omit<Figures, 'how'> => ({
	firstYear: addAll(parts.map(({ firstYear }) => firstYear)),
	steadyYear: addAll(parts.map(({ steadyYear }) => steadyYear)),
	total: addAll(parts.map(({ total }) => total))
})

/** So near to each other, as a share, the parts and the whole are the same sum. */
const sameSum = 0.05

const toPart = (term: Term, years: number | null): Part => ({
	kind: term.kind,
	notation: formatTerm(term),
	inside: false,
	...figuresOf(term, years)
})
const asYearly = (term: Term): Term => (term.per === 'unstated' ? { ...term, per: 'year', years: 1 } : term)
const isOnce = ({ kind }: { kind: string }) => kind === 'signing-bonus' || kind === 'retention-bonus'
const isBase = ({ kind }: { kind: string }) => kind === 'base-salary' || kind === 'salary'

type Added = Pick<Sums, 'firstYear' | 'steadyYear' | 'total' | 'how' | 'parts'>

/** A whole beside some of its parts: a base is in it; other parts are too where they add up to it, else perhaps. */
function sumWhole(whole: Term, terms: readonly Term[], bonuses: readonly Part[], years: number | null): Added {
	const top = whole.high ?? whole.low ?? 0
	const spread = terms.filter((term) => !isOnce(term))
	const told = [...spread.map((term) => toPart(asYearly(term), years)), ...bonuses]
	const sum = told.reduce((all, { steadyYear }) => all + (steadyYear?.high ?? 0), 0)
	const adds = told.length > 1 && Math.abs(sum - top) <= sameSum * top
	const parts = [
		...terms.map((term) => ({
			...toPart(adds && !isOnce(term) ? asYearly(term) : term, years),
			notation: formatTerm(term),
			inside: isBase(term) || (adds && !isOnce(term))
		})),
		...bonuses.map((bonus) => ({ ...bonus, inside: adds }))
	]
	// "TC 650, base 240": a whole beside a yearly base is yearly.
	const yearly = whole.per === 'unstated' && parts.some(({ inside }) => inside)
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

/** The years of the longest part; null where none tells them. */
const longestOf = (pay: readonly Term[]) =>
	pay.reduce<number | null>(
		(most, { per, years }) => (per === 'total' && years && years >= 1 ? Math.max(most ?? 0, years) : most),
		null
	)

/** The parts of pay added up; null where there are none to add. `shares` are bonuses told as a share of the base. */
export function sumParts(pay: readonly Term[], shares: readonly Share[]): Sums | null {
	const bases = pay.filter(isBase)
	if (pay.length + (bases.length === 1 ? shares.length : 0) < 2) return null
	const { currency } = pay[0]!
	const years = longestOf(pay)
	const none = { parts: [], firstYear: null, steadyYear: null, total: null, how: words.currencies }
	if (pay.some((term) => term.currency !== currency)) return { currency: null, years, ...none }
	const base = bases.length === 1 ? figuresOf(bases[0]!, years) : undefined
	const bonuses = base ? shares.map((share) => bonusOf(share, base)) : []
	// "$18M over 4 years with a $3M sign-on" may hold it, or not.
	const wholes = pay.filter(({ kind, per }) => kind === 'package' || (kind === 'unspecified' && per === 'total'))
	const [whole] = wholes
	if (whole && wholes.length === 1)
		return {
			currency,
			years,
			...sumWhole(
				whole,
				pay.filter((term) => term !== whole),
				bonuses,
				years
			)
		}
	const parts = [...pay.map((term) => toPart(term, years)), ...bonuses]
	return { currency, years, parts, ...sumUp(parts), how: years === null ? words.noYears : words.added }
}
