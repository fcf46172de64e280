// A pasted list of names, matched to people. What is sent is neither stored nor logged: it comes as a body, never in an
// address, and a thread that can write nothing answers it.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { nameRevision } from '../domain/records/revision.ts'
import { citeAll } from '../domain/publishing/cite.ts'
import { caveats, matchWords } from '../domain/language/index.ts'
import { longestList } from '../addresses/readable.ts'
import { writeCsv } from '../answers/csv.ts'
import { addDesk, type DeskOperation } from '../answers/desk.ts'
import { originOf } from '../answers/origin.ts'
import { columnsOf, type Row } from '../answers/table-columns.ts'
import { writeWorkbook } from '../answers/workbook.ts'
import { readBody } from '../query/body.ts'
import type { Metadata } from '../schemas/answer.ts'
import { MatchAsked, MatchedLine, Matches, type MatchRow } from '../schemas/match.ts'
import type { Store } from '../store/store.ts'
import { matchList } from '../views/match.ts'

const operation = { tag: 'dataset', body: MatchAsked, reads: true, bodyLimit: longestList } as const
const description =
	'Matches up to 2,000 pasted names, with or without labs, as lines, CSV or columns of a sheet, or public ids and ' +
	'addresses of profiles, to people on record: who they may be with a score and its parts, where they are, their last ' +
	'move and its sources. Namesakes are never taken without evidence. What is sent is neither stored nor logged.'

export function registerMatch(app: FastifyInstance, store: Store): void {
	const match = ({ body }: FastifyRequest) => store.db.together(() => matchList(store, readBody(MatchAsked, body)))
	addDesk(app, '/match', {
		POST: { ...operation, summary: 'Pasted names, matched', description, answer: Matches, handle: match }
	})
	const addFile = (ending: 'csv' | 'xlsx', type: string, write: Write) =>
		addDesk(app, `/match.${ending}`, {
			POST: {
				...operation,
				summary: `Pasted names, matched, as .${ending}`,
				description: `${description} One row is one line.`,
				async handle(request, reply) {
					const matches = match(request)
					reply.headers({
						'content-type': type,
						'content-disposition': `attachment; filename="labflow-match-revision-${matches.revision}.${ending}"`
					})
					return reply.send(await write(matches, request))
				}
			} satisfies DeskOperation
		})
	const columnsFor = (request: FastifyRequest) =>
		columnsOf(MatchedLine, { origin: originOf(request, store), pageOf: pageOfPerson })
	addFile('csv', 'text/csv; charset=utf-8', ({ rows }, request) =>
		[...writeCsv(rows.map(tellLine), columnsFor(request), '\uFEFF')].join('')
	)
	addFile('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', (matches, request) => {
		const columns = columnsFor(request)
		return writeWorkbook(matches.rows.map(tellLine), columns, describe(store, matches, request))
	})
}
type Write = (matches: Matches, request: FastifyRequest) => string | Promise<Buffer>

const pageOfPerson = ({ person }: { person: string | null }) =>
	person === null ? undefined : `/people/${encodeURIComponent(person)}`

/** A line as a row of a table: who is meant, where it is sure. */
function tellLine({ line, text, verdict, chosen, candidates }: MatchRow): Row {
	const [meant, ...others] = verdict === 'sure' ? candidates : [undefined, ...candidates]
	return {
		line,
		asked: text,
		verdict,
		chosen,
		person: meant?.id ?? null,
		name: meant?.name ?? null,
		score: meant?.score ?? null,
		why: meant?.parts.map(({ words }) => words).join('; ') ?? null,
		labName: meant?.labName ?? null,
		role: meant?.role ?? null,
		since: meant?.since ?? null,
		sincePrecision: meant?.sincePrecision ?? null,
		lastMove: meant?.lastMove?.id ?? null,
		others: others.map((one) => one!.id),
		sources: meant?.lastMove?.sources ?? []
	}
}

/** What the second sheet of the workbook says. */
function describe(store: Store, { sentence, rows }: Matches, request: FastifyRequest): Metadata {
	const dataset = readDataset(store.db)
	const { revision, hash, coverageEnd, licence, revisionDate } = dataset
	const url = `${originOf(request, store)}/match`
	const live = citeAll({ title: sentence, url, revision, published: revisionDate, coverageEnd })
	return {
		title: sentence,
		query: {},
		url,
		revision,
		hash,
		coverageEnd,
		rows: rows.length,
		columns: columnsOf(MatchedLine, { origin: '', pageOf: pageOfPerson }).map(({ name, description }) => ({
			name,
			description
		})),
		sources: [...new Set(rows.flatMap(({ candidates }) => candidates[0]?.lastMove?.sources.map(({ id }) => id) ?? []))],
		caveats: [matchWords.absent, ...caveats.people],
		licence,
		citation: `Labflow, revision ${nameRevision({ number: revision, hash })}. ${url}`,
		citations: { live }
	}
}
