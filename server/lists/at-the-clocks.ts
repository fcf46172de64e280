// The lists of people and of labs as they stood at the clocks: where people were, what labs had gained and lost by then.
import { walkLabs, type LabRow } from '../../db/queries/labs.ts'
import { walkPeople, type PersonRow } from '../../db/queries/people.ts'
import type { Store } from '../store/store.ts'
import { endOfClocks, type Clocks } from '../domain/time/clocks.ts'
import { startOfPartial } from '../domain/time/date.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { unknownEnd, type Filter, type Paging } from '../domain/vocabulary/filter.ts'
import { markLabs, selectMoves } from '../domain/moves/select.ts'
import { countedPlaces, listCurrent, placesOf } from '../domain/careers/spell.ts'
import { listOrigins } from '../domain/careers/where.ts'
import { nameOrigin, readPosts } from '../views/where.ts'
import { checkIds, columnsAt } from '../figures/choose.ts'
import type { Person } from '../schemas/rows.ts'
import { readLast } from '../views/spells.ts'
import { chooseRows, orderRows, pageRows, type Choice, type Sorts } from './page-in-memory.ts'

const personSorts: Sorts<Person> = {
	name: ({ id }) => id,
	moveCount: ({ moveCount }) => moveCount,
	lab: ({ lab }) => lab,
	since: ({ since }) => since
}
const labSorts: Sorts<LabRow> = {
	name: ({ name }) => name.toLowerCase(),
	joined: ({ joined }) => joined,
	left: ({ left }) => left,
	net: ({ joined, left }) => joined - left,
	founded: ({ founded }) => founded
}

/** People with their post, where they were before it, and when it was last told that they are there. */
export function* tellPeople(
	store: Store,
	rows: Iterable<PersonRow>,
	{ level, ...clocks }: Clocks & Pick<Filter, 'level'>
): Generator<Person> {
	const columns = columnsAt(store, clocks, true)
	const all = [...rows]
	const people = all.map(({ id }) => id)
	const lastOf = readLast(store, clocks, people)
	const posts = readPosts(store, people, clocks)
	const origins = listOrigins(columns, level, placesOf(columns, people))
	for (const row of all)
		yield {
			...row,
			role: posts.get(row.id)?.role ?? null,
			...nameOrigin(store, origins.get(row.id)),
			lastPublished: lastOf(row.id, row.lab)
		}
}

/** The people on record by then. */
function readPeople(store: Store, filter: Filter): Person[] {
	const [counted, columns] = [columnsAt(store, filter), columnsAt(store, filter, true)]
	const moves = new Int32Array(columns.people.length)
	for (let i = 0; i < counted.size; i++) if (countedPlaces.has(counted.status[i]!)) moves[counted.person[i]!]!++
	const onRecord = new Set(columns.person)
	const posts = new Map(listCurrent(columns).map((spell) => [spell.person, spell]))
	const rows = [...walkPeople(store.db, { level: filter.level, q: filter.q })].flatMap((row) => {
		const place = columns.personIndex.get(row.id)
		if (place === undefined || !onRecord.has(place)) return []
		const post = posts.get(row.id)
		const [lab] = post ? nameLabs(columns, [post.lab]) : []
		const since = { since: post?.start ?? null, sincePrecision: post?.startPrecision ?? null }
		return {
			...row,
			moveCount: moves[place]!,
			lab: lab?.id ?? null,
			labName: lab?.name ?? null,
			labGroup: lab?.group ?? null,
			...since
		}
	})
	return [...tellPeople(store, rows, filter)]
}

function choosePeople(store: Store, { lab, from, level }: Filter): Choice<Person>[] {
	const columns = store.columns.current()
	checkIds(columns, { lab, from })
	const marks = markLabs(columns, lab, level)
	const origins = markLabs(columns, from, level)
	const nameOf = (id: string | null) => (id === null ? undefined : nameLabs(columns, [id])[0]!.name)
	return [
		{
			key: 'lab',
			isAsked: marks && ((row) => row.lab !== null && marks[columns.labIndex.get(row.lab)! + 1] === 1),
			valueOf(row) {
				const value = level === 'lab' ? row.lab : row.labGroup
				return { value, name: nameOf(value) }
			}
		},
		{
			key: 'from',
			isAsked: origins && ((row) => row.cameFrom !== null && origins[columns.labIndex.get(row.cameFrom)! + 1] === 1),
			valueOf(row) {
				const value = level === 'lab' ? row.cameFrom : row.cameFromGroup
				return { value, name: nameOf(value) }
			}
		}
	]
}

/** A page of the people on record at the clocks, each with the lab of that day. */
export function listPeopleAt(store: Store, filter: Filter, paging: Paging) {
	const choices = choosePeople(store, filter)
	return pageRows(readPeople(store, filter), personSorts, choices, { ...paging, sort: paging.sort ?? 'name' })
}

/** All of them, for exports. */
export function walkPeopleAt(store: Store, filter: Filter, sort = 'name'): Person[] {
	return orderRows(chooseRows(readPeople(store, filter), choosePeople(store, filter)), personSorts, sort)
}

/** The day on which the world is shown, ISO; what came later was not known. */
const dayOf = ({ asOf, knownAt }: Clocks) => endOfClocks('9999', { asOf, knownAt })

/** A lab with its moves at the clocks; nothing has become of it yet that came later. */
export function standAt(store: Store, lab: LabRow, clocks: Clocks): LabRow {
	const columns = columnsAt(store, clocks)
	const count = (ends: Pick<Filter, 'from' | 'to'>) => selectMoves(columns, { level: 'group', ...ends }).places.length
	const isLater = lab.ended && startOfPartial(lab.ended) > dayOf(clocks)
	return {
		...lab,
		...(isLater && { ended: null, successor: null }),
		joined: count({ to: [lab.id] }),
		left: count({ from: [lab.id] })
	}
}

/** The labs that there were by then; those of no known beginning among them. */
function readLabs(store: Store, { level, parent, q, asOf, knownAt }: Filter): LabRow[] {
	return [...walkLabs(store.db, { level, parent, q })]
		.filter(({ founded }) => !founded || startOfPartial(founded) <= dayOf({ asOf, knownAt }))
		.map((lab) => standAt(store, lab, { asOf, knownAt }))
}

function chooseLabs({ labKind, country }: Filter): Choice<LabRow>[] {
	return [
		{
			key: 'labKind',
			isAsked: labKind && ((row) => labKind.includes(row.kind)),
			valueOf: ({ kind }) => ({ value: kind })
		},
		{
			key: 'country',
			isAsked: country && ((row) => country.includes(row.country ?? unknownEnd)),
			valueOf: (row) => ({ value: row.country ?? unknownEnd })
		}
	]
}

/** A page of the labs at the clocks, each with its moves up to then. */
export function listLabsAt(store: Store, filter: Filter, paging: Paging) {
	return pageRows(readLabs(store, filter), labSorts, chooseLabs(filter), { ...paging, sort: paging.sort ?? 'name' })
}

/** All of them, for exports. */
export function walkLabsAt(store: Store, filter: Filter, sort = 'name'): LabRow[] {
	return orderRows(chooseRows(readLabs(store, filter), chooseLabs(filter)), labSorts, sort)
}
