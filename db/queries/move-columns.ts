// Reads the moves into typed arrays, once a revision: figures are counted over these.
import {
	fillColumns,
	makeColumns,
	type LabRow,
	type MoveColumns,
	type MoveRow
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
	from moves m where (date, m.id) > (?, ?) order by date, m.id limit ?`

/** When sources were published, by their numbers. */
function readPublished(db: Db): (string | null)[] {
	const published: (string | null)[] = []
	const rows = db.prepare('select rowid - 1 as number, published from sources order by rowid')
	for (const row of rows.iterate() as IterableIterator<{ number: number; published: string | null }>) {
		while (published.length < row.number) published.push(null)
		published.push(row.published)
	}
	return published
}

/** Reads the head of the columns, and answers with a step that reads the next chunk and says whether all is read. */
function beginColumns(db: Db, sourceList = sourceSql): { columns: MoveColumns; readChunk: () => boolean } {
	const one = <T>(sql: string) => db.prepare(sql).get() as T
	const columns = makeColumns({
		revision: readRevision(db),
		coverageEnd: one<{ value: string } | undefined>(`select value from about where key = 'coverageEnd'`)?.value ?? '',
		labs: db
			.prepare('select id, name, kind, country, group_id as "group", parent from labs order by id')
			.all() as LabRow[],
		people: db.prepare('select id, name from people order by id').all() as { id: string; name: string }[],
		dealIds: db
			.prepare('select id from deals')
			.all()
			.map((row) => (row as { id: string }).id),
		size: one<{ n: number }>('select count(*) as n from moves').n,
		sourceTotal: one<{ n: number }>('select coalesce(max(rowid), 0) as n from sources').n,
		sourcePublished: readPublished(db)
	})
	const sql = moveSql(sourceList)
	let start = 0
	let after = ['', '']
	const readChunk = () => {
		const rows = db.prepare(sql).all(...after, chunkSize) as (MoveRow & { sourceList: string | null })[]
		for (const row of rows) row.sources = [...new Set(row.sourceList?.split(',').map(Number))]
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

/**
 * The columns as of the newest revision that has been read, the first time when they are asked for; a new one is read
 * beside the old, so that no request waits, or `atOnce` by a thread that nobody else waits for.
 */
export function openColumns(db: Db, { atOnce = false } = {}): { current: () => MoveColumns } {
	let columns: MoveColumns | undefined
	let isReading = false
	const readNext = ({ columns: next, readChunk }: ReturnType<typeof beginColumns>) => {
		// A revision that came meanwhile makes what was read a mixture: begin again.
		if (readRevision(db) !== next.revision) return readNext(beginColumns(db))
		if (!readChunk()) return void setImmediate(readNext, { columns: next, readChunk })
		columns = next
		isReading = false
	}
	return {
		current() {
			if (!columns || (atOnce && columns.revision !== readRevision(db))) return (columns = loadColumns(db))
			if (!isReading && columns.revision !== readRevision(db)) {
				isReading = true
				readNext(beginColumns(db))
			}
			return columns
		}
	}
}
