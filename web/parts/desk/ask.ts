// What pages of the desk ask the API, on the server, in the name of who sent a form.
import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit'
import type { Problem } from '../../../server/schemas/answer.ts'
import type { Session } from '../../../server/schemas/session.ts'

/** What a page says of a form that was refused: each field's fault by its name, and what belongs to none. */
export type Refused = {
	/** The form, where a page has several. */
	of: string
	fault: string
	faults: Record<string, string>
	typed: Record<string, string>
}

/** Who is signed in; leads who is not to the page where they can, and back. */
export function needWho({ who }: Session, { pathname, search }: URL): NonNullable<Session['who']> {
	return who ?? redirect(303, `/sign-in?${new URLSearchParams({ next: pathname + search })}`)
}

/** The fields of a form; an error page where its body is none. */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData()
	} catch {
		error(400, 'What was sent is no form that can be read.')
	}
}

/** A field's text without what stands around it; '' where there is none. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.trim() : ''
}

/** Asks the API to change something, with the CSRF token that the form carries. */
export function askApi(
	fetch: typeof globalThis.fetch,
	method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
	path: string,
	{ form, body, headers }: { form: FormData; body?: object; headers?: Record<string, string> }
): Promise<Response> {
	return fetch(`/api/v1${path}`, {
		method,
		headers: {
			...headers,
			'x-csrf-token': textOf(form, 'csrf'),
			...(body && { 'content-type': 'application/json' })
		},
		...(body && { body: JSON.stringify(body) })
	})
}

/**
 * What an action answers where the API refused: the fault of `scopes.0` belongs to the field `scopes`, that of `codes.code` to
 * `code`. `kept` are the fields that are shown again, never a password.
 */
export async function refuse(
	answer: Response,
	form: FormData,
	{ of = '', fields, kept = fields }: { of?: string; fields: readonly string[]; kept?: readonly string[] }
): Promise<ActionFailure<Refused>> {
	const { detail, errors = [] } = (await answer.json()) as Problem
	const fieldOf = (path: string) => path.split('.').find((part) => fields.includes(part))
	const faults: Record<string, string> = {}
	const others: string[] = []
	for (const { path, message } of errors) {
		const field = fieldOf(path)
		if (field) faults[field] ??= say(message)
		else others.push(say(message))
	}
	const fault = errors.length ? others.join(' ') : say(detail)
	return fail(answer.status, {
		of,
		fault,
		faults,
		typed: Object.fromEntries(kept.map((name) => [name, textOf(form, name)]))
	})
}

/** Without the marks that the API sets around what it quotes. */
const say = (message: string) => message.replaceAll('`', '')
