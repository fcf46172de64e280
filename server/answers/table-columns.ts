// The columns of an export: the keys of its rows, then what a sheet needs beside them: dates as they are known, the
// addresses of the pages behind a row, the address of the row's own page.
import type { TObject, TSchema } from 'typebox'
import { writeKnown, type Precision } from '../domain/time/date.ts'

export type Row = Record<string, unknown>
export type TableColumn = {
	name: string
	description: string
	/** `date`: ISO text, a whole day where `isDay` holds; `link`: an address; `links`: several. */
	kind: 'value' | 'date' | 'link' | 'links'
	/** Whether a date is known to the day. */
	isDay?: (row: Row) => boolean
	read: (row: Row) => unknown
}

/**
 * The columns of rows of this schema. `pageOf` gives the path of a row's own page; paths are written whole behind `origin`.
 */
export function columnsOf(
	row: TObject,
	{ pageOf, origin }: { pageOf?: ((row: never) => string | undefined) | undefined; origin: string }
): TableColumn[] {
	const keys = Object.entries(row.properties as Record<string, TSchema & { description?: string }>)
	const precisionOf = (name: string) => `${name}Precision`
	const isDated = (name: string) => Object.hasOwn(row.properties, precisionOf(name))
	const own = keys.map(([name, { description = '' }]): TableColumn => {
		const isDay = ({ [precisionOf(name)]: precision }: Row) => precision === 'day'
		return {
			name,
			description,
			read: (row) => row[name],
			...(isDated(name) ? { kind: 'date', isDay } : { kind: 'value' })
		}
	})
	const known = keys
		.filter(([name]) => isDated(name))
		.map(([name]): TableColumn => ({
			name: `${name}AsKnown`,
			description: `${name} as exactly as it is known: 2025-08-14, 2025-08, 2025-Q3 or 2025`,
			kind: 'value',
			read: ({ [name]: date, [precisionOf(name)]: precision }) =>
				date && precision ? writeKnown(date as string, precision as Precision) : null
		}))
	const addresses: TableColumn[] = []
	if (Object.hasOwn(row.properties, 'sources'))
		addresses.push({
			name: 'sourceUrls',
			description: 'Addresses of the pages behind the row, in the order of sources; a broadcast has none',
			kind: 'links',
			read: ({ sources }) => (sources as { url?: string | null }[]).flatMap(({ url }) => url ?? [])
		})
	const ownPage = pageOf ?? pageOfSubject(row)
	if (ownPage)
		addresses.push({
			name: 'address',
			description: 'Address of the row’s own page, or of whom it is about',
			kind: 'link',
			read: (row) => {
				const path = ownPage(row as never)
				return path ? origin + path : null
			}
		})
	return [...own, ...known, ...addresses]
}

/** Of rows without a page of their own: the page of the person, or else of the lab, that they are about. */
function pageOfSubject({ properties }: TObject): ((row: Row) => string | undefined) | undefined {
	const subjects = [
		['person', '/people/'],
		['lab', '/labs/']
	] as const
	const found = subjects.find(([name]) => Object.hasOwn(properties, name))
	return found && (({ [found[0]]: id }) => (typeof id === 'string' ? found[1] + encodeURIComponent(id) : undefined))
}
