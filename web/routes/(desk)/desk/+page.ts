import type { Account, SessionRows } from '../../../../server/schemas/account.ts'
import type { ApiTokens } from '../../../../server/schemas/token.ts'
import { getJson } from '../../../parts/address/api.ts'
import { needWho } from '../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const who = needWho(await parent(), url)
	const [account, tokens, sessions] = await Promise.all([
		getJson<Account>(fetch, '/account'),
		getJson<ApiTokens>(fetch, '/tokens'),
		getJson<SessionRows>(fetch, '/sessions')
	])
	return { account, tokens: tokens.rows, sessions: sessions.rows, scopes: who.scopes }
}
