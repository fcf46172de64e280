// What release 1.1.0 has more of than 1.0.0, and what its files may not say.
import { describe, expect, test } from 'vitest'
import { readDatasetFiles } from '../../db/csv/check.ts'
import { importDataset, sayFault } from '../../db/csv/import.ts'
import { openDb } from '../../db/open.ts'
import { findEvent } from '../../db/queries/events.ts'
import { listMetrics } from '../../db/queries/metrics.ts'
import { listOffers } from '../../db/queries/offers.ts'
import { findPerson } from '../../db/queries/people.ts'
import { findRenamed } from '../../db/queries/renamed.ts'
import { hashRecord } from '../../db/csv/removal.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importRows, withFolder, writeDataset, type Tables } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

const faultsOf = (tables: Tables) =>
	withFolder((folder) => {
		writeDataset(folder, tables)
		const read = readDatasetFiles(folder)
		return 'faults' in read ? read.faults.map(sayFault) : []
	})
const tied: Tables = { moves: [{}], events: [{}], event_people: [{}], ids: [{}], renamed: [{ new: 'move:move-1' }] }

test('figures have at least one bound, in order, a stage that says when it was said, a scope of a known kind', () => {
	const bounds = { low: '6', high: '9' }
	const good = [bounds, { low: '6', high: '' }, { scope: 'site:Colossus 2' }, { stage: 'sought', said: '2026-05' }]
	expect(faultsOf({ metrics: good.map((cells, place) => ({ ...cells, id: `metric-${place}` })) })).toEqual([])
	const bad = [
		{ low: '', high: '' },
		{ low: '9', high: '6' },
		{ stage: 'planned' },
		{ scope: 'site:' },
		{ scope: 'moon' },
		{ stage: 'dreamt' },
		{ approx: 'roughly' },
		{ basis: 'posting' },
		{ metric: 'valuation-sought' }
	]
	const found = faultsOf({ metrics: bad.map((cells, place) => ({ ...cells, id: `metric-${place}` })) })
	expect(found.map((fault) => fault.replace(/^metrics.csv:(\d+) /, '$1 ').slice(0, 62))).toEqual([
		'2 low or high must be set',
		'3 low "9" is above high, 6',
		'4 said must be set where the stage is not actual',
		'5 scope "site:" is none of company, unit, team, site:NAME, sam',
		'6 scope "moon" is none of company, unit, team, site:NAME, samp',
		'7 stage "dreamt" is none of actual, planned, guidance, sought,',
		'8 approx "roughly" is none of yes, no',
		'9 basis "posting" is none of filing, statement, survey, estima',
		'10 metric "valuation-sought" is none of headcount, core-team-h'
	])
})

test('an offer is for a person exactly where one is named; grades are words or a lab’s own', () => {
	const grades = ['senior', 'L6', 'T9|T10', 'L5|staff', '4-2', 'new-phd']
	expect(faultsOf({ offers: grades.map((level, place) => ({ id: `offer-${place}`, level })) })).toEqual([])
	const bad = [
		{ population: 'person' },
		{ person: 'ada-example', population: 'role' },
		{ level: 'seniour' },
		{ level: 'L6|' },
		{ role: 'wizard' },
		{ basis: 'derived' }
	]
	const found = faultsOf({ offers: bad.map((cells, place) => ({ ...cells, id: `offer-${place}` })) })
	expect(found.map((fault) => fault.replace(/^offers.csv:(\d+) /, '$1 ').slice(0, 58))).toEqual([
		'2 population "person" is person exactly where a person is ',
		'3 population "role" is person exactly where a person is na',
		'4 level "seniour" is neither a lab’s own grade such as L6 ',
		'5 level "L6|" is neither a lab’s own grade such as L6 nor ',
		'6 role "wizard" is none of research-scientist, research-en',
		'7 basis "derived" is none of report, posting, filing, stat'
	])
})

test('ties lead to what is there, a leaver left somewhere, what was renamed is no more and does not go round', () => {
	expect(faultsOf(tied)).toEqual([])
	const renamed = [
		{ old: 'move:move-1', new: 'move:move-2', why: 'a' },
		{ old: 'move:a', new: 'move:b', why: 'a' },
		{ old: 'move:b', new: 'move:a', why: 'b' },
		{ old: 'planet:x' }
	]
	const tables: Tables = {
		moves: [{ from: '' }],
		events: [{}],
		event_people: [{}, { move: 'move-9' }],
		ids: [{ record: 'person:nobody' }, { record: 'offer:offer-1', value: '2' }],
		renamed
	}
	expect(faultsOf({ ...tables, ids: [] }).toSorted()).toEqual([
		'event_people.csv:2 part "leaver" is a leaver of a move whose from is empty',
		'event_people.csv:3 move "move-9" is not in moves.csv',
		'renamed.csv:2 new "move:b" leads back to itself',
		'renamed.csv:3 new "move:a" leads back to itself',
		'renamed.csv:4 new "move:move-2" is no record of this release',
		'renamed.csv:4 old "move:move-1" is still a record of this release'
	])
	expect(faultsOf({ ids: [{ record: 'person:nobody' }] })).toEqual([
		'ids.csv:2 record "person:nobody" is not in people.csv'
	])
	expect(faultsOf({ ids: [{ record: 'offer:offer-1' }] })).toEqual([
		'ids.csv:2 record "offer:offer-1" names none of person, lab',
		'ids.csv:2 record "offer:offer-1" is not in offers.csv'
	])
})

