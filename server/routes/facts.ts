import type { FastifyInstance } from 'fastify'
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { listMoves, moveSorts, walkMoves } from '../../db/queries/moves.ts'
import { addTable } from '../answers/table.ts'
import { caveats } from '../domain/language/index.ts'
import { sayList } from '../domain/moves/listing.ts'
import { listFacts } from '../domain/records/fact.ts'
import { nameRecords } from '../figures/names.ts'
import { splitQuery } from '../lists/list.ts'
import { moveKeys, pagingKeys } from '../query/keys.ts'
import { Fact } from '../schemas/fact.ts'
import { ListOf } from '../schemas/list.ts'
import type { Store } from '../store/store.ts'

const keys = { ...moveKeys, ...pagingKeys(moveSorts, '-date') }

export function registerFacts(app: FastifyInstance, store: Store): void {
	const { db } = store
	addTable(app, store, {
		path: '/facts',
		tag: 'moves',
		summary: 'Fact sheet of moves',
		description:
			'What is on record of the moves of a filter, a line for each page that says so: in our words, with who reported it first and where the page is kept. `limit`, `total` and `next` count moves.',
		keys,
		answer: ListOf(Fact),
		row: Fact,
		find({ query }) {
			const { filter, paging } = splitQuery(query)
			const page = listMoves(db, filter, paging)
			const { coverageEnd } = readDataset(db)
			const said = sayList('moves', filter, page.total, nameRecords(store, filter.deal), coverageEnd)
			return { ...page, facets: {}, rows: listFacts(page.rows), sentence: said, revision: readRevision(db) }
		},
		*rows({ query }) {
			const { filter, paging } = splitQuery(query)
			for (const move of walkMoves(db, filter, paging.sort)) yield* listFacts([move])
		},
		sources: ({ source }: Fact) => [source],
		pageOf: ({ move }: Fact) => `/moves/${encodeURIComponent(move)}`,
		caveats: caveats.facts
	})
}
