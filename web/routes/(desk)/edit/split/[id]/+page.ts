import type { PersonRecord } from '../../../../../../server/schemas/records.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	const person = await getJson<PersonRecord>(fetch, `/people/${encodeURIComponent(params.id)}`)
	const asked = Number(url.searchParams.get('report'))
	return { person, report: Number.isSafeInteger(asked) && asked > 0 ? asked : null }
}
