// Pairs of people or labs that may be one: found by the engine of names, a record at a time, beside what both hang on.
import { eq } from 'drizzle-orm'
import type { Candidate } from '../../server/domain/resolve/resolve.ts'
import { fewestPoints } from '../../server/domain/resolve/name.ts'
import type { Db } from '../open.ts'
import { readJudged } from '../queries/judgements.ts'
import { readWhere } from '../queries/listing/page.ts'
import { moveList, type MoveRow } from '../queries/moves.ts'
import { resolveName } from '../queries/resolve.ts'
import { moves } from '../schema.ts'

export type Kind = 'person' | 'lab'
/** Two records, by their ids in order, and how much their names are alike. */
export type Alike = { kind: Kind; ids: [string, string]; score: number; parts: Candidate['parts'] }

/** Every person and lab, by kind and id. */
export function listRecords(db: Db): [Kind, string][] {
	const rows = db.prepare(`select 'person' as kind, id from people union all select 'lab', id from labs`).all()
	return (rows as { kind: Kind; id: string }[]).map(({ kind, id }) => [kind, id])
}

/** People and labs that changed after a revision; undefined where an import, or judgements, changed who knows what. */
export function listChanged(db: Db, revision: number): [Kind, string][] | undefined {
	const rows = db
		.prepare(
			`select c.file, c.record, coalesce(b.kind, 'import') as kind from changes c left join batches b on b.revision = c.revision
			where c.revision > ? and (c.file in ('people', 'labs', 'judgements') or coalesce(b.kind, 'import') = 'import') limit 2001`
		)
		.all(revision) as { file: string; record: string; kind: string }[]
	if (rows.length > 2000 || rows.some(({ kind }) => kind === 'import')) return undefined
	return rows.flatMap(({ file, record }): [Kind, string][] => {
		if (file !== 'judgements') return [[file === 'people' ? 'person' : 'lab', record]]
		const [kind, one = '', , other = ''] = record.split(':')
		return [
			[kind as Kind, one],
			[kind as Kind, other]
		]
	})
}

const namesOf = (db: Db, kind: Kind, id: string) => {
	const table = kind === 'person' ? 'people' : 'labs'
	const row = db.prepare(`select name, aliases from ${table} where id = ?`).get(id) as
		| { name: string; aliases: string | null }
		| undefined
	return row ? [row.name, ...(row.aliases?.split('|') ?? [])] : []
}

/** Whether a lab is above another. */
const isAbove = (db: Db, lab: string, other: string): boolean =>
	db
		.prepare(
			`with recursive above (id) as (select parent from labs where id = ?
				union select labs.parent from labs join above on labs.id = above.id) select 1 from above where id = ?`
		)
		.get(other, lab) !== undefined

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
	const inside = (id: string) => [
		id,
		...(
			db
				.prepare('select id from merged where file = ? and survivor = ?')
				.all(kind === 'person' ? 'people' : 'labs', id) as { id: string }[]
		).map(({ id }) => id)
	]
	const others = new Set(inside(other).map((id) => `${kind}:${id}`))
	return !inside(one).some((id) => [...readJudged(db, `${kind}:${id}`).keys()].some((judged) => others.has(judged)))
}

/** A person’s moves, of every status, newest first. */
export const readMovesOf = (db: Db, id: string): MoveRow[] => readWhere(db, moveList, eq(moves.person, id))

/** What stands beside two names: what is in common, and whether both have moves. */
export type Beside = { shared: { labs: string[]; ids: string[] }; hasMoves: boolean }

/** What two records have in common beside their names: names of labs of their moves, ids elsewhere. */
export function readBeside(db: Db, { kind, ids }: Alike): Beside {
	const read = (sql: string, ...values: string[]) =>
		db
			.prepare(sql)
			.pluck()
			.all(...values) as string[]
	const worked = (id: string) =>
		read(
			`select distinct l.name from moves m join labs l on l.id in (m.from_lab, m.to_lab) where m.person = ? order by 1`,
			id
		)
	const known = (id: string) => read(`select scheme || ':' || value from ids where record = ?`, `${kind}:${id}`)
	const [a, b] = kind === 'person' ? ids.map(worked) : [[], []]
	const [own, others] = ids.map(known)
	return {
		shared: {
			labs: a!.filter((lab) => b!.includes(lab)),
			ids: own!.filter((id) => others!.includes(id))
		},
		hasMoves: a!.length > 0 && b!.length > 0
	}
}
