// How an answer leaves: one address and one ETag for one question, 304 where the asker has it already, JSON kept while
// the revision stands, and for every list and figure the same rows as .csv, .ndjson and .metadata.json.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import Type, { type TObject, type TSchema } from 'typebox'
import type { Db } from '../db/open.ts'
import { readDataset, readRevision } from '../db/queries/dataset.ts'
import { readNewest } from '../db/queries/revisions.ts'
import type { Removal } from '../db/removal.ts'
import { citeAll } from './domain/cite.ts'
import { endOfClocks, type Clocks } from './domain/clock.ts'
import type { MoveColumns } from './domain/columns.ts'
import { findRevision, nameRevision, parseRevision } from './domain/revision.ts'
import { columnsOf, nameFile, writeCsv, writeNdjson } from './export.ts'
import { digestRemovals } from './frozen.ts'
import type { Kept } from './kept.ts'
import type { Packs } from './packs.ts'
import { revision } from './keys.ts'
import { originOf } from './origin.ts'
import { ProblemError } from './problem.ts'
import type { Records } from './records.ts'
import { addressQuery, readQuery, schemaOfKeys, writeQuery, type Keys, type QueryOf } from './query.ts'
import { Metadata, Problem } from './schemas/answer.ts'

/** What routes answer from. `build` names the program, so that a new one gives new ETags; `origin` is LABFLOW_ORIGIN. */
export type Store = {
	db: Db
	columns: { current: () => MoveColumns }
	build: string
	kept: Kept
	/** The files of the whole dataset. */
	packs: Packs
	/** What must not be shown again: of a past revision what the newest says. */
	removals: () => Removal[]
	origin?: string | undefined
	/** The rows of lists by name, for what is not asked through their own addresses. */
	records: Records
}

export type Ask<K extends Keys> = { query: QueryOf<K>; params: Record<string, string> }

/** An address that answers JSON. */
export type Single<K extends Keys> = {
	/** Below /api/v1, e.g. `/moves/:id`. */
	path: string
	tag: string
	summary: string
	description: string
	keys: K
	/** Schema of the JSON. */
	answer: TSchema
	/** The JSON; `revision` is set by the caller where the schema has one. */
	find: (ask: Ask<K>) => object
	/** The revision it is counted over, where that is not the newest of the database. */
	revision?: () => number
	/** Answers hold what somebody typed: kept nowhere. */
	private?: true
	/** Always answered from now: `rev` is no key of it. */
	live?: true
}
/** An address that answers a list or a figure, as JSON and as rows. */
export type Table<K extends Keys> = Omit<Single<K>, 'find'> & {
	/** Schema of a row of the exports. */
	row: TObject
	find: (ask: Ask<K>) => { sentence: string }
	/** All rows. */
	rows: (ask: Ask<K>) => Iterable<object>
	/** Ids of the sources behind a row, or behind all that is counted. */
	sources: ((row: never) => string[]) | { all: (ask: Ask<K>) => string[] }
	caveats: string[]
}

export type Answering<K extends Keys> = {
	ask: Ask<K>
	/** The one way to write what was asked. */
	address: string
	revision: number
	request: FastifyRequest
	reply: FastifyReply
}

const base = '/api/v1'
const liveCaching = 'public, max-age=60, stale-while-revalidate=60'
/** A past revision stays as it is, but for what is removed: that is gone everywhere within the hour. */
const frozenCaching = 'public, max-age=3600'
/** What any address may answer beside its answer. */
export const problems = Object.fromEntries(
	[400, 404, 405, 410, 414, 500].map((status) => [
		status,
		{ description: 'A problem', content: { 'application/problem+json': { schema: Problem } } }
	])
)

