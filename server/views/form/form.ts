// The form of a record: what it shows, with the editor's draft in it, and the edits that what is typed comes to.
import type { Cells, FileName } from '../../../db/cells.ts'
import { isSameRow, mergeRow } from '../../../db/csv/merge.ts'
import { readCellsAt } from '../../../db/batches/past-rows.ts'
import { readCells } from '../../../db/csv/export.ts'
import type { DraftRow } from '../../../db/desk/drafts.ts'
import { fileNamed } from '../../../db/files.ts'
import { readRevision } from '../../../db/queries/dataset.ts'
import { openNames } from '../../../db/queries/history.ts'
import { formWords } from '../../domain/language/index.ts'
import { nameCells } from '../../domain/records/change.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormConflict, FormField, RecordForm } from '../../schemas/form.ts'
import type { Store } from '../../store/store.ts'
import { readPages, readTold, showAddPage, showPages, subjectOf } from './claims.ts'
import { fillLimits, listSpecs, readFields, showFields, type FormFault } from './fields.ts'
import { makeId } from './ids.ts'
import { readTypedParts, showParts } from './parts.ts'
import { readNewPerson, showNewPerson } from './new-person.ts'
import { readPublicIds, showPublicIds } from './public-ids.ts'
import { readRemedies, showHidden, showStatements } from './remedies.ts'

/** Files whose records have a form. */
export const formFiles = ['moves', 'people', 'labs', 'offers', 'deals', 'events', 'metrics', 'sources'] as const
export type FormFile = (typeof formFiles)[number]
/** In place of the id of a record that is not there yet. */
export const newRecord = 'new'

const readNow = ({ db }: Store, file: FileName, id: string): Cells | null =>
	id === newRecord ? null : (readCells(db, fileNamed(file), [id])[0] ?? null)

/** The edits of a draft as they are sent. */
export const editsOf = (draft: DraftRow | undefined): Edit[] =>
	draft?.edits.map(({ file, record, ...rows }) => ({ record: `${file}:${record}`, ...rows })) ?? []
const mainOf = (edits: readonly Edit[], file: FormFile): Edit | undefined =>
	edits.find(({ record }) => record.startsWith(`${file}:`))

/** The form of a record with a draft of it; undefined where there is no such record. */
export function showForm(
	store: Store,
	file: FormFile,
	id: string,
	draft: DraftRow | undefined
): Omit<RecordForm, 'trial'> | undefined {
	const { db } = store
	const now = readNow(store, file, id)
	if (!now && id !== newRecord) return undefined
	const edits = editsOf(draft)
	const main = mainOf(edits, file)
	const own = main ? mergeOwn(main, now) : now
	const cells = own ?? {}
	const kind = subjectOf(file)
	const key = main?.record.slice(file.length + 1) ?? id
	const specs = listSpecs(db, file)
	return {
		file,
		id,
		name: Object.keys(cells).length ? nameCells(file, cells, openNames(db)) : '',
		page: now && `/${file}/${encodeURIComponent(id)}`,
		revision: readRevision(db),
		fields: [
			...(now ? [] : [idField(cells.id ?? '')]),
			...showFields(specs, { file, prefix: 'f', cells, was: now }),
			...showNewPerson(file, edits),
			...showHidden(db, file, key, edits)
		],
		pages: kind ? showPages(db, readTold(db, kind, key, cells.sources ?? '', edits)) : null,
		addPage: kind ? showAddPage(db, kind) : [],
		ids: now && showPublicIds(db, file, key, edits),
		statements: now && showStatements(db, file, key, edits),
		parts: file === 'offers' ? showParts(db, key, edits) : null,
		conflicts: main && now ? listConflicts(store, file, main, now) : [],
		note: draft?.note ?? '',
		report: draft?.report ?? null,
		saved: draft?.saved ?? null
	}
}

const idField = (value: string): FormField => ({
	name: 'f.id',
	label: formWords.label('', 'id'),
	kind: 'text',
	value,
	was: null,
	required: false,
	options: null,
	hint: formWords.hints.id
})

/** What an editor wants, with what somebody else did to other cells. */
function mergeOwn({ before = null, after }: Edit, now: Cells | null): Cells | null {
	return after ? mergeRow(before, after, now).row : after
}

