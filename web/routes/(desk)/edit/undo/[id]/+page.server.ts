import { redirect } from '@sveltejs/kit'
import type { Left, Trial, Undone } from '../../../../../../server/schemas/edit.ts'
import type { Static } from 'typebox'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions, RequestEvent } from './$types'

type Tried = Trial & { left: Static<typeof Left>[] }

async function ask({ request, fetch, params }: RequestEvent, dry: boolean) {
	const form = await readForm(request)
	const only = form.getAll('only').filter((record) => typeof record === 'string')
	const body = { note: textOf(form, 'note'), ...(only.length && textOf(form, 'what') !== 'all' && { only }) }
	const path = `/batches/${encodeURIComponent(params.id)}/undo${dry ? '?dry=yes' : ''}`
	const answer = await askApi(fetch, 'POST', path, { form, body })
	return { form, only, note: body.note, all: textOf(form, 'what') === 'all', answer }
}

export const actions: Actions = {
	preview: async (event) => {
		const { form, only, note, all, answer } = await ask(event, true)
		if (!answer.ok) return refuse(answer, form, { fields: ['note'] })
		return { only, note, all, trial: (await answer.json()) as Tried, fault: '', faults: {} as Record<string, string> }
	},
	undo: async (event) => {
		const { form, answer } = await ask(event, false)
		if (!answer.ok) return refuse(answer, form, { fields: ['note'] })
		redirect(303, ((await answer.json()) as Undone).page)
	}
}
