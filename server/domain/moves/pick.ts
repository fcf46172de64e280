// Some of the moves, as columns of their own.
import type { MoveColumns } from './columns.ts'

/** The columns with the moves at `places` alone, in that order; labs, people and deals stay as they are numbered. */
export function pickMoves(columns: MoveColumns, places: readonly number[]): MoveColumns {
	const { sourceStart } = columns
	const pick = (of: Int32Array) => Int32Array.from(places, (i) => of[i]!)
	const pickBytes = (of: Uint8Array) => Uint8Array.from(places, (i) => of[i]!)
	const starts = new Int32Array(places.length + 1)
	places.forEach((i, place) => (starts[place + 1] = starts[place]! + sourceStart[i + 1]! - sourceStart[i]!))
	const source = new Int32Array(starts.at(-1)!)
	places.forEach((i, place) => source.set(columns.source.subarray(sourceStart[i], sourceStart[i + 1]), starts[place]))
	return {
		...columns,
		size: places.length,
		ids: places.map((i) => columns.ids[i]!),
		person: pick(columns.person),
		from: pick(columns.from),
		to: pick(columns.to),
		first: pick(columns.first),
		last: pick(columns.last),
		leftFirst: pick(columns.leftFirst),
		leftLast: pick(columns.leftLast),
		precision: pickBytes(columns.precision),
		leftPrecision: pickBytes(columns.leftPrecision),
		kind: pickBytes(columns.kind),
		status: pickBytes(columns.status),
		deal: pick(columns.deal),
		firstPublished: pick(columns.firstPublished),
		sidePost: pickBytes(columns.sidePost),
		roleTold: pickBytes(columns.roleTold),
		sourceStart: starts,
		source
	}
}
