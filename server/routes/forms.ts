import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findDraft } from '../../db/desk/drafts.ts'
import { needScope, type Who } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { noAddress, noRecord } from '../query/problem.ts'
import { readQuery, textKey } from '../query/query.ts'
import { FoundRecords, RecordForm, Typed, TypedAsked } from '../schemas/form.ts'
import type { Store } from '../store/store.ts'
import { editsOf, formFiles, readForm, showForm, type FormFile } from '../views/form/form.ts'
import { findRecords, isFoundFile } from '../views/form/find.ts'
import { trySaving } from '../views/saving.ts'

const searchKeys = { q: textKey('What is typed.', 'meta scale 2025', 200) }
const isFormFile = (file: string): file is FormFile => (formFiles as readonly string[]).includes(file)

export function registerForms(app: FastifyInstance, store: Store): void {
	/** What is asked about, with the draft that who asks has of it. */
	const find = (request: FastifyRequest) => {
		const { file, id } = request.params as { file: string; id: string }
		if (!isFormFile(file)) throw noAddress(request)
		const who = needScope(request, 'edit')
		return { file, id, who, draft: findDraft(store.db, { account: who.account, record: `${file}:${id}` }) }
	}
	const tryDraft = async (who: Who, draft: ReturnType<typeof find>['draft']) =>
		draft ? trySaving(store, who, { note: draft.note, edits: editsOf(draft) }) : null
	addDesk(app, '/records/:file', {
		GET: {
			tag: 'desk',
			summary: 'Records that words may mean',
			description:
				'Deals, moves, offers, events and sources by who and what they are about, by what they say, and by date: ' +
				'`q=meta scale 2025`. For fields that name one.',
			needs: 'edit',
			keys: searchKeys,
			answer: FoundRecords,
			handle(request) {
				const { file } = request.params as { file: string }
				const { q = '' } = readQuery(searchKeys, request.query as Record<string, unknown>)
				if (!isFoundFile(file)) throw noAddress(request)
				return { rows: findRecords(store.db, file, q) }
			}
		}
	})
	addDesk(app, '/records/:file/:id', {
		GET: {
			tag: 'desk',
			summary: 'A record as a form',
			description:
				'The fields of a record as they are written, its pages and its parts, with the draft of who asks laid over them; ' +
				'`new` stands for one that is not there yet.',
			needs: 'edit',
			answer: RecordForm,
			async handle(request) {
				const { file, id, who, draft } = find(request)
				const form = showForm(store, file, id, draft)
				if (!form) throw noRecord('record', `${file}:${id}`)
				return { ...form, trial: await tryDraft(who, draft) } satisfies RecordForm
			}
		},
		POST: {
			tag: 'desk',
			summary: 'What is typed, read',
			description:
				'Reads what is typed into the form of a record: dates as they are known, labs and people by name, sums in notation. ' +
				'Answers the edits that it comes to, what cannot be read, and what they would do. Stores nothing.',
			needs: 'edit',
			body: TypedAsked,
			answer: Typed,
			async handle(request) {
				const { file, id, who, draft } = find(request)
				const { note, report, wrong, ...typed } = readBody(TypedAsked, request.body)
				if (!showForm(store, file, id, undefined)) throw noRecord('record', `${file}:${id}`)
				const { edits, faults } = readForm(store, file, id, typed, draft)
				const trial = await trySaving(store, who, { note, edits, ...(report && { report }), ...(wrong && { wrong }) })
				return { edits, faults, trial } satisfies Typed
			}
		}
	})
}