/** Adds an address that can be read, and says so to those who try to write. */
export function addGet(
	app: FastifyInstance,
	url: string,
	schema: FastifySchema,
	answer: GetHandler,
	options: { compress?: false } = {}
): void {
	const allow = 'GET, HEAD, OPTIONS'
	app.get(url, { schema, ...options }, answer)
	app.options(url, { schema: { hide: true } }, (_, reply) =>
		reply
			.code(204)
			.headers({ allow, 'access-control-allow-methods': allow, 'access-control-allow-headers': '*' })
			.send()
	)
	app.route({
		method: ['POST', 'PUT', 'PATCH', 'DELETE'],
		url,
		schema: { hide: true },
		// Before the body is read.
		onRequest: async (request, reply) => {
			reply.header('allow', allow)
			throw new ProblemError('method-not-allowed', `${request.method} is not for this address: it knows ${allow}.`)
		},
		handler: () => undefined
	})
}
type GetHandler = (request: FastifyRequest, reply: FastifyReply) => unknown

/** The keys of a route with `rev`, which stands last in an address. */
const allKeys = (route: { keys: Keys; live?: true }): Keys =>
	route.live ? route.keys : { ...route.keys, rev: revision }

/** How the revision that is asked for is named, where it is the one that this answer is counted over. */
function nameFrozen(store: Store, rev: string, counted: number): string {
	const newest = readNewest(store.db)
	if (newest.number === counted && findRevision([newest], parseRevision(rev)!)) return nameRevision(newest)
	throw new ProblemError('busy', 'New data came while this was answered: ask again.')
}

/** Reads the question, names the answer, and calls `send` unless the asker has that answer already. */
export function answerOnce<K extends Keys>(
	store: Store,
	route: Single<K>,
	ending: string,
	send: (answering: Answering<K>) => unknown
): GetHandler {
	return (request, reply) => {
		const params = request.params as Record<string, string>
		const keys = allKeys(route)
		const { rev, ...query } = readQuery(keys, request.query as Record<string, unknown>) as QueryOf<Keys>
		const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
		const revision = route.revision?.() ?? readRevision(store.db)
		const frozen = rev && nameFrozen(store, rev as string, revision)
		const address = base + path + ending + addressQuery(keys, { ...query, rev: frozen })
		if (route.private) reply.header('cache-control', 'no-store')
		else {
			const salt = frozen && digestRemovals(store.removals())
			const digest = createHash('sha256').update(`${store.build} ${revision} ${address} ${salt}`).digest('base64url')
			const etag = `W/"${digest.slice(0, 22)}"`
			reply.headers({ etag, 'cache-control': frozen ? frozenCaching : liveCaching })
			if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return reply.code(304).send()
		}
		return send({ ask: { query: query as QueryOf<K>, params }, address, revision, request, reply })
	}
}

/** Adds an address that answers JSON. */
export function addSingle<K extends Keys>(app: FastifyInstance, store: Store, route: Single<K>): void {
	addGet(app, route.path, schemaOf(route, route.answer, 'application/json'), answerJson(store, route))
}

function answerJson<K extends Keys>(store: Store, route: Single<K>): GetHandler {
	return answerOnce(store, route, '', ({ ask, address, revision, reply }) => {
		reply.header('content-type', 'application/json; charset=utf-8')
		const key = `${revision} ${address}`
		const kept = store.kept.take(key)
		if (kept !== undefined) return reply.send(kept)
		// As bytes: text with a letter beyond Latin-1 would be encoded anew for every asker.
		const body = Buffer.from(JSON.stringify(store.db.together(() => route.find(ask))))
		if (!route.private) store.kept.put(key, body)
		return reply.send(body)
	})
}

/** Adds an address that answers a list or a figure, and its three exports. */
export function addTable<K extends Keys>(app: FastifyInstance, store: Store, table: Table<K>): void {
	const columns = columnsOf(table.row)
	const names = columns.map((column) => column.name)
	addSingle(app, store, table)
	const addRows = (ending: string, type: string, write: (rows: Iterable<object>) => Iterable<string>) =>
		addGet(
			app,
			table.path + ending,
			schemaOf({ ...table, summary: `${table.summary}, all rows as ${ending}` }, Type.String(), type),
			answerOnce(store, table, ending, ({ ask, address, revision, reply }) => {
				const name = nameFile(address.replace(ending, ''), revision, ending.slice(1))
				reply.headers({
					'content-type': `${type}; charset=utf-8`,
					'content-disposition': `attachment; filename="${name}"`
				})
				return reply.send(streamPieces(store, write(table.rows(ask))))
			})
		)
	addRows('.csv', 'text/csv', (rows) => writeCsv(rows, names))
	addRows('.ndjson', 'application/x-ndjson', writeNdjson)
	addGet(
		app,
		`${table.path}.metadata.json`,
		schemaOf({ ...table, summary: `${table.summary}: what it holds` }, Metadata, 'application/json'),
		answerOnce(store, table, '.metadata.json', (answering) => describeTable(store, table, columns, answering))
	)
}

