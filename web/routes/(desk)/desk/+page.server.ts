// What an editor's own account is: tokens, sessions, password, one-time codes.
import { redirect } from '@sveltejs/kit'
import type { CodeSecret } from '../../../../server/schemas/account.ts'
import type { MadeToken } from '../../../../server/schemas/token.ts'
import { askApi, readForm, refuse, textOf } from '../../../parts/desk/ask.ts'
import type { Actions } from './$types'

/** What is typed around a password may be part of it. */
const passwordOf = (form: FormData, name: string) => String(form.get(name) ?? '')

export const actions: Actions = {
	token: async ({ request, fetch }) => {
		const form = await readForm(request)
		const scopes = form.getAll('scopes').map(String)
		const body = { name: textOf(form, 'name'), scopes, ends: textOf(form, 'ends') || null }
		const answer = await askApi(fetch, 'POST', '/tokens', { form, body })
		if (!answer.ok) return refuse(answer, form, { of: 'token', fields: ['name', 'scopes', 'ends'] })
		const { name, token } = (await answer.json()) as MadeToken
		return { made: { name, token } }
	},
	revoke: async ({ request, fetch }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'DELETE', `/tokens/${encodeURIComponent(textOf(form, 'id'))}`, { form })
		if (!answer.ok) return refuse(answer, form, { of: 'tokens', fields: [] })
		redirect(303, '/desk#tokens')
	},
	end: async ({ request, fetch }) => {
		const form = await readForm(request)
		const id = textOf(form, 'id')
		const answer = await askApi(fetch, 'DELETE', id ? `/sessions/${encodeURIComponent(id)}` : '/sessions', { form })
		if (!answer.ok) return refuse(answer, form, { of: 'sessions', fields: [] })
		redirect(303, '/desk#sessions')
	},
	password: async ({ request, fetch }) => {
		const form = await readForm(request)
		const body = { password: passwordOf(form, 'password'), newPassword: passwordOf(form, 'newPassword') }
		const answer = await askApi(fetch, 'PATCH', '/account', { form, body })
		if (!answer.ok) return refuse(answer, form, { of: 'password', fields: ['password', 'newPassword'], kept: [] })
		redirect(303, '/sign-in?after=new-password')
	},
	codes: async ({ request, fetch }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', '/account/codes', { form })
		if (!answer.ok) return refuse(answer, form, { of: 'codes', fields: [] })
		return { codes: (await answer.json()) as CodeSecret }
	},
	confirm: async ({ request, fetch }) => {
		const form = await readForm(request)
		const codes = { secret: textOf(form, 'secret'), code: textOf(form, 'code') }
		const body = { password: passwordOf(form, 'password'), codes }
		const answer = await askApi(fetch, 'PATCH', '/account', { form, body })
		if (!answer.ok)
			return refuse(answer, form, { of: 'confirm', fields: ['password', 'code'], kept: ['secret', 'link'] })
		redirect(303, '/desk#codes')
	},
	noCodes: async ({ request, fetch }) => {
		const form = await readForm(request)
		const body = { password: passwordOf(form, 'password'), codes: null }
		const answer = await askApi(fetch, 'PATCH', '/account', { form, body })
		if (!answer.ok) return refuse(answer, form, { of: 'noCodes', fields: ['password'], kept: [] })
		redirect(303, '/desk#codes')
	}
}
