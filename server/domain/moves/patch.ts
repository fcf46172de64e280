// Columns of a newer revision, made of those of the one before and of the moves that changed.
import { fillColumns, makeColumns, type LabRow, type MoveColumns, type MoveRow, type PersonColumn } from './columns.ts'

/** What a newer revision has otherwise; what is left out stays. */
export type Patch = {
	revision: number
	coverageEnd: string
	/** All labs, in order of their ids. */
	labs?: LabRow[]
	/** All people, in order of their ids. */
	people?: PersonColumn[]
	dealIds?: string[]
	sourceTotal?: number
	sourcePublished?: (string | null)[]
	/** Ids of the moves that are other, or no more. */
	touched: ReadonlySet<string>
	/** Those of them that there are, in order of (date, id). */
	rows: MoveRow[]
}

const numbered = ['person', 'from', 'to', 'first', 'last', 'leftFirst', 'leftLast', 'deal', 'firstPublished'] as const
const small = ['precision', 'leftPrecision', 'kind', 'status', 'sidePost', 'roleTold'] as const

/** Places in order of (date, id): of old moves as they are, of new ones as -1 - place. */
function mergePlaces(old: MoveColumns, fresh: MoveColumns, touched: ReadonlySet<string>): Int32Array {
	const order = new Int32Array(old.size + fresh.size)
	let size = 0
	let next = 0
	const isBefore = (place: number) =>
		fresh.first[next]! < old.first[place]! ||
		(fresh.first[next] === old.first[place] && fresh.ids[next]! < old.ids[place]!)
	for (let place = 0; place < old.size; place++) {
		while (next < fresh.size && isBefore(place)) order[size++] = -1 - next++
		if (!touched.has(old.ids[place]!)) order[size++] = place
	}
	while (next < fresh.size) order[size++] = -1 - next++
	return order.subarray(0, size)
}

/** Where each of a list's places went to, -1 for what is no more; both lists are in order of their ids. */
function mapPlaces(before: readonly { id: string }[], after: readonly { id: string }[]): Int32Array | undefined {
	if (before === after) return undefined
	const places = new Int32Array(before.length)
	let at = 0
	for (let place = 0; place < before.length; place++) {
		const { id } = before[place]!
		while (at < after.length && after[at]!.id < id) at++
		places[place] = after[at]?.id === id ? at : -1
	}
	return places
}

/** The columns as the newer revision has them; those given stay as they are. */
export function patchColumns(old: MoveColumns, patch: Patch): MoveColumns {
	const { revision, coverageEnd, touched, rows } = patch
	const head = makeColumns({
		revision,
		removed: old.removed,
		coverageEnd,
		labs: patch.labs ?? [],
		people: patch.people ?? [],
		size: rows.length,
		sourceTotal: patch.sourceTotal ?? old.sourceTotal
	})
	const lists = {
		...(patch.labs ? { labs: head.labs, labIndex: head.labIndex } : { labs: old.labs, labIndex: old.labIndex }),
		...(patch.people
			? { people: head.people, personIndex: head.personIndex }
			: { people: old.people, personIndex: old.personIndex }),
		deals: [...old.deals]
	}
	const fresh: MoveColumns = { ...head, ...lists }
	fillColumns(fresh, rows, 0)
	const order = mergePlaces(old, fresh, touched)
	const labs = mapPlaces(old.labs, lists.labs)
	const people = mapPlaces(old.people, lists.people)
	const moved = { person: people, from: labs, to: labs } as Partial<Record<(typeof numbered)[number], Int32Array>>
	const columns: MoveColumns = {
		...fresh,
		size: order.length,
		dealIds: patch.dealIds ? new Set(patch.dealIds) : old.dealIds,
		sourcePublished: patch.sourcePublished ?? old.sourcePublished,
		ids: takeIds(old.ids, fresh.ids, order),
		...takeSources(old, fresh, order)
	}
	for (const name of numbered) {
		const [from, own, map] = [old[name], fresh[name], moved[name]]
		const numbers = new Int32Array(order.length)
		for (let i = 0; i < order.length; i++) {
			const place = order[i]!
			const value = place < 0 ? own[-1 - place]! : from[place]!
			numbers[i] = map && place >= 0 && value >= 0 ? map[value]! : value
		}
		columns[name] = numbers
	}
	for (const name of small) {
		const [from, own] = [old[name], fresh[name]]
		const bytes = new Uint8Array(order.length)
		for (let i = 0; i < order.length; i++) bytes[i] = order[i]! < 0 ? own[-1 - order[i]!]! : from[order[i]!]!
		columns[name] = bytes
	}
	return columns
}

/** The moves' ids, in that order. */
function takeIds(old: readonly string[], fresh: readonly string[], order: Int32Array): string[] {
	const ids = new Array<string>(order.length)
	for (let i = 0; i < order.length; i++) ids[i] = order[i]! < 0 ? fresh[-1 - order[i]!]! : old[order[i]!]!
	return ids
}

/** The numbers of the moves' sources, in that order. */
function takeSources(old: MoveColumns, fresh: MoveColumns, order: Int32Array) {
	const sourceStart = new Int32Array(order.length + 1)
	for (let i = 0; i < order.length; i++) {
		const place = order[i]!
		const [of, at] = place < 0 ? [fresh, -1 - place] : [old, place]
		sourceStart[i + 1] = sourceStart[i]! + of.sourceStart[at + 1]! - of.sourceStart[at]!
	}
	const source = new Int32Array(sourceStart.at(-1)!)
	for (let i = 0; i < order.length; i++) {
		const place = order[i]!
		const [of, at] = place < 0 ? [fresh, -1 - place] : [old, place]
		const first = of.sourceStart[at]!
		for (let j = sourceStart[i]!; j < sourceStart[i + 1]!; j++) source[j] = of.source[first + j - sourceStart[i]!]!
	}
	return { sourceStart, source }
}
