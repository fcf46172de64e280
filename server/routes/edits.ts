import type { FastifyInstance, FastifyReply } from 'fastify'
import { dropDraft, findDraft, listDrafts, saveDraft, type DraftRow } from '../../db/desk/drafts.ts'
import { needScope } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { noRecord } from '../query/problem.ts'
import { choice, readQuery } from '../query/query.ts'
import { BatchAsked, Draft, DraftAsked, DraftList, SavedOrTried, type Saved } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { readEdits, saveBatch, trySaving } from '../views/saving.ts'

/** Whether a change is only tried. */
export const dryKeys = { dry: choice(['yes', 'no'], 'no', 'With yes nothing is stored: what it would do is told.') }
export const waits = 'It waits for a second editor: `proposal` is its number'

/** Tells where what was saved stands, and by its status whether it is published. */
export function answerSaved<Answer extends Saved>(reply: FastifyReply, saved: Answer): Answer {
	reply.code(saved.revision === null ? 202 : 201)
	const at = saved.revision === null ? `/api/v1/proposals/${saved.proposal}` : `/api/v1/batches/${saved.revision}`
	reply.header('location', at)
	return saved
}

/** A draft as it is told. */
const tellDraft = ({ account: _, edits, ...draft }: DraftRow): Draft => ({
	...draft,
	edits: edits.map(({ file, record, ...rows }) => ({ record: `${file}:${record}`, ...rows }))
})

export function registerEdits(app: FastifyInstance, store: Store): void {
	const { db, clock } = store
	addDesk(app, '/batches', {
		POST: {
			tag: 'desk',
			summary: 'Change the facts',
			description:
				'One batch: records as they are to be, and why. It is stored as a whole or not at all, and makes one revision. What ' +
				'takes a record away, makes two one, changes a sentence of the front page or brings a sum far from its neighbours waits ' +
				'for a second editor, unless an admin sends it.',
			needs: 'edit',
			keys: dryKeys,
			body: BatchAsked,
			answer: SavedOrTried,
			status: 201,
			also: { 200: 'What it would do (`dry=yes`)', 202: waits },
			problems: [409, 422],
			async handle(request, reply) {
				const { dry } = readQuery(dryKeys, request.query as Record<string, unknown>)
				const asked = readBody(BatchAsked, request.body)
				const who = needScope(request, 'edit')
				if (dry === 'no') return answerSaved(reply, await saveBatch(store, who, asked))
				return tell(reply, trySaving(store, who, asked))
			}
		}
	})
	addDesk(app, '/drafts', {
		GET: {
			tag: 'desk',
			summary: 'Drafts',
			description: 'What who asks is writing.',
			needs: 'edit',
			answer: DraftList,
			handle: (request) => ({ rows: listDrafts(db, needScope(request, 'edit').account).map(tellDraft) })
		}
	})
	addDesk(app, '/drafts/:record', {
		GET: {
			tag: 'desk',
			summary: 'One draft',
			description: 'What who asks has written of a record: `moves:ID`, `moves:new`.',
			needs: 'edit',
			answer: Draft,
			handle(request) {
				const { record } = request.params as { record: string }
				const draft = findDraft(db, { account: needScope(request, 'edit').account, record })
				if (!draft) throw noRecord('draft', record, 'record')
				return tellDraft(draft)
			}
		},
		PUT: {
			tag: 'desk',
			summary: 'Keep a draft',
			description: 'Keeps what is written so far, in place of what was kept before.',
			needs: 'edit',
			body: DraftAsked,
			handle(request) {
				const { record } = request.params as { record: string }
				const { edits, note, report = null } = readBody(DraftAsked, request.body)
				const rows = readEdits(edits)
				const { account } = needScope(request, 'edit')
				saveDraft(db, { account, record, edits: rows, note, report, saved: clock().toISOString() })
			}
		},
		DELETE: {
			tag: 'desk',
			summary: 'Drop a draft',
			description: 'Throws a draft away.',
			needs: 'edit',
			handle(request) {
				const { record } = request.params as { record: string }
				dropDraft(db, { account: needScope(request, 'edit').account, record })
			}
		}
	})
}

function tell<Answer>(reply: FastifyReply, answer: Answer): Answer {
	reply.code(200)
	return answer
}
