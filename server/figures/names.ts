// Records by their names, as a figure or a list says whom it is about.
import { nameSubject } from '../../db/queries/claims.ts'
import type { Store } from '../store/store.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import type { FigureFilter } from '../domain/moves/select.ts'
import { nameCountry, spellCountry } from '../domain/language/index.ts'
import type { Named } from '../domain/vocabulary/part.ts'
import { noRecord } from '../query/problem.ts'
import type { LabRef } from '../schemas/rows.ts'

/** The name of a lab or person by its id, and who made a deal; else the id. */
export type NameOf = (key: 'lab' | 'person' | 'deal', id: string) => string

/** Names records of the newest revision: any lab and person, and of deals those of a question. */
export function nameRecords({ columns, db }: Pick<Store, 'columns' | 'db'>, deals: readonly string[] = []): NameOf {
	const { labs, labIndex, people, personIndex } = columns.current()
	const made = new Map(deals.map((id) => [id, nameSubject(db, 'deal', id)]))
	return (key, id) => {
		if (key === 'deal') return made.get(id) ?? id
		const found = key === 'lab' ? labs[labIndex.get(id) ?? -1] : people[personIndex.get(id) ?? -1]
		return found?.name ?? id
	}
}

/** An end that is asked for, by its name: a lab, or at level `country` a country; an id that is not known by itself. */
export function nameEnd({ labs, labIndex }: MoveColumns, id: string, level: FigureFilter['level']): Named {
	const lab = labs[labIndex.get(id) ?? -1]
	if (lab) return { id, name: lab.name, group: labs[lab.group]?.id ?? id }
	return { id, name: level === 'country' ? spellCountry(nameCountry(id)) : id }
}

/** A lab by its id, with its group; throws a problem where there is none. */
export function findLabRef(columns: MoveColumns, id: string, path = 'id'): LabRef {
	const [lab] = nameLabs(columns, [id])
	if (!lab) throw noRecord('lab', id, path)
	return lab
}
