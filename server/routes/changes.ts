import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { readRevision } from '../../db/queries/dataset.ts'
import { changedFiles, changeSorts, listChanges, countRevisions, walkChanges } from '../../db/queries/history.ts'
import type { Store } from '../store/store.ts'
import { addTable } from '../answers/table.ts'
import { changeKinds } from '../domain/vocabulary/filter.ts'
import { caveats, sayChanges } from '../domain/language/index.ts'
import { makeChangeEntry } from '../feeds/entry.ts'
import { addFeed } from '../feeds/feed.ts'
import { pagingKeys } from '../query/keys.ts'
import { addressQuery, idList, integerKey, wordList, type Key } from '../query/query.ts'
import { Change, ChangeList } from '../schemas/change.ts'

/** The number of a revision. */
function revisionKey(description: string): Key<number | undefined> {
	const { read } = integerKey(description, 0, 999_999_999, 0)
	const schema = Type.Integer({ description, minimum: 0 })
	return { schema, fallback: undefined, read, write: (value) => (value === undefined ? '' : String(value)) }
}
const changeKeys = {
	since: revisionKey('The revision that you have: what later ones did.'),
	until: revisionKey('The last revision, inclusive.'),
	kind: wordList(changeKinds, 'What was done to a record.'),
	file: wordList(changedFiles, 'Files of the dataset.'),
	record: idList('Keys of records.', 'luan-amazon-2024')
}

export function registerChanges(app: FastifyInstance, store: Store): void {
	const { db } = store
	addTable(app, store, {
		path: '/changes',
		tag: 'dataset',
		summary: 'List of changes',
		description:
			'One row is what one revision did to one record, in words and cell by cell. The first revision is the whole ' +
			'dataset and lists no rows.',
		keys: { ...changeKeys, ...pagingKeys(changeSorts, '-revision') },
		answer: ChangeList,
		row: Change,
		find({ query: { sort, limit, cursor, ...filter } }) {
			const page = listChanges(db, filter, { sort, limit, cursor })
			const sentence = sayChanges(filter, page.total)
			return { ...page, sentence, revision: readRevision(db), revisions: countRevisions(db, filter) }
		},
		rows: ({ query: { sort, limit: _limit, cursor: _cursor, ...filter } }) => walkChanges(db, filter, sort),
		sources: () => [],
		caveats: caveats.changes
	})
	addFeed(app, store, {
		path: '/changes',
		tag: 'dataset',
		summary: 'Feed of changes',
		description: 'What revisions did, the newest first; kind=changed,removed are the corrections.',
		keys: changeKeys,
		find({ query: { limit, ...filter } }) {
			const { rows } = listChanges(db, filter, { limit: limit })
			const hashes = new Map(countRevisions(db, {}).map(({ revision, hash }) => [revision, hash]))
			return {
				title: `Labflow: ${sayChanges(filter, null)}`,
				page: `/changes${addressQuery(changeKeys, filter)}`,
				entries: rows.map((row) => makeChangeEntry(row, hashes.get(row.revision)!))
			}
		}
	})
}
