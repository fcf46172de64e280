// How much two names of organisations are alike. Read in this order: the same text; without legal form and loose words;
// one of several names that a text holds; an acronym; one letter; by sound; a part of a name; a unit beside its parent.
import { countEdits, findSlip } from './letter.ts'
import { singular, type LabName } from './lab.ts'
import { smallWords } from './lab-words.ts'
import { sumParts, unlike, type Likeness, type Part } from './name.ts'
import { nearSounds, soundOf } from './sound.ts'

const one = (part: Part['part'], points: number): Likeness => sumParts([{ part, points }])

/** `asked` is what somebody wrote, `known` a name on record: a part of a name on record may be meant, not the reverse. */
export function likenLabs(asked: LabName, known: LabName): Likeness {
	if (!asked.joined || !known.joined) return unlike
	if (asked.whole === known.whole) return asked.folded === known.folded ? sumParts([]) : one('spacing', -2)
	const itself = likenNames(asked, known)
	if (isElsewhere(asked, known)) return itself.score > 60 ? one('place', -40) : itself
	const others = asked.isSchool ? [] : asked.others.map((other, at) => lose(likenNames(other, known), at ? 14 : 4))
	const best = others.reduce((best, next) => (next.score > best.score ? next : best), itself)
	const isUnit = best.score < 60 && asked.beside.some((beside) => likenNames(beside, known).score > 90)
	return isUnit ? one('unit', -40) : best
}

/** Of a school another place or campus beside its name makes it another one. */
function isElsewhere(a: LabName, b: LabName): boolean {
	const places = ({ beside, others, joined }: LabName) =>
		[...beside, ...others].flatMap((place) => (place.joined === joined ? [] : place.joined)).join(' ')
	return (a.isSchool || b.isSchool) && places(a) !== places(b)
}
const lose = ({ parts }: Likeness, points: number): Likeness =>
	sumParts([...parts.slice(1), { part: 'spacing', points: -points }])

function likenNames(a: LabName, b: LabName): Likeness {
	if (a.folded === b.folded) return sumParts([])
	const plain = (name: LabName) => (name.script === 'han' ? name.folded.replaceAll(' ', '') : name.joined)
	if (plain(a) === plain(b)) return one('spacing', -2)
	if (a.core === b.core) return one('legal-form', -5)
	if (isAcronym(a, b) || isAcronym(b, a)) return one('acronym', -18)
	if (a.script !== b.script) return likenScripts(a, b)
	const slip = a.script === 'latin' && findSlip(a.core, b.core)
	if (slip && Math.min(a.core.length, b.core.length) > 3)
		return one('letter', Math.min(a.core.length, b.core.length) < 5 ? -20 : -10)
	if (!a.isWhole && isPart(a, b)) return isTelling(a, b) ? one('part-of-name', -35) : one('left-out', -45)
	return isPart(b, a) ? one('unit', b.words.length > 1 ? -50 : -55) : unlike
}

/** `mila` for Montreal Institute for Learning Algorithms: the first letters of three words or more. */
function isAcronym(short: LabName, long: LabName): boolean {
	const words = long.words.filter((word) => !smallWords.has(word))
	if (short.script !== 'latin' || long.script !== 'latin') return false
	return short.words.length === 1 && words.length > 2 && words.map((word) => word[0]).join('') === short.core
}

/** Whether each word stands in the other name, or its characters at the start of a word. */
function isPart(a: LabName, b: LabName): boolean {
	if (a.script === 'han') return a.folded.length > 1 && b.folded.startsWith(a.folded)
	return a.core.length > 2 && a.words.every((word) => b.words.some((other) => singular(word) === singular(other)))
}

/** A part that tells which lab is meant has its first word, or two: "Face" is not Hugging Face. */
const isTelling = (a: LabName, b: LabName) =>
	a.script === 'han' || a.words.length > 1 || singular(a.words[0]!) === singular(b.words[0]!)

/** Across scripts: the same in pinyin; by sound only what Korean and Japanese write, in Chinese names of labs are coined. */
function likenScripts(a: LabName, b: LabName): Likeness {
	if (a.joined === b.joined) return one('pinyin', -8)
	if (![a, b].some(({ script }) => script === 'kana' || script === 'hangul')) return unlike
	const [sound, other] = [a, b].map(({ words }) => words.map((word) => soundOf(singular(word))).join(''))
	if (sound!.length < 3) return unlike
	if (sound === other) return one('sound', -18)
	return countEdits(sound!, other!) <= nearSounds(other!) ? one('sound', -24) : unlike
}
