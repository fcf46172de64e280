import type { FastifyInstance } from 'fastify'
import { findBatch } from '../../db/queries/batches.ts'
import { addSingle } from '../answers/answer.ts'
import { batchWords } from '../domain/language/index.ts'
import { noRecord } from '../query/problem.ts'
import { Batch } from '../schemas/batch.ts'
import type { Store } from '../store/store.ts'

export function registerBatches(app: FastifyInstance, store: Store): void {
	addSingle(app, store, {
		path: '/batches/:id',
		tag: 'dataset',
		summary: 'One batch',
		description:
			'A change to the facts by somebody for a reason, which made a revision: the revision’s number is its id. What it did ' +
			'record by record stands at /changes?since=…&until=….',
		keys: {},
		answer: Batch,
		live: true,
		find({ params }) {
			const id = params.id!
			const batch = /^[1-9]\d{0,8}$/.test(id) ? findBatch(store.db, Number(id)) : undefined
			if (!batch) throw noRecord('batch', id)
			return { ...batch, sentence: batchWords.title(batch) }
		}
	})
}
