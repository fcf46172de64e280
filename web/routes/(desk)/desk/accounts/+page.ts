import type { Accounts } from '../../../../../server/schemas/account.ts'
import { getJson } from '../../../../parts/address/api.ts'
import { needWho } from '../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { account } = needWho(await parent(), url)
	const { rows } = await getJson<Accounts>(fetch, '/accounts')
	return { accounts: rows, own: account }
}
