import { error, fail } from '@sveltejs/kit'
import type { Problem } from '../../../server/schemas/answer.ts'
import type { Matches } from '../../../server/schemas/match.ts'
import { readForm } from './ask.ts'
import type { Actions } from './$types'

/** The list is posted, so that it stays out of every address. */
export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const asked = readForm(
			await request.formData().catch(() => error(400, 'What was sent is no form that can be read.'))
		)
		const answer = await fetch('/api/v1/match', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(asked)
		})
		if (answer.ok) return { text: asked.text, matches: (await answer.json()) as Matches, fault: '' }
		return fail(answer.status, { text: asked.text, matches: null, fault: ((await answer.json()) as Problem).detail })
	}
}
