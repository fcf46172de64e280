// Which column of a foreign list holds what: by its header, where what stands in it can be that.
import { readListDate } from './dates.ts'
import { fields, headers, type Field, type Mapping } from './fields.ts'

/** A column as it was found: its header, some of its cells, and what it is taken for. */
export type Guess = {
	column: string
	samples: string[]
	/** What it is taken for; null where it is left out. */
	field: Field | null
	/** Why it is left out though its header says a field: what stands in it can be none. */
	doubt: string | null
}

/** Cells shown of each column. */
const mostSamples = 3

/** A header as it is compared: `To_Start ` is `to start`. */
export const foldHeader = (header: string): string =>
	header
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()

/** The words that fields are limited to. */
export type Closed = Partial<Record<Field, readonly string[]>>

/** Whether a cell can be of a field. */
function fits(field: Field, cell: string, closed: Closed): boolean {
	const words = closed[field]
	if (words) return words.includes(cell.toLowerCase())
	if (field === 'date' || field === 'leftDate') return !('reason' in readListDate(cell))
	return field !== 'source' || /^https?:\/\//i.test(cell)
}

/** A cell that cannot be of a field, where most are so; undefined where most can: the rows of the others are refused. */
function findMisfit(field: Field, cells: readonly string[], closed: Closed): string | undefined {
	// A date that is known less well than it is written must not be taken for a day.
	if (field === 'datePrecision' || field === 'leftPrecision') return undefined
	const wrong = cells.filter((cell) => !fits(field, cell, closed))
	return wrong.length * 2 > cells.length ? wrong[0] : undefined
}

/** What each column is taken for, from its header and its first rows; each field once, for the column whose header is surest. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[], closed: Closed): Guess[] {
	const folded = header.map(foldHeader)
	const cellsOf = (at: number) => rows.flatMap((row) => (row[at]?.trim() ? [row[at].trim()] : []))
	const guesses = header.map((column, at): Guess => ({
		column,
		samples: [...new Set(cellsOf(at))].slice(0, mostSamples),
		field: null,
		doubt: null
	}))
	for (const field of fields) {
		const ranked = folded
			.map((name, at) => ({ at, rank: headers[field].indexOf(name) }))
			.filter(({ at, rank }) => rank >= 0 && guesses[at]!.field === null)
			.toSorted((a, b) => a.rank - b.rank)
		for (const { at } of ranked) {
			const misfit = findMisfit(field, cellsOf(at), closed)
			if (misfit === undefined) {
				Object.assign(guesses[at]!, { field, doubt: null })
				break
			}
			guesses[at]!.doubt = `“${misfit.slice(0, 60)}” is none`
		}
	}
	return guesses
}

/** The mapping that guesses make. */
export const mappingOf = (guesses: readonly Guess[]): Mapping =>
	Object.fromEntries(guesses.flatMap(({ column, field }) => (field ? [[field, column]] : [])))
