import type { FastifyInstance } from 'fastify'
import { listMoves } from '../../db/queries/moves.ts'
import { listOffers } from '../../db/queries/offers.ts'
import { findPerson, type PersonRow } from '../../db/queries/people.ts'
import type { Store } from '../store/store.ts'
import { showAt } from '../domain/moves/at-the-clocks.ts'
import { hasClock, type Clocks } from '../domain/time/clocks.ts'
import { caveats } from '../domain/language/index.ts'
import { asOf, knownAt, personKeys } from '../query/keys.ts'
import { addList, addRecord } from '../lists/list.ts'
import { PersonRecord } from '../schemas/records.ts'
import { Person } from '../schemas/rows.ts'
import { readCareer } from '../views/spells.ts'
import { listPeople, personSorts, tellPeople, walkAllPeople } from '../lists/people.ts'

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
		list: (filter, paging) => listPeople(store, filter, paging),
		walk: (filter, sort) => walkAllPeople(store, filter, sort),
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
