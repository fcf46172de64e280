// The matched list as a file, for who posts the form of the page.
import { error } from '@sveltejs/kit'
import type { Problem } from '../../../../server/schemas/answer.ts'
import { readForm } from '../ask.ts'
import type { RequestHandler } from './$types'

const endings: Record<string, string> = { 'list.csv': 'csv', 'list.xlsx': 'xlsx' }

export const POST: RequestHandler = async ({ params, request, fetch }) => {
	const ending = Object.hasOwn(endings, params.file) ? endings[params.file] : undefined
	if (!ending) error(404, 'There is no such file: list.csv and list.xlsx are.')
	const asked = readForm(await request.formData().catch(() => error(400, 'What was sent is no form that can be read.')))
	const answer = await fetch(`/api/v1/match.${ending}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(asked)
	})
	if (!answer.ok) error(answer.status, ((await answer.json()) as Problem).detail)
	return new Response(answer.body, {
		headers: {
			'content-type': answer.headers.get('content-type')!,
			'content-disposition': `attachment; filename="labflow-match.${ending}"`
		}
	})
}
