// What is followed: a list with its filter, or one record, by its address below /api/v1 or that of its page here.
import type { Store } from '../store/store.ts'
import { cutText } from '../domain/vocabulary/cut.ts'
import { followFaults, watchWords } from '../domain/language/index.ts'
import { sayList } from '../domain/moves/listing.ts'
import { labelRecord } from '../domain/records/difference.ts'
import { parseRevision } from '../domain/records/revision.ts'
import { nameRecords } from '../figures/names.ts'
import { findBehind } from '../lists/behind-a-view.ts'
import { splitQuery, type ListName } from '../lists/list.ts'
import { readNamed } from '../query/named.ts'
import { badInput, noRecord } from '../query/problem.ts'
import { addressQuery, readQuery } from '../query/query.ts'

export type Question = {
	/** The one way to write it, which is its page's address, too: `/moves?from=openai`. */
	of: string
	/** The list; `watch` where it is about a figure that was quoted. */
	list: ListName | 'watch'
	/** The record, where it is about one. */
	id?: string
	title: string
}

const lists = new Set(['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources'])
/** Keys that say how a list is shown, not what is in it. */
const shown = new Set(['sort', 'limit', 'cursor', 'rev', 'open', 'view'])
/** Longest address that is taken. */
export const longestQuestion = 2000

const notFollowed = (text: string) =>
	badInput([{ path: 'of', message: `\`of\` is \`${cutText(text)}\`, which ${followFaults.notFollowed}.` }])

/** The question of an address; throws a problem where it is none that can be followed. */
export function readQuestion(store: Store, text: string): Question {
	const url = text.length <= longestQuestion ? URL.parse(text, 'http://here') : null
	const [, list = '', id] = /^(?:\/api\/v1)?\/([a-z]+)(?:\/([^/]+))?\/?$/.exec(url?.pathname ?? '') ?? []
	if (url && list === 'watch' && id === undefined) return readQuoted(url.searchParams)
	if (!url || !lists.has(list)) throw notFollowed(text)
	const known = { list: list as ListName }
	if (id !== undefined) return { ...known, ...readRecord(store, list, id) }
	const keys = store.records.keysOf(list)!
	const given = Object.fromEntries([...url.searchParams].filter(([key, value]) => !shown.has(key) && value !== ''))
	const { query } = readNamed(store.db, keys, readQuery(keys, given))
	const { filter } = splitQuery(query)
	const title = sayList(list, filter, null, nameRecords(store, filter.deal))
	return { ...known, of: `/${list}${addressQuery(keys, query)}`, title }
}

function readRecord(store: Store, list: string, text: string) {
	let id = text
	try {
		id = decodeURIComponent(text)
	} catch {
		throw notFollowed(text)
	}
	const [row] = store.records.read({ list, query: {}, id })
	if (!row) throw noRecord(list, id, 'of')
	return { id, of: `/${list}/${encodeURIComponent(id)}`, title: labelRecord(row) }
}

/** A figure that was quoted: its address, and the revision that it was quoted from. */
function readQuoted(params: URLSearchParams): Question {
	const [of, rev] = [params.get('of') ?? '', params.get('since') ?? '']
	findBehind(of)
	if (!parseRevision(rev)) throw notFollowed(rev)
	return { list: 'watch', of: `/watch?${new URLSearchParams({ of, since: rev })}`, title: watchWords.quoted(of, rev) }
}
