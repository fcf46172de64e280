// Reconciliation at the root of the site: version 0.2, as OpenRefine speaks it, at /reconcile, and the draft of 1.0 at
// /reconcile/1. Keys that OpenRefine sends and that mean nothing here are passed over: it is not our protocol.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { longestList } from '../addresses/readable.ts'
import { originOf } from '../answers/origin.ts'
import { liveCaching } from '../answers/send-file.ts'
import { readBody } from '../query/body.ts'
import { apiHeaders, noRecord, ProblemError } from '../query/problem.ts'
import { readQueries02, readQueries10, readJson } from '../reconcile/asked.ts'
import { answerWhole } from '../reconcile/batch.ts'
import { isEntityType, pageOf, readEntities, readEntityId, type Entity } from '../reconcile/entity.ts'
import { openFinding } from '../reconcile/find.ts'
import { listTypes, root02, root10, writeManifest02, writeManifest10 } from '../reconcile/manifest.ts'
import { previewHeaders, writeGist, writePreview } from '../reconcile/preview.ts'
import { describeColumns, listProperties, nameProperty, readProperty } from '../reconcile/properties.ts'
import { suggest, suggestKinds } from '../reconcile/suggest.ts'
import { ExtendAsked } from '../schemas/reconcile.ts'
import type { Store } from '../store/store.ts'
import { escapeMarkup } from '../domain/publishing/escape.ts'

type Keys = Record<string, string | string[] | undefined>

export async function registerReconcile(app: FastifyInstance, store: Store): Promise<void> {
	await app.register(async (scope) => {
		scope.addHook('onRequest', async (_, reply) => void reply.headers({ ...apiHeaders, 'cache-control': 'no-store' }))
		scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
			done(null, Object.fromEntries(new URLSearchParams(body as string)))
		)
		add02(scope, store)
		add10(scope, store)
		for (const root of [root02, root10]) addShared(scope, store, root)
		const allow = 'GET, HEAD, POST, OPTIONS'
		for (const url of [root02, `${root02}/*`])
			scope.options(url, { config: { here: true } }, (_, reply) =>
				reply
					.code(204)
					.headers({
						allow,
						'access-control-allow-methods': allow,
						'access-control-allow-headers': 'content-type, accept, accept-language',
						'access-control-max-age': '600'
					})
					.send()
			)
	})
}

const posted = { config: { reads: true }, bodyLimit: longestList }
const one = (value: string | string[] | undefined): string => [value].flat()[0] ?? ''
const count = (text: string, most: number) => (/^\d{1,6}$/.test(text) ? Math.min(Number(text), most) : undefined)

function add02(app: FastifyInstance, store: Store): void {
	const answer = (request: FastifyRequest, reply: FastifyReply, asked: Keys) => {
		const { queries, extend } = asked
		const origin = originOf(request, store)
		if (queries !== undefined) {
			const batch = readQueries02(readJson(one(queries), 'queries'))
			const find = openFinding(store, origin)
			return sendBatch(reply, store, () => {
				const results = answerWhole(batch, ([, query]) => find(query), logTo(request))
				return Object.fromEntries(results.map((result, place) => [batch[place]![0], { result }]))
			})
		}
		if (extend !== undefined) {
			const { meta, ids, values } = readExtend(request, store, readJson(one(extend), 'extend'))
			const rows = ids.map((id) => [id, Object.fromEntries(meta.map(({ id: pid }) => [pid, values(id, pid)]))])
			return sendJson(reply, { meta, rows: Object.fromEntries(rows) })
		}
		return undefined
	}
	app.get(root02, (request, reply) => {
		const sent = answer(request, reply, request.query as Keys)
		if (sent) return sent
		return sendJson(reply.header('cache-control', liveCaching), writeManifest02(originOf(request, store)))
	})
	app.post(root02, posted, (request, reply) => {
		const sent = answer(request, reply, (request.body ?? {}) as Keys)
		if (sent) return sent
		throw new ProblemError('bad-input', 'Send `queries` or `extend` as a form (application/x-www-form-urlencoded).')
	})
	app.get(`${root02}/view`, (request, reply) => {
		const { id } = findEntity(store, request)
		return reply.redirect(pageOf(readEntityId(id)!, originOf(request, store)), 302)
	})
	app.get(`${root02}/flyout/entity`, (request, reply) => {
		const { id, entity } = findEntity(store, request)
		return sendJson(reply, { id, html: writeGist(store, entity, originOf(request, store)) })
	})
	for (const kind of ['type', 'property'] as const)
		app.get(`${root02}/flyout/${kind}`, (request, reply) => {
			const id = one((request.query as Keys).id)
			const found = kind === 'property' ? nameProperty(id) : listTypes().find((type) => type.id === id)
			if (!found) throw noRecord(kind, id)
			return sendJson(reply, {
				id,
				html: `<h1>${escapeMarkup(found.name)}</h1><p>${escapeMarkup(found.description)}</p>`
			})
		})
}

