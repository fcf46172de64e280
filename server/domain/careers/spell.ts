// Spells: a person's time at a lab, derived from moves. An open spell is censored at the end of coverage.
// In this folder: moves become a career (career.ts), a career spells (here); retention.ts, tenure.ts, where.ts and chain.ts are
// counted over these.
import { deriveCareer, type Post } from './career.ts'
import { sideFrom, sideTo, unknownDay, type MoveColumns } from '../moves/columns.ts'
import { moveKinds, statuses } from '../vocabulary/statuses.ts'
import { isoOfDay, parsePartialDate, precisions, spanOf, type Precision } from '../time/date.ts'
import { countedStatuses, type Level } from '../vocabulary/filter.ts'
import { movesOfPerson } from '../moves/by-person.ts'
import { markLabs, markUnits } from '../moves/select.ts'

export type Spell = {
	person: string
	/** Newest lab on record, within the lab or group that was asked for. */
	lab: string
	post: 'staff' | 'side'
	/** Where the newest role on record stands: `toRole` or `fromRole` of a move; null where none is told. */
	role: { move: string; end: 'to' | 'from' } | null
	/** Null where no record says. */
	start: string | null
	startPrecision: Precision | null
	end: string | null
	endPrecision: Precision | null
	/** Whether it has ended; without an `end` a later record passes over it. */
	ended: boolean
	/** Ids of the moves that open and close it. */
	startMove: string | null
	endMove: string | null
	/** The weakest status of the moves behind it. */
	status: string
	/** Ids of the moves behind it, oldest first. */
	moves: string[]
	/** Day by which the newest of these was first published; null where all are undated. */
	lastEvidence: string | null
}

/** A spell that has ended, with the first lab after it and the lab at the end of coverage; null where not known. */
export type AlumnusSpell = Spell & { next: string | null; now: string | null }

/** Places of the statuses that count. */
export const countedPlaces: ReadonlySet<number> = new Set<number>(countedStatuses.map((name) => statuses.indexOf(name)))

function readPost(columns: MoveColumns, person: number, post: Post): Spell {
	const { ids, first, precision, leftFirst, leftPrecision, status, firstPublished, roleTold } = columns
	const moves = [...new Set(post.records.map(({ move }) => move))]
	const role = post.records.findLast(({ move, end }) => roleTold[move]! & (end === 'to' ? sideTo : sideFrom))
	const published = moves.map((move) => firstPublished[move]!).filter((day) => day !== unknownDay)
	return {
		person: columns.people[person]!.id,
		lab: columns.labs[post.lab]!.id,
		post: post.side ? 'side' : 'staff',
		role: role ? { move: ids[role.move]!, end: role.end } : null,
		start: post.start < 0 ? null : isoOfDay(first[post.start]!),
		startPrecision: post.start < 0 ? null : precisions[precision[post.start]!]!,
		end: post.end < 0 ? null : isoOfDay(leftFirst[post.end]!),
		endPrecision: post.end < 0 ? null : precisions[leftPrecision[post.end]!]!,
		ended: post.ended,
		startMove: ids[post.start] ?? null,
		endMove: ids[post.end] ?? null,
		status: statuses[Math.max(...moves.map((move) => status[move]!))]!,
		moves: moves.map((move) => ids[move]!),
		lastEvidence: published.length ? isoOfDay(Math.max(...published)) : null
	}
}

/** The counted moves of people who have any, by the person's place: of those whose places are given, or of all. */
export function gatherMoves(columns: MoveColumns, people?: Iterable<number>): Map<number, number[]> {
	const found = new Map<number, number[]>()
	for (const person of people ?? columns.people.keys()) {
		const moves = [...movesOfPerson(columns, person)].filter((i) => countedPlaces.has(columns.status[i]!))
		if (moves.length) found.set(person, moves)
	}
	return found
}

/** Places of people by their ids; who has no move, or is not known, has none. */
export const placesOf = ({ personIndex }: MoveColumns, people: Iterable<string>): Set<number> =>
	new Set([...people].flatMap((id) => personIndex.get(id) ?? []))

/**
 * A person's career from confirmed and reported moves, oldest first: `spellsOf(columns, 'noam-brown')` is the spell at
 * Meta FAIR, ended in 2023, and the one at OpenAI, open. At level `group` posts inside one group are one spell.
 */
export function spellsOf(columns: MoveColumns, person: string, level: Level = 'lab'): Spell[] {
	return spellsByPerson(columns, new Set([person]), level).get(person) ?? []
}

/** The same of several people, by their ids. */
export function spellsByPerson(
	columns: MoveColumns,
	people: ReadonlySet<string>,
	level: Level = 'lab'
): Map<string, Spell[]> {
	const moves = gatherMoves(columns, placesOf(columns, people))
	const units = markUnits(columns, level)
	return new Map(
		[...moves].map(([place, moves]) => [
			columns.people[place]!.id,
			deriveCareer(columns, moves, units).map((post) => readPost(columns, place, post))
		])
	)
}

/**
 * The staff spells open at the end of coverage, one a person at most, at level `lab`: where people are, by the records; of
 * all, or of those whose places are given.
 */
export function listCurrent(columns: MoveColumns, people?: Iterable<number>): Spell[] {
	const units = markUnits(columns, 'lab')
	return [...gatherMoves(columns, people)].flatMap(([person, moves]) =>
		deriveCareer(columns, moves, units)
			.filter((post) => !post.side && !post.ended)
			.map((post) => readPost(columns, person, post))
	)
}