/** The pieces as a stream. The first is made at once, so that a bad question is still answered as a problem. */
function streamPieces(store: Store, pieces: Iterable<string>): Readable {
	const revision = readRevision(store.db)
	const rest = pieces[Symbol.iterator]()
	const first = rest.next()
	const second = rest.next()
	function* pass() {
		for (let next = first; !next.done; next = next === first ? second : rest.next()) {
			// Half of one revision and half of the next is worse than a download that breaks off.
			if (readRevision(store.db) !== revision) throw new Error('The data changed during an export')
			yield next.value
		}
	}
	return Readable.from(pass())
}

function describeTable<K extends Keys>(
	store: Store,
	table: Table<K>,
	columns: Metadata['columns'],
	{ ask, address, revision, request, reply }: Answering<K>
): FastifyReply {
	const dataset = readDataset(store.db)
	const url = `${originOf(request, store)}${address.replace('.metadata.json', '')}`
	const { sentence } = table.find(ask)
	const live = url.replace(/[?&]rev=[^&]*$/, '')
	// By what was known at a day nothing was read that was published later.
	const { knownAt } = ask.query as Clocks
	const coverageEnd = endOfClocks(dataset.coverageEnd, { knownAt })
	const cite = (url: string) =>
		citeAll({ title: sentence, url, revision, published: dataset.revisionDate, coverageEnd })
	const rev = nameRevision({ number: revision, hash: dataset.hash })
	const sources = new Set<string>()
	let rows = 0
	for (const row of table.rows(ask)) {
		rows++
		if (typeof table.sources === 'function') for (const id of table.sources(row as never)) sources.add(id)
	}
	if (typeof table.sources !== 'function') for (const id of table.sources.all(ask)) sources.add(id)
	const metadata: Metadata = {
		title: sentence,
		query: writeQuery(table.keys, ask.query),
		url,
		revision,
		hash: dataset.hash,
		coverageEnd: dataset.coverageEnd,
		rows,
		columns,
		sources: [...sources].toSorted(),
		caveats: [...table.caveats, ...commonCaveats],
		licence: dataset.licence,
		citation: `Labflow, “${sentence}”, revision ${revision} of the data, covering reports up to ${coverageEnd}. ${url}`,
		citations: {
			live: cite(live),
			...(!table.live && { frozen: cite(`${live}${live.includes('?') ? '&' : '?'}rev=${rev}`) })
		}
	}
	return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(metadata))
}

const commonCaveats = [
	'Counts are of reported records, never of everything that happened: coverage follows the press.',
	'An empty cell is not known, never zero; a list in a cell is joined by |; sources are ids of /api/v1/sources.',
	'Parts of a date finer than its precision are 01 and mean nothing.',
	'In .csv a text that a spreadsheet would run as a formula, as it begins with =, +, - or @, begins with an apostrophe; .json, .ndjson and the files of /dataset have each text as it stands.',
	'Facts are free to use under the licence named here; titles of sources are their publishers’ own words.'
]

/** What the documentation says of an address. */
export function schemaOf<K extends Keys>(route: Single<K>, answer: TSchema, type: string): FastifySchema {
	const params = [...route.path.matchAll(/:(\w+)/g)].map(
		([, name]) => [name!, Type.String({ description: 'An id.' })] as const
	)
	return {
		tags: [route.tag],
		summary: route.summary,
		description: route.description,
		querystring: schemaOfKeys(allKeys(route)),
		...(params.length && { params: Type.Object(Object.fromEntries(params)) }),
		response: {
			200: { description: route.summary, content: { [type]: { schema: answer } } },
			304: { description: 'The ETag in If-None-Match still holds.', type: 'null' },
			...problems
		}
	}
}
