import { fail } from '@sveltejs/kit'
import { parseNotation } from '../../../server/domain/offers/notation/index.ts'
import type { Problem } from '../../../server/schemas/answer.ts'
import type { Comparison } from '../../../server/schemas/pay.ts'
import { addressOf, payOf, readForm } from './ask.ts'
import type { Actions } from './$types'

/** The form with script off: posted, so that the texts stay out of the address. */
export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const [text, other] = readForm(await request.formData(), (read) => payOf(parseNotation(read)?.terms ?? []))
		const answer = await fetch(`/api/v1${addressOf(text, other)}`)
		if (answer.ok) return { text, other, comparison: (await answer.json()) as Comparison, fault: '' }
		return fail(answer.status, { text, other, comparison: null, fault: ((await answer.json()) as Problem).detail })
	}
}
