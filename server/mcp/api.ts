// How tools ask: the API in this process, so that an assistant reads what everybody reads.
import type { FastifyInstance } from 'fastify'
import { mcpWords } from '../domain/language/index.ts'

/** What was wrong with a question, in words for the assistant. */
export class Refusal extends Error {}

/** Asks `/api/v1` and gives the JSON; a problem becomes a Refusal with its detail. */
export type Api = {
	get: <Answer>(path: string, query?: Record<string, string | undefined>) => Promise<Answer>
	post: <Answer>(path: string, body: object) => Promise<Answer>
	/** The id of a record of a kind, `lab`, that is there; a Refusal with a hint where it is none. */
	idOf: (name: string, value: string | undefined, kind: 'lab' | 'person') => Promise<string | undefined>
	/** Where the site is. */
	origin: string
}

export const writeQuery = (query: Record<string, string | undefined>): string => {
	const told = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
	return told.length ? `?${new URLSearchParams(told)}` : ''
}

export function openApi(app: FastifyInstance, origin: string): Api {
	const headers = { host: new URL(origin).host, accept: 'application/json' }
	const read = async <Answer>(asked: { method: 'GET' | 'POST'; url: string; payload?: object }): Promise<Answer> => {
		const made = await app.inject({ ...asked, headers })
		// A record that was renamed leads to its heir.
		if (made.statusCode === 308) return read({ method: 'GET', url: String(made.headers.location) })
		if (made.statusCode === 200) return made.json<Answer>()
		const { detail = '', status = made.statusCode } = made.json<{ detail?: string; status?: number }>()
		throw new Refusal(status === 404 ? `${detail} ${mcpWords.hint}` : detail)
	}
	return {
		origin,
		get: (path, query = {}) => read({ method: 'GET', url: `/api/v1${path}${writeQuery(query)}` }),
		post: (path, payload) => read({ method: 'POST', url: `/api/v1${path}`, payload }),
		async idOf(name, value, kind) {
			if (value === undefined || value === '') return undefined
			if (!value.startsWith(`${kind}:`))
				throw new Refusal(`${mcpWords.notAnId(name, value.slice(0, 80), kind)} ${mcpWords.hint}`)
			const id = value.slice(kind.length + 1)
			const list = kind === 'lab' ? 'labs' : 'people'
			const { id: found } = await this.get<{ id: string }>(`/${list}/${encodeURIComponent(id)}`)
			return found
		}
	}
}
