import type { ProposalRecord } from '../../../../../../server/schemas/proposal.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

const pathOf = ({ id }: { id: string }) => `/proposals/${encodeURIComponent(id)}`

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	return { proposal: await getJson<ProposalRecord>(fetch, pathOf(params)) }
}
