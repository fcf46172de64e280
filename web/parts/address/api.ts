// The one way to data: the public API.
import { error, redirect } from '@sveltejs/kit'
import { writeQuery } from '../../../server/domain/publishing/write-query.ts'
import type { Problem } from '../../../server/schemas/answer.ts'

type Fetch = typeof fetch

/** Files of the API that pages show. */
const ownFiles = new Set(['/openapi.json', '/dataset/schema.json'])

/** The answer of the API to `path` below /api/v1, e.g. `getJson<Flows>(fetch, '/flows?since=2025-06')`; its problems become error pages. */
export async function getJson<T>(fetch: Fetch, path: string): Promise<T> {
	// No id holds a dot: what follows one is the ending of an export, which is no data of a page.
	const [address] = path.split('?')
	if (address!.includes('.') && !ownFiles.has(address!))
		error(404, `No page stands here; the API answers at \`/api/v1${address}\`.`)
	const answer = await fetch(`/api/v1${path}`)
	// A record of before was looked for, and its heir answered: that one has a page of its own.
	if (answer.redirected) redirect(308, new URL(answer.url).pathname.replace('/api/v1', ''))
	if (answer.ok) return answer.json() as Promise<T>
	const problem = (await answer.json().catch(() => ({ detail: answer.statusText }))) as Problem
	error(answer.status, problem.detail, { errors: problem.errors, api: `/api/v1${path}` })
}

/** The query of `params` with `changes` applied (null removes a key), with its question mark; paging starts anew. */
export function changeQuery(params: { toString(): string }, changes: Record<string, string | null>): string {
	const next = new URLSearchParams(params.toString())
	next.delete('cursor')
	for (const [key, value] of Object.entries(changes))
		if (value === null || value === '') next.delete(key)
		else next.set(key, value)
	return writeQuery(next)
}
