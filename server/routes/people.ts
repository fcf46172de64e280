import type { FastifyInstance } from 'fastify'
import { findPerson, listPeople, personSorts, walkPeople } from '../../db/queries/people.ts'
import type { Store } from '../answer.ts'
import { personKeys } from '../keys.ts'
import { addList, addRecord } from '../list.ts'
import { Person, PersonRecord } from '../schemas.ts'
import { readCareer } from '../spells.ts'

export function registerPeople(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Person>(app, store, {
		name: 'people',
		description: 'One row is one researcher, with the lab that the newest record points to.',
		keys: personKeys,
		row: Person,
		sorts: personSorts,
		order: 'name',
		list: (filter, paging) => listPeople(db, filter, paging),
		walk: (filter, sort) => walkPeople(db, filter, sort),
		sources: () => [],
		caveats: ['Where somebody is follows from the newest record: a later move that nobody published is not known.']
	})
	addRecord(app, store, {
		noun: 'person',
		list: 'people',
		description: 'A person’s career as spells, with all moves and offers, of every status.',
		answer: PersonRecord,
		find(id) {
			const person = findPerson(db, id)
			return person && { ...person, spells: readCareer(store, id) }
		}
	})
}
