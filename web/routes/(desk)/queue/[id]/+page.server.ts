import { redirect, type RequestEvent } from '@sveltejs/kit'
import { askApi, readForm, refuse, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

const fields = ['reason', 'other', 'revision'] as const

/** Asks the API for a step, and shows the page anew. */
const step = (name: string, write?: (form: FormData) => object) => async (event: RequestEvent<{ id: string }>) => {
	const { request, fetch, params } = event
	const form = await readForm(request)
	const body = write?.(form)
	const path = `/reports/${encodeURIComponent(params.id)}/${name}`
	const answer = await askApi(fetch, 'POST', path, { form, ...(body && { body }) })
	if (!answer.ok) return refuse(answer, form, { fields })
	redirect(303, `/queue/${encodeURIComponent(params.id)}`)
}
/** A number as it was typed; what is none is left to the API to refuse. */
const numberOf = (form: FormData, name: string) => Number(textOf(form, name)) || 0

export const actions: Actions = {
	claim: step('claim'),
	release: step('release'),
	show: step('decide', (form) => ({ decision: textOf(form, 'show') === 'no' ? 'hide' : 'show' })),
	refuse: step('decide', (form) => ({ decision: 'not-applied', reason: textOf(form, 'reason') })),
	pass: step('decide', (form) => ({ decision: 'second-editor', reason: textOf(form, 'reason') })),
	join: step('decide', (form) => ({ decision: 'joined', other: numberOf(form, 'other') })),
	apply: step('decide', (form) => ({ decision: 'applied', revision: numberOf(form, 'revision') }))
}
