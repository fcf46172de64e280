import type { Fires } from '../../../../../server/schemas/webhook.ts'
import type { Limits } from '../../../../../server/schemas/report.ts'
import { getJson } from '../../../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** The question that is to be followed, how often it would have told, and whether this site sends mail. */
export const load: PageLoad = async ({ fetch, url }) => {
	const of = url.searchParams.get('of') || '/moves'
	const [asked, limits] = await Promise.all([
		getJson<Fires>(fetch, `/fires?${new URLSearchParams({ of })}`),
		getJson<Limits>(fetch, '/limits')
	])
	return { asked, sendsMail: limits.email }
}
