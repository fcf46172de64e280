// How two words differ that differ by one letter.

export type Slip = 'wrong' | 'missing' | 'doubled' | 'swapped'

/**
 * The one slip of the finger between two words: a letter wrong, missing (in either of them), doubled, or two neighbours
 * swapped; undefined where they are the same or further apart. `shazer` and `shazeer`: doubled.
 */
export function findSlip(a: string, b: string): Slip | undefined {
	if (a === b || Math.abs(a.length - b.length) > 1) return undefined
	let start = 0
	while (start < a.length && start < b.length && a[start] === b[start]) start++
	let end = 0
	const most = Math.min(a.length, b.length) - start
	while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++
	const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
	if (left.length === 1 && right.length === 1) return 'wrong'
	if (left.length + right.length === 1) {
		const [letter, longer] = [left || right, a.length > b.length ? a : b]
		return longer[start - 1] === letter || longer[start + 1] === letter ? 'doubled' : 'missing'
	}
	return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 'swapped' : undefined
}

/** Levenshtein's distance: how many characters must be added, left out or changed. */
export function countEdits(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column)
	for (let i = 1; i <= a.length; i++) {
		const next = [i]
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
		row = next
	}
	return row[b.length]!
}

/** Loosely what can be read as pinyin: among such words one letter makes another name, `wang` and `tang`. */
const syllable =
	/^(?:er|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u))+$/
export const isPinyin = (word: string): boolean => syllable.test(word)
