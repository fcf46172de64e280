// A move of somebody who is not on record yet: both are written at once.
import type { Cells } from '../../../db/cells.ts'
import type { Db } from '../../../db/open.ts'
import { formWords } from '../../domain/language/index.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { FormField } from '../../schemas/form.ts'
import { yesOrNo, type FormFault } from './fields.ts'
import { makeId } from './ids.ts'

const field = 'f.newPerson'
const isNew = ({ record, before }: Edit) => record.startsWith('people:') && !before

/** Whether the person of a move is new, beside the move's fields. */
export const showNewPerson = (file: string, drafts: readonly Edit[]): FormField[] =>
	file === 'moves' ? [yesOrNo(field, formWords.newPerson, drafts.some(isNew), null)] : []

/** The record of a person who is called as the move says and is new; the move then names it. */
export function readNewPerson(
	db: Db,
	file: string,
	{ cells, faults }: { cells: Cells; faults: FormFault[] },
	texts: Readonly<Record<string, string>>
): Edit[] {
	const name = (texts['f.person'] ?? '').trim()
	if (file !== 'moves' || texts[field] !== 'yes' || !name) return []
	const id = makeId(db, 'people', [name])
	cells.person = id
	const at = faults.findIndex(({ path }) => path === 'f.person')
	if (at >= 0) faults.splice(at, 1)
	const after = { id, name, aliases: '', known_for: '', links: '' }
	return [{ record: `people:${id}`, before: null, after }]
}
