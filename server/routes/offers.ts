import type { FastifyInstance } from 'fastify'
import { listOffers, offerSorts, walkOffers } from '../../db/queries/offers.ts'
import type { Store } from '../store/store.ts'
import { announced, offerKeys } from '../query/keys.ts'
import { tellOffer } from '../feeds/entry.ts'
import { addList, addRecord, citedSources } from '../lists/list.ts'
import { readOffer } from '../views/offer.ts'
import { OfferRecord } from '../schemas/records.ts'
import { Offer } from '../schemas/rows.ts'

export function registerOffers(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Offer>(app, store, {
		name: 'offers',
		description: 'One row is the terms reported for a person or a role. Money keeps its bounds: an open one is null.',
		keys: { ...offerKeys, announced },
		row: Offer,
		sorts: offerSorts,
		order: '-date',
		list: (filter, paging) => listOffers(db, filter, paging),
		walk: (filter, sort) => walkOffers(db, filter, sort),
		sources: citedSources,
		caveats: [
			'Offers of every status are listed unless status asks: denials stand beside the figure.',
			'Offers to named people and bands for roles are different things: named=person and named=role keep them apart.',
			'Nothing is annualised: per says what low and high are per.',
			'US dollars are our figure, by the Federal Reserve’s mean rate of the month; usdHow says which.'
		],
		tell: tellOffer
	})
	addRecord(app, store, {
		noun: 'offer',
		list: 'offers',
		description:
			'An offer with its claims, its components and its history, and our figures: its years, what became of it, and ' +
			'what it is beside the costs and the pay of its lab.',
		answer: OfferRecord,
		find: (id) => readOffer(store, id)
	})
}
