// Addresses with a name in place of an id lead to the record for good: /labs/deepmind to /labs/google-deepmind, in the API,
// on pages and in embeds. Only where one record alone has the name; a record's own id is never taken for another's name.
import type { FastifyInstance } from 'fastify'
import { findByName, hasRecord } from '../../db/queries/named.ts'
import { findRenamed } from '../../db/queries/renamed.ts'
import { hashRecord } from '../../db/csv/removal.ts'
import type { Store } from '../store/store.ts'
import { foldName } from '../domain/resolve/script.ts'

/** The ids of an address, and what they are of. */
const places: [pattern: RegExp, of: 'lab' | 'person'][] = [
	[/^((?:\/api\/v1|\/embed)?\/labs\/)([^/?.]+)(.*)$/s, 'lab'],
	[/^((?:\/api\/v1|\/embed)?\/people\/)([^/?.]+)(.*)$/s, 'person'],
	[/^((?:\/api\/v1|\/embed)?\/flows\/)([^/?.]+)(\/.*)$/s, 'lab'],
	[/^((?:\/api\/v1|\/embed)?\/flows\/[^/?.]+\/)([^/?.]+)(.*)$/s, 'lab']
]

function readId(text: string): string | undefined {
	try {
		return decodeURIComponent(text)
	} catch {
		return undefined
	}
}

/** The id that stands for a text in an address; the text itself where it is one, or nobody's name alone. */
function findId({ db, removals }: Store, of: 'lab' | 'person', text: string): string {
	const id = readId(text)
	if (id === undefined || id === 'unknown' || hasRecord(db, of, id)) return text
	const heir = findRenamed(db, `${of}:${id}`)?.heir
	if (heir && hasRecord(db, of, heir.id)) return heir.id
	const hash = hashRecord(of, id)
	if (removals().some(({ record }) => record === hash)) return text
	const name = foldName(id)
	const ids = name ? findByName(db, of, name) : []
	return ids.length === 1 ? encodeURIComponent(ids[0]!) : text
}

/** Where an address leads whose ids are names; undefined where none is. */
function findAlias(store: Store, url: string): string | undefined {
	const next = places.reduce((address, [pattern, of]) => {
		const [, before, text, after] = pattern.exec(address) ?? []
		if (text === undefined) return address
		return `${before}${findId(store, of, text)}${after}`
	}, url)
	return next === url ? undefined : next
}

/** Sends who asks by a name on to the record, 308; at a past revision ids alone are known. */
export function registerAliases(app: FastifyInstance, store: Store): void {
	app.addHook('onRequest', async (request, reply) => {
		const isRead = request.method === 'GET' || request.method === 'HEAD'
		if (!isRead || (request.query as { rev?: unknown }).rev) return
		const next = findAlias(store, request.url)
		if (next) await reply.header('cache-control', 'public, max-age=60').redirect(next, 308)
	})
}
