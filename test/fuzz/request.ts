// Requests as nobody sends them: right addresses, nearly right ones and hostile ones.
import fc, { type Arbitrary } from 'fast-check'
import type { Key, Place, Surface } from './surface.ts'
import { bodies, endings, headers, hostile, raw, types } from './texts.ts'

export type Asked = {
	kind: Place['kind']
	method: string
	/** Path and query as they are sent. */
	url: string
	headers: Record<string, string>
	body: string
}

/** The list whose ids a key or a part of a path takes. */
const listOfKey = new Map([
	['lab', 'labs'],
	['from', 'labs'],
	['to', 'labs'],
	['parent', 'labs'],
	['counterpart', 'labs'],
	['person', 'people'],
	['deal', 'deals'],
	['event', 'events'],
	['source', 'sources'],
	['record', 'moves']
])
/** What parts of a path hold that name no record. */
const parts: Record<string, string[]> = {
	file: ['moves.csv', 'labs.ndjson', 'people.parquet', 'labflow.zip', 'labflow.sqlite', 'SHA256SUMS', 'schema.json'],
	ending: ['svg', 'png'],
	week: ['2025-W23', '2026-W01', '2026-W60'],
	rev: ['1', '2'],
	part: ['1', '2', '0'],
	page: ['api', 'data', 'method', 'flows']
}

