// The API's description of itself: OpenAPI 3.1 from the routes' schemas.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { nameParts, type Document } from './openapi-document.ts'
import { sendText } from './send-file.ts'

const tags = {
	moves: 'Who went from where to where, and who says so',
	people: 'Researchers and their careers, derived from the moves',
	labs: 'Organisations that researchers work for, their people and alumni',
	offers: 'Terms reported for a person or a role',
	deals: 'Acquisitions, stakes and licence-and-hire deals that carried people',
	events: 'Dated happenings that explain flows',
	metrics: 'Figures of a lab at a date',
	sources: 'Published pages, and the claims they make',
	figures: 'Moves counted: between labs, between two labs, by period',
	compensation: 'Offers as text: read, and set against the reported ones',
	dataset: 'The dataset itself: its revision, its changes, search',
	reports: 'What readers report, and what became of it',
	following: 'Questions that are followed: what tells of their changes, and how often it would',
	desk: 'Changes to the facts: tried, made, agreed with, undone',
	access: 'Who may change the facts: accounts, sessions, tokens'
}

/** How those are known who may change something (server/access/who.ts). */
const securitySchemes = {
	session: {
		type: 'apiKey',
		in: 'cookie',
		name: 'labflow',
		description: 'What POST /api/v1/session sets; over https its name is `__Host-labflow`'
	},
	csrf: {
		type: 'apiKey',
		in: 'header',
		name: 'x-csrf-token',
		description: 'What GET /api/v1/session tells: a session’s request that changes something carries it'
	},
	token: { type: 'http', scheme: 'bearer', description: 'A token of POST /api/v1/tokens, as far as its scopes go' }
} as const

/** Collects the routes that follow and answers their description at /openapi.json. */
export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
	await app.register(swagger, {
		openapi: {
			openapi: '3.1.0',
			info: {
				title: 'Labflow',
				version,
				description:
					'The open transfer market of AI labs: who moved where, what was offered, and who says so. All of it is read without a key; who changes it signs in or sends a token. ' +
					'Every list and figure is also .csv, .xlsx, .ndjson and .metadata.json. Errors are problems of RFC 9457.',
				license: { name: 'Facts: CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
			},
			servers: [{ url: '/' }],
			components: { securitySchemes },
			tags: Object.entries(tags).map(([name, description]) => ({ name, description }))
		}
	})
	const ask = async (path: string) => {
		const answer = await app.inject(`/api/v1${path}`)
		return answer.statusCode === 200 ? answer.json<Record<string, unknown>>() : undefined
	}
	let document: Promise<string> | undefined
	app.get('/openapi.json', { schema: { hide: true } }, async (_, reply) => {
		document ??= nameParts(app.swagger() as unknown as Document, ask).then((named) => JSON.stringify(named))
		return sendText(reply, await document, 'application/json; charset=utf-8')
	})
}
