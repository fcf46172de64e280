import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { listOffers, readContingencies, walkOffers } from '../../db/queries/offers.ts'
import { offerBases } from '../../db/words.ts'
import type { Store } from '../store/store.ts'
import { bases, type Basis } from '../domain/vocabulary/offers.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import { addFigure } from '../figures/figure.ts'
import { nameRecords } from '../figures/names.ts'
import { unknownEnd, type Filter } from '../domain/vocabulary/filter.ts'
import { sayNarrowed } from '../domain/moves/listing.ts'
import { sayOfferTrend } from '../domain/offers/trend-title.ts'
import { countOfferTrend } from '../domain/offers/trend.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { offerKeys } from '../query/keys.ts'
import { choice, wordList, type QueryOf } from '../query/query.ts'
import { OfferPoint, OfferTrend } from '../schemas/offer-trend.ts'

const sums = choice(
	bases,
	'reported',
	'What the sums are: as reported, in the currency of most; a year, in US dollars; in US dollars of the date; in today’s.'
)
// What the sums are was asked by `basis` before offers said what they rest on: the words of both go on to mean what they do.
const basis = wordList(
	[...offerBases, unknownEnd, ...bases],
	'What the sums rest on; where it is asked, estimates count too. The last four, of release 1.0.0, say the same as `sums`.'
)
const keys = { ...offerKeys, basis, sums }
const isSums = (word: string): word is Basis => (bases as readonly string[]).includes(word)

export function registerOfferTrends(app: FastifyInstance, store: Store): void {
	const { db } = store
	const filterOf = ({ sums: _, basis, ...filter }: QueryOf<typeof keys>): Filter => {
		const evidence = basis?.filter((word) => !isSums(word))
		return { ...filter, ...(evidence?.length && { basis: evidence }) }
	}
	addFigure(app, store, {
		path: '/trends/offers',
		summary: 'Offers over time',
		description:
			'Offers with their sums, the records that they set and their medians by kind and year. Named people, people not named ' +
			'and posts, whole sums and sums a year are never mixed in a record or a median; posts and averages set no record.',
		keys,
		answer: OfferTrend,
		row: OfferPoint,
		choose({ query }) {
			const filter = filterOf(query)
			return { filter, sums: query.basis?.find(isSums) ?? query.sums, offers: [...walkOffers(db, filter, 'date')] }
		},
		count: ({ filter, sums, offers }) => countOfferTrend(offers, readContingencies(db), sums, filter),
		say(trend, { filter }) {
			const { partly } = listOffers(db, filter, { limit: 1 })
			const { coverageEnd } = readDataset(db)
			const { since = null, until = null, asOf = null, knownAt = null } = filter
			const narrowing = sayNarrowed('offers', filter, nameRecords(store, filter.deal), coverageEnd)
			const shown = { since, until, asOf, knownAt, narrowing, coverageEnd: endOfClocks(coverageEnd, filter) }
			const sentence = textOf(sayOfferTrend({ ...trend, ...shown }))
			const { labs, labIndex } = store.columns.current()
			const groups = trend.groups.map(({ id, n }) => ({ id, name: labs[labIndex.get(id) ?? -1]?.name ?? id, n }))
			const leftOut = { ...trend.leftOut, partly }
			return { ...trend, groups, ...shown, leftOut, sentence } satisfies Omit<OfferTrend, 'revision'>
		},
		rows: ({ points }) => points,
		sources: {
			all({ offers }, count) {
				const shown = new Set(count().points.map(({ id }) => id))
				return offers.filter(({ id }) => shown.has(id)).flatMap(({ sources }) => sources.map(({ id }) => id))
			}
		},
		caveats: [
			'Offers of every status are shown; records and medians count confirmed and reported ones unless status asks.',
			'A record goes by the lower bound alone; medians are bounds that the median lies between, for at least five offers.',
			'Estimates of outsiders set no record and make no median unless basis asks for them.',
			'Sums a year, in US dollars and in today’s dollars are our figures; how says how each was made.'
		]
	})
}
