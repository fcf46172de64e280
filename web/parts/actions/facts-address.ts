// The fact sheet of a figure: the moves that its API counts, with the pages behind each.
import { changeQuery } from '../address/api.ts'

/** Figures that count moves, and what their questions ask beside them. */
const counted = /^\/(flows|trends\/(moves|mix|balance)|moves)$/
const pair = /^\/flows\/([^/]+)\/([^/]+)$/
const beside = ['count', 'min', 'vs', 'rows', 'by', 'of', 'sort', 'limit', 'cursor', 'now', 'nowIs', 'announced', 'rev']

/** The address of the sheet behind an address of the API, `/facts?from=xai` of `/flows?from=xai&count=people`; "" where it counts no moves. */
export function factsOf(api: string): string {
	const [path = '', search = ''] = api.split('?')
	const params = new URLSearchParams(search)
	const [, from, to] = pair.exec(path) ?? []
	if (!counted.test(path) && !from) return ''
	// Countries are no labs: a list of moves knows them by their labs alone.
	const level = params.get('level') === 'country' ? null : params.get('level')
	const none = Object.fromEntries(beside.map((key) => [key, null]))
	/** Both ways between two labs are moves from either to either. */
	const both = from && to ? [from, to].map(decodeURIComponent).join(',') : null
	const ends: Record<string, string | null> = both ? { from: both, to: both } : {}
	return `/facts${changeQuery(params, { ...none, ...ends, level })}`
}