const text = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...hostile) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }
)
const two = (part: number) => String(part).padStart(2, '0')
const date = fc
	.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
	.chain(([year, month, day]) =>
		fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`)
	)

/** Text in an address. */
const encode = (value: string) => encodeURIComponent(value.toWellFormed())

/** Right values of a key, as far as its schema tells them. */
function rightValues({ name, schema }: Key, surface: Surface): Arbitrary<string>[] {
	const list = surface.ids[listOfKey.get(name) ?? '']
	const words = schema.enum ?? /^\^\((.+?)\)\(,/.exec(schema.pattern ?? '')?.[1]?.split('|')
	const right: Arbitrary<string>[] = []
	if (list) right.push(fc.constantFrom(...list), fc.subarray(list.slice(0, 5), { minLength: 1 }).map(String))
	if (words) right.push(fc.constantFrom(...words), fc.subarray(words, { minLength: 1 }).map(String))
	if (/\\d\{4\}/.test(schema.pattern ?? '')) right.push(date)
	if (schema.example !== undefined) right.push(fc.constant(schema.example))
	if (typeof schema.default === 'number') right.push(fc.integer({ min: 0, max: 600 }).map(String))
	if (name === 'rev') right.push(fc.constantFrom('1', '2', '0', '1-00000000'))
	// Addresses within an address: of a view, and of a page that is embedded.
	const within = name === 'of' ? 'api' : name === 'url' ? 'page' : undefined
	if (within) {
		const places = surface.places.filter(({ kind, path }) => kind === within && !path.includes('{path}'))
		const address = fc.constantFrom(...places).chain((place) => addressOf(place, surface, 2))
		right.push(address.map((url) => (name === 'of' ? url.replace('/api/v1', '') : surface.origin + url)))
	}
	return right
}

/** `?lab=openai&since=2025`, with some of the place's keys, now and then one twice or one that it has not. */
function queryOf({ keys }: Place, surface: Surface, most: number): Arbitrary<string> {
	const unknown = ['nonsense', '__proto__'].map((name): Key => ({ name, schema: {} }))
	const key = keys.length
		? fc.oneof(
				{ weight: 20, arbitrary: fc.constantFrom(...keys) },
				{ weight: 1, arbitrary: fc.constantFrom(...unknown) }
			)
		: fc.constantFrom(...unknown)
	const pair = key.chain((key) => {
		const right = rightValues(key, surface)
		const value = right.length
			? fc.oneof({ weight: 8, arbitrary: fc.oneof(...right) }, { weight: 1, arbitrary: text })
			: text
		const sent = fc.oneof(
			{ weight: 40, arbitrary: value.map(encode) },
			{ weight: 1, arbitrary: fc.constantFrom(...raw) }
		)
		return sent.map((value) => `${encode(key.name)}=${value}`)
	})
	return fc.array(pair, { maxLength: most }).map((pairs) => (pairs.length ? `?${pairs.join('&')}` : ''))
}

/** What stands in a part of a path. */
function partOf(name: string, path: string, { ids }: Surface): Arbitrary<string> {
	const list = listOfKey.get(name) ?? /^(?:\/api\/v1)?\/(\w+)\//.exec(path)?.[1] ?? ''
	const right = fc.constantFrom(...(ids[list] ?? parts[name] ?? ['openai']))
	return fc.oneof(
		{ weight: 14, arbitrary: right },
		{ weight: 3, arbitrary: text.map(encode) },
		{ weight: 1, arbitrary: fc.constantFrom(...raw) },
		{ weight: 1, arbitrary: fc.tuple(right, fc.constantFrom(...endings)).map((two) => two.join('')) }
	)
}

/** A path with its parts filled in. */
function pathOf({ path }: Place, surface: Surface): Arbitrary<string> {
	const pages = surface.places.filter(({ kind, path }) => kind === 'page' && !path.includes('{path}'))
	const filled = path.split(/\{(\w+)\}/).map((part, place): Arbitrary<string> => {
		if (place % 2 === 0) return fc.constant(part)
		if (part !== 'path') return partOf(part, path, surface)
		// Below /embed stands the path of any page.
		return fc.constantFrom(...pages).chain((page) => pathOf(page, surface).map((one) => one.slice(1)))
	})
	return fc.tuple(...filled).map((all) => all.join(''))
}

function addressOf(place: Place, surface: Surface, mostKeys: number): Arbitrary<string> {
	return fc.tuple(pathOf(place, surface), queryOf(place, surface, mostKeys)).map((both) => both.join(''))
}

/** What browsers send with what they ask pages for: without it SvelteKit answers a form as to a program. */
const plainHeaders = ({ kind }: Place): Record<string, string> => (kind === 'page' ? { accept: 'text/html' } : {})

/** Forms posted, and methods that write, which pages and API know or refuse. */
function writesOf(places: Place[], surface: Surface): Arbitrary<Asked> {
	const compare = places.filter(({ kind, path }) => kind === 'page' && path === '/compare')
	const form = text.map((typed) => `text=${encode(typed)}&with=${encode(typed)}`)
	return fc
		.oneof({ weight: 3, arbitrary: fc.constantFrom(...compare) }, { weight: 1, arbitrary: fc.constantFrom(...places) })
		.chain((place) =>
			fc.record({
				kind: fc.constant(place.kind),
				method: fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
				url: pathOf(place, surface),
				headers: fc.constantFrom(...types).map((type): Asked['headers'] => ({
					...plainHeaders(place),
					...(type && { 'content-type': type })
				})),
				body: fc.oneof(fc.constantFrom(...bodies), form)
			})
		)
}

/** Any request; pages and pictures take longest and are asked for least. */
export function makeRequests(surface: Surface): Arbitrary<Asked> {
	const { places } = surface
	const readsOf = (kind: Place['kind']): Arbitrary<Asked> =>
		fc.constantFrom(...places.filter((place) => place.kind === kind)).chain((place) =>
			fc.record({
				kind: fc.constant(kind),
				method: fc.oneof({ weight: 20, arbitrary: fc.constant('GET') }, { weight: 1, arbitrary: fc.constant('HEAD') }),
				url: addressOf(place, surface, 4),
				headers: fc
					.oneof({ weight: 10, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...headers) })
					.map((sent): Asked['headers'] => ({ ...plainHeaders(place), ...sent })),
				body: fc.constant('')
			})
		)
	return fc.oneof(
		{ weight: 70, arbitrary: readsOf('api') },
		{ weight: 14, arbitrary: readsOf('page') },
		{ weight: 3, arbitrary: readsOf('picture') },
		{ weight: 6, arbitrary: readsOf('other') },
		{ weight: 7, arbitrary: writesOf(places, surface) }
	)
}
