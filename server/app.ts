// The app: the routes of routes/resources.ts, both error handlers, the site.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sse from '@fastify/sse'
import fastify, { type FastifyInstance } from 'fastify'
import { openColumns } from '../db/queries/live-columns.ts'
import type { Db } from '../db/open.ts'
import { listRemovals, type Removal } from '../db/csv/removal.ts'
import { scratchName } from '../db/scratch.ts'
import type { Store, Packs } from './store/store.ts'
import { checkAddress, longestAddress } from './addresses/readable.ts'
import { hideSecrets } from './addresses/desk.ts'
import { addAccess } from './access/who.ts'
import { addFollowing } from './follow/following.ts'
import { leadBrowsers, varyFeeds } from './feeds/browser.ts'
import { addFront } from './threads/front.ts'
import { openRevisions, type Revisions } from './revisions/past.ts'
import { keepAnswers } from './store/cache.ts'
import { wipe } from './revisions/wiping.ts'
import { keepPacks } from './revisions/downloads.ts'
import { apiHeaders, noAddress, problemOf, ProblemError, sendProblem, setProblemHandlers } from './query/problem.ts'
import { registerOpenApi } from './answers/openapi.ts'
import { openAllowance } from './operation/allowance.ts'
import { registerHealth } from './operation/health.ts'
import { packAnswers } from './answers/packing.ts'
import { desk, resources } from './routes/resources.ts'
import { registerPages } from './site/pages.ts'
import { keepRecords } from './store/rows-by-list.ts'
import { registerAliases } from './addresses/aliases.ts'
import { registerRenamed } from './addresses/renamed.ts'
import { registerCrawl } from './routes/crawl.ts'
import { registerDifference } from './routes/difference.ts'
import { registerFires } from './routes/fires.ts'
import { registerMcp } from './routes/mcp.ts'
import { registerSql } from './routes/sql.ts'
import { registerReconcile } from './routes/reconcile.ts'
import { registerWatch } from './routes/watch.ts'
import { isStale } from './store/stale.ts'
import type { FollowingSettings } from './follow/settings.ts'
import type { MailSettings } from './mail/transport.ts'
import { listFiles } from './site/build.ts'
import type { Workers } from './threads/workers.ts'

