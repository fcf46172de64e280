// All that can be asked of the server, read from what it says of itself: the addresses and keys of the OpenAPI document,
// the files of the routes, the keys that pages know, and what the records hold.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { look, pages } from '../../web/parts/address/keys.ts'

/** A key of a query, or a part of a path in braces. */
export type Key = {
	name: string
	required?: boolean
	example?: unknown
	schema: {
		type?: string
		enum?: string[]
		items?: { enum?: string[] }
		pattern?: string
		minimum?: number
		maximum?: number
	}
}
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
	/** What keys that name no record may be asked for, of what the records hold. */
	values: Record<string, string[]>
	/** Where the second page of a list begins, by its name. */
	cursors: Record<string, string>
}
type Document = {
	paths: Record<string, { get?: { parameters?: { $ref: string }[] } }>
	components: { parameters: Record<string, Key & { in: string }> }
}
type Row = Record<string, unknown> & { id: string }

const root = join(import.meta.dirname, '../..')
const lists = ['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims']

/** `web/routes/labs/[id]/+page.svelte` is `/labs/[id]`. */
const routeOf = (file: string) => `/${file.replace(/^web\/routes\//, '').replace(/(^|\/)\+[^/]*$/, '')}`
/** `/labs/[id]` is `/labs/{id}`, and a group of routes is no part of a path. */
const pathOf = (route: string) =>
	route.replaceAll(/\/\(\w+\)/g, '').replaceAll(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, '{$1}')

/** Addresses at the root of the site that are no pages: robots.txt, the sitemap and their like. */
function findOthers(): string[] {
	const files = globSync('server/routes/*.ts', { cwd: root })
	const routes = files.flatMap((file) =>
		[...readFileSync(join(root, file), 'utf8').matchAll(/\bapp\.get\(\s*'(\/[^']+)'/g)].map(([, path]) => path!)
	)
	return [...routes.map((path) => path.replaceAll(/:(\w+)/g, '{$1}')), '/favicon.svg', '/embed.js', '/nowhere']
}

/** The keys of a page: its own, and those of the API under the same path. */
function findPageKeys(route: string, api: Place[]): Key[] {
	const ofApi = new Map(api.flatMap(({ keys }) => keys).map((key) => [key.name, key]))
	const same = { '/left': '/moves', '/briefing/[week]': '/nowhere' }[route] ?? route
	const own = api.find(({ path }) => path === `/api/v1${pathOf(same)}`)?.keys ?? []
	const known = pages[route]
	if (!known) return own.filter(({ name }) => route !== '/left' || name !== 'nowIs')
	return Object.entries(known).map(([name, words]): Key => {
		if (words && 'one' in words) return { name, schema: { enum: [...words.one] } }
		if (words) return { name, schema: { items: { enum: [...words.several] } } }
		return own.find((key) => key.name === name) ?? ofApi.get(name) ?? { name, schema: {} }
	})
}

/** Keys of how an embed and a picture are drawn. */
const words: Record<string, string[]> = {
	figure: ['flows', 'moves', 'offers', 'balance', 'gains'],
	size: ['wide', 'middle', 'phone', 'card'],
	scale: ['1', '2'],
	theme: ['light', 'dark']
}
export const lookKeys = Object.keys(look).map((name): Key => ({ name, schema: { enum: words[name]! } }))

/** The texts that rows hold in a column, each once. */
const column = (rows: Row[], name: string) =>
	[...new Set(rows.flatMap((row) => row[name] as string | string[] | null))].filter(
		(text): text is string => typeof text === 'string' && text !== ''
	)

/** The surface of the server at `origin`. */
export async function readSurface(origin: string): Promise<Surface> {
	const get = async (path: string): Promise<unknown> => (await fetch(origin + path)).json()
	const { paths, components } = (await get('/api/v1/openapi.json')) as Document
	const api = Object.entries(paths).map(([path, { get }]): Place => {
		const keys = (get?.parameters ?? []).map(({ $ref }) => components.parameters[$ref.split('/').at(-1)!]!)
		return { kind: 'api', path, keys: keys.filter((key) => key.in === 'query') }
	})
	const files = globSync('web/routes/**/{+page.svelte,+server.ts}', { cwd: root }).toSorted()
	const ofSite = files.map((file): Place => {
		const route = routeOf(file)
		const kind = route.includes('ending') ? 'picture' : file.endsWith('+server.ts') ? 'other' : 'page'
		return { kind, path: pathOf(route), keys: findPageKeys(route, api) }
	})
	const others = findOthers().map((path): Place => ({ kind: 'other', path, keys: [] }))
	const ids: Surface['ids'] = {}
	const cursors: Surface['cursors'] = {}
	const rowsOf: Record<string, Row[]> = {}
	for (const list of lists) {
		const { rows, next } = (await get(`/api/v1/${list}?limit=500`)) as { rows: Row[]; next: string }
		rowsOf[list] = rows
		ids[list] = rows.map(({ id }) => id)
		cursors[list] = next
	}
	const { moves, offers, claims, metrics, sources, labs, people } = rowsOf as Record<string, Row[]>
	const rolesAndNotes = [...column(moves!, 'toRole'), ...column(offers!, 'note')].flatMap((text) => text.split(/\s+/))
	const values = {
		q: [...new Set(rolesAndNotes), ...column(people!, 'name'), ...column(labs!, 'name')],
		text: column(offers!, 'notation'),
		with: column(offers!, 'notation'),
		subject: column(claims!, 'subject'),
		scope: column(metrics!, 'scope'),
		grade: column(offers!, 'grade'),
		place: column(offers!, 'place'),
		publisher: column(sources!, 'publisher'),
		language: column(sources!, 'language'),
		country: column(labs!, 'country'),
		labNames: column(labs!, 'name'),
		personNames: column(people!, 'name')
	}
	const document: Place = { kind: 'api', path: '/api/v1/openapi.json', keys: [] }
	return { places: [...api, document, ...ofSite, ...others], ids, values, cursors, origin }
}
