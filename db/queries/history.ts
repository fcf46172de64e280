// What revisions did to records, in words, and the revisions themselves.
import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { kindOfChange, nameCells, sayChange } from '../../server/domain/records/change.ts'
import type { ChangeFilter, ChangeKind, Paging } from '../../server/domain/vocabulary/filter.ts'
import { splitSubject, type NameOf } from '../../server/domain/records/change-words.ts'
import { files, kinds, subjects } from '../files.ts'
import type { FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import * as schema from '../schema.ts'
import { changes, labs, merged, people, revisions, sources } from '../schema.ts'
import { amongst, fixed, query, type RowOf, type Slot } from './build.ts'
import { nameSubject } from './claims.ts'
import { countEntered } from './dataset.ts'
import { part } from './listing/conditions.ts'
import { findRenamed } from './renamed.ts'
import { listRows, walkRows, type Page, type Resource } from './listing/page.ts'

type Cells = Record<string, string>
export type ChangeRow = {
	/** REVISION:FILE:RECORD. */
	id: string
	revision: number
	/** When that revision was imported, ISO time in UTC. */
	date: string
	file: string
	record: string
	kind: ChangeKind
	/** The record by its names: "Ada Example: Alpha → Beta". */
	name: string
	/** What was done to it: "years 4 → 6, on The Example Post’s report". */
	sentence: string
	/** Where the record is shown, `/moves/ID`; null where it no longer is. */
	page: string | null
	/** Cells before and after by the file's columns; null where added or removed. */
	before: Cells | null
	after: Cells | null
}

const labName = fixed((id: Slot<string>) => query.select({ name: labs.name }).from(labs).where(eq(labs.id, id)))
const personName = fixed((id: Slot<string>) =>
	query.select({ name: people.name }).from(people).where(eq(people.id, id))
)
const mergedName = fixed((file: Slot<string>, id: Slot<string>) =>
	query
		.select({ name: sql<string>`json_extract(${merged.cells}, '$.name')` })
		.from(merged)
		.where(and(eq(merged.file, file), eq(merged.id, id)))
)
const reporterName = fixed((id: Slot<string>) =>
	query
		.select({ name: sql<string>`coalesce(${sources.origin}, ${sources.publisher})` })
		.from(sources)
		.where(eq(sources.id, id))
)
const lastCells = fixed((file: Slot<string>, record: Slot<string>) =>
	query
		.select({ before: changes.before })
		.from(changes)
		.where(and(eq(changes.file, file), eq(changes.record, record), isNull(changes.after)))
		.orderBy(desc(changes.revision))
		.limit(1)
)
const subjectOf = new Map<string, keyof typeof subjects>(
	Object.entries(subjects).map(([kind, file]) => [file, kind as keyof typeof subjects])
)

/** The name of a record that stands, by its file. */
function readName(db: Db, file: string, id: string): string | undefined {
	if (file === 'labs') return labName.get(db, id)?.name ?? mergedName.get(db, file, id)?.name
	if (file === 'people') return personName.get(db, id)?.name ?? mergedName.get(db, file, id)?.name
	if (file === 'sources') return reporterName.get(db, id)?.name
	const kind = subjectOf.get(file)
	return kind && nameSubject(db, kind, id)
}

/** Names of records as they are now, else as the last revision that held them had them; each is read once. */
export function openNames(db: Db): NameOf {
	const names = new Map<string, string>()
	const read: NameOf = (file, id) => {
		const found = readName(db, file, id)
		if (found) return found
		const cells = lastCells.get(db, file, id)?.before
		if (file === 'sources' && cells) return cells.origin || cells.publisher!
		return cells ? nameCells(file, cells, nameOf) : id
	}
	const nameOf: NameOf = (file, id) => {
		const key = `${file} ${id}`
		if (!names.has(key)) names.set(key, read(file, id))
		return names.get(key)!
	}
	return nameOf
}

/** Where rows are shown that have no page of their own: file, id, and the place on the page. */
const placers: Record<string, (cells: Cells) => [file: string, id: string, at?: string]> = {
	components: ({ offer }) => ['offers', offer!],
	claims: ({ subject }) => [...splitSubject(subject!), '#claims'],
	event_people: ({ event }) => ['events', event!],
	ids: ({ record }) => splitSubject(record!),
	renamed: ({ old, new: heir }) => splitSubject(heir || old!),
	judgements: ({ keep }) => splitSubject(keep!),
	remedies: ({ record }) => splitSubject(record!)
}
const kindOf = new Map<string, string>(Object.entries(kinds).map(([kind, file]) => [file, kind]))
const withPages = new Map(
	(['labs', 'people', 'sources', 'deals', 'moves', 'offers', 'events', 'metrics'] as const).map((file) => {
		const { [file]: table } = schema
		return [
			file as string,
			fixed((id: Slot<string>) => query.select({ id: table.id }).from(table).where(eq(table.id, id)))
		]
	})
)

/** Where a changed record is shown: a part on its offer's page, a claim on its record's, one that is no more at its heir's. */
function pageOf(db: Db, { file, record, after }: Pick<ChangeRow, 'file' | 'record' | 'after'>): string | null {
	const [place, id, at = ''] = (after && placers[file]?.(after)) ?? [file, record]
	const standing = withPages.get(place)
	if (!standing) return null
	if (standing.get(db, id)) return `/${place}/${encodeURIComponent(id)}${at}`
	const heir = findRenamed(db, `${kindOf.get(place)}:${id}`)?.heir
	return heir && withPages.has(heir.file) ? `/${heir.file}/${encodeURIComponent(heir.id)}` : null
}

const id = sql<string>`${changes.revision} || ':' || ${changes.file} || ':' || ${changes.record}`
const row = {
	id: sql<string>`${id}`,
	revision: changes.revision,
	date: revisions.date,
	file: changes.file,
	record: changes.record,
	before: changes.before,
	after: changes.after
}
const rows = fixed((ids: Slot<string[]>) =>
	query.select(row).from(changes).innerJoin(revisions, eq(revisions.number, changes.revision)).where(amongst(id, ids))
)
const rowsOfRecord = fixed((file: Slot<string>, record: Slot<string>) =>
	query
		.select(row)
		.from(changes)
		.innerJoin(revisions, eq(revisions.number, changes.revision))
		.where(and(eq(changes.file, file), eq(changes.record, record)))
		.orderBy(desc(changes.revision))
)

/** Rows with their words. */
function sayRows(db: Db, rows: RowOf<typeof rowsOfRecord>[]): ChangeRow[] {
	const nameOf = openNames(db)
	return rows.map(({ id, revision, date, file, record, before, after }) => {
		const cells = { before, after }
		const kind = kindOfChange(cells)
		const name = nameCells(file, (after ?? before)!, nameOf)
		const sentence = sayChange({ file, ...cells }, nameOf)
		const page = pageOf(db, { file, record, after })
		return { id, revision, date, file, record, kind, name, sentence, page, ...cells }
	})
}

const kind = sql`iif(${changes.before} is null, 'added', iif(${changes.after} is null, 'removed', 'changed'))`

/** The list of changes under a filter of its own. */
const changesOf = ({ since, until, ...words }: ChangeFilter): Resource<ChangeRow> => ({
	name: 'changes',
	table: changes,
	id,
	read: (db, ids) => sayRows(db, rows.all(db, ids)),
	sorts: { revision: { by: changes.revision } },
	order: '-revision',
	conditions: () => [
		...(since === undefined ? [] : [part('since', gt(changes.revision, since))]),
		...(until === undefined ? [] : [part('until', lte(changes.revision, until))]),
		...(words.kind ? [part('kind', amongst(kind, words.kind))] : []),
		...(words.file ? [part('file', amongst(changes.file, words.file))] : []),
		...(words.record ? [part('record', amongst(changes.record, words.record))] : [])
	],
	facets: { words: { kind, file: changes.file } }
})
export const changeSorts = Object.keys(changesOf({}).sorts)
export const changedFiles = [...files.map(({ name }) => name), 'about'] as const

/** A page of changes, the newest revision first. The first revision is the whole dataset and lists none. */
export function listChanges(db: Db, filter: ChangeFilter, paging: Paging): Page<ChangeRow> {
	return listRows(db, changesOf(filter), { level: 'group' }, paging)
}

/** All changes of the filter, for exports. */
export function walkChanges(db: Db, filter: ChangeFilter, sort?: string): IterableIterator<ChangeRow> {
	return walkRows(db, changesOf(filter), { level: 'group' }, sort)
}

/** The changes of a record, newest first: `readHistory(db, 'moves', 'luan-amazon-2024')`. */
export function readHistory(db: Db, file: string, record: string): ChangeRow[] {
	return sayRows(db, rowsOfRecord.all(db, file, record))
}

type Counts = { file: string; added: number; changed: number; removed: number }
export type RevisionRow = { revision: number; date: string; hash: string } & Omit<Counts, 'file'> & { files: Counts[] }

const revisionsBetween = fixed((since: Slot<number>, until: Slot<number>) =>
	query
		.select({ revision: revisions.number, date: revisions.date, hash: revisions.hash })
		.from(revisions)
		.where(and(gt(revisions.number, since), lte(revisions.number, until)))
		.orderBy(desc(revisions.number))
)
const changesByFile = fixed(() =>
	query
		.select({
			revision: changes.revision,
			file: changes.file,
			added: sql<number>`sum(${changes.before} is null)`,
			changed: sql<number>`sum(${changes.before} is not null and ${changes.after} is not null)`,
			removed: sql<number>`sum(${changes.after} is null)`
		})
		.from(changes)
		.groupBy(changes.revision, changes.file)
)

/** The revisions after `since` up to `until`, the newest first, each with what it did to each file; the first added all. */
export function countRevisions(db: Db, { since = 0, until = Number.MAX_SAFE_INTEGER }: ChangeFilter): RevisionRow[] {
	const revisions = revisionsBetween.all(db, since, until)
	const counted = changesByFile.all(db)
	const sum = (rows: readonly Counts[], key: keyof Omit<Counts, 'file'>) => rows.reduce((n, row) => n + row[key], 0)
	const countFirst = (file: FileName, all: Record<string, number>): Counts => {
		const later = counted.filter((row) => row.file === file)
		const n = all[file]!
		return { file, added: n - sum(later, 'added') + sum(later, 'removed'), changed: 0, removed: 0 }
	}
	const order = (file: string) => changedFiles.indexOf(file as FileName)
	return revisions.map((revision) => {
		const found =
			revision.revision === 1
				? files.map(({ name }) => countFirst(name, countEntered(db))).filter(({ added }) => added)
				: counted
						.filter((row) => row.revision === revision.revision)
						.map(({ file, added, changed, removed }) => ({ file, added, changed, removed }))
						.toSorted((a, b) => order(a.file) - order(b.file))
		const all = { added: sum(found, 'added'), changed: sum(found, 'changed'), removed: sum(found, 'removed') }
		return { ...revision, ...all, files: found }
	})
}
