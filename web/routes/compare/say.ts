// The comparator's figures in words.
import { compareWords } from '../../../server/domain/language/index.ts'
import type { ComparedOffer } from '../../../server/schemas/pay.ts'

/** What an offer comes to, as findings say it. */
function readWorth({ term, notation: compared, reading, usd, basis }: ComparedOffer) {
	const notation = compared ?? reading.terms[0]?.notation
	return { notation, isPay: Boolean(term), usd: basis && usd, isYearly: basis === 'year' }
}

/** How one offer lies to another of the same basis, by their bounds. */
function findOrder(one: ComparedOffer, two: ComparedOffer) {
	if (!one.usd || !two.usd || one.basis !== two.basis) return 'apart'
	if (one.usd.low !== null && two.usd.high !== null && one.usd.low > two.usd.high) return 'more'
	if (one.usd.high !== null && two.usd.low !== null && one.usd.high < two.usd.low) return 'less'
	return 'overlap'
}

/** The finding of a comparison: "$200M/4yr is $50M a year, certainly more than 11 of 16 offers to named people". */
export function sayFinding([first, second]: readonly ComparedOffer[]): string {
	if (!first) return ''
	const worth = readWorth(first)
	if (second) return compareWords.two(worth, findOrder(first, second), readWorth(second))
	const layers = [
		[first.people, 'people'],
		[first.unnamed, 'unnamed'],
		[first.roles, 'roles']
	] as const
	const [layer, whom] = layers.find(([{ n }]) => n) ?? layers[0]
	if (!first.usd || !layer.n) return compareWords.one(worth)
	if (layer.below) return compareWords.among(worth, 'more', whom, layer.n, layer.below)
	if (layer.above) return compareWords.among(worth, 'less', whom, layer.n, layer.above)
	return compareWords.among(worth, 'overlap', whom, layer.n)
}
