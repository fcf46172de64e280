import type { WebhookStatus } from '../../../../../../server/schemas/webhook.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** The webhook of a private link, or of one's own account by its number. */
export const load: PageLoad = async ({ fetch, params }) => ({
	hook: await getJson<WebhookStatus>(fetch, `/webhooks/${encodeURIComponent(params.token)}`)
})
