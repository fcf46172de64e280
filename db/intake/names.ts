// Whom and what the names of a foreign list mean: who is on record, by the one engine of names; who is new; who is to be chosen.
// What was found stands beside the list (intake_names), so that it is the same for all its rows, and after a restart.
import { and, eq, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { RowFault, ListedPage } from '../../server/domain/intake/row.ts'
import { readLab } from '../../server/domain/resolve/lab.ts'
import { fewestPoints, readName, type PartKind } from '../../server/domain/resolve/name.ts'
import type { Candidate } from '../../server/domain/resolve/resolve.ts'
import { foldName } from '../../server/domain/resolve/script.ts'
import type { Cells, FileName } from '../cells.ts'
import { intakeNames } from '../desk/lists-schema.ts'
import type { intakeNameKinds } from '../desk/words.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { insertion } from '../queries/statements.ts'
import { resolveExact, resolveQuestion } from '../queries/resolve.ts'
import { labs, moves, people, sources } from '../schema.ts'

export type NameKind = (typeof intakeNameKinds)[number]
/** A record that a name means; `edit` brings it where it is new. */
export type Meant = { id: string; isNew: boolean; edit?: { file: FileName; record: string; after: Cells } }
/** What a name means, or why that is not clear. */
export type Found = Meant | { unclear: string } | { refused: string }

/** What whoever brings a list in has said of its names: `person:Ada Example` is a record's id or `new`. */
export type Choices = ReadonlyMap<string, string>

export type NameOptions = {
	choices: Choices
	/** The kind that labs get that are not on record; undefined leaves them to be chosen. */
	newLabs: string | undefined
}

/** Most candidates that are shown. */
const mostOptions = 5
/** What looks less alike than that is nobody who could be meant. */
const fewestAlike = 60

const known = fixed((intake: Slot<number>, kind: Slot<NameKind>, text: Slot<string>) =>
	query
		.select({ record: intakeNames.record, isNew: intakeNames.isNew })
		.from(intakeNames)
		.where(and(eq(intakeNames.intake, intake), eq(intakeNames.kind, kind), eq(intakeNames.text, text)))
)
const taken = fixed((intake: Slot<number>, record: Slot<string>) =>
	query
		.select({ one: sql<number>`1` })
		.from(intakeNames)
		.where(and(eq(intakeNames.intake, intake), eq(intakeNames.record, record), eq(intakeNames.isNew, true)))
		.limit(1)
)
const standing = {
	person: fixed((id: Slot<string>) => query.select({ id: people.id }).from(people).where(eq(people.id, id))),
	lab: fixed((id: Slot<string>) => query.select({ id: labs.id }).from(labs).where(eq(labs.id, id))),
	source: fixed((id: Slot<string>) => query.select({ id: sources.id }).from(sources).where(eq(sources.id, id))),
	move: fixed((id: Slot<string>) => query.select({ id: moves.id }).from(moves).where(eq(moves.id, id)))
}
const pageAt = fixed((url: Slot<string>) => query.select({ id: sources.id }).from(sources).where(eq(sources.url, url)))

const addName = insertion(
	intakeNames,
	[intakeNames.intake, intakeNames.kind, intakeNames.text, intakeNames.record, intakeNames.isNew],
	[intakeNames.intake, intakeNames.kind, intakeNames.text]
)

/** Letters and digits of a name, as ids are written: `ada-example`. */
export function writeId(text: string): string {
	const latin = readName(text, 'person').words.join('-') || foldName(text)
	return (
		latin
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 80)
			.replace(/-+$/, '') || 'unnamed'
	)
}

/**
 * What may differ between a name and a record without a doubt. A search takes a slip of one letter, an acronym or a sound for
 * the same; facts are attached to nobody by them: METR is one letter from Meta.
 */
const plain: Record<'lab' | 'person', ReadonlySet<PartKind>> = {
	lab: new Set(['name', 'order', 'spacing', 'legal-form', 'place', 'unit']),
	person: new Set(['name', 'order', 'spacing', 'short-form', 'romanisation', 'left-out', 'pinyin', 'lab-agrees'])
}
const isPlain = ({ type, parts }: Candidate) => parts.every(({ part }) => plain[type].has(part))

