// A list of people as it is pasted: a name a line with what stands beside it, a column or some of a sheet, CSV with a header,
// addresses of profiles. What each line asks for; who that is, db/queries/match.ts says.
import { headers } from '../intake/fields.ts'
import { foldHeader } from '../intake/columns.ts'

/** A line of a pasted list. */
export type Pasted = {
	/** Counted from 1. */
	line: number
	/** As pasted, at most `longestLine` characters of it. */
	text: string
	/** The name, with what stands beside it, as server/domain/resolve/person.ts reads it; empty where there is an address alone. */
	name: string
	/** Where the list says that the person is or was: all of it that names a lab on record counts. */
	labs: string[]
	/** A public id or the address of a profile. */
	address: string | null
}

/** Most people of a list, and longest line of one, in characters. */
export const [mostPasted, longestLine] = [2000, 400]

const labHeaders: ReadonlySet<string> = new Set([
	...headers.from,
	...headers.to,
	'lab',
	'company',
	'employer',
	'organisation',
	'organization',
	'org',
	'affiliation',
	'institution',
	'current company',
	'current employer',
	'now at',
	'works at',
	'公司',
	'单位',
	'机构',
	'实验室',
	'现单位',
	'雇主'
])
const firstNames = ['first name', 'firstname', 'given name', 'given names', 'forename', '名']
const lastNames = ['last name', 'lastname', 'surname', 'family name', '姓']

const isAddress = (text: string) => /^(?:https?:\/\/|www\.|~)\S+$/i.test(text) || isOrcid(text) || isProfile(text)
const isOrcid = (text: string) => /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(text)
/** An address without its scheme: `linkedin.com/in/ada-example`. */
const isProfile = (text: string) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+$/i.test(text)
/** What lists begin their lines with. */
const bullet = /^\s*(?:[-*•·–]\s+|\d{1,4}[.)]\s+|\d{1,4}[、．]\s*)/

/** Splits CSV into cells. */
export type ReadCells = (text: string, delimiter: string) => string[][]

/** The lines of a pasted list that ask for somebody; `left` is how many stand beyond the first `mostPasted`. */
export function readPasted(text: string, readCells: ReadCells): { rows: Pasted[]; left: number } {
	const lines = text.replace(/\r\n?/g, '\n').split('\n')
	const rows = (readTable(lines, readCells) ?? lines.map(readLine)).filter(
		({ name, address }) => name !== '' || address
	)
	return { rows: rows.slice(0, mostPasted), left: Math.max(0, rows.length - mostPasted) }
}

/** One line of a list: its name, and the address that stands in it. */
export function readLine(given: string, at: number): Pasted {
	const text = given.slice(0, longestLine).trim()
	const words = text.replace(bullet, '').split(/\s+/)
	const address = words.map((word) => word.replace(/^[(<[]|[)>\],;]+$/g, '')).find(isAddress) ?? null
	const rest = words.filter((word) => !address || !word.includes(address)).join(' ')
	return { line: at + 1, text, name: rest.replace(/[\s,;:|–-]+$/, ''), labs: [], address }
}

/** The rows of a text with columns: told by tabs, or by a header that says which of them is the name. */
function readTable(lines: string[], readCells: ReadCells): Pasted[] | undefined {
	const head = lines.findIndex((line) => line.trim() !== '')
	const first = lines[head] ?? ''
	const delimiter = ['\t', ';', ','].find((sign) => first.includes(sign))
	if (!delimiter) return isHeader([first]) ? lines.map(readLine).filter(({ line }) => line > head + 1) : undefined
	const cells = first.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))
	if (delimiter !== '\t' && !isHeader(cells)) return undefined
	const columns = isHeader(cells) ? findColumns(cells) : undefined
	return readCells(lines.slice(head).join('\n'), delimiter).flatMap((row, at) => {
		if (columns && at === 0) return []
		const trimmed = row.map((cell) => cell.slice(0, longestLine).trim())
		return readRow(trimmed, columns ?? plain(trimmed), head + at + 1)
	})
}

type Columns = { name: number[]; labs: number[] }
/** Without a header the first cell that is no address is the name; whatever else names a lab on record tells one. */
const plain = (cells: string[]): Columns => {
	const name = cells.findIndex((cell) => cell !== '' && !isAddress(cell) && /\p{L}/u.test(cell))
	return { name: name < 0 ? [] : [name], labs: cells.flatMap((_, at) => (at === name ? [] : [at])) }
}
const isHeader = (cells: readonly string[]) => findColumns(cells).name.length > 0

function findColumns(cells: readonly string[]): Columns {
	const folded = cells.map(foldHeader)
	const at = (words: readonly string[]) => folded.findIndex((cell) => words.includes(cell))
	const whole = at(headers.person)
	const parts = [at(firstNames), at(lastNames)].filter((place) => place >= 0)
	return {
		name: whole >= 0 ? [whole] : parts.length === 2 ? parts : [],
		labs: folded.flatMap((cell, place) => (labHeaders.has(cell) ? [place] : []))
	}
}

function readRow(cells: string[], columns: Columns, line: number): Pasted {
	const name = columns.name.flatMap((at) => cells[at] || []).join(' ')
	const known = isAddress(name) ? name : cells.find(isAddress)
	return {
		line,
		text: cells.filter(Boolean).join(', ').slice(0, longestLine),
		name: isAddress(name) ? '' : name,
		labs: columns.labs.flatMap((at) => (cells[at] && !isAddress(cells[at]) ? [cells[at]] : [])),
		address: known ?? null
	}
}
