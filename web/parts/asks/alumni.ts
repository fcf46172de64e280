// Which of those who left a lab its page lists, and in which order.

/** The keys of the API, and what the page of a lab calls them, where they are asked of one list alone. */
export const leftKeys = { since: 'leftSince', until: 'leftUntil', sort: 'leftSort' } as const
type Params = { get(key: string): string | null }

/** What a page's address asks of the list, as the API takes it: `since=2025&sort=person`; "" where it asks for nothing. */
export function writeLeft(params: Params): string {
	const asked = Object.entries(leftKeys).map(([key, name]) => [key, params.get(name) ?? ''])
	return new URLSearchParams(asked.filter(([, value]) => value !== '')).toString()
}
