// The parts of an offer in its form.
import type { Cells } from '../../../db/cells.ts'
import { readCells } from '../../../db/csv/export.ts'
import { fileNamed } from '../../../db/files.ts'
import type { Db } from '../../../db/open.ts'
import { listPartIds } from '../../../db/queries/form.ts'
import { formWords } from '../../domain/language/index.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormPart } from '../../schemas/form.ts'
import { listSpecs, readFields, showFields, yesOrNo, type FormFault } from './fields.ts'
import { makeId } from './ids.ts'

/** The parts of an offer as they stand. */
function readParts(db: Db, offer: string): Cells[] {
	return readCells(db, fileNamed('components'), listPartIds(db, offer))
}

/** Parts that a draft adds or has otherwise, by id; null where it takes one away. */
const draftedParts = (edits: readonly Edit[]) =>
	new Map(
		edits
			.filter(({ record }) => record.startsWith('components:'))
			.map(({ record, after }) => [record.slice('components:'.length), after])
	)

export function showParts(db: Db, offer: string, edits: readonly Edit[]): FormPart[] {
	const specs = listSpecs(db, 'components')
	const stored = new Map(readParts(db, offer).map((row) => [row.id!, row]))
	const drafted = draftedParts(edits)
	const ids = [...new Set([...stored.keys(), ...drafted.keys()])]
	const parts = ids.map((id): FormPart => {
		const was = stored.get(id) ?? null
		const cells = drafted.get(id) ?? was ?? {}
		const fields = showFields(specs, { file: 'components', prefix: `p.${id}`, cells, was })
		return { id, fields: [...fields, yesOrNo(`p.${id}.gone`, formWords.gone, drafted.get(id) === null, null)] }
	})
	const blank = showFields(specs, { file: 'components', prefix: 'p.new', cells: {}, was: null })
	const open = blank.map((field) => ({ ...field, required: false }))
	return [...parts, { id: 'new', fields: open }]
}

/** What is typed of the parts, as edits. */
export function readTypedParts(
	db: Db,
	offer: string,
	texts: Readonly<Record<string, string>>,
	drafts: readonly Edit[]
): { edits: Edit[]; faults: FormFault[] } {
	const specs = listSpecs(db, 'components')
	const stored = new Map(readParts(db, offer).map((row) => [row.id!, row]))
	const drafted = draftedParts(drafts)
	const edits: Edit[] = []
	const faults: FormFault[] = []
	for (const id of new Set([...stored.keys(), ...drafted.keys()])) {
		const before = stored.get(id) ?? null
		// What a draft adds and the form does not have yet stands there as the one to add.
		if (!before && texts[`p.${id}.kind`] === undefined) continue
		const isGone = texts[`p.${id}.gone`] === 'yes'
		const read = readFields(specs, texts, {
			prefix: `p.${id}`,
			cells: before ?? {},
			drafted: drafted.get(id) ?? undefined
		})
		if (isGone && !before) continue
		if (!isGone) faults.push(...read.faults)
		edits.push({ record: `components:${id}`, before, after: isGone ? null : { ...read.cells, id, offer } })
	}
	if (texts['p.new.kind']) {
		const read = readFields(specs, texts, { prefix: 'p.new', cells: {} })
		const words = [offer, read.cells.kind!]
		let id = makeId(db, 'components', words)
		for (let n = 2; edits.some(({ record }) => record === `components:${id}`); n++)
			id = makeId(db, 'components', [...words, String(n)])
		faults.push(...read.faults)
		const cells = { ...read.cells, contingent: read.cells.contingent || 'unknown' }
		edits.push({ record: `components:${id}`, before: null, after: { ...cells, id, offer } })
	}
	return { edits, faults }
}
