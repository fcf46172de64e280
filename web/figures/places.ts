// Which figures stand on which pages; nothing here weighs anything, so that every page may know it.

/** A page's path as SvelteKit names its route, and the names of its figures, the one that stands for the page first. */
export const places = {
	'/': ['flows', 'offers', 'balance'],
	'/flows': ['flows'],
	'/flows/periods': ['labs', 'pairs'],
	'/flows/[from]/[to]': ['pair', 'changes'],
	'/trends': ['moves', 'status', 'balance', 'gains', 'foundings', 'offers', 'slots', 'changes'],
	'/trends/retention': ['retention'],
	'/means': ['people', 'value', 'power', 'chips', 'capex', 'pay', 'pools', 'money', 'pairs', 'gaps'],
	'/offers': ['offers', 'yearly', 'acceptance', 'multiple', 'bands'],
	'/offers/bands': ['bands'],
	'/offers/[id]': ['claims', 'years'],
	'/deals': ['deals'],
	'/deals/[id]': ['people'],
	'/events/[id]': ['after'],
	'/labs/[id]': ['gains', 'reasons', 'pay', 'means', 'exchange', 'alumni', 'origins', 'bands', 'changes'],
	'/people': ['people'],
	'/people/[id]': ['career'],
	'/events': ['events'],
	'/sources': ['sources']
} as const satisfies Record<string, readonly string[]>
export type PlaceId = keyof typeof places

/** Paths under a place with a parameter that are pages of their own. */
const others = new Set(['/flows/paths', '/labs', '/people', '/offers', '/events'])

/** The place of a path and what its parameters hold: `/flows/xai/meta` is `/flows/[from]/[to]`, from xai, to meta. */
export function findPlace(path: string): { id: PlaceId; params: Record<string, string> } | undefined {
	const plain = path.length > 1 ? path.replace(/\/$/, '') : path
	if (plain in places) return { id: plain as PlaceId, params: {} }
	if (others.has(plain)) return undefined
	for (const id of Object.keys(places) as PlaceId[]) {
		const match = new RegExp(`^${id.replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`).exec(plain)
		if (match) return readParams(id, match.groups ?? {})
	}
	return undefined
}

/** A place with what its parameters hold; undefined where a % in one stands for nothing. */
function readParams(id: PlaceId, groups: Record<string, string>) {
	try {
		const params = Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)] as const)
		return { id, params: Object.fromEntries(params) }
	} catch {
		return undefined
	}
}

/** The `figure` that an address needs to tell a figure from the others of its page; empty for the first. */
export function keyOf(address: string, name = ''): string {
	const place = findPlace(address.split(/[?#]/)[0]!)
	return place && places[place.id][0] === name ? '' : name
}
