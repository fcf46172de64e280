// What can be fetched of people and labs, property by property. A date that is known to the day goes out as a date, one that
// is coarser as text: as a date it would claim a day that nobody told.
import { idSchemes } from '../../db/words.ts'
import { parsePartialDate, writeKnown, type Precision } from '../domain/time/date.ts'
import { reconcileProperties, reconcileWords } from '../domain/language/index.ts'
import { ProblemError } from '../query/problem.ts'
import type { ExtendAsked, ExtendedValue } from '../schemas/reconcile.ts'
import { nameType, pageOf, type Entity, type EntityType, type LabEntity, type PersonEntity } from './entity.ts'

type Reads<E> = Record<string, (entity: E, origin: string) => ExtendedValue[]>

const text = (value: string | null | undefined): ExtendedValue[] => (value ? [{ str: value }] : [])
const whole = (int: number): ExtendedValue[] => [{ int }]
const lab = (id: string | null, name: string | null): ExtendedValue[] =>
	id ? [{ id: `lab:${id}`, name: name ?? id }] : []
const date = (iso: string | null, precision: string | null | undefined): ExtendedValue[] => {
	if (!iso) return []
	const known = (precision ?? parsePartialDate(iso)?.precision ?? 'year') as Precision
	return [known === 'day' ? { date: `${iso}T00:00:00Z` } : { str: precision ? writeKnown(iso, known) : iso }]
}
const ids = Object.fromEntries(
	idSchemes.map((scheme) => [
		scheme,
		({ row: { publicIds } }: Entity) =>
			publicIds.filter((id) => id.startsWith(`${scheme}:`)).map((id) => ({ str: id.slice(scheme.length + 1) }))
	])
)

const ofPerson: Reads<PersonEntity> = {
	lab: ({ row }) => lab(row.lab, row.labName),
	role: ({ row }) => text(row.role),
	since: ({ row }) => date(row.since, row.sincePrecision),
	moves: ({ moves }) => moves.map((move) => ({ str: reconcileWords.move(move) })),
	moveCount: ({ moves }) => whole(moves.length),
	lastMove: ({ moves }) => text(moves[0]?.id),
	cameFrom: ({ row }) => lab(row.cameFrom, row.cameFromName),
	lastPublished: ({ row }) => date(row.lastPublished, null),
	knownFor: ({ row }) => text(row.knownFor),
	sources: ({ moves }) => (moves[0]?.sources ?? []).flatMap(({ url }) => text(url)),
	page: ({ row: { id } }, origin) => text(pageOf({ type: 'person', id }, origin)),
	...ids
}
const ofLab: Reads<LabEntity> = {
	kind: ({ row }) => text(row.kind),
	country: ({ row }) => text(row.country),
	parent: ({ row }) => lab(row.parent, row.parentName),
	founded: ({ row }) => date(row.founded, null),
	ended: ({ row }) => date(row.ended, null),
	website: ({ row }) => text(row.website),
	joined: ({ row }) => whole(row.joined),
	left: ({ row }) => whole(row.left),
	page: ({ row: { id } }, origin) => text(pageOf({ type: 'lab', id }, origin)),
	...ids
}
/** Properties whose values are labs. */
const ofLabs = new Set(['lab', 'cameFrom', 'parent'])

/** A property by its id, with its name and what it holds; undefined where there is none. */
export function nameProperty(id: string): { id: string; name: string; description: string } | undefined {
	const words = Object.hasOwn(reconcileProperties, id) ? reconcileProperties[id] : undefined
	return words && { id, name: words[0], description: words[1] }
}
/** The properties of a type, or of both. */
export function listProperties(type?: EntityType): { id: string; name: string; description: string }[] {
	const names = [...(type === 'lab' ? [] : Object.keys(ofPerson)), ...(type === 'person' ? [] : Object.keys(ofLab))]
	return [...new Set(names)].map((id) => nameProperty(id)!)
}

/** The values of a property; none where the record has no such property. */
export function readProperty(entity: Entity, id: string, origin: string): ExtendedValue[] {
	if (entity.type === 'person') return Object.hasOwn(ofPerson, id) ? ofPerson[id]!(entity, origin) : []
	return Object.hasOwn(ofLab, id) ? ofLab[id]!(entity, origin) : []
}

/** What an extension says of its columns; throws a problem that names those that there are not. */
export function describeColumns(properties: ExtendAsked['properties']) {
	return properties.map(({ id }, place) => {
		const property = nameProperty(id)
		if (!property) {
			const detail = `There is no property \`${id}\`. Known are ${Object.keys(reconcileProperties).join(', ')}.`
			throw new ProblemError('bad-input', detail, [{ path: `properties.${place}.id`, message: detail }])
		}
		return { id, name: property.name, ...(ofLabs.has(id) && { type: nameType('lab') }) }
	})
}
