// The fact sheet of a figure: the records that its API shows or counts, with the pages behind each.
import { changeQuery } from '../address/api.ts'

const common = 'lab kind since until asOf knownAt q level'
/** Sheets, the addresses of the API whose records they hold, and what they are asked. */
const sheets: readonly { path: string; shown: RegExp; keys: string }[] = [
	{
		path: '/facts',
		shown:
			/^\/(moves|flows(\/[^/]+\/[^/]+)?|trends\/(moves|mix|balance|foundings)|labs\/[^/]+\/(moves|reasons|whereabouts))$/,
		keys: `${common} from to person deal labKind country status`
	},
	{
		path: '/facts/offers',
		shown: /^\/(offers|outcomes|bands|trends\/offers)$/,
		keys: `${common} from to person outcome named basis population ranked role grade place status announced`
	},
	{ path: '/facts/deals', shown: /^\/(trends\/)?deals$/, keys: `${common} status announced` },
	{ path: '/facts/events', shown: /^\/events$/, keys: `${common} people announced` },
	{
		path: '/facts/metrics',
		shown: /^\/(metrics|means(\/\w+)?)$/,
		keys: 'lab metric stage scope basis approx counterpart since until asOf knownAt q level'
	}
]

/** What narrows a figure without standing in its query. */
function readPath(path: string, params: URLSearchParams): Record<string, string> {
	const [, list = '', first = '', second = ''] = path.split('/')
	const id = decodeURIComponent(first)
	/** Both ways between two labs are moves from either to either. */
	const both = `${id},${decodeURIComponent(second)}`
	if (list === 'flows' && second) return { from: both, to: both }
	if (list === 'labs') return second === 'moves' ? { lab: id } : { from: id }
	if (path === '/trends/foundings') return { kind: 'founding' }
	if (path === '/bands') return { kind: params.get('kind') ?? 'base-salary' }
	if (path === '/outcomes' && !params.has('population')) return { population: 'person,group-offer' }
	if (list === 'means' && first && first !== 'gaps') return { means: first === 'pairs' ? 'people,value' : first }
	return {}
}

/**
 * The address of the sheet behind an address of the API, `/facts?from=xai` of `/flows?from=xai&count=people`; "" where it
 * shows no records of its own.
 */
export function factsOf(api: string): string {
	const [path = '', search = ''] = api.split('?')
	const params = new URLSearchParams(search)
	const sheet = sheets.find(({ shown }) => shown.test(path))
	if (!sheet) return ''
	const known = new Set(sheet.keys.split(' '))
	const unknown = [...params.keys()].filter((key) => !known.has(key))
	// Countries are no labs: a list of moves knows them by their labs alone.
	const level = params.get('level') === 'country' ? null : params.get('level')
	const none = Object.fromEntries(unknown.map((key) => [key, null]))
	return `${sheet.path}${changeQuery(params, { ...none, ...readPath(path, params), level })}`
}
