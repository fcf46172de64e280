// The moves as typed arrays, one entry a move, in order of (date, id): flows, trends and spells are counted over these.
// In this folder: some are selected (select.ts), at the clocks (at-the-clocks.ts); what stands beside a count is evidence.ts, and
// sentence.ts, headline.ts and listing.ts say what was found and what was asked.
import { dayNumber, precisions, spanOf, type Precision } from '../time/date.ts'
import { moveKinds, statuses } from '../vocabulary/statuses.ts'
import { isSidePost } from './side-post.ts'

/** `firstPublished` of a move whose sources are all undated: later than any day, so that it is known by none. */
export const unknownDay = 2 ** 31 - 1
/** Bits of `sidePost`: the role at `to`, the role at `from` is an adviser's or board post. */
export const sideTo = 1
export const sideFrom = 2

export type LabColumn = {
	id: string
	name: string
	kind: string
	country: string | null
	/** Place of its topmost ancestor in `labs`, its own where it has no parent. */
	group: number
	/** Place of its parent in `labs`, -1 for none. */
	parent: number
}

export type PersonColumn = { id: string; name: string }

export type MoveColumns = {
	size: number
	/** The dataset's revision that was read. */
	revision: number
	/** Records that had been removed by then at somebody's request: what left so stands in no log. */
	removed: number
	/** The day up to which pages were read, ISO: later silence means nothing. */
	coverageEnd: string
	labs: LabColumn[]
	labIndex: Map<string, number>
	people: PersonColumn[]
	personIndex: Map<string, number>
	/** Ids of the moves. */
	ids: string[]
	/** Place in `people`. */
	person: Int32Array
	/** Places in `labs`; -1 where unknown. */
	from: Int32Array
	to: Int32Array
	/** First and last day that `date` may mean, days since 1970-01-01. */
	first: Int32Array
	last: Int32Array
	/** The same of `left_date`, else of `date`. */
	leftFirst: Int32Array
	leftLast: Int32Array
	/** Places in `precisions`. */
	precision: Uint8Array
	leftPrecision: Uint8Array
	/** Places in `moveKinds` and `statuses`. */
	kind: Uint8Array
	status: Uint8Array
	/** Ids of all deals there are; empty where the head does not tell them. */
	dealIds: ReadonlySet<string>
	/** Ids of the deals that moves came with. */
	deals: string[]
	/** Place in `deals`; -1 for none. */
	deal: Int32Array
	/** Day by which the first source was published; `unknownDay` where all are undated. */
	firstPublished: Int32Array
	/** Bits `sideTo` and `sideFrom`. */
	sidePost: Uint8Array
	/** The same bits: the role at that end is told. */
	roleTold: Uint8Array
	/** Places in `source` at which a move's sources begin; those of move i end before `sourceStart[i + 1]`. */
	sourceStart: Int32Array
	/** Numbers of sources, from 0 to below `sourceTotal`; room at the end is not used. */
	source: Int32Array
	sourceTotal: number
	/** When each source was published, a partial ISO date; null where it is undated. */
	sourcePublished: (string | null)[]
}

/** A move as a row of text, ends as ids. */
export type MoveRow = {
	id: string
	person: string
	from: string | null
	to: string | null
	kind: string
	date: string
	datePrecision: string
	leftDate: string | null
	leftDatePrecision: string | null
	fromRole: string | null
	toRole: string | null
	status: string
	deal: string | null
	firstPublished: string | null
	/** Its sources, each by its number from 0 to below the head's `sourceTotal`. */
	sources: number[]
}
export type LabRow = {
	id: string
	name: string
	kind: string
	country: string | null
	group: string
	parent: string | null
}
export type ColumnsHead = {
	revision: number
	/** Records that were removed; none unless told. */
	removed?: number
	coverageEnd: string
	labs: LabRow[]
	people: PersonColumn[]
	/** Ids of all deals, also of those that no move came with. */
	dealIds?: string[]
	/** Number of moves to come. */
	size: number
	/** Number of sources there are. */
	sourceTotal: number
	/** When each was published; left out: none is dated. */
	sourcePublished?: (string | null)[]
}

