// All that can be asked of the server, read from what it says of itself: the addresses and keys of the OpenAPI document,
// and the files of the routes.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key of a query, or a part of a path in braces. */
export type Key = { name: string; schema: { enum?: string[]; default?: unknown; example?: string; pattern?: string } }
export type Place = {
	kind: 'api' | 'page' | 'picture' | 'other'
	/** `/api/v1/moves/{id}`: what stands in braces is asked for. */
	path: string
	keys: Key[]
}
export type Surface = {
	/** Where the server is, `http://127.0.0.1:3000`. */
	origin: string
	places: Place[]
	/** Ids of records, by the list that holds them. */
	ids: Record<string, string[]>
}
type Document = {
	paths: Record<string, { get: { parameters?: (Key & { in: string })[] } }>
}

const root = join(import.meta.dirname, '../..')
const lists = ['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims']

/** Keys that the code of pages reads from an address, which may be none of the API's. */
function findPageKeys(): Key[] {
	const files = globSync('web/**/*.{ts,svelte}', { cwd: root })
	const names = files.flatMap((file) =>
		[...readFileSync(join(root, file), 'utf8').matchAll(/(?:searchParams|params)\.(?:get|has)\('(\w+)'\)/g)].map(
			([, name]) => name!
		)
	)
	return [...new Set(names)].toSorted().map((name) => ({ name, schema: {} }))
}

/** `web/routes/labs/[id]/+page.svelte` is `/labs/{id}`. */
const pathOf = (file: string) =>
	`/${file.replace(/^web\/routes\//, '').replace(/(^|\/)\+[^/]*$/, '')}`.replaceAll(
		/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g,
		'{$1}'
	)

/** Addresses at the root of the site that are no pages: robots.txt, the sitemap and their like. */
function findOthers(): string[] {
	const files = globSync('server/routes/*.ts', { cwd: root })
	const routes = files.flatMap((file) =>
		[...readFileSync(join(root, file), 'utf8').matchAll(/\bapp\.get\(\s*'(\/[^']+)'/g)].map(([, path]) => path!)
	)
	return [...routes.map((path) => path.replaceAll(/:(\w+)/g, '{$1}')), '/favicon.svg', '/embed.js', '/nowhere']
}

/** The surface of the server at `origin`. */
export async function readSurface(origin: string): Promise<Surface> {
	const get = async (path: string): Promise<unknown> => (await fetch(origin + path)).json()
	const { paths } = (await get('/api/v1/openapi.json')) as Document
	const api = Object.entries(paths).map(([path, { get }]): Place => {
		const keys = (get.parameters ?? []).filter((key) => key.in === 'query')
		return { kind: 'api', path, keys }
	})
	const keys = new Map([...findPageKeys(), ...api.flatMap((place) => place.keys)].map((key) => [key.name, key]))
	const files = globSync('web/routes/**/{+page.svelte,+server.ts}', { cwd: root }).toSorted()
	const pages = files.map((file): Place => {
		const path = pathOf(file)
		const kind = path.includes('{ending}') ? 'picture' : file.endsWith('+server.ts') ? 'other' : 'page'
		return { kind, path, keys: [...keys.values()] }
	})
	const others = findOthers().map((path): Place => ({ kind: 'other', path, keys: [...keys.values()] }))
	const ids: Surface['ids'] = {}
	for (const list of lists) {
		const { rows } = (await get(`/api/v1/${list}?limit=200`)) as { rows: { id: string }[] }
		ids[list] = rows.map(({ id }) => id)
	}
	return { places: [...api, { kind: 'api', path: '/api/v1/openapi.json', keys: [] }, ...pages, ...others], ids, origin }
}
