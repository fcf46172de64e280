// Reads the moves into typed arrays, once a revision: figures are counted over these.
import {
	fillColumns,
	makeColumns,
	type LabRow,
	type MoveColumns,
	type MoveRow,
	type PersonColumn
} from '../../server/domain/moves/columns.ts'
import type { Db } from '../open.ts'
import { readRevision } from './dataset.ts'

/** Moves that are read in one go: about 50 ms. */
const chunkSize = 20_000

const sourceSql = `(select group_concat(s.rowid - 1) from claims c join sources s on s.id = c.source
	where c.move = m.id and c.position is not null)`
const moveSql = (
	sourceList: string
) => `select m.id, person, from_lab as "from", to_lab as "to", kind, date, date_precision as datePrecision,
	left_date as leftDate, left_date_precision as leftDatePrecision, from_role as fromRole, to_role as toRole, status, deal,
	first_published as firstPublished,
	${sourceList} as sourceList
	from moves m where`
const chunkSql = (sourceList: string) => `${moveSql(sourceList)} (date, m.id) > (?, ?) order by date, m.id limit ?`
const labSql = 'select id, name, kind, country, group_id as "group", parent from labs order by id'

type Stored = MoveRow & { sourceList: string | null }
/** Rows with the numbers of their sources, each once. */
function numberSources(rows: Stored[]): MoveRow[] {
	for (const row of rows) row.sources = [...new Set(row.sourceList?.split(',').map(Number))]
	return rows
}

/** The labs of the columns, in their order. */
export const readLabColumns = (db: Db): LabRow[] => db.prepare(labSql).all() as LabRow[]

/** Moves by their ids as rows of the columns, in order of (date, id). */
export function readMoveRows(db: Db, ids: readonly string[]): MoveRow[] {
	const sql = `${moveSql(sourceSql)} m.id in (select value from json_each(?)) order by date, m.id`
	return numberSources(db.prepare(sql).all(JSON.stringify(ids)) as Stored[])
}

/** The day up to which pages were read; '' where nothing was imported. */
export function readCoverageEnd(db: Db): string {
	const row = db.prepare(`select value from about where key = 'coverageEnd'`).get() as { value: string } | undefined
	return row?.value ?? ''
}

/** The columns of the moves of some people, a JSON list of ids, without their sources. */
export function loadColumnsOf(db: Db, people: string): MoveColumns {
	const among = 'in (select value from json_each(?))'
	const rows = numberSources(
		db.prepare(`${moveSql('null')} person ${among} order by date, m.id`).all(people) as Stored[]
	)
	const columns = makeColumns({
		revision: readRevision(db),
		coverageEnd: readCoverageEnd(db),
		labs: readLabColumns(db),
		people: db.prepare(`select id, name from people where id ${among} order by id`).all(people) as PersonColumn[],
		size: rows.length,
		sourceTotal: 0
	})
	fillColumns(columns, rows, 0)
	return columns
}

/** When sources were published, by their numbers. */
export function readPublished(db: Db): (string | null)[] {
	const published: (string | null)[] = []
	const rows = db.prepare('select rowid - 1 as number, published from sources order by rowid')
	for (const row of rows.iterate() as IterableIterator<{ number: number; published: string | null }>) {
		while (published.length < row.number) published.push(null)
		published.push(row.published)
	}
	return published
}

/** Reads the head of the columns, and answers with a step that reads the next chunk and says whether all is read. */
export function beginColumns(db: Db, sourceList = sourceSql): { columns: MoveColumns; readChunk: () => boolean } {
	const one = <T>(sql: string) => db.prepare(sql).get() as T
	const columns = makeColumns({
		revision: readRevision(db),
		coverageEnd: readCoverageEnd(db),
		labs: readLabColumns(db),
		people: db.prepare('select id, name from people order by id').all() as PersonColumn[],
		dealIds: db
			.prepare('select id from deals')
			.all()
			.map((row) => (row as { id: string }).id),
		size: one<{ n: number }>('select count(*) as n from moves').n,
		sourceTotal: one<{ n: number }>('select coalesce(max(rowid), 0) as n from sources').n,
		sourcePublished: readPublished(db)
	})
	const sql = chunkSql(sourceList)
	let start = 0
	let after = ['', '']
	const readChunk = () => {
		const rows = numberSources(db.prepare(sql).all(...after, chunkSize) as Stored[])
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
		const { columns, readChunk } = beginColumns(db, sources ? sourceSql : 'null')
		while (!readChunk());
		return columns
	})
}
