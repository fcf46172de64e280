// Exchange rates, as the domain converts with them.
import { gatherRates, type Rates } from '../../server/domain/offers/dollars.ts'
import type { Db } from '../open.ts'

/** All rates, US dollars for one unit: `readRates(db).get('EUR')?.get('2025-07')` is 1.1677. */
export function readRates(db: Db): Rates {
	return gatherRates(
		db.prepare('select month, currency, usd from rates').all() as { month: string; currency: string; usd: number }[]
	)
}