/** What both sides did to a record since the editor opened it; nothing where nobody else changed it. */
function listConflicts({ db }: Store, file: FormFile, { before, after }: Edit, now: Cells): FormConflict[] {
	if (!before || !after || isSameRow(before, now)) return []
	const specs = listSpecs(db, file)
	return specs.flatMap(({ column, columns, show }) => {
		const differs = (a: Cells, b: Cells) => columns.some((name) => (a[name] ?? '') !== (b[name] ?? ''))
		const [own, other, apart] = [differs(before, after), differs(before, now), differs(after, now)]
		if (!own && !other) return []
		const kept = own && other && apart ? ('choose' as const) : own ? ('yours' as const) : ('theirs' as const)
		const label = formWords.label(file, column.name)
		return [{ column: column.name, label, seen: show(before), yours: show(after), theirs: show(now), kept }]
	})
}

export type TypedForm = { seen: number; texts: Readonly<Record<string, string>> }

/** The edits that what is typed comes to, the record first, and what of it cannot be read. */
export function readForm(
	store: Store,
	file: FormFile,
	id: string,
	{ seen, texts }: TypedForm,
	draft: DraftRow | undefined
): { edits: Edit[]; faults: FormFault[] } {
	const { db, clock } = store
	const isNew = id === newRecord
	const drafts = editsOf(draft)
	const main = mainOf(drafts, file)
	const opened = isNew ? null : (readCellsAt(db, file, id, seen) ?? null)
	const before = main?.before ?? opened
	const specs = listSpecs(db, file)
	const now = readNow(store, file, id)
	// The form showed what somebody else did, too.
	const shown = main ? mergeOwn(main, now) : opened
	const read = readFields(specs, texts, { prefix: 'f', cells: before ?? {}, drafted: shown ?? undefined })
	const { cells, faults } = read
	const added = readNewPerson(db, file, { cells, faults }, texts)
	const columns = fileNamed(file).columns.map(({ name }) => name)
	if (columns.includes('notation')) fillLimits(cells, before ?? {}, columns)
	if (file === 'offers') cells.population ||= cells.person ? 'person' : 'role'
	cells.id = isNew ? (texts['f.id'] ?? '').trim() || main?.after?.id || makeId(db, file, wordsOf(file, cells)) : id
	const kind = subjectOf(file)
	const told = kind && readTold(db, kind, cells.id, shown?.sources ?? '', drafts)
	const standing = new Set([opened, now, before].flatMap((row) => row?.sources?.split('|') ?? []))
	const pages = told ? readPages(db, told, texts, standing) : { sources: '', edits: [], faults: [] }
	if (kind) cells.sources = pages.sources
	const parts = file === 'offers' ? readTypedParts(db, cells.id, texts, drafts) : { edits: [], faults: [] }
	const today = clock().toISOString().slice(0, 10)
	const said = isNew ? { edits: [], faults: [] } : readRemedies(db, { of: file, id, today }, texts, drafts)
	const known = isNew ? { edits: [], faults: [] } : readPublicIds(db, { of: file, id }, texts, drafts)
	const seenRow = before && now ? settle(specs, { before, cells, now }, texts) : before
	const all = [
		{ record: `${file}:${cells.id}`, before: seenRow, after: cells },
		...added,
		...pages.edits,
		...parts.edits,
		...said.edits,
		...known.edits
	].filter(({ before, after }, place) => place === 0 || !isSameRow(before ?? null, after))
	return { edits: all, faults: [...faults, ...pages.faults, ...parts.faults, ...said.faults, ...known.faults] }
}

/** What the editor saw, but for cells that both changed and of which they chose one: of these they have seen what is there. */
function settle(
	specs: ReturnType<typeof listSpecs>,
	{ before, cells, now }: { before: Cells; cells: Cells; now: Cells },
	texts: Readonly<Record<string, string>>
): Cells {
	const seen = { ...before }
	for (const { column, columns } of specs) {
		const choice = texts[`keep.${column.name}`]
		if (choice !== 'yours' && choice !== 'theirs') continue
		for (const name of columns) {
			seen[name] = now[name] ?? ''
			if (choice === 'theirs') cells[name] = now[name] ?? ''
		}
	}
	return seen
}

/** The words that the id of a new record is made of. */
function wordsOf(file: FormFile, cells: Cells): string[] {
	const { name, person, from, to, lab, date = '', title, metric, acquirer, target, publisher, as_of: asOf = '' } = cells
	const words: Record<FormFile, (string | undefined)[]> = {
		people: [name],
		labs: [name],
		moves: [person, to || `left-${from ?? ''}`, date.slice(0, 7)],
		offers: [lab, person || cells.role || 'offer', date.slice(0, 4)],
		deals: [acquirer, target, date.slice(0, 4)],
		events: [lab, title?.split(/\s+/).slice(0, 4).join(' '), date.slice(0, 7)],
		metrics: [lab, metric, asOf],
		sources: [publisher, cells.published, title?.split(/\s+/).slice(0, 3).join(' ')]
	}
	return words[file].filter((word) => word !== undefined)
}
