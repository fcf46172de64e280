// The API's description of itself, its references followed: what tests go through every address by.
import type { FastifyInstance } from 'fastify'

type Schema = Record<string, unknown>
export type Operation = {
	path: string
	operationId: string
	parameters: { name: string; in: 'query' | 'path'; required: boolean; schema: Schema; example?: unknown }[]
	responses: Record<
		string,
		{ content?: Record<string, { schema: Schema; examples?: { live: { externalValue: string } } }> }
	>
}

/** Every address that answers whoever asks, with its parameters and answers written out. */
export async function listOperations(app: FastifyInstance): Promise<Operation[]> {
	const document = (await app.inject('/api/v1/openapi.json')).json()
	const follow = <Part>(part: Part & { $ref?: string }): Part =>
		part.$ref
			? part.$ref
					.slice(2)
					.split('/')
					.reduce((found, key) => found[key], document)
			: part
	return Object.entries<{ get?: Omit<Operation, 'path'> & { security?: object[] } }>(document.paths).flatMap(
		([path, { get }]) =>
			!get || get.security
				? []
				: {
						path,
						operationId: get.operationId,
						parameters: (get.parameters ?? []).map(follow),
						responses: Object.fromEntries(
							Object.entries(get.responses).map(([status, answer]) => [status, follow(answer)])
						)
					}
	)
}
