// Who is meant by the lines of a pasted list: by a public id or an address of theirs, else by name (resolve.ts).
import { and, eq, ne, sql } from 'drizzle-orm'
import { foldAddress, readPublicId } from '../../server/domain/publishing/public-id.ts'
import type { Pasted } from '../../server/domain/resolve/pasted.ts'
import type { LabLookup } from '../../server/domain/resolve/person.ts'
import { readQuestion, type Candidate } from '../../server/domain/resolve/resolve.ts'
import type { Db } from '../open.ts'
import { ids, people } from '../schema.ts'
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
const named = fixed((id: Slot<string>) => query.select({ name: people.name }).from(people).where(eq(people.id, id)))

/** Finds the one person whose public id or page an address is; undefined where there is none, or several. */
function openAddresses(db: Db): (address: string) => string | undefined {
	let pages: Map<string, Set<string>> | undefined
	/** Who has which pages, read for the first address that is asked for. */
	const readPages = () => {
		const found = new Map<string, Set<string>>()
		for (const { id, links } of withLinks.all(db))
			for (const link of links) {
				const page = foldAddress(link)
				if (page) found.set(page, (found.get(page) ?? new Set()).add(id))
			}
		return found
	}
	return (address) => {
		const id = readPublicId(address)
		const named = (id ? withId.all(db, id.scheme, id.value) : []).flatMap(({ record }) =>
			record.startsWith('person:') ? record.slice('person:'.length) : []
		)
		const page = foldAddress(address)
		const found = new Set([...named, ...((page && (pages ??= readPages()).get(page)) ?? [])])
		return found.size === 1 ? [...found][0] : undefined
	}
}

/** Finds people of a pasted list, the best candidate of each line first; labs that many lines name are looked up once. */
export function openMatching(db: Db): (pasted: Pasted) => Candidate[] {
	const labs = rememberLabs(lookUpLabs(db))
	const findByAddress = openAddresses(db)
	return ({ name, labs: told, address }) => {
		const known = address === null ? undefined : findByAddress(address)
		if (known) {
			const detail = { part: 'id', points: 100, detail: address! } as const
			return [
				{ type: 'person', id: known, name: named.all(db, known)[0]!.name, score: 100, parts: [detail], match: true }
			]
		}
		if (!name) return []
		const question = readQuestion(name, 'person', labs)
		if (question.type === 'person')
			for (const text of told) {
				const found = labs.find(text)
				if (!found.length) continue
				question.beside.push(text)
				question.labs.push(...found)
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
