// The same flows in two periods: gains and losses of labs, moves between two of them, and moves by month, each with what it was
// in the other period and with the interval of the change.
import type { MoveColumns } from '../moves/columns.ts'
import { describeFigure, joinSelections } from '../moves/evidence.ts'
import { selectMoves, type FigureFilter, type LeftOut } from '../moves/select.ts'
import type { Range } from '../time/versus.ts'
import { findChange, type Change } from './change.ts'
import type { FlowLink, FlowNode } from '../flows/flow.ts'

/** A count now, and in the other period. */
type Both<Name extends string> = Record<Name | `${Name}Was`, number>
/** Who joined (`in`) and left (`out`) a lab in both periods; `change` is that of the net. */
export type LabChange = { id: string; name: string; group: string } & Both<
	'in' | 'out' | 'net' | 'peopleIn' | 'peopleOut'
> &
	Change
/** Moves from one lab to another, and back, in both periods; an end that is not known is null. Shares are of all moves of a period. */
export type PairChange = { from: string | null; to: string | null } & Both<'count' | 'back' | 'share'> & Change
/** A month, quarter or year beside the one in its place in the other period. */
export type SlotChange = { period: string; periodWas: string } & Both<'moves'> & {
		joined: number | null
		joinedWas: number | null
		left: number | null
		leftWas: number | null
	} & Change

/** The other period: which, how much it counts, and what it leaves out. */
export type OtherPeriod = Range & { n: number; leftOut: LeftOut; bothSources: number }

const absent = { in: 0, out: 0, net: 0, peopleIn: 0, peopleOut: 0 }
const compareIds = (a: string | null, b: string | null) => ((a ?? '~') < (b ?? '~') ? -1 : a === b ? 0 : 1)

/** Labs with both counts of both periods, those whose gross counts changed most first. */
export function compareLabs(nodes: readonly FlowNode[], nodesWas: readonly FlowNode[]): LabChange[] {
	const was = new Map(nodesWas.map((node) => [node.id, node]))
	const is = new Map(nodes.map((node) => [node.id, node]))
	const size = (lab: LabChange) => Math.abs(lab.in - lab.inWas) + Math.abs(lab.out - lab.outWas)
	return [...new Set([...is.keys(), ...was.keys()])]
		.map((id): LabChange => {
			const { name, group } = (is.get(id) ?? was.get(id))!
			const [now, then] = [is.get(id) ?? absent, was.get(id) ?? absent]
			return {
				id,
				name,
				group,
				in: now.in,
				inWas: then.in,
				out: now.out,
				outWas: then.out,
				net: now.net,
				netWas: then.net,
				peopleIn: now.peopleIn,
				peopleInWas: then.peopleIn,
				peopleOut: now.peopleOut,
				peopleOutWas: then.peopleOut,
				...findChange([now.in, then.out], [now.out, then.in])
			}
		})
		.toSorted((a, b) => size(b) - size(a) || b.in - a.in || compareIds(a.id, b.id))
}

type Linked = { links: readonly FlowLink[]; n: number }
/** Pairs of labs with both ways of both periods, those that changed most first; shares to four decimals. */
export function comparePairs(now: Linked, then: Linked): PairChange[] {
	const countsOf = ({ links }: Linked) => new Map(links.map((link) => [`${link.from} ${link.to}`, link.count]))
	const [is, was] = [countsOf(now), countsOf(then)]
	const ends = new Map([...now.links, ...then.links].map(({ from, to }) => [`${from} ${to}`, { from, to }]))
	const share = (count: number, n: number) => (n ? Math.round((count / n) * 1e4) / 1e4 : 0)
	return [...ends.values()]
		.map(({ from, to }): PairChange => {
			const of = (counts: ReadonlyMap<string, number>, a: string | null, b: string | null) =>
				counts.get(`${a} ${b}`) ?? 0
			const [count, countWas] = [of(is, from, to), of(was, from, to)]
			return {
				from,
				to,
				count,
				countWas,
				back: of(is, to, from),
				backWas: of(was, to, from),
				share: share(count, now.n),
				shareWas: share(countWas, then.n),
				...findChange([count], [countWas])
			}
		})
		.toSorted(
			(a, b) =>
				Math.abs(b.change) - Math.abs(a.change) ||
				b.count - a.count ||
				compareIds(a.from, b.from) ||
				compareIds(a.to, b.to)
		)
}

type Slot = { period: string; moves: number; joined: number | null; left: number | null }
/** Periods by their place: the first of one beside the first of the other; the longer one has more. */
export function compareSlots(now: readonly Slot[], then: readonly Slot[]): SlotChange[] {
	return Array.from({ length: Math.max(now.length, then.length) }, (_, place) => {
		const [is, was] = [now[place], then[place]]
		return {
			period: is?.period ?? '',
			periodWas: was?.period ?? '',
			moves: is?.moves ?? 0,
			movesWas: was?.moves ?? 0,
			joined: is?.joined ?? null,
			joinedWas: was?.joined ?? null,
			left: is?.left ?? null,
			leftWas: was?.left ?? null,
			...findChange([is?.moves ?? 0], [was?.moves ?? 0])
		}
	})
}

/** The other period of a figure whose moves a filter selects; `n` of what it counts. */
export function describeOther(columns: MoveColumns, filter: FigureFilter, other: Range, n: number): OtherPeriod {
	const [now, then] = [selectMoves(columns, filter), selectMoves(columns, { ...filter, ...other })]
	const { sourceCount } = describeFigure(columns, filter, joinSelections(now, then))
	return { ...other, n, leftOut: then.leftOut, bothSources: sourceCount }
}
