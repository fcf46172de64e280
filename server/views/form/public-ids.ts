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
import { changeRow, listParts, readBeside, showBeside } from './beside.ts'
import { plainSpec, readFields, type FormFault, type Spec } from './fields.ts'
import { readRecord } from './find.ts'
import { slugOf } from './ids.ts'

const file = fileNamed('ids')
const { hints } = formWords
const plain = (name: string, kind: Spec['kind'], hint?: string) =>
	plainSpec(
		file.columns.find((column) => column.name === name)!,
		kind,
		hint
	)

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

/** Ids that stand, and as a draft has them. */
const readIds = (db: Db, record: string, drafts: readonly Edit[]) =>
	readBeside(readCells(db, file, listIdKeys(db, record)), drafts, { nameOf: fieldOf, start: `ids:${record}:` })

/** The public ids of a person or lab with their fields, and one to add; null of other records. */
export function showPublicIds(db: Db, of: string, id: string, drafts: readonly Edit[]): FormPart[] | null {
	const record = recordOf(of, id)
	if (!record) return null
	return showBeside(readIds(db, record, drafts), listSpecs(db), 'ids', 'i')
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
	const ids = readIds(db, record, drafts)
	const edits: Edit[] = []
	const misread: FormFault[] = []
	const put = (before: Cells | null, after: Cells | null) => edits.push(...changeRow(keyOf, before, after))
	const read = (name: string, cells: Cells, draft?: Cells) => {
		const typed = readFields(specs, texts, { prefix: `i.${name}`, cells, drafted: draft })
		misread.push(...typed.faults)
		const known = readPublicId(typed.cells.value ?? '')
		const scheme = typed.cells.scheme || (known?.scheme ?? '')
		const value = known?.scheme === scheme ? known.value : (typed.cells.value ?? '')
		return { ...typed.cells, record, scheme, value }
	}
	for (const name of listParts(ids)) {
		const before = ids.stored.get(name) ?? null
		// What a draft adds and the form does not have yet stands there as the one to add.
		if (!before && texts[`i.${name}.value`] === undefined) continue
		if (texts[`i.${name}.gone`] === 'yes') put(before, null)
		else put(before, read(name, before ?? {}, ids.drafted.get(name) ?? undefined))
	}
	if (texts['i.new.value']?.trim()) put(null, read('new', {}))
	return { edits, faults: misread }
}
