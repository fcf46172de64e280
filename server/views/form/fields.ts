// Fields of a form and the cells of a file: how a cell is shown to be written, and what a typed text is as a cell.
// In this folder: here first; claims.ts for who says so, parts.ts for the parts of an offer, form.ts for all of it.
import type { Cells, Column, FileName } from '../../../db/cells.ts'
import { readCells } from '../../../db/csv/export.ts'
import { fileNamed } from '../../../db/files.ts'
import type { Db } from '../../../db/open.ts'
import { openNames } from '../../../db/queries/history.ts'
import { resolveName } from '../../../db/queries/resolve.ts'
import { formatDate, formWords, nameMetric, sayCode } from '../../domain/language/index.ts'
import { parseNotation } from '../../domain/offers/notation/index.ts'
import { writeKnown } from '../../domain/time/date.ts'
import { readKnownDate } from '../../domain/time/known-date.ts'
import type { FieldKind, FormField } from '../../schemas/form.ts'
import { isFoundFile, kindOfField, readRecord, showRecord, type FoundFile } from './find.ts'

/** What cannot be read of a field. */
export type FormFault = { path: string; message: string }
type Read = { cells: Cells } | { fault: string }
/** A field of a row: which cells it writes, how it shows them and reads them. */
export type Spec = {
	column: Column
	columns: string[]
	kind: FieldKind
	hint: string | null
	show: (cells: Cells) => string
	read: (text: string) => Read
}

const { hints, faults } = formWords
const long = new Set(['note', 'known_for', 'why'])
/** Cells that are no field: keys, precisions that stand with their date, what has a part of the form of its own. */
const apart = new Set(['id', 'sources', 'subject', 'source', 'offer'])

/** The fields of a file. */
export function listSpecs(db: Db, file: FileName): Spec[] {
	const { columns } = fileNamed(file)
	return columns
		.filter(({ name }) => !name.endsWith('_precision') && !apart.has(name))
		.map((column) => makeSpec(db, column))
}

/** A field that holds a cell as it is. */
export const plainSpec = (column: Column, kind: FieldKind, hint: string | null = null): Spec => ({
	column,
	columns: [column.name],
	kind,
	hint,
	show: (cells) => cells[column.name] ?? '',
	read: (text) => ({ cells: { [column.name]: text.trim() } })
})

function makeSpec(db: Db, column: Column): Spec {
	const { name, type, values, refers } = column
	const plain = (kind: FieldKind, hint?: string | null) => plainSpec(column, kind, hint)
	if (values) return plain('choice')
	if (refers === 'labs' || refers === 'people')
		return { ...plain(refers === 'labs' ? 'lab' : 'person'), ...named(db, name, refers) }
	if (refers && isFoundFile(refers)) return { ...plain(kindOfField(refers), hints.record), ...found(db, name, refers) }
	if (type === 'date') return dated(plain('date', hints.date), name)
	if (type === 'partial') return partly(plain('date', hints.partial), name)
	if (type === 'list') return lined(plain('lines', hints.lines), name)
	if (type === 'sum' || type === 'number' || type === 'integer')
		return { ...plain('text', type === 'sum' ? hints.sum : null), read: (text) => readSum(name, text.trim()) }
	if (type === 'country' || type === 'currency') {
		const spec = plain('text', hints[type])
		return { ...spec, read: (text) => ({ cells: { [name]: text.trim().toUpperCase() } }) }
	}
	if (name === 'notation') return plain('text', hints.notation)
	return plain(long.has(name) ? 'long' : 'text')
}

const dated = (spec: Spec, name: string): Spec => ({
	...spec,
	columns: [name, `${name}_precision`],
	show: (cells) => (cells[name] ? formatDate(cells[name], cells[`${name}_precision`]) : ''),
	read(text) {
		if (!text.trim()) return { cells: { [name]: '', [`${name}_precision`]: '' } }
		const known = readKnownDate(text)
		return known
			? { cells: { [name]: known.date, [`${name}_precision`]: known.precision } }
			: { fault: faults.date(text.trim()) }
	}
})

const partly = (spec: Spec, name: string): Spec => ({
	...spec,
	show: (cells) => (cells[name] ? formatDate(cells[name]) : ''),
	read(text) {
		if (!text.trim()) return { cells: { [name]: '' } }
		const known = readKnownDate(text)
		if (!known) return { fault: faults.date(text.trim()) }
		if (known.precision === 'quarter') return { fault: faults.quarter(text.trim()) }
		return { cells: { [name]: writeKnown(known.date, known.precision) } }
	}
})

const lined = (spec: Spec, name: string): Spec => ({
	...spec,
	show: (cells) => (cells[name] ?? '').replaceAll('|', '\n'),
	read: (text) => ({
		cells: {
			[name]: text
				.split(/[\n|]/)
				.map((line) => line.trim())
				.filter(Boolean)
				.join('|')
		}
	})
})

/** A lab or person by name. */
const named = (db: Db, name: string, refers: 'labs' | 'people') => ({
	show: (cells: Cells) => (cells[name] ? openNames(db)(refers, cells[name]) : ''),
	read: (text: string) => readName(db, name, refers, text.trim())
})

const isThere = (db: Db, file: FileName, id: string) => readCells(db, fileNamed(file), [id]).length > 0

