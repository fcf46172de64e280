import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countRevisions, type RevisionRow } from '../../db/queries/history.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { networkOf } from '../access/network.ts'
import { schemaOf } from '../answers/answer.ts'
import { followFaults } from '../domain/language/index.ts'
import { nameRevision } from '../domain/records/revision.ts'
import { openNewest } from '../follow/newest.ts'
import { ProblemError } from '../query/problem.ts'
import { integerKey, readQuery } from '../query/query.ts'
import { Streamed, type StreamedRevision } from '../schemas/stream.ts'
import type { Store } from '../store/store.ts'

const known = integerKey('The revision that you have: what came after it is told first.', 0, 999_999_999, 0)
const keys = {
	since: { ...known, fallback: undefined as number | undefined, write: (value?: number) => String(value ?? '') }
}
/** Who listens at once, in all and from one network. */
const [most, mostOfOne] = [500, 20]
/** Revisions that are told of at once. */
const mostRevisions = 100
/** When a browser that lost its connection asks anew, ms. */
const retry = 10_000

/** Told as server-sent events to who asks for those, else as JSON. */
export function registerStream(app: FastifyInstance, store: Store): void {
	const { db, following } = store
	const newest = openNewest(db, following?.everyMs ?? 3000)
	const listening = new Map<string, Set<FastifyReply>>()
	const all = () => [...listening.values()].flatMap((replies) => [...replies])

	const read = (since: number): StreamedRevision[] =>
		countRevisions(db, { since })
			.toReversed()
			.slice(-mostRevisions)
			.map(({ revision: number, hash, date, added, changed, removed, files }: RevisionRow) => {
				const name = nameRevision({ number, hash })
				return { number, hash, date, name, added, changed, removed, files }
			})
	const admit = ({ ip }: FastifyRequest, reply: FastifyReply) => {
		const network = networkOf(ip)
		const own = listening.get(network) ?? new Set()
		if (all().length >= most || own.size >= mostOfOne)
			throw Object.assign(new ProblemError('overloaded', followFaults.listening), { retryAfter: 60 })
		listening.set(network, own.add(reply))
		return () => {
			own.delete(reply)
			if (!own.size) listening.delete(network)
		}
	}
	const listen = async (request: FastifyRequest, reply: FastifyReply, since: number | undefined) => {
		const { sse } = reply
		const leave = admit(request, reply)
		let told = since ?? readRevision(db)
		let telling = Promise.resolve()
		const tell = () => {
			telling = telling
				.then(async () => {
					for (const revision of sse.isConnected ? read(told) : []) {
						told = revision.number
						await sse.send({ id: String(told), event: 'revision', data: revision })
					}
				})
				.catch((error: unknown) => request.log.info(error))
			return telling
		}
		const stop = newest.watch(() => void tell())
		sse.onClose(() => {
			stop()
			leave()
		})
		sse.keepAlive()
		reply.header('cache-control', 'no-store')
		await sse.send({ event: 'newest', data: { revision: readRevision(db) }, retry })
		if (since !== undefined) await tell()
	}

	const route = {
		path: '/stream',
		tag: 'following',
		summary: 'Revisions as they come',
		description:
			'With `accept: text/event-stream` the connection stays open: an event `revision` for each new one, whose id is its ' +
			'number, so that who comes back with `Last-Event-ID`, or `since`, is told first what came meanwhile. Anyone else gets ' +
			'the revisions after `since` as JSON.',
		keys,
		answer: Streamed,
		live: true as const,
		find: () => ({})
	}
	app.get(
		'/stream',
		{
			schema: schemaOf(route, Streamed, 'application/json'),
			config: { here: true },
			sse: 'dual',
			exposeHeadRoute: false
		},
		async (request, reply) => {
			const { since } = readQuery(keys, request.query as Record<string, unknown>)
			if (reply.sse) {
				const { lastEventId } = reply.sse
				return listen(request, reply, /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : since)
			}
			const answer = { rows: since === undefined ? [] : read(since), revision: readRevision(db) }
			return reply
				.headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', vary: 'accept' })
				.send(JSON.stringify(answer satisfies Streamed))
		}
	)
	app.addHook('preClose', async () => {
		newest.close()
		for (const reply of all()) reply.sse.close()
	})
}
