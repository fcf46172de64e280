// Runs one question in SQL over a public file (process.ts does so in a process of its own): what is refused is refused
// before it runs, what runs can write nothing, and rows are taken one by one until a limit.
import Database from 'better-sqlite3'

export type Cell = string | number | null
export type Limits = {
	/** Time of the statement, ms, and memory of its process beyond what it began with, bytes. */
	ms: number
	bytes: number
	/** Rows, characters of a cell, characters in all, columns. */
	rows: number
	cell: number
	all: number
	columns: number
}
export type Asked = { path: string; sql: string; params: Record<string, string>; limits: Limits }
export type Answered =
	| { columns: string[]; rows: Cell[][]; isCut: boolean; areCellsCut: boolean }
	/** Why there is no answer: SQLite's own words, or what was refused or used up. */
	| { fault: 'sql' | 'refused' | 'time' | 'memory' | 'failed'; message: string }

/** What a question may begin with, after remarks. */
const start = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*(?:select|with|values)\b/i
/** Names that reach beyond the tables: what SQLite says of itself and of files. Text in quotes is looked through, too. */
const beyond =
	/pragma_|load_extension|readfile|writefile|fts3_tokenizer|dbstat|sqlite_dbpage|sqlite_stmt|zipfile|fsdir|edit\s*\(/i

function refuse(sql: string): Answered | undefined {
	if (!start.test(sql)) return { fault: 'refused', message: 'Only a question is answered: SELECT, WITH or VALUES.' }
	const [name] = beyond.exec(sql) ?? []
	return name === undefined ? undefined : { fault: 'refused', message: `${name} is not for questions.` }
}

/** The answer to one question. */
export function answerSql({ path, sql, params, limits }: Asked): Answered {
	const refused = refuse(sql)
	if (refused) return refused
	const sqlite = new Database(path, { readonly: true, fileMustExist: true })
	try {
		for (const pragma of ['query_only = ON', 'trusted_schema = OFF', 'cell_size_check = ON', 'temp_store = MEMORY'])
			sqlite.pragma(pragma)
		const statement = sqlite.prepare(sql)
		if (!statement.reader || !statement.readonly)
			return { fault: 'refused', message: 'Only what reads is answered, and it must answer with rows.' }
		const columns = statement.columns().map(({ name }) => name)
		if (columns.length > limits.columns)
			return { fault: 'refused', message: `It has ${columns.length} columns: at most ${limits.columns} are given.` }
		const rows: Cell[][] = []
		let size = 0
		let areCellsCut = false
		const write = (value: unknown): Cell => {
			const plain = Buffer.isBuffer(value) ? value.subarray(0, limits.cell).toString('hex') : (value as Cell)
			if (typeof plain !== 'string') return typeof plain === 'number' && !Number.isFinite(plain) ? String(plain) : plain
			if (plain.length <= limits.cell) return plain
			areCellsCut = true
			return plain.slice(0, limits.cell)
		}
		for (const row of statement.raw().iterate(params) as Iterable<unknown[]>) {
			if (rows.length === limits.rows) return { columns, rows, isCut: true, areCellsCut }
			const cells = row.map(write)
			size += cells.reduce<number>((sum, cell) => sum + String(cell).length, 0)
			if (size > limits.all) return { columns, rows, isCut: true, areCellsCut }
			rows.push(cells)
		}
		return { columns, rows, isCut: false, areCellsCut }
	} catch (error) {
		return { fault: 'sql', message: (error as Error).message }
	} finally {
		sqlite.close()
	}
}
