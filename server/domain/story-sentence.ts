// Sentences about foundings, teams and boomerangs.
import { sayClocks, formatTenure, spellRange, capitalise, countOf, formatNumber, inWords } from './language.ts'
import type { Clocks } from './clock.ts'

type Asked = Clocks & { since?: string; until?: string }

/** " since 2024, as published by 2025-06", as far as it was asked for. */
function sayAsked(asked: Asked): string {
	const range = spellRange(asked.since ?? null, asked.until ?? null)
	const clocks = sayClocks(asked)
	return `${range && ` ${range}`}${clocks && `, ${clocks}`}`
}

/** "206 founders of 84 labs on record since 2024; twelve founded xAI" */
export function sayFoundings(
	rows: readonly { lab: string; labName: string; count: number; founders: number }[],
	asked: Asked
): string {
	const labs = new Set(rows.map(({ lab }) => lab)).size
	const count = rows.reduce((sum, row) => sum + row.count, 0)
	const most = rows[0]
	const peak = most && labs > 1 ? `; ${inWords(most.founders)} founded ${most.labName}` : ''
	return `${countOf(count, 'founder')} of ${countOf(labs, 'lab')} on record${sayAsked(asked)}${peak}`
}

/** "14 team moves of three or more on record; the largest took nine people from Scale AI to Meta" */
export function sayTeams(rows: readonly { fromName: string; toName: string; count: number }[], asked: Asked): string {
	const [most] = rows
	const peak = most ? `; the largest took ${inWords(most.count)} people from ${most.fromName} to ${most.toName}` : ''
	return `${countOf(rows.length, 'team move')} of three or more people on record${sayAsked(asked)}${peak}`
}

/** "23 people on record came back since 2024 to a lab that they had left; seven of them to OpenAI" */
export function sayBoomerangs(rows: readonly { person: string; lab: string; labName: string }[], asked: Asked): string {
	const people = (some: typeof rows) => new Set(some.map(({ person }) => person)).size
	const [most] = [...Map.groupBy(rows, ({ lab }) => lab).values()].toSorted((a, b) => people(b) - people(a))
	const all = people(rows)
	const peak = most && all > 1 && people(most) < all ? `; ${inWords(people(most))} of them to ${most[0]!.labName}` : ''
	const who =
		all === 1 ? 'One person' : `${all ? (all > 20 ? formatNumber(all) : capitalise(inWords(all))) : 'No'} people`
	return `${who} on record came back${sayAsked(asked)} to a lab that they had left${peak}`
}

/** "Half of the 61 stays at OpenAI that ended since 2024 had lasted 2.4 years or less" of the lab that most left. */
export function sayTenures(
	rows: readonly { labName: string; n: number; medianDays: number | null }[],
	asked: Asked
): string {
	const most = rows.find(({ medianDays }) => medianDays !== null)
	if (!most) return `No lab that five people on record left on known dates${sayAsked(asked)}`
	return `Half of the ${countOf(most.n, 'stay')} at ${most.labName} that ended${sayAsked(asked)} had lasted ${formatTenure(most.medianDays!)} or less`
}

/** "31 of 84 stays that began with a deal since 2020 had ended by the end of coverage; half end within 3 years" */
export function sayDealStays(all: { n: number; left: number; medianDays: number | null }, asked: Asked): string {
	const half = all.medianDays === null ? '' : `; half end within ${formatTenure(all.medianDays)}`
	return `${formatNumber(all.left)} of ${countOf(all.n, 'stay')} that began with a deal${sayAsked(asked)} had ended by the end of coverage${half}`
}

/** Days away, with how far they may be off: "16 months", "2.7 years, ± 6 months", "at most 30 days" */
export function sayAway(days: number, marginDays: number): string {
	const span = (count: number) => (count >= 60 ? formatTenure(count) : countOf(count, 'day'))
	if (marginDays && marginDays >= days) return `at most ${span(days + marginDays)}`
	return `${span(days)}${marginDays ? `, ± ${span(marginDays)}` : ''}`
}
