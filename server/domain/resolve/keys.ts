// In which ways a name is kept in the index, so that nothing is read anew at a request.
import { smallWords } from './lab-words.ts'
import { listSounds } from './like-sounds.ts'
import { readName } from './name.ts'
import type { Subject } from './script.ts'
import { toWade } from './wade.ts'

/** A way to ask for a name: its folded text, and of its own spelling the sounds of its words. */
export type NameKey = { folded: string; sounds: string[] }

/**
 * The ways to ask for a name: as it is written; of another script as it reads in Latin letters, a person's in both orders
 * and in Wade–Giles; the acronym of a lab's three words or more. Of 吴恩达 "吴恩达", "wu enda", "enda wu".
 */
export function listKeys(text: string, of: Subject): NameKey[] {
	const name = readName(text, of)
	if (!name.folded) return []
	const { folded, words, script, syllables } = name
	const sounds = script === 'latin' ? listSounds(name).filter((sound) => sound.length > 1) : []
	const whole = of === 'lab' && sounds.length > 1 ? [...sounds, sounds.join('')] : sounds
	const [surname, ...given] = syllables.map(toWade)
	const readings =
		script === 'latin'
			? []
			: [
					words.join(' '),
					...(of === 'person' ? [words.toReversed().join(' '), `${surname ?? ''} ${given.join('')}`.trim()] : [])
				]
	const long = words.filter((word) => !smallWords.has(word))
	const acronym = of === 'lab' && script === 'latin' && long.length > 2 ? [long.map(([first]) => first).join('')] : []
	const others = new Set([...readings, ...acronym].filter((other) => other && other !== folded))
	return [{ folded, sounds: whole }, ...[...others].map((other) => ({ folded: other, sounds: [] }))]
}
