import { fail, redirect } from '@sveltejs/kit'
import type { Left, Trial, Undone } from '../../../../../../server/schemas/edit.ts'
import type { Static } from 'typebox'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions, RequestEvent } from './$types'

type Tried = Trial & { left: Static<typeof Left>[] }

type Chosen = { only: string[]; all: boolean; note: string }

function readChosen(form: FormData): Chosen {
	const only = form.getAll('only').filter((record) => typeof record === 'string')
	return { only, all: textOf(form, 'what') === 'all', note: textOf(form, 'note') }
}

/** Why it is not clear what is meant: never is more undone than was chosen. */
function findDoubt({ only, all }: Chosen): string {
	if (!all && !only.length) return 'No record is ticked: tick those that are undone, or choose all of it.'
	return all && only.length ? 'Records are ticked: choose “the records chosen here”, or untick them.' : ''
}

const doubtful = ({ note, ...chosen }: Chosen, fault: string) =>
	fail(400, { ...chosen, fault, faults: {} as Record<string, string>, typed: { note } as Record<string, string> })

const ask = ({ fetch, params }: RequestEvent, form: FormData, { only, all, note }: Chosen, dry: boolean) =>
	askApi(fetch, 'POST', `/batches/${encodeURIComponent(params.id)}/undo${dry ? '?dry=yes' : ''}`, {
		form,
		body: { note, ...(!all && { only }) }
	})

export const actions: Actions = {
	preview: async (event) => {
		const form = await readForm(event.request)
		const chosen = readChosen(form)
		const doubt = findDoubt(chosen)
		if (doubt) return doubtful(chosen, doubt)
		const answer = await ask(event, form, chosen, true)
		if (!answer.ok) return refuse(answer, form, { fields: ['note'] })
		return { ...chosen, trial: (await answer.json()) as Tried, fault: '', faults: {} as Record<string, string> }
	},
	undo: async (event) => {
		const form = await readForm(event.request)
		const chosen = readChosen(form)
		const doubt = findDoubt(chosen)
		if (doubt) return doubtful(chosen, doubt)
		const answer = await ask(event, form, chosen, false)
		if (!answer.ok) return refuse(answer, form, { fields: ['note'] })
		redirect(303, ((await answer.json()) as Undone).page)
	}
}
