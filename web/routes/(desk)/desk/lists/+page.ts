import type { Session } from '../../../../../server/schemas/session.ts'
import { getJson } from '../../../../parts/address/api.ts'
import { needWho } from '../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

type ListRow = { id: number; file: string; state: string; created: string; revision: number | null }

export const load: PageLoad = async ({ fetch, parent, url }) => {
	needWho((await parent()) as Session, url)
	return { lists: (await getJson<{ rows: ListRow[] }>(fetch, '/imports')).rows }
}
