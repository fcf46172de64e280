// A quick look at a name of the index, before it is read and compared as a whole.
import { findSlip } from './letter.ts'
import { areForms, areVariants } from './short-names.ts'

const isNearWord = (word: string, other: string): boolean =>
	other.startsWith(word) ||
	(word.length > 3 && findSlip(word, other) !== undefined) ||
	(other.length === 1 && word.startsWith(other)) ||
	areForms(word, other) ||
	areVariants(word, other)

/** Whether each asked word, of three or more all but the first and the last or all but one, may be a word of a folded name, or all of them in one are. */
export function isNear(folded: string, asked: readonly string[]): boolean {
	const words = folded.split(' ')
	const joined = words.join('')
	const one = asked.join('')
	if (joined.startsWith(one) || one === words.toReversed().join('') || findSlip(joined, one)) return true
	const missing = asked.filter((word) => !words.some((other) => isNearWord(word, other))).length
	return missing <= Math.max(0, asked.length - 2)
}
