import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Batch, Edit } from '../../db/batches/batch.ts'
import {
	decideProposal,
	findProposal,
	lapseProposals,
	listProposals,
	type ProposalRow
} from '../../db/desk/proposals.ts'
import { proposalStates } from '../../db/desk/words.ts'
import { needScope, type Who } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { isRule } from '../domain/checks/check.ts'
import { readBody } from '../query/body.ts'
import { noRecord, ProblemError } from '../query/problem.ts'
import { choice, readQuery } from '../query/query.ts'
import { Saved } from '../schemas/edit.ts'
import { Proposal, ProposalList, ProposalRecord, RefusalAsked } from '../schemas/proposal.ts'
import type { Store } from '../store/store.ts'
import { kindOf, publish } from '../views/saving.ts'
import { tellTrial } from '../views/trial.ts'
import { answerSaved } from './edits.ts'

const keys = { state: choice(proposalStates, 'open', 'What became of it.') }
/** Of a proposal published by a second person. */
const twoEditors = 'two editors'

const rulesOf = ({ rules }: ProposalRow) => rules.split('\n').filter(Boolean)
const undoesOf = (row: ProposalRow) => {
	const line = rulesOf(row).find((rule) => rule.startsWith('undoes:'))
	return line ? Number(line.slice('undoes:'.length)) : null
}

/** A proposal as the desk tells it to who asks. */
function tellProposal(row: ProposalRow, who: Who): Proposal {
	const { account, name, edits, rules: _, ...told } = row
	const isOwn = account === who.account
	return {
		...told,
		author: name,
		isOwn,
		mayDecide: row.state === 'open' && (!isOwn || who.role === 'admin'),
		rules: rulesOf(row).filter(isRule),
		undoes: undoesOf(row),
		edits: edits.map(({ file, record, ...cells }) => ({ record: `${file}:${record}`, ...cells }))
	}
}

/** A proposal as a batch. */
function batchOf(row: ProposalRow, author: string): Batch {
	const undoes = undoesOf(row)
	const kind = undoes ? 'undo' : kindOf(row.edits as Edit[], row.report)
	return { kind, author, note: row.note, edits: row.edits as Edit[], ...(undoes && { undoes }) }
}

export function registerProposals(app: FastifyInstance, store: Store): void {
	const { db, clock } = store
	const find = (request: FastifyRequest): ProposalRow => {
		const { id } = request.params as { id: string }
		lapseProposals(db, clock())
		const row = /^[1-9]\d{0,8}$/.test(id) ? findProposal(db, Number(id)) : undefined
		if (!row) throw noRecord('proposal', id)
		return row
	}
	const needOpen = (row: ProposalRow) => {
		if (row.state === 'open') return row
		const message = `Proposal ${row.id} is ${row.state} since ${row.decided}.`
		throw new ProblemError('conflict', message, [{ path: 'id', message }])
	}
	addDesk(app, '/proposals', {
		GET: {
			tag: 'desk',
			summary: 'Changes that wait for a second editor',
			description: 'Proposals of a state, `open` unless asked; each lapses fourteen days after it was made.',
			needs: 'edit',
			keys,
			answer: ProposalList,
			handle(request) {
				const { state } = readQuery(keys, request.query as Record<string, unknown>)
				const who = needScope(request, 'edit')
				lapseProposals(db, clock())
				return { rows: listProposals(db, state).map((row) => tellProposal(row, who)) }
			}
		}
	})
	addDesk(app, '/proposals/:id', {
		GET: {
			tag: 'desk',
			summary: 'One proposal',
			description: 'A change that waits, with what it would do as the facts stand.',
			needs: 'edit',
			answer: ProposalRecord,
			async handle(request) {
				const row = find(request)
				const trial = row.state === 'open' ? await tellTrial(store, batchOf(row, twoEditors)) : null
				return { ...tellProposal(row, needScope(request, 'edit')), trial } satisfies ProposalRecord
			}
		}
	})
	addDesk(app, '/proposals/:id/publish', {
		POST: {
			tag: 'desk',
			summary: 'Agree with a proposal',
			description: 'Publishes a change that waits. Who proposed it may not, unless an admin.',
			needs: 'edit',
			answer: Saved,
			status: 201,
			problems: [409],
			handle(request, reply) {
				const who = needScope(request, 'edit')
				const run = db.sqlite.transaction(() => {
					const row = needOpen(find(request))
					if (!tellProposal(row, who).mayDecide)
						throw new ProblemError('not-allowed', 'Who proposed a change does not agree with it: another editor does.')
					const isOwn = row.account === who.account
					const saved = publish(store, row, batchOf(row, isOwn ? 'an admin' : twoEditors), row.report, [])
					const { revision } = saved
					decideProposal(db, row.id, { state: 'published', by: who.account, now: clock(), revision: revision! })
					return saved
				})
				return answerSaved(reply, run.immediate())
			}
		}
	})
	addDesk(app, '/proposals/:id/refuse', {
		POST: {
			tag: 'desk',
			summary: 'Refuse a proposal',
			description: 'Ends a change that waits, with a reason; who proposed it takes it back by this.',
			needs: 'edit',
			body: RefusalAsked,
			answer: Proposal,
			problems: [409],
			handle(request) {
				const who = needScope(request, 'edit')
				const { reason } = readBody(RefusalAsked, request.body)
				const row = needOpen(find(request))
				const state = row.account === who.account ? 'withdrawn' : 'refused'
				decideProposal(db, row.id, { state, by: who.account, now: clock(), reason })
				return tellProposal(find(request), who)
			}
		}
	})
}
