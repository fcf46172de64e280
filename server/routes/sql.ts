// SQL over the tables of the dataset's files, and nothing beside them: `db/sql/` runs it, each question in a process of its own.
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Papa from 'papaparse'
import { formulaStart } from '../../db/cells.ts'
import { publicName } from '../../db/sql/public-file.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { readDataset } from '../../db/queries/dataset.ts'
import { addDesk, type DeskOperation } from '../answers/desk.ts'
import { nameRevision } from '../domain/records/revision.ts'
import { readBody } from '../query/body.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { revision as rev } from '../query/keys.ts'
import { need, readQuery, textKey } from '../query/query.ts'
import type { Revisions } from '../revisions/past.ts'
import { SqlAnswer, SqlAsked } from '../schemas/sql.ts'
import type { Store } from '../store/store.ts'
import { openStatements, perMinute, sqlLimits, type Statements } from '../threads/statements.ts'

const longest = 4000
const mostParams = 20
const keys = {
	q: need(
		textKey(
			'One statement that reads, in SQLite’s SQL; `:name` stands for the value of the key `:name`.',
			'select count(*) from moves',
			longest
		)
	),
	rev
}
type Asked = { q: string; rev?: string | undefined; params: Record<string, string> }

const badSql = (message: string, path = 'q') => badInput([{ path, message }])

/** The question of an address: its keys, and the values of names, `:lab`. */
function readAddress(raw: Record<string, unknown>): Asked {
	const own = Object.entries(raw).filter(([key]) => !key.startsWith(':'))
	const { q, rev } = readQuery(keys, Object.fromEntries(own))
	const params = Object.entries(raw).filter(([key]) => key.startsWith(':'))
	return { q: q ?? '', rev, params: readParams(params.map(([key, value]) => [key.slice(1), value])) }
}

function readParams(given: [string, unknown][]): Record<string, string> {
	if (given.length > mostParams) throw badSql(`${given.length} names have values: at most ${mostParams} are read.`)
	for (const [name, value] of given)
		if (!/^[a-z_]\w{0,40}$/i.test(name) || typeof value !== 'string' || value.length > 200)
			throw badSql(
				'A name has letters, digits and _, and one value of at most 200 characters.',
				`:${name.slice(0, 40)}`
			)
	return Object.fromEntries(given) as Record<string, string>
}

export function registerSql(
	app: FastifyInstance,
	store: Store,
	revisions: Revisions,
	statements: Statements = openStatements()
): void {
	app.addHook('onClose', async () => statements.close())

	/** The revision that is asked, and its public file. */
	const openPublic = async (rev: string | undefined) => {
		const found = rev === undefined ? undefined : revisions.find(rev)
		const isNewest = !found || found.number === readNewest(store.db).number
		const opened = isNewest ? undefined : await revisions.open(found)
		try {
			const then = opened?.store ?? store
			const { folder } = await store.packs.of(then.db, store.removals())
			const { coverageEnd, licence } = readDataset(then.db)
			return { path: join(folder, publicName), revision: nameRevision(readNewest(then.db)), coverageEnd, licence }
		} finally {
			opened?.release()
		}
	}
	const answer = async ({ q, rev, params }: Asked, from: string): Promise<SqlAnswer> => {
		if (!q.trim()) throw badSql('`q` is empty: give a statement such as `select name from labs`.')
		const { path, ...about } = await openPublic(rev)
		const found = await statements.answer({ path, sql: q, params }, from)
		if ('fault' in found) {
			if (found.fault === 'failed') throw new ProblemError('unfinished', found.message)
			throw badSql(found.message)
		}
		const { columns, rows, isCut, areCellsCut } = found
		const citation = `Labflow, answer to a question in SQL, revision ${about.revision}.`
		return { columns, rows, n: rows.length, cut: isCut, cellsCut: areCellsCut, ...about, citation }
	}
	const ofBody = (request: FastifyRequest): Asked => {
		const { q, rev, params = {} } = readBody(SqlAsked, request.body)
		return { q, rev, params: readParams(Object.entries(params)) }
	}
	const ofAddress = (request: FastifyRequest) => readAddress(request.query as Record<string, unknown>)
	const description =
		`One SELECT over the tables of the dataset’s files (their columns: \`/dataset\`), read only. At most ${sqlLimits.rows} rows, ` +
		`${sqlLimits.ms / 1000} seconds, and ${perMinute} questions a minute from one network. \`:name\` in it stands for the value of the key \`:name\`.`
	const operation = { tag: 'dataset', description, answer: SqlAnswer, problems: [429, 503] }
	addDesk(app, '/sql', {
		GET: { ...operation, summary: 'SQL', keys, handle: (request) => answer(ofAddress(request), request.ip) },
		POST: {
			...operation,
			summary: 'SQL, posted',
			body: SqlAsked,
			handle: (request) => answer(ofBody(request), request.ip)
		}
	})
	const sendCsv = async (asked: Asked, request: FastifyRequest, reply: FastifyReply) => {
		const { columns, rows, revision } = await answer(asked, request.ip)
		reply.headers({
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="labflow-sql-revision-${revision}.csv"`
		})
		return reply.send(
			`${Papa.unparse({ fields: columns, data: rows }, { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`
		)
	}
	const { answer: _, ...plain } = operation
	const csv: Omit<DeskOperation, 'handle'> = { ...plain, summary: 'SQL, as .csv' }
	addDesk(app, '/sql.csv', {
		GET: { ...csv, keys, handle: (request, reply) => sendCsv(ofAddress(request), request, reply) },
		POST: { ...csv, body: SqlAsked, handle: (request, reply) => sendCsv(ofBody(request), request, reply) }
	})
}
