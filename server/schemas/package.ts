// The whole dataset: its files, and what each table and column holds.
import Type, { type Static } from 'typebox'
import { count, listOf, text } from './parts.ts'

const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

export const PackageFile = Type.Object({
	name: text('Below /api/v1/dataset/'),
	format: text('csv, ndjson, parquet, sqlite, zip, json or text'),
	mediaType: text('As it is sent'),
	table: orNull('The table it holds; null where it holds more, or none'),
	bytes: count('Size'),
	sha256: text('SHA-256 of its bytes, in hex')
})
export type PackageFile = Static<typeof PackageFile>

export const PackageColumn = Type.Object({
	name: text('As in the header of the CSV'),
	type: text('id, text, integer, number, date, partial, month, currency, country, url, list or subject'),
	description: text('What it holds'),
	unit: orNull('What a number counts or measures'),
	empty: orNull('What an empty cell says, where that is more than “not known”'),
	required: Type.Boolean({ description: 'Whether no cell may be empty' }),
	unique: Type.Boolean({ description: 'Whether no two cells may be the same' }),
	pattern: orNull('A regular expression that a cell matches'),
	values: Type.Union([listOf(Type.String(), 'The closed list'), Type.Null()], {
		description: 'The words that may stand there'
	}),
	refers: orNull('The table whose ids it holds; a list holds several'),
	stored: orNull('Its name in the SQLite file; null where other tables hold it there'),
	derived: Type.Boolean({ description: 'Whether it is in the SQLite file alone' }),
	unknown: count('Empty cells in this revision')
})
export type PackageColumn = Static<typeof PackageColumn>

export const PackageTable = Type.Object({
	name: text('As in the names of the files'),
	description: text('What a row is'),
	rows: count('Rows in this revision'),
	key: listOf(Type.String(), 'Columns that name a row'),
	derived: Type.Boolean({ description: 'Whether it is in the SQLite file alone' }),
	columns: listOf(PackageColumn, 'In their order')
})
export type PackageTable = Static<typeof PackageTable>

export const Package = Type.Object({
	revision: Type.Integer({ description: 'Number of the revision that the files hold' }),
	hash: text('SHA-256 of the canonical export, in hex'),
	version: text('Version of the dataset'),
	released: text('ISO date'),
	coverageEnd: text('Pages were read up to that day'),
	licence: text('SPDX identifier of the licence of the facts'),
	description: text('The dataset in a paragraph'),
	citation: text('How to cite it'),
	files: listOf(PackageFile, 'What can be downloaded'),
	tables: listOf(PackageTable, 'The data dictionary')
})
export type Package = Static<typeof Package>
