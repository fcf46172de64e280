import { error } from '@sveltejs/kit'
import type { RecordFact } from '../../../../server/schemas/fact.ts'
import { loadFacts } from '../../../parts/asks/facts.ts'
import type { PageLoad } from './$types'

const lists = ['offers', 'deals', 'events', 'metrics'] as const

export const load: PageLoad = async ({ fetch, url, params }) => {
	const of = lists.find((list) => list === params.list)
	if (!of) error(404)
	return { of, ...(await loadFacts<RecordFact>(fetch, `/facts/${of}`, url)) }
}
