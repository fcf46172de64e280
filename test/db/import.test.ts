import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportDataset } from '../../db/csv/export.ts'
import { importDataset, sayFault } from '../../db/csv/import.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { openDb } from '../../db/open.ts'
import { listOffers } from '../../db/queries/offers.ts'
import { datasetFolder, openRealDb, openTestDb } from '../helpers.ts'
import { importRows, withFolder, writeDataset, type Tables } from '../builders.ts'

/** The files of a folder, by name. */
const readFolder = (folder: string) =>
	Object.fromEntries(
		readdirSync(folder)
			.filter((file) => /\.(csv|json)$/.test(file))
			.map((file) => [file, readFileSync(join(folder, file), 'utf8')])
	)

const faultsOf = (change: (folder: string) => void, tables: Tables = {}) =>
	withFolder((folder) => {
		writeDataset(folder, tables)
		change(folder)
		const db = openTestDb()
		const result = importDataset(db, folder)
		const stored = db.prepare('select count(*) as n from labs').get()
		return { faults: 'faults' in result ? result.faults.map(sayFault) : [], stored }
	})

describe('import and export', () => {
	test('the export of the import is the dataset, byte for byte', () => {
		const db = openRealDb()
		withFolder((folder) => {
			exportDataset(db, folder)
			expect(readFolder(folder)).toEqual(readFolder(datasetFolder))
		})
	})

	test('the same facts make no new revision, whatever the order of their rows', () => {
		const db = openTestDb()
		const people = [{}, { id: 'ben-example', name: 'Ben Example' }]
		const first = importRows(db, { people })
		expect(importRows(db, { people: people.toReversed() })).toEqual({
			revision: 1,
			hash: first.hash,
			rows: 5,
			added: 0,
			changed: 0,
			removed: 0,
			unchanged: true
		})
	})

	test('a changed import is one revision, with what it added, changed and removed', () => {
		const db = openTestDb()
		importRows(db, { moves: [{}, { id: 'move-2', to: '' }] })
		const result = importRows(db, { moves: [{ to_role: 'Researcher' }, { id: 'move-3' }] })
		expect(result).toMatchObject({ revision: 2, added: 1, changed: 1, removed: 1, unchanged: false })
		const changes = db
			.prepare(
				`select revision, file, record, json_extract(before, '$.to_role') as before, json_extract(after, '$.to_role') as after
				from changes order by record`
			)
			.all()
		expect(changes).toEqual([
			{ revision: 2, file: 'moves', record: 'move-1', before: '', after: 'Researcher' },
			{ revision: 2, file: 'moves', record: 'move-2', before: '', after: null },
			{ revision: 2, file: 'moves', record: 'move-3', before: null, after: '' }
		])
	})

	test('each page of a sources cell is a claim that reports, unless claims.csv has one by it', () => {
		const db = openTestDb()
		importRows(db, {
			sources: [{}, { id: 'page-2' }, { id: 'page-3' }],
			offers: [{ sources: 'page-2|page-1' }],
			claims: [{}, { id: 'claim-3', source: 'page-3' }]
		})
		expect(db.prepare('select id, source, stance, position, listed from claims order by id').all()).toEqual([
			{ id: 'claim-1', source: 'page-1', stance: 'denies', position: 1, listed: 1 },
			{ id: 'claim-3', source: 'page-3', stance: 'denies', position: null, listed: 1 },
			{ id: 'offer:offer-1:page-2', source: 'page-2', stance: 'reports', position: 0, listed: 0 }
		])
	})

	test('what is derived follows from the rows', () => {
		const db = openTestDb()
		importRows(db, {
			labs: [{}, { id: 'beta', name: 'Beta' }, { id: 'alpha-lab', name: 'Alpha Lab', parent: 'alpha' }],
			sources: [{ published: '2025-08' }, { id: 'page-2', published: '2025-07-20' }, { id: 'page-3' }],
			moves: [
				{ from: 'alpha-lab', date: '2025-07-01', date_precision: 'quarter', sources: 'page-1|page-2|page-3' },
				{ id: 'move-2', from: 'alpha', to: 'alpha-lab', date: '2024-01-01', sources: 'page-3' },
				{ id: 'move-3', from: 'beta', to: '', status: 'rumored' }
			]
		})
		expect(db.prepare('select id, group_id, joined, left_count from labs order by id').all()).toEqual([
			{ id: 'alpha', group_id: 'alpha', joined: 0, left_count: 1 },
			{ id: 'alpha-lab', group_id: 'alpha', joined: 0, left_count: 1 },
			{ id: 'beta', group_id: 'beta', joined: 1, left_count: 0 }
		])
		expect(db.prepare('select move_count, lab, since, since_precision from people').all()).toEqual([
			{ move_count: 2, lab: 'beta', since: '2025-07-01', since_precision: 'quarter' }
		])
		const days = 'select id, last_day, first_published, first_told from moves order by id'
		expect(db.prepare(days).all()).toEqual([
			{ id: 'move-1', last_day: '2025-09-30', first_published: '2025-07-20', first_told: '2025-07-20' },
			{ id: 'move-2', last_day: '2024-01-01', first_published: null, first_told: '2024-01-01' },
			{ id: 'move-3', last_day: '2025-07-04', first_published: '2025-08-31', first_told: '2025-08-01' }
		])
	})
})

