import { redirect } from '@sveltejs/kit'
import { fields } from '../../../../../../server/domain/intake/fields.ts'
import { intakeRowStates, type IntakeRowState } from '../../../../../../server/domain/intake/states.ts'
import type { IntakeRows, IntakeTold, UnclearList } from '../../../../../../server/schemas/import.ts'
import type { Session } from '../../../../../../server/schemas/session.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { askApi, needWho, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions, PageServerLoad } from './$types'

/** The state whose rows are shown: the one asked for, else the first that somebody must look at. */
function chooseState(asked: string | null, counts: IntakeTold['counts']): IntakeRowState {
	const known = intakeRowStates.find((state) => state === asked)
	const order = ['refused', 'changed', 'new', 'same'] as const
	return known ?? order.find((state) => counts[state] > 0) ?? 'new'
}

export const load: PageServerLoad = async ({ fetch, parent, url, params }) => {
	needWho((await parent()) as Session, url)
	const path = `/imports/${params.id}`
	const list = await getJson<IntakeTold>(fetch, path)
	const state = chooseState(url.searchParams.get('state'), list.counts)
	const after = url.searchParams.get('after') ?? '0'
	const query = new URLSearchParams({ state, after })
	const [rows, unclear] = await Promise.all([
		getJson<IntakeRows>(fetch, `${path}/rows?${query}`),
		getJson<UnclearList>(fetch, `${path}/unclear`)
	])
	return { list, state, rows, unclear }
}

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