/** The careers of all who have a record at a lab; what was asked for counts as one unit, -1 in the posts. */
function careersAt(columns: MoveColumns, lab: string, level: Level): [person: number, posts: Post[]][] {
	const marks = markLabs(columns, [lab], level)!
	const units = markUnits(columns, 'lab').map((unit, place) => (marks[place] ? -1 : unit))
	const people = new Set<number>()
	for (let i = 0; i < columns.size; i++)
		if (marks[columns.from[i]! + 1] || marks[columns.to[i]! + 1]) people.add(columns.person[i]!)
	const moves = gatherMoves(columns, people)
	return [...moves].map(([person, places]) => [person, deriveCareer(columns, places, units)])
}

/**
 * Who is at a lab at the end of coverage, by the records: their open spells, newest start first, side posts among them.
 * At level `group` (default) the lab stands for everything under it: `listRoster(columns, 'anthropic')`.
 */
export function listRoster(columns: MoveColumns, lab: string, level: Level = 'group'): Spell[] {
	return careersAt(columns, lab, level)
		.flatMap(([person, posts]) =>
			posts.filter((post) => post.unit === -1 && !post.ended).map((post) => readPost(columns, person, post))
		)
		.toSorted((a, b) => compareNewest(a.start, b.start) || (a.person < b.person ? -1 : 1))
}

/**
 * Who left a lab and has no post there now: the last spell of each, newest end first, with the first lab after it and the
 * lab at the end of coverage. `next` null: left for no known destination.
 */
export function listAlumni(columns: MoveColumns, lab: string, level: Level = 'group'): AlumnusSpell[] {
	return careersAt(columns, lab, level)
		.flatMap(([person, posts]) => {
			const there = posts.filter((post) => post.unit === -1)
			const last = there.findLast((post) => !post.side) ?? there.at(-1)
			if (!last?.ended || there.some((post) => !post.ended)) return []
			return [{ ...readPost(columns, person, last), ...followPost(columns, posts, last) }]
		})
		.toSorted((a, b) => compareNewest(a.end, b.end) || (a.person < b.person ? -1 : 1))
}

/**
 * Spells that ended in a range, its ends partial ISO dates: their whole span lies inside. `partly`: those whose coarse end
 * overlaps its edge. Spells that ended on no known date are in no range.
 */
export function chooseEnded<Ended extends Pick<Spell, 'end' | 'endPrecision'>>(
	spells: readonly Ended[],
	{ since, until }: { since?: string | undefined; until?: string | undefined }
): { spells: Ended[]; partly: number } {
	if (since === undefined && until === undefined) return { spells: [...spells], partly: 0 }
	const first = since === undefined ? -Infinity : parsePartialDate(since)!.first
	const last = until === undefined ? Infinity : parsePartialDate(until)!.last
	const dated = spells.flatMap((spell) =>
		spell.end === null ? [] : [{ spell, span: spanOf(spell.end, spell.endPrecision!) }]
	)
	const inside = dated.filter(({ span }) => span.first >= first && span.last <= last)
	const touching = dated.filter(({ span }) => span.last >= first && span.first <= last)
	return { spells: inside.map(({ spell }) => spell), partly: touching.length - inside.length }
}

/** The first lab after a post of a career, and the lab at the end of coverage; null where not known. */
function followPost(columns: MoveColumns, posts: Post[], post: Post): { next: string | null; now: string | null } {
	const nameOf = (found: Post | undefined) => (found ? columns.labs[found.lab]!.id : null)
	const later = posts.slice(posts.indexOf(post) + 1)
	const next = later.find(({ start }) => start >= 0 && start === post.end) ?? later.find(({ side }) => !side)
	return { next: nameOf(next), now: nameOf(posts.find(({ side, ended }) => !side && !ended)) }
}

const founding = moveKinds.indexOf('founding')

/**
 * Who founded a lab, by a move of kind founding into it, with where they went and where they are at the end of coverage:
 * `listFounders(columns, 'xai')` has `now: 'xai'` of those who are still there. Oldest start first.
 */
export function listFounders(columns: MoveColumns, lab: string, level: Level = 'group'): AlumnusSpell[] {
	return careersAt(columns, lab, level)
		.flatMap(([person, posts]) => {
			const post = posts.find(({ unit, start }) => unit === -1 && start >= 0 && columns.kind[start] === founding)
			return post ? [{ ...readPost(columns, person, post), ...followPost(columns, posts, post) }] : []
		})
		.toSorted((a, b) => compareNewest(b.start, a.start) || (a.person < b.person ? -1 : 1))
}

/** A staff spell, with the day by which its start was first published; null where that is not known. */
export type Stay = Spell & { startPublished: string | null }

/**
 * Every staff spell at a lab, over or not, by person: `listStays(columns, 'openai')`. At level `group` (default) the lab
 * stands for everything under it, and posts inside it are one spell.
 */
export function listStays(columns: MoveColumns, lab: string, level: Level = 'group'): Stay[] {
	return careersAt(columns, lab, level)
		.flatMap(([person, posts]) =>
			posts
				.filter((post) => post.unit === -1 && !post.side)
				.map((post) => {
					const published = columns.firstPublished[post.start] ?? unknownDay
					const startPublished = published === unknownDay ? null : isoOfDay(published)
					return { ...readPost(columns, person, post), startPublished }
				})
		)
		.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0))
}

/** Newest first, unknown dates last. */
function compareNewest(a: string | null, b: string | null): number {
	if (a === b) return 0
	return a === null || (b !== null && a < b) ? 1 : -1
}
