// One record changed at its own address, by who names the state of it that they saw.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Cells, FileName } from '../../db/cells.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { readCellsAt } from '../../db/batches/past-rows.ts'
import { needScope } from '../access/who.ts'
import { addOperation } from '../answers/desk.ts'
import { tagOf } from '../answers/etag.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord, ProblemError } from '../query/problem.ts'
import { PatchAsked, Saved } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { saveBatch } from '../views/saving.ts'
import { answerSaved, waits } from './edits.ts'

const lists = {
	labs: 'lab',
	people: 'person',
	moves: 'move',
	offers: 'offer',
	deals: 'deal',
	events: 'event',
	metrics: 'metric',
	sources: 'source'
} as const satisfies Partial<Record<FileName, string>>

/** Revisions whose tags are compared with the one that was sent. */
const mostCompared = 5000

/** The revision whose answer a tag names; undefined where it is none of this address and program. */
function findSeen({ build, db }: Store, tag: string, address: string): number | undefined {
	const newest = readRevision(db)
	for (let revision = newest; revision > 0 && newest - revision < mostCompared; revision--)
		if (tagOf(build, revision, address, undefined) === tag) return revision
	return undefined
}

/** The record's cells as who asks saw them, by the tag in If-Match. */
function readSeen(store: Store, request: FastifyRequest, file: FileName, id: string, now: Cells): Cells | null {
	const tag = request.headers['if-match']?.trim()
	if (!tag) {
		const detail = 'A change of a record carries the ETag of what you saw, in the header `If-Match`: GET it first.'
		throw new ProblemError('unconditional', detail, [{ path: 'if-match', message: detail }])
	}
	// Any state will do.
	if (tag === '*') return now
	const weak = tag.startsWith('W/') ? tag : `W/${tag}`
	const seen = findSeen(store, weak, `/api/v1/${file}/${encodeURIComponent(id)}`)
	if (seen !== undefined) return readCellsAt(store.db, file, id, seen) ?? null
	const message = `\`if-match\` is \`${tag.slice(0, 100)}\`, which is no ETag of this record's address: GET it anew.`
	throw new ProblemError('changed', message, [{ path: 'if-match', message }])
}

export function registerRecords(app: FastifyInstance, store: Store): void {
	for (const [file, noun] of Object.entries(lists) as [keyof typeof lists, string][])
		addOperation(app, `/${file}/:id`, 'PATCH', {
			tag: file,
			summary: `Change one ${noun}`,
			description:
				'Changes the cells that are sent, by the columns of the dataset’s file. What somebody else did to other cells since ' +
				'the state that `If-Match` names is kept; where they changed the same one to something else, the answer is 412 with ' +
				'what you saw, what you sent and what is there now.',
			needs: 'edit',
			body: PatchAsked,
			answer: Saved,
			status: 201,
			also: { 202: waits },
			problems: [409, 412, 422, 428],
			async handle(request, reply) {
				const { id } = request.params as { id: string }
				const { cells, ...asked } = readBody(PatchAsked, request.body)
				const [now] = readCells(store.db, fileNamed(file), [id])
				if (!now) throw noRecord(noun, id)
				checkColumns(file, cells)
				const before = readSeen(store, request, file, id, now)
				const edits = [{ record: `${file}:${id}`, before, after: { ...(before ?? now), ...cells } }]
				const pathOf = (_: number, column: string | null) => (column ? `cells.${column}` : 'id')
				const who = needScope(request, 'edit')
				return answerSaved(reply, await saveBatch(store, who, { ...asked, edits }, { pathOf, changed: 'changed' }))
			}
		})
}

/** Throws a problem that names columns which the file does not have. */
function checkColumns(file: FileName, cells: Cells): void {
	const columns = fileNamed(file).columns.map(({ name }) => name)
	const faults = Object.keys(cells)
		.filter((column) => !columns.includes(column) || column === 'id')
		.map((column) => {
			const known = columns.filter((name) => name !== 'id').map((name) => `\`${name}\``)
			return {
				path: `cells.${column}`,
				message: `\`${column}\` is no column to change: known are ${known.join(', ')}.`
			}
		})
	if (faults.length) throw badInput(faults)
}
