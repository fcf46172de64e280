// All phrases of all languages as one tree of letters, so that a text is walked once.
import { plainText } from './plain.ts'
import { languages, tables, type Language } from './words/languages.ts'
import type { Role } from './words/index.ts'

export type Roles = Partial<Record<Role, string>>
type Sense = { language: Language | 'signs'; role: Role; value: string }
/** What a phrase means in each language that knows it. */
export type Phrase = {
	/** Nothing but a scale behind digits: "k". */
	isSuffix: boolean
	senses: readonly Sense[]
	known: ReadonlySet<Sense['language']>
	roles: Partial<Record<Language, Roles>>
}
/** A phrase found in a text (UTF-16 places, end exclusive). */
export type Match = { start: number; end: number; phrase: Phrase }
type Node = { next: Map<number, Node>; whole?: Phrase; stem?: Phrase; both?: Phrase }

const space = 32
const isBlank = (code: number) => code === space || code === 45
export const isDigit = (code: number) => code >= 48 && code <= 57
/** Letters of scripts that put blanks between words: where one of them follows, a phrase has not ended. */
export const isLetter = (code: number) =>
	(code >= 97 && code <= 122) ||
	(code >= 0xdf && code < 0x250 && code !== 0xf7) ||
	(code >= 0x370 && code < 0x980 && code !== 0x60c) ||
	(code >= 0x1e00 && code < 0x2000)

const addSenses = (phrase: Phrase | undefined, ...more: Sense[]): Phrase => {
	const senses = [...(phrase?.senses ?? []), ...more]
	return {
		isSuffix: senses.every(({ role }) => role === 'suffix'),
		senses,
		known: new Set(senses.map(({ language }) => language)),
		roles: {}
	}
}

const root: Node = { next: new Map() }
for (const [language, words] of tables)
	for (const [role, values] of Object.entries(words) as [Role, Record<string, string>][])
		for (const [value, phrases] of Object.entries(values))
			for (const phrase of phrases.split('|')) {
				const stem = phrase.length > 1 && phrase.endsWith('*')
				let node = root
				const plain = plainText(stem ? phrase.slice(0, -1) : phrase)
				for (const sign of plain.replaceAll('-', ' ').trim() || plain) {
					const code = sign.charCodeAt(0)
					if (!node.next.has(code)) node.next.set(code, { next: new Map() })
					node = node.next.get(code)!
				}
				const key = stem ? 'stem' : 'whole'
				node[key] = addSenses(node[key], { language, role, value })
			}

/** A phrase and its blanks end within so many letters. */
const longestPhrase = 60

/** The longest known phrase at a place of a plain text. */
export function matchPhrase(text: string, start: number): Match | undefined {
	let node: Node | undefined = root
	let found: Phrase | undefined
	let end = start
	let stem: Phrase | undefined
	let stemEnd = start
	for (let i = start; i < start + longestPhrase; i++) {
		const code = text.charCodeAt(i)
		const blank: boolean = i > start && isBlank(code)
		node = node.next.get(blank ? space : code)
		if (!node) break
		if (blank) while (isBlank(text.charCodeAt(i + 1)) && i < start + longestPhrase) i++
		if (node.stem) {
			stemEnd = i + 1
			while (isLetter(text.charCodeAt(stemEnd))) stemEnd++
			found = stem = node.stem
			end = stemEnd
		}
		if (node.whole && !(isLetter(code) && isLetter(text.charCodeAt(i + 1)))) {
			// A stem on the way here that ends here too: always the same one at this node.
			found = stem && stemEnd === i + 1 ? (node.both ??= addSenses(node.whole, ...stem.senses)) : node.whole
			end = i + 1
		}
	}
	return found && { start, end, phrase: found }
}

/**
 * What a phrase means in a language: where that one does not know it, in the first that does. Of simple languages that are
 * not spoken only scales and currencies are taken, and a suffix, such as the "w" of 万, of no foreign one.
 */
export function rolesIn(phrase: Phrase, language: Language): Roles {
	return (phrase.roles[language] ??= readSenses(phrase, language))
}
/** Of a phrase of a language that the text does not speak. */
export const unspoken: Roles = {}
function readSenses({ senses, known }: Phrase, language: Language): Roles {
	const roles: Roles = {}
	const spoken = known.has(language)
	const others = senses.filter(
		({ language, role }) =>
			language !== 'signs' &&
			role !== 'suffix' &&
			(!languages[language].simple || role === 'scale' || role === 'currency')
	)
	const first = spoken ? language : others[0]?.language
	for (const sense of senses)
		if (sense.language === 'signs' || (sense.language === first && (spoken || others.includes(sense))))
			roles[sense.role] ??= sense.value
	return Object.keys(roles).length ? roles : unspoken
}
