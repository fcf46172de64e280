// The comparator's figures in words.
import { countOf, formatBounds } from '../../../server/domain/language.ts'
import type { ComparedOffer } from '../../../server/schemas/pay.ts'
import type { Bounds } from '../../charts/interval.ts'

/** Bounds in words: "$50m", "$3m to $7m", "up to $300m", "at least $100m", "unknown". */
export const sayBounds = (bounds: Bounds, currency: string | null): string =>
	formatBounds(bounds, currency) ?? 'unknown'

const perBasis = ({ basis }: ComparedOffer) => (basis === 'year' ? ' a year' : ' in all')

/** What an offer comes to: "$200M/4yr is $50m a year", or the notation where no dollars are known. */
function sayOffer(offer: ComparedOffer): string {
	const { term, usd, basis } = offer
	if (!term) return offer.reading.terms[0] ? `${offer.reading.terms[0].notation} is no pay` : 'No pay was found'
	return usd && basis ? `${term.notation} is ${sayBounds(usd, 'USD')}${perBasis(offer)}` : term.notation
}

/** How one offer lies to another of the same basis, by their bounds. */
function sayOrder(one: ComparedOffer, two: ComparedOffer): string {
	if (!one.usd || !two.usd || one.basis !== two.basis) return 'not comparable with'
	if (one.usd.low !== null && two.usd.high !== null && one.usd.low > two.usd.high) return 'certainly more than'
	if (one.usd.high !== null && two.usd.low !== null && one.usd.high < two.usd.low) return 'certainly less than'
	return 'overlapping'
}

/** The finding of a comparison: "$200M/4yr is $50m a year, certainly more than 11 of 16 offers to named people". */
export function sayFinding([first, second]: readonly ComparedOffer[]): string {
	if (!first) return ''
	if (second) return `${sayOffer(first)}: ${sayOrder(first, second)} ${sayOffer(second).replace(' is ', ', ')}`
	const [layer, whom] = first.people.n ? [first.people, 'named people'] : [first.roles, 'roles and unnamed people']
	if (!first.usd || !layer.n) return sayOffer(first)
	const offers = `${countOf(layer.n, 'reported offer')} to ${whom}`
	if (layer.below) return `${sayOffer(first)}, certainly more than ${layer.below} of ${offers}`
	if (layer.above) return `${sayOffer(first)}, certainly less than ${layer.above} of ${offers}`
	return `${sayOffer(first)}, overlapping all of ${offers}`
}
