import { redirect, type RequestEvent } from '@sveltejs/kit'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

type Event = RequestEvent<{ token: string }>
const pathOf = ({ token }: { token: string }) => `/digests/${encodeURIComponent(token)}`
const pageOf = ({ token }: { token: string }) => `/follow/mail/${encodeURIComponent(token)}`

export const actions: Actions = {
	confirm: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/confirm`, { form })
		if (!answer.ok) return refuse(answer, form, { of: 'confirm', fields: [] })
		redirect(303, pageOf(params))
	},
	change: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const of = form.getAll('of').map(String)
		const answer = await askApi(fetch, 'PUT', pathOf(params), { form, body: { every: textOf(form, 'every'), of } })
		if (!answer.ok) return refuse(answer, form, { of: 'change', fields: [] })
		redirect(303, pageOf(params))
	},
	end: async ({ request, fetch, params }: Event) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/unsubscribe`, { form })
		if (!answer.ok) return refuse(answer, form, { of: 'end', fields: [] })
		redirect(303, '/follow')
	}
}
