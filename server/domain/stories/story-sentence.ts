// Sentences about foundings, teams and boomerangs.
import type { Clocked } from '../time/clocks.ts'
import { awayWords, sayWithin, storyWords, type Limits } from '../language/index.ts'
import { textOf } from '../vocabulary/part.ts'

/** What a list is asked for: its dates, and what else limits it. */
export type Told = Clocked & Limits & { coverageEnd: string }
const sayOf = (told: Told, text: string) => textOf(sayWithin(told, [{ text }]))

/** "196 people founded 84 labs since 2024; 12 of them founded xAI" */
export function sayFoundings(
	rows: readonly { lab: string; labName: string; founders: number; people: readonly { id: string }[] }[],
	told: Told
): string {
	const labs = new Set(rows.map(({ lab }) => lab)).size
	const people = new Set(rows.flatMap((row) => row.people.map(({ id }) => id))).size
	const most = labs > 1 ? rows[0] : undefined
	const named = most && { name: most.labName, founders: most.founders }
	return sayOf(told, storyWords.foundings(people, labs, told, named))
}

/** "Fourteen teams of three or more people moved; the largest took 9 people from Scale AI to Meta" */
export function sayTeams(rows: readonly { fromName: string; toName: string; count: number }[], told: Told): string {
	return sayOf(told, storyWords.teams(rows.length, told, rows[0]))
}

/**
 * "Sixteen people returned to a lab they had left since 2024; six of them to Google; six more returns have no earlier exit
 * on record"
 */
export function sayBoomerangs(
	rows: readonly { person: string; lab: string; labName: string }[],
	told: Told,
	unmatched: number
): string {
	const people = (some: typeof rows) => new Set(some.map(({ person }) => person)).size
	const [most] = [...Map.groupBy(rows, ({ lab }) => lab).values()].toSorted((a, b) => people(b) - people(a))
	const all = people(rows)
	const named = most && all > 1 && people(most) < all ? { name: most[0]!.labName, people: people(most) } : undefined
	return sayOf(told, storyWords.boomerangs(all, told, named, unmatched))
}

/** "Half of the 61 stays at OpenAI that ended since 2024 had lasted 2.4 years or less" of the lab that most left. */
export function sayTenures(
	rows: readonly { labName: string; n: number; medianDays: number | null }[],
	told: Told
): string {
	const most = rows.find(({ medianDays }) => medianDays !== null)
	return sayOf(told, most ? storyWords.tenure(most.labName, most.n, most.medianDays!, told) : storyWords.noTenure(told))
}

/** "Of 84 stays that began with a deal since 2020, 31 had ended by the end of June 2026; half end within 3 years" */
export function sayDealStays(
	{ n, left, medianDays }: { n: number; left: number; medianDays: number | null },
	told: Told
): string {
	return sayOf(told, storyWords.dealStays(n, left, medianDays, told))
}

/** Days away, with how far they may be off: "16 months", "2.7 years, ± 6 months", "at most 30 days" */
export function sayAway(days: number, marginDays: number): string {
	return marginDays && marginDays >= days ? awayWords.atMost(days + marginDays) : awayWords.about(days, marginDays)
}
