// Claims: what one source says about one record.
import { endOfPartial } from '../../server/domain/time/date.ts'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type { ranks, stances } from '../words.ts'
import { selectSources, type SourceRow, type SubjectKind } from './listing/citation.ts'
import { BadValue, checkIds, recordsIn, wordsIn, type Condition } from './listing/conditions.ts'
import { listRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'

export type ClaimRow = {
	id: string
	/** The record it speaks of, `offer:ID`. */
	subject: string
	subjectKind: SubjectKind
	subjectId: string
	/** The record by its names: "Ada Example: Alpha → Beta". */
	subjectName: string
	stance: (typeof stances)[number]
	notation: string | null
	/** In whole units of `currency` or the metric's unit. */
	low: number | null
	high: number | null
	currency: string | null
	years: number | null
	by: string | null
	rank: (typeof ranks)[number]
	note: string | null
	/** The source's origin, else its publisher. */
	reporter: string
	source: SourceRow
}

const kinds: Record<SubjectKind, string> = {
	move: 'moves',
	offer: 'offers',
	deal: 'deals',
	event: 'events',
	metric: 'metrics'
}
const kindOf = `case ${Object.keys(kinds)
	.map((kind) => `when t.${kind} is not null then '${kind}'`)
	.join(' ')} end`
const idOf = `coalesce(${Object.keys(kinds)
	.map((kind) => `t.${kind}`)
	.join(', ')})`
const nameOf = (table: string, id: string) => `(select name from ${table} where id = ${id})`
/** Each kind of record by the names of what it ties together. */
const names: Record<SubjectKind, string> = {
	move: `select ${nameOf('people', 'r.person')} || ': ' || coalesce(${nameOf('labs', 'r.from_lab')}, 'not known') || ' → '
		|| coalesce(${nameOf('labs', 'r.to_lab')}, 'not known')`,
	offer: `select coalesce(${nameOf('labs', 'r.lab')}, 'Labs') || coalesce(' to ' || ${nameOf('people', 'r.person')}, '')
		|| ': ' || r.notation`,
	deal: `select ${nameOf('labs', 'r.acquirer')} || ' and ' || ${nameOf('labs', 'r.target')}`,
	event: 'select r.title',
	metric: `select ${nameOf('labs', 'r.lab')} || ': ' || replace(r.metric, '-', ' ')`
}
/** SQL that gives the name of a record by its id. */
export const nameSubject = (kind: SubjectKind): string =>
	`select (${names[kind]} from ${kinds[kind]} r where r.id = ?) as name`
const subjectName = `case ${Object.entries(names)
	.map(
		([kind, select]) =>
			`when t.${kind} is not null then (${select} from ${kinds[kind as SubjectKind]} r where r.id = t.${kind})`
	)
	.join(' ')} end`
const subjectOf = `${kindOf} || ':' || ${idOf}`

/** Claims of the records asked for; throws a BadValue for what is no record. */
function subjectsIn(db: Db, { subject }: Filter): Condition[] {
	if (!subject) return []
	const asked = new Map<SubjectKind, string[]>()
	for (const text of subject) {
		const colon = text.indexOf(':')
		const kind = text.slice(0, colon) as SubjectKind
		if (colon < 0 || !Object.hasOwn(kinds, kind))
			throw new BadValue('subject', text, `\`subject\` is \`${text}\`: give the kind and the id, as in offer:ID.`)
		asked.set(kind, [...(asked.get(kind) ?? []), text.slice(colon + 1)])
	}
	for (const [kind, ids] of asked) checkIds(db, 'subject', kinds[kind], kind, ids)
	const tests = [...asked.keys()].map((kind) => `t.${kind} in (select value from json_each(?))`)
	return [
		{ key: 'subject', sql: `(${tests.join(' or ')})`, values: [...asked.values()].map((ids) => JSON.stringify(ids)) }
	]
}

function knownIn({ knownAt }: Filter): Condition[] {
	if (!knownAt) return []
	const sql = 't.source in (select id from sources where last_day <= ?)'
	return [{ key: 'knownAt', sql, values: [endOfPartial(knownAt)] }]
}

/** Claims as `select` gives them, `source` an id, with their sources and reporters, read for all of them at once. */
function addSources(db: Db, claims: ClaimRow[]): ClaimRow[] {
	const ids = JSON.stringify(claims.map((claim) => claim.source))
	const rows = db.prepare(`${selectSources} where t.id in (select value from json_each(?))`).all(ids) as SourceRow[]
	const sources = new Map<unknown, SourceRow>(rows.map((source) => [source.id, source]))
	return claims.map((claim) => {
		const source = sources.get(claim.source)!
		return Object.assign(claim, { reporter: source.origin ?? source.publisher, source })
	})
}

export const claims: Resource<ClaimRow> = {
	table: 'claims',
	select: `select t.id, ${subjectOf} as subject, ${kindOf} as subjectKind, ${idOf} as subjectId, ${subjectName} as subjectName, t.stance, t.notation,
		t.low, t.high, t.currency, t.years, t.said_by as by, t.rank, t.note, null as reporter, t.source
		from claims t`,
	sorts: { subject: { sql: subjectOf }, source: { sql: 't.source' } },
	order: 'subject',
	conditions: (db, filter) => [
		...subjectsIn(db, filter),
		...recordsIn(db, filter, 'source', 't.source', 'sources', 'source'),
		...wordsIn(filter, 'stance', 't.stance'),
		...wordsIn(filter, 'rank', 't.rank'),
		...knownIn(filter)
	],
	facets: { words: { stance: 't.stance', rank: 't.rank' } },
	finish: addSources
}
export const claimSorts = Object.keys(claims.sorts)

/** A page of claims, those of a record together. */
export function listClaims(db: Db, filter: Filter, paging: Paging): Page<ClaimRow> {
	return listRows(db, claims, filter, paging)
}

/** All claims of the filter, for exports. */
export function walkClaims(db: Db, filter: Filter, sort?: string): IterableIterator<ClaimRow> {
	return walkRows(db, claims, filter, sort)
}

const weights: Record<ClaimRow['rank'], number> = { preferred: 0, normal: 1, deprecated: 2 }

/** What each source says of a record, preferred claims first: `readClaims(db, 'offer', 'tulloch-meta-2025')`. */
export function readClaims(db: Db, kind: SubjectKind, id: string): ClaimRow[] {
	const found = readWhere(db, claims, `t.${kind} = ?`, id)
	return found.toSorted((a, b) => weights[a.rank] - weights[b.rank])
}

/** Every claim that rests on a source. */
export function readClaimsOfSource(db: Db, id: string): ClaimRow[] {
	return readWhere(db, claims, 't.source = ?', id)
}
