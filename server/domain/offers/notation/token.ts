// Cuts a text into tokens: numbers in digits, phrases of the word tables, unknown words. One walk over a trie of all
// languages; a phrase that several of them know is read in the one that the rest of the text speaks.
import { chinese } from './words/chinese.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { italian } from './words/italian.ts'
import { japanese } from './words/japanese.ts'
import { korean } from './words/korean.ts'
import { spanish } from './words/spanish.ts'
import { signs, type Role, type Words } from './words/index.ts'

export type Language = 'en' | 'zh' | 'ja' | 'ko' | 'de' | 'fr' | 'es' | 'it'
type Sense = { language: Language | 'signs'; role: Role; value: string }
type Node = { next: Map<number, Node>; senses?: Sense[]; stem?: Sense[] }
/** A piece of the text: what it may mean, by role, and where it stands (UTF-16 places, end exclusive). */
export type Token = { roles: Partial<Record<Role, string>>; text: string; start: number; end: number }

const tables: [Language | 'signs', Words][] = [
	['signs', signs],
	['en', english],
	['zh', chinese],
	['ja', japanese],
	['ko', korean],
	['de', german],
	['fr', french],
	['es', spanish],
	['it', italian]
]

const plainSigns: Record<string, string> = {
	'’': "'",
	'‘': "'",
	ʼ: "'",
	'`': "'",
	'´': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'–': '-',
	'—': '-',
	'−': '-',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'―': '-',
	'∼': '~',
	'〜': '~',
	'～': '~',
	'￥': '¥',
	'￡': '£',
	'￦': '₩',
	'。': '.',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\u2009': ' ',
	'\u2007': ' ',
	'\u3000': ' ',
	'\t': ' ',
	'\n': ' ',
	'\r': ' '
}

/** The text in lower case with plain signs, each place kept: `“€３Ｍ–4M”` is `"€3m-4m"`. */
export function plainText(text: string): string {
	let plain = ''
	for (let i = 0; i < text.length; i++) {
		const sign = text[i]!
		const code = text.charCodeAt(i)
		const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign
		const lower = half.toLowerCase()
		plain += plainSigns[sign] ?? (lower.length === 1 ? lower : half)
	}
	return plain
}

const root: Node = { next: new Map() }
for (const [language, words] of tables)
	for (const [role, values] of Object.entries(words) as [Role, Record<string, string>][])
		for (const [value, phrases] of Object.entries(values))
			for (const phrase of phrases.split('|')) {
				const stem = phrase.length > 1 && phrase.endsWith('*')
				let node = root
				for (const sign of plainText(stem ? phrase.slice(0, -1) : phrase)
					.replaceAll('-', ' ')
					.trim() || phrase) {
					const code = sign.charCodeAt(0)
					if (!node.next.has(code)) node.next.set(code, { next: new Map() })
					node = node.next.get(code)!
				}
				const key = stem ? 'stem' : 'senses'
				node[key] = [...(node[key] ?? []), { language, role, value }]
			}

const space = 32
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250 && code !== 0xf7)
const isBlank = (code: number) => code === space || code === 45

/** Where digits with their separators end: `200'000`, `1.5`, `60 000`, `1,00,000`. */
function endDigits(text: string, start: number): number {
	let end = start
	while (isDigit(text.charCodeAt(end))) end++
	let short = end - start <= 3
	for (;;) {
		const sign = text[end]!
		let group = end + 1
		while (isDigit(text.charCodeAt(group))) group++
		const size = group - end - 1
		const joins = sign === ' ' ? short && size === 3 : (sign === '.' || sign === ',' || sign === "'") && size > 0
		if (!joins) return end
		short = size === 3
		end = group
	}
}

type Match = { start: number; end: number; senses: Sense[]; digits?: boolean }

/** The longest known phrase at a place. */
function matchPhrase(text: string, start: number): Match | undefined {
	let node: Node | undefined = root
	let found: Match | undefined
	let stem: Match | undefined
	for (let i = start; ; i++) {
		const code = text.charCodeAt(i)
		const blank: boolean = i > start && isBlank(code)
		node = node.next.get(blank ? space : code)
		if (!node) return found
		if (blank) while (isBlank(text.charCodeAt(i + 1)) && i < start + 60) i++
		const after = text.charCodeAt(i + 1)
		const open = isLetter(code) && isLetter(after)
		if (node.stem) {
			let end = i + 1
			while (isLetter(text.charCodeAt(end))) end++
			found = stem = { start, end, senses: node.stem }
		}
		if (node.senses && !open)
			found = { start, end: i + 1, senses: stem?.end === i + 1 ? [...node.senses, ...stem.senses] : node.senses }
	}
}

/** The tokens of a plain text (see plainText) and the language that it speaks. */
export function cutTokens(text: string): { tokens: Token[]; language: Language } {
	const matches: Match[] = []
	const votes: Partial<Record<Language, number>> = { en: 0.5 }
	const vote = (language: Language, weight: number) => (votes[language] = (votes[language] ?? 0) + weight)
	for (let i = 0; i < text.length;) {
		const code = text.charCodeAt(i)
		if (code === space) {
			i++
			continue
		}
		if (code >= 0xac00 && code < 0xd7a4) vote('ko', 3)
		else if (code >= 0x3041 && code < 0x30ff) vote('ja', 3)
		else if (text[i] === '円' || text[i] === '収') vote('ja', 6)
		else if (code >= 0x4e00 && code < 0xa000) vote('zh', 1)
		if (isDigit(code)) {
			const end = endDigits(text, i)
			matches.push({ start: i, end, senses: [], digits: true })
			i = end
			continue
		}
		const match = matchPhrase(text, i)
		if (match) {
			const own = match.senses[0]!.language
			if (own !== 'signs' && match.senses.every(({ language }) => language === own))
				vote(own, match.end - match.start > 2 || code > 0x2e80 ? 1.5 : 1)
			matches.push(match)
			i = match.end
			continue
		}
		let end = i + 1
		if (isLetter(code)) while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++
		matches.push({ start: i, end, senses: [] })
		i = end
	}
	let language: Language = 'en'
	for (const [name, count] of Object.entries(votes) as [Language, number][])
		if (count > (votes[language] ?? 0)) language = name
	return { language, tokens: matches.map((match) => readMatch(text, match, language)) }
}

/** A match as a token, in the language of the text where it knows the phrase, else in the first that does. */
function readMatch(text: string, { start, end, senses, digits }: Match, language: Language): Token {
	const roles: Token['roles'] = digits ? { digits: text.slice(start, end) } : {}
	const spoken = senses.some((sense) => sense.language === language)
	const first = spoken ? language : senses.find((sense) => sense.language !== 'signs')?.language
	for (const sense of senses)
		if (sense.language === first || sense.language === 'signs') roles[sense.role] ??= sense.value
	return { roles, text: text.slice(start, end), start, end }
}
