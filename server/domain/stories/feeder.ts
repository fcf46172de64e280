// Where a lab's people come from and go to: origins by year, the second hops before and after, and what they founded.
import { idOfUnit, joinPosts, listChains, movesBetween } from '../careers/chain.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { isoOfDay, precisions, type Precision } from '../time/date.ts'
import { describeFigure, type FigureParts } from '../moves/evidence.ts'
import type { Level } from '../vocabulary/filter.ts'
import { markUnits, selectMoves } from '../moves/select.ts'

/** Moves into a lab from one origin in one year; `from` null: not known. */
export type Origin = { from: string | null; year: string; count: number }

/**
 * Who joined a lab by where from and when: `{ from: 'openai', year: '2021', count: 9 }`, the largest origin first, then by
 * year. At level `group` (default) an origin stands for everything under it, and moves inside the group are left out.
 */
export function countOrigins(
	columns: MoveColumns,
	lab: string,
	level: Level = 'group'
): FigureParts & { origins: Origin[] } {
	const filter = { to: [lab], level }
	const selection = selectMoves(columns, filter)
	const units = markUnits(columns, level)
	const rows = new Map<string, Origin>()
	const totals = new Map<string | null, number>()
	for (const i of selection.places) {
		const from = columns.from[i]! < 0 ? null : idOfUnit(columns, [], units[columns.from[i]! + 1]!)
		// Even a date known to the year alone lies in one year.
		const year = isoOfDay(columns.first[i]!).slice(0, 4)
		const row = rows.get(`${from} ${year}`) ?? { from, year, count: 0 }
		rows.set(`${from} ${year}`, { ...row, count: row.count + 1 })
		totals.set(from, (totals.get(from) ?? 0) + 1)
	}
	const compare = (a: Origin, b: Origin) =>
		totals.get(b.from)! - totals.get(a.from)! ||
		(a.from === b.from ? a.year.localeCompare(b.year) : (a.from ?? '').localeCompare(b.from ?? ''))
	return { ...describeFigure(columns, filter, selection), origins: [...rows.values()].toSorted(compare) }
}

/** Three labs that people worked for one after the other; the lab asked for is the last (`in`) or the first (`out`). */
export type Route = { way: 'in' | 'out'; labs: string[]; people: string[]; moves: string[] }
/** How many people have one lab on record before or after a lab, and how many have two. */
export type Known = { one: number; two: number }

/**
 * The second hops of a lab: `{ way: 'in', labs: ['google', 'openai', 'anthropic'], people: […] }` came from Google by way of
 * OpenAI; those of most people first. Who came back is in it too. Labs that no record tells may lie between.
 */
export function listRoutes(
	columns: MoveColumns,
	lab: string,
	level: Level = 'group'
): { routes: Route[]; before: Known; after: Known } {
	const found = new Map<string, { way: Route['way']; labs: string[]; people: Set<string>; moves: Set<string> }>()
	const known = { in: [new Set<number>(), new Set<number>()], out: [new Set<number>(), new Set<number>()] } as const
	for (const { person, posts } of listChains(columns, [lab], level)) {
		const stops = joinPosts(posts)
		stops.forEach(({ unit }, at) => {
			if (unit !== -1) return
			for (const way of ['in', 'out'] as const) {
				const part = way === 'in' ? stops.slice(Math.max(0, at - 2), at + 1) : stops.slice(at, at + 3)
				if (part.length > 1) known[way][0].add(person)
				if (part.length < 3) continue
				known[way][1].add(person)
				const labs = part.map((post) => idOfUnit(columns, [lab], post.unit))
				const key = [way, ...labs].join(' ')
				const route = found.get(key) ?? { way, labs, people: new Set(), moves: new Set() }
				found.set(key, route)
				route.people.add(columns.people[person]!.id)
				for (const move of movesBetween(columns, part)) route.moves.add(move)
			}
		})
	}
	const routes = [...found.entries()]
		.toSorted(([a, { people: more }], [b, { people: fewer }]) => fewer.size - more.size || (a < b ? -1 : 1))
		.map(([, { people, moves, ...route }]) => ({ ...route, people: [...people].toSorted(), moves: [...moves] }))
	const countKnown = (way: Route['way']): Known => ({ one: known[way][0].size, two: known[way][1].size })
	return { routes, before: countKnown('in'), after: countKnown('out') }
}

/** A lab that people left another one to found; the date is that of the first of them. */
export type Founded = { lab: string; date: string; datePrecision: Precision; people: string[]; moves: string[] }

/** The labs that people of a lab left it to found, the newest first: moves of kind `founding` out of it. */
export function listFounded(columns: MoveColumns, lab: string, level: Level = 'group'): Founded[] {
	const { places } = selectMoves(columns, { from: [lab], kind: ['founding'], level })
	const founded = new Map<number, Founded>()
	for (const i of places) {
		const to = columns.to[i]!
		if (to < 0) continue
		const first = {
			lab: columns.labs[to]!.id,
			date: isoOfDay(columns.first[i]!),
			datePrecision: precisions[columns.precision[i]!]!
		}
		const one = founded.get(to) ?? { ...first, people: [], moves: [] }
		one.people.push(columns.people[columns.person[i]!]!.id)
		one.moves.push(columns.ids[i]!)
		founded.set(to, one)
	}
	// Places are in order of dates: the last one founded is the last one met.
	return [...founded.values()].toReversed().map((one) => ({ ...one, people: [...new Set(one.people)] }))
}
