// Events: dated happenings that explain flows.
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type { eventKinds, eventParts, precisions } from '../words.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { announcedIn, daysIn, labsIn, textIn, wordsIn, type Days } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { moves, type MoveRow } from './moves.ts'
import { newsOf } from './listing/news.ts'

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
	/** Moves on record that are tied to it. */
	namedCount: number
	note: string | null
} & Evidence

const days: Days = { first: 't.date', last: 't.last_day', known: 't.first_published' }

/** Whether moves of named people are tied to it. */
const namedSql = `iif(exists (select 1 from event_people where event = t.id), 'named', 'none')`

export const events: Resource<EventRow> = {
	table: 'events',
	select: `select t.id, t.lab, a.name as labName, a.group_id as labGroup, t.date, t.date_precision as datePrecision,
		t.kind, t.title, t.headcount, t.percent,
		(select count(*) from event_people where event = t.id) as namedCount, t.note from events t left join labs a on a.id = t.lab`,
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
		...wordsIn(filter, 'people', namedSql),
		...textIn(filter.q, { type: 'event', labs: ['t.lab'], texts: ['t.title', 't.note'] })
	],
	facets: { words: { kind: 't.kind', people: namedSql }, labs: { lab: 't.lab' } },
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

/** A move that belongs to an event: by its exit half (leaver), or by its arrival or founding half (joiner), and what ties them. */
export type TiedMove = { part: (typeof eventParts)[number]; why: string; move: MoveRow }

/** The moves that belong to an event, of every status, the newest first: `readTied(db, 'meta-2025-10-layoff')`. */
export function readTied(db: Db, event: string): TiedMove[] {
	const ties = db.prepare('select move, part, why from event_people where event = ?').all(event) as {
		move: string
		part: TiedMove['part']
		why: string
	}[]
	const byMove = new Map(ties.map((tie) => [tie.move, tie]))
	const rows = readWhere(db, moves, 't.id in (select move from event_people where event = ?)', event)
	return rows.map((move) => {
		const { part, why } = byMove.get(move.id)!
		return { part, why, move }
	})
}

export type EventRecord = EventRow & { claims: ClaimRow[]; history: ChangeRow[]; people: TiedMove[] }

/** An event with its claims, its history and the moves that belong to it. */
export function findEvent(db: Db, id: string): EventRecord | undefined {
	const [event] = readRows(db, events, [id])
	return (
		event && {
			...event,
			claims: readClaims(db, 'event', id),
			history: readHistory(db, 'events', id),
			people: readTied(db, id)
		}
	)
}
