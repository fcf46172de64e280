// Offers: the terms reported for a person or a role.
import { widestRange } from '../../server/domain/offers/ranking.ts'
import { unknownEnd, type Filter, type Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type {
	componentKinds,
	contingencies,
	offerBases,
	offerKinds,
	offerRoles,
	populations,
	outcomes,
	periods,
	precisions,
	statuses
} from '../words.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import {
	announcedIn,
	checkValues,
	daysIn,
	knownIn,
	labsIn,
	recordsIn,
	textIn,
	wordsIn,
	type Condition,
	type Days
} from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './listing/page.ts'
import { newsOf } from './listing/news.ts'

export type OfferRow = {
	id: string
	person: string | null
	personName: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	fromLab: string | null
	fromLabName: string | null
	fromLabGroup: string | null
	kind: (typeof offerKinds)[number]
	notation: string
	low: number | null
	high: number | null
	currency: string | null
	years: number | null
	per: (typeof periods)[number] | null
	outcome: (typeof outcomes)[number]
	move: string | null
	date: string
	datePrecision: (typeof precisions)[number]
	status: (typeof statuses)[number]
	note: string | null
	/** The evidence for the sum, and whom it is for; null in release 1.0.0, which did not tell them. */
	basis: (typeof offerBases)[number] | null
	population: (typeof populations)[number] | null
	role: (typeof offerRoles)[number] | null
	title: string | null
	/** A lab's own grades, or words that all use. */
	grade: string[]
	/** A city, or a country's code. */
	place: string | null
	/** Claims that dispute or deny it. */
	denialCount: number
	/** Bounds in whole US dollars at the rate of the date. */
	lowUsd: number | null
	highUsd: number | null
	/** By which rate, or why not known. */
	usdHow: string
	/** These a year, and how that was made. */
	yearlyLowUsd: number | null
	yearlyHighUsd: number | null
	yearlyHow: string
	/** And in dollars of the last month of prices. */
	todayLowUsd: number | null
	todayHighUsd: number | null
	todayHow: string
} & Evidence

const days: Days = { first: 't.date', last: 't.last_day', known: 't.first_published' }

function namedIn({ named }: Filter): Condition[] {
	if (!named || new Set(named).size === 2) return []
	return [{ key: 'named', sql: `t.person is ${named[0] === 'person' ? 'not null' : 'null'}`, values: [] }]
}

/** Whom terms are for; release 1.0.0 did not say: there a person named and the kind do. */
const population = `coalesce(t.population, case when t.person is not null then 'person'
	when t.kind in ('annual-compensation', 'base-salary') then 'role' else 'group-offer' end)`
/** Whether an offer is ranked by size: the rule of isRanked (server/domain/offers/ranking.ts), in US dollars. */
const ranked = `iif(${population} in ('person', 'group-offer') and t.basis is not 'estimate' and t.low_usd > 0
	and (t.high_usd is null or t.high_usd <= t.low_usd * ${widestRange}) and t.status not in ('denied', 'reversed')
	and (t.status <> 'rumored' or (select count(*) from claims c where c.offer = t.id and c.position is not null) > 1), 'yes', 'no')`

/** Offers for one of the grades asked for, among others. */
function gradesIn(db: Db, { grade }: Filter): Condition[] {
	if (!grade) return []
	checkValues(
		db,
		'grade',
		`select value from offers, json_each('[' || replace(json_quote(level), '|', '","') || ']') where level is not null`,
		'grade',
		grade.filter((word) => word !== unknownEnd)
	)
	const test = `exists (select 1 from json_each(?) where instr('|' || t.level || '|', '|' || value || '|'))`
	const sql = grade.includes(unknownEnd) ? `(${test} or t.level is null)` : test
	return [{ key: 'grade', sql, values: [JSON.stringify(grade)] }]
}

