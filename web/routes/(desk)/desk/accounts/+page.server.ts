// Accounts, for admins.
import { redirect } from '@sveltejs/kit'
import type { ChangedAccount, MadeAccount } from '../../../../../server/schemas/account.ts'
import { askApi, readForm, refuse, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

/** What a button of a row stands for. */
const changes: Record<string, object> = {
	admin: { role: 'admin' },
	editor: { role: 'editor' },
	disable: { disabled: true },
	enable: { disabled: false },
	unlock: { unlock: true },
	password: { newPassword: true },
	noCodes: { noCodes: true }
}

export const actions: Actions = {
	invite: async ({ request, fetch }) => {
		const form = await readForm(request)
		const body = { name: textOf(form, 'name'), role: textOf(form, 'role') }
		const answer = await askApi(fetch, 'POST', '/accounts', { form, body })
		if (!answer.ok) return refuse(answer, form, { of: 'invite', fields: ['name', 'role'] })
		const { name, password } = (await answer.json()) as MadeAccount
		return { made: { name, password } }
	},
	change: async ({ request, fetch }) => {
		const form = await readForm(request)
		const body = changes[textOf(form, 'change')] ?? {}
		const answer = await askApi(fetch, 'PATCH', `/accounts/${encodeURIComponent(textOf(form, 'id'))}`, { form, body })
		if (!answer.ok) return refuse(answer, form, { of: 'accounts', fields: [] })
		const { name, password } = (await answer.json()) as ChangedAccount
		if (password) return { made: { name, password } }
		redirect(303, '/desk/accounts')
	}
}
