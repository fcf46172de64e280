// Reads the moves into typed arrays, once a revision: figures are counted over these.
import { and, asc, eq, isNotNull, sql, type SQL } from 'drizzle-orm'
import {
	fillColumns,
	makeColumns,
	type LabRow,
	type MoveColumns,
	type MoveRow,
	type PersonColumn
} from '../../server/domain/moves/columns.ts'
import type { Db } from '../open.ts'
import { about, claims, deals, labs, moves, people, removals, sources } from '../schema.ts'
import { amongst, fixed, query, type Select, type Slot } from './build.ts'
import { readRevision } from './dataset.ts'

/** Moves that are read in one go: about 50 ms. */
const chunkSize = 20_000

/** Which row of its table a page is, from 1: its number is one less. */
const place = sql<number>`${sources}.rowid`
const numbersOf = (cell: string): number[] => (cell ? [...new Set(cell.split(',').map(Number))] : [])
/** The numbers of a move's sources, each once; or none, which takes half the time. */
const sourceLists = {
	all: sql`coalesce((${query
		.select({ list: sql`group_concat(${place} - 1)` })
		.from(claims)
		.innerJoin(sources, eq(sources.id, claims.source))
		.where(and(eq(claims.move, moves.id), isNotNull(claims.position)))}), '')`.mapWith(numbersOf),
	none: sql`''`.mapWith(numbersOf)
}
type SourceList = keyof typeof sourceLists

/** Moves as rows of the columns, in order of (date, id). */
const selectMoves = (list: SourceList, test: SQL) =>
	query
		.select({
			id: moves.id,
			person: moves.person,
			from: moves.from,
			to: moves.to,
			kind: moves.kind,
			date: moves.date,
			datePrecision: moves.datePrecision,
			leftDate: moves.leftDate,
			leftDatePrecision: moves.leftDatePrecision,
			fromRole: moves.fromRole,
			toRole: moves.toRole,
			status: moves.status,
			deal: moves.deal,
			firstPublished: moves.firstPublished,
			sources: sourceLists[list]
		})
		.from(moves)
		.where(test)
		.orderBy(moves.date, moves.id)
const chunkOf = (list: SourceList) =>
	fixed((date: Slot<string>, id: Slot<string>) =>
		selectMoves(list, sql`(${moves.date}, ${moves.id}) > (${date}, ${id})`).limit(chunkSize)
	)
const chunks = { all: chunkOf('all'), none: chunkOf('none') }
const movesById = fixed((ids: Slot<string[]>) => selectMoves('all', amongst(moves.id, ids)))
const movesOfPeople = fixed((people: Slot<string[]>) => selectMoves('none', amongst(moves.person, people)))

const selectPeople = (test?: SQL): Select<PersonColumn> =>
	query.select({ id: people.id, name: people.name }).from(people).where(test).orderBy(people.id)
const allPeople = fixed(() => selectPeople())
const peopleById = fixed((ids: Slot<string[]>) => selectPeople(amongst(people.id, ids)))
const allLabs = fixed(() =>
	query
		.select({
			id: labs.id,
			name: labs.name,
			kind: labs.kind,
			country: labs.country,
			group: labs.group,
			parent: labs.parent
		})
		.from(labs)
		.orderBy(labs.id)
)
const allDeals = fixed(() => query.select({ id: deals.id }).from(deals))
const moveTotal = fixed(() => query.select({ n: sql<number>`count(*)` }).from(moves))
const sourceTotal = fixed(() => query.select({ n: sql<number>`coalesce(max(${place}), 0)` }).from(sources))
const coverageEnd = fixed(() => query.select({ day: about.value }).from(about).where(eq(about.key, 'coverageEnd')))
const publications = fixed(() =>
	query
		.select({ number: sql<number>`${place} - 1`, published: sources.published })
		.from(sources)
		.orderBy(asc(place))
)

const removedTotal = fixed(() => query.select({ n: sql<number>`count(*)` }).from(removals))
/** How many records were removed at somebody's request. */
export const countRemoved = (db: Db): number => removedTotal.get(db)!.n

/** The labs of the columns, in their order. */
export const readLabColumns = (db: Db): LabRow[] => allLabs.all(db)

/** People by their ids, in order of these. */
export const readPersonColumns = (db: Db, ids: readonly string[]): PersonColumn[] => peopleById.all(db, [...ids])

/** The ids of all deals. */
export const readDealIds = (db: Db): string[] => allDeals.all(db).map(({ id }) => id)

/** Moves by their ids as rows of the columns, in order of (date, id). */
export const readMoveRows = (db: Db, ids: readonly string[]): MoveRow[] => movesById.all(db, [...ids])

/** The day up to which pages were read; '' where nothing was imported. */
export const readCoverageEnd = (db: Db): string => coverageEnd.get(db)?.day ?? ''

/** The columns of the moves of some people, without their sources. */
export function loadColumnsOf(db: Db, people: readonly string[]): MoveColumns {
	const rows = movesOfPeople.all(db, [...people])
	const columns = makeColumns({
		revision: readRevision(db),
		coverageEnd: readCoverageEnd(db),
		labs: readLabColumns(db),
		people: readPersonColumns(db, people),
		size: rows.length,
		sourceTotal: 0
	})
	fillColumns(columns, rows, 0)
	return columns
}

/** When sources were published, by their numbers. */
export function readPublished(db: Db): (string | null)[] {
	const published: (string | null)[] = []
	for (const row of publications.each(db)) {
		while (published.length < row.number) published.push(null)
		published.push(row.published)
	}
	return published
}

/** Reads the head of the columns, and answers with a step that reads the next chunk and says whether all is read. */
export function beginColumns(db: Db, list: SourceList = 'all'): { columns: MoveColumns; readChunk: () => boolean } {
	const columns = makeColumns({
		revision: readRevision(db),
		removed: countRemoved(db),
		coverageEnd: readCoverageEnd(db),
		labs: readLabColumns(db),
		people: allPeople.all(db),
		dealIds: readDealIds(db),
		size: moveTotal.get(db)!.n,
		sourceTotal: sourceTotal.get(db)!.n,
		sourcePublished: readPublished(db)
	})
	let start = 0
	let after: [date: string, id: string] = ['', '']
	const readChunk = () => {
		const rows = chunks[list].all(db, ...after)
		fillColumns(columns, rows, start)
		start += rows.length
		const last = rows.at(-1)
		if (last) after = [last.date, last.id]
		return rows.length < chunkSize
	}
	return { columns, readChunk }
}

/** The columns of the newest revision, read at once; without the moves' sources in half the time. */
export function loadColumns(db: Db, { sources = true } = {}): MoveColumns {
	return db.together(() => {
		const { columns, readChunk } = beginColumns(db, sources ? 'all' : 'none')
		while (!readChunk());
		return columns
	})
}
