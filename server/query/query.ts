// The query keys of the API: how each is read, what it means, and the one way to write it. A list's parsed keys are a
// Filter (server/domain/vocabulary/filter.ts) and a Paging.
import Type, { type TObject, type TSchema } from 'typebox'
import { codes, type CodeKind } from '../domain/vocabulary/code.ts'
import { parsePartialDate } from '../domain/time/date.ts'
import { unknownEnd } from '../domain/vocabulary/filter.ts'
import { cutText } from '../domain/vocabulary/cut.ts'
import { suggest } from '../domain/vocabulary/suggest.ts'
import { badInput, type Fault } from './problem.ts'

/** A query key. `read` gives the value, or throws an Error whose message goes on after the key's name. */
export type Key<Value> = {
	schema: TSchema
	fallback: Value
	read: (text: string) => Value
	write: (value: Value) => string
	/** Takes a comma list; the key given twice, as forms do with boxes, is the same list. */
	many?: true
	/** Its values are labs or people, by id or by name (named.ts). */
	of?: 'lab' | 'person'
	/** Whether an address answers nothing without it. */
	needed?: true
}
// eslint-disable-next-line typescript/no-explicit-any -- a record of keys of any values
export type Keys = Record<string, Key<any>>
export type QueryOf<K extends Keys> = { [Name in keyof K]: K[Name]['fallback'] }

/** Longest text in a query and longest list, in characters and values; most different words that are looked for at once. */
const longestText = 200
const longestList = 200
const mostWords = 12

const quote = (text: string) => `\`${cutText(text)}\``
const listOf = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

function splitList(text: string, comma: RegExp | string = ','): string[] {
	const items = [...new Set(text.split(comma).map((item) => item.trim()))].filter((item) => item !== '')
	if (!items.length) throw new Error('holds nothing but commas: give at least one value, or leave the key out.')
	if (items.length > longestList) throw new Error(`has ${items.length} values: at most ${longestList} are read.`)
	return items
}
const list = {
	many: true as const,
	fallback: undefined as string[] | undefined,
	write: (value: string[] | undefined) => value?.join(',') ?? ''
}

/** A comma list of ids; whether they exist is asked of the data. */
export function idList(description: string, example: string): Key<string[] | undefined> {
	return {
		...list,
		schema: Type.Array(Type.String(), {
			description: `${description} A comma list of ids.`,
			maxItems: longestList,
			example
		}),
		read: (text) => splitList(text)
	}
}

/** A comma list of labs or people, each by its id or by a name that only one has. */
export function nameList(of: 'lab' | 'person', description: string, example: string): Key<string[] | undefined> {
	const list = idList(description, example)
	const schema = { ...list.schema, description: `${description} A comma list of ids, or of names in any script.` }
	return { ...list, schema, of }
}

/** One lab or person, by its id or by a name that only one has. */
export function nameKey(of: 'lab' | 'person', description: string, example: string): Key<string | undefined> {
	return { ...textKey(`${description} An id, or a name in any script.`, example), of }
}

/** A comma list of words of a closed vocabulary. */
export function wordList<Word extends string>(words: readonly Word[], description: string): Key<Word[] | undefined> {
	const read = (text: string) =>
		splitList(text).map((item) => {
			const word = words.find((known) => known === item)
			if (!word) throw new Error(`has ${quote(item)}.${suggest(item, words)} Known are ${listOf(words)}.`)
			return word
		})
	const schema = Type.Array(Type.Enum([...words]), {
		description: `${description} A comma list.`,
		maxItems: longestList
	})
	return { ...list, schema, fallback: undefined, read, write: (value) => value?.join(',') ?? '' }
}

/** One word of a closed vocabulary. */
export function choice<Word extends string>(words: readonly Word[], fallback: Word, description: string): Key<Word> {
	const read = (text: string) => {
		const word = words.find((known) => known === text)
		if (!word) throw new Error(`is ${quote(text)}.${suggest(text, words)} Known are ${listOf(words)}.`)
		return word
	}
	return { schema: Type.Enum([...words], { description, default: fallback }), fallback, read, write: (value) => value }
}

function readDate(text: string): string {
	if (!parsePartialDate(text))
		throw new Error(
			`is ${quote(text)}, which is no date: give a year, month or day, as in 2025, 2025-07 or 2025-07-12.`
		)
	return text
}

/** A partial ISO date. */
export function dateKey(description: string): Key<string | undefined> {
	const pattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'
	const schema = Type.String({ description: `${description} A partial ISO date.`, pattern, example: '2025-07' })
	return { schema, fallback: undefined, read: readDate, write: (value) => value ?? '' }
}

/** Free text. */
export function textKey(description: string, example: string, maxLength = longestText): Key<string | undefined> {
	const read = (text: string) => {
		if (text.length > maxLength) throw new Error(`has ${text.length} characters: at most ${maxLength} are read.`)
		return text.trim() || undefined
	}
	return {
		schema: Type.String({ description, example, maxLength }),
		fallback: undefined,
		read,
		write: (value) => value ?? ''
	}
}

