import type { DigestStatus } from '../../../../../../server/schemas/digest.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** The letters of a private link. */
export const load: PageLoad = async ({ fetch, params }) => ({
	digest: await getJson<DigestStatus>(fetch, `/digests/${encodeURIComponent(params.token)}`)
})
