// What stands beside every figure: how much it counts, on which sources it rests, and what it leaves out.
import type { MoveColumns } from './columns.ts'
import { statuses } from '../vocabulary/statuses.ts'
import { countByStatus, statusesOf, type FigureFilter, type LeftOut, type Selection } from './select.ts'

export type FigureParts = {
	/** Moves counted. */
	n: number
	since: string | null
	until: string | null
	level: FigureFilter['level']
	statuses: string[]
	byStatus: Record<string, number>
	/** Distinct sources behind the counted moves. */
	sourceCount: number
	leftOut: LeftOut
	coverageEnd: string
}

/** A lab as named in passing. */
export type LabRef = { id: string; name: string; group: string; groupName: string }

/** The parts of a figure that counts a selection's moves. */
export function describeFigure(columns: MoveColumns, filter: FigureFilter, selection: Selection): FigureParts {
	const { status, source, sourceStart } = columns
	const { places, leftOut } = selection
	const counts = new Int32Array(statuses.length)
	const seen = new Uint8Array(columns.sourceTotal)
	let sourceCount = 0
	for (const i of places) {
		counts[status[i]!]!++
		for (let j = sourceStart[i]!; j < sourceStart[i + 1]!; j++) {
			sourceCount += 1 - seen[source[j]!]!
			seen[source[j]!] = 1
		}
	}
	return {
		n: places.length,
		since: filter.since ?? null,
		until: filter.until ?? null,
		level: filter.level,
		statuses: [...statusesOf(filter)],
		byStatus: countByStatus(counts),
		sourceCount,
		leftOut,
		coverageEnd: columns.coverageEnd
	}
}

/** Two selections as one, in order; what was left out is added up. They must not share a move. */
export function joinSelections(a: Selection, b: Selection): Selection {
	const places = new Int32Array(a.places.length + b.places.length)
	places.set(a.places)
	places.set(b.places, a.places.length)
	const otherStatus = { ...a.leftOut.otherStatus }
	for (const [name, count] of Object.entries(b.leftOut.otherStatus))
		otherStatus[name] = (otherStatus[name] ?? 0) + count
	const leftOut = {
		inside: a.leftOut.inside + b.leftOut.inside,
		partly: a.leftOut.partly + b.leftOut.partly,
		announced: a.leftOut.announced + b.leftOut.announced,
		otherStatus
	}
	return { places: places.toSorted(), leftOut }
}

/** The labs of ids, as named in passing; ids that are not known are left out. */
export function nameLabs(columns: MoveColumns, ids: readonly string[]): LabRef[] {
	const known = ids.map((id) => columns.labs[columns.labIndex.get(id) ?? -1]).filter((lab) => lab !== undefined)
	return known.map((lab) => {
		const group = columns.labs[lab.group] ?? lab
		return { id: lab.id, name: lab.name, group: group.id, groupName: group.name }
	})
}
