// Addresses of records of an earlier release lead to their heirs for good, or say why there are none.
import type { FastifyInstance } from 'fastify'
import { readNewest } from '../../db/queries/revisions.ts'
import { findRenamed, type Renamed } from '../../db/queries/renamed.ts'
import type { Store } from '../store/store.ts'
import type { Revisions } from '../revisions/past.ts'
import { ProblemError } from '../query/problem.ts'

/** The kinds of records by the lists that their addresses stand under. */
const kinds = {
	labs: 'lab',
	people: 'person',
	moves: 'move',
	offers: 'offer',
	deals: 'deal',
	events: 'event',
	metrics: 'metric',
	sources: 'source'
} as const
type List = keyof typeof kinds
const lists = Object.keys(kinds)
/** An address of a record, of what is told of it, or of a file of either: of the API, a page, an embed or a picture. */
const pattern = new RegExp(`^(/api/v1|/embed|)/(${lists.join('|')})/([a-z0-9-]+)((?:[/.][^?]*)?)(\\?.*)?$`)

/** Where an address of old leads: to its heir; undefined where it has none that is told of in the same way. */
function findPlace({ heir }: Renamed, [base, list, rest, query]: [string, string, string, string]): string | undefined {
	// What is told of a lab, such as its roster, is told of no event.
	if (!heir || !lists.includes(heir.file) || (heir.file !== list && rest.startsWith('/'))) return undefined
	return `${base}/${heir.file}/${heir.id}${rest}${query}`
}

/** Answers addresses of records that are no more, unless they ask for a revision in which they still were. */
export function registerRenamed(app: FastifyInstance, store: Store, revisions: Revisions): void {
	/** Whether the revision asked for is the newest; of one that there is not others tell. */
	const isNow = (rev: unknown) => {
		if (typeof rev !== 'string' || !rev.trim()) return true
		try {
			return revisions.find(rev).number === readNewest(store.db).number
		} catch {
			return false
		}
	}
	app.addHook('onRequest', async (request, reply) => {
		const [, base = '', list, id, rest = '', query = ''] = pattern.exec(request.url) ?? []
		if (!list || !id) return
		const noun = kinds[list as List]
		const renamed = findRenamed(store.db, `${noun}:${id}`)
		if (!renamed || !isNow((request.query as { rev?: unknown }).rev)) return
		const place = findPlace(renamed, [base, list, rest, query])
		// What was judged may be taken back, and the record answers again.
		const kept = renamed.isJudged ? 'no-cache' : 'public, max-age=3600'
		if (place) return reply.header('cache-control', kept).redirect(place, 308)
		// Pages ask the API, which says why, and show that.
		if (base !== '/api/v1') return
		const heir = renamed.heir ? ` What took its place is at /${renamed.heir.file}/${renamed.heir.id}.` : ''
		const detail = `The ${noun} \`${id}\` is no longer a record: ${renamed.why}.${heir} With \`rev\` of a revision that held it, it still answers.`
		throw new ProblemError('gone', detail, [{ path: 'id', message: detail }])
	})
}
