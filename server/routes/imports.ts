import { existsSync } from 'node:fs'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
	addIntake,
	findIntake,
	findMapping,
	listIntakes,
	setAsked,
	setState,
	type IntakeRow
} from '../../db/intake/lists.ts'
import { countRows, forgetRows } from '../../db/intake/stage.ts'
import { labKinds, tiers } from '../../db/words.ts'
import { needScope } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { dropList, endingOf, keepList, largestList, pathOf } from '../intake/files.ts'
import { openIntakeDesk } from '../intake/desk.ts'
import { listUnclear, tellRows } from '../intake/rows.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord, ProblemError } from '../query/problem.ts'
import { choice, integerKey, readQuery, textKey } from '../query/query.ts'
import { intakeRowStates } from '../domain/intake/states.ts'
import { ApplyAsked, IntakeList, IntakeRows, IntakeTold, StageAsked, UnclearList } from '../schemas/import.ts'
import { Saved } from '../schemas/edit.ts'
import { authorOf } from '../views/saving.ts'
import { mappingOf } from '../domain/intake/columns.ts'
import type { Mapping } from '../domain/intake/fields.ts'
import type { Store } from '../store/store.ts'

const tag = 'desk'
const fileKeys = {
	file: textKey('The name of the file, with its ending: csv, tsv, txt, xlsx, json, ndjson.', 'moves.csv', 200)
}
const rowKeys = {
	state: choice(intakeRowStates, 'refused', 'What the rows are.'),
	after: integerKey('Rows after this line.', 0, 10_000_000, 0)
}

