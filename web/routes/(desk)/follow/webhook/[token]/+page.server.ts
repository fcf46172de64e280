import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { NewSecret } from '../../../../../../server/schemas/webhook.ts'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

type Event = RequestEvent<{ token: string }>
const pathOf = ({ token }: { token: string }) => `/webhooks/${encodeURIComponent(token)}`
const numberOf = (form: FormData, name: string) => (textOf(form, name) ? Number(textOf(form, name)) : undefined)

export const actions: Actions = {
	rotate: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/rotate`, { form })
		if (!answer.ok) return refuse(answer, form, { of: 'rotate', fields: [] })
		return { rotated: (await answer.json()) as NewSecret }
	},
	replay: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const [first, until] = [numberOf(form, 'first'), numberOf(form, 'until')]
		const body = { since: (first ?? 0) - 1, ...(until !== undefined && { until }) }
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/replay`, { form, body })
		if (!answer.ok) return refuse(answer, form, { of: 'replay', fields: ['since', 'until'], kept: ['first', 'until'] })
		redirect(303, `/follow/webhook/${encodeURIComponent(params.token)}#messages`)
	},
	challenge: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/challenge`, { form })
		if (!answer.ok) return refuse(answer, form, { of: 'challenge', fields: [] })
		redirect(303, `/follow/webhook/${encodeURIComponent(params.token)}`)
	},
	end: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'DELETE', pathOf(params), { form })
		if (!answer.ok) return refuse(answer, form, { of: 'end', fields: [] })
		redirect(303, '/follow')
	}
}
