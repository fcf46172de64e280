// Batches: who made a revision, why, and what it did to each file.
import type { BatchKind } from '../batches/batch.ts'
import { files } from '../files.ts'
import type { Db } from '../open.ts'

export type BatchFile = {
	file: string
	/** Rows before it and after it. */
	was: number
	is: number
	added: number
	changed: number
	removed: number
}
export type BatchRow = {
	revision: number
	date: string
	hash: string
	kind: BatchKind
	author: string
	note: string
	/** The revision whose batch it undoes, and the last that undid it. */
	undoes: number | null
	undoneBy: number | null
	/** Whether it may be undone: the first revision, and one that wrote the facts in other columns, stay. */
	undoable: boolean
	files: BatchFile[]
}

/** A batch by its revision, with every file that has rows; undefined where there is none. Earlier ones were imports. */
export function findBatch(db: Db, revision: number): BatchRow | undefined {
	const row = db
		.prepare(
			`select r.number as revision, r.date, r.hash, coalesce(b.kind, 'import') as kind,
			coalesce(b.author, 'maintainers') as author, coalesce(b.note, '') as note, b.undoes,
			(select max(revision) from batches where undoes = r.number) as undoneBy,
			exists (select 1 from revisions p where p.number = r.number - 1 and p.format = r.format) as undoable
			from revisions r left join batches b on b.revision = r.number where r.number = ?`
		)
		.get(revision) as Omit<BatchRow, 'files'> | undefined
	if (!row) return undefined
	const counted = db
		.prepare(
			`select file, revision > ? as isLater, sum(before is null) as added, sum(before is not null and after is not null) as changed,
			sum(after is null) as removed from changes where revision >= ? group by file, isLater`
		)
		.all(revision, revision) as { file: string; isLater: number; added: number; changed: number; removed: number }[]
	const none = { added: 0, changed: 0, removed: 0 }
	const find = (file: string, isLater: number) =>
		counted.find((one) => one.file === file && one.isLater === isLater) ?? none
	const list = files.map(({ name }): BatchFile => {
		const where = name === 'claims' ? ' where listed' : ''
		const { n } = db.prepare(`select count(*) as n from "${name}"${where}`).get() as { n: number }
		const [own, later] = [find(name, 0), find(name, 1)]
		const is = n - later.added + later.removed
		const { added, changed, removed } = revision === 1 ? { ...none, added: is } : own
		return { file: name, was: is - added + removed, is, added, changed, removed }
	})
	return { ...row, undoable: Boolean(row.undoable), files: list.filter(({ was, is }) => was || is) }
}