/** Empty columns for `head.size` moves, to be filled by `fillColumns`. */
export function makeColumns(head: ColumnsHead): MoveColumns {
	const { size } = head
	const labIndex = new Map(head.labs.map((lab, place) => [lab.id, place]))
	const placeOf = (id: string | null) => (id === null ? -1 : (labIndex.get(id) ?? -1))
	const int = () => new Int32Array(size)
	const byte = () => new Uint8Array(size)
	return {
		size,
		revision: head.revision,
		removed: head.removed ?? 0,
		coverageEnd: head.coverageEnd,
		labs: head.labs.map((lab) => ({ ...lab, group: placeOf(lab.group), parent: placeOf(lab.parent) })),
		labIndex,
		people: head.people,
		personIndex: new Map(head.people.map((person, place) => [person.id, place])),
		ids: new Array<string>(size),
		person: int(),
		from: int(),
		to: int(),
		first: int(),
		last: int(),
		leftFirst: int(),
		leftLast: int(),
		precision: byte(),
		leftPrecision: byte(),
		kind: byte(),
		status: byte(),
		dealIds: new Set(head.dealIds),
		deals: [],
		deal: int(),
		firstPublished: int(),
		sidePost: byte(),
		roleTold: byte(),
		sourceStart: new Int32Array(size + 1),
		source: new Int32Array(size * 2),
		sourceTotal: head.sourceTotal,
		sourcePublished: head.sourcePublished ?? []
	}
}

/** The numbers with room for at least `size`, the room doubled where it is too small. */
function grow(numbers: Int32Array, size: number): Int32Array {
	if (size <= numbers.length) return numbers
	const grown = new Int32Array(Math.max(size, numbers.length * 2))
	grown.set(numbers)
	return grown
}

/** Writes rows, in order of (date, id), into the columns from place `start` on; chunks come in that order too. */
export function fillColumns(columns: MoveColumns, rows: MoveRow[], start: number): void {
	const { labIndex, personIndex } = columns
	const dealIndex = new Map(columns.deals.map((id, place) => [id, place]))
	rows.forEach((row, offset) => {
		const i = start + offset
		const precision = row.datePrecision as Precision
		const leftPrecision = (row.leftDatePrecision ?? precision) as Precision
		const span = spanOf(row.date, precision)
		const left = row.leftDate ? spanOf(row.leftDate, leftPrecision) : span
		if (row.deal !== null && !dealIndex.has(row.deal)) dealIndex.set(row.deal, columns.deals.push(row.deal) - 1)
		columns.ids[i] = row.id
		columns.person[i] = personIndex.get(row.person)!
		columns.from[i] = row.from === null ? -1 : labIndex.get(row.from)!
		columns.to[i] = row.to === null ? -1 : labIndex.get(row.to)!
		columns.first[i] = span.first
		columns.last[i] = span.last
		columns.leftFirst[i] = left.first
		columns.leftLast[i] = left.last
		columns.precision[i] = precisions.indexOf(precision)
		columns.leftPrecision[i] = precisions.indexOf(leftPrecision)
		columns.kind[i] = moveKinds.indexOf(row.kind as (typeof moveKinds)[number])
		columns.status[i] = statuses.indexOf(row.status as (typeof statuses)[number])
		columns.deal[i] = row.deal === null ? -1 : dealIndex.get(row.deal)!
		columns.firstPublished[i] = row.firstPublished === null ? unknownDay : dayNumber(row.firstPublished)
		columns.sidePost[i] = (isSidePost(row.toRole) ? sideTo : 0) | (isSidePost(row.fromRole) ? sideFrom : 0)
		columns.roleTold[i] = (row.toRole ? sideTo : 0) | (row.fromRole ? sideFrom : 0)
		const sourceFirst = columns.sourceStart[i]!
		const sourceEnd = sourceFirst + row.sources.length
		columns.source = grow(columns.source, sourceEnd)
		columns.source.set(row.sources, sourceFirst)
		columns.sourceStart[i + 1] = sourceEnd
	})
}

/** The columns of all rows at once; rows may come in any order. For tests and small sets. */
export function buildColumns(head: Omit<ColumnsHead, 'size'>, rows: MoveRow[]): MoveColumns {
	const columns = makeColumns({ ...head, size: rows.length })
	const key = (row: MoveRow) => `${row.date} ${row.id}`
	fillColumns(
		columns,
		rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
		0
	)
	return columns
}
