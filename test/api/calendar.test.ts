// The calendar: dates with their rules, and the same as iCalendar, read by two parsers.
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import type { CalendarDate } from '../../server/schemas/calendar.ts'
import type { List } from '../../server/schemas/list.ts'
import { importRows } from '../builders.ts'
import { edit, rowOf } from '../db/edits.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'

let real: FastifyInstance
beforeAll(async () => {
	real = await buildTestApp()
})
afterAll(() => real.close())
const list = async (app: FastifyInstance, query: string) =>
	(await app.inject(`/api/v1/calendar?${query}`)).json<List<CalendarDate>>()
const write = async (app: FastifyInstance, query = '') => (await app.inject(`/api/v1/calendar.ics?${query}`)).body

const long = '由一个名字极长的虚构实验室在二〇二七年举行的关于虚构数据中心的虚构开幕典礼'
function build(): { db: Db; app: Promise<FastifyInstance> } {
	const db = openTestDb()
	importRows(db, {
		labs: [
			{ id: 'alpha', name: 'Alpha' },
			{ id: 'beta', name: 'Beta' }
		],
		people: [{ id: 'ada-example', name: 'Ada Example' }],
		sources: [{ id: 'page-1' }],
		deals: [{ date: '2025-07-01', date_precision: 'quarter' }],
		events: [
			{ id: 'event-1', title: long, date: '2025-05-04', date_precision: 'day' },
			{
				id: 'event-2',
				lab: 'beta',
				title: 'Semicolons; commas, and a back\\slash',
				date: '2025-05-01',
				date_precision: 'month'
			}
		],
		moves: [{ date: '2024-02-01', date_precision: 'month', sources: 'page-1' }]
	})
	return { db, app: buildApp(db, { site: false }) }
}

test('each date comes from its record by a rule; a date counts where any of its days is in the range', async () => {
	const { app } = build()
	const ours = await app
	const { rows, sentence } = await list(ours, '')
	expect(rows.map(({ id, first, last }) => [id, first, last])).toEqual([
		['event:event-1', '2025-05-04', '2025-05-04'],
		['event:event-2', '2025-05-01', '2025-05-31'],
		['deal:deal-1', '2025-07-01', '2025-09-30']
	])
	expect(sentence).toBe('Labflow holds 3 dates.')
	const ids = async (query: string) => (await list(ours, query)).rows.map(({ id }) => id)
	expect(await ids('since=2025-09-30')).toEqual(['deal:deal-1'])
	expect(await ids('since=2025-10')).toEqual([])
	expect(await ids('until=2025-05-01')).toEqual(['event:event-2'])
	expect(await ids('lab=beta&kind=event')).toEqual(['event:event-2'])
	expect(await ids('limit=1&sort=-date')).toEqual(['deal:deal-1'])
	const { next } = await list(ours, 'limit=1&sort=-date')
	expect(await ids(`limit=1&sort=-date&cursor=${next}`)).toEqual(['event:event-2'])
	expect((await ours.inject('/api/v1/calendar?cursor=nothing')).statusCode).toBe(400)
	await ours.close()
})

test('a lab stands for what is under it, at any depth; at level lab for itself; facets lift their own filter', async () => {
	const db = openTestDb()
	importRows(db, {
		labs: [
			{ id: 'alpha', name: 'Alpha' },
			{ id: 'alpha-research', name: 'Alpha Research', parent: 'alpha' },
			{ id: 'alpha-vision', name: 'Alpha Vision', parent: 'alpha-research' },
			{ id: 'beta', name: 'Beta' }
		],
		sources: [{ id: 'page-1' }],
		events: [{ id: 'event-1', lab: 'alpha-vision', title: 'A made-up opening' }],
		deals: [{ acquirer: 'beta', target: 'alpha-vision' }]
	})
	const ours = await buildApp(db, { site: false })
	const ids = async (query: string) => (await list(ours, query)).rows.map(({ id }) => id).toSorted()
	expect(await ids('lab=alpha')).toEqual(['deal:deal-1', 'event:event-1'])
	expect(await ids('lab=alpha-research')).toEqual(['deal:deal-1', 'event:event-1'])
	expect(await ids('lab=alpha-research&level=lab')).toEqual([])
	expect(await ids('lab=beta')).toEqual(['deal:deal-1'])
	const { facets } = await list(ours, 'lab=beta&kind=event')
	expect(facets).toEqual({
		kind: [{ value: 'deal', count: 1 }],
		lab: [{ value: 'alpha', name: 'Alpha', count: 1 }]
	})
	await ours.close()
})

