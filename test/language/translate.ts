// A language that has one word, made from the file of English: "Meta took in 62 people" is "Meta ж ж 62 ж".
import type { Part } from '../../server/domain/vocabulary/part.ts'

/** What puts together words that others say: it has none of its own but "and" and "or". */
const joining = new Set(['say', 'joinSentences', 'joinWords', 'listParts', 'capitalise'])

export function translate(words: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(words).map(([name, value]) => [name, joining.has(name) ? value : translateValue(value)])
	)
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && 'text' in value

function translateValue(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll(/[a-z]+/gi, 'ж')
	if (typeof value === 'function') return (...given: unknown[]) => translateValue(value(...given))
	if (isPart(value)) return value.lab ? value : { ...value, text: translateValue(value.text) }
	if (Array.isArray(value)) return value.map(translateValue)
	return typeof value === 'object' && value !== null ? translate(value as Record<string, unknown>) : value
}
