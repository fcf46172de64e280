// What a change would do to what is published: from the columns of before and those that the change would make of them. These
// are read in the transaction that tries it (db/batches/trial.ts); what they come to is counted after it, a step a turn.
import type { Tried } from '../../db/batches/trial.ts'
import { countTouched } from '../../db/queries/batches.ts'
import type { ChangeRow } from '../../db/queries/history.ts'
import { renewColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { listOffers } from '../../db/queries/offers.ts'
import { compareLinks, compareNodes, type LinkDifference, type NodeDifference } from '../domain/flows/differences.ts'
import { countFlows, type FlowCounts } from '../domain/flows/flow.ts'
import { countPair, selectPair } from '../domain/flows/pair.ts'
import { titleBalance, titleFlows, titleOffers } from '../domain/flows/title.ts'
import { effectWords } from '../domain/language/index.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { sayHeadline } from '../domain/moves/headline.ts'
import type { FigureFilter } from '../domain/moves/select.ts'
import { sayPair } from '../domain/moves/sentence.ts'
import type { Filter } from '../domain/vocabulary/filter.ts'
import { textOf, type Part } from '../domain/vocabulary/part.ts'
import { defaultWindow } from '../domain/time/window.ts'
import { tellLimits } from '../figures/limits.ts'
import type { EffectCount, Effects, EffectSentence } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { listFeeds } from './effect-feeds.ts'
import { listPeriods, type Period } from './effect-periods.ts'

/** Changes that are told, labs and pairs that are counted and said apart. */
const [mostChanges, mostLabs, mostCounts] = [200, 12, 40]
const group = 'group' as const

/** The facts before and as they would be. */
type Two<Value> = [before: Value, after: Value]
const both = <From, To>([before, after]: Two<From>, make: (value: From) => To): Two<To> => [make(before), make(after)]

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

/** Counts that are kept of the columns that stand: who tries once more asks for the same. */
const countsKept = 50
const kept = new WeakMap<MoveColumns, Map<string, FlowCounts>>()
function countOnce(columns: MoveColumns, filter: FigureFilter): FlowCounts {
	const counts = kept.get(columns) ?? new Map<string, FlowCounts>()
	kept.set(columns, counts)
	const key = JSON.stringify(filter)
	const flows = counts.get(key) ?? countFlows(columns, filter)
	if (counts.size >= countsKept) counts.clear()
	counts.set(key, flows)
	return flows
}

const windowOf = ({ coverageEnd }: MoveColumns): Period => defaultWindow(coverageEnd)
const address = ({ since, until }: Partial<Period>) => (since ? `?since=${since}&until=${until}` : '')

/** Counts of labs and of ways between them that differ in a period; without one, of all dates. */
function compareIn(columns: Two<MoveColumns>, period: Partial<Period>, labs?: string[]): EffectCount[] {
	const [before, after] = both(columns, (of) => countOnce(of, { level: group, ...period, ...(labs && { lab: labs }) }))
	const named = (ids: (string | null)[]) => {
		const known = ids.filter((id) => id !== null)
		return nameLabs(columns[1], known).length === known.length
			? nameLabs(columns[1], known)
			: nameLabs(columns[0], known)
	}
	const nameOf = (id: string | null) => (id === null ? null : (named([id])[0]?.name ?? id))
	const ofNode = ({ id, way, was, is }: NodeDifference): EffectCount => ({
		of: 'lab',
		label: effectWords[way === 'in' ? 'gained' : 'lost'](nameOf(id)!, after),
		labs: named([id]),
		page: period.since ? `/flows${address(period)}&lab=${id}` : `/labs/${id}`,
		before: was,
		after: is
	})
	const ofLink = ({ from, to, was, is }: LinkDifference): EffectCount => ({
		of: 'pair',
		label: effectWords.pair(nameOf(from), nameOf(to), after),
		labs: named([from, to]),
		page: `/flows/${from ?? 'unknown'}/${to ?? 'unknown'}${address(period)}`,
		before: was,
		after: is
	})
	const among = new Set(labs)
	const nodes = compareNodes(before.nodes, after.nodes).filter(({ id }) => !labs || among.has(id))
	return [...nodes.map(ofNode), ...compareLinks(before.links, after.links).map(ofLink)]
}

/** What the front page says of its months, with the figure that it says it of. */
function readFront(columns: Two<MoveColumns>) {
	return both(columns, (of) => {
		const filter = { level: group, ...windowOf(of) }
		const nameOf = (_: string, id: string) => id
		return tellLimits(countOnce(of, filter), { columns: of, dated: of, filter, nameOf }, 'about')
	})
}

const largest: Filter = { kind: ['total-package', 'retention-grant'], ranked: ['yes'], level: group }
/** The front page's sentence over its offers. */
export function sayLargestOffers({ db }: Pick<Store, 'db'>): string {
	const { rows } = listOffers(db, largest, { sort: '-lowUsd', limit: 12, rowsAlone: true })
	return textOf(titleOffers(rows))
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

type Front = ReturnType<typeof readFront>

function countFront([before, after]: Front): EffectCount[] {
	const of = (label: string, was: number, is: number): EffectCount => ({
		of: 'front',
		label,
		labs: [],
		page: '/',
		before: was,
		after: is
	})
	const [coarse, still] = [before.leftOut.partly, after.leftOut.partly]
	return [
		of(effectWords.whole, before.n, after.n),
		...(coarse === still ? [] : [of(effectWords.coarse, coarse, still)])
	]
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

/** Rows of the lists that become more or fewer. */
function countLists({ db }: Pick<Store, 'db'>, revision: number): EffectCount[] {
	return countTouched(db, revision)
		.filter(({ was, is }) => was !== is)
		.map(({ file, was, is }) => ({
			of: 'list' as const,
			label: effectWords.list(file),
			labs: [],
			page: pagesOfLists.has(file) ? `/${file}` : null,
			before: was,
			after: is
		}))
}
const pagesOfLists = new Set(['moves', 'offers', 'deals', 'events', 'metrics', 'people', 'labs', 'sources'])

function sayChanged(where: string, page: string, [before, after]: Two<string>, isFront = false): EffectSentence[] {
	return before === after ? [] : [{ where, page, isFront, before, after }]
}

function sayFront(front: Front): EffectSentence[] {
	const say = (where: string, write: (flows: Front[0]) => Part[]) =>
		sayChanged(
			where,
			'/',
			both(front, (flows) => textOf(write(flows))),
			true
		)
	return [
		...say(effectWords.front, (flows) => sayHeadline(flows)),
		...say(effectWords.flowsTitle, titleFlows),
		...say(effectWords.balanceTitle, titleBalance)
	]
}

/** What the page of a lab says first. */
function sayLab(columns: Two<MoveColumns>, id: string): EffectSentence[] {
	const lab = nameLabs(columns[1], [id])[0] ?? nameLabs(columns[0], [id])[0]!
	const sentences = both(columns, (of) =>
		textOf(sayHeadline(countOnce(of, { level: group, lab: [id] }), { lab: [lab], isNarrowed: false }))
	)
	return sayChanged(lab.name, `/labs/${id}`, sentences)
}

/** What the page of a pair says first. */
function sayWay(columns: Two<MoveColumns>, [from, to]: [string | null, string | null]): EffectSentence[] {
	if (from === to) return []
	const [one, other] = [from ?? 'unknown', to ?? 'unknown']
	const pairs = both(columns, (of) => {
		const filter = { level: group, from: [one, other], to: [one, other] }
		const selected = selectPair(of, filter, one, other)
		const peopleOf = (places: Int32Array) => Array.from(places, (at) => ({ person: of.people[of.person[at]!]!.id }))
		return {
			...countPair(of, filter, one, other, selected),
			forwardMoves: peopleOf(selected.forward.places),
			backMoves: peopleOf(selected.back.places)
		}
	})
	const where = `${pairs[1].from.name} → ${pairs[1].to.name}`
	return sayChanged(
		where,
		`/flows/${one}/${other}`,
		both(pairs, (pair) => textOf(sayPair(pair)))
	)
}
