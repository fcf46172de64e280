// The largest offers in rows (web/figures/front.ts, web/charts/offers/OfferChart).
import { countOf } from './format.ts'
import { sayBasis } from './offer-whom.ts'

export const largestOffers = {
	label: 'The largest packages and retention grants reported',
	/** Heads of the kinds. */
	kinds: { 'total-package': 'Packages', 'retention-grant': 'Retention grants' } as Record<string, string>,
	/** "Ten of the twelve largest packages and retention grants came from Meta. 12 offers of any date, by lower limits, in US dollars." */
	sentence: (title: string, n: number) =>
		`${title}. ${countOf(n, 'offer')} of any date, by the lower limit reported, in US dollars.`
}

type Stated = { status: string; outcome: string; basis: string | null; population: string | null }
export const offerMarks = {
	/** Where no one lab offers. */
	market: 'across the market',
	/** "reported, outcome unknown", "confirmed, accepted", "outsiders’ estimate, declined"; of a post "job ad", "self-report, rumored" */
	state({ status, outcome, basis, population }: Stated): string {
		const isPost = population === 'role' || population === 'survey'
		const became = outcome === 'unknown' ? 'outcome unknown' : outcome
		if (isPost)
			return [sayBasis(basis), ...(status === 'reported' || status === 'confirmed' ? [] : [status])].join(', ')
		return `${basis === 'estimate' ? sayBasis(basis) : status}, ${became}`
	}
}
