// The tables of the dataset's files alone, as a database that anybody may ask: the columns of the CSV files under their
// names, numbers as numbers, empty cells as null. It is made of what is published, so it holds nothing else.
import Database from 'better-sqlite3'
import { numeric, type Cells, type DatasetFile } from '../cells.ts'

export const publicName = 'public.sqlite'

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Writes the file; `path` must not be there yet. */
export function writePublic(path: string, tables: readonly { file: DatasetFile; rows: readonly Cells[] }[]): void {
	const sqlite = new Database(path)
	try {
		sqlite.pragma('journal_mode = MEMORY')
		for (const { file, rows } of tables) {
			const columns = file.columns.map(
				({ name, type }) => `${quote(name)} ${type === 'integer' ? 'integer' : numeric.has(type) ? 'real' : 'text'}`
			)
			sqlite.exec(`create table ${quote(file.name)} (${columns.join(', ')})`)
			const insert = sqlite.prepare(
				`insert into ${quote(file.name)} values (${file.columns.map(() => '?').join(', ')})`
			)
			sqlite.transaction(() => {
				for (const row of rows)
					insert.run(
						file.columns.map(({ name, type }) => {
							const cell = row[name]!
							return cell === '' ? null : numeric.has(type) ? Number(cell) : cell
						})
					)
			})()
			if (file.columns[0])
				sqlite.exec(
					`create index ${quote(`${file.name}_first`)} on ${quote(file.name)} (${quote(file.columns[0].name)})`
				)
		}
		sqlite.pragma('journal_mode = DELETE')
		sqlite.exec('vacuum')
	} finally {
		sqlite.close()
	}
}
