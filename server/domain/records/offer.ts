// An offer in words: who offered what to whom by which evidence, what became of it, and who objects.
import { joinSentences, offerWords } from '../language/index.ts'
import { populationOf } from '../vocabulary/offers.ts'
import type { Part } from '../vocabulary/part.ts'
import type { OfferLike } from '../vocabulary/said.ts'

type ClaimLike = { stance: string; by: string | null; reporter: string }

/**
 * An offer as a headline: "Meta reportedly offered Andrew Tulloch $1B to $1.5B over six years on 1 August 2025, which was
 * declined. Meta disputes the account."
 */
export function sayOffer(offer: OfferLike, claims: readonly ClaimLike[]): Part[] {
	const lab = offer.lab
		? { id: offer.lab, name: offer.labName ?? offer.lab, group: offer.labGroup ?? undefined }
		: undefined
	const isOwn = offer.labGroup !== null && offer.labGroup === offer.fromLabGroup
	const by = (stance: string) => [
		...new Set(claims.filter((claim) => claim.stance === stance).map((claim) => claim.by ?? claim.reporter))
	]
	const [disputing, denying] = [by('disputes'), by('denies')]
	return joinSentences(
		offerWords.told(offer, { lab, population: populationOf(offer), isOwn }),
		disputing.length ? offerWords.disputed(disputing) : [],
		denying.length ? offerWords.denied(denying) : []
	)
}

/** An offer in words without its claims: "Meta reportedly offered Andrew Tulloch $1B ... The account is disputed." */
export function sayOfferBriefly(offer: OfferLike): Part[] {
	return joinSentences(sayOffer(offer, []), offerWords.doubt(offer.status))
}