function readName(db: Db, column: string, refers: 'labs' | 'people', text: string): Read {
	if (!text) return { cells: { [column]: '' } }
	const id = /\(([a-z0-9-]+)\)$/.exec(text)?.[1] ?? text
	if (isThere(db, refers, id)) return { cells: { [column]: id } }
	const found = resolveName(db, text, refers === 'labs' ? 'lab' : 'person')
	const meant = found.find(({ match }) => match)
	if (meant) return { cells: { [column]: meant.id } }
	const near = found.slice(0, 4).map((one) => `${one.name} (${one.id})`)
	if (near.length) return { fault: faults.several(text, near) }
	return { fault: refers === 'labs' ? faults.noLab(text) : faults.nobody(text) }
}

/** A record by words. */
export const found = (db: Db, name: string, file: FoundFile) => ({
	show: (cells: Cells) => showRecord(db, file, cells[name] ?? ''),
	read(text: string): Read {
		const read = readRecord(db, file, text.trim())
		return 'id' in read ? { cells: { [name]: read.id } } : read
	}
})

/** A number as digits, or the limit of a sum in notation that the column holds. */
function readSum(column: string, text: string): Read {
	const digits = text.replace(/[,\s]/g, '')
	if (!digits || /^-?\d+(\.\d+)?$/.test(digits)) return { cells: { [column]: digits } }
	const [term] = parseNotation(text)?.terms ?? []
	const sum = term && (column === 'high' ? (term.high ?? term.low) : (term.low ?? term.high))
	return sum === null || sum === undefined ? { fault: faults.sum(text) } : { cells: { [column]: String(sum) } }
}

/** Names of words as they are shown. */
function optionsOf({ name, values, required }: Column, value: string): FormField['options'] {
	if (!values) return null
	const label = name === 'metric' ? nameMetric : sayCode
	const words = values.map((value) => ({ value, label: label(value) }))
	return required && value ? words : [{ value: '', label: formWords.notKnown }, ...words]
}

/** The fields of a row as they are shown: `cells` in the draft, `was` as the record has them. */
export function showFields(
	specs: readonly Spec[],
	{ file, prefix, cells, was }: { file: FileName; prefix: string; cells: Cells; was: Cells | null }
): FormField[] {
	return specs.map(({ column, kind, hint, show, columns }) => {
		const isSame = !was || columns.every((name) => (was[name] ?? '') === (cells[name] ?? ''))
		return {
			name: `${prefix}.${column.name}`,
			label: formWords.label(file, column.name),
			kind,
			value: show(cells),
			was: isSame ? null : show(was),
			required: column.required ?? false,
			options: optionsOf(column, cells[column.name] ?? ''),
			hint
		}
	})
}

/** What is typed into fields as cells; a text that shows a cell as it is leaves it so. */
export function readFields(
	specs: readonly Spec[],
	texts: Readonly<Record<string, string>>,
	{ prefix, cells, drafted }: { prefix: string; cells: Cells; drafted?: Cells | undefined }
): { cells: Cells; faults: FormFault[] } {
	const read: Cells = { ...cells }
	const found: FormFault[] = []
	for (const { column, columns, show, read: readText } of specs) {
		const path = `${prefix}.${column.name}`
		const text = texts[path]?.replaceAll('\r\n', '\n')
		const take = (from: Cells) => columns.forEach((name) => (read[name] = from[name] ?? ''))
		if (text === undefined) take(drafted ?? cells)
		else if (drafted && text === show(drafted)) take(drafted)
		else if (text === show(cells)) take(cells)
		else {
			const result = readText(text)
			if ('cells' in result) Object.assign(read, result.cells)
			else {
				found.push({ path, message: result.fault })
				read[column.name] = text.trim()
			}
		}
	}
	return { cells: read, faults: found }
}

/** Limits of a sum where its notation is new and nobody wrote them. */
export function fillLimits(read: Cells, before: Cells, columns: readonly string[]): void {
	const isNew = read.notation && read.notation !== (before.notation ?? '')
	const limits = ['low', 'high', 'currency', 'years', 'per'].filter((name) => columns.includes(name))
	if (!isNew || limits.some((name) => (read[name] ?? '') !== (before[name] ?? ''))) return
	const reading = parseNotation(read.notation!)
	const term = reading && !reading.notPay ? reading.terms[0] : undefined
	if (!term) return
	const { low, high, currency, years, per } = term
	const isOpen = low === null && high === null
	const told: Cells = {
		low: low === null ? '' : String(low),
		high: high === null ? '' : String(high),
		currency: currency ?? '',
		years: years === null ? '' : String(years),
		per: isOpen ? '' : periods.has(per) ? per : 'total'
	}
	for (const name of limits) read[name] = told[name]!
}
const periods = new Set<string>(['year', 'month', 'week', 'day', 'hour', 'total'])

/** A field that says yes or no: `was` as the record has it, null where it has neither. */
export const yesOrNo = (name: string, label: string, isYes: boolean, was: boolean | null): FormField => ({
	name,
	label,
	kind: 'choice',
	value: isYes ? 'yes' : '',
	was: was === null || was === isYes ? null : was ? formWords.yes : formWords.no,
	required: false,
	options: [
		{ value: '', label: formWords.no },
		{ value: 'yes', label: formWords.yes }
	],
	hint: null
})
