import type { FastifyInstance } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { searchNames } from '../../db/queries/search.ts'
import { addSingle, type Store } from '../answer.ts'
import { integerKey, textKey } from '../query.ts'
import { ListOf } from '../schemas/list.ts'
import { SearchHit } from '../schemas/search.ts'

export function registerSearch(app: FastifyInstance, store: Store): void {
	addSingle(app, store, {
		path: '/search',
		tag: 'dataset',
		summary: 'People and labs by name',
		description:
			'Finds any part of a name or alias, in any script, whatever the case, accents and order of words; best first.',
		keys: {
			q: textKey('A name or a part of one.', '吴恩达'),
			limit: integerKey('Hits to give.', 1, 100, 10)
		},
		answer: ListOf(SearchHit),
		find({ query: { q, limit } }) {
			const rows = q ? searchNames(store.db, q, limit) : []
			const sentence = q ? `People and labs named like “${q}”` : 'Nothing was asked for'
			return { rows, total: rows.length, next: null, partly: 0, facets: {}, sentence, revision: readRevision(store.db) }
		}
	})
}
