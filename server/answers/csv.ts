// Rows as CSV and NDJSON, in pieces, and what a file of them is called.
import Papa from 'papaparse'
import { formulaStart } from '../../db/cells.ts'
import type { Row, TableColumn } from './table-columns.ts'

/** Rows that are written at once. */
const piece = 500

/** A value as a cell: null is empty, a list is joined by `|`, a record in a row is its id, cells of a file are JSON. */
export function cellOf(value: unknown, name: string): string | number | boolean {
	if (value === null || value === undefined) return ''
	if (Array.isArray(value)) return value.map((item) => cellOf(item, name)).join('|')
	if (typeof value !== 'object') return value as string | number | boolean
	return name === 'before' || name === 'after' ? JSON.stringify(value) : String((value as { id: unknown }).id)
}

function* takePieces<Row>(rows: Iterable<Row>): Generator<Row[]> {
	let taken: Row[] = []
	for (const row of rows)
		if (taken.push(row) === piece) {
			yield taken
			taken = []
		}
	if (taken.length) yield taken
}

/**
 * RFC 4180 with a header row, piece by piece. Text that a spreadsheet would run as a formula is given an apostrophe;
 * numbers are not. `mark` stands before all: a byte order mark, by which Excel knows UTF-8.
 */
export function* writeCsv(rows: Iterable<object>, columns: readonly TableColumn[], mark = ''): Generator<string> {
	yield `${mark}${columns.map(({ name }) => name).join(',')}\r\n`
	for (const taken of takePieces(rows)) {
		const cells = taken.map((row) => columns.map(({ name, read }) => cellOf(read(row as Row), name)))
		yield `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`
	}
}

/** One JSON object a line, piece by piece. */
export function* writeNdjson(rows: Iterable<object>): Generator<string> {
	for (const taken of takePieces(rows)) yield taken.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** `/api/v1/moves?lab=openai` in revision 3 is `labflow-moves-lab-openai-revision-3.csv`. */
export function nameFile(address: string, revision: number, ending: string): string {
	const words = decodeURIComponent(address)
		.replace('/api/v1/', '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 100)
		.replace(/-$/, '')
	return `labflow-${words}-revision-${revision}.${ending}`
}