describe('in the database', () => {
	test('an event has the moves that belong to it, with part and why', () => {
		const db = openTestDb()
		importRows(db, { ...tied, moves: [{}, { id: 'move-2' }] })
		expect(findEvent(db, 'event-1')).toMatchObject({
			namedCount: 1,
			people: [{ part: 'leaver', why: 'event: names her', move: { id: 'move-1', personName: 'Ada Example' } }]
		})
	})

	test('a person has public ids with their pages, in rows by scheme', () => {
		const db = openTestDb()
		const ids = [
			{ scheme: 'orcid', value: '0000-0001' },
			{ scheme: 'dblp', value: '36/7024-1' },
			{ scheme: 'openreview', value: '~Ada_Example1' }
		]
		importRows(db, { ids })
		expect(findPerson(db, 'ada-example')).toMatchObject({
			publicIds: ['dblp:36/7024-1', 'openreview:~Ada_Example1', 'orcid:0000-0001'],
			ids: [
				{ scheme: 'dblp', url: 'https://dblp.org/pid/36/7024-1', sources: ['page-1'] },
				{ scheme: 'openreview', url: 'https://openreview.net/profile?id=~Ada_Example1' },
				{ scheme: 'orcid', url: 'https://orcid.org/0000-0001' }
			]
		})
	})

	test('what was renamed leads to its heir’s heir, or nowhere with the reason', () => {
		const db = openTestDb()
		const renamed = [
			{ old: 'deal:a', new: 'deal:b', why: 'two of one' },
			{ old: 'deal:b', new: 'event:event-1', why: 'talks alone' },
			{ old: 'deal:c', why: 'withdrawn' }
		]
		importRows(db, { events: [{}], renamed })
		expect(['deal:a', 'deal:b', 'deal:c', 'deal:d'].map((record) => findRenamed(db, record))).toEqual([
			{ heir: { file: 'events', id: 'event-1' }, why: 'two of one' },
			{ heir: { file: 'events', id: 'event-1' }, why: 'talks alone' },
			{ heir: null, why: 'withdrawn' },
			undefined
		])
	})

	test('metrics are found by what they say now, and by the names of release 1.0.0', () => {
		const db = openTestDb()
		const figure = { unit: 'USD', said: '2026' }
		importRows(db, {
			metrics: [
				{ ...figure, id: 'is', metric: 'valuation', approx: 'yes' },
				{ ...figure, id: 'sought', metric: 'valuation', stage: 'sought', low: '5', high: '' },
				{ ...figure, id: 'sample', scope: 'sample:authors', basis: 'survey' }
			]
		})
		const find = (filter: object) =>
			listMetrics(db, { level: 'group', ...filter }, { limit: 9, sort: 'value' }).rows.map(({ id }) => id)
		expect([
			find({ metric: ['valuation-sought'] }),
			find({ metric: ['valuation'] }),
			find({ stage: ['actual'] }),
			find({ scope: ['company'] }),
			find({ basis: ['survey'] }),
			find({ approx: ['yes'] })
		]).toEqual([['sought'], ['sought', 'is'], ['is', 'sample'], ['sought', 'is'], ['sample'], ['is']])
		const { rows } = listMetrics(db, { level: 'group' }, { limit: 9, sort: 'value' })
		expect(rows.map(({ value, low, high }) => [value, low, high])).toEqual([
			[null, 5, null],
			[100, 100, 100],
			[100, 100, 100]
		])
	})

	test('offers are found by what they rest on, for whom, at which grade and where', () => {
		const db = openTestDb()
		importRows(db, {
			offers: [
				{ id: 'senior', level: 'L5|L6', role: 'research-scientist', place: 'Paris', basis: 'estimate' },
				{ id: 'person', person: 'ada-example' }
			]
		})
		const list = (filter: object) => listOffers(db, { level: 'group', ...filter }, { limit: 9 })
		const find = (filter: object) => list(filter).rows.map(({ id }) => id)
		expect([
			find({ grade: ['L6'] }),
			find({ grade: ['unknown'] }),
			find({ population: ['person'] }),
			find({ role: ['research-scientist'] }),
			find({ place: ['Paris'] }),
			find({ basis: ['estimate'] })
		]).toEqual([['senior'], ['person'], ['person'], ['senior'], ['senior'], ['senior']])
		expect(() => find({ grade: ['L6', 'L'] })).toThrow('There is no grade `L`')
		expect(list({}).rows.map(({ grade }) => grade)).toEqual([['L5', 'L6'], []])
		expect(list({}).facets.grade).toEqual([
			{ value: 'L5', count: 1 },
			{ value: 'L6', count: 1 },
			{ value: 'unknown', count: 1 }
		])
	})

	test('with a person go the ties to events, public ids and what was renamed to a move of theirs', () => {
		withFolder((folder) => {
			writeDataset(folder, { ...tied, people: [{}, { id: 'ben-example', name: 'Ben Example' }], ids: [] })
			const row = `${hashRecord('person', 'ada-example')},person,2026-11-01,at the person’s request`
			const db = openDb(':memory:')
			importDataset(db, folder)
			writeDataset(folder, { people: [{ id: 'ben-example', name: 'Ben Example' }], sources: [], events: [] })
			writeFileSync(join(folder, 'removed.csv'), `record,kind,date,reason\n${row}\n`)
			const result = importDataset(db, folder)
			expect('faults' in result ? result.faults : []).toEqual([])
			const log = JSON.stringify(db.prepare('select * from changes').all())
			expect([log.includes('ada-example'), log.includes('move-1'), log.includes('move-0')]).toEqual([
				false,
				false,
				false
			])
		})
	})
})
