// What a search finds beside people and labs: the flow between two labs, offers by their sum, and records by their words.
import { and, asc, count, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { countedStatuses } from '../../server/domain/vocabulary/filter.ts'
import { parseNotation } from '../../server/domain/offers/notation/index.ts'
import { readLabPair } from '../../server/domain/resolve/lab-pair.ts'
import { matchWords, readWords } from '../../server/domain/resolve/words.ts'
import type { Db } from '../open.ts'
import { deals, events, labs, metrics, moves, offers, people, sources } from '../schema.ts'
import { amongst, fixed, framed, writtenFor, query, readUnder, type Expression, type Slot } from './build.ts'
import type { TextType } from './index-of-words.ts'
import { nameSubject } from './claims.ts'
import { coverageEnd, part, said, whereOf } from './listing/conditions.ts'
import { dealList } from './deals.ts'
import { eventList } from './events.ts'
import type { Resource } from './listing/page.ts'
import { metricList } from './metrics.ts'
import { moveList } from './moves.ts'
import { offerList } from './offers.ts'
import { personList } from './people.ts'
import { lookUpLabs } from './resolve.ts'
import { sourceList } from './sources.ts'

export type RecordHit = {
	type: Exclude<TextType, 'move'> | 'pair'
	id: string
	name: string
	detail: string | null
	group: string | null
	moveCount: number
	how: 'near' | 'terms' | 'said'
	date: string | null
	datePrecision: string | null
}

const labOf = fixed((id: Slot<string>) =>
	query.select({ id: labs.id, name: labs.name, group: labs.group }).from(labs).where(eq(labs.id, id))
)
const movesBetween = fixed((from: Slot<string>, to: Slot<string>, counted: Slot<readonly string[]>) =>
	framed(
		sql`with recursive under (top, id) as (select ${labs.id}, ${labs.id} from ${labs} where ${labs.id} in (${from}, ${to})
			union select top, ${labs.id} from ${labs} join under on ${labs.parent} = under.id)`,
		query
			.select({ n: count() })
			.from(moves)
			.innerJoin(sql`under a`, sql`a.id = ${moves.from}`)
			.innerJoin(sql`under b`, sql`b.id = ${moves.to}`)
			.where(
				and(sql`a.top = ${from}`, sql`b.top = ${to}`, lte(moves.date, coverageEnd), amongst(moves.status, counted))
			)
	)
)

/** The flow between two labs that the text names, "openai meta", "DeepMind to Anthropic"; none where it names no two. */
export function findPair(db: Db, text: string): RecordHit[] {
	const found = readLabPair(text, lookUpLabs(db))
	if (!found) return []
	const [from, to] = found.map((id) => labOf.get(db, id)!)
	if (from!.group === to!.group) return []
	const undated = { detail: null, date: null, datePrecision: null }
	return [
		{
			type: 'pair',
			id: `${from!.id}/${to!.id}`,
			name: `${from!.name} → ${to!.name}`,
			group: to!.group,
			moveCount: movesBetween.get(db, from!.id, to!.id, countedStatuses)!.n,
			how: 'near',
			...undated
		}
	]
}

const ofSum = writtenFor((limit: number) =>
	fixed(
		(
			currency: Slot<string>,
			low: Slot<number | null>,
			high: Slot<number | null>,
			notation: Slot<string>,
			years: Slot<number | null>
		) =>
			query
				.select({ id: offers.id })
				.from(offers)
				.where(and(eq(offers.currency, currency), sql`${offers.low} is ${low}`, sql`${offers.high} is ${high}`))
				.orderBy(
					sql`lower(${offers.notation}) = lower(${notation}) desc`,
					sql`${offers.years} is ${years} desc`,
					desc(offers.date)
				)
				.limit(limit)
	)
)

/** Offers of the sum that the text states: the same notation first, then the same span, then the same sum. */
export function findByTerms(db: Db, text: string, limit: number): RecordHit[] {
	if (!/\d/.test(text)) return []
	const term = parseNotation(text)?.terms.find(
		({ low, high, currency, notPay }) => !notPay && currency && Math.max(low ?? 0, high ?? 0) >= 10_000
	)
	if (!term) return []
	const { currency, low, high, years } = term
	return ofSum(limit)
		.all(db, currency!, low, high, text.trim(), years)
		.map(({ id }) => describe(db, 'offer', id, 'terms'))
}

type Searched = {
	type: TextType
	list: Pick<Resource<{ id: string }>, 'name' | 'table' | 'id' | 'conditions'>
	by: Expression
}
const searched: Searched[] = [
	{ type: 'person', list: personList, by: people.moveCount },
	{ type: 'event', list: eventList, by: events.date },
	{ type: 'deal', list: dealList, by: deals.date },
	{ type: 'offer', list: offerList, by: offers.date },
	{ type: 'metric', list: metricList, by: metrics.date },
	{ type: 'move', list: moveList, by: moves.date },
	{ type: 'source', list: sourceList, by: sources.published }
]

export type Said = { type: TextType; total: number; hits: RecordHit[] }

/** Records in which each word stands, at least one of them in what they say themselves: how many, and the newest. */
export function findByWords(db: Db, text: string, limit: number): Said[] {
	const matches = readWords(text).flatMap((part) => matchWords(part) ?? [])
	if (!matches.length) return []
	return searched.flatMap(({ type, list, by }) => {
		const own = part('q', inArray(list.id, said(type, matches.join(' OR '))))
		const where = whereOf([own, ...list.conditions(db, { level: 'group', q: text })])
		const [counted] = readUnder(db, `found ${list.name}`, where, (where) =>
			query.select({ n: count() }).from(list.table).where(where)
		)
		const total = counted!.n
		if (!total) return []
		// A move is found by its person and its labs; of its words it is said how many there are.
		if (type === 'move') return { type, total, hits: [] }
		const newest = readUnder(db, `newest ${list.name} ${limit}`, where, (where) =>
			query
				.select({ id: sql<string>`${list.id}` })
				.from(list.table)
				.where(where)
				.orderBy(desc(by), asc(list.id))
				.limit(limit)
		)
		return { type, total, hits: newest.map(({ id }) => describe(db, type, id, 'said')) }
	})
}

const undated = { date: sql<string | null>`null`, datePrecision: sql<string | null>`null` }
const details = {
	person: fixed((id: Slot<string>) =>
		query
			.select({ name: people.name, detail: people.knownFor, lab: people.lab, ...undated, moveCount: people.moveCount })
			.from(people)
			.where(eq(people.id, id))
	),
	offer: fixed((id: Slot<string>) =>
		query
			.select({
				detail: offers.note,
				lab: sql<string | null>`coalesce(${offers.lab}, ${offers.fromLab})`,
				date: offers.date,
				datePrecision: offers.datePrecision
			})
			.from(offers)
			.where(eq(offers.id, id))
	),
	deal: fixed((id: Slot<string>) =>
		query
			.select({ detail: deals.note, lab: deals.acquirer, date: deals.date, datePrecision: deals.datePrecision })
			.from(deals)
			.where(eq(deals.id, id))
	),
	event: fixed((id: Slot<string>) =>
		query
			.select({ detail: events.note, lab: events.lab, date: events.date, datePrecision: events.datePrecision })
			.from(events)
			.where(eq(events.id, id))
	),
	metric: fixed((id: Slot<string>) =>
		query
			.select({ detail: metrics.note, lab: metrics.lab, ...undated, date: metrics.date })
			.from(metrics)
			.where(eq(metrics.id, id))
	),
	source: fixed((id: Slot<string>) =>
		query
			.select({
				name: sources.title,
				detail: sources.publisher,
				lab: sql<string | null>`null`,
				...undated,
				date: sources.published
			})
			.from(sources)
			.where(eq(sources.id, id))
	)
}

function describe(db: Db, type: Exclude<TextType, 'move'>, id: string, how: RecordHit['how']): RecordHit {
	const { lab, ...rest } = details[type].get(db, id)!
	const named = 'name' in rest ? rest.name : nameSubject(db, type as Exclude<typeof type, 'person' | 'source'>, id)!
	const group = lab ? labOf.get(db, lab)!.group : null
	return { type, id, group, how, ...rest, name: named, moveCount: 'moveCount' in rest ? rest.moveCount : 0 }
}
