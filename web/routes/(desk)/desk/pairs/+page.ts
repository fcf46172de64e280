import type { Pairs } from '../../../../../server/schemas/judgement.ts'
import { getJson } from '../../../../parts/address/api.ts'
import { needWho } from '../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
	needWho(await parent(), url)
	const skipped = new Set(url.searchParams.getAll('skip').slice(0, 50))
	const pairs = await getJson<Pairs>(fetch, '/pairs-to-judge')
	const waits = url.searchParams.get('waits') !== null
	return { ...pairs, rows: pairs.rows.filter(({ keep, other }) => !skipped.has(`${keep.id}:${other.id}`)), waits }
}
