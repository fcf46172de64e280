import { redirect } from '@sveltejs/kit'
import type { MadeAnonymous } from '../../../../../../server/schemas/anonymise.ts'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

export const actions: Actions = {
	default: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const report = Number(textOf(form, 'report')) || undefined
		const body = { note: textOf(form, 'note'), ...(report && { report }) }
		const path = `/people/${encodeURIComponent(params.id)}/anonymise`
		const answer = await askApi(fetch, 'POST', path, { form, body })
		if (!answer.ok) return refuse(answer, form, { fields: ['note'] })
		redirect(303, ((await answer.json()) as MadeAnonymous).page)
	}
}
