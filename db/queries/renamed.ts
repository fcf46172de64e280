// Records of an earlier release that are no more, and what took their place.
import { eq } from 'drizzle-orm'
import type { FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { renamed } from '../schema.ts'
import { splitRecord } from '../ties.ts'
import { fixed, query, type Slot } from './build.ts'

export type Renamed = {
	/** The record that took its place in the end; null where none did. */
	heir: { file: FileName; id: string } | null
	/** Why it is no more. */
	why: string
}

const heirOf = fixed((old: Slot<string>) =>
	query.select({ heir: renamed.new, why: renamed.why }).from(renamed).where(eq(renamed.old, old))
)

/** What became of a record of an earlier release, `deal:alpha-beta-2025`; undefined where it was none, or still is one. */
export function findRenamed(db: Db, record: string): Renamed | undefined {
	const first = heirOf.get(db, record)
	if (!first) return undefined
	let { heir } = first
	// An heir may itself have one since; the import refuses those that lead back.
	for (let next; heir && (next = heirOf.get(db, heir));) heir = next.heir
	const [file, id] = heir ? splitRecord(heir) : [undefined, '']
	return { heir: file ? { file, id } : null, why: first.why }
}
