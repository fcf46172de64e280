// Moves: one person goes from one lab to another.
import { endOfPartial } from '../../server/domain/time/date.ts'
import { countedStatuses, type Filter, type Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type { moveKinds, precisions, statuses } from '../words.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import {
	announcedIn,
	chosenIn,
	coverageEnd,
	daysIn,
	labsIn,
	labTraitsIn,
	recordsIn,
	textIn,
	valuesOf,
	whereOf,
	wordsIn,
	type Condition,
	type Days,
	type Worded
} from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { newsOf } from './listing/news.ts'
import { offers, type OfferRow } from './offers.ts'

export type Precision = (typeof precisions)[number]
export type Status = (typeof statuses)[number]

export type MoveRow = {
	id: string
	person: string
	personName: string
	from: string | null
	fromName: string | null
	fromGroup: string | null
	to: string | null
	toName: string | null
	toGroup: string | null
	kind: (typeof moveKinds)[number]
	date: string
	datePrecision: Precision
	leftDate: string | null
	leftDatePrecision: Precision | null
	fromRole: string | null
	toRole: string | null
	status: Status
	deal: string | null
	note: string | null
	firstPublished: string | null
	/** Whether it is dated after the end of coverage. */
	announced: boolean
} & Evidence

/** Moves that had begun by the day of `knownAt`: what was announced for a later one was not known to come true. */
const comeIn = ({ knownAt }: Filter): Condition[] =>
	knownAt ? [{ key: 'knownAt', sql: 't.date <= ?', values: [endOfPartial(knownAt)] }] : []

const days: Days = { first: 't.date', last: 't.last_day', known: 't.first_published' }
const ends = ['t.from_lab', 't.to_lab']
/** Where who moved is at the end of coverage, by the records. */
const nowLab = '(select lab from people where id = t.person)'
/** What has become of a move; of one that does not count nothing, which is not its code `unknown`. */
const nowIs = "coalesce(t.now_is, '')"
const words: Worded = { type: 'move', people: ['t.person'], labs: ends, texts: ['t.from_role', 't.to_role', 't.note'] }

export const moves: Resource<MoveRow> = {
	table: 'moves',
	select: `select t.id, t.person, p.name as personName,
		t.from_lab as "from", a.name as fromName, a.group_id as fromGroup,
		t.to_lab as "to", b.name as toName, b.group_id as toGroup,
		t.kind, t.date, t.date_precision as datePrecision,
		t.left_date as leftDate, t.left_date_precision as leftDatePrecision,
		t.from_role as fromRole, t.to_role as toRole, t.status, t.deal, t.note, t.first_published as firstPublished,
		t.date > ${coverageEnd} as announced
		from moves t join people p on p.id = t.person
		left join labs a on a.id = t.from_lab left join labs b on b.id = t.to_lab`,
	sorts: {
		date: { sql: 't.date' },
		news: { sql: newsOf('moves') },
		// Ids are written after the names, without accents: they sort as names should, and have an index.
		person: { sql: 't.person' },
		from: { sql: 't.from_lab', nullable: true },
		to: { sql: 't.to_lab', nullable: true },
		firstPublished: { sql: 't.first_published', nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ends),
		...labsIn(db, filter, 'from', ['t.from_lab'], true),
		...labsIn(db, filter, 'to', ['t.to_lab'], true),
		...labsIn(db, filter, 'now', [nowLab], true),
		...wordsIn(filter, 'nowIs', nowIs),
		...chosenIn(filter),
		...recordsIn(db, filter, 'person', 't.person', 'people', 'person'),
		...recordsIn(db, filter, 'deal', 't.deal', 'deals', 'deal'),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...comeIn(filter),
		...wordsIn(filter, 'kind', 't.kind'),
		...wordsIn({ ...filter, status: filter.status ?? [...countedStatuses] }, 'status', 't.status'),
		...labTraitsIn(filter, ends),
		...textIn(filter.q, words)
	],
	facets: {
		words: { status: 't.status', kind: 't.kind', nowIs },
		labs: { from: 't.from_lab', to: 't.to_lab', now: nowLab }
	},
	finish: (db, rows) => cite(db, 'move', rows).map((row) => ({ ...row, announced: Boolean(row.announced) }))
}
export const moveSorts = Object.keys(moves.sorts)

/** A page of moves, the newest first unless asked; confirmed and reported ones unless `status` asks for others. */
export function listMoves(db: Db, filter: Filter, paging: Paging): Page<MoveRow> {
	return listRows(db, moves, filter, paging)
}

/** All moves of the filter, for exports. */
export function walkMoves(db: Db, filter: Filter, sort?: string): IterableIterator<MoveRow> {
	return walkRows(db, moves, filter, sort)
}

/** Ids of all moves, of whatever status, in which each word of `q` stands: those that a list asked by it holds. */
export function listMoveIds(db: Db, q: string): string[] {
	const conditions = textIn(q, words)
	const rows = db.prepare(`select t.id from moves t${whereOf(conditions)}`).all(...valuesOf(conditions))
	return (rows as { id: string }[]).map(({ id }) => id)
}

/** Moves by their ids, in that order. */
export function readMoves(db: Db, ids: string[]): MoveRow[] {
	return readRows(db, moves, ids)
}

export type MoveRecord = MoveRow & { claims: ClaimRow[]; history: ChangeRow[]; offers: OfferRow[] }

/** A move with its claims, its history and the offers that led to it. */
export function findMove(db: Db, id: string): MoveRecord | undefined {
	const [move] = readMoves(db, [id])
	return (
		move && {
			...move,
			claims: readClaims(db, 'move', id),
			history: readHistory(db, 'moves', id),
			offers: readWhere(db, offers, 't.move = ?', id)
		}
	)
}