export const offers: Resource<OfferRow> = {
	table: 'offers',
	select: `select t.id, t.person, p.name as personName, t.lab, a.name as labName, a.group_id as labGroup,
		t.from_lab as fromLab, b.name as fromLabName, b.group_id as fromLabGroup,
		t.kind, t.notation, t.low, t.high, t.currency, t.years, t.per, t.outcome, t.move,
		t.date, t.date_precision as datePrecision, t.status, t.note,
		t.basis, t.population, t.role, t.title, t.level as grade, t.place,
		(select count(*) from claims c where c.offer = t.id and c.stance in ('disputes', 'denies')) as denialCount,
		t.low_usd as lowUsd, t.high_usd as highUsd, coalesce(t.usd_how, '') as usdHow,
		t.yearly_low_usd as yearlyLowUsd, t.yearly_high_usd as yearlyHighUsd, coalesce(t.yearly_how, '') as yearlyHow,
		t.today_low_usd as todayLowUsd, t.today_high_usd as todayHighUsd, coalesce(t.today_how, '') as todayHow
		from offers t left join people p on p.id = t.person
		left join labs a on a.id = t.lab left join labs b on b.id = t.from_lab`,
	sorts: {
		date: { sql: 't.date' },
		news: { sql: newsOf('offers') },
		person: { sql: 't.person', nullable: true },
		lab: { sql: 't.lab', nullable: true },
		low: { sql: 't.low', nullable: true },
		high: { sql: 't.high', nullable: true },
		// An open bound stands where the other one does: "$100M or more" among the offers of $100M.
		lowUsd: { sql: 'coalesce(t.low_usd, t.high_usd)', nullable: true },
		highUsd: { sql: 'coalesce(t.high_usd, t.low_usd)', nullable: true },
		yearlyHighUsd: { sql: 'coalesce(t.yearly_high_usd, t.yearly_low_usd)', nullable: true },
		todayHighUsd: { sql: 'coalesce(t.today_high_usd, t.today_low_usd)', nullable: true },
		years: { sql: 't.years', nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ['t.lab', 't.from_lab']),
		...labsIn(db, filter, 'from', ['t.from_lab'], true),
		...labsIn(db, filter, 'to', ['t.lab'], true),
		...recordsIn(db, filter, 'person', 't.person', 'people', 'person'),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...wordsIn(filter, 'kind', 't.kind'),
		...wordsIn(filter, 'status', 't.status'),
		...wordsIn(filter, 'outcome', 't.outcome'),
		...namedIn(filter),
		...wordsIn(filter, 'basis', 't.basis'),
		...wordsIn(filter, 'population', population),
		...wordsIn(filter, 'ranked', ranked),
		...wordsIn(filter, 'role', 't.role'),
		...gradesIn(db, filter),
		...knownIn(db, filter, 'place', 'offers', 'place of work'),
		...textIn(filter.q, {
			type: 'offer',
			people: ['t.person'],
			labs: ['t.lab', 't.from_lab'],
			texts: ['t.notation', 't.title', 't.note']
		})
	],
	facets: {
		words: {
			named: `iif(t.person is null, 'role', 'person')`,
			kind: 't.kind',
			status: 't.status',
			outcome: 't.outcome',
			basis: 't.basis',
			population,
			ranked,
			role: 't.role',
			place: 't.place'
		},
		several: { grade: 't.level' },
		labs: { from: 't.from_lab', to: 't.lab' }
	},
	finish: (db, rows) =>
		cite(
			db,
			'offer',
			rows.map((row) => Object.assign(row, { grade: (row.grade as unknown as string | null)?.split('|') ?? [] }))
		)
}
export const offerSorts = Object.keys(offers.sorts)

/** A page of offers of every status, the newest first unless asked. */
export function listOffers(db: Db, filter: Filter, paging: Paging): Page<OfferRow> {
	return listRows(db, offers, filter, paging)
}

/** All offers of the filter, for exports. */
export function walkOffers(db: Db, filter: Filter, sort?: string): IterableIterator<OfferRow> {
	return walkRows(db, offers, filter, sort)
}

export type ComponentRow = {
	id: string
	kind: (typeof componentKinds)[number]
	low: number | null
	high: number | null
	currency: string | null
	/** The year of the term it falls in, from 1. */
	year: number | null
	contingent: (typeof contingencies)[number]
	note: string | null
}
export type OfferRecord = OfferRow & { claims: ClaimRow[]; history: ChangeRow[]; components: ComponentRow[] }

/** An offer with its claims, its history and its parts. */
export function findOffer(db: Db, id: string): OfferRecord | undefined {
	const [offer] = readRows(db, offers, [id])
	if (!offer) return undefined
	const components = db
		.prepare('select id, kind, low, high, currency, year, contingent, note from components where offer = ? order by id')
		.all(id) as ComponentRow[]
	return { ...offer, claims: readClaims(db, 'offer', id), history: readHistory(db, 'offers', id), components }
}

/** Whether the parts of an offer depend on a condition, by its id: yes before not known before no. */
export function readContingencies(db: Db): Map<string, (typeof contingencies)[number]> {
	const rows = db
		.prepare(
			`select offer as id, iif(max(contingent = 'yes'), 'yes', iif(max(contingent = 'unknown'), 'unknown', 'no')) as worst
			from components group by offer`
		)
		.all() as { id: string; worst: (typeof contingencies)[number] }[]
	return new Map(rows.map(({ id, worst }) => [id, worst]))
}
