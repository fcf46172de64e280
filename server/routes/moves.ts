import type { FastifyInstance } from 'fastify'
import { findMove, listMoves, moveSorts, walkMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answer.ts'
import { announced, moveKeys } from '../keys.ts'
import { tellMove } from '../entry.ts'
import { addList, addRecord, citedSources } from '../list.ts'
import { MoveRecord } from '../schemas/records.ts'
import { Move } from '../schemas/rows.ts'

export function registerMoves(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Move>(app, store, {
		name: 'moves',
		description: 'One row is one person going from one lab to another; either end may be unknown.',
		keys: { ...moveKeys, announced },
		row: Move,
		sorts: moveSorts,
		order: '-date',
		list: (filter, paging) => listMoves(db, filter, paging),
		walk: (filter, sort) => walkMoves(db, filter, sort),
		sources: citedSources,
		caveats: ['Moves count when confirmed or reported, unless status asks for others.'],
		tell: tellMove
	})
	addRecord(app, store, {
		noun: 'move',
		list: 'moves',
		description: 'A move with its claims, the offers that led to it and its history.',
		answer: MoveRecord,
		find: (id) => findMove(db, id)
	})
}