const edit = (file: string, from: string | RegExp, to: string) => (folder: string) =>
	writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))

describe('faults', () => {
	test('a dataset without faults has none', () => {
		expect(faultsOf(() => {})).toEqual({ faults: [], stored: { n: 2 } })
	})

	test('all faults are reported at once, and nothing is stored', () => {
		const moves = [
			{ person: 'nobody', date: '2025-02-30', status: 'certain' },
			{ id: 'move-2', from: '', to: '', left_date: '2025-01-01' },
			{ id: 'move-3', date: '2025-08-01', date_precision: 'quarter', sources: 'page-1|page-9', note: ' spaced' },
			{ id: 'Move 4', sources: '' }
		]
		expect(faultsOf(() => {}, { moves })).toEqual({
			faults: [
				'moves.csv:2 id "Move 4" is no id: lower-case letters, digits and single hyphens between them',
				'moves.csv:2 sources must not be empty',
				'moves.csv:3 date "2025-02-30" is no date such as 2025-07-12',
				'moves.csv:3 status "certain" is none of confirmed, reported, rumored, disputed, denied, reversed',
				'moves.csv:4 left_date_precision must be set where left_date is',
				'moves.csv:4 to or from must be set',
				'moves.csv:5 date "2025-08-01" is dated to the quarter: finer parts must be its first',
				'moves.csv:5 note " spaced" begins or ends with a space',
				'moves.csv:3 person "nobody" is not in people.csv',
				'moves.csv:5 sources "page-9" is not in sources.csv'
			],
			stored: { n: 0 }
		})
	})

	test.each<[string, (folder: string) => void, Tables, string[]]>([
		[
			'a header',
			edit('people.csv', 'known_for', 'fame'),
			{},
			[
				'people.csv:1 fame "fame" is no column of people.csv: id, name, aliases, known_for, links',
				'people.csv:1 known_for is missing from the header'
			]
		],
		[
			'a row’s length',
			edit('people.csv', 'Ada Example', 'Ada,Example'),
			{},
			['people.csv:2 "ada-example,Ada,Example,,," has 6 cells: the header has 5']
		],
		[
			'a key that stands twice',
			() => {},
			{ people: [{}, {}] },
			['people.csv:3 id "ada-example" stands on line 2 already']
		],
		['bounds', () => {}, { offers: [{ low: '3000000' }] }, ['offers.csv:2 low "3000000" is above high, 2000000']],
		[
			'sums beyond 2^53',
			() => {},
			{ offers: [{ high: '9007199254740992' }] },
			['offers.csv:2 high "9007199254740992" is beyond 2^53']
		],
		['numbers', () => {}, { offers: [{ low: '1e6' }] }, ['offers.csv:2 low "1e6" is no whole number of digits alone']],
		[
			'ancestors',
			() => {},
			{ labs: [{ parent: 'beta' }, { id: 'beta', name: 'Beta', parent: 'alpha' }] },
			['labs.csv:2 parent "beta" makes alpha its own ancestor', 'labs.csv:3 parent "alpha" makes beta its own ancestor']
		],
		[
			'bytes',
			(folder) => writeFileSync(join(folder, 'people.csv'), Buffer.from([0xff, 0xfe])),
			{},
			['people.csv is not UTF-8']
		],
		[
			'about.json',
			(folder) => writeFileSync(join(folder, 'about.json'), '{'),
			{},
			[expect.stringMatching(/^about\.json is not JSON: /) as unknown as string]
		],
		[
			'a quote that does not end',
			edit('people.csv', 'Ada', '"Ada'),
			{},
			[
				expect.stringMatching(/^people\.csv:2 cannot be read: /) as unknown as string,
				expect.stringMatching(/^people\.csv:2 /) as unknown as string
			]
		]
	])('%s: the place, the value and the reason are named', (_, change, tables, faults) => {
		expect(faultsOf(change, tables)).toEqual({ faults, stored: { n: 0 } })
	})

	test('a missing file is named', () => {
		const db = openTestDb()
		const result = importDataset(db, '/nowhere')
		expect('faults' in result && result.faults.map(sayFault)[0]).toBe('labs.csv is missing')
	})
})

