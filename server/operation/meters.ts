// What Prometheus reads, at an address of its own that the site's port does not have: LABFLOW_METRICS_PORT.
import { createServer, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { readRevision } from '../../db/queries/dataset.ts'
import type { Db } from '../../db/open.ts'
import type { Workers } from '../threads/workers.ts'
import { kindOf } from './kinds.ts'

/** Upper bounds of how long an answer took, in seconds. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts the app's answers, and what waits; answers with what there is to read. */
export function openMeters(app: FastifyInstance, db: Db, workers: Workers | undefined): Registry {
	const register = new Registry()
	collectDefaultMetrics({ register })
	const answers = new Histogram({
		name: 'labflow_answer_seconds',
		help: 'How long answers took, by kind and status',
		labelNames: ['kind', 'status', 'kept'],
		buckets,
		registers: [register]
	})
	const gauge = (name: string, help: string, read: () => number) =>
		new Gauge({
			name,
			help,
			registers: [register],
			collect() {
				this.set(read())
			}
		})
	gauge('labflow_revision', 'The newest revision of the data', () => readRevision(db))
	gauge('labflow_waiting', 'Answers that wait for a thread', () => workers?.waiting() ?? 0)
	app.addHook('onResponse', async ({ url }, reply) => {
		const kept = String(reply.getHeader('server-timing')).startsWith('kept') ? 'yes' : 'no'
		const kind = kindOf(url.split('?', 1)[0]!)
		answers.observe({ kind, status: reply.statusCode, kept }, reply.elapsedTime / 1000)
	})
	return register
}

/** Answers `GET /metrics` alone, at the host of the site. */
export function serveMeters(register: Registry): Server {
	return createServer((request, response) => {
		if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
		register.metrics().then(
			(text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
			() => response.writeHead(500).end()
		)
	})
}
