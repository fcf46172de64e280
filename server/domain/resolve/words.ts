// Words of roles and notes: a question finds whole words and starts of words, in Chinese any characters side by side, and
// what means the same (synonyms.ts).
import { foldName } from './script.ts'
import { findSynonyms } from './synonyms.ts'

/** Signs that stand for themselves, as there are no spaces between words of theirs. */
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** The tokens of a text: its words, and each Chinese and Japanese sign by itself. */
export const tokensOf = (text: string): string => foldName(text).replace(alone, ' $& ').replace(/\s+/g, ' ').trim()

/** One part of a question: a word or a phrase, and what else means the same, as they are shown. */
export type Asked = { text: string; also: string[] }

/** The parts of a question, phrases of synonyms together: "RL lead" asks for RL, also reinforcement learning, and for lead. */
export function readWords(q: string): Asked[] {
	// How many there may be is said where questions are read (server/query/query.ts).
	const words = [...new Set(q.split(/\s+/).filter(Boolean))]
	const parts: Asked[] = []
	for (let at = 0; at < words.length;) {
		const { size, also } = findSynonyms(words.slice(at).map(tokensOf))
		parts.push({ text: words.slice(at, at + size).join(' '), also })
		at += size
	}
	return parts
}

/** What else the words of a question find. */
export const listSynonyms = (q = ''): string[] => readWords(q).flatMap(({ also }) => also)

/** The full-text query of a part: its words in a row, the last one as the start of a word; undefined where it has no word. */
export function matchWords({ text, also }: Asked): string | undefined {
	const tokens = tokensOf(text)
	if (!tokens) return undefined
	// A plural finds the singular, a word start finds both.
	const start =
		/[a-rt-z]s$/.test(tokens) && tokens.length > 4 && !/(?:ss|us|is)$/.test(tokens) ? tokens.slice(0, -1) : tokens
	return [`"${start}" *`, ...also.map((other) => `"${tokensOf(other)}"`)].join(' OR ')
}

/**
 * Whether each part of a question stands in a text as matchWords finds it in the index of words: as a whole word or the start
 * of one, or what means the same. `matchesWords('RL lead', 'Lead, reinforcement learning')` holds.
 */
export function matchesWords(q: string, text: string): boolean {
	const within = ` ${plain(text)} `
	return readWords(q).every(({ text, also }) => {
		const asked = plain(text)
		return (asked !== '' && within.includes(` ${asked}`)) || also.some((other) => within.includes(` ${plain(other)} `))
	})
}
const plain = (text: string) =>
	tokensOf(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
