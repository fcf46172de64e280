// npm run bench:edits: what one edit costs on a made-up dataset of 100,000 moves: from the first line of its transaction to
// a flow figure that counts it, and how much the file grows over 1,000 of them. Ends with 1 where it grows by more than
// 20 MB. `npm run bench:edits -- --quick` is a small, short run.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { publishBatch, type Edit } from '../../db/batches/batch.ts'
import { readCells } from '../../db/csv/export.ts'
import { importDataset } from '../../db/csv/import.ts'
import { fileNamed } from '../../db/files.ts'
import { openDb } from '../../db/open.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { countFlows } from '../../server/domain/flows/flow.ts'
import type { Store } from '../../server/store/store.ts'
import { tellTrial } from '../../server/views/trial.ts'
import { seedDataset } from './seed.ts'

const quick = process.argv.includes('--quick')
const size = quick
	? { moves: 5_000, people: 2_500, offers: 1_000, labs: 200, sources: 2_000 }
	: { moves: 100_000, people: 50_000, offers: 20_000, labs: 200, sources: 40_000 }
const count = quick ? 100 : 1000
const mostMb = 20

const folder = mkdtempSync(join(tmpdir(), 'labflow-bench-'))
const path = join(folder, 'bench.db')
try {
	seedDataset(join(folder, 'dataset'), size)
	const db = openDb(path)
	importDataset(db, join(folder, 'dataset'))
	const columns = openColumns(db)
	const flows = () => countFlows(columns.current(), { level: 'group', since: '2025', until: '2025' })
	flows()
	const sizeMb = () => {
		db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
		return statSync(path).size / 1e6
	}
	const moves = readCells(db, fileNamed('moves'))
	const labs = readCells(db, fileNamed('labs'))
	const kinds: Record<string, (n: number) => Edit[]> = {
		'a role': (n) => [put({ ...moves[n * 7]!, to_role: `Example role ${n}` })],
		'where a move led': (n) => [put({ ...moves[n * 11 + 1]!, to: labs[n % labs.length]!.id! })],
		'its date': (n) => [
			put({
				...moves[n * 13 + 2]!,
				date: '2025-05-01',
				date_precision: 'month',
				left_date: '',
				left_date_precision: ''
			})
		],
		'a new person with a move': (n) => [
			{ file: 'people', record: `made-up-${n}`, after: { id: `made-up-${n}`, name: `Ada Example ${n}` } },
			put({ ...moves[n * 17 + 3]!, id: `made-up-move-${n}`, person: `made-up-${n}` })
		]
	}
	function put(row: Record<string, string>): Edit {
		return { file: 'moves', record: row.id!, after: row }
	}
	const before = sizeMb()
	const took = new Map(Object.keys(kinds).map((name) => [name, [] as number[]]))
	const names = Object.keys(kinds)
	for (let n = 0; n < count; n++) {
		const name = names[n % names.length]!
		const edits = kinds[name]!(n)
		const start = performance.now()
		const result = publishBatch(db, { kind: 'edit', author: 'bench', note: 'Made up to measure what it costs.', edits })
		if ('faults' in result) continue
		flows()
		took.get(name)!.push(performance.now() - start)
	}
	const grown = sizeMb() - before
	const store = { db, columns } as unknown as Store
	const tried: [string, number[]][] = []
	const held: [string, number[]][] = []
	for (const name of names) {
		const [times, longest] = [[], []] as number[][]
		for (let n = 0; n < (quick ? 5 : 25); n++) {
			const delay = monitorEventLoopDelay({ resolution: 1 })
			const edits = kinds[name]!(count + n)
			await wait(5)
			delay.enable()
			await wait(5)
			const start = performance.now()
			await tellTrial(store, { kind: 'edit', author: 'bench', note: 'Made up to measure what it costs.', edits })
			times!.push(performance.now() - start)
			await wait(5)
			delay.disable()
			longest!.push(delay.max / 1e6)
		}
		tried.push([`${name}, tried: effects and checks`, times!])
		held.push([`${name}, tried: longest that others wait`, longest!])
	}
	const show = (ms: number) => ms.toFixed(1).padStart(8)
	console.log(
		`${size.moves.toLocaleString('en-US')} moves, ${count} edits\n\n| edit, until /flows counts it | n | median ms | p99 ms | longest ms |`
	)
	console.log('| --- | ---: | ---: | ---: | ---: |')
	for (const [name, times] of [...took, ...tried, ...held]) {
		const sorted = times.toSorted((a, b) => a - b)
		const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
		console.log(`| ${name} | ${sorted.length} | ${show(at(0.5))} | ${show(at(0.99))} | ${show(sorted.at(-1)!)} |`)
	}
	const start = performance.now()
	loadColumns(db)
	console.log(`\nBeside it: all columns read anew in ${Math.round(performance.now() - start)} ms`)
	console.log(`The file grew by ${grown.toFixed(1)} MB, ${Math.round((grown * 1e6) / count)} bytes an edit`)
	db.close()
	process.exitCode = grown > mostMb ? 1 : 0
} finally {
	rmSync(folder, { recursive: true, force: true })
}
