// Batches: who made a revision, why, and what it did to each file.
import { and, eq, gte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { files } from '../files.ts'
import type { Db } from '../open.ts'
import { batches, changes, revisions } from '../schema.ts'
import type { BatchKind } from '../words.ts'
import { fixed, query, type RowOf, type Slot } from './build.ts'
import { countEntered, countEnteredIn } from './dataset.ts'

export type BatchFile = {
	file: string
	/** Rows before it and after it. */
	was: number
	is: number
	added: number
	changed: number
	removed: number
}

const [undoing, before] = [alias(batches, 'u'), alias(revisions, 'p')]
const batchOf = fixed((revision: Slot<number>) =>
	query
		.select({
			revision: revisions.number,
			date: revisions.date,
			hash: revisions.hash,
			kind: sql<BatchKind>`coalesce(${batches.kind}, 'import')`,
			author: sql<string>`coalesce(${batches.author}, 'maintainers')`,
			note: sql<string>`coalesce(${batches.note}, '')`,
			/** The revision whose batch it undoes, and the last that undid it. */
			undoes: batches.undoes,
			undoneBy: sql<number | null>`(select max(${undoing.revision}) from ${batches} ${undoing}
				where ${undoing.undoes} = ${revisions.number})`,
			/** Whether it may be undone: the first revision, and one that wrote the facts in other columns, stay. */
			undoable: sql`exists (select 1 from ${revisions} ${before}
				where ${and(eq(before.number, sql`${revisions.number} - 1`), eq(before.format, revisions.format))})`.mapWith(
				Boolean
			)
		})
		.from(revisions)
		.leftJoin(batches, eq(batches.revision, revisions.number))
		.where(eq(revisions.number, revision))
)
export type BatchRow = RowOf<typeof batchOf> & { files: BatchFile[] }

const changedSince = fixed((revision: Slot<number>) =>
	query
		.select({
			file: changes.file,
			isLater: sql<number>`${changes.revision} > ${revision}`,
			added: sql<number>`sum(${changes.before} is null)`,
			changed: sql<number>`sum(${changes.before} is not null and ${changes.after} is not null)`,
			removed: sql<number>`sum(${changes.after} is null)`
		})
		.from(changes)
		.where(gte(changes.revision, revision))
		.groupBy(changes.file, sql`${changes.revision} > ${revision}`)
)

const none = { added: 0, changed: 0, removed: 0 }

/** What a batch did to the files that it made longer or shorter; the newest revision's. */
export function countTouched(db: Db, revision: number): BatchFile[] {
	const counted = changedSince.all(db, revision).filter(({ added, removed }) => added !== removed)
	return counted.map(({ file, added, changed, removed }) => {
		const is = countEnteredIn(db, file)
		return { file, was: is - added + removed, is, added, changed, removed }
	})
}

/** A batch by its revision, with every file that has rows; undefined where there is none. Earlier ones were imports. */
export function findBatch(db: Db, revision: number): BatchRow | undefined {
	const row = batchOf.get(db, revision)
	if (!row) return undefined
	const counted = changedSince.all(db, revision)
	const rows = countEntered(db)
	const find = (file: string, isLater: number) =>
		counted.find((one) => one.file === file && one.isLater === isLater) ?? none
	const list = files.map(({ name }): BatchFile => {
		const n = rows[name]!
		const [own, later] = [find(name, 0), find(name, 1)]
		const is = n - later.added + later.removed
		const { added, changed, removed } = revision === 1 ? { ...none, added: is } : own
		return { file: name, was: is - added + removed, is, added, changed, removed }
	})
	return { ...row, files: list.filter(({ was, is }) => was || is) }
}
