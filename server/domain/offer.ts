// An offer in words: who offered what to whom, what became of it, and who objects.
import { joinSentences, offerWords } from './language.ts'
import type { Part } from './part.ts'

export type OfferLike = {
	personName: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	fromLab: string | null
	kind: string
	notation: string
	low: number | null
	high: number | null
	currency: string | null
	years: number | null
	per: string | null
	outcome: string
	status: string
}
type ClaimLike = { stance: string; by: string | null; reporter: string }

/**
 * An offer as a headline: "Meta offered Andrew Tulloch $1B to $1.5B over six years, it was reported. It was declined. Meta
 * disputes the account."
 */
export function sayOffer(offer: OfferLike, claims: readonly ClaimLike[]): Part[] {
	const lab = offer.lab
		? { id: offer.lab, name: offer.labName ?? offer.lab, group: offer.labGroup ?? undefined }
		: undefined
	const isStay = lab !== undefined && offer.lab === offer.fromLab && offer.kind !== 'retention-grant'
	const by = (stance: string) => [
		...new Set(claims.filter((claim) => claim.stance === stance).map((claim) => claim.by ?? claim.reporter))
	]
	const [disputing, denying] = [by('disputes'), by('denies')]
	return joinSentences(
		offerWords.offered(offer, lab, isStay),
		offerWords.outcome(offer.outcome),
		disputing.length ? offerWords.disputed(disputing) : [],
		denying.length ? offerWords.denied(denying) : []
	)
}

/** An offer in words without its claims: "Meta offered Andrew Tulloch $1B, it was reported. It was declined. The account is disputed." */
export function sayOfferBriefly(offer: OfferLike): Part[] {
	return joinSentences(sayOffer(offer, []), offerWords.doubt(offer.status))
}
