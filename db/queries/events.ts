// Events: dated happenings that explain flows.
import { eq, inArray, sql } from 'drizzle-orm'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { eventPeople, events, labs, moves } from '../schema.ts'
import type { eventParts } from '../words.ts'
import { amongst, countOf, fixed, query, type RowOf, type Slot } from './build.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { announcedIn, daysIn, labsIn, textIn, wordsIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { readStatements, type StatementRow } from './remedies.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { moveList, type MoveRow } from './moves.ts'
import { newsOf } from './listing/news.ts'

const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: events.id,
			lab: events.lab,
			labName: labs.name,
			labGroup: labs.group,
			date: events.date,
			datePrecision: events.datePrecision,
			kind: events.kind,
			title: events.title,
			headcount: events.headcount,
			percent: events.percent,
			/** Moves on record that are tied to it. */
			namedCount: countOf(eventPeople, eq(eventPeople.event, events.id)),
			note: events.note
		})
		.from(events)
		.leftJoin(labs, eq(labs.id, events.lab))
		.where(amongst(events.id, ids))
)
export type EventRow = RowOf<typeof rows> & Evidence

const days = { first: events.date, last: events.lastDay, known: events.firstPublished }

/** Whether moves of named people are tied to it. */
const people = sql`iif(exists (select 1 from ${eventPeople} where ${eq(eventPeople.event, events.id)}), 'named', 'none')`

export const eventList: Resource<EventRow> = {
	name: 'events',
	table: events,
	id: events.id,
	read: (db, ids) => cite(db, 'event', rows.all(db, ids)),
	sorts: {
		date: { by: events.date },
		news: { by: newsOf('events') },
		lab: { by: events.lab, nullable: true },
		headcount: { by: events.headcount, nullable: true },
		// Moves that are tied to it.
		namedCount: { by: countOf(eventPeople, eq(eventPeople.event, events.id)) }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', [events.lab]),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...wordsIn(filter, 'kind', events.kind),
		...wordsIn(filter, 'people', people),
		...textIn(filter.q, events.id, { type: 'event', labs: [events.lab], texts: [events.title, events.note] })
	],
	facets: { words: { kind: events.kind, people }, labs: { lab: events.lab } }
}
export const eventSorts = Object.keys(eventList.sorts)

/** A page of events, the newest first unless asked. */
export function listEvents(db: Db, filter: Filter, paging: Paging): Page<EventRow> {
	return listRows(db, eventList, filter, paging)
}

/** All events of the filter, for exports. */
export function walkEvents(db: Db, filter: Filter, sort?: string): IterableIterator<EventRow> {
	return walkRows(db, eventList, filter, sort)
}

/** A move that belongs to an event: by its exit half (leaver), or by its arrival or founding half (joiner), and what ties them. */
export type TiedMove = { part: (typeof eventParts)[number]; why: string; move: MoveRow }

const tiesOf = fixed((event: Slot<string>) =>
	query
		.select({ move: eventPeople.move, part: eventPeople.part, why: eventPeople.why })
		.from(eventPeople)
		.where(eq(eventPeople.event, event))
)

/** The moves that belong to an event, of every status, the newest first: `readTied(db, 'meta-2025-10-layoff')`. */
export function readTied(db: Db, event: string): TiedMove[] {
	const byMove = new Map(tiesOf.all(db, event).map((tie) => [tie.move, tie]))
	const tied = query.select({ move: eventPeople.move }).from(eventPeople).where(eq(eventPeople.event, event))
	return readWhere(db, moveList, inArray(moves.id, tied)).map((move) => {
		const { part, why } = byMove.get(move.id)!
		return { part, why, move }
	})
}

const tiedMoves = fixed((ids: Slot<string[]>) =>
	query
		.select({
			event: events.id,
			title: events.title,
			date: events.date,
			datePrecision: events.datePrecision,
			move: eventPeople.move,
			part: eventPeople.part
		})
		.from(eventPeople)
		.innerJoin(events, eq(events.id, eventPeople.event))
		.where(amongst(eventPeople.move, ids))
)
/** An event with those of some moves that belong to it. */
export type Tie = { event: string; title: string; date: string; datePrecision: string; moves: string[] }

/** The events that some moves belong to, by either half or by the one asked for; those of most of them first. */
export function readTies(db: Db, moves: readonly string[], asked?: TiedMove['part']): Tie[] {
	const ties = new Map<string, Tie>()
	for (const { move, part, ...event } of tiedMoves.all(db, [...moves])) {
		if (asked && part !== asked) continue
		const tie = ties.get(event.event) ?? { ...event, moves: [] }
		tie.moves.push(move)
		ties.set(event.event, tie)
	}
	return [...ties.values()].toSorted((a, b) => b.moves.length - a.moves.length || (a.event < b.event ? -1 : 1))
}

export type EventRecord = EventRow & {
	claims: ClaimRow[]
	/** What those whom it speaks of say of it. */
	statements: StatementRow[]
	history: ChangeRow[]
	people: TiedMove[]
}

/** An event with its claims, its history and the moves that belong to it. */
export function findEvent(db: Db, id: string): EventRecord | undefined {
	const [event] = readRows(db, eventList, [id])
	return (
		event && {
			...event,
			claims: readClaims(db, 'event', id),
			statements: readStatements(db, 'event', id),
			history: readHistory(db, 'events', id),
			people: readTied(db, id)
		}
	)
}
