import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Problem } from '../../../../../server/schemas/answer.ts'
import { askApi, readForm, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

const pathOf = (token: string) => `/reports/${encodeURIComponent(token)}`

/** Asks the API for a step, and shows the page anew. */
const step = (name: string, write?: (form: FormData) => object) => async (event: RequestEvent<{ token: string }>) => {
	const { request, fetch, params } = event
	const form = await readForm(request)
	const body = write?.(form)
	const answer = await askApi(fetch, 'POST', `${pathOf(params.token)}/${name}`, { form, ...(body && { body }) })
	if (answer.ok) redirect(303, `/report/${encodeURIComponent(params.token)}`)
	const { detail } = (await answer.json()) as Problem
	return fail(answer.status, { fault: detail.replaceAll('`', ''), page: textOf(form, 'page') })
}

export const actions: Actions = {
	page: step('pages', (form) => ({ page: textOf(form, 'page') })),
	withdraw: step('withdraw'),
	forget: step('forget-email')
}
