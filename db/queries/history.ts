// What revisions did to records, in words, and the revisions themselves.
import { kindOfChange, nameCells, sayChange } from '../../server/domain/records/change.ts'
import type { ChangeFilter, ChangeKind, Paging } from '../../server/domain/vocabulary/filter.ts'
import { splitSubject, type NameOf } from '../../server/domain/records/change-words.ts'
import { files, kinds, subjects } from '../files.ts'
import type { FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { nameSubject } from './claims.ts'
import type { Condition } from './listing/conditions.ts'
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

const parseCells = (json: unknown) => (typeof json === 'string' ? (JSON.parse(json) as Cells) : null)

/** Names of records as they are now, else as the last revision that held them had them; each is read once. */
function openNames(db: Db): NameOf {
	const named: Record<string, string> = {
		labs: 'select name from labs where id = ?',
		people: 'select name from people where id = ?',
		sources: 'select coalesce(origin, publisher) as name from sources where id = ?',
		...Object.fromEntries(
			Object.entries(subjects).map(([kind, file]) => [file, nameSubject(kind as keyof typeof subjects)])
		)
	}
	const gone = db.prepare(
		'select before from changes where file = ? and record = ? and after is null order by revision desc limit 1'
	)
	const names = new Map<string, string>()
	const read: NameOf = (file, id) => {
		const found = named[file] && (db.prepare(named[file]).get(id) as { name: string | null } | undefined)?.name
		if (found) return found
		const cells = parseCells((gone.get(file, id) as { before: string } | undefined)?.before)
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
	renamed: ({ old, new: heir }) => splitSubject(heir || old!)
}
const kindOf = new Map<string, string>(Object.entries(kinds).map(([kind, file]) => [file, kind]))
const withPages = new Set(['labs', 'people', 'sources', 'deals', 'moves', 'offers', 'events', 'metrics'])

/** Where a changed record is shown: a part on its offer's page, a claim on its record's, one that is no more at its heir's. */
function pageOf(db: Db, { file, record, after }: Pick<ChangeRow, 'file' | 'record' | 'after'>): string | null {
	const [place, id, at = ''] = (after && placers[file]?.(after)) ?? [file, record]
	if (!withPages.has(place)) return null
	const isThere = db.prepare(`select 1 from ${place} where id = ?`).get(id)
	if (isThere) return `/${place}/${encodeURIComponent(id)}${at}`
	const heir = findRenamed(db, `${kindOf.get(place)}:${id}`)?.heir
	return heir && withPages.has(heir.file) ? `/${heir.file}/${encodeURIComponent(heir.id)}` : null
}

type Raw = Pick<ChangeRow, 'id' | 'revision' | 'date' | 'file' | 'record'> & {
	before: string | null
	after: string | null
}

/** Raw rows with their words. */
function sayRows(db: Db, rows: Raw[]): ChangeRow[] {
	const nameOf = openNames(db)
	return rows.map(({ id, revision, date, file, record, ...json }) => {
		const cells = { before: parseCells(json.before), after: parseCells(json.after) }
		const kind = kindOfChange(cells)
		const name = nameCells(file, (cells.after ?? cells.before)!, nameOf)
		const sentence = sayChange({ file, ...cells }, nameOf)
		const page = pageOf(db, { file, record, after: cells.after })
		return { id, revision, date, file, record, kind, name, sentence, page, ...cells }
	})
}

const kindSql = `iif(before is null, 'added', iif(after is null, 'removed', 'changed'))`
const changes: Resource<ChangeRow> = {
	table: `(select revision || ':' || file || ':' || record as id, *, ${kindSql} as kind from changes)`,
	select: `select t.id, t.revision, r.date, t.file, t.record, t.before, t.after
		from (select revision || ':' || file || ':' || record as id, * from changes) t join revisions r on r.number = t.revision`,
	sorts: { revision: { sql: 't.revision' } },
	order: '-revision',
	conditions: () => [],
	facets: { words: { kind: 't.kind', file: 't.file' } },
	finish: (db, rows) => sayRows(db, rows as unknown as Raw[])
}
export const changeSorts = Object.keys(changes.sorts)
export const changedFiles = [...files.map(({ name }) => name), 'about'] as const

/** The list of changes under a filter of its own. */
function changesOf({ since, until, kind, file, record }: ChangeFilter): Resource<ChangeRow> {
	const listed = (key: string, column: string, words: readonly string[] | undefined): Condition[] =>
		words ? [{ key, sql: `${column} in (select value from json_each(?))`, values: [JSON.stringify(words)] }] : []
	const conditions: Condition[] = [
		...(since === undefined ? [] : [{ key: 'since', sql: 't.revision > ?', values: [since] }]),
		...(until === undefined ? [] : [{ key: 'until', sql: 't.revision <= ?', values: [until] }]),
		...listed('kind', 't.kind', kind),
		...listed('file', 't.file', file),
		...listed('record', 't.record', record)
	]
	return { ...changes, conditions: () => conditions }
}

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
	const rows = db
		.prepare(`${changes.select} where t.file = ? and t.record = ? order by t.revision desc`)
		.all(file, record)
	return sayRows(db, rows as Raw[])
}

type Counts = { file: string; added: number; changed: number; removed: number }
export type RevisionRow = { revision: number; date: string; hash: string } & Omit<Counts, 'file'> & { files: Counts[] }

/** The revisions after `since` up to `until`, the newest first, each with what it did to each file; the first added all. */
export function countRevisions(db: Db, { since = 0, until = Number.MAX_SAFE_INTEGER }: ChangeFilter): RevisionRow[] {
	const revisions = db
		.prepare(
			'select number as revision, date, hash from revisions where number > ? and number <= ? order by number desc'
		)
		.all(since, until) as Pick<RevisionRow, 'revision' | 'date' | 'hash'>[]
	const counted = db
		.prepare(
			`select revision, file, sum(before is null) as added, sum(before is not null and after is not null) as changed,
			sum(after is null) as removed from changes group by revision, file`
		)
		.all() as (Counts & { revision: number })[]
	const sum = (rows: readonly Counts[], key: keyof Omit<Counts, 'file'>) => rows.reduce((n, row) => n + row[key], 0)
	const countFirst = (file: FileName): Counts => {
		const later = counted.filter((row) => row.file === file)
		const where = file === 'claims' ? ' where listed' : ''
		const { n } = db.prepare(`select count(*) as n from ${file}${where}`).get() as { n: number }
		return { file, added: n - sum(later, 'added') + sum(later, 'removed'), changed: 0, removed: 0 }
	}
	const order = (file: string) => changedFiles.indexOf(file as FileName)
	return revisions.map((revision) => {
		const found =
			revision.revision === 1
				? files.map(({ name }) => countFirst(name)).filter(({ added }) => added)
				: counted
						.filter((row) => row.revision === revision.revision)
						.map(({ file, added, changed, removed }) => ({ file, added, changed, removed }))
						.toSorted((a, b) => order(a.file) - order(b.file))
		const all = { added: sum(found, 'added'), changed: sum(found, 'changed'), removed: sum(found, 'removed') }
		return { ...revision, ...all, files: found }
	})
}
