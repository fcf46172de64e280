// npm run bench:reports: how many reports a second the program takes in, one after the other and ten at once, through all of
// its routes and checks, and how long the longest waits: on a made-up dataset of 100,000 moves, in process. The clock is
// moved on, and each report comes from a network of its own, so that no limit ends it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importDataset } from '../../db/csv/import.ts'
import { openDb } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { seedDataset } from './seed.ts'

const quick = process.argv.includes('--quick')
const size = quick
	? { moves: 5_000, people: 2_500, offers: 1_000, labs: 200, sources: 2_000 }
	: { moves: 100_000, people: 50_000, offers: 20_000, labs: 200, sources: 40_000 }
/** Reports of a round: fewer than are taken from all in an hour, by an app of its own. */
const count = 190
const rounds = quick ? 1 : 5

const folder = mkdtempSync(join(tmpdir(), 'labflow-bench-reports-'))
try {
	seedDataset(join(folder, 'dataset'), size)
	const db = openDb(join(folder, 'bench.db'))
	importDataset(db, join(folder, 'dataset'))
	const moves = db.prepare('select id from moves limit 5000').pluck().all() as string[]
	let now = Date.parse('2026-07-01T08:00:00Z')
	let sent = 0
	console.log('| reports | a second | median ms | longest ms |\n| --- | ---: | ---: | ---: |')
	for (const atOnce of [1, 10]) {
		const took: number[] = []
		let seconds = 0
		for (let round = 0; round < rounds; round++) {
			const app = await buildApp(db, { site: false, clock: () => new Date(now) })
			const form = await app.inject('/api/v1/reports/form')
			const { opened } = form.json() as { opened: string }
			now += 10_000
			const send = async () => {
				const n = sent++
				const start = performance.now()
				const { statusCode, body } = await app.inject({
					method: 'POST',
					url: '/api/v1/reports',
					remoteAddress: `10.${(n >> 8) & 255}.${n & 255}.1`,
					payload: {
						opened,
						kind: 'wrong',
						record: `moves:${moves[n % moves.length]}`,
						field: 'date',
						proposed: `June 20${10 + (n % 16)}`,
						pages: [`https://example.org/${n}`]
					}
				})
				if (statusCode !== 201) throw new Error(`${statusCode} ${body}`)
				took.push(performance.now() - start)
			}
			const start = performance.now()
			for (let done = 0; done < count; done += atOnce) await Promise.all(Array.from({ length: atOnce }, send))
			seconds += (performance.now() - start) / 1000
			await app.close()
		}
		const sorted = took.toSorted((a, b) => a - b)
		const cells = [took.length / seconds, sorted[sorted.length >> 1]!, sorted.at(-1)!].map((n) => n.toFixed(1))
		console.log(`| ${atOnce === 1 ? 'one after the other' : `${atOnce} at once`} | ${cells.join(' | ')} |`)
	}
	db.close()
} finally {
	rmSync(folder, { recursive: true, force: true })
}
