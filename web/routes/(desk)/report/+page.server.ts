import { fail, redirect } from '@sveltejs/kit'
import { reportWords } from '../../../../server/domain/language/index.ts'
import { reportKinds, takes, type Part } from '../../../../server/domain/reports/kinds.ts'
import { readProposal } from '../../../../server/domain/reports/reading.ts'
import type { Problem } from '../../../../server/schemas/answer.ts'
import type { SentReport } from '../../../../server/schemas/report.ts'
import { askApi, readForm, textOf } from '../../../parts/desk/ask.ts'
import { texts, type Typed } from './words.ts'
import type { Actions } from './$types'

/** The parts that fields belong to, where the kind decides whether they are asked for. */
const partOf: Partial<Record<keyof Typed, Part>> = {
	field: 'field',
	shown: 'field',
	proposed: 'proposed',
	wish: 'wish',
	pages: 'pages'
}

function readTyped(form: FormData): Typed {
	const pages = form.getAll('pages').map((page) => (typeof page === 'string' ? page.trim() : ''))
	const fields = Object.fromEntries(texts.map((name) => [name, textOf(form, name)]))
	return { ...fields, pages: pages.filter(Boolean) } as Typed
}

/** The report as the API takes it: what its kind does not ask for stays out, as it is not seen in the form. */
function writeReport(typed: Typed): object {
	const kind = reportKinds.find((kind) => kind === typed.kind)
	const isAsked = (name: string) => {
		const part = partOf[name as keyof Typed]
		return !part || !kind || takes(kind, part)
	}
	return Object.fromEntries(Object.entries(typed).filter(([name, value]) => value.length && isAsked(name)))
}

const own = new Set<string>([...texts, 'pages'])
/** What the API says of a field, as it stands beside that field. */
const say = (message: string) => message.replace(/^`\w+`( is `[^`]*`, which)?/, 'This').replaceAll('`', '')

export const actions: Actions = {
	default: async ({ request, fetch }) => {
		const form = await readForm(request)
		const typed = readTyped(form)
		// A missing move or offer is read, and shown back before it is sent.
		if (typed.kind === 'missing' && typed.proposed && textOf(form, 'read') !== typed.proposed) {
			const read = readProposal(typed.proposed)
			const reading = read ? reportWords.reading(read) : reportWords.notRead
			return { typed, fault: '', faults: {} as Record<string, string>, reading }
		}
		const body = { ...writeReport(typed), opened: textOf(form, 'opened'), website: textOf(form, 'website') }
		const answer = await askApi(fetch, 'POST', '/reports', { form, body })
		if (answer.ok) redirect(303, ((await answer.json()) as SentReport).link)
		const { detail, errors = [] } = (await answer.json()) as Problem
		const [ofFields, others] = [true, false].map((is) =>
			errors
				.map(({ path, message }) => [path.split('.')[0]!, say(message)] as const)
				.filter(([path]) => own.has(path) === is)
		) as [(readonly [string, string])[], (readonly [string, string])[]]
		const fault = errors.length ? others.map(([, message]) => message).join(' ') : detail
		return fail(answer.status, { typed, fault, faults: Object.fromEntries(ofFields), reading: '' })
	}
}
