import type { FastifyInstance } from 'fastify'
import { findBatch } from '../../db/queries/batches.ts'
import { needScope } from '../access/who.ts'
import { addSingle } from '../answers/answer.ts'
import { addDesk } from '../answers/desk.ts'
import { batchWords } from '../domain/language/index.ts'
import { readBody } from '../query/body.ts'
import { noRecord } from '../query/problem.ts'
import { readQuery } from '../query/query.ts'
import { UndoAsked, UndoneOrTried } from '../schemas/edit.ts'
import { Batch } from '../schemas/batch.ts'
import type { Store } from '../store/store.ts'
import { openUndoDesk } from '../undo/desk.ts'
import { tellLeft } from '../views/saving.ts'
import { answerSaved, dryKeys, waits } from './edits.ts'

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

/** Undoing, which writes. */
export function registerUndo(app: FastifyInstance, store: Store): void {
	const desk = openUndoDesk(store)
	app.addHook('onClose', () => desk.close())
	addDesk(app, '/batches/:id/undo', {
		POST: {
			tag: 'desk',
			summary: 'Undo a batch',
			description:
				'Changes back what a batch changed, all of it or the records of `only`, as a new batch, at any age. What was changed ' +
				'since, and what others have come to need, is left and listed.',
			needs: 'edit',
			keys: dryKeys,
			body: UndoAsked,
			answer: UndoneOrTried,
			status: 201,
			also: { 200: 'What it would do (`dry=yes`)', 202: waits },
			problems: [409, 422],
			async handle(request, reply) {
				const { dry } = readQuery(dryKeys, request.query as Record<string, unknown>)
				const asked = readBody(UndoAsked, request.body)
				const { id } = request.params as { id: string }
				if (!/^[1-9]\d{0,8}$/.test(id)) throw noRecord('batch', id)
				const who = needScope(request, 'edit')
				const done = await desk.run({ revision: Number(id), asked, who, dry: dry === 'yes' })
				if ('undone' in done) return answerSaved(reply, done.undone)
				const { edits: _, left, ...trial } = done.tried
				reply.code(200)
				return { ...trial, left: left.map(tellLeft) }
			}
		}
	})
}
