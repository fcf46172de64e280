// Rows of another file that stand beside a record in its form, such as statements and public ids: each a part with fields of
// its own, one more to add, and what is typed of them as edits.
import type { Cells, FileName } from '../../../db/cells.ts'
import { formWords } from '../../domain/language/index.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormPart } from '../../schemas/form.ts'
import { showFields, yesOrNo, type Spec } from './fields.ts'

/** Rows that stand, and as a draft has them, by the names of their parts; null where the draft takes one away. */
export type Beside = { stored: ReadonlyMap<string, Cells>; drafted: ReadonlyMap<string, Cells | null> }

/** `nameOf` names a row's part; `start` is what the keys of a record's rows begin with. */
export function readBeside(
	rows: readonly Cells[],
	drafts: readonly Edit[],
	{ nameOf, start }: { nameOf: (row: Cells) => string; start: string }
): Beside {
	const drafted = new Map<string, Cells | null>()
	for (const { record, before, after } of drafts) {
		if (!record.startsWith(start)) continue
		// One that reads otherwise now is one taken away and one that is new.
		if (after) drafted.set(nameOf(after), after)
		else if (before) drafted.set(nameOf(before), null)
	}
	return { stored: new Map(rows.map((row) => [nameOf(row), row])), drafted }
}

/** Names of all parts: of rows that stand, and of those that a draft adds. */
export const listParts = ({ stored, drafted }: Beside): Set<string> => new Set([...stored.keys(), ...drafted.keys()])

/** The parts with their fields, and one to add. `prefix` begins the names of their fields: `i`, `s`. */
export function showBeside(beside: Beside, specs: readonly Spec[], file: FileName, prefix: string): FormPart[] {
	const { stored, drafted } = beside
	const parts = [...listParts(beside)].map((name): FormPart => {
		const was = stored.get(name) ?? null
		const cells = drafted.get(name) ?? was ?? {}
		const fields = showFields(specs, { file, prefix: `${prefix}.${name}`, cells, was })
		return {
			id: name,
			fields: [...fields, yesOrNo(`${prefix}.${name}.gone`, formWords.gone, drafted.get(name) === null, null)]
		}
	})
	const blank = showFields(specs, { file, prefix: `${prefix}.new`, cells: {}, was: null })
	return [...parts, { id: 'new', fields: blank.map((field) => ({ ...field, required: false })) }]
}

/** Edits that lead from a row to another: under another key it is taken away and added. */
export function changeRow(keyOf: (row: Cells) => string, before: Cells | null, after: Cells | null): Edit[] {
	const isSame = before !== null && after !== null && keyOf(before) === keyOf(after)
	return [
		...(before && !isSame ? [{ record: keyOf(before), before, after: null }] : []),
		...(after ? [{ record: keyOf(after), before: isSame ? before : null, after }] : [])
	]
}
