// Gains and losses by lab as trends count them: who joined by the date of the move, who left by the date of leaving.
import type { MoveColumns } from '../moves/columns.ts'
import { describeFigure, type FigureParts } from '../moves/evidence.ts'
import { countFlows, type FlowNode } from '../flows/flow.ts'
import { readAsked, sayHeadline } from '../moves/headline.ts'
import { balanceWords, joinSentences, say, sayCount } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import type { FlowsLike } from '../moves/sentence.ts'
import type { Counts } from '../vocabulary/said.ts'
import { selectMoves, type FigureFilter } from '../moves/select.ts'
import { selectLeaving } from './trend.ts'

export type BalanceCounts = { nodes: FlowNode[] } & FigureParts

/**
 * Labs with who joined and who left them in a range, those of most moves first. `in` and `out` are what a trend of the lab
 * adds up to: `countBalance(columns, { level: 'group', since: '2025-07' }).nodes` holds `{ id: 'meta', in: 62, out: 36, ... }`.
 */
export function countBalance(columns: MoveColumns, filter: FigureFilter): BalanceCounts {
	const selection = selectMoves(columns, filter)
	const joined = countFlows(columns, filter, 'moves', selection).nodes
	const leaving = { places: selectLeaving(columns, filter), leftOut: selection.leftOut }
	const left = new Map(countFlows(columns, filter, 'moves', leaving).nodes.map((node) => [node.id, node]))
	const nobody = { out: 0, outUnknown: 0, peopleOut: 0 }
	const nodes = joined.map((node) => {
		const { out, outUnknown, peopleOut } = left.get(node.id) ?? nobody
		left.delete(node.id)
		return { ...node, out, outUnknown, peopleOut, net: node.in - out }
	})
	for (const node of left.values()) nodes.push({ ...node, in: 0, inUnknown: 0, peopleIn: 0, net: -node.out })
	return {
		nodes: nodes
			.filter((node) => node.in || node.out)
			.toSorted((a, b) => b.in + b.out - a.in - a.out || (a.id < b.id ? -1 : 1)),
		...describeFigure(columns, filter, selection)
	}
}

/** Who gained and lost most, or what the labs asked for did, with n, dates, and by which date each counts. */
export function sayBalance(
	balance: Counts & Pick<FlowsLike, 'nodes' | 'level'>,
	filter: Partial<Omit<FigureFilter, 'level'>>,
	labOf: (id: string) => Named | undefined
): Part[] {
	const asked = readAsked(filter, labOf)
	const isNarrowed = asked.isNarrowed || Boolean(asked.from ?? asked.to)
	const headline = sayHeadline({ ...balance, links: [], unknownFrom: 0, unknownTo: 0 }, { ...asked, isNarrowed })
	return balance.n ? joinSentences(headline, say`${sayCount(balance)}`, say`${balanceWords.dated}`) : headline
}
