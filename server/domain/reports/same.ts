// When two reports say the same.
import { parseNotation } from '../offers/notation/index.ts'
import { foldText } from '../resolve/fold.ts'
import { readKnownDate } from '../time/known-date.ts'

/** Words around a sum that are read with it; any other makes it another proposal. */
const aroundSums = new Set(
	(
		'a an about all around as at bonus equity for in million billion of offer over package pay per salary signing ' +
		'spread the to total up worth year years yr yrs two three four five six'
	).split(' ')
)

/** The notation of a text that is a sum and nothing else; undefined of any other. */
function readSum(text: string): string | undefined {
	const { terms = [], unread = [] } = text.length <= 200 ? (parseNotation(text) ?? {}) : {}
	const [term] = terms
	if (!term || terms.length > 1 || unread.length) return undefined
	const words = foldText(text.replace(term.quote, ' ')).split(' ')
	return words.every((word) => !word || /^\d+(yr|y)?$/.test(word) || aroundSums.has(word)) ? term.notation : undefined
}

/**
 * What is proposed, without what writing leaves to taste: "June 2025" and "2025-06" are one date, "$200M/4yr" and "$200
 * million over four years" one sum; of other texts case, accents and signs do not count.
 */
export function foldProposal(text: string): string {
	const date = readKnownDate(text)
	if (date) return `${date.date} ${date.precision}`
	return readSum(text) ?? (foldText(text) || text.trim())
}
