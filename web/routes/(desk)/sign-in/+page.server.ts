import { redirect } from '@sveltejs/kit'
import { askApi, readForm, refuse, textOf } from '../../../parts/desk/ask.ts'
import type { Actions } from './$types'

/** Where to go once signed in: a page of this site, the desk unless told. */
const nextOf = (typed: string) => (/^\/(?![/\\])/.test(typed) ? typed : '/desk')

export const actions: Actions = {
	in: async ({ request, fetch }) => {
		const form = await readForm(request)
		// What is typed around a password may be part of it.
		const body = {
			name: textOf(form, 'name'),
			password: String(form.get('password') ?? ''),
			code: textOf(form, 'code')
		}
		const answer = await askApi(fetch, 'POST', '/session', { form, body })
		const fields = ['name', 'password', 'code']
		if (!answer.ok) return refuse(answer, form, { fields, kept: ['name'] })
		redirect(303, nextOf(textOf(form, 'next')))
	},
	out: async ({ request, fetch }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'DELETE', '/session', { form })
		// Who is not signed in any more need not sign out.
		if (!answer.ok && answer.status !== 401) return refuse(answer, form, { fields: [] })
		redirect(303, '/sign-in?after=sign-out')
	}
}
