// Pairs of people or labs that may be one: found by the engine of names, a record at a time, beside what both hang on.
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { Candidate } from '../../server/domain/resolve/resolve.ts'
import { fewestPoints } from '../../server/domain/resolve/name.ts'
import type { Db } from '../open.ts'
import { fixed, partsOf, query, type Slot } from '../queries/build.ts'
import { listMerged, readJudged } from '../queries/judgements.ts'
import { readWhere } from '../queries/listing/page.ts'
import { moveList, type MoveRow } from '../queries/moves.ts'
import { climb, resolveName } from '../queries/resolve.ts'
import { batches, changes, ids, labs, moves, people } from '../schema.ts'

export type Kind = 'person' | 'lab'
/** Two records, by their ids in order, and how much their names are alike. */
export type Alike = { kind: Kind; ids: [string, string]; score: number; parts: Candidate['parts'] }

const everyone = {
	person: fixed(() => query.select({ id: people.id }).from(people)),
	lab: fixed(() => query.select({ id: labs.id }).from(labs))
}
/** Every person and lab, by kind and id. */
export function listRecords(db: Db): [Kind, string][] {
	return (['person', 'lab'] as const).flatMap((kind) =>
		everyone[kind].all(db).map(({ id }): [Kind, string] => [kind, id])
	)
}

/** Most changes that are looked at one by one. */
const mostChanges = 2000
const kindOfBatch = sql<string>`coalesce(${batches.kind}, 'import')`
const changedAfter = fixed((revision: Slot<number>) =>
	query
		.select({ file: changes.file, record: changes.record, kind: kindOfBatch })
		.from(changes)
		.leftJoin(batches, eq(batches.revision, changes.revision))
		.where(
			and(
				gt(changes.revision, revision),
				or(inArray(changes.file, ['people', 'labs', 'judgements']), eq(kindOfBatch, 'import'))
			)
		)
		.limit(mostChanges + 1)
)
/** People and labs that changed after a revision; undefined where an import, or judgements, changed who knows what. */
export function listChanged(db: Db, revision: number): [Kind, string][] | undefined {
	const rows = changedAfter.all(db, revision)
	if (rows.length > mostChanges || rows.some(({ kind }) => kind === 'import')) return undefined
	return rows.flatMap(({ file, record }): [Kind, string][] => {
		if (file !== 'judgements') return [[file === 'people' ? 'person' : 'lab', record]]
		const [kind, one = '', , other = ''] = record.split(':')
		return [
			[kind as Kind, one],
			[kind as Kind, other]
		]
	})
}

const called = {
	person: fixed((id: Slot<string>) =>
		query
			.select({ name: people.name, aliases: partsOf(people.aliases) })
			.from(people)
			.where(eq(people.id, id))
	),
	lab: fixed((id: Slot<string>) =>
		query
			.select({ name: labs.name, aliases: partsOf(labs.aliases) })
			.from(labs)
			.where(eq(labs.id, id))
	)
}
const namesOf = (db: Db, kind: Kind, id: string): string[] =>
	called[kind].all(db, id).flatMap(({ name, aliases }) => [name, ...aliases])

/** Whether a lab is above another. */
const isAbove = (db: Db, lab: string, other: string): boolean => climb(db, other).slice(1).includes(lab)

/** The records that one is like, units and owners of a lab left out. */
export function findAlike(db: Db, kind: Kind, id: string): Alike[] {
	const best = new Map<string, Candidate>()
	for (const name of namesOf(db, kind, id))
		for (const one of resolveName(db, name, kind))
			if (one.id !== id && one.score >= fewestPoints && one.score > (best.get(one.id)?.score ?? 0))
				best.set(one.id, one)
	return [...best.values()]
		.filter((one) => kind === 'person' || !(isAbove(db, id, one.id) || isAbove(db, one.id, id)))
		.map(({ id: other, score, parts }) => ({ kind, ids: id < other ? [id, other] : [other, id], score, parts }))
}

/** Whether a pair is still to be judged: both stand, and nobody said anything of them, or of what went into them. */
export function isOpen(db: Db, { kind, ids: [one, other] }: Alike): boolean {
	if (!namesOf(db, kind, one).length || !namesOf(db, kind, other).length) return false
	const inside = (id: string) => [id, ...listMerged(db, kind, id).map((one) => one.id)]
	const others = new Set(inside(other).map((id) => `${kind}:${id}`))
	return !inside(one).some((id) => [...readJudged(db, `${kind}:${id}`).keys()].some((judged) => others.has(judged)))
}

/** A person’s moves, of every status, newest first. */
export const readMovesOf = (db: Db, id: string): MoveRow[] => readWhere(db, moveList, eq(moves.person, id))

/** What stands beside two names: what is in common, and whether both have moves. */
export type Beside = { shared: { labs: string[]; ids: string[] }; hasMoves: boolean }

const labsOfMoves = fixed((person: Slot<string>) =>
	query
		.selectDistinct({ name: labs.name })
		.from(moves)
		.innerJoin(labs, or(eq(labs.id, moves.from), eq(labs.id, moves.to)))
		.where(eq(moves.person, person))
		.orderBy(asc(labs.name))
)
const knownElsewhere = fixed((record: Slot<string>) =>
	query
		.select({ id: sql<string>`${ids.scheme} || ':' || ${ids.value}` })
		.from(ids)
		.where(eq(ids.record, record))
)

/** What two records have in common beside their names: names of labs of their moves, ids elsewhere. */
export function readBeside(db: Db, { kind, ids: both }: Alike): Beside {
	const worked = (id: string) => labsOfMoves.all(db, id).map(({ name }) => name)
	const known = (id: string) => knownElsewhere.all(db, `${kind}:${id}`).map((one) => one.id)
	const [a, b] = kind === 'person' ? both.map(worked) : [[], []]
	const [own, others] = both.map(known)
	return {
		shared: {
			labs: a!.filter((lab) => b!.includes(lab)),
			ids: own!.filter((id) => others!.includes(id))
		},
		hasMoves: a!.length > 0 && b!.length > 0
	}
}
