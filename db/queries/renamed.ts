// Records of an earlier release that are no more, and what took their place.
import { and, eq } from 'drizzle-orm'
import type { FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { judgements, merged, renamed } from '../schema.ts'
import { splitRecord } from '../ties.ts'
import { fixed, query, type Slot } from './build.ts'

export type Renamed = {
	/** The record that took its place in the end; null where none did. */
	heir: { file: FileName; id: string } | null
	/** Why it is no more. */
	why: string
	/** Whether it may come back, where what was judged is taken back. */
	isJudged?: true
}

const heirOf = fixed((old: Slot<string>) =>
	query.select({ heir: renamed.new, why: renamed.why }).from(renamed).where(eq(renamed.old, old))
)

const survivorOf = fixed((file: Slot<FileName>, id: Slot<string>) =>
	query
		.select({ id: merged.survivor })
		.from(merged)
		.where(and(eq(merged.file, file), eq(merged.id, id)))
)
const judged = fixed((other: Slot<string>) =>
	query
		.select({ why: judgements.why })
		.from(judgements)
		.where(and(eq(judgements.other, other), eq(judgements.verdict, 'same')))
)

/** The record in which another goes on by judgement, `person:ada-x-example`. */
function findSurvivor(db: Db, record: string): Renamed | undefined {
	const [file, id] = splitRecord(record)
	const survivor = file && survivorOf.get(db, file, id)
	return survivor && { heir: { file, id: survivor.id }, why: judged.get(db, record)?.why ?? '', isJudged: true }
}

/** What became of a record of an earlier release, `deal:alpha-beta-2025`, or of one that was judged the same as another; undefined where it was none, or still is one. */
export function findRenamed(db: Db, record: string): Renamed | undefined {
	const first = heirOf.get(db, record)
	if (!first) return findSurvivor(db, record)
	let { heir } = first
	// An heir may itself have one since; the import refuses those that lead back.
	for (let next; heir && (next = heirOf.get(db, heir));) heir = next.heir
	const [file, id] = heir ? splitRecord(heir) : [undefined, '']
	return { heir: file ? { file, id } : null, why: first.why }
}
