import type { FastifyInstance } from 'fastify'
import { findMove, moveSorts } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { caveats } from '../domain/language/index.ts'
import { announced, moveKeys, now, nowIs } from '../query/keys.ts'
import { tellMove } from '../feeds/entry.ts'
import { addList, addRecord, citedSources } from '../lists/list.ts'
import { MoveRecord } from '../schemas/records.ts'
import { ListedMove } from '../schemas/rows.ts'
import { listMovesNow, tellNow, walkMovesNow } from '../views/where.ts'

export function registerMoves(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<ListedMove>(app, store, {
		name: 'moves',
		description:
			'One row is one person going from one lab to another; either end may be unknown. Beside it stands where the person is now, by the records.',
		keys: { ...moveKeys, announced, now, nowIs },
		row: ListedMove,
		sorts: moveSorts,
		order: '-date',
		list: (filter, paging) => listMovesNow(store, filter, paging),
		walk: (filter, sort) => walkMovesNow(store, filter, sort),
		sources: citedSources,
		caveats: caveats.moves,
		tell: tellMove
	})
	addRecord(app, store, {
		noun: 'move',
		list: 'moves',
		description: 'A move with its claims, the offers that led to it and its history.',
		answer: MoveRecord,
		find(id) {
			const move = findMove(db, id)
			return move && tellNow(store, [move], {})[0]
		}
	})
}
