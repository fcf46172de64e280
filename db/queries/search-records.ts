// What a search finds beside people and labs: the flow between two labs, offers by their sum, and records by their words.
import { countedStatuses } from '../../server/domain/vocabulary/filter.ts'
import { parseNotation } from '../../server/domain/offers/notation/index.ts'
import { readLabPair } from '../../server/domain/resolve/lab-pair.ts'
import { matchWords, readWords } from '../../server/domain/resolve/words.ts'
import type { Db } from '../open.ts'
import type { TextType } from './index-of-words.ts'
import { nameSubject } from './claims.ts'
import { coverageEnd, said, valuesOf, whereOf } from './listing/conditions.ts'
import { deals } from './deals.ts'
import { events } from './events.ts'
import type { Resource } from './listing/page.ts'
import { metrics } from './metrics.ts'
import { moves } from './moves.ts'
import { offers } from './offers.ts'
import { people } from './people.ts'
import { lookUpLabs } from './resolve.ts'
import { sources } from './sources.ts'

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

const labOf = 'select id, name, group_id as "group" from labs where id = ?'
/** The flow between two labs that the text names, "openai meta", "DeepMind to Anthropic"; none where it names no two. */
export function findPair(db: Db, text: string): RecordHit[] {
	const found = readLabPair(text, lookUpLabs(db))
	if (!found) return []
	const [from, to] = found.map((id) => db.prepare(labOf).get(id) as { id: string; name: string; group: string })
	if (from!.group === to!.group) return []
	const under = `with recursive under (top, id) as (select id, id from labs where id in (?, ?)
		union select top, labs.id from labs join under on labs.parent = under.id)`
	const moved = `${under} select count(*) as n from moves join under a on a.id = from_lab join under b on b.id = to_lab
		where a.top = ? and b.top = ? and date <= ${coverageEnd} and status in (select value from json_each(?))`
	const ids = [from!.id, to!.id]
	const { n } = db.prepare(moved).get(...ids, ...ids, JSON.stringify(countedStatuses)) as { n: number }
	const undated = { detail: null, date: null, datePrecision: null }
	return [
		{
			type: 'pair',
			id: ids.join('/'),
			name: `${from!.name} → ${to!.name}`,
			group: to!.group,
			moveCount: n,
			how: 'near',
			...undated
		}
	]
}

/** Offers of the sum that the text states: the same notation first, then the same span, then the same sum. */
export function findByTerms(db: Db, text: string, limit: number): RecordHit[] {
	if (!/\d/.test(text)) return []
	const term = parseNotation(text)?.terms.find(
		({ low, high, currency, notPay }) => !notPay && currency && Math.max(low ?? 0, high ?? 0) >= 10_000
	)
	if (!term) return []
	const same = `select id from offers where currency = ? and low is ? and high is ?
		order by lower(notation) = lower(?) desc, years is ? desc, date desc limit ?`
	const rows = db.prepare(same).all(term.currency, term.low, term.high, text.trim(), term.years, limit) as {
		id: string
	}[]
	return rows.map(({ id }) => describe(db, 'offer', id, 'terms'))
}

type Searched = { type: TextType; resource: Resource<{ id: string }>; order: string }
const searched = [
	{ type: 'person', resource: people, order: 't.move_count' },
	{ type: 'event', resource: events, order: 't.date' },
	{ type: 'deal', resource: deals, order: 't.date' },
	{ type: 'offer', resource: offers, order: 't.date' },
	{ type: 'metric', resource: metrics, order: 't.as_of' },
	{ type: 'move', resource: moves, order: 't.date' },
	{ type: 'source', resource: sources, order: 't.published' }
] as unknown as Searched[]

export type Said = { type: TextType; total: number; hits: RecordHit[] }

/** Records in which each word stands, at least one of them in what they say themselves: how many, and the newest. */
export function findByWords(db: Db, text: string, limit: number): Said[] {
	const matches = readWords(text).flatMap((part) => matchWords(part) ?? [])
	if (!matches.length) return []
	return searched.flatMap(({ type, resource, order }) => {
		const own = { key: 'q', sql: `t.id in ${said(type)}`, values: [matches.join(' OR ')] }
		const conditions = [own, ...resource.conditions(db, { level: 'group', q: text })]
		const [where, values] = [whereOf(conditions), valuesOf(conditions)]
		const count = db.prepare(`select count(*) as n from ${resource.table} t${where}`)
		const { n: total } = count.get(...values) as { n: number }
		if (!total) return []
		const newest = db.prepare(`select t.id from ${resource.table} t${where} order by ${order} desc, t.id limit ?`)
		// A move is found by its person and its labs; of its words it is said how many there are.
		if (type === 'move') return { type, total, hits: [] }
		const rows = newest.all(...values, limit) as { id: string }[]
		return { type, total, hits: rows.map(({ id }) => describe(db, type, id, 'said')) }
	})
}

const details: Record<Exclude<TextType, 'move'>, string> = {
	person:
		'select name, known_for as detail, lab, null as date, null as datePrecision, move_count as moveCount from people where id = ?',
	offer:
		'select note as detail, coalesce(lab, from_lab) as lab, date, date_precision as datePrecision from offers where id = ?',
	deal: 'select note as detail, acquirer as lab, date, date_precision as datePrecision from deals where id = ?',
	event: 'select note as detail, lab, date, date_precision as datePrecision from events where id = ?',
	metric: 'select note as detail, lab, as_of as date, null as datePrecision from metrics where id = ?',
	source:
		'select title as name, publisher as detail, null as lab, published as date, null as datePrecision from sources where id = ?'
}

function describe(db: Db, type: Exclude<TextType, 'move'>, id: string, how: RecordHit['how']): RecordHit {
	const { lab, ...rest } = db.prepare(details[type]).get(id) as Omit<RecordHit, 'type' | 'id' | 'how' | 'group'> & {
		lab: string | null
	}
	const named =
		type === 'person' || type === 'source' ? {} : (db.prepare(nameSubject(type)).get(id) as { name: string })
	const group = lab ? (db.prepare(labOf).get(lab) as { group: string }).group : null
	return { type, id, group, how, ...rest, ...named, moveCount: rest.moveCount ?? 0 }
}
