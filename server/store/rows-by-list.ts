// The rows of lists by name: what stands behind a view is read through them.
import { readQuery, type Keys, type QueryOf } from '../query/query.ts'

type Row = Record<string, unknown>
type List = {
	keys: Keys
	/** All rows of a question. */
	walk: (query: QueryOf<Keys>) => Iterable<object>
	/** One record by its id. */
	find?: (id: string) => object | undefined
}
export type Records = {
	/** The keys of a list; undefined where there is none of that name. */
	keysOf: (name: string) => Keys | undefined
	set: (name: string, list: Partial<List>) => void
	/** The rows of a list for a question, of which the keys that the list does not know are left out; or one record alone. */
	read: (asked: { list: string; query: Record<string, string>; id?: string }) => Row[]
}

export function keepRecords(): Records {
	const lists = new Map<string, List>()
	return {
		keysOf: (name) => lists.get(name)?.keys,
		set(name, list) {
			lists.set(name, { ...lists.get(name), ...list } as List)
		},
		read({ list: name, query, id }) {
			const { keys, walk, find } = lists.get(name)!
			if (id !== undefined) return [find?.(id)].filter((row) => row !== undefined) as Row[]
			const known = Object.entries(query).filter(([key]) => Object.hasOwn(keys, key))
			return [...walk(readQuery(keys, Object.fromEntries(known)))] as Row[]
		}
	}
}
