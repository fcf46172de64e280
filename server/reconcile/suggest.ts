// What may be meant by the beginning of a text: records, types and properties.
import { searchNames } from '../../db/queries/search.ts'
import { nameRecord } from '../../db/queries/match.ts'
import { foldName } from '../domain/resolve/script.ts'
import type { Suggested } from '../schemas/reconcile.ts'
import type { Store } from '../store/store.ts'
import {
	describeEntity,
	entityTypes,
	isEntityType,
	nameType,
	readEntities,
	readEntityId,
	writeEntityId,
	type EntityType
} from './entity.ts'
import { listTypes } from './manifest.ts'
import { listProperties } from './properties.ts'

export const suggestKinds = ['entity', 'type', 'property'] as const
export type SuggestKind = (typeof suggestKinds)[number]
export type SuggestAsked = {
	/** What was typed. */
	prefix: string
	/** Suggestions that are passed over. */
	skip: number
	type?: string | undefined
}
/** Suggestions of a page, and beyond which none is given. */
const [page, most] = [20, 200]

/** A page of suggestions, the likeliest first. */
export function suggest(store: Store, kind: SuggestKind, { prefix, skip, type }: SuggestAsked): Suggested {
	const types = type && isEntityType(type) ? [type] : entityTypes
	if (kind === 'entity') return { result: suggestEntities(store, prefix.trim(), skip, types) }
	const all = kind === 'type' ? listTypes() : listProperties(types.length === 1 ? types[0] : undefined)
	const asked = foldName(prefix)
	const found = all.filter(
		({ id, name }) =>
			id.toLowerCase() === prefix.toLowerCase() || ` ${foldName(name)}`.includes(` ${asked}`) || asked === ''
	)
	return { result: found.slice(skip, skip + page) }
}

function suggestEntities(
	store: Store,
	prefix: string,
	skip: number,
	types: readonly EntityType[]
): Suggested['result'] {
	const ref = readEntityId(prefix)
	const isThere = ref && nameRecord(store.db, ref.type, ref.id) !== undefined
	const end = Math.min(skip + page, most)
	const hits = isThere ? [ref] : searchNames(store.db, prefix, end, types)
	const shown = hits.slice(skip, end).map(writeEntityId)
	const entities = readEntities(store, shown)
	return shown.map((id) => {
		const entity = entities.get(id)!
		const description = describeEntity(entity)
		return { id, name: entity.row.name, ...(description && { description }), notable: [nameType(entity.type)] }
	})
}
