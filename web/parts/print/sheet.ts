// What a page prints as one sheet: rows of its tables with numbered sources, cut to what a sheet holds; what is cut is said.
import { nameSource } from '../../../server/domain/language/index.ts'
import type { Citation } from '../../../server/schemas/rows.ts'

export type BriefRow = { cells: readonly string[]; sources: readonly Citation[] }
export type BriefTable = {
	title: string
	heads: readonly string[]
	/** Shares of the sheet's width, one a column; what is left is that of the numbers. */
	widths: readonly number[]
	rows: readonly BriefRow[]
	/** How many rows there are, where more than `rows` exist. */
	total?: number
	/** Whether its rows come before those of the other tables. */
	isFirst?: true
	/** Path and query of all rows. */
	href: string
}
export type PrintedTable = Omit<BriefTable, 'rows'> & {
	rows: { cells: readonly string[]; refs: number[] }[]
	/** Rows left out. */
	more: number
}
export type Brief = { tables: PrintedTable[]; sources: { number: number; text: string; url: string | null }[] }

/** Sheet in px at 96 a inch: the narrower of A4 and Letter, less margins of 10 mm; what a row, a source, a heading take. */
const sheet = { width: 718, line: 14, rowPadding: 5, sourceLine: 12, heading: 62, character: 5.4, small: 4.7 }
/** The sheet's height, and what its top, a line of its finding, its figure and its foot take. */
const heights = { sheet: 980, top: 155, finding: 28, foot: 85, character: 12.5 }

/** Px of a sheet that are left for tables and sources under a finding and its figure. */
export function roomUnder(finding: string, figurePx: number): number {
	const { sheet: whole, top, finding: line, foot, character } = heights
	return whole - top - foot - line * linesOf(finding, sheet.width, character) - figurePx
}
/** Sources named for a row: two where the rows are few. */
const refsOf = ({ rows }: BriefTable) => (rows.length > 8 ? 1 : 2)
const tiers = ['primary', 'filing', 'outlet', 'secondary', 'social']

/** The best sources of a row, those of other first reporters before repeats. */
function chooseSources(sources: readonly Citation[], most: number): Citation[] {
	const best = sources.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier))
	const firsts = best.filter((one, place) => {
		const reporter = ({ origin, publisher }: Citation) => origin ?? publisher
		return best.findIndex((other) => reporter(other) === reporter(one)) === place
	})
	return [...new Set([...firsts, ...best])].slice(0, most)
}

const linesOf = (text: string, widthPx: number, characterPx: number) =>
	Math.max(1, Math.ceil((text.length * characterPx) / widthPx))

/**
 * The tables and the numbered sources that fit into `roomPx`: rows are taken from the tables in turn, each with the sources
 * that it brings; numbers follow the order on the sheet.
 */
export function cutBrief(tables: readonly BriefTable[], roomPx: number): Brief {
	const kept = tables.map(() => 0)
	const cited = new Set<string>()
	let room = roomPx - sheet.heading - tables.filter(({ rows }) => rows.length).length * sheet.heading
	const costOf = ({ cells, sources }: BriefRow, table: BriefTable) => {
		const lines = cells.map((cell, i) => linesOf(cell, (table.widths[i]! / 100) * sheet.width - 12, sheet.character))
		const fresh = chooseSources(sources, refsOf(table)).filter(({ id }) => !cited.has(id))
		const sourceLines = fresh.map((one) =>
			linesOf(`${nameSource(one)} ${one.url ?? ''}`, sheet.width - 30, sheet.small)
		)
		return (
			Math.max(...lines) * sheet.line + sheet.rowPadding + sourceLines.reduce((a, b) => a + b, 0) * sheet.sourceLine
		)
	}
	// Names come first, and whole.
	for (const [place, table] of tables.entries())
		while (table.isFirst && kept[place]! < table.rows.length) {
			const cost = costOf(table.rows[kept[place]!]!, table)
			if (cost > room) break
			room -= cost
			kept[place]!++
		}
	const open = new Set(tables.keys())
	while (open.size)
		for (const place of open) {
			const table = tables[place]!
			const row = table.rows[kept[place]!]
			const cost = row ? costOf(row, table) : Infinity
			if (!row || cost > room) {
				open.delete(place)
				continue
			}
			room -= cost
			kept[place]!++
			for (const { id } of chooseSources(row.sources, refsOf(table))) cited.add(id)
		}
	const numbers = new Map<string, number>()
	const sources: Brief['sources'] = []
	const numberOf = (source: Citation) => {
		const known = numbers.get(source.id)
		if (known) return known
		const number = sources.push({ number: sources.length + 1, text: nameSource(source), url: source.url })
		numbers.set(source.id, number)
		return number
	}
	return {
		tables: tables.map(({ rows, ...table }, place) => ({
			...table,
			rows: rows
				.slice(0, kept[place])
				.map(({ cells, sources }) => ({ cells, refs: chooseSources(sources, refsOf(tables[place]!)).map(numberOf) })),
			more: (table.total ?? rows.length) - kept[place]!
		})),
		sources
	}
}
