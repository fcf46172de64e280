import type { Fires } from '../../../../../server/schemas/webhook.ts'
import { getJson } from '../../../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** The question that is to be followed, and how often it would have told. */
export const load: PageLoad = async ({ fetch, url }) => {
	const of = url.searchParams.get('of') || '/moves'
	return { asked: await getJson<Fires>(fetch, `/fires?${new URLSearchParams({ of })}`) }
}
