// The moves between two labs, both ways.
import type { MoveColumns } from '../moves/columns.ts'
import { monthOfDay, precisions } from '../time/date.ts'
import { describeFigure, joinSelections, nameLabs, type FigureParts, type LabRef } from '../moves/evidence.ts'
import { unknownEnd } from '../vocabulary/filter.ts'
import { fitsPeriod, periodOf, writePeriod } from '../time/period.ts'
import { selectMoves, type FigureFilter } from '../moves/select.ts'

type BothWays = { forward: number; back: number }
export type PairCounts = {
	from: LabRef
	to: LabRef
	/** Only months with a move, in order. */
	months: ({ month: string } & BothWays)[]
	/** Counted moves dated only to a quarter or a year, in order. */
	coarser: ({ period: string; precision: 'quarter' | 'year' } & BothWays)[]
	/** Ids, newest first. */
	forwardMoves: string[]
	backMoves: string[]
} & BothWays &
	FigureParts

/** An end of a pair: a lab, or the ends that are not known. */
function nameEnd(columns: MoveColumns, id: string): LabRef {
	const name = id === unknownEnd ? 'not known' : id
	return nameLabs(columns, [id])[0] ?? { id, name, group: id, groupName: name }
}

/** The moves of each way between two labs. */
export function selectPair(columns: MoveColumns, filter: FigureFilter, from: string, to: string) {
	const between = { ...filter, lab: undefined }
	return {
		forward: selectMoves(columns, { ...between, from: [from], to: [to] }),
		back: selectMoves(columns, { ...between, from: [to], to: [from] })
	}
}

/**
 * Moves from one lab to another and back; `unknown` stands for an end that is not known.
 * `countPair(columns, { level: 'group' }, 'openai', 'meta')` holds `forward: 20, back: 13` and the moves' ids.
 */
export function countPair(
	columns: MoveColumns,
	filter: FigureFilter,
	from: string,
	to: string,
	{ forward, back } = selectPair(columns, filter, from, to)
): PairCounts {
	const between = { ...filter, lab: undefined }
	const slots = new Map<string, { period: string; precision: 'month' | 'quarter' | 'year' } & BothWays>()
	for (const [side, { places }] of [
		['forward', forward],
		['back', back]
	] as const)
		for (const i of places) {
			const exact = precisions[columns.precision[i]!]!
			const precision = fitsPeriod('month', exact) ? 'month' : (exact as 'quarter' | 'year')
			const period = writePeriod(precision, periodOf(precision, monthOfDay(columns.first[i]!)))
			const slot = slots.get(period) ?? { period, precision, forward: 0, back: 0 }
			slot[side]++
			slots.set(period, slot)
		}
	const inOrder = [...slots.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1))
	return {
		from: nameEnd(columns, from),
		to: nameEnd(columns, to),
		forward: forward.places.length,
		back: back.places.length,
		months: inOrder
			.filter((slot) => slot.precision === 'month')
			.map((slot) => ({ month: slot.period, forward: slot.forward, back: slot.back })),
		coarser: inOrder.flatMap((slot) => (slot.precision === 'month' ? [] : [{ ...slot, precision: slot.precision }])),
		forwardMoves: listNewest(columns, forward.places),
		backMoves: listNewest(columns, back.places),
		...describeFigure(columns, between, joinSelections(forward, back))
	}
}

/** A node of a flow figure, as far as an exchange is counted from it. */
type Exchanged = { id: string; in: number; out: number; net: number; inUnknown: number; outUnknown: number }

/** What came to a node from each other one (`in`), and what went there (`out`): those that exchanged most first. */
export function listExchange<Node extends Exchanged>(
	{
		nodes,
		links
	}: { nodes: readonly Node[]; links: readonly { from: string | null; to: string | null; count: number }[] },
	own: string
): Node[] {
	const came = new Map<string | null, number>()
	const went = new Map<string | null, number>()
	for (const { from, to, count } of links)
		if (to === own) came.set(from, count)
		else if (from === own) went.set(to, count)
	return nodes
		.filter(({ id }) => id !== own)
		.map((node) => {
			const [into, out] = [came.get(node.id) ?? 0, went.get(node.id) ?? 0]
			return { ...node, in: into, out, net: into - out, inUnknown: 0, outUnknown: 0 }
		})
		.toSorted((a, b) => b.in + b.out - a.in - a.out)
}

/** Ids of moves by date, newest first, those of one date by id. */
function listNewest(columns: MoveColumns, places: Int32Array): string[] {
	return Array.from(
		places.toSorted((a, b) => columns.first[b]! - columns.first[a]! || a - b),
		(i) => columns.ids[i]!
	)
}
