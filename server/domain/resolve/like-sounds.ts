// Whether a name in another script sounds like one in Latin letters: サム・アルトマン and Sam Altman.
import { countEdits, isPinyin } from './letter.ts'
import { sumParts, unlike, type Likeness, type Name } from './name.ts'
import { spellSyllables } from './script.ts'
import { nearSounds, soundOf } from './sound.ts'

/** Given names that Chinese writes otherwise than they sound. */
const writtenNames: [chinese: string, english: string][] = [
	['约翰', 'john'],
	['约瑟夫', 'joseph']
]

/** The sounds of a foreign name put into another script; in Chinese the syllable er stands for an l. */
export function listSounds({ script, folded, words }: Name): string[] {
	if (script !== 'han') return words.map(soundOf)
	const written = writtenNames.reduce((text, [chinese, english]) => text.replaceAll(chinese, english), folded)
	return written.split(' ').map((word) =>
		soundOf(
			spellSyllables(word, 'lab')
				.map((syllable) => (syllable === 'er' ? 'l' : syllable))
				.join('')
		)
	)
}

/** Chinese names are too much alike by their consonants: in Korean and Japanese their vowels must be heard too. */
function likenSpelling(foreign: Name, latin: Name): Likeness {
	const [spelt, ...orders] = [foreign.words, latin.words, latin.words.toReversed()].map((words) =>
		words
			.join('')
			.replace(/ng(?![aeiou])/g, 'n')
			.replaceAll('r', 'l')
	)
	const isNear = orders.some((other) => countEdits(spelt!, other) <= other.length / 8)
	return isNear ? sumParts([{ part: 'sound', points: -24 }]) : unlike
}

/** By sound, all words in either order; a family name alone is enough where it is long, as the Chinese press writes. */
export function likenSounds(a: Name, b: Name): Likeness {
	const [foreign, latin] = a.script === 'latin' ? [b, a] : [a, b]
	if (latin.script !== 'latin') return unlike
	const [sounds, others] = [listSounds(foreign), listSounds(latin)]
	const near = (sound: string, other: string) => countEdits(sound, other) <= nearSounds(other)
	if (sounds.length > 1 && sounds.length === others.length) {
		if (latin.words.every(isPinyin)) return likenSpelling(foreign, latin)
		const orders = [others, others.toReversed()]
		if (orders.some((order) => order.every((sound, at) => sound === sounds[at])))
			return sumParts([{ part: 'sound', points: -18 }])
		const isNear = orders.some((order) => order.every((sound, at) => near(sounds[at]!, sound)))
		return isNear ? sumParts([{ part: 'sound', points: -24 }]) : unlike
	}
	const [sound, family] = [sounds[0]!, others.at(-1)!]
	const isForeign = (foreign.script !== 'han' || foreign.syllables.length > 2) && !isPinyin(latin.words.at(-1)!)
	const isFamily = sounds.length === 1 && isForeign && family.length > 3 && near(sound, family)
	return isFamily ? sumParts([{ part: 'sound', points: -25, detail: 'family name' }]) : unlike
}
