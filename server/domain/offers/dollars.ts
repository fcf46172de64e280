// US dollars by the Federal Reserve's monthly averages, with how each figure was made.
import { monthsIn, type Precision } from '../time/date.ts'
import { dollarWords, sumWords } from '../language/index.ts'

/** US dollars for one unit: by currency, then by month (2025-07) in order of time. */
export type Rates = ReadonlyMap<string, ReadonlyMap<string, number>>
/** US dollars for one unit, null where not known, and how that was found or why not. */
export type Rate = { usd: number | null; how: string }

/** Rows of rates.csv by currency and month. */
export function gatherRates(rows: Iterable<{ month: string; currency: string; usd: number }>): Rates {
	const rates = new Map<string, Map<string, number>>()
	for (const { month, currency, usd } of [...rows].toSorted((a, b) => (a.month < b.month ? -1 : 1)))
		rates.set(currency, (rates.get(currency) ?? new Map<string, number>()).set(month, usd))
	return rates
}

/**
 * US dollars for one unit of a currency at a date: the month's rate, the mean of the months of a coarse date, the last
 * month known for later ones: `rateAt('EUR', '2025-07-04', 'day', rates)` is 1.1677, "mean of July 2025".
 */
export function rateAt(currency: string | null, date: string, precision: Precision, rates: Rates): Rate {
	if (currency === null) return { usd: null, how: dollarWords.noCurrency }
	if (currency === 'USD') return { usd: 1, how: dollarWords.stated }
	const known = rates.get(currency)
	const last = known && [...known.keys()].at(-1)
	if (!known || !last) return { usd: null, how: dollarWords.noRate(currency) }
	const months = monthsIn(date, precision)
	const found = months.filter((month) => known.has(month))
	const isLater = months[0]! > last
	if (!found.length && !isLater) return { usd: null, how: dollarWords.noRateThen(currency, date, precision) }
	const used = isLater ? [last] : found
	const mean = used.reduce((sum, month) => sum + known.get(month)!, 0) / used.length
	const usd = Number(mean.toPrecision(6))
	const isPart = found.length < months.length
	const which = isLater ? 'last' : isPart ? 'known' : months.length > 1 ? 'coarse' : 'own'
	return { usd, how: dollarWords.rate(usd, currency, used, which, precision) }
}

/**
 * A sum in whole US dollars at a date's rate, null where it is not known or cannot be held exactly (over 2^53):
 * `dollarsOf(3e6, 'EUR', '2025-07-01', 'month', rates)` is 3,503,100.
 */
export function dollarsOf(
	amount: number,
	currency: string | null,
	date: string,
	precision: Precision,
	rates: Rates
): Rate {
	const { usd, how } = rateAt(currency, date, precision, rates)
	if (usd === null) return { usd, how }
	const dollars = Math.round(amount * usd)
	if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(dollars)) return { usd: null, how: sumWords.tooLarge }
	return { usd: dollars, how }
}

/** Both bounds of a sum in whole US dollars, open ones null, and how they were made. */
export function dollarBounds(
	{ low, high }: { low: number | null; high: number | null },
	currency: string | null,
	date: string,
	precision: Precision,
	rates: Rates
): { lowUsd: number | null; highUsd: number | null; usdHow: string } {
	const [lower, upper] = [low, high].map((sum) =>
		sum === null ? null : dollarsOf(sum, currency, date, precision, rates)
	)
	const refused = [lower, upper].find((bound) => bound && bound.usd === null)
	const usdHow = (refused ?? lower ?? upper)?.how ?? sumWords.noSum
	if (refused) return { lowUsd: null, highUsd: null, usdHow }
	return { lowUsd: lower?.usd ?? null, highUsd: upper?.usd ?? null, usdHow }
}
