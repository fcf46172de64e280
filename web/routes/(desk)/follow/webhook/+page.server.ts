import type { MadeWebhook } from '../../../../../server/schemas/webhook.ts'
import { askApi, readForm, refuse, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const form = await readForm(request)
		const body = { of: textOf(form, 'of'), endpoint: textOf(form, 'endpoint') }
		const answer = await askApi(fetch, 'POST', '/webhooks', { form, body })
		if (!answer.ok) return refuse(answer, form, { fields: ['endpoint', 'of'] })
		return { made: (await answer.json()) as MadeWebhook }
	}
}
