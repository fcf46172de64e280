// What the import refuses: cells that would do harm or mean nothing, and rows that do not fit together.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDatasetFiles } from '../../db/csv/check.ts'
import { importDataset, sayFault } from '../../db/csv/import.ts'
import { openTestDb } from '../helpers.ts'
import { withFolder, writeDataset, type Tables } from '../builders.ts'

const faultsOf = (tables: Tables) =>
	withFolder((folder) => {
		writeDataset(folder, tables)
		const read = readDatasetFiles(folder)
		return 'faults' in read ? read.faults.map(sayFault) : []
	})

describe('characters', () => {
	test.each([
		['\ufffe', 'holds a code that is no character and that no XML may hold'],
		['\ufdd0', 'holds a code that is no character and that no XML may hold'],
		['\u{1ffff}', 'holds a code that is no character and that no XML may hold'],
		['\u0000', 'holds a line break or control character'],
		['\u000b', 'holds a line break or control character'],
		['\u007f', 'holds a line break or control character'],
		['\u0085', 'holds a line break or control character'],
		['\u2028', 'holds a line break or control character'],
		['\u202e', 'holds a character that changes what is seen and is not'],
		['\u2066', 'holds a character that changes what is seen and is not'],
		['\u061c', 'holds a character that changes what is seen and is not'],
		['\u200b', 'holds a character that changes what is seen and is not']
	])('%j stands in no cell', (character, reason) => {
		const value = `Ada${character}Example`
		const faults = [
			`people.csv:2 name ${JSON.stringify(value)} ${reason}`,
			`moves.csv:2 note ${JSON.stringify(value)} ${reason}`
		]
		expect(faultsOf({ people: [{ name: value }], moves: [{ note: value }] })).toEqual(faults)
	})

	test('letters of all scripts do, those that are made of several codes too', () => {
		const names = ['Łukasz Example', '吴恩达', '이지은', 'नमूना', 'می‌خواهم', '👩‍🔬 Example', 'Nguyễn']
		expect(faultsOf({ people: names.map((name, n) => ({ id: n ? `p-${n}` : 'ada-example', name })) })).toEqual([])
	})

	test('about.json and the list of removals are held to the same', () => {
		const faults = withFolder((folder) => {
			writeDataset(folder)
			writeFileSync(join(folder, 'about.json'), JSON.stringify({ title: 'a\u202eb', licence: 'x\uffffy' }))
			const row = `${'0'.repeat(64)},person,2026-11-01,at the\u202e request`
			writeFileSync(join(folder, 'removed.csv'), `record,kind,date,reason\n${row}\n`)
			const read = importDataset(openTestDb(), folder)
			return 'faults' in read ? read.faults.filter(({ value }) => value).map(({ column }) => column) : []
		})
		expect(faults).toEqual(['title', 'licence', 'reason'])
	})
})

describe('names and titles', () => {
	test('have at most 200 characters, other cells 2,000', () => {
		const note = 'n'.repeat(2001)
		const faults = faultsOf({
			people: [{ name: 'a'.repeat(201), aliases: `b|${'c'.repeat(201)}` }],
			labs: [{ name: 'a'.repeat(200) }, { id: 'beta', name: 'Beta' }],
			moves: [{ note }]
		})
		expect(faults).toEqual([
			`people.csv:2 name "${'a'.repeat(201)}" has 201 characters: a name or title has at most 200`,
			`people.csv:2 aliases "b|${'c'.repeat(201)}" has 201 characters: a name or title has at most 200`,
			`moves.csv:2 note "${note}" has 2001 characters: a cell has at most 2000`
		])
	})

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＠x'])(
		'%s is refused as a name, as a title and as an alias',
		(text) => {
			const reason = `begins with ${text[0]}, which spreadsheets take for a formula`
			expect(
				faultsOf({ people: [{ name: text, aliases: `Ada|${text}` }], sources: [{ title: text, publisher: text }] })
			).toEqual([
				`people.csv:2 name "${text}" ${reason}`,
				`people.csv:2 aliases "Ada|${text}" ${reason}`,
				`sources.csv:2 publisher "${text}" ${reason}`,
				`sources.csv:2 title "${text}" ${reason}`
			])
		}
	)

	test('what only looks like a formula in other cells is kept as it stands', () => {
		expect(faultsOf({ offers: [{ notation: '+$2M/4yr', note: '=about' }] })).toEqual([])
	})
})

test.each([
	'javascript:alert(1)',
	'data:text/html,x',
	'ftp://a.example/x',
	'https://a:b@a.example/',
	'https://a.example:99999/'
])('%s is no link of a person, a lab or a source', (link) => {
	const links = `https://a.example/|${link}`
	expect(
		faultsOf({ people: [{ links }], labs: [{ website: link }, { id: 'beta', name: 'Beta' }], sources: [{ url: link }] })
	).toEqual([
		`labs.csv:2 website "${link}" is no http or https address`,
		`people.csv:2 links "${links}" is no http or https address`,
		`sources.csv:2 url "${link}" is no http or https address`
	])
})

