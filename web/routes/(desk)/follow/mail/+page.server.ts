import { askApi, readForm, refuse, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const form = await readForm(request)
		const body = { email: textOf(form, 'email'), every: textOf(form, 'every'), of: [textOf(form, 'of')] }
		const answer = await askApi(fetch, 'POST', '/digests', { form, body })
		if (!answer.ok) return refuse(answer, form, { fields: ['email', 'every', 'of'] })
		return { sent: body.email }
	}
}
