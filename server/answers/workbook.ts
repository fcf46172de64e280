// Rows as an Excel workbook: a head that stays and filters, dates as dates where they are known to the day and as text where
// they are coarser, addresses that open, and a second sheet that says what was asked and how to cite it.
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import {
	getCellAddress,
	getOrderOfSiblings,
	insertElementMarkupAccordingToOrderOfSiblings,
	sanitizeAttributeValue
} from 'write-excel-file/utility'
import { cellOf } from './csv.ts'
import type { Metadata } from '../schemas/answer.ts'
import type { Row, TableColumn } from './table-columns.ts'

/** Most characters that a cell may hold, by the format. */
const mostText = 32_767
const sheetName = 'Rows'
type Link = { cell: string; url: string }

/** The workbook's bytes. Each row's own address and the first of its sources are links. */
export async function writeWorkbook(
	rows: readonly Row[],
	columns: readonly TableColumn[],
	metadata: Metadata
): Promise<Buffer> {
	const links: Link[] = []
	const head: Cell[] = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' }))
	const data: SheetData = [head]
	for (const row of rows)
		data.push(
			columns.map((column, place) => {
				const value = column.read(row)
				const url = column.kind === 'link' ? value : column.kind === 'links' ? (value as string[])[0] : undefined
				if (typeof url === 'string') links.push({ cell: getCellAddress(data.length, place), url })
				return writeCell(column, row, value)
			})
		)
	const about = describeAbout(metadata)
	const buffer = await writeExcelFile(
		[
			{
				data,
				sheet: sheetName,
				stickyRowsCount: 1,
				columns: columns.map(({ name, kind }) => ({ width: kind === 'value' ? Math.max(12, name.length + 4) : 18 }))
			},
			{ data: about.data, sheet: 'About', columns: [{ width: 22 }, { width: 110 }] }
		],
		{ features: [filters(data.length, columns.length), hyperlinks([links, about.links])] }
	).toBuffer()
	return buffer
}

function writeCell(column: TableColumn, row: Row, value: unknown): Cell {
	if (value === null || value === undefined || value === '') return null
	if (column.kind === 'date' && column.isDay?.(row)) {
		// Excel counts days from 1900: an older one stays text.
		const date = new Date(`${String(value)}T00:00:00Z`)
		if (date.getUTCFullYear() > 1900) return { value: date, type: Date, format: 'yyyy-mm-dd' }
	}
	if (typeof value === 'number' || typeof value === 'boolean') return value
	const text = column.kind === 'links' ? (value as string[]).join('\n') : String(cellOf(value, column.name))
	return text === '' ? null : { value: writeText(text), type: String }
}

/** Text as the format takes it: bounded, and without what its readers would take for an escape, `_x0041_`. */
const writeText = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').slice(0, mostText)

/** The sheet that says what the rows are. */
function describeAbout(metadata: Metadata): { data: SheetData; links: Link[] } {
	const { title, url, revision, hash, coverageEnd, rows, licence, caveats, columns, citations } = metadata
	const frozen = citations.frozen ?? citations.live
	const frozenUrl = /https?:\/\/\S+$/.exec(frozen.plain)?.[0] ?? url
	const lines: [name: string, text: string, url?: string][] = [
		['Question', title],
		['Rows', String(rows)],
		['Revision', `${revision} (SHA-256 ${hash})`],
		['Read up to', coverageEnd],
		['Live link', url, url],
		['Frozen link', frozenUrl, frozenUrl],
		['Licence', licence],
		['Cite as', frozen.plain],
		...caveats.map((caveat, place) => [place ? '' : 'Before you quote', caveat] as [string, string]),
		...columns.map(({ name, description }) => [name, description] as [string, string])
	]
	return {
		data: lines.map(([name, text]) => [
			{ value: name, fontWeight: 'bold', alignVertical: 'top' },
			{ value: writeText(text), type: String, wrap: true }
		]),
		links: lines.flatMap(([, , url], place) => (url ? [{ cell: getCellAddress(place, 1), url }] : []))
	}
}

type Sheets = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]
const file = 'xl/worksheets/sheet{id}.xml'
const insert = (xml: string, markup: string) =>
	insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, 'worksheet')!, 'worksheet')

/** Filters over the first sheet's columns. */
const filters = (rows: number, columns: number): Sheets => ({
	files: {
		transform: {
			[file]: {
				transform: (xml, _, { sheetIndex }) =>
					sheetIndex === 0 ? insert(xml, `<autoFilter ref="A1:${getCellAddress(rows - 1, columns - 1)}"/>`) : xml
			}
		}
	}
})

/** Links by sheet: each is named in the sheet and told apart from it, as the format has it. */
const hyperlinks = (sheets: readonly (readonly Link[])[]): Sheets => ({
	files: {
		transform: {
			[file]: {
				transform: (xml, _, { sheetIndex }) => {
					const marks = sheets[sheetIndex]!.map(({ cell }, place) => `<hyperlink ref="${cell}" r:id="link-${place}"/>`)
					return marks.length ? insert(xml, `<hyperlinks>${marks.join('')}</hyperlinks>`) : xml
				}
			},
			'xl/worksheets/_rels/sheet{id}.xml.rels': {
				insert: (_, { sheetIndex }) =>
					sheets[sheetIndex]!.map(
						({ url }, place) =>
							`<Relationship Id="link-${place}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${sanitizeAttributeValue(url)}" TargetMode="External"/>`
					).join('')
			}
		}
	}
})
