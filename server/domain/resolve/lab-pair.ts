// Two labs in one text: "openai meta", "Google DeepMind to Anthropic", "字节 → 腾讯".
import type { LabLookup } from './person.ts'
import { foldName } from './script.ts'

const between = /\s*(?:→|⇒|->|>|\/|,|，|\s[-–—]\s|\s(?:to|and|vs\.?|versus|from)\s|到|至|和|与)\s*/i
const mostWords = 8

/** The ids of the two labs that a text names, in its order; undefined where it is a lab's name itself or names no two. */
export function readLabPair(text: string, labs: LabLookup): [string, string] | undefined {
	if (labs.is(text)) return undefined
	const find = (part: string) => (foldName(part) ? labs.find(part)[0] : undefined)
	const sides = text.trim().split(between)
	if (sides.length === 2) {
		const [from, to] = sides.map(find)
		return from && to && from !== to ? [from, to] : undefined
	}
	const words = text.trim().split(/\s+/)
	if (sides.length > 2 || words.length < 2 || words.length > mostWords) return undefined
	for (let at = 1; at < words.length; at++) {
		const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
		// Without a sign between them one of the two must be written in full.
		if (!parts.some(labs.is)) continue
		const [from, to] = parts.map(find)
		if (from && to && from !== to) return [from, to]
	}
	return undefined
}
