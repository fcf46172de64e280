// What a change would do to what is published: from the columns of before and those that the change would make of them. These
// are read in the transaction that tries it (db/batches/trial.ts); what they come to is counted after it, a step a turn.
import type { Tried } from '../../db/batches/trial.ts'
import type { ChangeRow } from '../../db/queries/history.ts'
import { renewColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { effectWords } from '../domain/language/index.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import type { EffectCount, Effects } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { listFeeds } from './effect-feeds.ts'
import { listPeriods, type Period } from './effect-periods.ts'
import { compareIn, countFront, countLists, readFront, windowOf, type Front, type Two } from './effect-counts.ts'
import { sayChanged, sayFront, sayLab, sayLargestOffers, sayWay } from './effect-sentences.ts'

/** Changes that are told, labs and pairs that are counted and said apart. */
const [mostChanges, mostLabs, mostCounts] = [200, 12, 40]

/** Labs between which the changed moves lead, by group; an end that is not known is null. */
function listWays(
	changes: readonly ChangeRow[],
	columns: Two<MoveColumns>
): [from: string | null, to: string | null][] {
	const groupOf = (of: MoveColumns, lab: string | undefined) => {
		const found = lab ? of.labs[of.labIndex.get(lab) ?? -1] : undefined
		return found ? of.labs[found.group]!.id : null
	}
	const ways = changes.flatMap(({ file, before, after }) =>
		file !== 'moves'
			? []
			: ([before, after] as const).flatMap((row, side) =>
					row ? [[groupOf(columns[side]!, row.from), groupOf(columns[side]!, row.to)] as const] : []
				)
	)
	return [
		...new Map(ways.map(([from, to]) => [`${from} ${to}`, [from, to] as [string | null, string | null]])).values()
	]
}

/** What stands before a change and is dear to read afterwards. */
export type Before = { columns: MoveColumns; offers: string }
const offersSaid = new WeakMap<Store['db'], { revision: number; sentence: string }>()
export function readBefore(store: Pick<Store, 'db' | 'columns'>): Before {
	const revision = readRevision(store.db)
	let said = offersSaid.get(store.db)
	if (said?.revision !== revision) said = { revision, sentence: sayLargestOffers(store) }
	offersSaid.set(store.db, said)
	return { columns: store.columns.current(), offers: said.sentence }
}

/** What the transaction that tries a batch shows of it, for `tellEffects`. */
export type FoundEffects = {
	changes: readonly ChangeRow[]
	total: number
	columns: Two<MoveColumns>
	offers: Two<string>
	lists: EffectCount[]
}

/** Files that may change without another sentence over the offers. */
const apartFromOffers = new Set(['moves', 'people', 'events', 'event_people', 'metrics', 'sources', 'prices'])

/** What must be read of a batch while it is being tried. */
export function findEffects(
	store: Pick<Store, 'db'>,
	tried: Tried,
	before: Before,
	changes: readonly ChangeRow[]
): FoundEffects {
	const { db } = store
	const areAll = changes.length === tried.changes
	const areMoves = !areAll || changes.some(({ file }) => file === 'moves' || file === 'labs' || file === 'judgements')
	const areOffers = !areAll || changes.some(({ file }) => !apartFromOffers.has(file))
	const after = areMoves ? (renewColumns(db, before.columns) ?? loadColumns(db)) : before.columns
	return {
		changes,
		total: tried.changes,
		columns: [before.columns, after],
		offers: [before.offers, areOffers ? sayLargestOffers(store) : before.offers],
		lists: tried.changes ? countLists(store, tried.revision) : []
	}
}

/** Lets others have the thread. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What a batch that was tried would do. */
export async function tellEffects({ changes, total, columns, offers, lists }: FoundEffects): Promise<Effects> {
	const areMoves = columns[0] !== columns[1]
	const ways = listWays(changes, columns)
	const labs = [...new Set(ways.flat().filter((id) => id !== null))].slice(0, mostLabs)
	await turn()
	const front = readFront(columns)
	const counts = areMoves ? await countEffects(columns, front, listPeriods(changes), labs) : countFront(front)
	const sentences = [
		...(areMoves ? sayFront(front) : []),
		...sayChanged(effectWords.offersTitle, '/', offers, true),
		...(areMoves ? await inTurns(labs, (lab) => sayLab(columns, lab)) : []),
		...(areMoves ? await inTurns(ways.slice(0, mostLabs), (way) => sayWay(columns, way)) : [])
	]
	const changed = [...counts, ...lists].filter(({ before, after }) => before !== after)
	return {
		sentence: effectWords.title(changed, sentences.length),
		changes: changes.slice(0, mostChanges),
		total,
		counts: [...counts, ...lists].slice(0, mostCounts),
		sentences,
		feeds: listFeeds(changes, nameLabs(columns[1], labs), namePeople(columns, changes))
	}
}

/** What each comes to, one a turn. */
async function inTurns<Item, Answer>(items: readonly Item[], make: (item: Item) => Answer[]): Promise<Answer[]> {
	const made: Answer[] = []
	for (const item of items) {
		await turn()
		made.push(...make(item))
	}
	return made
}

/** Whose moves changed, as they are called. */
function namePeople([before, after]: Two<MoveColumns>, changes: readonly ChangeRow[]) {
	const ids = changes.flatMap(({ file, before, after }) =>
		file === 'moves' ? [before?.person, after?.person].filter((id) => id !== undefined) : []
	)
	return [...new Set(ids)].slice(0, mostLabs).map((id) => {
		const [is, was] = [after.personIndex.get(id), before.personIndex.get(id)]
		const name = (is !== undefined && after.people[is]?.name) || (was !== undefined && before.people[was]?.name) || id
		return { id, name }
	})
}

/** Counts that differ: of the front page's months, of the periods that the moves lie in, and of all dates. */
async function countEffects(
	columns: Two<MoveColumns>,
	front: Front,
	periods: Period[],
	labs: string[]
): Promise<EffectCount[]> {
	const asked: [Partial<Period>, string[]?][] = [
		[windowOf(columns[1])],
		...periods.map((period): [Period, string[]] => [period, labs]),
		[{}, labs]
	]
	const all = await inTurns(asked, ([period, among]) => compareIn(columns, period, among))
	const seen = new Set<string>()
	const once = all.filter(({ label }) => !seen.has(label) && seen.add(label))
	return [...once, ...countFront(front)]
}
