// What is counted over the records, as they change: moves of labs and people, where people are, claims of pages.
import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Cells } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { listEnds, writePosts } from '../csv/derive.ts'
import { parentOfLab, type Regrouping } from './groups.ts'
import type { Db } from '../open.ts'
import { labs, moves, names, people, sources } from '../schema.ts'
import { amongst, type Slot } from '../queries/build.ts'
import { fixedRun, update } from '../queries/statements.ts'
import { countedClaims, countedMoves } from '../queries/counted.ts'
import { loadColumnsOf, readCoverageEnd } from '../queries/move-columns.ts'

const addToLab = fixedRun((joined: Slot<number>, left: Slot<number>, id: Slot<string>) =>
	update(
		labs,
		[
			[labs.joined, sql`${labs.joined} + ${joined}`],
			[labs.left, sql`${labs.left} + ${left}`]
		],
		eq(labs.id, id)
	)
)

/**
 * Adds to the labs what changed moves add, and takes away what they did, each by how labs stood under each other then; where
 * that changed, also what other moves of these labs added.
 */
export function moveLabCounts(db: Db, changes: readonly Change[], regrouping: Regrouping | undefined): void {
	const end = readCoverageEnd(db)
	const stored = (lab: string) => parentOfLab.get(db, lab)?.parent ?? undefined
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
	for (const [lab, { joined, left }] of counts) if (joined || left) addToLab(db, joined, left, lab)
	nameCounts.lab(db, [...counts.keys(), ...keysOf(changes, 'labs')])
}

const countBeside = (type: 'lab' | 'person', count: SQL) =>
	fixedRun((ids: Slot<readonly string[]>) =>
		update(names, [[names.moveCount, count]], and(eq(names.type, type), amongst(names.record, ids)))
	)
/** Writes the number of moves beside the names of labs or people. */
const nameCounts = {
	lab: countBeside('lab', sql`(select ${labs.joined} + ${labs.left} from ${labs} where ${eq(labs.id, names.record)})`),
	person: countBeside('person', sql`(select ${people.moveCount} from ${people} where ${eq(people.id, names.record)})`)
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
	nameCounts.person(db, ids)
}

const countAnew = fixedRun((ids: Slot<string[]>) =>
	update(sources, [[sources.claimCount, countedClaims]], amongst(sources.id, ids))
)

/** Counts the claims of pages. */
export function countClaims(db: Db, pages: Iterable<string>): void {
	countAnew(db, [...pages])
}
