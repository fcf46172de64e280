// The index of names as tokens. A name is indexed as pairs of neighbouring characters (bigrams), each word with a mark at its
// start and end, so that any part of a word in any script is found as a phrase: two Chinese characters are one pair.

/** A character in ASCII that no tokenizer splits or changes; no code begins another. */
function encode(character: string): string {
	return /[a-z0-9]/.test(character) ? character : `_${character.codePointAt(0)!.toString(16)}_`
}
/** Stands before the first and after the last character of a word. */
const edge = '__'

/** The bigrams of a word; open ends carry no mark and so match inside longer words. */
function pairUp(word: string, openStart: boolean, openEnd: boolean): string[] {
	const marks = [...(openStart ? [] : [edge]), ...Array.from(word, encode), ...(openEnd ? [] : [edge])]
	return marks.slice(1).map((mark, place) => marks[place]! + mark)
}
/** The token that says with which character a name begins. */
const opening = (word: string) => `_n_${encode(Array.from(word)[0]!)}`

/** What the index holds of a folded name: its words and, for `openai` to find "Open AI", all words joined. */
export function gramsOf(folded: string): string {
	const words = folded.split(' ')
	const joined = words.length > 1 ? [...pairUp(words.join(''), false, false)] : []
	return [opening(folded), ...words.flatMap((word) => pairUp(word, false, false)), '_', ...joined].join(' ')
}

const phrase = (tokens: string[]) => `"${tokens.join(' ')}"`

/** Full-text queries of a folded text that is not empty, from the best hits to the widest. */
export function matchesOf(folded: string): { nameStart: string; wordStart: string; inside: string } {
	const words = folded.split(' ')
	const last = words.length - 1
	return {
		// The whole text stands at the start of a name.
		nameStart: phrase([opening(folded), ...words.flatMap((word, place) => pairUp(word, false, place === last))]),
		// Each word starts a word, in any order.
		wordStart: words.map((word) => phrase(pairUp(word, false, true))).join(' AND '),
		// Each word stands anywhere; one character is found as the first half of a pair.
		inside: words
			.map((word) => (Array.from(word).length > 1 ? phrase(pairUp(word, true, true)) : `"${encode(word)}" *`))
			.join(' AND ')
	}
}

/**
 * How well a folded name answers a folded query: 0 the same, 1 the name starts with it, 2 each word of the query starts
 * a word, 3 each stands inside a word, undefined where one is missing.
 */
export function gradeName(folded: string, query: string): 0 | 1 | 2 | 3 | undefined {
	if (folded === query) return 0
	if (folded.startsWith(query)) return 1
	const words = folded.split(' ')
	const joined = words.join('')
	const asked = query.split(' ')
	if (asked.every((part) => joined.startsWith(part) || words.some((word) => word.startsWith(part)))) return 2
	return asked.every((part) => words.some((word) => word.includes(part))) ? 3 : undefined
}
