import type { Bands } from '../../../../server/schemas/bands.ts'
import type { List } from '../../../../server/schemas/list.ts'
import type { Offer } from '../../../../server/schemas/rows.ts'
import { changeQuery, getJson } from '../../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../../parts/address/names.ts'
import type { PageLoad } from './$types'

const kinds = ['base-salary', 'annual-compensation'] as const
export type Kind = (typeof kinds)[number]
const keys = new Set([
	'lab',
	'to',
	'since',
	'until',
	'status',
	'asOf',
	'knownAt',
	'q',
	'basis',
	'role',
	'grade',
	'place'
])

export const load: PageLoad = async ({ fetch, url }) => {
	const kind = kinds.find((known) => known === url.searchParams.get('kind')) ?? 'base-salary'
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => keys.has(key) && value))
	const asked = changeQuery(new URLSearchParams([...query, ['kind', kind]]), {})
	const listed = changeQuery(new URLSearchParams([...query, ['kind', kind], ['population', 'role,survey']]), {})
	const read = async () => {
		const [bands, list] = await Promise.all([
			getJson<Bands>(fetch, `/bands${asked}`),
			// Which places and bases there are, and whom the question names.
			getJson<List<Offer>>(fetch, `/offers${changeQuery(new URLSearchParams(listed), { limit: '1' })}`)
		])
		const { facets, named, also } = list
		return { bands, list: { facets: { place: facets.place ?? [], basis: facets.basis ?? [] }, named, also } }
	}
	return {
		kind,
		asked,
		listed,
		/** What sums are to rest on, where that is asked for: then estimates count, too. */
		basis: query.get('basis')?.split(',').filter(Boolean),
		...(await readWithNames(url, read, ({ list }) => [askedOf(list)]))
	}
}
