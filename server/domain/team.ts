// Team moves: three or more people from one lab to another within 30 days, or with one deal.
import type { MoveColumns } from './columns.ts'
import { isoOfDay } from './date.ts'
import { markUnits, selectMoves, type FigureFilter } from './select.ts'

/** Fewer people are no team. */
const fewest = 3
/** Days between the first and the last day that the dates of a team may mean, at most. */
const longestDays = 30

export type Team = {
	from: string
	to: string
	/** The deal that it came with. */
	deal: string | null
	people: string[]
	/** First and last day that the moves may mean, ISO. */
	first: string
	last: string
	moves: string[]
}

/**
 * Teams by ids, the largest first: `listTeams(columns, { level: 'group', to: ['meta'] })`. A coarse date belongs to a team
 * only where every day that it may mean lies within the 30 days. A move is in one team at most; one that came with a deal in
 * that of the deal.
 */
export function listTeams(columns: MoveColumns, filter: FigureFilter): Team[] {
	const { from, to, deal, labs, deals, people, person, first, last, ids } = columns
	const units = markUnits(columns, filter.level)
	const nameUnit = (lab: number) => labs[units[lab + 1]! - 1]!.id
	const pairs = Map.groupBy(
		[...selectMoves(columns, filter).places].filter((i) => from[i]! >= 0 && to[i]! >= 0),
		(i) => `${nameUnit(from[i]!)} ${nameUnit(to[i]!)}`
	)
	const countPeople = (moves: readonly number[]) => new Set(moves.map((i) => person[i]!)).size
	const build = (moves: readonly number[], withDeal: number): Team => ({
		from: nameUnit(from[moves[0]!]!),
		to: nameUnit(to[moves[0]!]!),
		deal: deals[withDeal] ?? null,
		people: [...new Set(moves.map((i) => people[person[i]!]!.id))],
		first: isoOfDay(Math.min(...moves.map((i) => first[i]!))),
		last: isoOfDay(Math.max(...moves.map((i) => last[i]!))),
		moves: moves.map((i) => ids[i]!)
	})
	const teams: Team[] = []
	for (const pair of pairs.values()) {
		if (countPeople(pair) < fewest) continue
		const byDeal = [...Map.groupBy(pair, (i) => deal[i]!)].filter(
			([withDeal, moves]) => withDeal >= 0 && countPeople(moves) >= fewest
		)
		for (const [withDeal, moves] of byDeal) teams.push(build(moves, withDeal))
		const taken = new Set(byDeal.flatMap(([, moves]) => moves))
		let rest = pair.filter((i) => !taken.has(i) && last[i]! - first[i]! <= longestDays)
		for (let team = findTeam(rest); countPeople(team) >= fewest; team = findTeam(rest)) {
			teams.push(build(team, -1))
			rest = rest.filter((i) => !team.includes(i))
		}
	}
	return teams.toSorted(
		(a, b) =>
			b.people.length - a.people.length || (a.first < b.first ? 1 : a.first > b.first ? -1 : a.from < b.from ? -1 : 1)
	)

	/** Of moves in order of their first days, the most people that fit in 30 days; of as many the earliest. */
	function findTeam(moves: readonly number[]): number[] {
		let best: number[] = []
		moves.forEach((start, place) => {
			const limit = first[start]! + longestDays
			const team = moves.slice(place).filter((i) => last[i]! <= limit)
			if (countPeople(team) > countPeople(best)) best = team
		})
		return best
	}
}
