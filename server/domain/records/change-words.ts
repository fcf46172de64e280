// The dataset's columns and their values as the site writes them: one dictionary for every page that tells a change.
import {
	changeWords,
	formatBounds,
	formatDate,
	formatMoney,
	formatNumber,
	listValues,
	nameColumn,
	nameCountry,
	nameMetric,
	nameScope,
	quote,
	sayCode,
	sayValue
} from '../language/index.ts'

/** A row as its file's cells, by column name; an empty cell is ''. */
export type Cells = Readonly<Record<string, string>>
/** The name of a record: `nameOf('labs', 'openai')` is "OpenAI", of a source who reported it first. */
export type NameOf = (file: string, id: string) => string

/** What is told of a row at once: one column, or columns that mean nothing apart. */
export type Field = {
	label: string
	columns: readonly string[]
	/** The value in words; '' where it is not known. */
	write: (cells: Cells, nameOf: NameOf) => string
	/** To the last digit, for values that `write` makes equal. */
	exact: (cells: Cells) => string
}

/** The file whose ids a column holds. */
const refers: Record<string, string> = {
	...Object.fromEntries(
		'lab from to from_lab parent successor acquirer target counterpart'.split(' ').map((column) => [column, 'labs'])
	),
	person: 'people',
	deal: 'deals',
	move: 'moves',
	offer: 'offers',
	event: 'events',
	source: 'sources'
}
const codes = new Set(
	'kind tier outcome stance rank contingent basis population role approx stage part scheme verdict remedy'.split(' ')
)
const dates = new Set(['founded', 'ended', 'published', 'as_of', 'said', 'month', 'released', 'coverageEnd'])
const numbers = new Set(['stake_percent', 'people_moved', 'years', 'year', 'headcount', 'percent', 'usd', 'cpi'])
const texts = new Set(['note', 'known_for', 'title', 'notation', 'from_role', 'to_role', 'why', 'words'])
const plurals: Record<string, string> = {
	person: 'people',
	lab: 'labs',
	source: 'sources',
	claim: 'claims',
	component: 'components',
	move: 'moves',
	offer: 'offers',
	deal: 'deals',
	event: 'events',
	metric: 'metrics'
}

const numberOf = (text: string | undefined) => (text ? Number(text) : null)

/** A subject, `offer:ID`, by file and id: `['offers', 'ID']`. */
export function splitSubject(subject: string): [file: string, id: string] {
	const colon = subject.indexOf(':')
	const kind = subject.slice(0, colon)
	return [plurals[kind] ?? kind, subject.slice(colon + 1)]
}

function writeCell(column: string, text: string, nameOf: NameOf): string {
	if (!text) return ''
	if (refers[column]) return nameOf(refers[column], text)
	if (
		column === 'subject' ||
		column === 'record' ||
		column === 'old' ||
		column === 'new' ||
		column === 'keep' ||
		column === 'other'
	)
		return nameOf(...splitSubject(text))
	if (column === 'country') return nameCountry(text)
	if (column === 'metric') return nameMetric(text)
	if (column === 'scope') return nameScope(text)
	if (codes.has(column)) return sayCode(text)
	if (dates.has(column)) return formatDate(text)
	if (numbers.has(column)) return formatNumber(Number(text))
	return texts.has(column) ? quote(text) : listValues(text.split('|'))
}

/** A field without its label: it is called after its first column. */
type Several = Omit<Field, 'label'>
const date = (column: string): Several => ({
	columns: [column, `${column}_precision`],
	write: (cells) => (cells[column] ? formatDate(cells[column], cells[`${column}_precision`]) : ''),
	exact: (cells) => cells[column] ?? ''
})
/** Fields of several columns, in files that have the first of them. */
const joined: Several[] = [
	date('date'),
	date('left_date'),
	{
		columns: ['low', 'high', 'unit'],
		write: ({ low, high, unit = '' }) => sayValue({ low: numberOf(low), high: numberOf(high), unit }),
		exact: ({ low, high, unit }) => `${changeWords.exactBounds(numberOf(low), numberOf(high), '')} ${unit}`
	},
	{
		columns: ['low', 'high', 'currency'],
		write: ({ low, high, currency }) =>
			formatBounds({ low: numberOf(low), high: numberOf(high) }, currency || null) ?? '',
		exact: ({ low, high, currency }) => changeWords.exactBounds(numberOf(low), numberOf(high), currency!)
	},
	{
		columns: ['amount', 'currency'],
		write: ({ amount, currency }) => (amount ? formatMoney(Number(amount), currency || null) : ''),
		exact: ({ amount, currency }) => `${currency} ${formatNumber(Number(amount))}`
	},
	{
		// Of release 1.0.0.
		columns: ['value', 'unit'],
		write: ({ value, unit = '' }) => sayValue({ low: numberOf(value), high: numberOf(value), unit }),
		exact: ({ value, unit }) => `${value} ${unit}`
	}
]

/** The fields of a row of a file, in the order of its columns; its key and its sources are none. */
export function fieldsOf(file: string, cells: Cells): Field[] {
	const columns = Object.keys(cells).filter((column) => column !== 'id' && column !== 'sources')
	const fields = columns.map((column): Several => {
		const several = joined.find(
			({ columns: [first = '', ...others] }) =>
				first in cells && others.every((other) => other in cells) && (column === first || others.includes(column))
		)
		const text = (row: Cells) => row[column] ?? ''
		return several ?? { columns: [column], write: (row, nameOf) => writeCell(column, text(row), nameOf), exact: text }
	})
	return [...new Set(fields)].map((field) => ({ label: nameColumn(file, field.columns[0]!), ...field }))
}