/** The candidate that bears a name letter by letter, where one alone does. */
function preferExact(text: string, candidates: readonly Candidate[]): Candidate | undefined {
	const exact = candidates.filter(({ name }) => foldName(name) === foldName(text))
	return exact.length === 1 ? exact[0] : undefined
}

/** Whether a lab of the row is one where the candidate was. */
const isAgreed = ({ parts }: Candidate) => parts.some(({ part }) => part === 'lab-agrees')

/** Finds out what the names of one list mean. */
export function openNames(db: Db, intake: number, { choices, newLabs }: NameOptions) {
	const keep = (kind: NameKind, text: string, record: string, isNew: boolean) =>
		addName(db, intake, kind, text, record, isNew ? 1 : 0)
	const isFree = (kind: NameKind, id: string) => !standing[kind].get(db, id) && !taken.get(db, intake, id)
	/** An id that nobody has: `ada-example`, `ada-example-2`. */
	const findFree = (kind: NameKind, start: string) => {
		for (let n = 1; ; n++) {
			const id = n === 1 ? start : `${start}-${n}`
			if (isFree(kind, id)) return id
		}
	}
	const found = new LRUCache<string, Candidate[]>({ max: 20_000 })
	const rank = (key: string, ask: () => Candidate[]) => {
		const kept = found.get(key)
		if (kept) return kept
		const candidates = ask()
		found.set(key, candidates)
		return candidates
	}
	const sayOptions = (candidates: readonly Candidate[]) =>
		candidates
			.slice(0, mostOptions)
			.map(({ id, name, score }) => `${name} (${id}, ${Math.round(score)})`)
			.join(', ')
	const newLab = (text: string, kind: string): Meant => {
		// “The Example Centre” and “Example Centre, Inc.” are one.
		const key = readLab(text).core || foldName(text)
		const id = known.get(db, intake, 'lab', key)?.record ?? findFree('lab', writeId(text))
		keep('lab', key, id, true)
		const after = { id, name: text, kind }
		return { id, isNew: true, edit: { file: 'labs', record: id, after } }
	}
	/** Somebody on record, who is known by the labs of this row, too: where the list names them again it means the same. */
	const meet = (id: string, places: readonly string[]): Meant => {
		for (const place of places) keep('person', place, id, false)
		return { id, isNew: false }
	}
	const newPerson = (text: string, key: string, places: readonly string[]): Meant => {
		const id = findFree('person', writeId(text))
		for (const one of [key, ...places]) keep('person', one, id, true)
		return { id, isNew: true, edit: { file: 'people', record: id, after: { id, name: text } } }
	}

	return {
		/** The lab that a name means; null where there is none. */
		findLab(text: string): Found | null {
			if (!text) return null
			const chosen = choices.get(`lab:${text}`)
			if (chosen === 'new') return newLab(text, newLabs ?? 'other')
			if (chosen)
				return standing.lab.get(db, chosen)
					? { id: chosen, isNew: false }
					: { refused: `means ${chosen}, which is no lab` }
			const candidates = rank(`lab ${text}`, () => resolveQuestion(db, { type: 'lab', name: readLab(text) }))
			const match = preferExact(text, candidates) ?? candidates.find((one) => one.match && isPlain(one))
			if (match) return { id: match.id, isNew: false }
			const alike = candidates.filter(({ score }) => score >= fewestAlike)
			if (!alike.length && newLabs) return newLab(text, newLabs)
			return {
				unclear: alike.length
					? `may be ${sayOptions(alike)}, or a lab that is not on record`
					: 'is a lab that is not on record'
			}
		},

		/** The person that a name means beside the labs of its row. */
		findPerson(text: string, atLabs: readonly Meant[], labTexts: readonly string[]): Found {
			const chosen = choices.get(`person:${text}`)
			const key = foldName(text)
			if (chosen && chosen !== 'new')
				return standing.person.get(db, chosen)
					? { id: chosen, isNew: false }
					: { refused: `means ${chosen}, who is on no record` }
			const ids = atLabs.map(({ id }) => id)
			const places = ids.map((id) => `${key}|${id}`)
			if (chosen !== 'new') {
				const asked = { type: 'person' as const, name: readName(text, 'person'), beside: [...labTexts], labs: ids }
				// Who bears the name in full at these labs is meant, whoever else is like it.
				const certain = preferExact(text, resolveExact(db, asked).filter(isAgreed))
				if (certain) return meet(certain.id, places)
				const candidates = rank(`person ${key} ${ids.join(' ')}`, () => resolveQuestion(db, asked))
				const agreed = candidates.filter(isAgreed)
				const match = preferExact(text, agreed) ?? agreed.find((one) => one.match && isPlain(one))
				if (match) return meet(match.id, places)
				const told = places
					.map((place) => known.get(db, intake, 'person', place))
					.find((one) => one?.record && !one.isNew)
				if (told) return meet(told.record!, places)
				// The name alone is no evidence: a namesake who was elsewhere may be another.
				const alike = candidates.filter(
					({ score, parts }) => score + (parts.some(({ part }) => part === 'lab-differs') ? 26 : 0) >= fewestPoints
				)
				if (alike.length) return { unclear: `may be ${sayOptions(alike)}, or somebody else: no lab says which` }
			}
			// Somebody whom the list brings: the same where a lab of two rows is the same.
			for (const place of places) {
				const same = known.get(db, intake, 'person', place)
				if (!same?.record) continue
				for (const one of places) keep('person', one, same.record, true)
				const after = { id: same.record, name: text }
				return { id: same.record, isNew: true, edit: { file: 'people', record: same.record, after } }
			}
			const namesake = known.get(db, intake, 'person', key)?.record
			if (namesake && chosen !== 'new')
				return { unclear: `may be the ${text} of another row, at other labs, or a namesake` }
			return newPerson(text, key, places)
		},

		/** The page that a list names; a new one needs a title. */
		findPage(page: ListedPage): Found {
			const { url, title } = page
			if (!url) return { refused: 'no page says so: give one in a column, or one for the whole list' }
			const there = pageAt.get(db, url) ?? standing.source.get(db, url)
			if (there) return { id: there.id, isNew: false }
			const host = URL.parse(url)?.hostname.replace(/^www\./, '')
			if (!host) return { refused: 'is no address of a page, and no source on record' }
			if (!title) return { refused: 'is not on record: give the title of the page, too' }
			const { publisher = host, published = '', tier = 'secondary', language = '' } = page
			const id =
				known.get(db, intake, 'source', url)?.record ??
				findFree(
					'source',
					[writeId(host), published.replaceAll('-', ''), writeId(title).slice(0, 30)].filter(Boolean).join('-')
				)
			keep('source', url, id, true)
			const after = { id, url, publisher, origin: '', title, published, tier, language }
			return { id, isNew: true, edit: { file: 'sources', record: id, after } }
		},

		/** The row's move where the list has told it before; else its new id. */
		findMove(told: string, start: string): { id: string; isRepeated: boolean } {
			const before = known.get(db, intake, 'move', told)?.record
			if (before) return { id: before, isRepeated: true }
			const id = findFree('move', start)
			keep('move', told, id, true)
			return { id, isRepeated: false }
		},

		/** What was said of a row whose move may be one on record: its id, or `new`. */
		chosenMove: (line: number): string | undefined => choices.get(`row:${line}`)
	}
}
export type Names = ReturnType<typeof openNames>

/** A fault where a name is not clear or of no use; undefined where it means a record. */
export function faultOf(found: Found, column: string, value: string): (RowFault & { isUnclear: boolean }) | undefined {
	if ('unclear' in found) return { column, value, reason: found.unclear, isUnclear: true }
	return 'refused' in found ? { column, value, reason: found.refused, isUnclear: false } : undefined
}
