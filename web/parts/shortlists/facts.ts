// Where the people of a list are, and what revisions changed about them: asked by ids, which is all that leaves the browser.
import { isHttpError } from '@sveltejs/kit'
import type { Change } from '../../../server/schemas/change.ts'
import type { List } from '../../../server/schemas/list.ts'
import type { ListedMove } from '../../../server/schemas/rows.ts'
import { getJson } from '../address/api.ts'

/** Most values of a key of the API. */
const mostIds = 100
/** Changes that are told. */
const mostChanges = 100

function* cut<Item>(all: readonly Item[], size: number): Generator<Item[]> {
	for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

export type Facts = {
	/** Moves of each person, the newest first. */
	moves: ReadonlyMap<string, ListedMove[]>
	changes: Pick<Change, 'id' | 'revision' | 'name' | 'sentence' | 'page'>[]
	/** The revision that all of it is of. */
	revision: number
}

const statuses = 'confirmed,reported,rumored,disputed,denied,reversed'

/** Every row of a list's question. */
async function readAll<Row>(fetch: typeof globalThis.fetch, path: string): Promise<{ rows: Row[]; revision: number }> {
	const rows: Row[] = []
	let next: string | null = null
	let revision = 0
	do {
		const page: List<Row> = await getJson(fetch, `${path}${next ? `&cursor=${encodeURIComponent(next)}` : ''}`)
		rows.push(...page.rows)
		;({ next, revision } = page)
	} while (next)
	return { rows, revision }
}

/**
 * The moves of people by the ids that were asked for, the newest first. Who is not on record any more has none, and hides
 * nobody else's; who is the same as somebody else by now has that person's.
 */
async function readMoves(
	fetch: typeof globalThis.fetch,
	ids: readonly string[]
): Promise<{ moves: Map<string, ListedMove[]>; revision: number }> {
	const asked = `person=${ids.map(encodeURIComponent).join(',')}&status=${statuses}&announced=also`
	try {
		const { rows, revision } = await readAll<ListedMove>(fetch, `/moves?${asked}&sort=-date&limit=500`)
		if (ids.length === 1) return { moves: new Map([[ids[0]!, rows]]), revision }
		const moves = Map.groupBy(rows, ({ person }) => person)
		for (const id of ids.filter((one) => !moves.has(one))) moves.set(id, (await readMoves(fetch, [id])).moves.get(id)!)
		return { moves, revision }
	} catch (fault) {
		if (!isHttpError(fault) || ![400, 404, 410].includes(fault.status)) throw fault
		if (ids.length === 1) return { moves: new Map([[ids[0]!, []]]), revision: 0 }
		const half = Math.ceil(ids.length / 2)
		const [first, second] = [await readMoves(fetch, ids.slice(0, half)), await readMoves(fetch, ids.slice(half))]
		return {
			moves: new Map([...first.moves, ...second.moves]),
			revision: Math.max(first.revision, second.revision)
		}
	}
}

/** The moves of people, and what was changed after a revision of them and of their moves. */
export async function readFacts(
	fetch: typeof globalThis.fetch,
	people: readonly string[],
	seen: number
): Promise<Facts> {
	const moves = new Map<string, ListedMove[]>()
	let revision = 0
	for (const ids of cut(people, mostIds)) {
		const read = await readMoves(fetch, ids)
		revision = Math.max(revision, read.revision)
		for (const [id, all] of read.moves) moves.set(id, all)
	}
	const records = [...people, ...[...moves.values()].flat().map(({ id }) => id)]
	const changes: Facts['changes'] = []
	if (revision > seen)
		for (const ids of cut(records, mostIds)) {
			const asked = `since=${seen}&record=${ids.map(encodeURIComponent).join(',')}`
			changes.push(...(await getJson<List<Change>>(fetch, `/changes?${asked}&limit=${mostChanges}`)).rows)
		}
	return { moves, changes: changes.toSorted((a, b) => b.revision - a.revision).slice(0, mostChanges), revision }
}
