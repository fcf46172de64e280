import type { FastifyInstance } from 'fastify'
import { listMoves } from '../../db/queries/moves.ts'
import { listOffers } from '../../db/queries/offers.ts'
import { findPerson, listPeople, personSorts, walkPeople, type PersonRow } from '../../db/queries/people.ts'
import type { Store } from '../store/store.ts'
import { showAt } from '../domain/moves/at-the-clocks.ts'
import { hasClock, type Clocks } from '../domain/time/clocks.ts'
import type { Filter } from '../domain/vocabulary/filter.ts'
import { caveats } from '../domain/language/index.ts'
import { asOf, knownAt, personKeys } from '../query/keys.ts'
import { addList, addRecord } from '../lists/list.ts'
import { PersonRecord } from '../schemas/records.ts'
import { Person } from '../schemas/rows.ts'
import { readCareer } from '../views/spells.ts'
import { listPeopleAt, tellPeople, walkPeopleAt } from '../lists/at-the-clocks.ts'

/** Whether a list is made in memory: as it stood, or by where people came from. */
const isChosen = (filter: Filter) => hasClock(filter) || filter.from !== undefined

export function registerPeople(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Person>(app, store, {
		name: 'people',
		description:
			'One row is one researcher, with the lab that the newest record points to; with asOf or knownAt those on record by that day, and where they were.',
		keys: personKeys,
		row: Person,
		sorts: personSorts,
		order: 'name',
		list: (filter, paging) => {
			if (isChosen(filter)) return listPeopleAt(store, filter, paging)
			const page = listPeople(db, filter, paging)
			return { ...page, rows: [...tellPeople(store, page.rows, filter)] }
		},
		walk: (filter, sort) =>
			isChosen(filter) ? walkPeopleAt(store, filter, sort) : tellPeople(store, walkPeople(db, filter, sort), filter),
		sources: () => [],
		caveats: caveats.people
	})
	addRecord(app, store, {
		noun: 'person',
		list: 'people',
		description:
			'A person’s career as spells, with all moves and offers, of every status; with asOf or knownAt as of that day.',
		keys: { asOf, knownAt },
		answer: PersonRecord,
		find(id, clocks: Clocks) {
			const person = findPerson(db, id)
			if (!person) return undefined
			const spells = readCareer(store, id, clocks)
			const of = { ...clocks, level: 'lab' as const, person: [id] }
			const tell = <Row extends PersonRow>(row: Row) => ({ ...row, ...[...tellPeople(store, [row], of)][0]! })
			if (!hasClock(clocks)) return { ...tell(person), spells }
			const now = spells.findLast(({ post, ended }) => post === 'staff' && !ended)
			const paging = { limit: 500 }
			const { coverageEnd } = store.columns.current()
			const moves = person.moves.flatMap((move) => showAt(move, clocks, coverageEnd) ?? [])
			const stood = {
				...person,
				moveCount: listMoves(db, of, paging).total,
				lab: now?.lab ?? null,
				labName: now?.labName ?? null,
				labGroup: now?.labGroup ?? null,
				since: now?.start ?? null,
				sincePrecision: now?.startPrecision ?? null
			}
			return { ...tell(stood), spells, moves, offers: listOffers(db, of, paging).rows }
		}
	})
}
