import { error, fail } from '@sveltejs/kit'
import { parseNotation } from '../../../server/domain/offers/notation/index.ts'
import type { Problem } from '../../../server/schemas/answer.ts'
import type { Comparison } from '../../../server/schemas/pay.ts'
import { addressOf, readForm } from './ask.ts'
import type { Actions } from './$types'

/** The fields of a form; an error page where its body is no form. */
async function readData(request: Request): Promise<FormData> {
	try {
		return await request.formData()
	} catch {
		error(400, 'What was sent is no form that can be read.')
	}
}

/** The form with script off: posted, so that the texts stay out of the address. */
export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const data = await readData(request)
		const [text, other] = readForm(data, parseNotation)
		const estimates = data.get('estimates') === 'yes'
		const answer = await fetch(`/api/v1${addressOf(text, other, estimates)}`)
		if (answer.ok) return { text, other, estimates, comparison: (await answer.json()) as Comparison, fault: '' }
		return fail(answer.status, {
			text,
			other,
			estimates,
			comparison: null,
			fault: ((await answer.json()) as Problem).detail
		})
	}
}
