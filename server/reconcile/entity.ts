// People and labs as reconciliation names them, `person:ada-example`, and what is told of them, read for all at once.
import { labList, type LabRow } from '../../db/queries/labs.ts'
import { readRows } from '../../db/queries/listing/page.ts'
import { walkMoves, type MoveRow } from '../../db/queries/moves.ts'
import { personList } from '../../db/queries/people.ts'
import { reconcileWords } from '../domain/language/index.ts'
import { tellPeople } from '../lists/people.ts'
import type { Person } from '../schemas/rows.ts'
import type { Store } from '../store/store.ts'

export const entityTypes = ['person', 'lab'] as const
export type EntityType = (typeof entityTypes)[number]
export type EntityRef = { type: EntityType; id: string }
/** `moves` are the confirmed and reported ones, newest first. */
export type PersonEntity = { type: 'person'; row: Person; moves: MoveRow[] }
export type LabEntity = { type: 'lab'; row: LabRow }
export type Entity = PersonEntity | LabEntity

export const writeEntityId = ({ type, id }: EntityRef): string => `${type}:${id}`
/** What a text names by its id; whether it is on record is not said. */
export function readEntityId(text: string): EntityRef | undefined {
	const type = entityTypes.find((type) => text.startsWith(`${type}:`))
	return type && { type, id: text.slice(type.length + 1) }
}
export const isEntityType = (text: string): text is EntityType => entityTypes.some((type) => type === text)
/** A type with its name. */
export const nameType = (type: EntityType) => ({ id: type, name: reconcileWords.types[type]![0] })

/** The records of ids that are there, by id. */
export function readEntities(store: Store, ids: Iterable<string>): Map<string, Entity> {
	const { db } = store
	const refs = [...new Set(ids)].flatMap((id) => readEntityId(id) ?? [])
	const of = (type: EntityType) => refs.filter((ref) => ref.type === type).map(({ id }) => id)
	const found = new Map<string, Entity>()
	for (const row of readRows(db, labList, of('lab'))) found.set(`lab:${row.id}`, { type: 'lab', row })
	const people = readRows(db, personList, of('person'))
	for (const row of tellPeople(store, people, { level: 'group' }))
		found.set(`person:${row.id}`, { type: 'person', row, moves: [] })
	if (people.length)
		for (const move of walkMoves(db, { level: 'group', person: people.map(({ id }) => id) }))
			(found.get(`person:${move.person}`) as PersonEntity).moves.push(move)
	return found
}

/** What tells a record from its namesakes, in a line; undefined where nothing does. */
export const describeEntity = (entity: Entity): string | undefined =>
	(entity.type === 'person' ? reconcileWords.person(entity.row) : reconcileWords.lab(entity.row)) || undefined

/** The page of a record. */
export const pageOf = ({ type, id }: EntityRef, origin: string): string =>
	`${origin}/${type === 'person' ? 'people' : 'labs'}/${encodeURIComponent(id)}`
