// Columns of the dataset's files: what a cell may hold, and the kinds of columns that several files have.
import { parsePartialDate } from '../server/domain/time/date.ts'
import * as words from './words.ts'

/**
 * What a cell holds: `sum` is whole units of a currency, `date` a whole ISO date beside a precision, `partial` a partial one,
 * `list` parts separated by `|`, `subject` and `record` a record by kind and id, `offer:ID`.
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
	| 'record'

/** A file of the dataset, by its name without `.csv`. */
export type FileName =
	| 'labs'
	| 'people'
	| 'sources'
	| 'deals'
	| 'moves'
	| 'offers'
	| 'components'
	| 'events'
	| 'metrics'
	| 'claims'
	| 'event_people'
	| 'ids'
	| 'renamed'
	| 'judgements'
	| 'remedies'
	| 'rates'
	| 'prices'

/** Types whose cells are numbers. */
export const numeric: ReadonlySet<CellType> = new Set(['integer', 'sum', 'number'])

export type Column = {
	name: string
	type: CellType
	required?: boolean
	/** The closed list of values. */
	values?: readonly string[]
	/** What its cells look like, where the type alone does not tell, and what is said of others. */
	shape?: [RegExp, string]
	/** Kinds of records that a `record` may be. */
	kinds?: readonly string[]
	/** The file whose ids it holds; a `list` holds several. */
	refers?: FileName
	/** Whether rows are told apart by it though it may be empty: where one filters by it, an empty cell is `unknown`. */
	category?: true
	/** Whether no two rows may hold the same, beside the key. */
	unique?: boolean
	/** The column of the table, where it is called otherwise; null where another table holds it. */
	stored?: string | null
	/** What it holds, where the table's doc line does not say so of this file; of every column with `stored` null. */
	holds?: string
}

/** A row as its file's cells, by column name; an empty cell is ''. */
export type Cells = Record<string, string>

/** How a file is written (db/files.ts lists them all). */
export type DatasetFile = {
	name: FileName
	columns: Column[]
	/** Columns that name a row, in order of sorting. */
	key: string[]
	/** Whether a folder may lack it, which then says what a file without rows does. */
	optional?: true
	/** What must hold between cells: pairs of column and reason, for what does not. */
	check?: (row: Cells) => [column: string, reason: string][]
}

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

/** What a cell of a type looks like, and what is said of one that does not. */
export const shapes: Partial<Record<CellType, [RegExp, string]>> = {
	id: [/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: lower-case letters, digits and single hyphens between them'],
	month: [/^\d{4}-(0[1-9]|1[0-2])$/, 'is no month such as 2025-07'],
	currency: [/^[A-Z]{3}$/, 'is no currency code of three capital letters'],
	country: [/^[A-Z]{2}$/, 'is no country code of two capital letters'],
	url: [/^https?:\/\/[^\s/]+\.[^\s]+$/, 'is no http or https address'],
	integer: [/^\d+$/, 'is no whole number of digits alone'],
	sum: [/^\d+$/, 'is no whole number of digits alone'],
	number: [/^-?\d+(\.\d+)?$/, 'is no plain number'],
	subject: [/^(move|offer|deal|event|metric):[a-z0-9-]+$/, 'is no subject such as offer:ID'],
	record: [/^[a-z]+:[a-z0-9-]+$/, 'is no record such as person:ID']
}

/** Columns that hold names and titles: what lists, headings and feeds are made of. */
const named = new Set(['name', 'aliases', 'title', 'publisher', 'origin'])
/** Longest name or title, and longest cell of any other kind, in characters. */
const [longestName, longestCell] = [200, 2000]
/** Signs by which a spreadsheet knows a formula, those of full width too. */
export const formulaStart = /^[=+\-@\t\r＝＋－＠]/u

/** Why a text does not belong into any file of the dataset; undefined where it does. */
export function findTextFault(text: string): string | undefined {
	if (text !== text.trim()) return 'begins or ends with a space'
	if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return 'holds a line break or control character'
	// Marks that turn the order of letters, or stand nowhere: they show another name than the one that is there.
	if (/[\p{Bidi_Control}\u200b\u2060\ufeff]/u.test(text))
		return 'holds a character that changes what is seen and is not'
	if (/\p{Noncharacter_Code_Point}|\p{Cs}/u.test(text))
		return 'holds a code that is no character and that no XML may hold'
	return undefined
}

/** Why a name or title does not fit; undefined where it does. */
function findNameFault(name: string): string | undefined {
	if (name.length > longestName) return `has ${name.length} characters: a name or title has at most ${longestName}`
	if (formulaStart.test(name)) return `begins with ${name[0]}, which spreadsheets take for a formula`
	return undefined
}

/** Whether an address leads to a page, by a protocol and a host of which programs make nothing else. */
function isLink(text: string): boolean {
	const url = shapes.url![0].test(text) ? URL.parse(text) : null
	return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
}

/** Why a cell that is not empty does not fit its column; undefined where it does. */
export function findCellFault({ name, type, values, kinds, ...column }: Column, value: string): string | undefined {
	const fault = findTextFault(value)
	if (fault) return fault
	if (value.length > longestCell) return `has ${value.length} characters: a cell has at most ${longestCell}`
	if (values && !values.includes(value)) return `is none of ${values.join(', ')}`
	const shape = column.shape ?? shapes[type]
	if (shape && !shape[0].test(value)) return shape[1]
	if (kinds && !kinds.includes(value.split(':')[0]!)) return `names none of ${kinds.join(', ')}`
	if ((type === 'integer' || type === 'sum') && !Number.isSafeInteger(Number(value))) return 'is beyond 2^53'
	if (type === 'number' && String(Number(value)).includes('e')) return 'is too large or too small'
	if (type === 'partial' && !parsePartialDate(value)) return 'is no date such as 2025, 2025-07 or 2025-07-12'
	if (type === 'date' && parsePartialDate(value)?.precision !== 'day') return 'is no date such as 2025-07-12'
	const parts = type === 'list' ? value.split('|') : [value]
	if (parts.some((part) => !part || part !== part.trim())) return 'has an empty part or spaces beside a |'
	if (new Set(parts).size < parts.length) return 'names something twice'
	if ((type === 'url' || name === 'links') && !parts.every(isLink)) return shapes.url![1]
	return named.has(name) ? parts.map(findNameFault).find((fault) => fault !== undefined) : undefined
}
