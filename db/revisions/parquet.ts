// A table as Parquet, for tools that read types: a date is a date, a quantity has one type in every table, and a
// category that is not known says so.
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import { startOfPartial } from '../../server/domain/time/date.ts'
import { unknownEnd } from '../../server/domain/vocabulary/filter.ts'
import type { Cells, Column, DatasetFile } from '../cells.ts'

/** What Parquet calls whole numbers, quantities, days and text. */
const elements = {
	count: { type: 'INT64' },
	quantity: { type: 'DOUBLE' },
	day: { type: 'INT32', converted_type: 'DATE' },
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
} as const satisfies Record<string, Partial<SchemaElement>>

type Kind = keyof typeof elements
type Stored = {
	name: string
	kind: Kind
	required: boolean
	/** Of a cell that is not empty. */
	read: (cell: string) => bigint | number | Date | string
	/** What an empty cell is, where not null. */
	empty?: string
}

const kinds: Partial<Record<Column['type'], Kind>> = {
	integer: 'count',
	sum: 'quantity',
	number: 'quantity',
	date: 'day'
}
const readers: Record<Kind, Stored['read']> = {
	count: BigInt,
	quantity: Number,
	day: (cell) => new Date(startOfPartial(cell)),
	text: (cell) => cell
}

/** The columns that a column of the file becomes: a coarse date is the text as known, and its first day beside it. */
function storeColumn({ name, type, required = false, category }: Column): Stored[] {
	const kind = kinds[type] ?? 'text'
	const own = { name, kind, required: required || category === true, read: readers[kind] }
	const stored: Stored = category ? { ...own, empty: unknownEnd } : own
	if (type !== 'partial' && type !== 'month') return [stored]
	return [stored, { name: `${name}_start`, kind: 'day', required, read: readers.day }]
}

/**
 * The rows as Parquet: counts as INT64, sums and other quantities as DOUBLE, dates as DATE (parts finer than the precision
 * beside them are 01), partial dates and months as text beside the DATE on which they start, all else as text.
 */
export function writeParquet(file: DatasetFile, rows: readonly Cells[], metadata: Record<string, string>): Uint8Array {
	const columns = file.columns.flatMap((column) =>
		storeColumn(column).map((stored) => ({
			stored,
			data: rows.map((row) => {
				const cell = row[column.name]!
				return cell === '' ? (stored.empty ?? null) : stored.read(cell)
			})
		}))
	)
	const schema: SchemaElement[] = [
		{ name: 'root', num_children: columns.length },
		...columns.map(({ stored: { name, kind, required } }) => ({
			name,
			...elements[kind],
			repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const)
		}))
	]
	const columnData = columns.map(({ stored: { name }, data }) => ({ name, data }))
	const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }))
	return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata, createdBy: 'Labflow' }))
}
