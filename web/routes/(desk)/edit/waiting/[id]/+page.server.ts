import { redirect } from '@sveltejs/kit'
import type { Saved } from '../../../../../../server/schemas/edit.ts'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

const pathOf = ({ id }: { id: string }) => `/proposals/${encodeURIComponent(id)}`

export const actions: Actions = {
	publish: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/publish`, { form })
		if (!answer.ok) return refuse(answer, form, { fields: [] })
		redirect(303, ((await answer.json()) as Saved).page)
	},
	refuse: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const body = { reason: textOf(form, 'reason') }
		const answer = await askApi(fetch, 'POST', `${pathOf(params)}/refuse`, { form, body })
		if (!answer.ok) return refuse(answer, form, { fields: ['reason'] })
		redirect(303, '/edit')
	}
}
