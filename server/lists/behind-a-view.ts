// The records behind a view: which lists hold what an address of the API shows or counts.
import { badInput } from '../query/problem.ts'

export type Behind = {
	list: string
	/** What is asked of the list; keys that it does not know only shape the view. */
	query: Record<string, string>
	/** One record alone. */
	id?: string
}

const everyStatus = 'confirmed,reported,rumored,disputed,denied,reversed'
const lists = new Set(['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims'])
/** Figures that are counted over moves. */
const overMoves =
	/^\/(facts|flows|flows\/paths|paths|ratio|retention|retention\/cohort|trends\/(?!(?:offers|deals)$)[\w-]+)$/
const overOffers = /^\/(trends\/offers|offers\/bands|bands|outcomes|multiples)$/
/** Deals over time. */
const overDeals = /^\/trends\/deals$/
/** Sheets of records other than moves. */
const sheet = /^\/facts\/(offers|deals|events|metrics)$/
/** What labs can bid with. */
const overMetrics = /^\/means(\/\w+)?$/
/** Of a lab, what its page shows. */
const ofLab = ['moves', 'offers', 'deals', 'events', 'metrics']

/** The parts of a path; undefined where a % in it is not followed by two hexadecimal digits of UTF-8. */
function decodeParts(path: string): string[] | undefined {
	try {
		return path.split('/').map((part) => decodeURIComponent(part))
	} catch {
		return undefined
	}
}

/** Lists and questions behind an address below /api/v1, such as `/flows?since=2025`; throws a problem where there are none. */
export function findBehind(address: string): Behind[] {
	const [path = '', search] = address.replace(/^\/api\/v1/, '').split('?', 2) as [string, string?]
	const { level, ...rest } = Object.fromEntries(new URLSearchParams(search)) as Record<string, string>
	// Lists know no countries as ends: behind a figure of these stand the moves of all labs.
	const query = level === undefined || level === 'country' ? rest : { ...rest, level }
	const [, list = '', id, more] = decodeParts(path) ?? []
	if (path === '/calendar') {
		// Its kinds are no kinds of these lists, and its range is not theirs.
		const { kind: _kind, since: _since, until: _until, ...asked } = query
		return [...ofLab].map((list) => ({ list, query: asked }))
	}
	// A quoted figure rests on what its address shows.
	if (path === '/watch' && !query.of?.startsWith('/watch')) return findBehind(query.of ?? '')
	// Public ids are told by the records that have them.
	if (path === '/crosswalk') return ['people', 'labs'].map((list) => ({ list, query: {} }))
	if (overMoves.test(path)) return [{ list: 'moves', query }]
	const [, sheeted] = sheet.exec(path) ?? []
	if (sheeted) return [{ list: sheeted, query }]
	if (overDeals.test(path)) return [{ list: 'deals', query }]
	if (overOffers.test(path)) return [{ list: 'offers', query }]
	if (overMetrics.test(path)) return [{ list: 'metrics', query }]
	if (list === 'flows' && id && more) {
		const ends = `${id},${more}`
		return [{ list: 'moves', query: { ...query, from: ends, to: ends } }]
	}
	if (lists.has(list) && !id) return [{ list, query }]
	if (list === 'labs' && id) return (more ? ['moves'] : ofLab).map((list) => ({ list, query: { ...query, lab: id } }))
	if (list === 'people' && id)
		return [
			{ list: 'moves', query: { ...query, person: id, status: everyStatus } },
			{ list: 'offers', query: { ...query, person: id } }
		]
	if (list === 'sources' && id) return [{ list: 'claims', query: { source: id } }]
	if (lists.has(list) && id && !more) return [{ list, query: {}, id }]
	throw badInput([
		{
			path: 'of',
			message: `\`of\` is \`${address.slice(0, 80)}\`, which shows no records: give an address such as \`/flows?since=2025-07\`.`
		}
	])
}
