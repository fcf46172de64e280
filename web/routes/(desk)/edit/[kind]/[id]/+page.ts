import type { RecordForm } from '../../../../../../server/schemas/form.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

const pathOf = ({ kind, id }: { kind: string; id: string }) => `${encodeURIComponent(kind)}/${encodeURIComponent(id)}`

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	const record = await getJson<RecordForm>(fetch, `/records/${pathOf(params)}`)
	const asked = Number(url.searchParams.get('report'))
	return { record, report: record.report ?? (Number.isSafeInteger(asked) && asked > 0 ? asked : null) }
}