/** Words to be looked for, all of them. */
export function wordsKey(description: string, example: string): Key<string | undefined> {
	const key = textKey(`${description} At most ${mostWords} different words.`, example)
	const read = (text: string) => {
		const words = new Set(key.read(text)?.split(/\s+/))
		if (words.size > mostWords)
			throw new Error(`has ${words.size} different words: at most ${mostWords} are looked for.`)
		// eslint-disable-next-line no-control-regex -- they are what is looked for
		if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
			throw new Error('holds a control character, which stands in no record.')
		return words.size ? [...words].join(' ') : undefined
	}
	return { ...key, read }
}

/** A comma list of names; a comma before a space is part of one: `Wired,St Hugh's College, Oxford`. */
export function phraseList(description: string, example: string): Key<string[] | undefined> {
	const read = (text: string) => splitList(text, /,(?! )/)
	return { ...idList(description, example), read }
}

/** A comma list of codes of a standard, and `unknown`. */
export function codeList(kind: CodeKind, description: string, example: string): Key<string[] | undefined> {
	const { isCode, meant, noun } = codes[kind]
	const read = (text: string) =>
		splitList(text).map((item) => {
			if (item === unknownEnd || isCode(item)) return item
			const code = meant(item)
			throw new Error(
				`has ${quote(item)}, which is no ${noun}.${code === undefined ? ` Give one as in \`${example}\`.` : ` Did you mean \`${code}\`?`}`
			)
		})
	return { ...idList(description, example), read }
}

/** A whole number. */
export function integerKey(description: string, minimum: number, maximum: number, fallback: number): Key<number> {
	const read = (text: string) => {
		const value = Number(text)
		if (!/^\d{1,9}$/.test(text) || value < minimum || value > maximum)
			throw new Error(`is ${quote(text)}: give a whole number from ${minimum} to ${maximum}.`)
		return value
	}
	const schema = Type.Integer({ description, minimum, maximum, default: fallback })
	return { schema, fallback, read, write: String }
}

/** A key without which an address answers nothing. */
export const need = <Value>(key: Key<Value>): Key<Value> => ({ ...key, needed: true })

/** The values of `keys` in a raw query, fallbacks filled in; throws a problem that names everything that is of no use. */
export function readQuery<K extends Keys>(keys: K, raw: Record<string, unknown>): QueryOf<K> {
	const faults: Fault[] = []
	const query: Record<string, unknown> = {}
	for (const [name, key] of Object.entries(keys)) query[name] = key.fallback
	for (const [name, given] of Object.entries(raw)) {
		const key = Object.hasOwn(keys, name) ? keys[name] : undefined
		const text = key?.many && Array.isArray(given) ? given.join(',') : given
		const fault = (message: string) => faults.push({ path: name, message })
		if (!key)
			fault(
				`Unknown key ${quote(name)}.${suggest(name, Object.keys(keys)) || ` Known are ${listOf(Object.keys(keys))}.`}`
			)
		else if (typeof text !== 'string') fault(`\`${name}\` is given more than once: give it once.`)
		// An empty field of a form asks for nothing.
		else if (text !== '')
			try {
				query[name] = key.read(text)
			} catch (error) {
				fault(`\`${name}\` ${(error as Error).message}`)
			}
	}
	const { since, until } = query as { since?: string | number; until?: string | number }
	const [start, end] = [since, until].map((end) => (typeof end === 'string' ? parsePartialDate(end) : undefined))
	const isTurned = start && end ? start.first > end.last : Number(since) > Number(until)
	if (isTurned)
		faults.push({ path: 'until', message: `\`until\` is \`${until}\`, which is before \`since\`, \`${since}\`.` })
	if (faults.length) throw badInput(faults)
	return query as QueryOf<K>
}

/** The query as understood, fallbacks filled in, as text. */
export function writeQuery<K extends Keys>(keys: K, query: QueryOf<K>): Record<string, string> {
	const texts = Object.entries(keys).map(([name, key]) => [name, key.write(query[name])] as const)
	return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

/** The one way to write a query: keys in the order of `keys`, fallbacks left out, with its question mark. */
export function addressQuery<K extends Keys>(keys: K, query: QueryOf<K>): string {
	const parts = Object.entries(writeQuery(keys, query))
		.filter(([name, text]) => text !== keys[name]!.write(keys[name]!.fallback))
		.map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
	return parts.length ? `?${parts.join('&')}` : ''
}

/** The keys as a schema for the documentation. */
export function schemaOfKeys(keys: Keys): TObject {
	const properties = Object.entries(keys).map(
		([name, { schema, needed }]) => [name, needed ? schema : Type.Optional(schema)] as const
	)
	return Type.Object(Object.fromEntries(properties), { additionalProperties: false })
}
