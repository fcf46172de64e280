// How much two names of people are alike. Read in this order: the same text; Chinese signs in other order or spacing; word
// by word (like-words.ts), across scripts by pinyin; then in another romanisation, last by sound (like-sounds.ts).
import { likenSounds } from './like-sounds.ts'
import { likenWords } from './like-words.ts'
import { sumParts, unlike, type Likeness, type Name, type Part } from './name.ts'
import { toWade } from './wade.ts'

/** Two Chinese names that sound alike and are written otherwise. */
export const otherSigns: Likeness = sumParts([{ part: 'other-signs', points: -45 }])

export function likenPeople(a: Name, b: Name): Likeness {
	if (!a.joined || !b.joined) return unlike
	if (a.folded === b.folded) return sumParts([])
	if (a.script === 'han' && b.script === 'han') return likenHan(a, b)
	// Most of all pairs, told apart at once: no word begins with the same letter.
	if (a.script === b.script && !a.words.some(([first]) => b.words.some((word) => word[0] === first))) return unlike
	const plain = likenWords(a.words, b.words, a.script === b.script ? [] : [crossing(a, b)])
	if (a.script === b.script || plain.score > 84) return plain
	return [plain, likenWade(a, b), likenSounds(a, b)].reduce((best, next) => (next.score > best.score ? next : best))
}

/** What it costs that one is written in another script: in pinyin many names are spelt alike. */
const crossing = (a: Name, b: Name): Part =>
	[a, b].some(({ script }) => script === 'han') ? { part: 'pinyin', points: -8 } : { part: 'sound', points: -10 }

/** Chinese against Chinese: no character is forgiven, 汪韬 and 汪滔 are two people. */
function likenHan(a: Name, b: Name): Likeness {
	const plain = (name: Name) => name.folded.replaceAll(' ', '')
	if (plain(a) === plain(b)) return sumParts([{ part: 'spacing', points: -2 }])
	const turned = (name: Name) => name.folded.split(' ').toReversed().join('')
	if (plain(a) === turned(b) || turned(a) === plain(b)) return sumParts([{ part: 'order', points: -5 }])
	const sounds = a.joined === b.joined
	return sounds ? otherSigns : unlike
}

/** A Chinese name against its spelling in Wade–Giles: 黄仁勋 and Jen-Hsun Huang. */
function likenWade(a: Name, b: Name): Likeness {
	const [chinese, other] = a.script === 'han' ? [a, b] : [b, a]
	if (chinese.syllables.length < 2 || other.script !== 'latin') return unlike
	const [surname, ...given] = chinese.syllables.map(toWade)
	return likenWords([surname!, given.join('')], other.words, [{ part: 'romanisation', points: -14 }])
}
