// A fact sheet: what is on record, a line for each page that says so, in our words alone.
import { textOf } from '../vocabulary/part.ts'
import { findFirstReporter } from './independence.ts'
import { sayMove, type MoveLike } from './move.ts'

type Page = {
	id: string
	publisher: string
	origin: string | null
	tier: string
	url: string | null
	published: string | null
}
export type Fact = {
	/** The record and what it says: "Ada Example went from Alpha to Beta on 4 July 2025." */
	move: string
	summary: string
	status: string
	source: string
	publisher: string
	tier: string
	/** Who reported it first, as far as the page tells. */
	firstReporter: string | null
	published: string | null
	url: string | null
	/** Where the Internet Archive keeps the page, if it does, nearest to its day. */
	archived: string | null
}

/** Longest address that is looked up in the archive. */
const longestUrl = 2000

/** Where the Internet Archive is asked for a page: `https://web.archive.org/web/20250704/https://example.com/a`. */
export function findArchived(url: string | null, published: string | null): string | null {
	if (!url || url.length > longestUrl || !/^https?:\/\//.test(url)) return null
	const day = published?.replaceAll('-', '') ?? ''
	return `https://web.archive.org/web/${day || '*'}/${url}`
}

/** The lines of moves, in their order, a line a page. */
export function listFacts(
	moves: readonly (MoveLike & { id: string; kind: string; sources: readonly Page[] })[]
): Fact[] {
	return moves.flatMap((move) => {
		const summary = `${textOf(sayMove(move, { founding: move.kind === 'founding' }))}.`
		return move.sources.map(({ id, publisher, tier, origin, url, published }) => ({
			move: move.id,
			summary,
			status: move.status,
			source: id,
			publisher,
			tier,
			firstReporter: findFirstReporter({ origin, publisher, tier }) ?? null,
			published,
			url,
			archived: findArchived(url, published)
		}))
	})
}
