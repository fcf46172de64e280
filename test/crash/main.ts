// npm run test:crash: 200 times a program that writes is ended by SIGKILL at a random moment, in the middle of an edit, a
// batch and its undo, an import, a report, a snapshot or a backup; after each the file must be whole, each revision under the
// hash of its facts, and nothing lost of what was said to be done. Ends with 1 where it is not. `-- --kills=12` for fewer,
// `-- --seed=7` for the same moments again.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { findFault } from '../../db/backup.ts'
import { digestFiles, readDigest } from '../../db/csv/digest.ts'
import { readAbout, readCells } from '../../db/csv/export.ts'
import { newestFormat, ofFiles } from '../../db/csv/formats.ts'
import { findByLink } from '../../db/desk/reports.ts'
import { openLive, openReadOnly, type Db } from '../../db/open.ts'
import { listRevisions } from '../../db/queries/revisions.ts'
import { listSnapshots } from '../../db/revisions/snapshot.ts'
import { realFile, copyDatabase } from '../real.ts'
import type { Done, Work } from './work.ts'

const { values } = parseArgs({
	options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } }
})
const kills = Number(values.kills)
/** Longest that each works before it is ended, in ms: a few rounds of it. */
const longest: Record<Work, number> = {
	edit: 1000,
	batch: 3000,
	import: 6000,
	report: 500,
	snapshot: 1500,
	backup: 1500
}
const works = Object.keys(longest) as Work[]

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function scatter(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}

/** Starts a work, ends it so many ms after it began, and tells what it said was done. */
async function killWork(work: Work, path: string, kill: number, afterMs: number): Promise<Done[]> {
	const child = spawn(process.execPath, [join(import.meta.dirname, 'work.ts'), work, path, String(kill)], {
		stdio: ['ignore', 'pipe', 'inherit']
	})
	const ended = once(child, 'close')
	const done: Done[] = []
	for await (const line of createInterface(child.stdout)) {
		// What it begins with is the state that it found: from now on it works.
		if (!done.length) setTimeout(() => child.kill('SIGKILL'), afterMs)
		// A line that was cut off was not said.
		if (line.endsWith('}')) done.push(JSON.parse(line))
	}
	const [code, signal] = await ended
	if (signal !== 'SIGKILL') throw new Error(`${work} ended by itself with ${code}`)
	return done
}

/** What is wrong after a kill. */
function listFaults(path: string, done: readonly Done[]): string[] {
	const db = openLive(path)
	try {
		const fault = findFault(path)
		const revisions = new Map(listRevisions(db).map(({ number, hash }) => [number, hash]))
		const gaps = [...revisions.keys()].toSorted((a, b) => a - b).filter((number, at) => number !== at + 1)
		const lost = done.filter((one) => !isThere(db, revisions, one))
		return [
			...(fault ? [fault] : []),
			...(gaps.length ? [`revision ${gaps[0]} follows none`] : []),
			...lost.map((one) => `lost: ${JSON.stringify(one)}`),
			...(readDigest(db) === digestOf(db) ? [] : ['the hash of the newest revision is not that of its facts']),
			...listSnapshots(`${path}.snapshots`).flatMap((snapshot) => {
				const found = findFault(snapshot.path)
				return found ? [`${snapshot.path}: ${found}`] : []
			})
		]
	} finally {
		db.close()
	}
}

function isThere(db: Db, revisions: ReadonlyMap<number, string>, done: Done): boolean {
	if ('revision' in done) return revisions.get(done.revision) === done.hash
	if ('report' in done) return findByLink(db, done.report) !== undefined
	// The oldest snapshots go as newer ones come, and copies are taken away by who made them.
	return !existsSync(done.file) || findFault(done.file) === undefined
}

const digestOf = (db: Db) =>
	digestFiles(
		newestFormat.files,
		ofFiles(newestFormat, (file) => readCells(db, file), []),
		readAbout(db)
	)

const folder = mkdtempSync(join(tmpdir(), 'labflow-crash-'))
const path = join(folder, 'labflow.db')
const next = scatter(Number(values.seed))
type Outcome = { kills: number; done: number; begun: number; whole: number }
const outcomes = new Map<Work, Outcome>(works.map((work) => [work, { kills: 0, done: 0, begun: 0, whole: 0 }]))
let faulty = 0
try {
	copyDatabase(realFile(folder), path)
	for (let kill = 0; kill < kills; kill++) {
		const work = works[kill % works.length]!
		const outcome = outcomes.get(work)!
		const done = await killWork(work, path, kill, Math.floor(next() * longest[work]))
		const reader = openReadOnly(path)
		const newest = Math.max(...listRevisions(reader).map(({ number }) => number))
		reader.close()
		const told = Math.max(...done.flatMap((one) => ('revision' in one ? [one.revision] : [])))
		const faults = listFaults(path, done)
		outcome.kills++
		outcome.done += done.length - 1
		outcome.begun += Number(newest > told)
		outcome.whole += Number(!faults.length)
		faulty += faults.length
		for (const fault of faults) console.log(`Kill ${kill}, ${work}: ${fault}`)
	}
	console.log('| ended in | kills | things done before | stored, not yet said | whole after |')
	console.log('| --- | ---: | ---: | ---: | ---: |')
	for (const [work, { kills, done, begun, whole }] of outcomes)
		console.log(`| ${work} | ${kills} | ${done} | ${begun} | ${whole} |`)
	console.log(`${kills} kills, seed ${values.seed}, ${faulty} faults.`)
} finally {
	rmSync(folder, { recursive: true, force: true })
}
process.exitCode = faulty ? 1 : 0