export function registerImports(app: FastifyInstance, store: Store): void {
	const { db, clock } = store
	const desk = openIntakeDesk(db, (error) => app.log.error(error))
	app.addHook('onClose', () => desk.close())

	const find = (request: FastifyRequest): IntakeRow => {
		const { id } = request.params as { id: string }
		const row = /^[1-9]\d{0,8}$/.test(id) ? findIntake(db, Number(id)) : undefined
		if (!row || row.state === 'dropped') throw noRecord('list', id)
		return row
	}
	/** Throws a list's file away, unless another list that is open is the same file. */
	const forgetFile = async ({ id, file, hash }: IntakeRow) => {
		const isShared = listIntakes(db).some(
			(other) => other.id !== id && other.hash === hash && (other.state === 'reading' || other.state === 'staged')
		)
		if (!isShared) await dropList(db, { file, hash })
	}
	const summary = ({ asked: _, done: __, ...row }: IntakeRow) => row
	const tell = (row: IntakeRow): IntakeTold => {
		const { asked } = row
		const fieldOf = new Map(Object.entries(asked.mapping ?? {}).map(([field, column]) => [column, field]))
		return {
			...summary(row),
			encoding: asked.encoding ?? null,
			columns: (asked.columns ?? []).map(({ column, samples, doubt }) => ({
				column,
				samples,
				field: fieldOf.get(column) ?? null,
				doubt: fieldOf.has(column) ? null : doubt
			})),
			isKept: asked.isKept ?? false,
			page: (asked.page ?? {}) as IntakeTold['page'],
			newLabs: asked.newLabs ?? null,
			choices: (asked.choices ?? []).map(([name, choose]) => {
				const [kind = '', text = ''] = name.split(/:(.*)/s)
				return { kind: kind as IntakeTold['choices'][number]['kind'], text, choose }
			}),
			words: { newLabs: [...labKinds], tier: [...tiers] },
			isBusy: desk.isBusy(row.id),
			fault: desk.faultOf(row.id) ?? null,
			done: row.done,
			counts: countRows(db, row.id)
		}
	}

	void app.register(async (files) => {
		// A list is taken as the bytes that it is.
		files.removeAllContentTypeParsers()
		files.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestList }, (_request, body, done) =>
			done(null, body)
		)
		addDesk(files, '/imports', {
			GET: {
				tag,
				summary: 'Lists that are brought in',
				description: 'Foreign lists of moves that were sent, the newest first.',
				needs: 'import',
				answer: IntakeList,
				handle: () => ({
					rows: listIntakes(db)
						.filter(({ state }) => state !== 'dropped')
						.map(summary)
				})
			},
			POST: {
				tag,
				summary: 'Send a list',
				description:
					'A foreign list of moves, as the body: CSV or TSV, XLSX, JSON or NDJSON, of 30 MB at most. What its columns are taken ' +
					'for is told; nothing is staged yet.',
				needs: 'import',
				keys: fileKeys,
				bodyLimit: largestList,
				answer: IntakeTold,
				status: 201,
				async handle(request) {
					const { file = '' } = readQuery(fileKeys, request.query as Record<string, unknown>)
					if (!endingOf(file))
						throw badInput([
							{
								path: 'file',
								message: `\`file\` is \`${file}\`: give a name that ends in .csv, .tsv, .txt, .xlsx, .json or .ndjson.`
							}
						])
					const body = request.body as Buffer | undefined
					if (!body?.length) throw badInput([{ path: '', message: 'Send the list as the body: it is empty.' }])
					const hash = await keepList(db, file, body)
					const found = await desk.look(pathOf(db, { file, hash }))
					if ('refused' in found) {
						await dropList(db, { file, hash })
						throw badInput([{ path: 'file', message: `\`file\` is of no use: ${found.refused}.` }])
					}
					const { header, encoding, columns } = found.seen
					const kept = findMapping(db, header)
					const asked = { columns, encoding, mapping: kept ?? mappingOf(columns), isKept: kept !== undefined }
					const { account } = needScope(request, 'import')
					const id = addIntake(db, { file, hash, account, now: clock().toISOString(), asked })
					return tell(findIntake(db, id)!)
				}
			}
		})
	})
	addDesk(app, '/imports/:id', {
		GET: {
			tag,
			summary: 'One list',
			description:
				'How it is read, how far it is staged, and how many rows are new, changed, the same, unclear or refused.',
			needs: 'import',
			answer: IntakeTold,
			handle: (request) => tell(find(request))
		},
		DELETE: {
			tag,
			summary: 'Give a list up',
			description: 'Throws its file away, and what was staged of it. What was published stays.',
			needs: 'import',
			async handle(request) {
				const row = find(request)
				refuseBusy(row.id)
				if (row.state !== 'applied') forgetRows(db, row.id)
				setState(db, row.id, 'dropped')
				await forgetFile(row)
			}
		}
	})
	const refuseBusy = (id: number) => {
		if (desk.isBusy(id)) throw new ProblemError('conflict', `List ${id} is being staged: wait until it is.`)
	}
	addDesk(app, '/imports/:id/stage', {
		POST: {
			tag,
			summary: 'Stage a list',
			description:
				'Sets each row beside what is on record. The same question again goes on where it was cut off; another begins anew.',
			needs: 'import',
			body: StageAsked,
			answer: IntakeTold,
			problems: [409],
			async handle(request) {
				const row = find(request)
				const { mapping, page = {}, newLabs = null, choices = [] } = readBody(StageAsked, request.body)
				refuseBusy(row.id)
				if (row.state === 'applied')
					throw new ProblemError(
						'conflict',
						`List ${row.id} is published: send it again to set it beside what is on record.`
					)
				const { columns = [], encoding = null } = row.asked
				if (!existsSync(pathOf(db, row)))
					throw new ProblemError('gone', 'The file of this list is no longer here: send it again.')
				const named = Object.entries(mapping).filter(([, column]) => column !== undefined) as [string, string][]
				const strange = named.find(([, column]) => !columns.some((one) => one.column === column))
				if (strange)
					throw badInput([
						{
							path: `mapping.${strange[0]}`,
							message: `\`mapping.${strange[0]}\` is \`${strange[1]}\`: the list has no such column.`
						}
					])
				const asked = {
					columns,
					encoding,
					mapping: Object.fromEntries(named) as Mapping,
					page,
					newLabs,
					choices: choices.map(({ kind, text, choose }): [string, string] => [`${kind}:${text}`, choose]).toSorted()
				}
				const { isKept: _, ...before } = row.asked
				const isSame = JSON.stringify(before) === JSON.stringify(asked) && row.state === 'reading'
				if (!isSame) forgetRows(db, row.id)
				setAsked(db, row.id, asked)
				desk.stage(row.id, pathOf(db, row))
				return tell(findIntake(db, row.id)!)
			}
		}
	})
	addDesk(app, '/imports/:id/rows', {
		GET: {
			tag,
			summary: 'Rows of a list',
			description: 'Rows that are new, changed, the same, unclear or refused, with what they would change and why not.',
			needs: 'import',
			keys: rowKeys,
			answer: IntakeRows,
			handle(request) {
				const { state, after } = readQuery(rowKeys, request.query as Record<string, unknown>)
				return tellRows(db, find(request).id, state, after)
			}
		}
	})
	addDesk(app, '/imports/:id/unclear', {
		GET: {
			tag,
			summary: 'What is to be chosen',
			description: 'The names and rows of a list that are not clear, each once, with who or what may be meant.',
			needs: 'import',
			answer: UnclearList,
			handle(request) {
				const { id, asked } = find(request)
				return listUnclear(db, id, asked.mapping ?? {})
			}
		}
	})
	addDesk(app, '/imports/:id/apply', {
		POST: {
			tag,
			summary: 'Publish a list',
			description: 'Publishes its new and changed rows, or chosen ones, as one batch with the hash of its file.',
			needs: 'import',
			body: ApplyAsked,
			answer: Saved,
			status: 201,
			problems: [409, 422],
			async handle(request) {
				const row = find(request)
				const { note, lines } = readBody(ApplyAsked, request.body)
				refuseBusy(row.id)
				const who = needScope(request, 'import')
				const done = await desk.publish(row.id, {
					author: authorOf(who),
					account: who.account,
					note,
					...(lines && { lines })
				})
				if (!done || 'refused' in done) throw new ProblemError('conflict', done?.refused ?? 'Nothing of it is staged.')
				if ('faults' in done)
					throw badInput(
						done.faults
							.slice(0, 100)
							.map(({ file, record, column, value, reason }) =>
								column === 'note'
									? { path: 'note', message: `\`note\` ${reason}.` }
									: { path: `${file}:${record}`, message: `${column} \`${value}\` of ${record} ${reason}.` }
							)
					)
				if (!done.changes) throw badInput([{ path: 'lines', message: 'None of these rows is new or changed.' }])
				if (findIntake(db, row.id)!.state === 'applied') await forgetFile(row)
				return {
					revision: done.revision,
					proposal: null,
					page: `/batches/${done.revision}`,
					changes: done.changes,
					checks: []
				}
			}
		}
	})
}
