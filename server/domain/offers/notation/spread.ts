// Step 10a. One part of pay in the first year, in each later one and over the years of the offer, in bounds.
import { notationParts as words } from '../../language/index.ts'
import { formatTerm } from './format.ts'
import type { Part, Reach, Term } from './reading.ts'

export type Figures = Pick<Part, 'firstYear' | 'steadyYear' | 'total' | 'how'>

export const nothing: Reach = { low: 0, high: 0 }
export const times = ({ low, high }: Reach, factor: number): Reach => ({
	low: Math.round(low * factor),
	high: high === null ? null : Math.round(high * factor)
})
const add = (a: Reach, b: Reach): Reach => ({
	low: a.low + b.low,
	high: a.high === null || b.high === null ? null : a.high + b.high
})
const addAll = (reaches: (Reach | null)[]): Reach | null =>
	reaches.reduce((sum, reach) => (sum && reach ? add(sum, reach) : null), nothing)
export const sumUp = (parts: readonly Figures[]): Omit<Figures, 'how'> => ({
	firstYear: addAll(parts.map(({ firstYear }) => firstYear)),
	steadyYear: addAll(parts.map(({ steadyYear }) => steadyYear)),
	total: addAll(parts.map(({ total }) => total))
})
/** From the least of both to the most of both. */
export const cover = (a: Reach, b: Reach): Reach => ({
	low: Math.min(a.low, b.low),
	high: a.high === null || b.high === null ? null : Math.max(a.high, b.high)
})

const perYear: Record<string, number> = { year: 1, month: 12, week: 52 }
/** Kinds that are paid each year where no period is told, and those that are paid once. */
const isYearly = ({ kind }: Term) => kind === 'salary' || kind === 'base-salary' || kind === 'bonus'
export const isOnce = ({ kind }: { kind: string }) => kind === 'signing-bonus' || kind === 'retention-bonus'

/** What one part is a year and in all, where the offer lasts `years`. */
export function figuresOf(term: Term, years: number | null): Figures {
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
	if (per === 'first-year') {
		const ends = isOnce(term)
		return { firstYear: sum, steadyYear: ends ? nothing : null, total: ends ? sum : null, how: words.firstYear }
	}
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

export const toPart = (term: Term, years: number | null): Part => ({
	kind: term.kind,
	notation: formatTerm(term),
	inside: false,
	...figuresOf(term, years)
})
