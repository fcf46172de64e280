// Who says so, in a form: the pages of a record, what each says, which are taken back, and one to add.
import type { Cells } from '../../../db/cells.ts'
import { readCells } from '../../../db/csv/export.ts'
import { fileNamed, subjectKinds, subjects, type SubjectKind } from '../../../db/files.ts'
import type { Db } from '../../../db/open.ts'
import { listClaimIds } from '../../../db/queries/form.ts'
import { formWords } from '../../domain/language/index.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormField, FormPage } from '../../schemas/form.ts'
import { readRecord } from './find.ts'
import { fillLimits, listSpecs, readFields, showFields, type FormFault, type Spec } from './fields.ts'
import { makeId } from './ids.ts'

/** The kind of record that pages speak of; undefined of files whose records rest on none. */
export const subjectOf = (file: string): SubjectKind | undefined => subjectKinds.find((kind) => subjects[kind] === file)

/** Columns of a claim that its form has; sums only where the record has some. */
const always = new Set(['stance', 'by', 'rank', 'note'])
const withSums = new Set(['offer', 'deal', 'metric'])
const claimSpecs = (db: Db, kind: SubjectKind): Spec[] =>
	listSpecs(db, 'claims').filter(({ column: { name } }) => always.has(name) || (withSums.has(kind) && name !== 'years'))
/** What a page says that is only listed. */
const plainClaim: Cells = { stance: 'reports', rank: 'normal' }

/** The pages of a record and the claims that speak of it by name, with what a draft makes of both. */
export type Told = {
	kind: SubjectKind
	id: string
	sources: string[]
	claims: Map<string, Cells>
	pages: Map<string, Cells>
}

/** Rows with the edits of a draft laid over them. */
function layOver(rows: Iterable<Cells>, edits: readonly Edit[], file: string): Map<string, Cells> {
	const all = new Map([...rows].map((row) => [row.id!, row]))
	for (const { record, after } of edits) {
		if (!record.startsWith(`${file}:`)) continue
		const id = record.slice(file.length + 1)
		if (after) all.set(id, { ...after, id })
		else all.delete(id)
	}
	return all
}

/** Claims that speak of a record by name, as they stand. */
function readClaims(db: Db, kind: SubjectKind, id: string): Cells[] {
	return readCells(db, fileNamed('claims'), listClaimIds(db, kind, id))
}

export function readTold(db: Db, kind: SubjectKind, id: string, sources: string, edits: readonly Edit[]): Told {
	const listed = sources.split('|').filter(Boolean)
	const subject = `${kind}:${id}`
	const laid = layOver(readClaims(db, kind, id), edits, 'claims')
	const claims = new Map([...laid.values()].filter((row) => row.subject === subject).map((row) => [row.source!, row]))
	const named = [...new Set([...listed, ...claims.keys()])]
	const pages = layOver(readCells(db, fileNamed('sources'), named), edits, 'sources')
	return { kind, id, sources: listed, claims, pages }
}

/** Each page with what it says. */
export function showPages(db: Db, told: Told): FormPage[] {
	const specs = claimSpecs(db, told.kind)
	const stored = new Map(readClaims(db, told.kind, told.id).map((row) => [row.source!, row]))
	const all = [...new Set([...told.sources, ...told.claims.keys()])]
	return all.map((source) => {
		const page = told.pages.get(source) ?? { id: source }
		const cells = told.claims.get(source) ?? plainClaim
		const was = stored.get(source) ?? plainClaim
		const isNew = !readCells(db, fileNamed('sources'), [source]).length
		return {
			source,
			url: page.url || null,
			publisher: page.publisher ?? source,
			title: page.title ?? '',
			tier: page.tier ?? '',
			isNew,
			isListed: told.sources.includes(source),
			fields: [...showFields(specs, { file: 'claims', prefix: `c.${source}`, cells, was }), retraction(source)]
		}
	})
}

/** Why a claim is taken back, from a closed list. */
function retraction(source: string): FormField {
	const reasons = Object.entries(formWords.retractions).map(([value, label]) => ({ value, label }))
	return {
		name: `c.${source}.retract`,
		label: formWords.retraction,
		kind: 'choice',
		value: '',
		was: null,
		required: false,
		options: [{ value: '', label: formWords.keep }, ...reasons],
		hint: null
	}
}

/** Fields of a page to add, and of what it says. */
export function showAddPage(db: Db, kind: SubjectKind): FormField[] {
	const page = showFields(listSpecs(db, 'sources'), { file: 'sources', prefix: 'n', cells: {}, was: null })
	const says = showFields(claimSpecs(db, kind), { file: 'claims', prefix: 'm', cells: plainClaim, was: null })
	// A page on record is found by its words, too.
	const open = page.map((field) => ({
		...field,
		required: false,
		...(field.name === 'n.url' && { kind: 'source' as const })
	}))
	return [...open, ...says]
}

