// What machines that look after the program ask: whether it lives (/healthz), and whether it should be sent readers (/readyz).
// In this folder: meters.ts counts for Prometheus, allowance.ts what may be made for one network.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../threads/workers.ts'

const send = (reply: FastifyReply, status: number, body: object) =>
	reply
		.code(status)
		.header('cache-control', 'no-store')
		.type('application/json; charset=utf-8')
		.send(JSON.stringify(body))

/**
 * Adds /healthz, 200 as long as the program answers at all, with its revision; and /readyz, 503 with the reason while it
 * is ending, holds no facts, or has more to make than it can in good time.
 */
export function registerHealth(app: FastifyInstance, { db }: Pick<Store, 'db'>, workers: Workers | undefined): void {
	let isEnding = false
	app.addHook('preClose', () => void (isEnding = true))
	const here = { config: { here: true }, schema: { hide: true }, logLevel: 'warn' as const }
	app.get('/healthz', here, (_, reply) => {
		const { revision, hash, coverageEnd } = readDataset(db)
		return send(reply, 200, { status: 'ok', revision, hash, coverageEnd, upSeconds: Math.floor(process.uptime()) })
	})
	app.get('/readyz', here, (_, reply) => {
		const waiting = workers?.waiting() ?? 0
		const reasons = [
			...(isEnding ? ['the program ends'] : []),
			...(readDataset(db).revision ? [] : ['no facts are imported']),
			...(workers && waiting >= workers.mostWaiting ? [`${waiting} answers wait to be made`] : [])
		]
		return send(reply, reasons.length ? 503 : 200, { ready: !reasons.length, reasons, waiting })
	})
}
