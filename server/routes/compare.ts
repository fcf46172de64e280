import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { walkOffers, type OfferRow } from '../../db/queries/offers.ts'
import { readRates } from '../../db/queries/rates.ts'
import { addSingle } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { compareOffer } from '../domain/offers/compare.ts'
import { rateAt, type Rates } from '../domain/offers/dollars.ts'
import { choice, need } from '../query/query.ts'
import { Comparison } from '../schemas/pay.ts'
import { needText, offerText } from './notation.ts'

type Reported = { revision: number; coverageEnd: string; offers: OfferRow[]; rates: Rates }

/** What texts are set against, read once a revision. */
function keepReported({ db }: Store): () => Reported {
	let kept: Reported | undefined
	return () => {
		const { revision, coverageEnd } = readDataset(db)
		if (kept?.revision !== revision)
			kept = { revision, coverageEnd, offers: [...walkOffers(db, { level: 'group' })], rates: readRates(db) }
		return kept
	}
}

export function registerCompare(app: FastifyInstance, store: Store): void {
	const readReported = keepReported(store)
	addSingle(app, store, {
		path: '/compare',
		tag: 'compensation',
		summary: 'An offer as text among the reported ones',
		description:
			'Reads an offer, makes it a sum a year in US dollars, and tells how many reported offers of its kind lie ' +
			'certainly below, overlap or lie certainly above, to named people, to people not named and as bands for posts, ' +
			'with the closest and the base salaries reported. ' +
			'What is sent is neither stored nor logged.',
		keys: {
			text: need(offerText('An offer, in words or notation, at most 2,000 characters.')),
			with: offerText('A second offer beside it.'),
			estimates: choice(['no', 'yes'], 'no', 'Whether estimates of outsiders count, too.')
		},
		answer: Comparison,
		private: true,
		find({ query }) {
			const texts = [needText(query.text), query.with].filter((text) => text !== undefined)
			const { revision, coverageEnd, offers, rates } = readReported()
			const rateOf = (currency: string | null) => rateAt(currency, coverageEnd, 'day', rates)
			const compared = texts.map((text) => compareOffer(text, offers, rateOf, query.estimates === 'yes')!)
			return { offers: compared, coverageEnd, revision } satisfies Comparison
		}
	})
}
