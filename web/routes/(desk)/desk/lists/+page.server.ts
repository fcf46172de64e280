import { redirect } from '@sveltejs/kit'
import { readForm, refuse, textOf } from '../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

export const actions: Actions = {
	/** Sends a list, which is then asked how it is read. */
	default: async ({ request, fetch }) => {
		const form = await readForm(request)
		const file = form.get('file')
		const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
		const name = file instanceof File ? file.name : ''
		const answer = await fetch(`/api/v1/imports?${new URLSearchParams({ file: name })}`, {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream', 'x-csrf-token': textOf(form, 'csrf') },
			body: bytes
		})
		if (!answer.ok) return refuse(answer, form, { fields: ['file'], kept: [] })
		const { id } = (await answer.json()) as { id: number }
		redirect(303, `/desk/lists/${id}`)
	}
}
