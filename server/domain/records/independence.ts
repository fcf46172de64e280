// How many of a record's pages speak for themselves: ten pages that repeat one newspaper are one source.
import { foldText } from '../resolve/fold.ts'
import type { Independence } from '../vocabulary/said.ts'

/** Tiers of pages that report themselves; others re-report, and say of whom or do not. */
export const ownTiers: readonly string[] = ['primary', 'filing', 'outlet']

export type PageLike = { publisher: string; origin: string | null; tier: string }

/** Who first reported what a page says: its origin, else its publisher where such pages report themselves; undefined where nobody tells. */
export function findFirstReporter({ origin, publisher, tier }: PageLike): string | undefined {
	return origin ?? (ownTiers.includes(tier) ? publisher : undefined)
}

/**
 * The first reporters behind the pages of one record: each origin once. A page without one counts as its publisher if it
 * reports itself, no other page names that publisher as origin, and no other has the same title, for then one of the two is
 * a copy. A newspaper and a video about its report are one reporter: `{ independentCount: 1, independentAtLeast: false }`.
 */
export function countIndependent(pages: readonly (PageLike & { title: string })[]): Independence {
	const origins = new Set(pages.flatMap(({ origin }) => (origin === null ? [] : [foldText(origin)])))
	const reporters = new Set(origins)
	let independentAtLeast = false
	const titles = pages.length > 1 ? pages.map(({ title }) => foldText(title)) : []
	const isCopied = (place: number) => titles.some((title, other) => other !== place && title === titles[place])
	pages.forEach((page, place) => {
		if (page.origin !== null) return
		const reporter = findFirstReporter(page)
		if (reporter !== undefined && origins.has(foldText(reporter))) return
		if (reporter === undefined || isCopied(place)) independentAtLeast = true
		else reporters.add(foldText(reporter))
	})
	return { independentCount: reporters.size, independentAtLeast }
}
