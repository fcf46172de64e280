// Requests of all sorts: most of them right, so that their answers reach deep; some with one thing wrong; some hostile all
// over.
import fc, { type Arbitrary } from 'fast-check'
import { lookKeys, type Key, type Place, type Surface } from './surface.ts'
import { bodies, endings, headers, hostile, raw, types } from './texts.ts'
import { rightPart, rightValue } from './values.ts'

export type Asked = {
	kind: Place['kind']
	/** Whether nothing, one thing, or anything may be wrong with it. */
	made: 'right' | 'one wrong' | 'hostile'
	method: string
	/** Path and query as they are sent. */
	url: string
	headers: Record<string, string>
	body: string
}
type Pair = [key: string, value: string]

const text = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...hostile) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }
)
/** Text in an address. */
const encode = (value: string) => encodeURIComponent(value.toWellFormed())
/** What is wrong in an address: text that means nothing there, or that nobody would send so. */
const wrong = fc.oneof({ weight: 8, arbitrary: text.map(encode) }, { weight: 1, arbitrary: fc.constantFrom(...raw) })
const strange = ['nonsense', '__proto__'].map((name): Key => ({ name, schema: {} }))

const join = (pairs: Pair[]) => (pairs.length ? `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}` : '')

/** Addresses within an address: of a view, and of a page that is embedded. */
function addressWithin(name: string, surface: Surface): Arbitrary<string> {
	const kind = name === 'of' ? 'api' : 'page'
	const places = surface.places.filter((place) => place.kind === kind && !/\{path\}|\/revisions\//.test(place.path))
	const address = fc.constantFrom(...places).chain((place) => addressOf(place, surface, 'right'))
	return address.map((url) => (name === 'of' ? url.replace('/api/v1', '') : surface.origin + url))
}

function valueOf(key: Key, path: string, surface: Surface): Arbitrary<string> {
	const isAddress = (key.name === 'of' && !key.schema.enum) || key.name === 'url'
	return (isAddress ? addressWithin(key.name, surface) : rightValue(key, surface, path)).map(encode)
}

/** A range that begins before it ends; a cursor belongs to the order in which its page was asked for. */
function agree(pairs: Pair[]): Pair[] {
	const asked = new Map(pairs)
	const [since, until] = [asked.get('since'), asked.get('until')]
	const isTurned = since !== undefined && until !== undefined && since > until && !/^\d{1,3}$/.test(since)
	const isPaged = Boolean(asked.get('cursor'))
	return pairs
		.map(([key, value]): Pair => [isTurned ? ({ since: 'until', until: 'since' }[key] ?? key) : key, value])
		.filter(([key]) => !isPaged || key !== 'sort')
}

/** `lab=openai&since=2025`: the keys that must be, and some of the others. */
function rightQuery({ path, keys }: Place, surface: Surface, most: number): Arbitrary<Pair[]> {
	const others = keys.filter(({ required }) => !required)
	return fc.shuffledSubarray(others, { maxLength: Math.min(most, others.length) }).chain((chosen) => {
		const all = [...keys.filter(({ required }) => required), ...chosen]
		const pairs = all.map((key) => valueOf(key, path, surface).map((value): Pair => [encode(key.name), value]))
		return fc.tuple(...pairs).map(agree)
	})
}

/** The query with one thing wrong: a value, a key that there is not, or one that is there twice. */
function spoil(pairs: Pair[], { keys }: Place): Arbitrary<Pair[]> {
	const key = fc.constantFrom(...(keys.length ? keys : strange), ...strange.slice(0, 1))
	return fc.tuple(key, wrong).map(([{ name }, value]) => [...pairs.filter(([key]) => key !== name), [name, value]])
}

/** Any keys of the place with any values, now and then one twice or one that it has not. */
function hostileQuery({ keys }: Place): Arbitrary<Pair[]> {
	const key = fc.constantFrom(...(keys.length ? keys : strange), ...strange)
	return fc.array(
		fc.tuple(
			key.map(({ name }) => name),
			wrong
		),
		{ maxLength: 4 }
	)
}

/** A path with its parts filled in; one of them with something else where `isWrong`. */
function pathOf({ path }: Place, surface: Surface, isWrong = false): Arbitrary<string> {
	const wrongPart = (right: Arbitrary<string>) =>
		fc.oneof(
			{ weight: 4, arbitrary: wrong },
			{ weight: 1, arbitrary: fc.tuple(right, fc.constantFrom(...endings)).map((both) => both.join('')) }
		)
	const filled = path.split(/\{(\w+)\}/).map((part, place): Arbitrary<string> => {
		if (place % 2 === 0) return fc.constant(part)
		const right = rightPart(part, path, surface).map(encode)
		return isWrong ? wrongPart(right) : right
	})
	return fc.tuple(...filled).map((all) => all.join(''))
}

/** A place below /embed shows the page of another, with its keys and with how it is drawn. */
function withinEmbed(place: Place, surface: Surface): Arbitrary<Place> {
	if (!place.path.startsWith('/embed')) return fc.constant(place)
	const isFigure = ({ path }: Place) =>
		/^\/(flows|trends|labs|people|offers|events)?(\/\{\w+\}|\/bands|\/retention)*$/.test(path)
	const pages = surface.places.filter((page) => page.kind === 'page' && isFigure(page))
	const keys = lookKeys.filter(({ name }) => name !== 'figure')
	return fc.constantFrom(...pages).map((page) => ({
		...place,
		path: place.path.replace('{path}', page.path.slice(1) || 'flows'),
		keys: [...(place.path.includes('{path}') ? page.keys : []), ...keys]
	}))
}

function addressOf(place: Place, surface: Surface, made: Asked['made']): Arbitrary<string> {
	return withinEmbed(place, surface).chain((place) => {
		const address = (path: Arbitrary<string>, query: Arbitrary<Pair[]>) =>
			fc.tuple(path, query).map(([path, query]) => path + join(query))
		const right = rightQuery(place, surface, 3)
		if (made === 'hostile') return address(pathOf(place, surface, true), hostileQuery(place))
		if (made === 'right') return address(pathOf(place, surface), right)
		const spoilt = address(
			pathOf(place, surface),
			right.chain((pairs) => spoil(pairs, place))
		)
		return place.path.includes('{') ? fc.oneof(spoilt, address(pathOf(place, surface, true), right)) : spoilt
	})
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
				made: fc.constant('hostile'),
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

/** Any request; pictures and workbooks take longest and are asked for least. */
export function makeRequests(surface: Surface): Arbitrary<Asked> {
	const { places } = surface
	const made = fc.oneof(
		{ weight: 16, arbitrary: fc.constant<Asked['made']>('right') },
		{ weight: 3, arbitrary: fc.constant<Asked['made']>('one wrong') },
		{ weight: 1, arbitrary: fc.constant<Asked['made']>('hostile') }
	)
	const readsOf = (kind: Place['kind'], isOf: (place: Place) => boolean = () => true): Arbitrary<Asked> =>
		fc
			.tuple(fc.constantFrom(...places.filter((place) => place.kind === kind && isOf(place))), made)
			.chain(([place, made]) =>
				fc.record({
					kind: fc.constant(kind),
					made: fc.constant(made),
					method: fc.oneof(
						{ weight: 20, arbitrary: fc.constant('GET') },
						{ weight: 1, arbitrary: fc.constant('HEAD') }
					),
					url: addressOf(place, surface, made),
					headers: fc
						.oneof({ weight: 10, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...headers) })
						.map((sent): Asked['headers'] => ({ ...plainHeaders(place), ...sent })),
					body: fc.constant('')
				})
			)
	const isWorkbook = ({ path }: Place) => path.endsWith('.xlsx')
	const isFile = (place: Place) => /\.(csv|ndjson|metadata\.json)$/.test(place.path) || isWorkbook(place)
	return fc.oneof(
		{ weight: 54, arbitrary: readsOf('api', (place) => !isFile(place)) },
		{ weight: 15, arbitrary: readsOf('api', (place) => isFile(place) && !isWorkbook(place)) },
		{ weight: 1, arbitrary: readsOf('api', isWorkbook) },
		{ weight: 12, arbitrary: readsOf('page') },
		{ weight: 2, arbitrary: readsOf('picture') },
		{ weight: 8, arbitrary: readsOf('other') },
		{ weight: 8, arbitrary: writesOf(places, surface) }
	)
}
