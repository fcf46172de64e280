// What a change does to the counts that are published: of labs and ways, of the front page, of lists.
import { countTouched } from '../../db/queries/batches.ts'
import { compareLinks, compareNodes, type LinkDifference, type NodeDifference } from '../domain/flows/differences.ts'
import { countFlows, type FlowCounts } from '../domain/flows/flow.ts'
import { effectWords } from '../domain/language/index.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import type { FigureFilter } from '../domain/moves/select.ts'
import { defaultWindow } from '../domain/time/window.ts'
import { tellLimits } from '../figures/limits.ts'
import type { EffectCount } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { type Period } from './effect-periods.ts'

export const group = 'group' as const

/** The facts before and as they would be. */
export type Two<Value> = [before: Value, after: Value]
export const both = <From, To>([before, after]: Two<From>, make: (value: From) => To): Two<To> => [
	make(before),
	make(after)
]

/** Counts that are kept of the columns that stand: who tries once more asks for the same. */
const countsKept = 50
const kept = new WeakMap<MoveColumns, Map<string, FlowCounts>>()
export function countOnce(columns: MoveColumns, filter: FigureFilter): FlowCounts {
	const counts = kept.get(columns) ?? new Map<string, FlowCounts>()
	kept.set(columns, counts)
	const key = JSON.stringify(filter)
	const flows = counts.get(key) ?? countFlows(columns, filter)
	if (counts.size >= countsKept) counts.clear()
	counts.set(key, flows)
	return flows
}

export const windowOf = ({ coverageEnd }: MoveColumns): Period => defaultWindow(coverageEnd)
const address = ({ since, until }: Partial<Period>) => (since ? `?since=${since}&until=${until}` : '')

/** Counts of labs and of ways between them that differ in a period; without one, of all dates. */
export function compareIn(columns: Two<MoveColumns>, period: Partial<Period>, labs?: string[]): EffectCount[] {
	const [before, after] = both(columns, (of) => countOnce(of, { level: group, ...period, ...(labs && { lab: labs }) }))
	const named = (ids: (string | null)[]) => {
		const known = ids.filter((id) => id !== null)
		return nameLabs(columns[1], known).length === known.length
			? nameLabs(columns[1], known)
			: nameLabs(columns[0], known)
	}
	const nameOf = (id: string | null) => (id === null ? null : (named([id])[0]?.name ?? id))
	const ofNode = ({ id, way, was, is }: NodeDifference): EffectCount => ({
		of: 'lab',
		label: effectWords[way === 'in' ? 'gained' : 'lost'](nameOf(id)!, after),
		labs: named([id]),
		page: period.since ? `/flows${address(period)}&lab=${id}` : `/labs/${id}`,
		before: was,
		after: is
	})
	const ofLink = ({ from, to, was, is }: LinkDifference): EffectCount => ({
		of: 'pair',
		label: effectWords.pair(nameOf(from), nameOf(to), after),
		labs: named([from, to]),
		page: `/flows/${from ?? 'unknown'}/${to ?? 'unknown'}${address(period)}`,
		before: was,
		after: is
	})
	const among = new Set(labs)
	const nodes = compareNodes(before.nodes, after.nodes).filter(({ id }) => !labs || among.has(id))
	return [...nodes.map(ofNode), ...compareLinks(before.links, after.links).map(ofLink)]
}

/** What the front page says of its months, with the figure that it says it of. */
export function readFront(columns: Two<MoveColumns>) {
	return both(columns, (of) => {
		const filter = { level: group, ...windowOf(of) }
		const nameOf = (_: string, id: string) => id
		return tellLimits(countOnce(of, filter), { columns: of, dated: of, filter, nameOf }, 'about')
	})
}

export type Front = ReturnType<typeof readFront>

export function countFront([before, after]: Front): EffectCount[] {
	const of = (label: string, was: number, is: number): EffectCount => ({
		of: 'front',
		label,
		labs: [],
		page: '/',
		before: was,
		after: is
	})
	const [coarse, still] = [before.leftOut.partly, after.leftOut.partly]
	return [
		of(effectWords.whole, before.n, after.n),
		...(coarse === still ? [] : [of(effectWords.coarse, coarse, still)])
	]
}

/** Rows of the lists that become more or fewer. */
export function countLists({ db }: Pick<Store, 'db'>, revision: number): EffectCount[] {
	return countTouched(db, revision)
		.filter(({ was, is }) => was !== is)
		.map(({ file, was, is }) => ({
			of: 'list' as const,
			label: effectWords.list(file),
			labs: [],
			page: pagesOfLists.has(file) ? `/${file}` : null,
			before: was,
			after: is
		}))
}
const pagesOfLists = new Set(['moves', 'offers', 'deals', 'events', 'metrics', 'people', 'labs', 'sources'])
