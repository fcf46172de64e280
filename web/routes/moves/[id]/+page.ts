import type { MoveRecord } from '../../../../server/schemas.ts'
import { getJson } from '../../../parts/data.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
	move: await getJson<MoveRecord>(fetch, `/moves/${encodeURIComponent(params.id)}`)
})
