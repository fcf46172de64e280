// The index of names as tokens. A name is indexed as pairs of neighbouring characters (bigrams), each word with a mark at
// its start and end, so that any part of a word in any script is found as a phrase: two Chinese characters are one pair.
import { shortForms, variants } from './short-names.ts'

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
/** The token of a word's sound. */
const soundToken = (sound: string) => `_s_${sound.toLowerCase()}`

/** What the index holds of a folded name: its words, for `openai` to find "Open AI" all words joined, and their sounds. */
export function gramsOf(folded: string, sounds: readonly string[] = []): string {
	const words = folded.split(' ')
	const joined = words.length > 1 ? [...pairUp(words.join(''), false, false)] : []
	const pairs = words.flatMap((word) => pairUp(word, false, false))
	return [opening(folded), ...pairs, '_', ...joined, ...sounds.map(soundToken)].join(' ')
}

const phrase = (tokens: string[]) => `"${tokens.join(' ')}"`
const wholeWord = (word: string) => phrase(pairUp(word, false, false))
const startOf = (word: string) => phrase(pairUp(word, false, true))
const anyOf = (matches: string[]) => (matches.length > 1 ? `(${matches.join(' OR ')})` : matches[0]!)
const allOf = (matches: string[]) => matches.join(' AND ')

/** Full-text queries of a folded text that is not empty, from the best hits to the widest. */
export function matchesOf(folded: string): { nameStart: string; wordStart: string; inside: string } {
	const words = folded.split(' ')
	const last = words.length - 1
	return {
		// The whole text stands at the start of a name.
		nameStart: phrase([opening(folded), ...words.flatMap((word, place) => pairUp(word, false, place === last))]),
		// Each word starts a word, in any order.
		wordStart: allOf(words.map(startOf)),
		// Each word stands anywhere; one character is found as the first half of a pair.
		inside: allOf(
			words.map((word) => (Array.from(word).length > 1 ? phrase(pairUp(word, true, true)) : `"${encode(word)}" *`))
		)
	}
}

/** Names in which each word starts a word, or where it is not in Latin letters stands anywhere: 阿里 in 阿里巴巴. */
export const matchParts = (folded: string): string =>
	allOf(
		folded.split(' ').map((word) => {
			const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(word)
			if (isLatin) return startOf(word)
			return Array.from(word).length > 1 ? phrase(pairUp(word, true, true)) : `"${encode(word)}" *`
		})
	)

/**
 * Names that a name in Latin words may be meant for, as full-text queries from narrow to wide: all words, or all in one;
 * each word with a letter wrong, short or as an initial; one word taken apart; a word left out.
 */
export function widenMatches(words: readonly string[]): string[] {
	const joined = words.join('')
	const near = words.map(nearWord)
	const isOne = words.length === 1
	return [
		anyOf([allOf(words.map(startOf)), ...(isOne ? [] : [startOf(joined)])].map((match) => `(${match})`)),
		allOf(near),
		...(isOne && joined.length > 4 ? [anyOf(splitWord(joined))] : []),
		...(words.length > 3 ? [`${near[0]} AND ${near.at(-1)}`] : []),
		...(words.length > 2 ? [anyOf(words.map((_, left) => `(${allOf(near.filter((_, at) => at !== left))})`))] : [])
	]
}

/**
 * A word as it starts a word, or with one letter wrong, missing, doubled or swapped: then its first or its second half is
 * right, or the two letters between them are swapped. Also its other forms, and its first letter alone.
 */
function nearWord(word: string): string {
	const signs = Array.from(word)
	const middle = Math.ceil(signs.length / 2)
	const [head, tail] = [signs.slice(0, middle), signs.slice(middle)]
	const swapped = [...head.slice(0, -1), tail[0], head.at(-1), ...tail.slice(1)].join('')
	const isLong = signs.length > 3
	const halves = isLong ? [startOf(head.join('')), phrase(pairUp(tail.join(''), true, false)), startOf(swapped)] : []
	const forms = [...shortForms(word), ...variants(word)].map(wholeWord)
	const initial = signs.length > 1 ? [wholeWord(signs[0]!)] : []
	return anyOf([startOf(word), ...halves, ...forms, ...initial])
}

/** One word as two in either order: `zhaoshengjia` for Shengjia Zhao. */
function splitWord(word: string): string[] {
	const places = Array.from({ length: Math.min(word.length - 3, 20) }, (_, at) => at + 2)
	return places.map((at) => `(${wholeWord(word.slice(0, at))} AND ${wholeWord(word.slice(at))})`)
}

/** Names with any of the sounds. */
export const matchSounds = (sounds: readonly string[]): string =>
	anyOf(sounds.map((sound) => phrase([soundToken(sound)])))
/** Names with any of the words in full. */
export const matchAny = (words: readonly string[]): string => anyOf(words.map(wholeWord))

/**
 * How well a folded name answers a folded query: 0 the same, 1 the name starts with it or each word of the query is one
 * of the name's, 2 each starts a word, 3 each stands inside a word, undefined where one is missing.
 */
export function gradeName(folded: string, query: string): 0 | 1 | 2 | 3 | undefined {
	if (folded === query) return 0
	const words = folded.split(' ')
	const asked = query.split(' ')
	if (folded.startsWith(query) || asked.every((part) => words.includes(part))) return 1
	const joined = words.join('')
	if (asked.every((part) => joined.startsWith(part) || words.some((word) => word.startsWith(part)))) return 2
	return asked.every((part) => words.some((word) => word.includes(part))) ? 3 : undefined
}