export type AppOptions = {
	/** Whether to answer pages; false for tests of the API. */
	site?: boolean
	/** Where the site is for others, e.g. `https://labflow.example`; where on this machine it was asked unless given. */
	origin?: string
	/** Whose word is taken for who asks and over which protocol (LABFLOW_TRUST_PROXY); nobody's unless given. */
	trustProxy?: string[]
	logLevel?: string
	/** Where the log goes; standard output unless given. */
	log?: { write: (line: string) => void }
	/** Folder of the snapshots that `rev` is answered from; without it only the newest revision answers. */
	snapshots?: string | undefined
	/** Threads that make what is not kept; without them this app makes all itself. */
	workers?: Workers
	/** The mail server that sends answers to reports, and from whom. */
	mail?: MailSettings
	/** Whom readers may write to: an address of e-mail or of a page. */
	contact?: string
	/** How messages go out to those who follow a question; none do where left out. */
	following?: FollowingSettings
	/** Days after the end of coverage from which pages say that the data are old (LABFLOW_STALE_DAYS). */
	staleDays?: number
	/** Counts what is answered. */
	watch?: (app: FastifyInstance) => void
	/** Times the usual limits of what is made for one network (LABFLOW_RATE); 0: none. */
	rate?: number
	/** What time it is, for what begins and ends by itself. */
	clock?: () => Date
	/** In such a thread: where the dataset's files are found. */
	asWorker?: { packs: Packs }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
/** How often those who listen are told that the connection stands, ms. */
const heartbeatMs = 20_000
/** Answers kept in memory, in bytes. */
const keptBytes = 32_000_000

/** The API, and the site unless left out, over an open database. */
export async function buildApp(
	db: Db,
	{
		site = true,
		origin,
		trustProxy,
		logLevel = 'silent',
		log,
		snapshots,
		workers,
		mail,
		contact,
		following,
		staleDays = 0,
		rate = 1,
		watch,
		clock = () => new Date(),
		asWorker
	}: AppOptions = {}
): Promise<FastifyInstance> {
	const build = hashBuild()
	const keeper = asWorker ? undefined : keepPacks(join(tmpdir(), scratchName()))
	const packs = asWorker?.packs ?? keeper!
	const make = async (db: Db, removals?: Removal[]) => {
		const store: Store = {
			db,
			// Those of past revisions are read once, from files that nobody writes beside.
			columns: openColumns(db, { atOnce: asWorker !== undefined, program: removals ? undefined : build }),
			// What is old is said so: from then on answers have other tags.
			get build() {
				return isStale(store) ? `${build}-old` : build
			},
			packs,
			kept: keepAnswers<Buffer>(removals ? keptBytes / 8 : keptBytes, (body) => body.length),
			removals: () => removals ?? listRemovals(db),
			wipe: () => wipe(db, snapshots),
			origin,
			clock,
			staleDays,
			mail,
			contact,
			following,
			records: keepRecords()
		}
		const app = await makeServer({ logLevel, log, trustProxy })
		if (asWorker) app.decorate('isThread', true)
		return { app, store }
	}
	const { app, store } = await make(db)
	watch?.(app)
	if (site && !asWorker) leadBrowsers(app)
	if (workers) addFront(app, { store, workers, allowance: openAllowance(rate), files: site ? listFiles() : new Set() })
	if (!asWorker) registerHealth(app, store, workers)
	// What the temporary folder of threads holds goes with them.
	const folders = { snapshots, copies: asWorker && tmpdir() }
	const revisions = openRevisions(store, folders, async (db, removals) => {
		const frozen = await make(db, removals)
		await frozen.app.register(registerApi, { store: frozen.store, prefix: '/api' })
		return frozen
	})
	app.addHook('onClose', async () => {
		await revisions.close()
		await Promise.all([workers?.close(), keeper?.close()])
	})
	addAccess(app, store)
	addFollowing(app, store, snapshots !== undefined)
	registerRenamed(app, store, revisions)
	registerAliases(app, store)
	await app.register(registerApi, { store, revisions, prefix: '/api' })
	registerCrawl(app, store)
	await registerReconcile(app, store)
	if (!asWorker) await registerMcp(app, store, version)
	if (site) await registerPages(app, store)
	return app
}

type ServerOptions = Required<Pick<AppOptions, 'logLevel'>> & Pick<AppOptions, 'log' | 'trustProxy'>

async function makeServer({ logLevel, log, trustProxy = [] }: ServerOptions): Promise<FastifyInstance> {
	const app = fastify({
		trustProxy,
		// Pages ask the API while the program ends, too.
		return503OnClosing: false,
		logger: {
			level: logLevel,
			...(log && { stream: log }),
			// Without the query: /notation and /compare carry what somebody typed.
			serializers: { req: ({ method, url }) => ({ method, path: hideSecrets(url.split('?', 1)[0]!) }) }
		},
		http: { maxHeaderSize: 65_536 },
		routerOptions: { maxParamLength: longestAddress },
		frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
		clientErrorHandler: refuseUnreadable
	})
	// The questions are read by query.ts and the answers written as they are: the schemas document, and tests hold them to it.
	app.setValidatorCompiler(() => () => true)
	app.setSerializerCompiler(() => JSON.stringify)
	setProblemHandlers(app)
	await packAnswers(app)
	varyFeeds(app)
	app.addHook('onRequest', async (request) => checkAddress(request))
	return app
}

/** The API over `store`; without `revisions` that of a past one, which no other `rev` reaches. */
async function registerApi(
	app: FastifyInstance,
	{ store, revisions }: { store: Store; revisions?: Revisions }
): Promise<void> {
	app.addHook('onRequest', async (request, reply) => {
		reply.headers(apiHeaders)
		await revisions?.passOn(request, reply)
	})
	app.all('/*', (request) => {
		throw noAddress(request)
	})
	await app.register(
		async (api) => {
			if (revisions) await registerOpenApi(api, version)
			if (revisions) await api.register(sse, { heartbeatInterval: heartbeatMs })
			for (const register of resources) register(api, store)
			if (revisions) for (const register of desk) register(api, store)
			if (revisions) await api.register(async (api) => registerDifference(api, store, revisions))
			if (revisions) await api.register(async (api) => registerSql(api, store, revisions))
			if (revisions) await api.register(async (api) => registerFires(api, store, revisions))
			if (revisions) await api.register(async (api) => registerWatch(api, store, revisions))
		},
		{ prefix: '/v1' }
	)
}

/** Answers what Node's parser gives up on, before there is a request. */
function refuseUnreadable(error: Error & { code?: string }, socket: import('node:net').Socket): void {
	if (error.code === 'ECONNRESET' || !socket.writable) return
	const long = error.code === 'HPE_HEADER_OVERFLOW'
	const detail = long ? 'The address and headers are too long.' : 'This is not HTTP as the server reads it.'
	const problem = problemOf(new ProblemError(long ? 'too-long' : 'bad-input', detail))
	const body = JSON.stringify(problem)
	socket.end(
		`HTTP/1.1 ${problem.status} ${long ? 'URI Too Long' : 'Bad Request'}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
			`content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
	)
}

/** What the answers are made by: the same program has the same hash on every machine. */
function hashBuild(): string {
	const hash = createHash('sha256')
	for (const file of globSync(['server/**/*.ts', 'db/**/*.ts', 'package-lock.json'], { cwd: root }).toSorted())
		hash.update(file).update(readFileSync(root + file))
	return hash.digest('base64url').slice(0, 12)
}
