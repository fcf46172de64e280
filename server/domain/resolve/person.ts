// A person as people write them: the name, and beside it where they work, "Shunyu Yao, Tencent", "Wei Zhang (UCLA)".
import { foldName } from './script.ts'

/** What was asked for: a name, and what was written beside it. */
export type Asked = { name: string; beside: string[] }
/** How labs are found by their names: `is` by a name in full, `find` gives the ids of the labs that are meant. */
export type LabLookup = { is: (text: string) => boolean; find: (text: string) => string[] }

const titles = /^(?:dr|prof|professor|sir|mr|mrs|ms)\.?\s+/i
const endings = /[\s,]+(?:jr|sr|ph\.?\s?d|iii|ii|iv)\.?$/i
const brackets = /[(（[［]([^)）\]］]*)[)）\]］]/g
/** Years and empty rests say nothing of a lab. */
const tells = (text: string) => /\p{L}/u.test(text)

/** Longest text that is read, in characters. */
const longest = 200

/** `Shunyu Yao, Tencent` is the name "Shunyu Yao" beside "Tencent"; `Wang, Alexandr` is "Alexandr Wang". */
export function readPerson(given: string, labs: LabLookup): Asked {
	const text = given.slice(0, longest)
	const beside = [...text.matchAll(brackets)].flatMap((match) => match[1]!.split(/[,，;]/)).filter(tells)
	const bare = text.replace(brackets, ' ').trim().replace(endings, '')
	const [first = '', ...rest] = bare.split(/\s*(?:[,，;@|]|\s[-–—]\s|\s(?:at|of|from)\s)\s*/i).filter(tells)
	const isTurned =
		rest.length === 1 && rest[0]!.split(/\s+/).length < 3 && !labs.find(rest[0]!).length && /[,，]/.test(bare)
	const name = (isTurned ? `${rest[0]} ${first}` : first).replace(titles, '')
	const asked = { name, beside: [...beside, ...(isTurned ? [] : rest)].map((one) => one.trim()) }
	return takeLab(asked, labs.is)
}

/** A lab at the end or the start of a name without a sign between: "Shunyu Yao Tencent", "腾讯姚顺雨". */
function takeLab(asked: Asked, isLab: LabLookup['is']): Asked {
	const words = asked.name.split(/\s+/)
	for (let size = Math.min(3, words.length - 2); size > 0; size--) {
		const [before, last] = [words.slice(0, -size).join(' '), words.slice(-size).join(' ')]
		if (isLab(last)) return { name: before, beside: [...asked.beside, last] }
		const [first, after] = [words.slice(0, size).join(' '), words.slice(size).join(' ')]
		if (isLab(first)) return { name: after, beside: [...asked.beside, first] }
	}
	const signs = Array.from(words.length === 1 ? foldName(asked.name) : '')
	if (!signs.length || !/^\p{Script=Han}{4,8}$/u.test(signs.join(''))) return asked
	for (const size of [2, 3, 4]) {
		const [lab, name] = [signs.slice(0, size).join(''), signs.slice(size).join('')]
		if (signs.length - size > 1 && signs.length - size < 5 && isLab(lab))
			return { name, beside: [...asked.beside, lab] }
	}
	return asked
}
