import type { AnonymousPlan } from '../../../../../../server/schemas/anonymise.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	const plan = await getJson<AnonymousPlan>(fetch, `/people/${encodeURIComponent(params.id)}/anonymise`)
	const asked = Number(url.searchParams.get('report'))
	return { plan, report: Number.isSafeInteger(asked) && asked > 0 ? asked : null }
}
