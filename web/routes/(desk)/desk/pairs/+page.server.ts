// Pairs of records that may be one, and what an editor judges of them.
import { redirect } from '@sveltejs/kit'
import type { Saved } from '../../../../../server/schemas/edit.ts'
import { askApi, readForm, refuse, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const form = await readForm(request)
		const [kind, keep, other] = ['kind', 'keep', 'other'].map((name) => textOf(form, name))
		const body = {
			keep: `${kind}:${keep}`,
			other: `${kind}:${other}`,
			verdict: textOf(form, 'verdict'),
			note: textOf(form, 'note')
		}
		const answer = await askApi(fetch, 'POST', '/judgements', { form, body })
		if (!answer.ok) return refuse(answer, form, { of: `${keep}:${other}`, fields: ['note'] })
		const { revision } = (await answer.json()) as Saved
		// What waits for a second editor goes on to be a pair: it is passed over meanwhile.
		redirect(303, revision === null ? `/desk/pairs?waits&skip=${keep}:${other}` : '/desk/pairs')
	}
}
