import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import { needScope } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { badInput } from '../query/problem.ts'
import { readQuery } from '../query/query.ts'
import { SavedOrTried } from '../schemas/edit.ts'
import { JudgementAsked, Pairs } from '../schemas/judgement.ts'
import type { Store } from '../store/store.ts'
import { openPairs } from '../views/pairs.ts'
import { authorOf, saveBatch, trySaving } from '../views/saving.ts'
import { answerSaved, dryKeys, waits } from './edits.ts'

const tag = 'desk'

/** Judging whether two records are one, and the pairs that may be. */
export function registerJudgements(app: FastifyInstance, store: Store): void {
	const { db, clock } = store
	const pairs = openPairs(db)
	app.addHook('onClose', () => pairs.close())

	/** The judgement as an edit; one of the pair the other way round gives way to it. */
	const readAsked = (request: FastifyRequest) => {
		const { keep, other, verdict, note } = readBody(JudgementAsked, request.body)
		const file = fileNamed('judgements')
		const [stands] = [`${keep}:${other}`, `${other}:${keep}`].flatMap((key) => readCells(db, file, [key]))
		if (verdict === null && !stands)
			throw badInput([{ path: 'other', message: `Nobody judged \`${keep}\` and \`${other}\`.` }])
		const who = needScope(request, 'edit')
		const isTurned = stands && stands.keep !== keep
		const date = clock().toISOString().slice(0, 10)
		const row = { keep, other, verdict: verdict ?? '', date, by: authorOf(who), why: note.trim() }
		const edits = [
			...(stands && (isTurned || verdict === null)
				? [{ record: `judgements:${stands.keep}:${stands.other}`, after: null }]
				: []),
			...(verdict === null ? [] : [{ record: `judgements:${keep}:${other}`, after: row }])
		]
		return { who, batch: { note, edits } }
	}
	const judge = async (request: FastifyRequest, reply: FastifyReply) => {
		const { dry } = readQuery(dryKeys, request.query as Record<string, unknown>)
		const { who, batch } = readAsked(request)
		if (dry === 'no') return answerSaved(reply, await saveBatch(store, who, batch))
		reply.code(200)
		return trySaving(store, who, batch)
	}
	addDesk(app, '/judgements', {
		POST: {
			tag,
			summary: 'Judge whether two records are one',
			description:
				'Says of two people or two labs that they are the same, different, or that it is not sure; `null` takes that back. ' +
				'Two that are the same are read as one, under `keep`: the address of the other leads there, and every record stays ' +
				'as it was entered, so that taking it back puts each where it was. That they are the same waits for a second editor, ' +
				'unless an admin says so.',
			needs: 'edit',
			keys: dryKeys,
			body: JudgementAsked,
			answer: SavedOrTried,
			status: 201,
			also: { 200: 'What it would do (`dry=yes`)', 202: waits },
			problems: [409, 422],
			handle: judge
		}
	})
	addDesk(app, '/pairs-to-judge', {
		GET: {
			tag,
			summary: 'Pairs that may be one',
			description:
				'People and labs that are called alike, in any script, with what speaks for it, those most alike first; pairs that ' +
				'were judged are left out. Looking begins when it is first asked for, and goes on: `compared` says how far it is.',
			needs: 'edit',
			answer: Pairs,
			handle: () => pairs.tell()
		}
	})
}
