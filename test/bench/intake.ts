// npm run bench:intake: a foreign list of 100,000 rows with 50 planted faults, killed in the middle, gone on with, published,
// and brought in again. Ends with 1 where it tells other faults than those, or the second time anything but the same.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Papa from 'papaparse'
import { countRows, walkRows } from '../../db/intake/stage.ts'
import { openDb } from '../../db/open.ts'
import { importRows } from '../builders.ts'
import { header, makeRows, type Planted } from '../foreign-list.ts'

const count = Number(process.argv[2] ?? 100_000)
const planted = 50
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'labflow-bench-intake-'))
const dbPath = join(folder, 'labflow.db')
const path = join(folder, 'list.csv')

const file = createWriteStream(path)
file.write(`${Papa.unparse([header])}\n`)
const expected: Planted[] = []
for (const { cells, fault } of makeRows(count, planted)) {
	if (fault) expected.push(fault)
	if (!file.write(`${Papa.unparse([cells])}\n`)) await once(file, 'drain')
}
await new Promise((done) => file.end(done))

const db = openDb(dbPath)
importRows(db, {})
const staged = () => (db.prepare('select coalesce(max(done), 0) as n from intakes').get() as { n: number }).n

/** Most memory of a process that is not a file's, in MB. */
function readMemory(pid: number): number {
	try {
		return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
	} catch {
		return 0
	}
}

/** Runs the command, until `until` says so or to its end: seconds, and the most memory that it had by and after half the rows. */
async function run(more: string[], until?: () => boolean) {
	const start = performance.now()
	const child = spawn(process.execPath, ['db/intake/intake-command.ts', path, '--new-labs', 'startup', ...more], {
		cwd: root,
		env: { ...process.env, LABFLOW_DB: dbPath },
		stdio: ['ignore', 'ignore', 'inherit']
	})
	const most = { half: 0, all: 0 }
	const ended = once(child, 'exit')
	while (child.exitCode === null && child.signalCode === null) {
		const memory = readMemory(child.pid!)
		const done = staged()
		if (done <= count / 2) most.half = Math.max(most.half, memory)
		if (done < count) most.all = Math.max(most.all, memory)
		if (until?.()) child.kill('SIGKILL')
		await Promise.race([ended, wait(100)])
	}
	return { seconds: (performance.now() - start) / 1000, code: child.exitCode, most }
}

try {
	const faults: string[] = []
	const first = await run([], () => staged() >= count * 0.3)
	const reached = staged()
	console.log(`killed after ${reached} rows: ${Math.round(reached / first.seconds)} rows a second`)
	const second = await run([])
	const rate = Math.round((count - reached) / second.seconds)
	console.log(
		`gone on to ${staged()} rows: ${rate} a second; memory by half ${Math.round(second.most.half)} MB, to the end ${Math.round(second.most.all)} MB`
	)
	const told = [...walkRows(db, 1, 'refused')].map(({ line, faults }) => ({ line, ...faults[0]! }))
	const isRight = (fault: (typeof told)[number], at: number) =>
		fault.line === expected[at]?.line && fault.column === expected[at].column && expected[at].reason.test(fault.reason)
	if (told.length !== expected.length || !told.every(isRight))
		faults.push(`${told.length} faults told, not the ${planted} planted`)
	console.log(`staged: ${JSON.stringify(countRows(db, 1))}, the faults planted are told: ${!faults.length}`)
	const third = await run(['--apply', 'A list that a newsroom keeps'])
	const moves = (db.prepare('select count(*) as n from moves').get() as { n: number }).n
	console.log(`published in ${third.seconds.toFixed(1)} s: ${moves} moves`)
	if (third.code !== 0 || moves !== count - planted) faults.push(`${moves} moves, not ${count - planted}`)
	const fourth = await run([])
	const again = countRows(db, 1)
	console.log(`the same again in ${fourth.seconds.toFixed(1)} s: ${JSON.stringify(again)}`)
	if (again.new || again.changed || again.same !== count - planted) faults.push('the second time is not the same')
	for (const fault of faults) console.error(fault)
	process.exitCode = faults.length ? 1 : 0
} finally {
	db.close()
	rmSync(folder, { recursive: true })
}