describe('rows that do not fit together', () => {
	test('nobody goes from a lab to that lab, and no lab buys itself', () => {
		expect(
			faultsOf({
				moves: [{ to: 'alpha' }, { id: 'move-2', from: '' }],
				deals: [{ target: 'alpha' }],
				metrics: [{ counterpart: 'alpha' }]
			})
		).toEqual([
			'moves.csv:2 to "alpha" is the same as from',
			'deals.csv:2 target "alpha" is the same as acquirer',
			'metrics.csv:2 counterpart "alpha" is the same as lab'
		])
	})

	test('records are dated from 1950 to two years after the end of coverage, foundings from 1000, plans thirty years on', () => {
		const within = {
			labs: [{ founded: '1209' }, { id: 'beta', name: 'Beta' }],
			moves: [{ date: '1950-01-01' }, { id: 'move-2', date: '2028-06-30' }],
			metrics: [{ as_of: '2030', metric: 'power-mw', unit: 'MW', stage: 'planned', said: '2025' }]
		}
		expect(faultsOf(within)).toEqual([])
		expect(
			faultsOf({
				labs: [{ founded: '2031' }, { id: 'beta', name: 'Beta' }],
				sources: [{ published: '2028-07' }],
				moves: [
					{ date: '1949-12-31' },
					{ id: 'move-2', date: '2028-07-01', left_date: '1066-10-14', left_date_precision: 'day' }
				],
				events: [{ date: '2206-06-01' }],
				metrics: [{ as_of: '2090', stage: 'planned', said: '2025' }]
			})
		).toEqual([
			'labs.csv:2 founded "2031" lies outside 1000 to 2028-06-30',
			'sources.csv:2 published "2028-07" lies outside 1950 to 2028-06-30',
			'moves.csv:2 date "1949-12-31" lies outside 1950 to 2028-06-30',
			'moves.csv:3 date "2028-07-01" lies outside 1950 to 2028-06-30',
			'moves.csv:3 left_date "1066-10-14" lies outside 1950 to 2028-06-30',
			'events.csv:2 date "2206-06-01" lies outside 1950 to 2028-06-30',
			'metrics.csv:2 as_of "2090" lies outside 1950 to 2056-06-30'
		])
	})

	test('a lab does not end before it was founded', () => {
		expect(
			faultsOf({
				labs: [
					{ founded: '2020-05', ended: '2019' },
					{ id: 'beta', name: 'Beta' }
				]
			})
		).toEqual(['labs.csv:2 ended "2019" is before founded, 2020-05'])
	})

	test('an hour is paid with at most 5,000 dollars and a day with 50,000, in any currency, in claims and parts too', () => {
		const rates = [{ month: '2025-07', currency: 'JPY', usd: '0.0068' }]
		const hour = { per: 'hour', years: '' }
		expect(
			faultsOf({
				rates,
				offers: [
					{ ...hour, low: '5000', high: '5000' },
					{ ...hour, id: 'yen', low: '500000', high: '700000', currency: 'JPY' },
					{ id: 'day', per: 'day', years: '', low: '40000', high: '50000' }
				]
			})
		).toEqual([])
		expect(
			faultsOf({
				rates,
				offers: [
					{ ...hour, low: '4000', high: '5001' },
					{ ...hour, id: 'yen', low: '', high: '800000', currency: 'JPY' },
					{ id: 'day', per: 'day', years: '', low: '50001', high: '' }
				],
				components: [{ low: '200000', high: '200000', currency: 'USD' }],
				claims: [{ low: '', high: '9000', currency: 'USD' }]
			})
		).toEqual([
			'offers.csv:2 low "50001" is more than can be meant for a day',
			'offers.csv:3 high "5001" is more than can be meant for an hour',
			'offers.csv:4 high "800000" is more than can be meant for an hour',
			'components.csv:2 low "200000" is more than can be meant for an hour',
			'components.csv:2 high "200000" is more than can be meant for an hour',
			'claims.csv:2 high "9000" is more than can be meant for an hour'
		])
	})

	test('a record without a source, and one that names what is not there, is refused', () => {
		expect(faultsOf({ moves: [{ sources: '' }, { id: 'move-2', deal: 'nowhere', sources: 'page-9' }] })).toEqual([
			'moves.csv:2 sources must not be empty',
			'moves.csv:3 deal "nowhere" is not in deals.csv',
			'moves.csv:3 sources "page-9" is not in sources.csv'
		])
	})
})
