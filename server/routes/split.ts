import type { FastifyInstance } from 'fastify'
import { needScope } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { readQuery } from '../query/query.ts'
import { SavedOrTried, SplitAsked } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { saveBatch, trySaving } from '../views/saving.ts'
import { splitPerson } from '../views/split.ts'
import { answerSaved, dryKeys, waits } from './edits.ts'

export function registerSplit(app: FastifyInstance, store: Store): void {
	addDesk(app, '/people/:id/split', {
		POST: {
			tag: 'desk',
			summary: 'Make two of a person',
			description:
				'A record of one person that tells of two: the moves, offers, public ids and other names that are chosen go to a ' +
				'new person of that name, with the claims on them; one batch, which can be undone.',
			needs: 'edit',
			keys: dryKeys,
			body: SplitAsked,
			answer: SavedOrTried,
			status: 201,
			also: { 200: 'What it would do (`dry=yes`)', 202: waits },
			problems: [409, 422],
			async handle(request, reply) {
				const { id } = request.params as { id: string }
				const { dry } = readQuery(dryKeys, request.query as Record<string, unknown>)
				const { note, report, wrong, ...chosen } = readBody(SplitAsked, request.body)
				const who = needScope(request, 'edit')
				const edits = splitPerson(store.db, id, chosen)
				const asked = { note, edits, ...(report && { report }), ...(wrong && { wrong }) }
				if (dry === 'no') return answerSaved(reply, await saveBatch(store, who, asked))
				reply.code(200)
				return trySaving(store, who, asked)
			}
		}
	})
}
