// Step 3d, its other end. Numbers with a scale or currency that the tables lack are refused, not read without it: "€7 milijuna"
// is not seven euros, "Zk40,000" none of the usual currency.
import { touches, type Text } from './token.ts'

/** How million, billion and thousand begin in languages that the tables lack. */
const scaleLike =
	/^\p{L}*il+i?j?[oóuú]n\p{L}*$|^\p{L}*il+i?[aá]rd\p{L}*$|^(mil[ij]|mill?[ioóyj]|milh|mily|miliy|mln|mio|mlr|mld|mrd|bil[ijy]|bill?[ioóyj]|trill?[ioy]|tys|tis[íi]c|tūkst|tuh|miq|maa|млн|млрд|мил|мiл|міль|тыс|тис|хил|ملي|میل)/u
const notScales = /^(mile|milit|milk|milie|bill$|bills|billed|billing|trial|millenn|pavil|vermil|billiard|milliner)/
/** Longer words are no scales. */
const longestScale = 20
/** Ordinals and measures: 4th, 2010s, 5h, 80gb. */
const noMoney = /^(st|nd|rd|th|s|er|e|o|a|de|h|min|kg|km|kb|mb|gb|tb|gw|mw|kw|mwh|px|nm|d|c|f|bps|hz|ghz|ai)$/
/** A currency's name in letters that is no word: "Kz", "Nfk". Titles of people are written so too. */
const currencyLike = /^[A-Z][^aeiouAEIOU\P{L}]{1,3}$/u
/** Letters of alphabets: words of scripts without blanks touch what they stand before. */
const cased = /^[\p{Lu}\p{Ll}]+$/u
const titles = /^(Mr|Mrs|Ms|Dr|Sr|Jr|St|PhD|[A-Z]+)$/

/** Why the number between two places cannot be read: the unknown word right before or behind it is its currency or scale. */
export function refuse(
	text: Text,
	start: number,
	next: number,
	bare: boolean
): { why: 'currency' | 'scale'; next: number } | undefined {
	const word = text.tokens[next]?.roles.unknown
	if (word !== undefined && word.length <= longestScale && cased.test(word)) {
		const plain = word.toLowerCase()
		const letter = touches(text, next) && word.length < 4 && !noMoney.test(plain)
		if (letter || (touches(text, next, 1) && scaleLike.test(plain) && !notScales.test(plain)))
			return { why: 'scale', next: next + 1 }
	}
	const ahead = text.tokens[start - 1]?.roles.unknown
	if (bare && ahead !== undefined && cased.test(ahead)) {
		if (touches(text, start) && ahead.length < 6) return { why: 'currency', next }
		if (touches(text, start, 1) && currencyLike.test(ahead) && !titles.test(ahead)) return { why: 'currency', next }
	}
	return undefined
}

/** "300 mil" is 300 thousand in Spanish and millions in English: dollars, pounds or other English words tell which. */
export function isEnglish({ tokens }: Text, code: string | null): boolean {
	if (code !== null && /^(\$|USD|GBP|CAD|AUD)$/.test(code)) return true
	const plain = tokens.filter(
		({ roles }) => (roles.digits ?? roles.suffix ?? roles.currency ?? roles.unknown) === undefined
	)
	return plain.length > 1
}
