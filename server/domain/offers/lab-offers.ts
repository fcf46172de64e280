// The offers of a lab to people, for a whole term or at once, as its page draws them.
type OfferLike = {
	id: string
	labGroup: string | null
	population: string | null
	person: string | null
	per: string | null
	lowUsd: number | null
	highUsd: number | null
	date: string
}
/** How many are drawn at most. */
export const mostDrawn = 10

/** Offers of a group to people, named or not, with a sum for the whole term: the largest first by their upper limit, else their lower one. */
export function listLabOffers<Offer extends OfferLike>(offers: readonly Offer[], group: string): Offer[] {
	const sizeOf = ({ lowUsd, highUsd }: Offer) => highUsd ?? lowUsd ?? 0
	return offers
		.filter(
			(offer) =>
				offer.labGroup === group &&
				offer.per === 'total' &&
				sizeOf(offer) > 0 &&
				(offer.person !== null || offer.population === 'person' || offer.population === 'group-offer')
		)
		.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (b.lowUsd ?? 0) - (a.lowUsd ?? 0) || (a.id < b.id ? -1 : 1))
}
