// The dictionary says something of everything, and counts what is not known.
import { expect, test } from 'vitest'
import { describeTables, readDocs } from '../../db/csv/dictionary.ts'
import { emptied } from '../../db/revisions/pack.ts'
import { readCells } from '../../db/csv/export.ts'
import { files } from '../../db/files.ts'
import { importRows } from '../builders.ts'
import { openRealDb, openTestDb } from '../helpers.ts'

test('every table and every column of the database has its line, but for the search index, the migrations and what nobody downloads', () => {
	const db = openTestDb()
	const tables = (
		db.sqlite
			.prepare(
				`select name from sqlite_schema where type = 'table' and name not like 'search%' and name not like 'words%' and name not like 'sqlite_%'
			and name <> '__drizzle_migrations' order by name`
			)
			.pluck()
			.all() as string[]
	).filter((name) => !emptied.includes(name))
	const columnsOf = (table: string) =>
		(db.sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name).toSorted()
	const described = new Map(describeTables(db).map((table) => [table.name, table]))

	expect([...described.keys()].toSorted()).toEqual(tables)
	for (const name of tables) {
		const { columns, description } = described.get(name)!
		const stored = columns.flatMap(({ stored }) => stored ?? [])
		expect([name, stored.toSorted()]).toEqual([name, columnsOf(name)])
		expect([
			name,
			[description, ...columns.map((column) => column.description)].filter((text) => text.length < 5)
		]).toEqual([name, []])
	}
})

test('a line is taken apart into its sentence, its unit and what an empty cell says', () => {
	const docs = readDocs(`
/** Things. */
export const things = sqliteTable('things', {
	/** Share. @unit percent @empty none was told */
	share: real('share_of').notNull(),
	/** Post. */
	post: text()
})
`)
	expect([...docs.get('things')!.columns]).toEqual([
		['share_of', { text: 'Share.', unit: 'percent', empty: 'none was told', type: 'number' }],
		['post', { text: 'Post.', unit: null, empty: null, type: 'text' }]
	])
})

test('what is counted as empty is what is empty in the files, in every column of every file', () => {
	const db = openRealDb()
	for (const table of describeTables(db).filter(({ derived }) => !derived)) {
		const file = files.find(({ name }) => name === table.name)!
		const rows = readCells(db, file)
		const empty = file.columns.map(({ name }) => [name, rows.filter((row) => row[name] === '').length])
		expect([table.name, table.rows]).toEqual([table.name, rows.length])
		expect([
			table.name,
			table.columns.filter(({ derived }) => !derived).map(({ name, unknown }) => [name, unknown])
		]).toEqual([table.name, empty])
	}
})

test('claims that only repeat a record’s sources are no rows of claims', () => {
	const db = openTestDb()
	importRows(db, { offers: [{ person: '' }], claims: [{ note: 'Denied at once' }], moves: [{}] })
	const tables = describeTables(db)
	const claims = tables.find(({ name }) => name === 'claims')!
	expect([claims.rows, claims.columns.find(({ name }) => name === 'note')!.unknown]).toEqual([1, 0])
	const person = tables.find(({ name }) => name === 'offers')!.columns.find(({ name }) => name === 'person')!
	expect([person.unknown, person.empty]).toEqual([1, 'people not named, a post or an average'])
})
