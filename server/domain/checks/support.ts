// Who says so: whether anybody is left who does, and whether it is more than one who repeats others.
import { checkWords } from '../language/index.ts'
import { makeCheck, type Check } from './check.ts'

type Cells = Readonly<Record<string, string>>
/** A record's cell of pages, and the claims that speak of it by name. */
export type Support = { sources: string; claims: readonly Cells[] }

/** Pages that report or confirm a record: a claim that objects, or is no longer held to, takes its page out. */
export function listSupporters({ sources, claims }: Support): string[] {
	const stands = ({ stance, rank }: Cells) => (stance === 'reports' || stance === 'confirms') && rank !== 'deprecated'
	const spoken = new Set(claims.map(({ source }) => source!))
	const plain = sources.split('|').filter((page) => page && !spoken.has(page))
	return [...new Set([...plain, ...claims.filter(stands).map(({ source }) => source!)])]
}

/** That nobody is left who reports or confirms a record. */
export function checkLastClaim(record: string, name: string, before: Support, after: Support): Check[] {
	if (!listSupporters(before).length || listSupporters(after).length) return []
	return [
		makeCheck('last-claim', { record, column: 'sources', value: after.sources, detail: checkWords.lastClaim(name) })
	]
}

/** That one page alone says so, which repeats what others said. */
export function checkPages(record: string, pages: readonly Cells[]): Check[] {
	const [page, ...more] = pages
	if (!page || more.length || (page.tier !== 'secondary' && page.tier !== 'social')) return []
	const detail = checkWords.oneSecondary(page.publisher!)
	return [makeCheck('one-secondary', { record, column: 'sources', value: page.id!, detail })]
}
