// What those whom a record speaks of say of it, in its form; and of a person, whether search engines are asked to leave them out.
import type { Cells } from '../../../db/cells.ts'
import { readCells } from '../../../db/csv/export.ts'
import { fileNamed, kinds } from '../../../db/files.ts'
import { longestStatement } from '../../../db/files-ties.ts'
import type { Db } from '../../../db/open.ts'
import { listRemedyKeys } from '../../../db/queries/form.ts'
import { formatDate, formWords } from '../../domain/language/index.ts'
import { readKnownDate } from '../../domain/time/known-date.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormField, FormPart } from '../../schemas/form.ts'
import { found, readFields, showFields, yesOrNo, type FormFault, type Spec } from './fields.ts'
import { slugOf } from './ids.ts'

const file = fileNamed('remedies')
const { hints, faults } = formWords
const columnOf = (name: string) => file.columns.find((column) => column.name === name)!
const plain = (name: string, kind: Spec['kind'], hint: string | null = null): Spec => ({
	column: columnOf(name),
	columns: [name],
	kind,
	hint,
	show: (cells) => cells[name] ?? '',
	read: (text) => ({ cells: { [name]: text.trim() } })
})

/** Fields of a statement. */
const listSpecs = (db: Db): Spec[] => [
	plain('by', 'text', hints.by),
	{
		...plain('date', 'date', hints.day),
		show: ({ date }) => (date ? formatDate(date, 'day') : ''),
		read(text) {
			const known = readKnownDate(text)
			return known?.precision === 'day' ? { cells: { date: known.date } } : { fault: faults.day(text.trim()) }
		}
	},
	{
		...plain('words', 'long', hints.words(longestStatement)),
		// A cell is one line.
		read: (text) => ({ cells: { words: text.trim().replace(/\s*\n\s*/g, ' ') } })
	},
	{ ...plain('source', 'source', hints.statementPage), ...found(db, 'source', 'sources') }
]

/** The record of a file as statements name it, `move:ID`; undefined where none stand beside it. */
function recordOf(of: string, id: string): string | undefined {
	const kind = Object.entries(kinds).find(([, name]) => name === of)?.[0]
	return kind && columnOf('record').kinds!.includes(kind) ? `${kind}:${id}` : undefined
}

function readStored(db: Db, record: string): Cells[] {
	return readCells(db, file, listRemedyKeys(db, record))
}
const keyOf = ({ record, remedy, by }: Cells) => `remedies:${record}:${remedy}:${by}`
const fieldOf = ({ by = '' }: Cells) => slugOf(by) || 'said'
const isStatement = ({ remedy }: Cells) => remedy === 'statement'

/** Statements that stand, and as a draft has them, by the names of their fields; null where the draft takes one away. */
function readBoth(db: Db, record: string, drafts: readonly Edit[]) {
	const stored = new Map(
		readStored(db, record)
			.filter(isStatement)
			.map((row) => [fieldOf(row), row])
	)
	const drafted = new Map<string, Cells | null>()
	for (const { record: key, before, after } of drafts) {
		if (!key.startsWith(`remedies:${record}:statement:`)) continue
		// One that is said by somebody else now is one taken away and one that is new.
		if (after) drafted.set(fieldOf(after), after)
		else if (before) drafted.set(fieldOf(before), null)
	}
	return { stored, drafted }
}

/** The statements beside a record with their fields, and one to add; null beside records of which nobody states anything. */
export function showStatements(db: Db, of: string, id: string, drafts: readonly Edit[]): FormPart[] | null {
	const record = recordOf(of, id)
	if (!record) return null
	const specs = listSpecs(db)
	const { stored, drafted } = readBoth(db, record, drafts)
	const parts = [...new Set([...stored.keys(), ...drafted.keys()])].map((name): FormPart => {
		const was = stored.get(name) ?? null
		const cells = drafted.get(name) ?? was ?? {}
		const fields = showFields(specs, { file: 'remedies', prefix: `s.${name}`, cells, was })
		return {
			id: name,
			fields: [...fields, yesOrNo(`s.${name}.gone`, formWords.gone, drafted.get(name) === null, null)]
		}
	})
	const blank = showFields(specs, { file: 'remedies', prefix: 's.new', cells: {}, was: null })
	return [...parts, { id: 'new', fields: blank.map((field) => ({ ...field, required: false })) }]
}

/** Of a person whether they are kept from search engines; nothing of other records. */
export function showHidden(db: Db, of: string, id: string, drafts: readonly Edit[]): FormField[] {
	if (of !== 'people') return []
	const isHidden = readStored(db, `person:${id}`).some((row) => !isStatement(row))
	const drafted = drafts.find(({ record }) => record.startsWith(`remedies:person:${id}:no-search:`))
	return [yesOrNo('s.hidden', formWords.hidden, drafted ? drafted.after !== null : isHidden, isHidden)]
}

/** What is typed of both, as edits; `today` is the day on which somebody is hidden. */
export function readRemedies(
	db: Db,
	{ of, id, today }: { of: string; id: string; today: string },
	texts: Readonly<Record<string, string>>,
	drafts: readonly Edit[]
): { edits: Edit[]; faults: FormFault[] } {
	const record = recordOf(of, id)
	if (!record) return { edits: [], faults: [] }
	const specs = listSpecs(db)
	const { stored, drafted } = readBoth(db, record, drafts)
	const edits: Edit[] = []
	const misread: FormFault[] = []
	const put = (before: Cells | null, after: Cells | null) => {
		if (before && (!after || keyOf(before) !== keyOf(after))) edits.push({ record: keyOf(before), before, after: null })
		if (after)
			edits.push({ record: keyOf(after), before: before && keyOf(before) === keyOf(after) ? before : null, after })
	}
	const read = (name: string, cells: Cells, draft?: Cells) => {
		const typed = readFields(specs, texts, { prefix: `s.${name}`, cells, drafted: draft })
		return { ...typed, cells: { ...typed.cells, record, remedy: 'statement' } }
	}
	for (const name of new Set([...stored.keys(), ...drafted.keys()])) {
		const before = stored.get(name) ?? null
		// What a draft adds and the form does not have yet stands there as the one to add.
		if (!before && texts[`s.${name}.by`] === undefined) continue
		const isGone = texts[`s.${name}.gone`] === 'yes'
		if (isGone) put(before, null)
		else {
			const typed = read(name, before ?? {}, drafted.get(name) ?? undefined)
			misread.push(...typed.faults)
			put(before, typed.cells)
		}
	}
	if (['by', 'words'].some((name) => texts[`s.new.${name}`]?.trim())) {
		const typed = read('new', {})
		misread.push(...typed.faults)
		put(null, typed.cells)
	}
	const hidden = readStored(db, record).find((row) => !isStatement(row)) ?? null
	const isHidden = texts['s.hidden'] === undefined ? hidden !== null : texts['s.hidden'] === 'yes'
	if (isHidden !== (hidden !== null)) {
		const added = { record, remedy: 'no-search', by: formWords.thePerson, date: today, words: '', source: '' }
		put(hidden, isHidden ? added : null)
	}
	return { edits, faults: misread }
}
