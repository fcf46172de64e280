// Addresses that answer each operation as it stands, made of ids that the data holds now.
type Json = Record<string, unknown>
/** Asks the API: the JSON of an address below /api/v1, undefined where it answers none. */
export type AskApi = (path: string) => Promise<Json | undefined>
type Asked = { name: string; in: string; required: boolean; schema: Json }

/** Finds the address of an example: of the first record of the list that a path belongs to, with what it needs asked. */
export function findExamples(ask: AskApi): (path: string, parameters: readonly Asked[]) => Promise<string | undefined> {
	const firsts = new Map<string, Promise<Json | undefined>>()
	const askOnce = (path: string) => firsts.get(path) ?? firsts.set(path, ask(path)).get(path)!
	return async (path, parameters) => {
		const ids = await findIds(path, askOnce)
		if (!ids) return undefined
		const query = parameters
			.filter(({ in: where, name, required }) => where === 'query' && (required || name === 'limit'))
			.map(({ name, schema }) => `${name}=${encodeURIComponent(name === 'limit' ? '2' : String(schema.example))}`)
		const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name]!))
		return place + (query.length ? `?${query.join('&')}` : '')
	}
}

/** Ids for the names in a path; undefined where the data holds none. */
async function findIds(path: string, ask: AskApi): Promise<Record<string, string> | undefined> {
	const [, list] = /^\/api\/v1\/(\w+)\/\{/.exec(path) ?? []
	if (!list) return {}
	if (list === 'dataset') return { file: 'moves.csv' }
	if (list === 'revisions' || list === 'batches') {
		const revision = (await ask('/about'))?.revision
		return revision ? { rev: String(revision), id: String(revision) } : undefined
	}
	if (list === 'flows') {
		const links = ((await ask('/flows'))?.links ?? []) as { from: string | null; to: string | null }[]
		const known = links.find(({ from, to }) => from && to)
		return known && { from: known.from!, to: known.to! }
	}
	const [row] = ((await ask(`/${list}?limit=1`))?.rows ?? []) as { id: string }[]
	return row && { id: row.id }
}
