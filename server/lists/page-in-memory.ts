// Lists of which a clock changes the cells, so that no index knows their order: paged in memory, as db/queries/listing/page.ts
// pages a table.
import type { Facet } from '../../db/queries/listing/facets.ts'
import type { Page } from '../../db/queries/listing/page.ts'
import type { Paging } from '../domain/vocabulary/filter.ts'
import { badInput } from '../query/problem.ts'

type Value = string | number | null
/** What rows are sorted by, by the key of `sort`; null comes last in either direction. */
export type Sorts<Row> = Record<string, (row: Row) => Value>
/** What narrows a list: what is asked of it, and as a facet the values, each once, that a row counts for. */
export type Choice<Row> = {
	key: string
	isAsked?: ((row: Row) => boolean) | undefined
	valuesOf?: (row: Row) => readonly { value: string; name?: string }[]
}

/** Values of a facet that are given. */
const mostFacets = 100

/** Rows in the order of `-joined` or `name`; ties by id, in the same direction. */
export function orderRows<Row extends { id: string }>(rows: Row[], sorts: Sorts<Row>, sort: string): Row[] {
	const isDown = sort.startsWith('-')
	const valueOf = sorts[isDown ? sort.slice(1) : sort]!
	const way = isDown ? -1 : 1
	const compare = (a: string | number, b: string | number) => (a < b ? -way : a > b ? way : 0)
	return rows.toSorted((one, other) => {
		const [a, b] = [valueOf(one), valueOf(other)]
		if (a === null || b === null) return a === b ? compare(one.id, other.id) : a === null ? 1 : -1
		return compare(a, b) || compare(one.id, other.id)
	})
}

/** Rows that all choices but one ask for. */
export function chooseRows<Row>(rows: Row[], choices: Choice<Row>[], lifted?: Choice<Row>): Row[] {
	const asked = choices.filter((choice) => choice !== lifted && choice.isAsked)
	return rows.filter((row) => asked.every((choice) => choice.isAsked!(row)))
}

function countFacet<Row>(rows: Row[], valuesOf: NonNullable<Choice<Row>['valuesOf']>): Facet[] {
	const counts = new Map<string, Facet>()
	for (const row of rows)
		for (const value of valuesOf(row)) {
			const known = counts.get(value.value)
			if (known) known.count++
			else counts.set(value.value, { ...value, count: 1 })
		}
	return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, mostFacets)
}

/** A page of rows with what there is in all. */
export function pageRows<Row extends { id: string }>(
	rows: Row[],
	sorts: Sorts<Row>,
	choices: Choice<Row>[],
	{ sort, limit, cursor }: Paging & { sort: string }
): Page<Row> {
	const ordered = orderRows(chooseRows(rows, choices), sorts, sort)
	const ids = ordered.map(({ id }) => [sort, id].join(' '))
	const start = cursor === undefined ? 0 : ids.indexOf(Buffer.from(cursor, 'base64url').toString()) + 1
	if (cursor !== undefined && !start)
		throw badInput([{ path: 'cursor', message: '`cursor` belongs to no row of this list: start again without it.' }])
	const shown = ordered.slice(start, start + limit)
	const end = start + shown.length
	return {
		rows: shown,
		total: ordered.length,
		next: end < ordered.length ? Buffer.from(ids[end - 1]!).toString('base64url') : null,
		partly: 0,
		facets: Object.fromEntries(
			choices.flatMap((choice) =>
				choice.valuesOf ? [[choice.key, countFacet(chooseRows(rows, choices, choice), choice.valuesOf)]] : []
			)
		)
	}
}
