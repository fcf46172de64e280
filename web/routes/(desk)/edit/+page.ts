import type { DraftList } from '../../../../server/schemas/edit.ts'
import type { ProposalList } from '../../../../server/schemas/proposal.ts'
import { getJson } from '../../../parts/address/api.ts'
import { needWho } from '../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
	needWho(await parent(), url)
	const [drafts, proposals] = await Promise.all([
		getJson<DraftList>(fetch, '/drafts'),
		getJson<ProposalList>(fetch, '/proposals')
	])
	return { drafts: drafts.rows, proposals: proposals.rows }
}
