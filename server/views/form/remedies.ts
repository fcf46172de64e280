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
import { changeRow, listParts, readBeside, showBeside } from './beside.ts'
import { found, plainSpec, readFields, yesOrNo, type FormFault, type Spec } from './fields.ts'
import { slugOf } from './ids.ts'

const file = fileNamed('remedies')
const { hints, faults } = formWords
const columnOf = (name: string) => file.columns.find((column) => column.name === name)!
const plain = (name: string, kind: Spec['kind'], hint?: string) => plainSpec(columnOf(name), kind, hint)

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

/** Statements that stand, and as a draft has them. */
const readStatements = (db: Db, record: string, drafts: readonly Edit[]) =>
	readBeside(readStored(db, record).filter(isStatement), drafts, {
		nameOf: fieldOf,
		start: `remedies:${record}:statement:`
	})

/** The statements beside a record with their fields, and one to add; null beside records of which nobody states anything. */
export function showStatements(db: Db, of: string, id: string, drafts: readonly Edit[]): FormPart[] | null {
	const record = recordOf(of, id)
	if (!record) return null
	return showBeside(readStatements(db, record, drafts), listSpecs(db), 'remedies', 's')
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
	const statements = readStatements(db, record, drafts)
	const edits: Edit[] = []
	const misread: FormFault[] = []
	const put = (before: Cells | null, after: Cells | null) => edits.push(...changeRow(keyOf, before, after))
	const read = (name: string, cells: Cells, draft?: Cells): Cells => {
		const typed = readFields(specs, texts, { prefix: `s.${name}`, cells, drafted: draft })
		misread.push(...typed.faults)
		return { ...typed.cells, record, remedy: 'statement' }
	}
	for (const name of listParts(statements)) {
		const before = statements.stored.get(name) ?? null
		// What a draft adds and the form does not have yet stands there as the one to add.
		if (!before && texts[`s.${name}.by`] === undefined) continue
		if (texts[`s.${name}.gone`] === 'yes') put(before, null)
		else put(before, read(name, before ?? {}, statements.drafted.get(name) ?? undefined))
	}
	if (['by', 'words'].some((name) => texts[`s.new.${name}`]?.trim())) put(null, read('new', {}))
	const hidden = readStored(db, record).find((row) => !isStatement(row)) ?? null
	const isHidden = texts['s.hidden'] === undefined ? hidden !== null : texts['s.hidden'] === 'yes'
	if (isHidden !== (hidden !== null)) {
		const added = { record, remedy: 'no-search', by: formWords.thePerson, date: today, words: '', source: '' }
		put(hidden, isHidden ? added : null)
	}
	return { edits, faults: misread }
}
