import type { FastifyInstance } from 'fastify'
import { findLab, labSorts, listLabs, walkLabs } from '../../db/queries/labs.ts'
import { addTable, type Store } from '../answer.ts'
import { countOf } from '../domain/words.ts'
import { findLabRef } from '../figure.ts'
import { labKeys, level } from '../keys.ts'
import { addList, addRecord } from '../list.ts'
import { Alumnus, Lab, LabRecord, ListOf, Spell } from '../schemas.ts'
import { readAlumni, readRoster } from '../spells.ts'

export function registerLabs(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Lab>(app, store, {
		name: 'labs',
		description: 'One row is one organisation that people work for, or that buys, funds or regulates them.',
		keys: labKeys,
		row: Lab,
		sorts: labSorts,
		order: 'name',
		list: (filter, paging) => listLabs(db, filter, paging),
		walk: (filter, sort) => walkLabs(db, filter, sort),
		sources: () => [],
		caveats: ['joined and left count confirmed and reported moves of the lab with its units, moves inside left out.']
	})
	addRecord(app, store, {
		noun: 'lab',
		list: 'labs',
		description: 'A lab with its ancestors, its units and how many people are there and left, by the records.',
		keys: { level },
		answer: LabRecord,
		find(id, { level }) {
			const lab = findLab(db, id)
			if (!lab) return undefined
			const at = level as 'group' | 'lab'
			return { ...lab, peopleNow: readRoster(store, id, at).length, alumniCount: readAlumni(store, id, at).length }
		}
	})
	const addPeople = <Row extends object>(
		name: 'roster' | 'alumni',
		row: typeof Spell | typeof Alumnus,
		read: (lab: string, at: 'group' | 'lab') => Row[],
		say: (count: number, lab: string) => string,
		description: string
	) =>
		addTable(app, store, {
			path: `/labs/:id/${name}`,
			tag: 'labs',
			summary: name === 'roster' ? 'People at a lab' : 'People who left a lab',
			description,
			keys: { level },
			answer: ListOf(row),
			row,
			revision: () => store.columns.current().revision,
			find({ query, params }) {
				const columns = store.columns.current()
				const lab = findLabRef(columns, params.id!)
				const rows = read(lab.id, query.level)
				const sentence = say(rows.length, lab.name)
				return { rows, total: rows.length, next: null, partly: 0, facets: {}, sentence, revision: columns.revision }
			},
			rows: ({ query, params }) => read(findLabRef(store.columns.current(), params.id!).id, query.level),
			sources: () => [],
			caveats: ['Derived from the moves on record: a later move that nobody published is not known.']
		})
	addPeople(
		'roster',
		Spell,
		(lab, at) => readRoster(store, lab, at),
		(count, lab) => `${countOf(count, 'person', 'people')} at ${lab}, by the records`,
		'Who is there at the end of coverage, by the records: since when, in which role, and the last evidence of it.'
	)
	addPeople(
		'alumni',
		Alumnus,
		(lab, at) => readAlumni(store, lab, at),
		(count, lab) => `${countOf(count, 'person', 'people')} who left ${lab}, by the records`,
		'Who left, where they went first, and where the records point to at the end of coverage.'
	)
}
