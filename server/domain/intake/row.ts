// What one row of a foreign list tells of a move, and what of it is no such thing.
import type { Precision } from '../time/date.ts'
import type { KnownDate } from '../time/known-date.ts'
import type { Closed } from './columns.ts'
import { readListDate } from './dates.ts'
import type { Field, Mapping } from './fields.ts'

/** Why a row is refused: the column of the list, what stands in it, and what is wrong with it. */
export type RowFault = { column: string; value: string; reason: string }
/** A page that says so, as a list gives it. */
export type ListedPage = Partial<Record<'url' | 'title' | 'publisher' | 'published' | 'tier' | 'language', string>>
/** A move as a list tells it: names as they are written, '' where it tells none. */
export type ListedMove = {
	person: string
	from: string
	to: string
	fromRole: string
	toRole: string
	date: KnownDate
	left: KnownDate | null
	kind: string
	status: string
	note: string
	page: ListedPage
}

/** What stands for “not known” in lists. */
const unknown = /^(unknown|none|n\/?a|null|nil|tbd|tba|\?+|-+|–|—|未知|无|不详|暂无)$/i
/** Longest cell that is read, in characters. */
export const longestCell = 2000

/** Days, months, quarters or years: a coarser date is written from its start. */
const starts: Record<Precision, (date: string) => string> = {
	day: (date) => date,
	month: (date) => `${date.slice(0, 7)}-01`,
	quarter: (date) =>
		`${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
	year: (date) => `${date.slice(0, 4)}-01-01`
}
const order: readonly string[] = ['day', 'month', 'quarter', 'year'] satisfies Precision[]

/** The move that a row tells of, or all that is wrong with it. `cells` are by the columns of the list. */
export function readListRow(
	cells: ReadonlyMap<string, string>,
	mapping: Mapping,
	closed: Closed
): { move: ListedMove } | { faults: RowFault[] } {
	const faults: RowFault[] = []
	const columnOf = (field: Field) => mapping[field] ?? field
	const get = (field: Field) => {
		const column = mapping[field]
		const cell = (column === undefined ? undefined : cells.get(column)?.trim()) ?? ''
		return unknown.test(cell) ? '' : cell
	}
	const fault = (field: Field, reason: string) =>
		faults.push({ column: columnOf(field), value: get(field).slice(0, 200), reason })
	for (const [column, value] of cells)
		if (value.length > longestCell)
			faults.push({ column, value: value.slice(0, 200), reason: `has more than ${longestCell} characters` })

	const word = (field: Field, otherwise: string) => {
		const cell = get(field).toLowerCase()
		if (!cell) return otherwise
		if (!closed[field]?.includes(cell)) fault(field, `is none of ${closed[field]?.join(', ')}`)
		return cell
	}
	const day = (field: 'date' | 'leftDate', precision: 'datePrecision' | 'leftPrecision'): KnownDate | null => {
		const text = get(field)
		if (!text) return null
		const read = readListDate(text)
		if ('reason' in read) {
			fault(field, read.reason)
			return null
		}
		const told = word(precision, '')
		// A list may know a date less well than it writes it, never better.
		const known = order.indexOf(told) > order.indexOf(read.precision) ? (told as Precision) : read.precision
		return { date: starts[known](read.date), precision: known }
	}
	const [person, from, to] = [get('person'), get('from'), get('to')]
	if (!person) fault('person', 'is empty: whose move is it?')
	if (!from && !to) fault('to', 'is empty, and so is the lab left')
	const left = day('leftDate', 'leftPrecision')
	const date = day('date', 'datePrecision') ?? left
	if (!date && !faults.some(({ column }) => column === columnOf('date') || column === columnOf('leftDate')))
		fault('date', 'is empty')
	const kind = word('kind', to ? 'hire' : 'departure')
	const status = word('status', 'reported')
	const page = readPage(get)
	if (page.url && !/^https?:\/\/\S+$/i.test(page.url)) fault('source', 'is no address of a page')
	if (page.tier && !closed.tier?.includes(page.tier)) fault('tier', `is none of ${closed.tier?.join(', ')}`)
	if (faults.length || !date) return { faults }
	const roles = { fromRole: get('fromRole'), toRole: get('toRole') }
	// A leaving that is the move itself is told once.
	const ownLeft = left && left.date !== date.date ? left : null
	return { move: { person, from, to, ...roles, date, left: ownLeft, kind, status, note: get('note'), page } }
}

function readPage(get: (field: Field) => string): ListedPage {
	const published = get('published')
	const read = published ? readListDate(published) : undefined
	const pages: [keyof ListedPage, string][] = [
		['url', get('source')],
		['title', get('sourceTitle')],
		['publisher', get('publisher')],
		['published', read && 'date' in read ? cut(read) : ''],
		['tier', get('tier').toLowerCase()],
		['language', get('language').toLowerCase()]
	]
	return Object.fromEntries(pages.filter(([, value]) => value !== ''))
}
/** A date as far as it is known: `2025-06`. */
const cut = ({ date, precision }: KnownDate) =>
	precision === 'day' ? date : precision === 'year' ? date.slice(0, 4) : date.slice(0, 7)
