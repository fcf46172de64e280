import type { FastifyInstance } from 'fastify'
import { anonymise, AnonymiseRefused, planAnonymous } from '../../db/batches/anonymise.ts'
import { readCells } from '../../db/csv/export.ts'
import { answerReport } from '../../db/desk/reports.ts'
import { signRevision } from '../../db/desk/proposals.ts'
import { fileNamed } from '../../db/files.ts'
import { isReason } from '../../db/reason.ts'
import { needScope } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { reportWords } from '../domain/language/index.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord, ProblemError } from '../query/problem.ts'
import { AnonymousAsked, AnonymousPlan, MadeAnonymous } from '../schemas/anonymise.ts'
import type { Store } from '../store/store.ts'
import { authorOf, checkReport } from '../views/saving.ts'

export function registerAnonymise(app: FastifyInstance, store: Store): void {
	const { db, clock } = store
	/** Somebody's name and what it takes to withhold it; throws a problem where it cannot be. */
	const plan = (person: string) => {
		const [row] = readCells(db, fileNamed('people'), [person])
		if (!row) throw noRecord('person', person)
		return { name: row.name!, ...refusing(() => planAnonymous(db, person)) }
	}
	addDesk(app, '/people/:id/anonymise', {
		GET: {
			tag: 'desk',
			summary: 'What it takes to withhold a name',
			description:
				'What stays of a person under ids that do not say who they are, what goes, and what would still say the name.',
			needs: 'admin',
			answer: AnonymousPlan,
			problems: [409],
			handle(request): AnonymousPlan {
				const { id: person } = request.params as { id: string }
				const { name, counts, telling } = plan(person)
				return {
					person,
					name,
					counts,
					telling: telling.map(({ file, record, ...told }) => ({ record: `${file}:${record}`, ...told }))
				}
			}
		},
		POST: {
			tag: 'desk',
			summary: 'Withhold a name',
			description:
				'At the wish of a person: their moves and offers stay and count, under ids and pages that do not say whose they are; name, ' +
				'other names, public ids and statements go, from past revisions, the log and the bytes of all files too, and their addresses ' +
				'answer 410. It cannot be undone.',
			needs: 'admin',
			body: AnonymousAsked,
			answer: MadeAnonymous,
			status: 201,
			problems: [409],
			async handle(request, reply): Promise<MadeAnonymous> {
				const { id: person } = request.params as { id: string }
				const { note, report } = readBody(AnonymousAsked, request.body)
				const who = needScope(request, 'admin')
				plan(person)
				if (!isReason(note)) throw badInput([{ path: 'note', message: '`note` must say why in at least five words.' }])
				checkReport(store, report)
				const now = clock()
				const run = db.sqlite.transaction(() => {
					const made = refusing(() =>
						anonymise(db, person, {
							author: authorOf(who),
							note: note.trim(),
							reason: reportWords.withheld,
							date: now.toISOString()
						})
					)
					signRevision(db, { revision: made.revision, account: who.account, report: report ?? null })
					if (report) answerReport(db, { report, account: who.account, revision: made.revision, now })
					return made
				})
				const { revision } = run.immediate()
				reply.header('location', `/api/v1/batches/${revision}`)
				return { revision, page: `/batches/${revision}`, wiped: await store.wipe() }
			}
		}
	})
}

/** What `plan` gives, refusals as problems. */
function refusing<Result>(plan: () => Result): Result {
	try {
		return plan()
	} catch (error) {
		if (error instanceof AnonymiseRefused) throw new ProblemError('conflict', error.message)
		throw error
	}
}
