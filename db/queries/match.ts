// Who or which lab is meant by a line of a pasted list, or by what is asked of reconciliation: by a public id or an address
// of theirs, else by name (resolve.ts).
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { foldAddress, readPublicId } from '../../server/domain/publishing/public-id.ts'
import type { Pasted } from '../../server/domain/resolve/pasted.ts'
import type { LabLookup } from '../../server/domain/resolve/person.ts'
import { readQuestion, type Candidate, type Known } from '../../server/domain/resolve/resolve.ts'
import type { Db } from '../open.ts'
import { ids, labs, people } from '../schema.ts'
import { fixed, partsOf, query, type Slot } from './build.ts'
import { lookUpLabs, resolveQuestion } from './resolve.ts'

const withId = fixed((scheme: Slot<string>, value: Slot<string>) =>
	query
		.select({ record: ids.record })
		.from(ids)
		.where(and(eq(ids.scheme, sql`${scheme}`), eq(ids.value, sql`${value}`)))
)
const withLinks = fixed(() =>
	query
		.select({ id: people.id, links: partsOf(people.links) })
		.from(people)
		.where(ne(people.links, ''))
)
const withSite = fixed(() =>
	query
		.select({ id: labs.id, link: sql<string>`${labs.website}` })
		.from(labs)
		.where(isNotNull(labs.website))
)
const namedPerson = fixed((id: Slot<string>) =>
	query.select({ name: people.name }).from(people).where(eq(people.id, id))
)
const namedLab = fixed((id: Slot<string>) => query.select({ name: labs.name }).from(labs).where(eq(labs.id, id)))

type Type = Known['type']
/** The usual name of a person or lab; undefined where there is none of that id. */
export const nameRecord = (db: Db, type: Type, id: string): string | undefined =>
	(type === 'person' ? namedPerson : namedLab).all(db, id)[0]?.name

/** Finds the one person, or lab, whose public id or page an address is; undefined where there is none, or several. */
function openAddresses(db: Db): (type: Type, address: string) => string | undefined {
	const pages = new Map<Type, Map<string, Set<string>>>()
	/** Which records have which pages, read for the first address that is asked for. */
	const readPages = (type: Type) => {
		const known = pages.get(type)
		if (known) return known
		const found = new Map<string, Set<string>>()
		const linked =
			type === 'person' ? withLinks.all(db) : withSite.all(db).map(({ id, link }) => ({ id, links: [link] }))
		for (const { id, links } of linked)
			for (const link of links) {
				const page = foldAddress(link)
				if (page) found.set(page, (found.get(page) ?? new Set()).add(id))
			}
		pages.set(type, found)
		return found
	}
	return (type, address) => {
		const id = readPublicId(address)
		const named = (id ? withId.all(db, id.scheme, id.value) : []).flatMap(({ record }) =>
			record.startsWith(`${type}:`) ? record.slice(type.length + 1) : []
		)
		const page = foldAddress(address)
		const found = new Set([...named, ...((page && readPages(type).get(page)) ?? [])])
		return found.size === 1 ? [...found][0] : undefined
	}
}

/** What is asked for: a line of a list, and ids of labs that go with it. */
export type Sought = Pick<Pasted, 'name' | 'labs' | 'address'> & { labIds?: readonly string[] }

/** Finds people, or labs, the best candidate of each first; labs that many lines name are looked up once. */
export function openMatching(db: Db): (sought: Sought, type?: Type) => Candidate[] {
	const labs = rememberLabs(lookUpLabs(db))
	const findByAddress = openAddresses(db)
	return ({ name, labs: told, labIds = [], address }, type = 'person') => {
		const known = address === null ? undefined : findByAddress(type, address)
		if (known) {
			const detail = { part: 'id', points: 100, detail: address! } as const
			return [{ type, id: known, name: nameRecord(db, type, known)!, score: 100, parts: [detail], match: true }]
		}
		if (!name) return []
		const question = readQuestion(name, type, labs)
		if (question.type === 'person') {
			for (const text of told) {
				const found = labs.find(text)
				if (!found.length) continue
				question.beside.push(text)
				question.labs.push(...found)
			}
			question.beside.push(...labIds)
			question.labs.push(...labIds)
		}
		return resolveQuestion(db, question)
	}
}

/** A lookup that reads each text once. */
function rememberLabs(labs: LabLookup): LabLookup {
	const remember = <T>(read: (text: string) => T) => {
		const kept = new Map<string, T>()
		return (text: string): T => {
			const known = kept.get(text)
			if (known !== undefined) return known
			const value = read(text)
			kept.set(text, value)
			return value
		}
	}
	return { is: remember(labs.is), find: remember(labs.find) }
}
