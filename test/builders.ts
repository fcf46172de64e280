// Rows of a dataset, complete but for what a test is about; all names are made up.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeAbout, writeCsv } from '../db/export.ts'
import { files, type Cells, type FileName } from '../db/files.ts'
import { importDataset, type Imported } from '../db/import.ts'
import type { Db } from '../db/open.ts'

const samples: Record<FileName, Cells> = {
	labs: { id: 'alpha', name: 'Alpha', kind: 'startup' },
	people: { id: 'ada-example', name: 'Ada Example' },
	sources: { id: 'page-1', url: '', publisher: 'The Example Post', title: 'Ada Example moves', tier: 'outlet' },
	deals: {
		id: 'deal-1',
		acquirer: 'alpha',
		target: 'beta',
		kind: 'acquisition',
		date: '2025-07-01',
		date_precision: 'day',
		status: 'confirmed',
		sources: 'page-1'
	},
	moves: {
		id: 'move-1',
		person: 'ada-example',
		from: 'alpha',
		to: 'beta',
		kind: 'hire',
		date: '2025-07-04',
		date_precision: 'day',
		status: 'reported',
		sources: 'page-1'
	},
	offers: {
		id: 'offer-1',
		lab: 'alpha',
		kind: 'total-package',
		notation: '$2M/4yr',
		low: '2000000',
		high: '2000000',
		currency: 'USD',
		years: '4',
		per: 'total',
		outcome: 'unknown',
		date: '2025-07-04',
		date_precision: 'day',
		status: 'reported',
		sources: 'page-1'
	},
	components: { id: 'part-1', offer: 'offer-1', kind: 'equity', contingent: 'unknown' },
	events: {
		id: 'event-1',
		lab: 'alpha',
		date: '2025-07-01',
		date_precision: 'month',
		kind: 'layoff',
		title: 'Alpha lets people go',
		sources: 'page-1'
	},
	metrics: {
		id: 'metric-1',
		lab: 'alpha',
		metric: 'headcount',
		value: '100',
		unit: 'people',
		as_of: '2025',
		sources: 'page-1'
	},
	claims: { id: 'claim-1', subject: 'offer:offer-1', source: 'page-1', stance: 'denies', rank: 'normal' },
	rates: { month: '2025-07', currency: 'EUR', usd: '1.17' },
	prices: { month: '2025-07', cpi: '323' }
}
const about = {
	name: 'example',
	title: 'A made-up dataset',
	version: '1.0.0',
	released: '2026-07-01',
	coverageEnd: '2026-06-30',
	licence: 'CC-BY-4.0'
}

/** Rows by file, each with the cells that a test is about. */
export type Tables = Partial<Record<FileName, Partial<Cells>[]>>

/** A whole row of a file: empty cells where neither the sample nor `cells` says anything. */
export function buildRow(name: FileName, cells: Partial<Cells> = {}): Cells {
	const { columns } = files.find((file) => file.name === name)!
	const sample = { ...samples[name], ...cells }
	return Object.fromEntries(columns.map((column) => [column.name, sample[column.name] ?? '']))
}

/** Writes a dataset into a folder; `alpha`, `beta`, `ada-example` and `page-1` are there unless their files are given. */
export function writeDataset(folder: string, tables: Tables = {}): void {
	const all: Tables = { labs: [{}, { id: 'beta', name: 'Beta' }], people: [{}], sources: [{}], ...tables }
	for (const file of files) {
		const rows = (all[file.name] ?? []).map((cells) => buildRow(file.name, cells))
		writeFileSync(join(folder, `${file.name}.csv`), writeCsv(file, rows))
	}
	writeFileSync(join(folder, 'about.json'), writeAbout(about))
}

/** What `use` answers of a folder that is there only meanwhile. */
export function withFolder<Result>(use: (folder: string) => Result): Result {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-'))
	try {
		return use(folder)
	} finally {
		rmSync(folder, { recursive: true })
	}
}

/** Imports made-up rows; faults are thrown. */
export function importRows(db: Db, tables: Tables): Imported {
	return withFolder((folder) => {
		writeDataset(folder, tables)
		const result = importDataset(db, folder)
		if ('faults' in result) throw new Error(JSON.stringify(result.faults))
		return result
	})
}
