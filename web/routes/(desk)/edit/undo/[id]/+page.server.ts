import { redirect } from '@sveltejs/kit'
import type { Batch } from '../../../../../../server/schemas/batch.ts'
import type { ChangeList } from '../../../../../../server/schemas/change.ts'
import type { Left, Trial, Undone } from '../../../../../../server/schemas/edit.ts'
import type { Static } from 'typebox'
import { getJson } from '../../../../../parts/address/api.ts'
import { askApi, needWho, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** Changes that may be chosen one by one. */
const shown = 200

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	const batch = await getJson<Batch>(fetch, `/batches/${encodeURIComponent(params.id)}`)
	const { revision } = batch
	const list = await getJson<ChangeList>(fetch, `/changes?since=${revision - 1}&until=${revision}&limit=${shown}`)
	return { batch, list }
}

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
