// The ids that a person or lab has elsewhere, in its form: each with the pages that say so, and one to add.
import type { Cells } from '../../../db/cells.ts'
import { readCells } from '../../../db/csv/export.ts'
import { fileNamed } from '../../../db/files.ts'
import type { Db } from '../../../db/open.ts'
import { listIdKeys } from '../../../db/queries/form.ts'
import { formWords } from '../../domain/language/index.ts'
import { readPublicId } from '../../domain/publishing/public-id.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormPart } from '../../schemas/form.ts'
import { readFields, showFields, yesOrNo, type FormFault, type Spec } from './fields.ts'
import { readRecord } from './find.ts'
import { slugOf } from './ids.ts'

const file = fileNamed('ids')
const { hints } = formWords
const plain = (name: string, kind: Spec['kind'], hint: string | null = null): Spec => ({
	column: file.columns.find((column) => column.name === name)!,
	columns: [name],
	kind,
	hint,
	show: (cells) => cells[name] ?? '',
	read: (text) => ({ cells: { [name]: text.trim() } })
})

/** The id, of which registry, and the pages. */
const listSpecs = (db: Db): Spec[] => [
	plain('value', 'text', hints.publicId),
	plain('scheme', 'choice'),
	{
		...plain('sources', 'lines', hints.idPages),
		show: ({ sources = '' }) => sources.replaceAll('|', '\n'),
		read(text) {
			const found: string[] = []
			for (const line of text.split('\n').map((line) => line.trim())) {
				if (!line) continue
				const read = readRecord(db, 'sources', line)
				if (!('id' in read)) return read
				found.push(read.id)
			}
			return { cells: { sources: [...new Set(found)].toSorted().join('|') } }
		}
	}
]

const recordOf = (of: string, id: string): string | undefined =>
	of === 'people' ? `person:${id}` : of === 'labs' ? `lab:${id}` : undefined
const keyOf = ({ record, scheme, value }: Cells) => `ids:${record}:${scheme}:${value}`
const fieldOf = ({ scheme, value }: Cells) => slugOf(`${scheme} ${value}`) || 'id'

/** Ids that stand, and as a draft has them, by the names of their fields; null where the draft takes one away. */
function readBoth(db: Db, record: string, drafts: readonly Edit[]) {
	const stored = new Map(readCells(db, file, listIdKeys(db, record)).map((row) => [fieldOf(row), row]))
	const drafted = new Map<string, Cells | null>()
	for (const { record: key, before, after } of drafts) {
		if (!key.startsWith(`ids:${record}:`)) continue
		// One that reads otherwise now is one taken away and one that is new.
		if (after) drafted.set(fieldOf(after), after)
		else if (before) drafted.set(fieldOf(before), null)
	}
	return { stored, drafted }
}

/** The public ids of a person or lab with their fields, and one to add; null of other records. */
export function showPublicIds(db: Db, of: string, id: string, drafts: readonly Edit[]): FormPart[] | null {
	const record = recordOf(of, id)
	if (!record) return null
	const specs = listSpecs(db)
	const { stored, drafted } = readBoth(db, record, drafts)
	const parts = [...new Set([...stored.keys(), ...drafted.keys()])].map((name): FormPart => {
		const was = stored.get(name) ?? null
		const cells = drafted.get(name) ?? was ?? {}
		const fields = showFields(specs, { file: 'ids', prefix: `i.${name}`, cells, was })
		return {
			id: name,
			fields: [...fields, yesOrNo(`i.${name}.gone`, formWords.gone, drafted.get(name) === null, null)]
		}
	})
	const blank = showFields(specs, { file: 'ids', prefix: 'i.new', cells: {}, was: null })
	return [...parts, { id: 'new', fields: blank.map((field) => ({ ...field, required: false })) }]
}

/** What is typed of them, as edits; an address is read as the id that it leads to. */
export function readPublicIds(
	db: Db,
	{ of, id }: { of: string; id: string },
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
		const isSame = before && after && keyOf(before) === keyOf(after)
		if (before && !isSame) edits.push({ record: keyOf(before), before, after: null })
		if (after) edits.push({ record: keyOf(after), before: isSame ? before : null, after })
	}
	const read = (name: string, cells: Cells, draft?: Cells) => {
		const typed = readFields(specs, texts, { prefix: `i.${name}`, cells, drafted: draft })
		misread.push(...typed.faults)
		const known = readPublicId(typed.cells.value ?? '')
		const scheme = typed.cells.scheme || (known?.scheme ?? '')
		const value = known?.scheme === scheme ? known.value : (typed.cells.value ?? '')
		return { ...typed.cells, record, scheme, value }
	}
	for (const name of new Set([...stored.keys(), ...drafted.keys()])) {
		const before = stored.get(name) ?? null
		// What a draft adds and the form does not have yet stands there as the one to add.
		if (!before && texts[`i.${name}.value`] === undefined) continue
		if (texts[`i.${name}.gone`] === 'yes') put(before, null)
		else put(before, read(name, before ?? {}, drafted.get(name) ?? undefined))
	}
	if (texts['i.new.value']?.trim()) put(null, read('new', {}))
	return { edits, faults: misread }
}
