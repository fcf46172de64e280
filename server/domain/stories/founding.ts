// Founding waves: who left which lab to found what.
import { isoOfDay } from '../time/date.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { selectMoves, markUnits, type FigureFilter } from '../moves/select.ts'

/** The founders of one lab who came from one lab, by ids. */
export type Founding = {
	lab: string
	/** At level `group` the topmost ancestor; null where no record says where they came from. */
	from: string | null
	people: string[]
	/** First and last day that the moves may mean, ISO. */
	first: string
	last: string
	/** Founders of the lab on record, from wherever. */
	founders: number
	moves: string[]
}

/**
 * Foundings by the lab founded and the lab left: those that most founders began first, within one those from where most
 * came: `listFoundings(columns, { level: 'group', from: ['google'] })`. Foundings inside a group are none.
 */
export function listFoundings(columns: MoveColumns, filter: FigureFilter): Founding[] {
	const { from, to, person, labs, people, ids } = columns
	const units = markUnits(columns, filter.level)
	const unitOf = (lab: number) => units[lab + 1]! - 1
	const { places } = selectMoves(columns, { ...filter, kind: ['founding'] })
	const founded = Map.groupBy(
		[...places].filter((i) => to[i]! >= 0),
		(i) => to[i]!
	)
	const peopleOf = (moves: readonly number[]) => [...new Set(moves.map((i) => people[person[i]!]!.id))]
	return [...founded]
		.flatMap(([lab, all]) => {
			const founders = peopleOf(all).length
			const origins = Map.groupBy(all, (i) => (from[i]! < 0 ? -1 : unitOf(from[i]!)))
			return [...origins].map(([origin, moves]) => ({
				lab: labs[lab]!.id,
				from: labs[origin]?.id ?? null,
				people: peopleOf(moves),
				first: isoOfDay(Math.min(...moves.map((i) => columns.first[i]!))),
				last: isoOfDay(Math.max(...moves.map((i) => columns.last[i]!))),
				founders,
				moves: moves.map((i) => ids[i]!)
			}))
		})
		.toSorted(
			(a, b) =>
				b.founders - a.founders ||
				(a.lab < b.lab ? -1 : a.lab > b.lab ? 1 : 0) ||
				b.people.length - a.people.length ||
				((a.from ?? '~') < (b.from ?? '~') ? -1 : 1)
		)
}
