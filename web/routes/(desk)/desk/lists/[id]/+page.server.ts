import { redirect } from '@sveltejs/kit'
import { fields } from '../../../../../../server/domain/intake/fields.ts'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions } from './$types'

const pageFields = ['url', 'title', 'publisher', 'published', 'tier', 'language'] as const
/** The question of the form: which column is what, the page of all, what was chosen. */
function readQuestion(form: FormData) {
	const mapping: Record<string, string> = {}
	const columns = form.getAll('column').map(String)
	const chosen = form.getAll('field').map(String)
	columns.forEach((column, at) => {
		const field = chosen[at]
		if (field && (fields as readonly string[]).includes(field)) mapping[field] ??= column
	})
	const page = Object.fromEntries(pageFields.map((name) => [name, textOf(form, name)]).filter(([, value]) => value))
	const [names, answers] = [form.getAll('name').map(String), form.getAll('choose').map(String)]
	const choices = names.flatMap((name, at) => {
		const [kind, text = ''] = name.split(/:(.*)/s)
		const choose = answers[at]?.trim()
		return choose ? [{ kind, text, choose }] : []
	})
	return { mapping, page, newLabs: textOf(form, 'newLabs') || null, choices }
}

export const actions: Actions = {
	stage: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'POST', `/imports/${params.id}/stage`, { form, body: readQuestion(form) })
		if (!answer.ok) return refuse(answer, form, { fields: [], kept: [] })
		redirect(303, `/desk/lists/${params.id}`)
	},
	publish: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const lines = form.getAll('line').map(Number)
		const isSome = textOf(form, 'which') === 'ticked'
		const body = { note: textOf(form, 'note'), ...(isSome && { lines }) }
		const answer = await askApi(fetch, 'POST', `/imports/${params.id}/apply`, { form, body })
		if (!answer.ok) return refuse(answer, form, { fields: ['note'] })
		const { page } = (await answer.json()) as { page: string }
		redirect(303, page)
	},
	drop: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'DELETE', `/imports/${params.id}`, { form })
		if (!answer.ok) return refuse(answer, form, { fields: [], kept: [] })
		redirect(303, '/desk/lists')
	}
}
