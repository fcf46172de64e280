import type { List } from '../../../../server/schemas/list.ts'
import type { OfferRecord, PersonRecord } from '../../../../server/schemas/records.ts'
import type { Offer } from '../../../../server/schemas/rows.ts'
import { getJson } from '../../../parts/address/api.ts'
import { hideFromSearch } from '../../../parts/record/hide.ts'
import type { PageLoad } from './$types'

/** Offers drawn beside this one, for scale. */
const othersShown = 4

export const load: PageLoad = async ({ fetch, params, setHeaders }) => {
	const offer = await getJson<OfferRecord>(fetch, `/offers/${encodeURIComponent(params.id)}`)
	hideFromSearch(offer, setHeaders)
	const [all, person] = await Promise.all([
		getJson<List<Offer>>(fetch, `/offers?population=person&ranked=yes&kind=${offer.kind}&sort=-lowUsd&limit=100`),
		offer.person ? getJson<PersonRecord>(fetch, `/people/${offer.person}`) : null
	])
	const rank = ({ high, low }: Offer) => low ?? high ?? 0
	const others = all.rows
		.filter(
			(other) => other.id !== offer.id && other.currency === offer.currency && other.per === offer.per && rank(other)
		)
		.toSorted((a, b) => rank(b) - rank(a))
	const place = others.findIndex((other) => rank(other) <= rank(offer))
	const first = Math.max(0, Math.min(place < 0 ? others.length : place, others.length - othersShown))
	/** What the person did from then on. */
	const later = person?.moves.filter((move) => move.date >= offer.date.slice(0, 7)) ?? []
	return { offer, others: others.slice(first, first + othersShown), later, person }
}
