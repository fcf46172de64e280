// How an answer leaves: one address and one ETag for one question, 304 where the asker has it already, JSON kept while
// the revision stands.
// In this folder: here first, then table.ts for what is a table too; the others are a trade each.
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import Type, { type TObject, type TSchema } from 'typebox'
import { readRevision } from '../../db/queries/dataset.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { digestRemovals } from '../../db/csv/removal.ts'
import { listSynonyms } from '../domain/resolve/words.ts'
import { findRevision, nameRevision, parseRevision } from '../domain/records/revision.ts'
import { isKnown, tagOf } from './etag.ts'
import type { Store } from '../store/store.ts'
import { revision } from '../query/keys.ts'
import { ProblemError } from '../query/problem.ts'
import { readNamed } from '../query/named.ts'
import { addressQuery, readQuery, schemaOfKeys, type Keys, type QueryOf } from '../query/query.ts'
import { Problem } from '../schemas/answer.ts'
import { Asked } from '../schemas/named.ts'
import { liveCaching } from './send-file.ts'

export type Ask<K extends Keys> = {
	query: QueryOf<K>
	params: Record<string, string>
	/** The labs and people that the query names. */
	asked: Asked
}

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
	/** Its records are changed at the same address (routes/records.ts). */
	patched?: true
	/** Its words are a question and look for nothing: no synonyms are told. */
	asked?: true
	/** Always answered from now: `rev` is no key of it. */
	live?: true
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
	{ patched, ...options }: { compress?: false; patched?: true | undefined } = {}
): void {
	const allow = patched ? 'GET, HEAD, PATCH, OPTIONS' : 'GET, HEAD, OPTIONS'
	app.get(url, { schema, ...options }, answer)
	app.options(url, { schema: { hide: true } }, (_, reply) =>
		reply
			.code(204)
			.headers({ allow, 'access-control-allow-methods': allow, 'access-control-allow-headers': '*' })
			.send()
	)
	app.route({
		method: ['POST', 'PUT', 'DELETE', ...(patched ? [] : ['PATCH'])],
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
		const given = readQuery(keys, request.query as Record<string, unknown>) as QueryOf<Keys>
		const { query: named, asked } = readNamed(store.db, keys, given)
		const { rev, ...query } = named
		const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
		const revision = route.revision?.() ?? readRevision(store.db)
		const frozen = rev && nameFrozen(store, rev as string, revision)
		const address = base + path + ending + addressQuery(keys, { ...query, rev: frozen })
		if (route.private) reply.header('cache-control', 'no-store')
		else {
			const salt = frozen && digestRemovals(store.removals())
			const etag = tagOf(store.build, revision, address, salt)
			reply.headers({ etag, 'cache-control': frozen ? frozenCaching : liveCaching })
			if (isKnown(request, etag)) return reply.code(304).send()
		}
		return send({ ask: { query: query as QueryOf<K>, params, asked }, address, revision, request, reply })
	}
}

/** Adds an address that answers JSON. */
export function addSingle<K extends Keys>(app: FastifyInstance, store: Store, route: Single<K>): void {
	addGet(app, route.path, schemaOf(route, tellAsked(route), 'application/json'), answerJson(store, route), {
		patched: route.patched
	})
}

/** How a question was read, where that is not plain: whom it names, and what else its words find. */
function tellQuestion<K extends Keys>(route: Single<K>, { asked, query }: Ask<K>): { named?: Asked; also?: string[] } {
	const also = route.asked ? [] : listSynonyms((query as { q?: string }).q)
	return { ...(Object.keys(asked).length && { named: asked }), ...(also.length && { also }) }
}

/** The schema of an answer, with how its question was read. */
function tellAsked<K extends Keys>({ answer, keys, asked }: Single<K>): TSchema {
	const { properties } = answer as TObject
	const isNamed = Object.values(keys).some(({ of }) => of)
	if (!properties || (!isNamed && !keys.q) || asked) return answer
	const also = Type.Array(Type.String(), { description: 'What else the words of `q` find: synonyms' })
	return Type.Object({ ...properties, named: Type.Optional(Asked), also: Type.Optional(also) })
}

function answerJson<K extends Keys>(store: Store, route: Single<K>): GetHandler {
	return answerOnce(store, route, '', ({ ask, address, revision, reply }) => {
		reply.header('content-type', 'application/json; charset=utf-8')
		const key = `${store.build} ${revision} ${address}`
		const kept = store.kept.get(key)
		if (kept !== undefined) return reply.send(kept)
		// As bytes: text with a letter beyond Latin-1 would be encoded anew for every asker.
		const answer = { ...store.db.together(() => route.find(ask)), ...tellQuestion(route, ask) }
		const body = Buffer.from(JSON.stringify(answer))
		if (!route.private) store.kept.set(key, body)
		return reply.send(body)
	})
}

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
