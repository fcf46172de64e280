// Who or which lab a query means: by a public id that stands beside it, else by the engine of names, with the labs of its
// properties as evidence; what is required leaves the others out.
import { idSchemes } from '../../db/words.ts'
import { nameRecord, openMatching } from '../../db/queries/match.ts'
import { linkPublicId, readPublicId } from '../domain/publishing/public-id.ts'
import { readLine } from '../domain/resolve/pasted.ts'
import { clearLead, fewestPoints } from '../domain/resolve/name.ts'
import type { Candidate } from '../domain/resolve/resolve.ts'
import { foldName } from '../domain/resolve/script.ts'
import { alikeWords } from '../domain/language/index.ts'
import type { AskedValue, ReconciledCandidate } from '../schemas/reconcile.ts'
import type { Store } from '../store/store.ts'
import type { Condition, Query } from './asked.ts'
import { describeEntity, nameType, readEntities, readEntityId, writeEntityId, type Entity } from './entity.ts'
import { readProperty } from './properties.ts'

/** The points that a candidate needs to be shown. */
const fewestShown = 55
const isScheme = (pid: string) => idSchemes.some((scheme) => scheme === pid)
const sayValue = (value: AskedValue) => (typeof value === 'object' ? value.id : String(value))

/** Finds the candidates of queries, the best first; at most one of each has `match`. */
export function openFinding(store: Store, origin: string): (query: Query) => ReconciledCandidate[] {
	const { db } = store
	const find = openMatching(db)

	/** By what stands beside the name: public ids that somebody has. */
	const findById = ({ types, names, conditions }: Query): Candidate[] => {
		const told = conditions
			.filter(({ pid, quantifier }) => isScheme(pid) && quantifier !== 'none')
			.flatMap(({ pid, values }) => values.map((value) => [pid, sayValue(value)] as const))
		for (const [pid, value] of told)
			for (const type of types) {
				const address = readPublicId(value)?.scheme === pid ? value : linkPublicId(pid, value)
				const [known] = find({ name: '', labs: [], address }, type)
				if (known) return [known]
			}
		for (const text of names) {
			const ref = readEntityId(text.trim())
			const name = ref && types.includes(ref.type) && nameRecord(db, ref.type, ref.id)
			if (name) {
				const parts = [{ part: 'id', points: 100, detail: text.trim() } as const]
				return [{ ...ref, name, score: 100, parts, match: true }]
			}
		}
		return []
	}
	const findByName = ({ names, types }: Query, labs: readonly AskedValue[]): Candidate[] => {
		const sought = splitLabs(labs)
		const best = new Map<string, Candidate>()
		for (const text of names)
			for (const type of types)
				for (const one of find({ ...readLine(text, 0), ...sought }, type)) {
					const id = writeEntityId(one)
					if (one.score > (best.get(id)?.score ?? 0)) best.set(id, one)
				}
		return [...best.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
	}
	/** The candidates that meet a condition. */
	const meeting = (
		query: Query,
		{ pid, values, quantifier }: Condition,
		entities: Map<string, Entity>
	): Set<string> => {
		const agrees = values.map((value): Set<string> => {
			if (pid === 'lab' && query.types.includes('person')) {
				const found = findByName(query, [value]).filter(({ parts }) => parts.some(({ part }) => part === 'lab-agrees'))
				return new Set(found.map(writeEntityId))
			}
			const asked = foldName(sayValue(value))
			const has = (entity: Entity) =>
				readProperty(entity, pid, origin).some((one) =>
					Object.values(one).some((own) => foldName(String(own)) === asked)
				)
			return new Set([...entities].flatMap(([id, entity]) => (has(entity) ? [id] : [])))
		})
		const is = { any: 'some', all: 'every', none: 'some' } as const
		return new Set(
			[...entities.keys()].filter((id) => agrees[is[quantifier]]((set) => set.has(id)) !== (quantifier === 'none'))
		)
	}

	return (query) => {
		const { conditions, limit } = query
		const evidence = conditions.flatMap(({ pid, values, quantifier }) =>
			pid === 'lab' && quantifier !== 'none' ? values : []
		)
		const byId = findById(query)
		let found = byId.length ? byId : findByName(query, evidence)
		const entities = readEntities(store, found.map(writeEntityId))
		for (const condition of conditions) {
			if (!condition.required && condition.quantifier !== 'none') continue
			const those = meeting(query, condition, entities)
			found = found.filter((one) => those.has(writeEntityId(one)))
		}
		const meant = findMeant(found)
		return found
			.filter((one) => one === meant || one.score >= fewestShown)
			.slice(0, limit)
			.map((one) => tell(one, entities.get(writeEntityId(one))!, one === meant))
	}
}

/** Labs beside a name: ids of records, and texts that the engine reads. */
function splitLabs(values: readonly AskedValue[]): { labs: string[]; labIds: string[] } {
	const refs = values.map((value) => readEntityId(sayValue(value)))
	return {
		labs: values.flatMap((value, place) => (refs[place] ? [] : [sayValue(value)])),
		labIds: refs.flatMap((ref) => (ref?.type === 'lab' ? [ref.id] : []))
	}
}

/** The one that is meant: clearly ahead of the next, whichever type that has. */
function findMeant([best, next]: readonly Candidate[]): Candidate | undefined {
	if (!best || best.score - (next?.score ?? 0) < clearLead) return undefined
	return best.match || best.score >= fewestPoints ? best : undefined
}

function tell(one: Candidate, entity: Entity, match: boolean): ReconciledCandidate {
	const description = describeEntity(entity)
	const points = new Map<string, ReconciledCandidate['features'][number]>()
	for (const { part, detail, points: value } of one.parts) {
		const known = points.get(part)
		if (known) known.value += value
		else points.set(part, { id: part, name: alikeWords.part(part, detail), value })
	}
	return {
		id: writeEntityId(one),
		name: entity.row.name,
		...(description && { description }),
		type: [nameType(one.type)],
		score: one.score,
		match,
		features: [...points.values()]
	}
}
