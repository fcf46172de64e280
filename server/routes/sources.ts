import type { FastifyInstance } from 'fastify'
import { findSource, listSources, sourceSorts, walkSources } from '../../db/queries/sources.ts'
import type { Store } from '../store/store.ts'
import { caveats } from '../domain/language/index.ts'
import { sourceKeys } from '../query/keys.ts'
import { addList, addRecord } from '../lists/list.ts'
import { SourceRecord } from '../schemas/records.ts'
import { Source } from '../schemas/rows.ts'

export function registerSources(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Source>(app, store, {
		name: 'sources',
		description: 'One row is one published page.',
		keys: sourceKeys,
		row: Source,
		sorts: sourceSorts,
		order: '-published',
		list: (filter, paging) => listSources(db, filter, paging),
		walk: (filter, sort) => walkSources(db, filter, sort),
		sources: (source) => [source.id],
		caveats: caveats.sources
	})
	addRecord(app, store, {
		noun: 'source',
		list: 'sources',
		description: 'A source with every claim that rests on it.',
		answer: SourceRecord,
		find: (id) => findSource(db, id)
	})
}
