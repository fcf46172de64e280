// The one address of a page, for search engines and for who shares it.
import { writeQuery } from './write-query.ts'

/** What a page shows anyway, by its path: such a pair says nothing. */
const defaults: [path: RegExp, key: string, value: string][] = [
	[/^\//, 'level', 'group'],
	[/^\/flows$/, 'view', 'ribbons'],
	[/^\/flows$/, 'count', 'moves'],
	[/^\/events\/./, 'days', '90']
]
/** Where somebody is in a list, and which state of the data answers: no page of their own. */
const passing = new Set(['cursor', 'rev'])
/** Pages whose query is what somebody typed. */
const typed = /^\/(search|compare)$/

/**
 * Path and query in the one way to write them: keys in alphabetical order, empty ones and defaults left out, and neither
 * a revision nor a place in a list. `/flows?until=2025&level=group&lab=openai` is `/flows?lab=openai&until=2025`.
 */
export function canonicalOf(path: string, query: Iterable<[string, string]>): string {
	// An embed is a page's figure; how it is drawn is no other page.
	const own = path.replace(/^\/embed(?=\/|$)/, '')
	const place = own.replace(/\/+$/, '') || '/'
	if (typed.test(place)) return place
	const isDefault = (key: string, value: string) =>
		defaults.some(([page, name, usual]) => name === key && value === usual && page.test(place))
	const look = own === path ? [] : ['figure', 'size', 'scale', 'theme']
	const pairs = [...query]
		.filter(([key, value]) => value !== '' && !look.includes(key) && !passing.has(key) && !isDefault(key, value))
		.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
	return place + writeQuery(pairs)
}
