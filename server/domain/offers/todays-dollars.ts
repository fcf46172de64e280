// Today's dollars: sums in US dollars by the consumer prices of their month and of the last month known.
import { monthsIn, type Precision } from '../time/date.ts'
import { priceWords, sumWords } from '../language/index.ts'
import { scaleBounds } from './yearly.ts'
import type { Bounds } from '../vocabulary/said.ts'

/** The consumer price index by month (2025-07) in order of time. */
export type Prices = ReadonlyMap<string, number>

/** Rows of prices.csv by month. */
export function gatherPrices(rows: Iterable<{ month: string; cpi: number }>): Prices {
	return new Map([...rows].toSorted((a, b) => (a.month < b.month ? -1 : 1)).map(({ month, cpi }) => [month, cpi]))
}

/** The months whose prices a date goes by: its own, else the last month before it with a price, as October 2025 has none. */
function monthsWithPrice(date: string, precision: Precision, prices: Prices): string[] {
	const months = monthsIn(date, precision)
	const found = months.filter((month) => prices.has(month))
	return found.length ? found : [...prices.keys()].filter((month) => month < months[0]!).slice(-1)
}

/**
 * A dollar of a date in dollars of the last month known, null where not known, and how that was found: a dollar of July
 * 2015 is 1.41 of June 2026 where the index went from 238.7 to 336.6. Coarse dates go by the mean of their months.
 */
export function priceFactor(
	date: string,
	precision: Precision,
	prices: Prices
): { factor: number | null; how: string } {
	const used = monthsWithPrice(date, precision, prices)
	const last = [...prices.keys()].at(-1)
	if (!last || !used.length) return { factor: null, how: priceWords.none(date, precision) }
	const mean = used.reduce((sum, month) => sum + prices.get(month)!, 0) / used.length
	const factor = Number((prices.get(last)! / mean).toPrecision(6))
	return { factor, how: priceWords.factor(last, factor, used) }
}

/** Bounds in US dollars of a date in whole dollars of the last month known, and how they were made or why not. */
export function todayBounds(
	dollars: Bounds & { how: string },
	date: string,
	precision: Precision,
	prices: Prices
): Bounds & { how: string } {
	if (dollars.low === null && dollars.high === null) return { low: null, high: null, how: dollars.how }
	const { factor, how } = priceFactor(date, precision, prices)
	if (factor === null) return { low: null, high: null, how }
	const bounds = scaleBounds(dollars, factor)
	const isExact = [bounds.low, bounds.high].every((sum) => sum === null || Number.isSafeInteger(sum))
	return isExact ? { ...bounds, how } : { low: null, high: null, how: sumWords.tooLarge }
}
