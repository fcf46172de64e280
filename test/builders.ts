// Rows of a dataset, complete but for what a test is about; all names are made up.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeAbout, writeCsv } from '../db/csv/export.ts'
import type { Cells, FileName } from '../db/cells.ts'
import { files } from '../db/files.ts'
import { importDataset, type Imported } from '../db/csv/import.ts'
import type { Db } from '../db/open.ts'
import { buildColumns, type LabRow, type MoveColumns, type MoveRow } from '../server/domain/moves/columns.ts'
import type { Precision } from '../server/domain/time/date.ts'

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
		sources: 'page-1',
		basis: 'report'
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
		low: '100',
		high: '100',
		approx: 'no',
		unit: 'people',
		as_of: '2025',
		stage: 'actual',
		scope: 'company',
		basis: 'report',
		sources: 'page-1'
	},
	claims: { id: 'claim-1', subject: 'offer:offer-1', source: 'page-1', stance: 'denies', rank: 'normal' },
	event_people: { event: 'event-1', move: 'move-1', part: 'leaver', why: 'event: names her' },
	ids: { record: 'person:ada-example', scheme: 'orcid', value: '0000-0000-0000-0000', sources: 'page-1' },
	renamed: { old: 'move:move-0', why: 'told twice' },
	judgements: {
		keep: 'person:ada-example',
		other: 'person:ada-x-example',
		verdict: 'same',
		date: '2026-07-02',
		by: 'an editor',
		why: 'Her own page gives both spellings.'
	},
	remedies: {
		record: 'move:move-1',
		remedy: 'statement',
		by: 'Ada Example',
		date: '2026-07-03',
		words: 'I left in May, not in July.'
	},
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
	const sample: Partial<Cells> = { ...samples[name], ...cells }
	// An offer is for a person exactly where one is named.
	if (name === 'offers') sample.population ??= sample.person ? 'person' : 'role'
	return Object.fromEntries(columns.map((column) => [column.name, sample[column.name] ?? '']))
}

/** Writes a dataset into a folder; `alpha`, `beta`, `ada-example` and `page-1` are there unless their files are given. */
export function writeDataset(folder: string, tables: Tables = {}, told: Partial<typeof about> = {}): void {
	const all: Tables = { labs: [{}, { id: 'beta', name: 'Beta' }], people: [{}], sources: [{}], ...tables }
	for (const file of files) {
		const rows = (all[file.name] ?? []).map((cells) => buildRow(file.name, cells))
		if (file.optional && !rows.length) continue
		writeFileSync(join(folder, `${file.name}.csv`), writeCsv(file, rows))
	}
	writeFileSync(join(folder, 'about.json'), writeAbout({ ...about, ...told }))
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

/** Imports made-up rows, and what about.json says beside the usual; faults are thrown. */
export function importRows(db: Db, tables: Tables, told: Partial<typeof about> = {}): Imported {
	return withFolder((folder) => {
		writeDataset(folder, tables, told)
		const result = importDataset(db, folder)
		if ('faults' in result) throw new Error(JSON.stringify(result.faults))
		return result
	})
}

const lab = (id: string, name: string, country: string | null, parent: string | null, group = id): LabRow => ({
	id,
	name,
	kind: parent || id === 'alpha' ? 'frontier-lab' : 'startup',
	country,
	group,
	parent
})
/** A group of three labs in two countries, a lab in the country of the first, one of no known country, one in France. */
export const moveLabs: LabRow[] = [
	lab('alpha', 'Alpha', 'US', null),
	lab('alpha-one', 'Alpha One', 'US', 'alpha', 'alpha'),
	lab('alpha-two', 'Alpha Two', 'GB', 'alpha-one', 'alpha'),
	lab('beta', 'Beta', 'US', null),
	lab('delta', 'Delta', null, null),
	lab('gamma', 'Gamma', 'FR', null)
]

/** `2025-Q3` as the date of a row, which is its first day, and its precision; other dates are partial ISO ones. */
export function readDate(text: string): { date: string; precision: Precision } {
	const [year, part = '01', day = '01'] = text.split('-')
	if (part.startsWith('Q'))
		return { date: `${year}-${String(Number(part[1]) * 3 - 2).padStart(2, '0')}-01`, precision: 'quarter' }
	return { date: `${year}-${part}-${day}`, precision: text.length > 7 ? 'day' : text.length > 4 ? 'month' : 'year' }
}

/** A move as "from > to", its date and what else a test is about; an end that is not known is `?`. */
export type BriefMove = [person: string, way: string, date: string, other?: Partial<MoveRow> & { left?: string }]

/** The columns of moves between `moveLabs`, m1, m2 and so on, each told by a source of its own; coverage ends in June 2026. */
export function buildMoveColumns(moves: BriefMove[]): MoveColumns {
	const rows = moves.map(([person, way, when, { left, ...other } = {}], place): MoveRow => {
		const [from, to] = way.split(' > ').map((end) => (end === '?' ? null : end))
		const { date, precision } = readDate(when)
		const leaving = left ? readDate(left) : undefined
		return {
			id: `m${place + 1}`,
			person,
			from: from!,
			to: to!,
			kind: to === null ? 'departure' : 'hire',
			date,
			datePrecision: precision,
			leftDate: leaving?.date ?? null,
			leftDatePrecision: leaving?.precision ?? null,
			fromRole: null,
			toRole: null,
			status: 'reported',
			deal: null,
			firstPublished: date,
			sources: [place],
			...other
		}
	})
	const ids = [...new Set(rows.map((row) => row.person))].toSorted()
	return buildColumns(
		{
			revision: 1,
			coverageEnd: about.coverageEnd,
			labs: moveLabs,
			people: ids.map((id) => ({ id, name: `${id} example` })),
			sourceTotal: rows.length
		},
		rows
	)
}
