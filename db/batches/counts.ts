// What is counted over the records, as they change: moves of labs and people, where people are, claims of pages.
import type { Cells } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { listEnds, writePosts } from '../csv/derive.ts'
import type { Regrouping } from './groups.ts'
import type { Db } from '../open.ts'
import { moves, people, sources } from '../schema.ts'
import { amongst, fixedRun, update, type Slot } from '../queries/build.ts'
import { countedClaims, countedMoves } from '../queries/counted.ts'
import { loadColumnsOf, readCoverageEnd } from '../queries/move-columns.ts'

/**
 * Adds to the labs what changed moves add, and takes away what they did, each by how labs stood under each other then; where
 * that changed, also what other moves of these labs added.
 */
export function moveLabCounts(db: Db, changes: readonly Change[], regrouping: Regrouping | undefined): void {
	const end = readCoverageEnd(db)
	const parent = db.prepare('select parent from labs where id = ?')
	const stored = (lab: string) => (parent.get(lab) as { parent: string | null } | undefined)?.parent ?? undefined
	const parentOf = {
		'-1': regrouping ? (lab: string) => regrouping.was.get(lab) : stored,
		1: regrouping ? (lab: string) => regrouping.is.get(lab) : stored
	}
	const counts = new Map<string, { joined: number; left: number }>()
	const count = (move: Cells | null, by: 1 | -1) => {
		if (!move) return
		const ends = listEnds(move, parentOf[by], end)
		for (const side of ['left', 'joined'] as const)
			for (const lab of ends[side]) {
				const sum = counts.get(lab) ?? { joined: 0, left: 0 }
				counts.set(lab, sum)
				sum[side] += by
			}
	}
	for (const { file, before, after } of changes)
		if (file === 'moves') {
			count(before, -1)
			count(after, 1)
		}
	for (const move of regrouping?.also ?? []) {
		count(move, -1)
		count(move, 1)
	}
	const add = db.prepare('update labs set joined = joined + ?, left_count = left_count + ? where id = ?')
	for (const [lab, { joined, left }] of counts) if (joined || left) add.run(joined, left, lab)
	nameCounts(db, 'lab', [...counts.keys(), ...keysOf(changes, 'labs')])
}

/** The number of moves that stands beside the names of labs or people. */
function nameCounts(db: Db, type: 'lab' | 'person', ids: readonly string[]): void {
	const table = type === 'lab' ? 'labs' : 'people'
	const sum = type === 'lab' ? 'joined + left_count' : 'move_count'
	db.prepare(
		`update names set move_count = (select ${sum} from ${table} where id = record)
		where type = '${type}' and record in (select value from json_each(?))`
	).run(JSON.stringify(ids))
}

const keysOf = (changes: readonly Change[], name: string) =>
	changes.flatMap(({ file, record, after }) => (file === name && after ? [record] : []))

const countMoves = fixedRun((ids: Slot<string[]>) =>
	update(
		people,
		[
			[people.lab, null],
			[people.since, null],
			[people.sincePrecision, null],
			[people.moveCount, countedMoves]
		],
		amongst(people.id, ids)
	)
)
const forgetWhere = fixedRun((ids: Slot<string[]>) => update(moves, [[moves.nowIs, null]], amongst(moves.person, ids)))

/** Counts the moves of the people concerned, places them, and says what has become of each of their moves. */
export function placeAnew(db: Db, changes: readonly Change[], regrouping: Regrouping | undefined): void {
	const moved = changes.flatMap(({ file, before, after }) =>
		file === 'moves' ? [before?.person, after?.person].filter((id) => id !== undefined) : []
	)
	const others = (regrouping?.also ?? []).map(({ person }) => person)
	const ids = [...new Set([...moved, ...keysOf(changes, 'people'), ...others])]
	if (!ids.length) return
	countMoves(db, ids)
	forgetWhere(db, ids)
	writePosts(db, loadColumnsOf(db, ids))
	nameCounts(db, 'person', ids)
}

const countAnew = fixedRun((ids: Slot<string[]>) =>
	update(sources, [[sources.claimCount, countedClaims]], amongst(sources.id, ids))
)

/** Counts the claims of pages. */
export function countClaims(db: Db, pages: Iterable<string>): void {
	countAnew(db, [...pages])
}
