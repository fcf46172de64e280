// Events: dated happenings that explain flows.
import type { Filter, Paging } from '../../server/domain/filter.ts'
import type { Db } from '../open.ts'
import type { eventKinds, precisions } from '../schema.ts'
import { cite, type Evidence } from './citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { announcedIn, daysIn, labsIn, textIn, wordsIn, type Days } from './condition.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './list.ts'
import { newsOf } from './news.ts'

export type EventRow = {
	id: string
	lab: string | null
	labName: string | null
	labGroup: string | null
	date: string
	datePrecision: (typeof precisions)[number]
	kind: (typeof eventKinds)[number]
	title: string
	headcount: number | null
	/** Share of staff concerned, in percent. */
	percent: number | null
	note: string | null
} & Evidence

const days: Days = { first: 't.date', last: 't.last_day', known: 't.first_published' }

export const events: Resource<EventRow> = {
	table: 'events',
	select: `select t.id, t.lab, a.name as labName, a.group_id as labGroup, t.date, t.date_precision as datePrecision,
		t.kind, t.title, t.headcount, t.percent, t.note from events t left join labs a on a.id = t.lab`,
	sorts: {
		date: { sql: 't.date' },
		news: { sql: newsOf('events') },
		lab: { sql: 't.lab', nullable: true },
		headcount: { sql: 't.headcount', nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ['t.lab']),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...wordsIn(filter, 'kind', 't.kind'),
		...textIn(filter.q, { labs: ['t.lab'], texts: ['t.title', 't.note'] })
	],
	facets: { words: { kind: 't.kind' }, labs: { lab: 't.lab' } },
	finish: (db, rows) => cite(db, 'event', rows)
}
export const eventSorts = Object.keys(events.sorts)

/** A page of events, the newest first unless asked. */
export function listEvents(db: Db, filter: Filter, paging: Paging): Page<EventRow> {
	return listRows(db, events, filter, paging)
}

/** All events of the filter, for exports. */
export function walkEvents(db: Db, filter: Filter, sort?: string): IterableIterator<EventRow> {
	return walkRows(db, events, filter, sort)
}

/** An event with its claims and its history. */
export function findEvent(db: Db, id: string): (EventRow & { claims: ClaimRow[]; history: ChangeRow[] }) | undefined {
	const [event] = readRows(db, events, [id])
	return event && { ...event, claims: readClaims(db, 'event', id), history: readHistory(db, 'events', id) }
}
