// Columns of the dataset's files: what a cell may hold, and the kinds of columns that several files have.
import type { FileName } from './files.ts'
import * as words from './schema.ts'

/**
 * What a cell holds: `sum` is whole units of a currency, `date` a whole ISO date beside a precision, `partial` a partial one,
 * `list` parts separated by `|`.
 */
export type CellType =
	| 'id'
	| 'text'
	| 'integer'
	| 'sum'
	| 'number'
	| 'date'
	| 'partial'
	| 'month'
	| 'currency'
	| 'country'
	| 'url'
	| 'list'
	| 'subject'

/** Types whose cells are numbers. */
export const numeric: ReadonlySet<CellType> = new Set(['integer', 'sum', 'number'])

export type Column = {
	name: string
	type: CellType
	required?: boolean
	/** The closed list of values. */
	values?: readonly string[]
	/** The file whose ids it holds; a `list` holds several. */
	refers?: FileName
	/** Whether rows are told apart by it though it may be empty: where one filters by it, an empty cell is `unknown`. */
	category?: true
	/** Whether no two rows may hold the same, beside the key. */
	unique?: boolean
	/** The column of the table, where it is called otherwise; null where another table holds it, and `holds` tells what. */
	stored?: string | null
	holds?: string
}

/** A row as its file's cells, by column name; an empty cell is ''. */
export type Cells = Record<string, string>

export const text = (name: string, required = false): Column => ({ name, type: 'text', required })
export const integer = (name: string): Column => ({ name, type: 'integer' })
export const sum = (name: string): Column => ({ name, type: 'sum' })
export const number = (name: string, required = false): Column => ({ name, type: 'number', required })
export const partial = (name: string, required = false): Column => ({ name, type: 'partial', required })
export const word = (name: string, values: readonly string[], required = true): Column => ({
	name,
	type: 'text',
	required,
	values
})
export const ref = (name: string, refers: FileName, required = false, stored?: string): Column => ({
	name,
	type: 'id',
	refers,
	required,
	stored
})
export const id: Column = { name: 'id', type: 'id', required: true }
export const currency: Column = { name: 'currency', type: 'currency' }
export const note = text('note')
export const list = (name: string): Column => ({ name, type: 'list' })
export const sources: Column = {
	name: 'sources',
	type: 'list',
	refers: 'sources',
	required: true,
	stored: null,
	holds: 'The pages that say so: ids of sources, separated by `|`. The table claims holds them in the SQLite file.'
}
export const date: Column = { name: 'date', type: 'date', required: true }
export const datePrecision = word('date_precision', words.precisions)
export const bounds = [sum('low'), sum('high'), currency]
export const country: Column = { name: 'country', type: 'country', category: true }

/** That `low` is not above `high`. */
export const checkBounds = ({ low, high }: Cells): [string, string][] =>
	low && high && Number(low) > Number(high) ? [['low', `is above high, ${high}`]] : []
/** That two cells are both set or both empty. */
export const checkTogether =
	(column: string, other: string) =>
	(row: Cells): [string, string][] =>
		!row[column] === !row[other]
			? []
			: [row[column] ? [other, `must be set where ${column} is`] : [column, `must be set where ${other} is`]]
