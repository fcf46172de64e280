// Exchange rates, as the domain converts with them.
import { gatherRates, type Rates } from '../../server/domain/offers/dollars.ts'
import type { Db } from '../open.ts'
import { rates } from '../schema.ts'
import { fixed, query } from './build.ts'

const all = fixed(() => query.select({ month: rates.month, currency: rates.currency, usd: rates.usd }).from(rates))

/** All rates, US dollars for one unit: `readRates(db).get('EUR')?.get('2025-07')` is 1.1677. */
export function readRates(db: Db): Rates {
	return gatherRates(all.all(db))
}
