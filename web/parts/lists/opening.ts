// What a list opens with where nothing narrows it: its facets as a picture.
import type { Facet } from '../../../server/schemas/list.ts'
import type { Tally } from '../../charts/records/TallyChart.place.ts'

/** Keys of a query that do not narrow a list. */
const plain = new Set(['sort', 'limit', 'rev'])

/** Whether a page shows the beginning of the whole list. */
export function isWhole(query: string): boolean {
	return [...new URLSearchParams(query)].every(([key]) => plain.has(key))
}

/** The values of a facet with most records, each a bar that leads to its part of the list at `path`. */
export function tallyFacet(
	facets: Record<string, Facet[]>,
	key: string,
	{
		path,
		most,
		nameOf,
		colourOf
	}: {
		path: string
		most: number
		nameOf?: (value: string) => string
		colourOf?: (value: string) => string
	}
): Tally[] {
	return (facets[key] ?? [])
		.filter(({ value }) => value !== 'unknown')
		.toSorted((a, b) => b.count - a.count)
		.slice(0, most)
		.map(({ value, name, count }) => ({
			value,
			name: nameOf?.(value) ?? name ?? value,
			count,
			colour: colourOf?.(value) ?? 'var(--ink-3)',
			href: `${path}?${key}=${encodeURIComponent(value)}`
		}))
}