test('columns hold the moves in order of date, with the pages behind them, and follow the revision', () => {
	const db = openTestDb()
	importRows(db, {
		sources: [{}, { id: 'page-2' }],
		moves: [{ sources: 'page-1|page-2' }, { id: 'move-0', date: '2025-08-01' }]
	})
	const columns = openColumns(db)
	const { ids, sourceStart, source } = columns.current()
	expect({ ids, sourceStart: [...sourceStart], source: Array.from(source.subarray(0, 3)) }).toEqual({
		ids: ['move-1', 'move-0'],
		sourceStart: [0, 2, 3],
		source: [0, 1, 0]
	})
	importRows(db, { moves: [{}] })
	expect(columns.current().ids).toEqual(['move-1'])
	expect(loadColumns(db)).toEqual(columns.current())
})

test('a process that is killed in the middle of an import leaves the revision before', () => {
	withFolder((folder) => {
		const path = join(folder, 'labflow.db')
		const db = openDb(path)
		importRows(db, { people: [{}] })
		expect(() =>
			withFolder((data) => {
				writeDataset(data, {
					people: [{ name: 'Ada Other' }],
					moves: Array.from({ length: 1000 }, (_, n) => ({ id: `m-${n}` }))
				})
				importDataset(db, data, {
					onProgress() {
						throw new Error('stopped')
					}
				})
			})
		).toThrow('stopped')
		db.close()
		const again = openDb(path)
		expect(again.prepare('select name from people').all()).toEqual([{ name: 'Ada Example' }])
		expect(again.prepare('select max(number) as n from revisions').get()).toEqual({ n: 1 })
		again.close()
	})
})

const euros: Tables = {
	rates: [
		{ month: '2025-07', usd: '1.2' },
		{ month: '2025-08', usd: '1.4' }
	],
	prices: [
		{ month: '2025-07', cpi: '100' },
		{ month: '2026-06', cpi: '110' }
	],
	offers: [
		{ id: 'july', low: '100', high: '', currency: 'EUR', date: '2025-07-04' },
		{ id: 'later', low: '100', high: '200', currency: 'EUR', date: '2026-06-01', years: '', per: 'month' },
		{ id: 'none', low: '', high: '', currency: '', per: '', date: '2025-07-04' },
		{ id: 'open', low: '50', high: '50', date: '2025-01-01', date_precision: 'month', years: '' },
		{ id: 'swiss', low: '5', high: '5', currency: 'CHF', date: '2025-07-04' }
	]
}
const readDollars = (db: ReturnType<typeof openTestDb>) => {
	const of = (what: string) => `${what}_low_usd, ${what}_high_usd, ${what}_how`
	const all = db.sqlite.prepare(
		`select id, low_usd, high_usd, usd_how, ${of('yearly')}, ${of('today')} from offers order by id`
	)
	return all.raw().all()
}
const july = 'at 1.2 US dollars for one EUR, mean of July 2025'
const august = 'at 1.4 US dollars for one EUR, mean of August 2025, the last month with a rate'
const spread = 'the sum divided by 4 years, assumed evenly spread'
const dollars = [
	['july', 120, null, july, 30, null, spread, 132, null, pricesSince('1.1', 'July 2025')],
	['later', 140, 280, august, 1680, 3360, 'the month’s sum times 12', 140, 280, pricesSince('1', 'June 2026')],
	['none', ...Array.from({ length: 3 }, () => [null, null, 'unknown: no sum is named']).flat()],
	[
		'open',
		50,
		50,
		'US dollars as stated',
		null,
		null,
		'unknown: the years that the sum covers are not stated',
		null,
		null,
		'unknown: no consumer prices in January 2025'
	],
	['swiss', ...Array.from({ length: 3 }, () => [null, null, 'unknown: no rate for CHF']).flat()]
]
function pricesSince(factor: string, month: string): string {
	return `in dollars of June 2026: times ${factor}, by consumer prices since ${month}`
}

test('offers are given their bounds in US dollars, a year and in today’s dollars, and sorted by them', () => {
	const db = openTestDb()
	importRows(db, euros)
	expect(readDollars(db)).toEqual(dollars)
	const { rows } = listOffers(db, { level: 'group' }, { sort: '-highUsd', limit: 10 })
	expect(rows.map(({ id, lowUsd, highUsd }) => [id, lowUsd, highUsd])).toEqual([
		['later', 140, 280],
		['july', 120, null],
		['open', 50, 50],
		['swiss', null, null],
		['none', null, null]
	])
})

test('dollars that an older program did not store are filled in by an import of the same facts', () => {
	const db = openTestDb()
	importRows(db, euros)
	db.sqlite.exec('update offers set low_usd = null, usd_how = null, today_low_usd = null, today_how = null')
	expect(importRows(db, euros)).toMatchObject({ revision: 1, unchanged: true })
	expect(readDollars(db)).toEqual(dollars)
})
