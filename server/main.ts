// Starts Labflow: reads the settings, opens the database, imports on the first start, builds the site if needed, listens.
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { openLive, refuseWaiting } from '../db/open.ts'
import { readRevision } from '../db/queries/dataset.ts'
import { importOnce } from '../db/revisions/first-import.ts'
import { sweepScratch } from '../db/scratch.ts'
import { keepSnapshot } from '../db/revisions/snapshot.ts'
import { buildApp } from './app.ts'
import { readArguments, readConfig } from './config.ts'
import { closeWhenSent } from './connections.ts'
import { senderOf } from './mail/settings.ts'
import { openMeters, serveMeters } from './operation/meters.ts'
import { ensureSite } from './site/build.ts'
import { openWorkers } from './threads/workers.ts'

/** Longest that an unfinished request holds the program after it was told to end, in ms. */
const longestEnd = 10_000

const say = (line: string) => console.log(line)

async function start(): Promise<void> {
	const settings = { ...process.env, ...readArguments(process.argv.slice(2)) }
	const config = readConfig(settings)
	const { port, host, dbPath, origin, trustProxy, logLevel, snapshots, smtp, contact, staleDays, rate } = config
	const db = openLive(dbPath)
	const keep = () => {
		try {
			keepSnapshot(db, snapshots)
		} catch (error) {
			// Without it this revision cannot be cited for good; everything else works.
			console.error((error as Error).message)
		}
	}
	importOnce(db, { say, keep })
	keep()
	sweepScratch()
	await ensureSite(say)
	const options = { logLevel, staleDays, snapshots: snapshots.folder, ...(origin && { origin }) }
	// A database in memory is seen by no other thread.
	const workers = db.sqlite.memory ? undefined : await openWorkers({ ...options, dbPath })
	const mail = smtp && { smtp, from: senderOf(contact, origin) }
	const watch = (app: FastifyInstance) => {
		const at = { host, port: config.metricsPort! }
		serveMeters(openMeters(app, db, workers)).listen(at, () =>
			say(`Metrics are at http://${at.host}:${at.port}/metrics`)
		)
	}
	const app = await buildApp(db, {
		...options,
		trustProxy,
		rate,
		...(config.metricsPort !== undefined && { watch }),
		following: { networks: config.webhookNetworks },
		...(contact && { contact }),
		...(mail && { mail }),
		...(workers && { workers })
	})
	closeWhenSent(app.server)
	refuseWaiting(db)
	const stop = async () => {
		// What is on its way is let in first.
		await wait(500)
		// Whoever has asked is answered, and a connection goes once its answer is sent; whoever takes too long is cut off.
		setInterval(() => app.server.closeIdleConnections(), 50).unref()
		setTimeout(() => app.server.closeAllConnections(), longestEnd - 1000).unref()
		setTimeout(() => process.exit(0), longestEnd).unref()
		await app.close()
		db.close()
	}
	process.once('SIGTERM', stop).once('SIGINT', stop)
	try {
		say(`Labflow is at ${await app.listen({ port, host })}, revision ${readRevision(db)} of the data`)
		// The downloads take seconds to pack: they are ready before somebody asks how large they are.
		void workers?.make({ method: 'GET', url: '/api/v1/dataset', headers: {} }).catch(() => undefined)
	} catch (error) {
		const taken = (error as { code?: string }).code === 'EADDRINUSE'
		const reason = taken ? 'something else listens there; set PORT to another' : (error as Error).message
		throw new Error(`Cannot listen on ${host}:${port}: ${reason}`, { cause: error })
	}
}

start().catch((error: Error) => {
	console.error(error.message)
	process.exit(1)
})
