// Records of an earlier release that are no more, and what took their place.
import type { FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { splitRecord } from '../ties.ts'

export type Renamed = {
	/** The record that took its place in the end; null where none did. */
	heir: { file: FileName; id: string } | null
	/** Why it is no more. */
	why: string
}

/** What became of a record of an earlier release, `deal:alpha-beta-2025`; undefined where it was none, or still is one. */
export function findRenamed(db: Db, record: string): Renamed | undefined {
	const read = db.prepare('select new as heir, why from renamed where old = ?')
	const first = read.get(record) as { heir: string | null; why: string } | undefined
	if (!first) return undefined
	let { heir } = first
	// An heir may itself have one since; the import refuses those that lead back.
	for (let next; heir && (next = read.get(heir) as typeof first);) heir = next.heir
	const [file, id] = heir ? splitRecord(heir) : [undefined, '']
	return { heir: file ? { file, id } : null, why: first.why }
}
