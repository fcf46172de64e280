// On which basis sums stand beside each other: as reported, in US dollars, in those of today, or a year.
// In this folder: sums are made comparable (yearly.ts, dollars.ts, todays-dollars.ts, here), put apart (ranking.ts), and shown over time
// (trend.ts), by post (bands.ts), by year of the term (term-years.ts) or beside a text (compare.ts, which reads it by notation/).
import type { Basis } from '../vocabulary/offers.ts'
import { dollarWords, sumWords } from '../language/index.ts'
import type { Bounds } from '../vocabulary/said.ts'

/** What is known of an offer's sum, as reported and as our figures. */
export type Sums = Bounds & {
	currency: string | null
	per: string | null
	lowUsd: number | null
	highUsd: number | null
	usdHow: string
	yearlyLowUsd: number | null
	yearlyHighUsd: number | null
	yearlyHow: string
	todayLowUsd: number | null
	todayHighUsd: number | null
	todayHow: string
}
/** Bounds in whole units of a currency, what they are per, and how they were made. */
export type SumOn = Bounds & { currency: string | null; per: string | null; how: string }

/** From nothing on says no more than up to, as pay is never below zero; nothing at all is no sum to show. */
const openZero = ({ low, high }: Bounds): Bounds => ({ low: low || null, high: high || null })

/**
 * An offer's sum on a basis; both bounds are null where it is not known there: $200M/4yr on `yearly` is 50,000,000 USD
 * per year, "the sum divided by 4 years, assumed evenly spread".
 */
export function sumOn(offer: Sums, basis: Basis): SumOn {
	const { low, high, currency, per, usdHow, yearlyHow, todayHow } = offer
	if (basis === 'reported') return { ...openZero({ low, high }), currency, per, how: sumWords.asReported }
	if (basis === 'yearly') {
		const how = offer.lowUsd === null && offer.highUsd === null ? usdHow : yearlyHow
		return {
			...openZero({ low: offer.yearlyLowUsd, high: offer.yearlyHighUsd }),
			currency: 'USD',
			per: 'year',
			how: usdHow === dollarWords.stated || how === usdHow ? how : sumWords.both(yearlyHow, usdHow)
		}
	}
	return basis === 'usd'
		? { ...openZero({ low: offer.lowUsd, high: offer.highUsd }), currency: 'USD', per, how: usdHow }
		: { ...openZero({ low: offer.todayLowUsd, high: offer.todayHighUsd }), currency: 'USD', per, how: todayHow }
}
