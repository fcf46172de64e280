// The envelope of every list.
import Type, { type Static, type TSchema } from 'typebox'
import type { Asked } from './named.ts'
import { count, listOf, text, textOrNull } from './parts.ts'

/** A facet's value with its count under the other filters. */
export const Facet = Type.Object({
	value: text('A value of the facet’s key'),
	name: Type.Optional(text('Name of the lab, where the value is the id of one')),
	count: count('Rows with it, the facet’s own filter lifted')
})
export type Facet = Static<typeof Facet>

/** The envelope of every list. */
export const ListOf = <T extends TSchema>(row: T) =>
	Type.Object({
		rows: listOf(row, 'This page’s rows'),
		total: count('All rows of the filter, this page or not'),
		next: textOrNull('Cursor of the next page'),
		partly: count('Records left out because a coarse date overlaps the edge of since or until'),
		announced: Type.Optional(
			count('Records of the filter dated after the end of coverage: announced, and counted only where asked for')
		),
		facets: Type.Record(Type.String(), Type.Array(Facet), { description: 'Values of each facet with counts' }),
		sentence: text('The filter in words'),
		revision: Type.Integer({ description: 'Number of the dataset’s revision' })
	})

export type List<Row> = {
	rows: Row[]
	total: number
	next: string | null
	partly: number
	announced?: number
	facets: Record<string, Facet[]>
	sentence: string
	revision: number
	/** The labs and people that the query names, and what else its words find. */
	named?: Asked
	also?: string[]
}