function add10(app: FastifyInstance, store: Store): void {
	app.get(root10, (request, reply) =>
		sendJson(reply.header('cache-control', liveCaching), writeManifest10(originOf(request, store)))
	)
	app.post(`${root10}/reconcile`, posted, (request, reply) => {
		const batch = readQueries10(request.body)
		const find = openFinding(store, originOf(request, store))
		return sendBatch(reply, store, () => ({
			results: answerWhole(batch, find, logTo(request)).map((candidates) => ({ candidates }))
		}))
	})
	app.post(`${root10}/extend`, posted, (request, reply) => {
		const { meta, ids, values } = readExtend(request, store, request.body)
		const rows = ids.map((id) => ({
			id,
			properties: meta.map(({ id: pid }) => ({ id: pid, values: values(id, pid) }))
		}))
		return sendJson(reply, { meta, rows })
	})
}

/** What both versions answer at the same place below their root. */
function addShared(app: FastifyInstance, store: Store, root: string): void {
	app.get(`${root}/preview`, (request, reply) => {
		const { entity } = findEntity(store, request)
		return reply.headers(previewHeaders).send(writePreview(store, entity, originOf(request, store)))
	})
	for (const kind of suggestKinds)
		app.get(`${root}/suggest/${kind}`, (request, reply) => {
			const { prefix, cursor, type } = request.query as Keys
			const asked = { prefix: one(prefix).slice(0, 200), skip: count(one(cursor), 1000) ?? 0, type: one(type) }
			return sendJson(
				reply,
				store.db.together(() => suggest(store, kind, asked))
			)
		})
	app.get(`${root}/extend/propose`, (request, reply) => {
		const { type, limit } = request.query as Keys
		const asked = one(type)
		if (asked && !isEntityType(asked)) throw noRecord('type', asked, 'type')
		const most = count(one(limit), 1000)
		const properties = listProperties(isEntityType(asked) ? asked : undefined).slice(0, most)
		return sendJson(reply, { type: asked, ...(most !== undefined && { limit: most }), properties })
	})
}

function findEntity(store: Store, { query }: FastifyRequest): { id: string; entity: Entity } {
	const id = one((query as Keys).id)
	const entity = store.db.together(() => readEntities(store, [id]).get(id))
	if (!entity) throw noRecord('record', id)
	return { id, entity }
}

/** An extension: its columns, and the values of each cell; a record that is not there has none. */
function readExtend(request: FastifyRequest, store: Store, asked: unknown) {
	const { ids, properties } = readBody(ExtendAsked, asked)
	const meta = describeColumns(properties)
	const origin = originOf(request, store)
	const entities = store.db.together(() => readEntities(store, ids))
	const values = (id: string, property: string) => {
		const entity = entities.get(id)
		return entity ? readProperty(entity, property, origin) : []
	}
	return { meta, ids, values }
}

const sendJson = (reply: FastifyReply, answer: object) =>
	reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer))
const sendBatch = (reply: FastifyReply, { db }: Store, answer: () => object) => sendJson(reply, db.together(answer))
const logTo =
	({ log }: FastifyRequest) =>
	(error: unknown) =>
		log.error(error)
