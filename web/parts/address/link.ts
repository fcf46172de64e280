// Links of a page: at a past revision, or under a clock, each leads to a page of the same.
// In this folder: link.ts and query.ts write addresses, keys.ts says what one may ask, clocks.ts and revision.ts what all links carry.
import { getContext, setContext } from 'svelte'
import { clocksOf, withClocks } from './clocks.ts'
import { withRevision } from './revision.ts'

/** What the address of a page hands on to its links. */
export type Carried = {
	/** Its path, for links that only change the query. */
	path: string
	/** The past revision that it shows; "" for now. */
	rev: string
	/** Its clocks as a query, `asOf=2023-11-16`; "" where none is set. */
	clocks: string
}
export type LinkTo = (address: string) => string

/** What a page's address hands on to its links. */
export function carriedBy(url: Pick<URL, 'pathname'> & { searchParams: Pick<URLSearchParams, 'get'> }): Carried {
	return { path: url.pathname, rev: url.searchParams.get('rev') ?? '', clocks: clocksOf(url) }
}

/** The address of a link on such a page: `/labs/xai` at `asOf=2023` is `/labs/xai?asOf=2023`; links out stay as they are. */
export function carry(address: string, { path, rev, clocks }: Carried): string {
	const whole = address.startsWith('?') ? path + address : address
	return withClocks(rev ? withRevision(whole, rev) : whole, clocks)
}

const key = Symbol('links')

/** Sets how links are written in all components below. */
export function provideLinks(linkTo: LinkTo): void {
	setContext(key, linkTo)
}

/** How a component writes its links: `<a href={linkTo('/moves')}>`; outside a page, as in pictures, they stay as they are. */
export function getLinks(): LinkTo {
	return getContext<LinkTo | undefined>(key) ?? ((address) => address)
}
