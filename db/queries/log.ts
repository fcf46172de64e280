// The log: each revision, the batch that made it, and what it changed, record by record. Written once, and read to go back.
import { and, desc, eq, gt, lt, lte, sql } from 'drizzle-orm'
import type { Cells, FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { batches, changes, revisions } from '../schema.ts'
import type { batchKinds } from '../words.ts'
import { fixed, query, type Slot } from './build.ts'
import { deletion, fixedRun, insertion } from './statements.ts'

/** A record before and after; null where it was not there. */
export type Logged = { file: FileName | 'about'; record: string; before: Cells | null; after: Cells | null }

const revision = insertion(revisions, [
	revisions.number,
	revisions.hash,
	revisions.digest,
	revisions.date,
	revisions.format
])
const batch = insertion(batches, [batches.revision, batches.kind, batches.author, batches.note, batches.undoes])
const change = insertion(changes, [changes.revision, changes.file, changes.record, changes.before, changes.after])

/** Writes a revision down, with the batch that made it and what that changed. */
export function addRevision(
	db: Db,
	{
		number,
		hash,
		digest,
		date,
		format
	}: { number: number; hash: string; digest: string; date: string; format: string },
	by: { kind: (typeof batchKinds)[number]; author: string; note: string; undoes?: number | undefined },
	changed: readonly { file: string; record: string; before: Cells | null; after: Cells | null }[]
): void {
	revision(db, number, hash, digest, date, format)
	batch(db, number, by.kind, by.author, by.note, by.undoes ?? null)
	for (const { file, record, before, after } of changed)
		change(db, number, file, record, before && JSON.stringify(before), after && JSON.stringify(after))
}

const file = sql<FileName | 'about'>`${changes.file}`
const changesOf = fixed((number: Slot<number>) =>
	query
		.select({ file, record: changes.record, before: changes.before, after: changes.after })
		.from(changes)
		.where(eq(changes.revision, number))
		.orderBy(sql`${changes}.rowid`)
)
const changesAfter = fixed((number: Slot<number>) =>
	query
		.select({ file, record: changes.record, before: changes.before })
		.from(changes)
		.where(gt(changes.revision, number))
		.orderBy(desc(changes.revision), desc(sql`${changes}.rowid`))
)
const nextChange = fixed((name: Slot<string>, record: Slot<string>, number: Slot<number>) =>
	query
		.select({ before: changes.before })
		.from(changes)
		.where(and(eq(changes.file, name), eq(changes.record, record), gt(changes.revision, number)))
		.orderBy(changes.revision)
		.limit(1)
)
const format = fixed((number: Slot<number>) =>
	query.select({ name: revisions.format }).from(revisions).where(eq(revisions.number, number))
)
const sameFacts = fixed((digest: Slot<string>) =>
	query.select({ hash: revisions.hash }).from(revisions).where(eq(revisions.digest, digest)).limit(1)
)

const changeCount = fixed((number: Slot<number>) =>
	query
		.select({ n: sql<number>`count(*)` })
		.from(changes)
		.where(eq(changes.revision, number))
)

/** How many records a revision changed. */
export const countLogged = (db: Db, number: number): number => changeCount.get(db, number)!.n

/** What a revision changed, in the order in which it was written. */
export const listLogged = (db: Db, number: number): Logged[] => changesOf.all(db, number)

/** What later revisions changed, the last change first. */
export const listLoggedAfter = (db: Db, number: number): Omit<Logged, 'after'>[] => changesAfter.all(db, number)

/** What the first later change found of a record; undefined where none came. */
export const findNextLogged = (
	db: Db,
	name: string,
	record: string,
	number: number
): Pick<Logged, 'before'> | undefined => nextChange.get(db, name, record, number)

/** The release whose columns a revision is written in; undefined where there is no such revision. */
export const findFormatName = (db: Db, number: number): string | undefined => format.get(db, number)?.name

/** The hash under which the same facts were published before. */
export const findHash = (db: Db, digest: string): string | undefined => sameFacts.get(db, digest)?.hash

const stored = (column: typeof changes.before | typeof changes.after) => sql<string | null>`(${column})`.mapWith(String)
const earlierRevisions = fixed((number: Slot<number>) =>
	query
		.select({
			number: revisions.number,
			hash: revisions.hash,
			digest: revisions.digest,
			date: revisions.date,
			format: revisions.format
		})
		.from(revisions)
		.where(lt(revisions.number, number))
)
const batchesTo = fixed((number: Slot<number>) =>
	query
		.select({
			revision: batches.revision,
			kind: batches.kind,
			author: batches.author,
			note: batches.note,
			undoes: batches.undoes
		})
		.from(batches)
		.where(lte(batches.revision, number))
		.orderBy(batches.revision)
)
const changesTo = fixed((number: Slot<number>) =>
	query
		.select({
			revision: changes.revision,
			file: changes.file,
			record: changes.record,
			before: stored(changes.before),
			after: stored(changes.after)
		})
		.from(changes)
		.where(lte(changes.revision, number))
		.orderBy(sql`${changes}.rowid`)
)

const forgetAll = [changes, batches, revisions].map((table) => fixedRun(() => deletion(table)))

/** Puts the log of another database up to a revision in place of the own; that revision's digest and format are given. */
export function copyLog(
	db: Db,
	live: Db,
	{ number, hash, date, digest, format }: { number: number; hash: string; date: string; digest: string; format: string }
): void {
	const [was, by, changed] = [
		earlierRevisions.all(live, number),
		batchesTo.all(live, number),
		changesTo.all(live, number)
	]
	db.sqlite.transaction(() => {
		for (const forget of forgetAll) forget(db)
		for (const one of was) revision(db, one.number, one.hash, one.digest, one.date, one.format)
		revision(db, number, hash, digest, date, format)
		for (const one of by) batch(db, one.revision, one.kind, one.author, one.note, one.undoes)
		for (const one of changed) change(db, one.revision, one.file, one.record, one.before, one.after)
	})()
}

/** A record that was changed since it came; `last` is what it was where it is gone. */
export type LoggedRecord = { file: FileName | 'about'; record: string; changes: number; last: Cells | null }

const newest = sql`max(${changes.revision})`
const changed = fixed(() =>
	query
		.select({
			file,
			record: changes.record,
			changes: sql<number>`count(${changes.before})`,
			/** Of the newest change, as SQLite takes bare columns beside a max() from its row. */
			newest: sql<number>`${newest}`,
			last: sql<string | null>`iif(${changes.after} is null, ${changes.before}, null)`
		})
		.from(changes)
		.groupBy(changes.file, changes.record)
		.having(sql`count(${changes.before}) > 0`)
)
/** Records that were changed or removed since they came, with how often. */
export const listLoggedRecords = (db: Db): LoggedRecord[] =>
	changed.all(db).map(({ last, ...record }) => ({ ...record, last: last && JSON.parse(last) }))
