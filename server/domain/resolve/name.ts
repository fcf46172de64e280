// A name as the engine sees it, read once and compared often.
import { foldName, readWords, scriptOf, spellSyllables, type Script, type Subject } from './script.ts'

export type Name = {
	/** As written. */
	text: string
	/** Folded, in simplified characters. */
	folded: string
	script: Script
	/** In Latin words: `wu`, `enda`. */
	words: string[]
	/** The words in one: spaces and hyphens are a matter of taste. */
	joined: string
	/** The syllables of a Chinese name, `wu`, `en`, `da`; empty for others. */
	syllables: string[]
}

/** Longest name and most words of one that are read: nobody has more. */
const [longest, mostWords] = [120, 10]

export function readName(text: string, of: Subject): Name {
	const folded = foldName(text.slice(0, longest)).split(' ').slice(0, mostWords).join(' ')
	const words = readWords(folded, of)
	const script = scriptOf(folded)
	const syllables = script === 'han' ? spellSyllables(folded.replaceAll(' ', ''), of) : []
	return { text, folded, script, words, joined: words.join(''), syllables }
}

/** What makes a score: points from 100, each with its reason; `detail` says between which words. */
export type Part = { part: PartKind; points: number; detail?: string }
export const partKinds = [
	'name',
	'id',
	'order',
	'spacing',
	'letter',
	'short-form',
	'romanisation',
	'initial',
	'left-out',
	'pinyin',
	'sound',
	'other-signs',
	'legal-form',
	'acronym',
	'part-of-name',
	'unit',
	'place',
	'differs',
	'lab-agrees',
	'lab-differs'
] as const
export type PartKind = (typeof partKinds)[number]

/** How much two names are alike, 0 to 100, and why. */
export type Likeness = { score: number; parts: Part[] }

/** The sum of parts that begin with 100 for a name. */
export function sumParts(parts: Part[]): Likeness {
	const all: Part[] = [{ part: 'name', points: 100 }, ...parts]
	const score = all.reduce((sum, { points }) => sum + points, 0)
	return { score: Math.min(100, Math.max(0, score)), parts: all }
}

/** Not the same in anything. */
export const unlike: Likeness = sumParts([{ part: 'differs', points: -100 }])

/** The points that a name needs to be the same as another, and how far the best must be ahead of the next to be meant. */
export const [fewestPoints, clearLead] = [75, 8]
