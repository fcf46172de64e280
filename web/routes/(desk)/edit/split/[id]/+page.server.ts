import { redirect } from '@sveltejs/kit'
import type { Saved, Trial } from '../../../../../../server/schemas/edit.ts'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions, RequestEvent } from './$types'

/** What goes to the second person, by the names of the form's boxes. */
const kinds = ['moves', 'offers', 'ids', 'aliases'] as const

async function ask({ request, fetch, params }: RequestEvent, dry: boolean) {
	const form = await readForm(request)
	const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
	const chosen = Object.fromEntries(kinds.map((kind) => [kind, all(kind)])) as Record<(typeof kinds)[number], string[]>
	const report = Number(textOf(form, 'report')) || undefined
	const told = { name: textOf(form, 'name'), note: textOf(form, 'note') }
	const body = { ...told, ...chosen, wrong: all('wrong'), ...(report && { report }) }
	const path = `/people/${encodeURIComponent(params.id)}/split${dry ? '?dry=yes' : ''}`
	return { form, chosen, told, answer: await askApi(fetch, 'POST', path, { form, body }) }
}

export const actions: Actions = {
	preview: async (event) => {
		const { form, chosen, told, answer } = await ask(event, true)
		if (!answer.ok) return refuse(answer, form, { fields: ['name', 'note'] })
		const trial = (await answer.json()) as Trial
		return { chosen, typed: told as Record<string, string>, trial, fault: '', faults: {} as Record<string, string> }
	},
	save: async (event) => {
		const { form, answer } = await ask(event, false)
		if (!answer.ok) return refuse(answer, form, { fields: ['name', 'note'] })
		redirect(303, ((await answer.json()) as Saved).page)
	}
}
