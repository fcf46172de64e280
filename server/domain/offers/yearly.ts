// Sums of money by the year.
import { sumWords, yearlyWords } from '../language/index.ts'
import type { Bounds } from '../vocabulary/said.ts'
import type { Term } from './notation/reading.ts'

const perYear: Record<string, number> = { year: 1, 'first-year': 1, month: 12, week: 52 }
export const scaleBounds = ({ low, high }: Bounds, factor: number): Bounds => ({
	low: low === null ? null : Math.round(low * factor),
	high: high === null ? null : Math.round(high * factor)
})
export const isOpen = ({ low, high }: Bounds) => low === null && high === null

/** A sum as it is a year: `yearlyBounds({ low: 2e8, high: 2e8 }, 'total', 4)` is 50,000,000; null where the term is not known. */
export function yearlyBounds(bounds: Bounds, per: string | null, years: number | null): Bounds | null {
	if (isOpen(bounds)) return null
	const factor = per === 'total' ? (years ? 1 / years : undefined) : perYear[per ?? '']
	return factor === undefined ? null : scaleBounds(bounds, factor)
}

/** What a sum is per, as a term or an offer has it. */
type Spread = Bounds & { kind: string; per: string | null; years: number | null; payments?: number | null }

/** A salary without a period is one a year. */
const isSalary = ({ kind, per }: Spread) => per === 'unstated' && (kind === 'salary' || kind === 'base-salary')

/** A term's sum as it is a year, in its currency; null where the years are not known. */
export function yearlyTerm(term: Term): Bounds | null {
	if (term.payments !== null) return isOpen(term) ? null : scaleBounds(term, term.payments)
	return yearlyBounds(term, isSalary(term) ? 'year' : term.per, term.years)
}

/** How a term's sum a year was made, or why it is not known. */
export function sayYearly(term: Spread): string {
	const { per, years, low, high, payments } = term
	if (low === null && high === null) return sumWords.noSum
	if (per === 'total' && years) return years === 1 ? yearlyWords.oneYear : yearlyWords.spread(years)
	if (per === 'year') return yearlyWords.asStated
	if (isSalary(term)) return yearlyWords.salary
	if (per === 'first-year') return yearlyWords.firstYear
	if (per === 'month') return payments ? yearlyWords.payments(payments) : yearlyWords.month
	if (per === 'week') return yearlyWords.week
	if (per === 'day' || per === 'hour') return yearlyWords.noHours
	return yearlyWords.noYears
}
