// npm run bench: how fast Labflow imports and answers on a made-up dataset, beside a bare Fastify route that returns a
// prebuilt body of the same size, in one run and in turns; what a reader waits for on the pages of flows, beside an empty
// page; then the reader of notations. About six minutes. `npm run bench -- --quick` is a small, short run that shows it
// works; `npm run bench -- browser` measures the pages alone, `npm run bench -- waits` how long a tiny request waits at most
// while each thing is made beside it, `npm run bench -- /flows` the answers whose name holds that;
// `npm run bench -- --beside=../older-checkout` sets the answers beside those of another checkout of the program, each with a
// database of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { importDataset } from '../../db/csv/import.ts'
import { openDb } from '../../db/open.ts'
import { keepSnapshot, readSnapshotSettings } from '../../db/revisions/snapshot.ts'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { measurePages } from './browser.ts'
import { makeQuestions } from './questions.ts'
import { seedDataset } from './seed.ts'
import { measureWaits } from './waits.ts'

const quick = process.argv.includes('--quick')
const older = process.argv.find((word) => word.startsWith('--beside='))?.slice('--beside='.length)
const asked = process.argv.slice(2).find((word) => !word.startsWith('--'))
const pagesAlone = asked === 'browser'
const waitsAlone = asked === 'waits'
const all = !asked
const size = quick
	? { moves: 5_000, people: 2_500, offers: 1_000, labs: 200, sources: 2_000 }
	: { moves: 100_000, people: 50_000, offers: 20_000, labs: 200, sources: 40_000 }
const rounds = quick ? 1 : 3
/** Length of a round in seconds. */
const seconds = quick ? 1 : 3
/** Clients that ask at once, each as soon as it has its answer. */
const connections = 10
/** Answers that are weighed before a row's rounds; they warm the server up, too. */
const weighed = 50

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'labflow-bench-'))
const dbPath = join(folder, 'bench.db')
const servers: ChildProcess[] = []

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const whole = (value: number) => Math.round(value).toLocaleString('en-US')

/** Starts a server in a process of its own, on a free port, and answers its address once it says it. */
async function startServer(file: string, env: Record<string, string>, cwd = root): Promise<string> {
	const server = spawn(process.execPath, [file], {
		cwd,
		env: { ...process.env, ...env, PORT: '0', HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit']
	})
	servers.push(server)
	// However this ends: a server left behind would slow the next run.
	process.once('exit', () => server.kill())
	for await (const line of createInterface(server.stdout!)) {
		const [address] = / is at (http:\/\/[\d.:]+)/.exec(line)?.slice(1) ?? []
		if (address) return address
	}
	throw new Error(`${file} ended before it listened`)
}

/** A server of another checkout, over the same made-up facts, imported by that program. */
async function startOlder(checkout: string): Promise<string> {
	const env = { LABFLOW_DB: join(folder, 'older.db') }
	const importing = spawn(process.execPath, ['db/revisions/import-command.ts', join(folder, 'dataset')], {
		cwd: checkout,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	})
	await once(importing, 'exit')
	return startServer('server/main.ts', env, checkout)
}

async function stopServer(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || !server.kill()) return
	await once(server, 'exit')
}

type Round = { perSecond: number; p99Ms: number }

/** One round in which each request asks what `next` gives. */
async function measureRound(url: string, next: () => string): Promise<Round> {
	const started = performance.now()
	const result = await autocannon({
		url,
		connections,
		duration: seconds,
		requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }]
	})
	const took = (performance.now() - started) / 1000
	if (result.non2xx || result.errors) throw new Error(`${next()}: ${result.non2xx} bad, ${result.errors} failed`)
	return { perSecond: result.requests.total / took, p99Ms: result.latency.p99 }
}

