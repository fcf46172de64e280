import { fail, redirect } from '@sveltejs/kit'
import type { Problem } from '../../../../../../server/schemas/answer.ts'
import type { Saved } from '../../../../../../server/schemas/edit.ts'
import type { Typed } from '../../../../../../server/schemas/form.ts'
import { askApi, readForm, refuse, textOf } from '../../../../../parts/desk/ask.ts'
import type { Actions, RequestEvent } from './$types'

const pathOf = ({ kind, id }: { kind: string; id: string }) => `${encodeURIComponent(kind)}/${encodeURIComponent(id)}`
const draftOf = ({ kind, id }: { kind: string; id: string }) => `/drafts/${encodeURIComponent(`${kind}:${id}`)}`

/** Fields of the form that are none of the record. */
const others = new Set(['csrf', 'note', 'seen', 'report', 'wrong'])

/** Reads what was typed, by the API, and keeps it as the draft. */
async function keep({ request, fetch, params }: RequestEvent) {
	const form = await readForm(request)
	const texts: Record<string, string> = {}
	for (const [name, value] of form) if (!others.has(name) && typeof value === 'string') texts[name] = value
	const wrong = form.getAll('wrong').filter((rule) => typeof rule === 'string')
	const report = Number(textOf(form, 'report')) || undefined
	const told = { note: textOf(form, 'note'), ...(report && { report }) }
	const body = { seen: Number(textOf(form, 'seen')) || 0, texts, wrong, ...told }
	const answer = await askApi(fetch, 'POST', `/records/${pathOf(params)}`, { form, body })
	if (!answer.ok) return { form, refused: await refuse(answer, form, { fields: [] }) }
	const typed = (await answer.json()) as Typed
	const kept = await askApi(fetch, 'PUT', draftOf(params), { form, body: { ...told, edits: typed.edits } })
	if (!kept.ok) return { form, refused: await refuse(kept, form, { fields: [] }) }
	const faults = Object.fromEntries(typed.faults.map(({ path, message }) => [path, message]))
	// What cannot be stored so stands at its field, too.
	const own = typed.edits[0]?.record
	for (const { strength, record, column, detail } of typed.trial?.checks ?? [])
		if (strength === 'refused' && record === own && column) faults[`f.${column}`] ??= detail
	return { form, typed, told, wrong, preview: { fault: '', faults, trial: typed.trial, wrong } }
}

export const actions: Actions = {
	preview: async (event) => {
		const kept = await keep(event)
		return kept.refused ?? kept.preview
	},
	save: async (event) => {
		const { form, refused, typed, told, wrong, preview } = await keep(event)
		if (refused) return refused
		if (typed.faults.length) return fail(422, { ...preview, fault: 'Some of it cannot be read.' })
		const { kind, id } = event.params
		const body = { ...told, wrong, edits: typed.edits, draft: `${kind}:${id}` }
		const answer = await askApi(event.fetch, 'POST', '/batches', { form, body })
		if (answer.ok) redirect(303, ((await answer.json()) as Saved).page)
		const { detail } = (await answer.json()) as Problem
		return fail(answer.status, { ...preview, fault: detail.replaceAll('`', '') })
	},
	discard: async ({ request, fetch, params }) => {
		const form = await readForm(request)
		const answer = await askApi(fetch, 'DELETE', draftOf(params), { form })
		if (!answer.ok) return refuse(answer, form, { fields: [] })
		redirect(303, params.id === 'new' ? '/edit' : `/${params.kind}/${encodeURIComponent(params.id)}`)
	}
}
