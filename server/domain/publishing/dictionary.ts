// The data dictionary and the files of the dataset as one description; datapackage.json, Croissant and schema.org are
// three ways to write it (dictionary-*.ts).
// In this folder: here first for what the dataset holds; cite.ts, linked-data.ts and canonical.ts are of pages.

/** What a cell holds, as in db/cells.ts; `sum` is whole units, `date` a whole ISO date beside a precision, `partial` a partial one. */
export type ValueType =
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

export type ColumnDescription = {
	name: string
	type: ValueType
	description: string
	/** What a number counts or measures. */
	unit: string | null
	/** What an empty cell says, where that is more than "not known". */
	empty: string | null
	/** Whether no cell may be empty. */
	required: boolean
	/** Whether no two cells may be the same. */
	unique: boolean
	/** A regular expression that a cell must match. */
	pattern: string | null
	/** The closed list of values. */
	values: string[] | null
	/** The table whose ids it holds; a list holds several. */
	refers: string | null
	/** Its name in the SQLite file; null where other tables hold it there. */
	stored: string | null
	/** Whether it is in the SQLite file alone: derived from the rest. */
	derived: boolean
	/** Number of empty cells. */
	unknown: number
}
export type TableDescription = {
	name: string
	description: string
	rows: number
	/** Columns that name a row. */
	key: string[]
	/** Whether it is in the SQLite file alone. */
	derived: boolean
	columns: ColumnDescription[]
}
/** A file of the package, all bytes of it. */
export type FileDescription = {
	name: string
	/** `csv`, `ndjson`, `parquet`, `json`, `sqlite`, `zip`, `text`. */
	format: string
	mediaType: string
	/** The table it holds; null where it holds more or none. */
	table: string | null
	bytes: number
	/** SHA-256 of its bytes, in hex. */
	sha256: string
}
/** What about.json says, and the revision. */
export type AboutDescription = {
	name: string
	title: string
	version: string
	released: string
	coverageEnd: string
	licence: string
	revision: number
	hash: string
}
export type DatasetDescription = { about: AboutDescription; tables: TableDescription[]; files: FileDescription[] }

/** The dataset in a paragraph: what it holds and what it is not. */
export function describeDataset({ about, tables }: DatasetDescription): string {
	const count = (name: string) => (tables.find((table) => table.name === name)?.rows ?? 0).toLocaleString('en-US')
	return (
		`${about.title}: ${count('moves')} moves of ${count('people')} people between ${count('labs')} labs, ${count('offers')} reported ` +
		`offers, and the deals, events and figures that explain them, each with the published pages that say so ` +
		`(${count('sources')} sources). Reports read up to ${about.coverageEnd}. Counts are of reported records, never of ` +
		`everything that happened; an empty cell is not known, never zero.`
	)
}

/** How to cite the dataset: `Labflow: Moves of AI researchers …, version 1.0.0, revision 1 (SHA-256 …)`. */
export function citeDataset(about: AboutDescription): string {
	return (
		`Labflow: ${about.title}, version ${about.version}, revision ${about.revision} (SHA-256 ${about.hash}), ` +
		`reports up to ${about.coverageEnd}. ${about.licence === 'CC-BY-4.0' ? 'CC BY 4.0' : about.licence}.`
	)
}

/** Words that say what the dataset is about. */
export const keywords = ['AI labs', 'researchers', 'talent flows', 'compensation', 'open data']
export const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/'

/** How often a cell is empty, and what that says: "Not known in 41 of 346 (12%)", "Never empty". */
export function sayUnknown({ unknown, empty }: ColumnDescription, rows: number): string {
	if (unknown === 0) return rows === 0 ? 'No rows' : 'Never empty'
	const percent = Math.min(99, Math.max(1, Math.round((unknown * 100) / rows)))
	const share =
		unknown === rows
			? '100%'
			: unknown * 100 < rows
				? 'under 1%'
				: unknown * 100 > rows * 99
					? 'over 99%'
					: `${percent}%`
	const count = `in ${unknown.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')} (${share})`
	return empty ? `Empty ${count}: ${empty}` : `Not known ${count}`
}

const typeWords: Record<ValueType, string> = {
	id: 'id',
	text: 'text',
	integer: 'whole number',
	sum: 'sum in whole units',
	number: 'number',
	date: 'ISO date',
	partial: 'partial ISO date',
	month: 'month, 2025-07',
	currency: 'currency code',
	country: 'country code',
	url: 'address',
	list: 'list, separated by |',
	subject: 'KIND:ID',
	record: 'KIND:ID'
}

/** A column's type in words: "whole number", "ISO date". */
export function sayType({ type }: { type: string }): string {
	return typeWords[type as ValueType] ?? type
}

/** A size as it is read: 870 is "870 B", 258874 is "259 kB", 2830336 is "2.8 MB". */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`
	const [unit, size] = bytes < 1e6 ? ['kB', bytes / 1e3] : ['MB', bytes / 1e6]
	return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
