import type { FastifyInstance } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { findByTerms, findByWords, findPair, type RecordHit } from '../../db/queries/search-records.ts'
import { nameTypes, searchNames, type NameHit } from '../../db/queries/search.ts'
import { addSingle } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { searchWords } from '../domain/language/index.ts'
import { integerKey, wordList, wordsKey } from '../query/query.ts'
import { ListOf } from '../schemas/list.ts'
import { hitTypes, SearchHit } from '../schemas/search.ts'

const pages: Record<SearchHit['type'], string> = {
	person: '/people',
	lab: '/labs',
	pair: '/flows',
	offer: '/offers',
	deal: '/deals',
	event: '/events',
	metric: '/metrics',
	source: '/sources'
}
const finish = (hit: NameHit | RecordHit): SearchHit => {
	const id = hit.type === 'pair' ? hit.id : encodeURIComponent(hit.id)
	return { matched: hit.name, date: null, datePrecision: null, ...hit, page: `${pages[hit.type]}/${id}` }
}

/** Records of one sort that are given for their words; lists give the rest. */
const mostSaid = 6
/** Names that hold the text inside a word, or are only similar: records that say it come before them. */
const isFar = ({ how }: NameHit) => how === 'part' || how === 'like'

/** What a text finds, best first, at most `limit`; the facet `type` counts all records of a sort in which the words stand. */
function search({ db }: Store, q: string, limit: number, types: readonly SearchHit['type'][] = hitTypes) {
	const is = ({ type }: { type: SearchHit['type'] }) => types.includes(type)
	const named = nameTypes.filter((type) => types.includes(type))
	const names = searchNames(db, q, limit, named)
	const said =
		types.length === named.length ? [] : findByWords(db, q, Math.min(mostSaid, Math.max(3, Math.ceil(limit / 4))))
	const all = [
		...findPair(db, q),
		...findByTerms(db, q, limit),
		...names.filter((hit) => !isFar(hit)),
		...said.flatMap(({ hits }) => hits),
		...names.filter(isFar)
	]
	const rows = new Map<string, SearchHit>()
	for (const hit of all.filter(is).map(finish)) if (!rows.has(hit.page)) rows.set(hit.page, hit)
	const counts = said.map(({ type, total }) => ({ value: type, count: total }))
	return { rows: [...rows.values()].slice(0, limit), facets: counts.length ? { type: counts } : {} }
}

export function registerSearch(app: FastifyInstance, store: Store): void {
	addSingle(app, store, {
		path: '/search',
		tag: 'dataset',
		summary: 'People, labs and records by name and words',
		description:
			'Finds people and labs by any name or part of one, in any script, order and spelling, with a letter wrong; the flow between two labs; offers by their sum; offers, deals, events, metrics and sources by their words. Best first.',
		keys: {
			q: wordsKey('A name, two labs, a sum, or words.', '吴恩达'),
			type: wordList(hitTypes, 'What is looked for; everything where the key is left out.'),
			limit: integerKey('Hits to give.', 1, 100, 10)
		},
		answer: ListOf(SearchHit),
		find({ query: { q, limit, type } }) {
			const { rows, facets } = q ? search(store, q, limit, type) : { rows: [], facets: {} }
			const sentence = q ? searchWords.sentence(q) : searchWords.nothing
			return { rows, total: rows.length, next: null, partly: 0, facets, sentence, revision: readRevision(store.db) }
		}
	})
}
