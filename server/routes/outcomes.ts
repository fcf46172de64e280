import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { walkOffers } from '../../db/queries/offers.ts'
import type { Store } from '../store/store.ts'
import { acceptanceMarks, endSentence, joinSentences, offerTrendWords } from '../domain/language/index.ts'
import { sayNarrowed } from '../domain/moves/listing.ts'
import { chooseWhole, countAcceptance, titleAcceptance, titleWhole } from '../domain/offers/outcomes.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import { countedStatuses } from '../domain/vocabulary/filter.ts'
import { isOffer } from '../domain/vocabulary/offers.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { addFigure } from '../figures/figure.ts'
import { nameRecords } from '../figures/names.ts'
import { offerKeys } from '../query/keys.ts'
import { OfferOutcome, Outcomes } from '../schemas/outcomes.ts'
import { readOutcomes } from '../views/outcomes.ts'

export function registerOutcomes(app: FastifyInstance, store: Store): void {
	const { db } = store
	addFigure(app, store, {
		path: '/outcomes',
		summary: 'What became of offers',
		description:
			'Offers to named people and to people not named, with a sum, each with its outcome and what came after by the person’s ' +
			'moves; and how many of the offers to named people were accepted, by lab. Sums are in US dollars of the date.',
		keys: offerKeys,
		answer: Outcomes,
		row: OfferOutcome,
		choose: ({ query }) => ({ filter: query, offers: [...walkOffers(db, query, 'date')].filter(isOffer) }),
		count({ filter, offers }) {
			const all = readOutcomes(store, offers, filter)
			return { all, told: all.filter(({ lowUsd, highUsd }) => lowUsd || highUsd) }
		},
		say({ all, told }, { filter, offers }) {
			const { coverageEnd } = readDataset(db)
			const { since = null, until = null, asOf = null, knownAt = null } = filter
			const narrowing = sayNarrowed('offers', filter, nameRecords(store), coverageEnd)
			const { labs, labIndex } = store.columns.current()
			const statuses = filter.status ?? [...countedStatuses]
			// Of offers with one outcome there is no share.
			const isAsked = filter.outcome !== undefined
			const accepted = (isAsked ? [] : countAcceptance(all, statuses)).map(({ group, ...counts }) => ({
				id: group,
				name: labs[labIndex.get(group) ?? -1]?.name ?? group,
				...counts
			}))
			const isTold = new Set(told.map(({ id }) => id))
			const sources = offers.filter(({ id }) => isTold.has(id)).flatMap(({ sources }) => sources.map(({ id }) => id))
			const sentences = [
				chooseWhole(told).sure.length ? titleWhole(told, narrowing, isAsked) : [],
				accepted.length ? titleAcceptance(accepted, narrowing) : []
			].filter((parts) => parts.length)
			return {
				n: told.length,
				since,
				until,
				asOf,
				knownAt,
				statuses,
				narrowing,
				sourceCount: new Set(sources).size,
				offers: told,
				labs: accepted,
				noSum: all.length - told.length,
				coverageEnd: endOfClocks(coverageEnd, filter),
				sentence: textOf(
					sentences.length ? joinSentences(...sentences.map(endSentence)) : offerTrendWords.nothing(narrowing)
				)
			} satisfies Omit<Outcomes, 'revision'>
		},
		rows: ({ told }) => told,
		sources: {
			all({ offers }, count) {
				const told = new Set(count().told.map(({ id }) => id))
				return offers.filter(({ id }) => told.has(id)).flatMap(({ sources }) => sources.map(({ id }) => id))
			}
		},
		caveats: acceptanceMarks.caveats
	})
}
