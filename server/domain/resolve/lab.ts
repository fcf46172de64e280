// The name of an organisation as people write it: "Google, Inc.", "OpenAI, San Francisco, USA", "Kuaishou- 快手科技",
// "PRIOR @ Allen Institute for AI", "@alibaba-inc.com".
import { foldName, scriptOf } from './script.ts'
import { knownAs, legalForms, looseEndings, looseStarts, schoolWords, translated } from './lab-words.ts'
import { readName, type Name } from './name.ts'

export type LabName = Name & {
	/** All of the text in one, with what stands beside the name. */
	whole: string
	/** The name without legal form and loose words, in one: `huawei` of Huawei Technologies Ltd. */
	core: string
	/** It ends with a legal form: it is a whole name, not a part of one. */
	isWhole: boolean
	isSchool: boolean
	/** Other names that the text holds: each side of a dash, each script, what stands in brackets. */
	others: LabName[]
	/** What stands beside the name: places, the parent. */
	beside: LabName[]
}

const brackets = /[(（]([^)）]+)[)）]/g
const mail = /^[\w.-]*@([\w-]+)(?:\.[a-z]{2,6})+$/i
const domain = /^(?:https?:\/\/)?(?:www\.)?([\w-]{3,})\.[a-z.]{2,8}$/i
const owner = /,\s*(?:an?|the)\s.+\s(?:company|subsidiary|brand|unit)$/i

/** One word a form: `labs` is "lab". */
export const singular = (word: string) =>
	word.length > 3 && /[^s]s$/.test(word) && !/[iu]s$/.test(word) ? word.slice(0, -1) : word
/** Long words shortened, and Chinese ones in English where nothing else is left: Meta超智能实验室 is "meta superintelligence lab". */
function translate(folded: string): string {
	const english = translated.reduce((text, [word, short]) => text.replaceAll(word, ` ${short} `), folded)
	const spaced = english.replace(/\s+/g, ' ').trim()
	return scriptOf(spaced) === 'latin' ? spaced : folded
}

/** Words of a name without what it may be written without, and whether a legal form was among them. */
function strip(all: string[]): { words: string[]; isWhole: boolean } {
	const words = all.map((word) => knownAs.get(word) ?? word)
	let isWhole = false
	while (words.length > 1 && looseStarts.has(words[0]!)) words.shift()
	while (words.length > 1 && (legalForms.has(words.at(-1)!) || looseEndings.has(words.at(-1)!)))
		isWhole = legalForms.has(words.pop()!) || isWhole
	return { words, isWhole }
}
/** Chinese legal forms and loose words have no space before them. */
const chineseEnding = /(?<=..)(?:股份|有限|责任|公司|集团|科技|技术|网络|在线|信息|软件)+$/

/** Longest text that is read, in characters: no name is longer. */
const longest = 200

export const readLab = (text: string): LabName => readPart(text.slice(0, longest), true)

/** The parts of a name have no parts again. */
function readPart(text: string, hasParts: boolean): LabName {
	const bare = (mail.exec(text.trim())?.[1]?.replaceAll('-', ' ') ?? text).replace(owner, '').trim()
	const inBrackets = [...bare.matchAll(brackets)].map((match) => match[1]!)
	const [first = '', ...rest] = bare
		.replace(brackets, ' ')
		.split(/\s*[,，;@]\s*/)
		.filter((one) => /[\p{L}\p{N}]/u.test(one))
	const form = rest.findIndex((one) => !legalForms.has(foldName(one)))
	const beside = form < 0 ? [] : rest.slice(form)
	const isFormed = rest.length > beside.length
	const dashed = first.split(/\s*(?:\s[-–—:|]|[-–—:|]\s)\s*/).filter(Boolean)
	const scripts =
		/\p{Script=Han}/u.test(first) && /[a-z]/i.test(first)
			? first.split(/(?<=\p{Script=Han})(?=\P{Script=Han})|(?<=\P{Script=Han})(?=\p{Script=Han})/u)
			: []
	const site = domain.exec(first)?.slice(1) ?? []
	const name = readName(translate(foldName(first)), 'lab')
	const { words, isWhole } = strip(
		name.script === 'latin' ? name.words : name.folded.replace(chineseEnding, '').split(' ')
	)
	return {
		...name,
		text,
		whole: foldName(text).replaceAll(' ', ''),
		core: words.map(singular).join(''),
		isWhole: isWhole || isFormed,
		isSchool: schoolWords.test(name.folded),
		others: hasParts
			? [...(dashed.length > 1 ? dashed : []), ...scripts, ...inBrackets, ...site].flatMap(readShort)
			: [],
		beside: hasParts ? beside.flatMap(readShort) : []
	}
}

/** A part of a name that is long enough to be one. */
const readShort = (text: string): LabName[] => (text.trim().length > 1 ? [readPart(text.trim(), false)] : [])
