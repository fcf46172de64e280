// Records that a field names, by words: who and which lab they are about, what they say, the date; or by their id.
import type { FileName } from '../../../db/cells.ts'
import { fileNamed } from '../../../db/files.ts'
import { readCells } from '../../../db/csv/export.ts'
import type { Db } from '../../../db/open.ts'
import { dealList } from '../../../db/queries/deals.ts'
import { eventList } from '../../../db/queries/events.ts'
import { findPageAt } from '../../../db/queries/form.ts'
import { openNames } from '../../../db/queries/history.ts'
import { listRows, type Resource } from '../../../db/queries/listing/page.ts'
import { moveList } from '../../../db/queries/moves.ts'
import { offerList } from '../../../db/queries/offers.ts'
import { sourceList } from '../../../db/queries/sources.ts'
import { statuses } from '../../../db/words.ts'
import { formatDate, formWords } from '../../domain/language/index.ts'
import { nameCells } from '../../domain/records/change.ts'
import type { FieldKind, FoundRecord } from '../../schemas/form.ts'
import type { Filter } from '../../domain/vocabulary/filter.ts'

/** Files whose records are found so, each with the kind of field that names one. */
const lists = {
	deals: { kind: 'deal', list: dealList },
	moves: { kind: 'move', list: moveList },
	offers: { kind: 'offer', list: offerList },
	events: { kind: 'event', list: eventList },
	sources: { kind: 'source', list: sourceList }
} as const satisfies Partial<Record<FileName, { kind: FieldKind; list: unknown }>>
export type FoundFile = keyof typeof lists
export const isFoundFile = (file: string): file is FoundFile => Object.hasOwn(lists, file)
export const kindOfField = (file: FoundFile): FieldKind => lists[file].kind

/** Most records that are told at once. */
const mostFound = 8
/** A year, month or day among words: "Ada Example 2025-06". */
const dated = /(?:^|\s)((?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?=\s|$)/

/** Records of a file by words, the newest first: `findRecords(db, 'deals', 'meta scale 2025')`. */
export function findRecords(db: Db, file: FoundFile, text: string): FoundRecord[] {
	const date = dated.exec(text)?.[1]
	const q = (date ? text.replace(dated, ' ') : text).trim()
	if (!q && !date) return []
	const filter: Filter = {
		level: 'group',
		...(q && { q }),
		...(date && { since: date, until: date }),
		...(file !== 'sources' && { announced: 'also' as const }),
		...(file === 'moves' && { status: [...statuses] })
	}
	const list = lists[file].list as unknown as Resource<{ id: string }>
	const { rows } = listRows(db, list, filter, { limit: mostFound, rowsAlone: true })
	return readFound(
		db,
		file,
		rows.map(({ id }) => id)
	)
}

/** Records by their ids, as a field tells them. */
function readFound(db: Db, file: FoundFile, ids: readonly string[]): FoundRecord[] {
	const nameOf = openNames(db)
	const cells = new Map(readCells(db, fileNamed(file), ids).map((row) => [row.id!, row]))
	return ids.flatMap((id) => {
		const row = cells.get(id)
		if (!row) return []
		const date = row.date ?? row.published
		const name = nameCells(file, row, nameOf)
		return [{ id, name, matched: date ? formatDate(date, row.date_precision) : '', group: null }]
	})
}

/** A record as a field shows it, with its id, by which it is read again: "Alpha and Beta (alpha-beta-2025)". */
export function showRecord(db: Db, file: FoundFile, id: string): string {
	const [found] = id ? readFound(db, file, [id]) : []
	return found ? `${found.name} (${id})` : id
}

/** The id of the record that a text means: its id, alone or in brackets behind a name, a page's address, or words that one has. */
export function readRecord(db: Db, file: FoundFile, text: string): { id: string } | { fault: string } {
	const { faults } = formWords
	if (!text) return { id: '' }
	const named = /\(([^()\s]+)\)$/.exec(text)?.[1]
	for (const id of [text, named]) if (id && readCells(db, fileNamed(file), [id]).length) return { id }
	if (file === 'sources') {
		const bare = text.replace(/#.*$/, '').replace(/\/$/, '')
		const page = findPageAt(db, [text, bare, `${bare}/`])
		if (page) return { id: page }
	}
	const found = findRecords(db, file, text)
	if (found.length === 1) return { id: found[0]!.id }
	const near = found.slice(0, 4).map(({ id, name, matched }) => `${name}, ${matched} (${id})`)
	return {
		fault: near.length ? faults.several(text, near) : file === 'sources' ? faults.noPage(text) : faults.record(text)
	}
}
