// Moves: one person goes from one lab to another.
import { eq, gt, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { endOfPartial } from '../../server/domain/time/date.ts'
import { countedStatuses, type Filter, type Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { labs, moves, offers, people } from '../schema.ts'
import type { precisions, statuses } from '../words.ts'
import { amongst, fixed, query, readUnder, type RowOf, type Slot } from './build.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import {
	announcedIn,
	chosenIn,
	coverageEnd,
	daysIn,
	knownDeals,
	knownPeople,
	labsIn,
	labTraitsIn,
	part,
	recordsIn,
	textIn,
	whereOf,
	wordsIn,
	type Condition,
	type Worded
} from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { isKeptFromSearch, readStatements, type StatementRow } from './remedies.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { newsOf } from './listing/news.ts'
import { offerList, type OfferRow } from './offers.ts'

export type Precision = (typeof precisions)[number]
export type Status = (typeof statuses)[number]

const [from, to] = [alias(labs, 'a'), alias(labs, 'b')]
const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: moves.id,
			person: moves.person,
			personName: people.name,
			from: moves.from,
			fromName: from.name,
			fromGroup: from.group,
			to: moves.to,
			toName: to.name,
			toGroup: to.group,
			kind: moves.kind,
			date: moves.date,
			datePrecision: moves.datePrecision,
			leftDate: moves.leftDate,
			leftDatePrecision: moves.leftDatePrecision,
			fromRole: moves.fromRole,
			toRole: moves.toRole,
			status: moves.status,
			deal: moves.deal,
			note: moves.note,
			firstPublished: moves.firstPublished,
			/** Whether it is dated after the end of coverage. */
			announced: gt(moves.date, coverageEnd).mapWith(Boolean)
		})
		.from(moves)
		.innerJoin(people, eq(people.id, moves.person))
		.leftJoin(from, eq(from.id, moves.from))
		.leftJoin(to, eq(to.id, moves.to))
		.where(amongst(moves.id, ids))
)
export type MoveRow = RowOf<typeof rows> & Evidence

/** Moves that had begun by the day of `knownAt`: what was announced for a later one was not known to come true. */
const comeIn = ({ knownAt }: Filter): Condition[] =>
	knownAt ? [part('knownAt', lte(moves.date, endOfPartial(knownAt)))] : []

const days = { first: moves.date, last: moves.lastDay, known: moves.firstPublished }
const ends = [moves.from, moves.to]
/** Where who moved is at the end of coverage, by the records. */
const nowLab = sql`(select ${people.lab} from ${people} where ${people.id} = ${moves.person})`
/** What has become of a move; of one that does not count nothing, which is not its code `unknown`. */
const nowIs = sql`coalesce(${moves.nowIs}, '')`
const words: Worded = {
	type: 'move',
	people: [moves.person],
	labs: ends,
	texts: [moves.fromRole, moves.toRole, moves.note]
}

export const moveList: Resource<MoveRow> = {
	name: 'moves',
	table: moves,
	id: moves.id,
	read: (db, ids) => cite(db, 'move', rows.all(db, ids)),
	sorts: {
		date: { by: moves.date },
		news: { by: newsOf('moves') },
		// Ids are written after the names, without accents: they sort as names should, and have an index.
		person: { by: moves.person },
		from: { by: moves.from, nullable: true },
		to: { by: moves.to, nullable: true },
		firstPublished: { by: moves.firstPublished, nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ends),
		...labsIn(db, filter, 'from', [moves.from], true),
		...labsIn(db, filter, 'to', [moves.to], true),
		...labsIn(db, filter, 'now', [nowLab], true),
		...wordsIn(filter, 'nowIs', nowIs),
		...chosenIn(filter, moves.id),
		...recordsIn(db, filter, 'person', moves.person, knownPeople),
		...recordsIn(db, filter, 'deal', moves.deal, knownDeals),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...comeIn(filter),
		...wordsIn(filter, 'kind', moves.kind),
		...wordsIn({ ...filter, status: filter.status ?? [...countedStatuses] }, 'status', moves.status),
		...labTraitsIn(filter, ends),
		...textIn(filter.q, moves.id, words)
	],
	facets: {
		words: { status: moves.status, kind: moves.kind, nowIs },
		labs: { from: moves.from, to: moves.to, now: nowLab }
	}
}
export const moveSorts = Object.keys(moveList.sorts)

/** A page of moves, the newest first unless asked; confirmed and reported ones unless `status` asks for others. */
export function listMoves(db: Db, filter: Filter, paging: Paging): Page<MoveRow> {
	return listRows(db, moveList, filter, paging)
}

/** All moves of the filter, for exports. */
export function walkMoves(db: Db, filter: Filter, sort?: string): IterableIterator<MoveRow> {
	return walkRows(db, moveList, filter, sort)
}

/** Ids of all moves, of whatever status, in which each word of `q` stands: those that a list asked by it holds. */
export function listMoveIds(db: Db, q: string): string[] {
	const asked = whereOf(textIn(q, moves.id, words))
	const found = readUnder(db, 'ids of moves', asked, (where) => query.select({ id: moves.id }).from(moves).where(where))
	return found.map(({ id }) => id)
}

/** Moves by their ids, in that order. */
export function readMoves(db: Db, ids: string[]): MoveRow[] {
	return readRows(db, moveList, ids)
}

export type MoveRecord = MoveRow & {
	claims: ClaimRow[]
	/** What those whom it speaks of say of it. */
	statements: StatementRow[]
	noSearch: boolean
	history: ChangeRow[]
	offers: OfferRow[]
}

/** A move with its claims, its history and the offers that led to it. */
export function findMove(db: Db, id: string): MoveRecord | undefined {
	const [move] = readMoves(db, [id])
	return (
		move && {
			...move,
			claims: readClaims(db, 'move', id),
			statements: readStatements(db, 'move', id),
			noSearch: isKeptFromSearch(db, move.person),
			history: readHistory(db, 'moves', id),
			offers: readWhere(db, offerList, eq(offers.move, id))
		}
	)
}
