// Step 2. Cuts a plain text into tokens: numbers in digits, phrases of the word tables, unknown words. A phrase that several
// languages know is read in the one that the rest of the text speaks.
import { isDigit, isLetter, matchPhrase, rolesIn, unspoken, type Match, type Phrase, type Roles } from './trie.ts'
import { languages, type Language } from './words/languages.ts'
import type { Role } from './words/index.ts'

/** A piece of the text: what it may mean, by role, and where it stands (UTF-16 places, end exclusive). */
export type Token = { roles: Roles; text: string; start: number; end: number }
export type Text = { tokens: Token[]; language: Language }

export const hasRole = ({ tokens }: Text, i: number, role: Role) => tokens[i]?.roles[role] !== undefined
/** The value of a role at a place, as a number. */
export const numberAt = ({ tokens }: Text, i: number, role: Role): number | undefined => {
	const value = tokens[i]?.roles[role]
	return value === undefined ? undefined : Number(value)
}
export const skipDash = (text: Text, i: number) => (hasRole(text, i, 'dash') ? i + 1 : i)
/** Whether a token stands right behind the one before it, or at most `gap` blanks behind. */
export const touches = ({ tokens }: Text, i: number, gap = 0) =>
	i > 0 && tokens[i] !== undefined && tokens[i]!.start - tokens[i - 1]!.end <= gap

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

const besideSum = /[\d$€£¥]/
const isoCodes = new Set(Intl.supportedValuesOf('currency'))
// In our field these are a chip maker and words.
for (const word of ['AMD', 'ALL', 'TOP']) isoCodes.delete(word)

/** Letters that are no known phrase: a code of a currency beside digits, else an unknown word, `unknown` as it was written. */
function readWord(original: string, start: number, end: number): Roles {
	const word = original.slice(start, end)
	if (word.length === 3 && isoCodes.has(word)) {
		if (besideSum.test(original.slice(Math.max(0, start - 2), start)) || besideSum.test(original.slice(end, end + 2)))
			return { currency: word }
	}
	return { unknown: word }
}

/** Whether digits are those of a sum rather than of a name such as H100: they have groups or a scale behind them. */
function isMoney(text: string, start: number): boolean {
	const [digits = ''] = text.slice(start, endDigits(text, start)).split(' ')
	const end = start + digits.length
	if (/[,.']\d{3}(?!\d)/.test(digits)) return true
	const next = matchPhrase(text, text[end] === ' ' ? end + 1 : end)
	return (
		next !== undefined &&
		next.phrase.senses.some(({ role }) => role === 'scale' || (role === 'suffix' && next.start === end))
	)
}

/** The tokens of a plain text (see plainText) and the language that it speaks; `original` is the text as it was written. */
export function cutTokens(text: string, original = text): Text {
	const tokens: Token[] = []
	const phrases: (Phrase | undefined)[] = []
	const votes = new Map<Language, number>([['en', 0.5]])
	const vote: Vote = (language, weight) => void votes.set(language, (votes.get(language) ?? 0) + weight)
	let counted = false
	const push = (start: number, end: number, roles: Roles, phrase?: Phrase) => {
		tokens.push({ roles, text: text.slice(start, end), start, end })
		phrases.push(phrase)
		counted = roles.digits !== undefined
	}
	for (let i = 0; i < text.length; i = tokens.at(-1)?.end ?? 0) {
		while (text.charCodeAt(i) === 32) i++
		if (i >= text.length) break
		const code = text.charCodeAt(i)
		if (code > 0x3000) voteByScript(code, vote)
		if (isDigit(code)) {
			const end = endDigits(text, i)
			push(i, end, { digits: text.slice(i, end) })
			continue
		}
		const match = matchPhrase(text, i)
		if (match && (counted || !match.phrase.isSuffix)) {
			voteByWords(match, counted, vote)
			push(i, match.end, unspoken, match.phrase)
			continue
		}
		let end = i + 1
		if (isLetter(code)) {
			while (isLetter(text.charCodeAt(end))) end++
			if (isDigit(text.charCodeAt(end)) && !isMoney(text, end))
				while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++
		}
		push(i, end, readWord(original, i, end))
	}
	let language: Language = 'en'
	for (const [name, count] of votes) if (count > votes.get(language)!) language = name
	tokens.forEach((token, i) => {
		const phrase = phrases[i]
		if (!phrase) return
		const roles = rolesIn(phrase, language)
		token.roles = roles === unspoken ? { unknown: original.slice(token.start, token.end) } : roles
	})
	return { language, tokens }
}

type Vote = (language: Language, weight: number) => void

function voteByScript(code: number, vote: Vote): void {
	if (code >= 0xac00 && code < 0xd7a4) vote('ko', 3)
	else if (code >= 0x3041 && code < 0x30ff) vote('ja', 3)
	else if (code === 0x5186 || code === 0x53ce) vote('ja', 6)
	else if (code >= 0x4e00 && code < 0xa000) vote('zh', 1)
}

/** Fewer than so many languages share a phrase that speaks a little for each of them. */
const mostShared = 4
/** Letters of which one or two are a word. */
const isDense = (language: Language) => language === 'zh' || language === 'ja' || language === 'ko'

/** A phrase that one language alone knows speaks for it; short words of simple languages only behind digits. */
function voteByWords({ start, end, phrase: { known, senses } }: Match, counted: boolean, vote: Vote): void {
	const length = end - start
	if (known.size > 1) {
		if (length > 2 && known.size < mostShared)
			for (const language of known) if (language !== 'signs') vote(language, 1.2 / known.size)
		return
	}
	const own = senses[0]!.language
	if (own === 'signs') return
	if (!languages[own].simple) vote(own, length > 2 || isDense(own) ? 1.5 : 1)
	else if (length > 3 || counted) vote(own, 1.5)
}
