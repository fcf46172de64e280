// Team moves: three or more people from one lab to another within 30 days, or with one deal.
// In this folder: a kind of story each (founding, team, boomerang, feeder); the sentences are in files of their own.
import type { MoveColumns } from '../moves/columns.ts'
import { isoOfDay } from '../time/date.ts'
import { markUnits, selectMoves, type FigureFilter } from '../moves/select.ts'

/** Fewer people are no team. */
export const fewestInTeam = 3
/** Days between the first and the last day that the dates of a team may mean, at most. */
export const longestTeamDays = 30

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

/** Teams by ids, the largest first: `listTeams(columns, { level: 'group', to: ['meta'] })`. */
export function listTeams(columns: MoveColumns, filter: FigureFilter): Team[] {
	const { from, to, deal, labs, deals, people, person, first, last, ids } = columns
	const units = markUnits(columns, filter.level)
	const nameUnit = (lab: number) => labs[units[lab + 1]! - 1]!.id
	const teams = groupTeams(columns, selectMoves(columns, filter).places, filter.level).map(
		({ moves, withDeal }): Team => ({
			from: nameUnit(from[moves[0]!]!),
			to: nameUnit(to[moves[0]!]!),
			deal: withDeal ? deals[deal[moves[0]!]!]! : null,
			people: [...new Set(moves.map((i) => people[person[i]!]!.id))],
			first: isoOfDay(Math.min(...moves.map((i) => first[i]!))),
			last: isoOfDay(Math.max(...moves.map((i) => last[i]!))),
			moves: moves.map((i) => ids[i]!)
		})
	)
	return teams.toSorted(
		(a, b) =>
			b.people.length - a.people.length || (a.first < b.first ? 1 : a.first > b.first ? -1 : a.from < b.from ? -1 : 1)
	)
}

/**
 * Which of the moves at `places` went together, as places in the columns. A coarse date belongs to a team only where every
 * day that it may mean lies within the 30 days. A move is in one team at most; one that came with a deal in that of the deal.
 */
export function groupTeams(
	columns: MoveColumns,
	places: Int32Array,
	level: FigureFilter['level']
): { moves: number[]; withDeal: boolean }[] {
	const { from, to, deal, person, first, last } = columns
	const units = markUnits(columns, level)
	const pairs = new Map<number, number[]>()
	// Units are numbers from minus to plus the number of labs.
	const span = 2 * columns.labs.length + 2
	for (const i of places) {
		if (from[i]! < 0 || to[i]! < 0) continue
		const key = units[from[i]! + 1]! * span + units[to[i]! + 1]!
		const pair = pairs.get(key)
		if (pair) pair.push(i)
		else pairs.set(key, [i])
	}
	const countPeople = (moves: readonly number[]) => new Set(moves.map((i) => person[i]!)).size
	const teams: { moves: number[]; withDeal: boolean }[] = []
	for (const pair of pairs.values()) {
		if (countPeople(pair) < fewestInTeam) continue
		const byDeal = [...Map.groupBy(pair, (i) => deal[i]!)].filter(
			([withDeal, moves]) => withDeal >= 0 && countPeople(moves) >= fewestInTeam
		)
		for (const [, moves] of byDeal) teams.push({ moves, withDeal: true })
		const taken = new Set(byDeal.flatMap(([, moves]) => moves))
		let rest = pair.filter((i) => !taken.has(i) && last[i]! - first[i]! <= longestTeamDays)
		for (let team = findTeam(rest); countPeople(team) >= fewestInTeam; team = findTeam(rest)) {
			teams.push({ moves: team, withDeal: false })
			rest = rest.filter((i) => !team.includes(i))
		}
	}
	return teams

	/** Of moves in order of their first days, the most people that fit in 30 days; of as many the earliest. */
	function findTeam(moves: readonly number[]): number[] {
		let best: number[] = []
		moves.forEach((start, place) => {
			const limit = first[start]! + longestTeamDays
			const team: number[] = []
			for (let next = place; next < moves.length && first[moves[next]!]! <= limit; next++)
				if (last[moves[next]!]! <= limit) team.push(moves[next]!)
			// Only more moves can be more people.
			if (team.length > countPeople(best) && countPeople(team) > countPeople(best)) best = team
		})
		return best
	}
}