test('anniversaries are listed where they are asked for, of a year at most', async () => {
	const { app } = build()
	const ours = await app
	expect((await list(ours, 'since=2026&until=2030')).rows).toEqual([])
	const { rows, sentence } = await list(ours, 'since=2026&until=2030&anniversaries=yes')
	expect(rows.map(({ id, first, last, basis }) => [id, first, last, basis])).toEqual([
		['anniversary:ada-example:beta:2', '2026-02-01', '2026-02-28', 'assumed']
	])
	expect(sentence).toBe('Labflow holds 1 date from 2026 to 2030, anniversaries among them.')
	await ours.close()
})

test('two readers of iCalendar find the days, titles, pages and categories of the API', async () => {
	const { rows } = await list(real, 'since=2026&limit=500')
	expect(rows.length).toBeGreaterThan(50)
	const text = await write(real, 'since=2026')
	expect(text.endsWith('END:VCALENDAR') || text.endsWith('END:VCALENDAR\r\n')).toBe(true)
	const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
	const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
	expect(
		events.map(({ uid, startDate, endDate, summary }) => [
			uid,
			startDate.toString(),
			dayBefore(endDate.toString()),
			summary
		])
	).toEqual(rows.map(({ id, first, last, title }) => [`${id}@labflow`, first, last, title]))
	const other = Object.values(nodeIcal.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT')
	const pages = new Map(other.map(({ uid, url }) => [uid, (url as unknown as { val: string }).val]))
	for (const { id, record } of rows) expect(pages.get(`${id}@labflow`)).toBe(`http://localhost/${record}`)
	expect(other.length).toBe(rows.length)
})

test('lines are folded at 75 octets, Chinese whole, and what has a meaning in the format is text', async () => {
	const { app } = build()
	const ours = await app
	const text = await write(ours)
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
	expect(text.includes('\n') && !/[^\r]\n/.test(text)).toBe(true)
	const titles = new ICAL.Component(ICAL.parse(text))
		.getAllSubcomponents('vevent')
		.map((one) => new ICAL.Event(one).summary)
	expect(titles).toContain(`Alpha: ${long}`)
	expect(titles).toContain('Beta: Semicolons; commas, and a back\\slash')
	await ours.close()
})

test('a changed record keeps its UID under a higher SEQUENCE; one that is gone, or denied, is cancelled', async () => {
	const { db, app } = build()
	const ours = await app
	const eventOf = async (id: string) => {
		const all = new ICAL.Component(ICAL.parse(await write(ours))).getAllSubcomponents('vevent')
		const found = all.find((one) => one.getFirstPropertyValue('uid') === `${id}@labflow`)!
		return ['sequence', 'status', 'dtstart'].map((key) => String(found.getFirstPropertyValue(key)))
	}
	const kept = rowOf(db, 'events', 'event-2')
	expect(await eventOf('event:event-2')).toEqual(['0', 'CONFIRMED', '2025-05-01'])
	expect(edit(db, { file: 'events', record: 'event-2', after: { ...kept, date: '2025-06-01' } })).toMatchObject({
		changes: 1
	})
	expect(await eventOf('event:event-2')).toEqual(['1', 'CONFIRMED', '2025-06-01'])
	edit(db, { file: 'deals', record: 'deal-1', after: { ...rowOf(db, 'deals', 'deal-1'), status: 'denied' } })
	expect(await eventOf('deal:deal-1')).toEqual(['1', 'CANCELLED', '2025-07-01'])
	edit(db, { file: 'events', record: 'event-2', after: null })
	expect(await eventOf('event:event-2')).toEqual(['2', 'CANCELLED', '2025-06-01'])
	expect((await list(ours, 'kind=event')).rows.map(({ id }) => id)).toEqual(['event:event-1'])
	edit(db, { file: 'events', record: 'event-2', after: kept })
	expect((await eventOf('event:event-2'))[1]).toBe('CONFIRMED')
	await ours.close()
})

test('calendars are asked for at the root, too', async () => {
	const answer = await real.inject('/calendar.ics?lab=meta')
	expect([answer.statusCode, answer.headers.location]).toEqual([308, '/api/v1/calendar.ics?lab=meta'])
	const { headers } = await real.inject('/api/v1/calendar.ics?lab=meta')
	expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
})