/** What a claim comes to where it is taken back: it stays, as one that is held to no longer, so that nobody enters it again. */
const retract = (cells: Cells, reason: string): Cells => ({
	...cells,
	rank: 'deprecated',
	note: formWords.retractions[reason]!
})

export type ReadTold = { sources: string; edits: Edit[]; faults: FormFault[] }

/**
 * What is typed of the pages: the record's cell, and the edits of claims and of a page that is added. `standing` are the pages
 * that the record has: another that a draft adds, and the form does not have yet, stands there as the one to add.
 */
export function readPages(
	db: Db,
	{ sources: listed, ...told }: Told,
	texts: Readonly<Record<string, string>>,
	standing: ReadonlySet<string>
): ReadTold {
	const isHere = (source: string) => standing.has(source) || texts[`c.${source}.stance`] !== undefined

	const specs = claimSpecs(db, told.kind)
	const columns = specs.map(({ column }) => column.name)
	const stored = new Map(readClaims(db, told.kind, told.id).map((row) => [row.source!, row]))
	const subject = `${told.kind}:${told.id}`
	const sources = listed.filter(isHere)
	const edits: Edit[] = []
	const faults: FormFault[] = []
	const putClaim = (source: string, cells: Cells | null) => {
		const before = stored.get(source) ?? null
		const isPlain = cells && columns.every((name) => (cells[name] ?? '') === (plainClaim[name] ?? ''))
		// A page that only reports is told by the record's own cell.
		if (!before && (!cells || (isPlain && sources.includes(source)))) return
		const id = before?.id ?? told.claims.get(source)?.id ?? makeId(db, 'claims', [told.id, source])
		const after = cells && { ...cells, id, subject, source }
		edits.push({ record: `claims:${id}`, before, after })
	}
	for (const source of new Set([...listed, ...told.claims.keys()])) {
		if (!isHere(source) && !stored.has(source)) continue
		const cells = stored.get(source) ?? plainClaim
		const read = readFields(specs, texts, { prefix: `c.${source}`, cells, drafted: told.claims.get(source) })
		fillLimits(read.cells, cells, columns)
		faults.push(...read.faults)
		const reason = texts[`c.${source}.retract`]
		if (reason === 'privacy') {
			putClaim(source, null)
			const at = sources.indexOf(source)
			if (at >= 0) sources.splice(at, 1)
		} else putClaim(source, reason && formWords.retractions[reason] ? retract(read.cells, reason) : read.cells)
		// A page that the draft adds goes on to be added.
		const page = told.pages.get(source)
		if (page && !readCells(db, fileNamed('sources'), [source]).length && sources.includes(source))
			edits.unshift({ record: `sources:${source}`, before: null, after: page })
	}
	const added = readAdded(db, texts)
	faults.push(...added.faults)
	if (added.source && !sources.includes(added.source)) {
		if (added.page) edits.unshift({ record: `sources:${added.source}`, before: null, after: added.page })
		sources.push(added.source)
		const says = readFields(specs, texts, { prefix: 'm', cells: plainClaim })
		fillLimits(says.cells, plainClaim, columns)
		faults.push(...says.faults)
		putClaim(added.source, says.cells)
	}
	return { sources: sources.join('|'), edits, faults }
}

/** The page on record that a text means; where more is told of it, by its address or id alone. */
function findPage(db: Db, text: string, isNew: boolean): string | undefined {
	if (isNew && !/^(https?:|\S+$)/i.test(text)) return undefined
	const read = readRecord(db, 'sources', text)
	return 'id' in read && read.id ? read.id : undefined
}

/** The page that is added: one on record by its address, id or words, or a new one. */
function readAdded(
	db: Db,
	texts: Readonly<Record<string, string>>
): { source?: string; page?: Cells; faults: FormFault[] } {
	const url = (texts['n.url'] ?? '').trim()
	const rest = ['publisher', 'title'].map((name) => (texts[`n.${name}`] ?? '').trim())
	if (!url && !rest.some(Boolean)) return { faults: [] }
	const known = findPage(db, url, rest.some(Boolean))
	if (known) return { source: known, faults: [] }
	if (!rest.every(Boolean)) return { faults: [{ path: 'n.publisher', message: formWords.faults.page }] }
	const { cells, faults } = readFields(listSpecs(db, 'sources'), texts, { prefix: 'n', cells: {} })
	const source = makeId(db, 'sources', [
		cells.publisher!,
		cells.published ?? '',
		cells.title!.split(/\s+/).slice(0, 3).join(' ')
	])
	return { source, page: { ...cells, id: source }, faults }
}