/** The mean size of some answers. */
async function weighAnswers(url: string, next: () => string): Promise<number> {
	let bytes = 0
	for (let count = 0; count < weighed; count++) {
		const answer = await fetch(url + next())
		if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`)
		bytes += (await answer.arrayBuffer()).byteLength
	}
	return Math.round(bytes / weighed)
}

/** Medians of the rounds of Labflow and of the bare route, taken in turns. */
async function measureRow(name: string, labflow: string, other: string, next: () => string): Promise<void> {
	const bytes = await weighAnswers(labflow, next)
	if (older) await weighAnswers(other, next)
	const ours: Round[] = []
	const bares: Round[] = []
	for (let round = 0; round < rounds; round++) {
		ours.push(await measureRound(labflow, next))
		bares.push(await measureRound(other, older ? next : () => `/${bytes}`))
	}
	const [our, best] = [ours, bares].map((all) => ({
		perSecond: median(all.map(({ perSecond }) => perSecond)),
		p99Ms: median(all.map(({ p99Ms }) => p99Ms))
	})) as [Round, Round]
	const ratio = (our.perSecond / best.perSecond).toFixed(2)
	printRow([name, whole(bytes), whole(our.perSecond), whole(best.perSecond), ratio, `${our.p99Ms}`, `${best.p99Ms}`])
}

function printRow([name = '', ...cells]: string[]): void {
	console.log(`| ${name.padEnd(24)} | ${cells.map((cell) => cell.padStart(8)).join(' | ')} |`)
}

/** Median milliseconds of a run. */
function timeRuns(times: number, run: () => void): number {
	const runs = Array.from({ length: times }, () => {
		const start = performance.now()
		run()
		return performance.now() - start
	})
	return median(runs)
}

function measureImport(): void {
	seedDataset(join(folder, 'dataset'), size)
	const db = openDb(dbPath)
	const [started, before] = [performance.now(), process.cpuUsage()]
	const imported = importDataset(db, join(folder, 'dataset'))
	const took = (performance.now() - started) / 1000
	const { user, system } = process.cpuUsage(before)
	if ('faults' in imported) throw new Error(`The made-up dataset: ${JSON.stringify(imported.faults[0])}`)
	const kinds = Object.entries(size).map(([kind, count]) => `${whole(count)} ${kind}`)
	console.log(`Made up: ${kinds.join(', ')}`)
	const cores = ((user + system) / 1e6).toFixed(1)
	console.log(
		`Import: ${whole(imported.rows)} rows in ${took.toFixed(1)} s, ${whole(imported.rows / took)} rows/s; ${cores} s of processor time`
	)
	const columns = loadColumns(db)
	console.log(`Moves into columns: ${timeRuns(3, () => loadColumns(db)).toFixed(0)} ms`)
	const flows = () =>
		countFlows(columns, { level: 'group', status: ['confirmed', 'reported'], since: '2024-07', until: '2026-06' })
	console.log(`Flows of two years, counted in process: ${timeRuns(50, flows).toFixed(2)} ms`)
	const startedCopy = performance.now()
	keepSnapshot(db, readSnapshotSettings({}, dbPath))
	console.log(`Snapshot of it: ${((performance.now() - startedCopy) / 1000).toFixed(1)} s`)
	// One fact more is a second revision, so that the first is answered from its snapshot.
	appendFileSync(join(folder, 'dataset/labs.csv'), 'lab-added,Added Lab,startup,,US,2010,,,,\n')
	const again = importDataset(db, join(folder, 'dataset'))
	if ('faults' in again) throw new Error(`The fact more: ${JSON.stringify(again.faults[0])}`)
	db.close()
}

try {
	// Above one a core, the machine has more to do than this bench, and figures are the worse for it.
	console.log(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} of others before the start`)
	measureImport()
	const labflow = await startServer('server/main.ts', { LABFLOW_DB: dbPath })
	const bare = older ? await startOlder(resolve(older)) : await startServer('test/bench/bare.ts', {})
	if (!pagesAlone && !waitsAlone) {
		console.log(`\nMedians of ${rounds} rounds of ${seconds} s, ${connections} connections; p99 in ms`)
		const name = older ? 'before' : 'bare'
		printRow(['', 'bytes', 'req/s', name, 'ratio', 'p99', `${name} p99`])
		printRow(['---', ...Array.from({ length: 6 }, () => '---:')])
		for (const { name, warm, cold } of makeQuestions(size.labs).filter(({ name }) => all || name.includes(asked))) {
			let asked = 0
			await measureRow(`${name}, cold`, labflow, bare, () => cold(asked++))
			await measureRow(`${name}, warm`, labflow, bare, () => warm)
		}
	}
	if (waitsAlone) {
		console.log(
			'\nThe longest wait of a tiny request while each thing is made for the first time, and what it takes itself, in ms'
		)
		printRow(['', 'wait', 'takes', 'bytes', 'status'])
		printRow(['---', ...Array.from({ length: 4 }, () => '---:')])
		for await (const { name, longestMs, tookMs, bytes, status } of measureWaits(labflow))
			printRow([name, whole(longestMs), whole(tookMs), whole(bytes), `${status}`])
	}
	if ((all && !older) || pagesAlone) {
		console.log(
			'\nFrom an event to the frame that shows it, in ms; of it network; the same on an empty page; ratio of medians'
		)
		await measurePages(labflow, bare, quick)
	}
} finally {
	await Promise.all(servers.map(stopServer))
	rmSync(folder, { recursive: true })
}
if (all && !older) {
	console.log('\nThe reader of notations')
	await import('./notation.ts')
}
