// Sentences about foundings, teams and boomerangs.
import type { Clocks } from './clock.ts'
import { awayWords, sayByStatus, storyWords } from './language.ts'
import { textOf } from './part.ts'

type Asked = Clocks & { since?: string; until?: string; status?: string[] }
/** Under the statuses asked for, where they are not the usual ones. */
const sayOf = ({ status }: Asked, text: string) => textOf(sayByStatus(status, [{ text }]))

/** "206 foundings of 84 labs by 196 people on record since 2024; twelve founded xAI" */
export function sayFoundings(
	rows: readonly {
		lab: string
		labName: string
		count: number
		founders: number
		people: readonly { id: string }[]
	}[],
	asked: Asked
): string {
	const labs = new Set(rows.map(({ lab }) => lab)).size
	const count = rows.reduce((sum, row) => sum + row.count, 0)
	const people = new Set(rows.flatMap((row) => row.people.map(({ id }) => id))).size
	const most = labs > 1 ? rows[0] : undefined
	const named = most && { name: most.labName, founders: most.founders }
	return sayOf(asked, storyWords.foundings(count, people, labs, asked, named))
}

/** "14 team moves of three or more on record; the largest took nine people from Scale AI to Meta" */
export function sayTeams(rows: readonly { fromName: string; toName: string; count: number }[], asked: Asked): string {
	return sayOf(asked, storyWords.teams(rows.length, asked, rows[0]))
}

/**
 * "Sixteen people on record came back since 2024 to a lab that they had left; six of them to Google; six more returns have
 * no earlier exit on record"
 */
export function sayBoomerangs(
	rows: readonly { person: string; lab: string; labName: string }[],
	asked: Asked,
	unmatched: number
): string {
	const people = (some: typeof rows) => new Set(some.map(({ person }) => person)).size
	const [most] = [...Map.groupBy(rows, ({ lab }) => lab).values()].toSorted((a, b) => people(b) - people(a))
	const all = people(rows)
	const isTold = most && all > 1 && people(most) < all
	return storyWords.boomerangs(
		all,
		asked,
		isTold ? { name: most[0]!.labName, people: people(most) } : undefined,
		unmatched
	)
}

/** "Half of the 61 stays at OpenAI that ended since 2024 had lasted 2.4 years or less" of the lab that most left. */
export function sayTenures(
	rows: readonly { labName: string; n: number; medianDays: number | null }[],
	asked: Asked
): string {
	const most = rows.find(({ medianDays }) => medianDays !== null)
	return most ? storyWords.tenure(most.labName, most.n, most.medianDays!, asked) : storyWords.noTenure(asked)
}

/** "31 of 84 stays that began with a deal since 2020 had ended by the end of coverage; half end within 3 years" */
export function sayDealStays(
	{ n, left, medianDays }: { n: number; left: number; medianDays: number | null },
	asked: Asked
): string {
	return storyWords.dealStays(n, left, medianDays, asked)
}

/** Days away, with how far they may be off: "16 months", "2.7 years, ± 6 months", "at most 30 days" */
export function sayAway(days: number, marginDays: number): string {
	return marginDays && marginDays >= days ? awayWords.atMost(days + marginDays) : awayWords.about(days, marginDays)
}
