// Offers: the terms reported for a person or a role.
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { widestRange } from '../../server/domain/offers/ranking.ts'
import { unknownEnd, type Filter, type Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { claims, components, labs, offers, people } from '../schema.ts'
import { amongst, countOf, fixed, literal, partsOf, query, type RowOf, type Slot } from './build.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import {
	announcedIn,
	checkValues,
	daysIn,
	knownIn,
	knownOf,
	knownPeople,
	knownWordsIn,
	labsIn,
	part,
	recordsIn,
	textIn,
	wordsIn,
	type Condition
} from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { isKeptFromSearch, readStatements, type StatementRow } from './remedies.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './listing/page.ts'
import { newsOf } from './listing/news.ts'

const [lab, fromLab] = [alias(labs, 'a'), alias(labs, 'b')]
const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: offers.id,
			person: offers.person,
			personName: people.name,
			lab: offers.lab,
			labName: lab.name,
			labGroup: lab.group,
			fromLab: offers.fromLab,
			fromLabName: fromLab.name,
			fromLabGroup: fromLab.group,
			kind: offers.kind,
			notation: offers.notation,
			low: offers.low,
			high: offers.high,
			currency: offers.currency,
			years: offers.years,
			per: offers.per,
			outcome: offers.outcome,
			move: offers.move,
			date: offers.date,
			datePrecision: offers.datePrecision,
			status: offers.status,
			note: offers.note,
			basis: offers.basis,
			population: offers.population,
			role: offers.role,
			title: offers.title,
			grade: partsOf(offers.grade),
			place: offers.place,
			/** Claims that dispute or deny it. */
			denialCount: countOf(claims, and(eq(claims.offer, offers.id), inArray(claims.stance, ['disputes', 'denies']))!),
			lowUsd: offers.lowUsd,
			highUsd: offers.highUsd,
			usdHow: sql<string>`coalesce(${offers.usdHow}, '')`,
			yearlyLowUsd: offers.yearlyLowUsd,
			yearlyHighUsd: offers.yearlyHighUsd,
			yearlyHow: sql<string>`coalesce(${offers.yearlyHow}, '')`,
			todayLowUsd: offers.todayLowUsd,
			todayHighUsd: offers.todayHighUsd,
			todayHow: sql<string>`coalesce(${offers.todayHow}, '')`
		})
		.from(offers)
		.leftJoin(people, eq(people.id, offers.person))
		.leftJoin(lab, eq(lab.id, offers.lab))
		.leftJoin(fromLab, eq(fromLab.id, offers.fromLab))
		.where(amongst(offers.id, ids))
)
export type OfferRow = RowOf<typeof rows> & Evidence

const days = { first: offers.date, last: offers.lastDay, known: offers.firstPublished }

function namedIn({ named }: Filter): Condition[] {
	if (!named || new Set(named).size === 2) return []
	return [part('named', named[0] === 'person' ? isNotNull(offers.person) : isNull(offers.person))]
}

/** Whom terms are for; release 1.0.0 did not say: there a person named and the kind do. */
const population = sql`coalesce(${offers.population}, case when ${offers.person} is not null then 'person'
	when ${offers.kind} in ('annual-compensation', 'base-salary') then 'role' else 'group-offer' end)`
const pagesBehind = countOf(claims, and(eq(claims.offer, offers.id), isNotNull(claims.position))!)
/** Whether an offer is ranked by size: the rule of isRanked (server/domain/offers/ranking.ts), in US dollars. */
const ranked = sql`iif(${population} in ('person', 'group-offer') and ${offers.basis} is not 'estimate' and ${offers.lowUsd} > 0
	and (${offers.highUsd} is null or ${offers.highUsd} <= ${offers.lowUsd} * ${literal(widestRange)}) and ${offers.status} not in ('denied', 'reversed')
	and (${offers.status} <> 'rumored' or ${pagesBehind} > 1), 'yes', 'no')`

const grades = sql`json_each('[' || replace(json_quote(${offers.grade}), '|', '","') || ']')`
const knownGrades = knownOf(
	'grade',
	query
		.select({ value: sql<string>`value` })
		.from(sql`${offers}, ${grades}`)
		.where(isNotNull(offers.grade))
)
const knownPlaces = knownIn('place of work', offers.place)

/** Offers for one of the grades asked for, among others. */
function gradesIn(db: Db, { grade }: Filter): Condition[] {
	if (!grade) return []
	checkValues(
		db,
		'grade',
		knownGrades,
		grade.filter((word) => word !== unknownEnd)
	)
	const asked = sql`json_each(${JSON.stringify(grade)})`
	const test = sql`exists (select 1 from ${asked} where instr('|' || ${offers.grade} || '|', '|' || value || '|'))`
	return [part('grade', grade.includes(unknownEnd) ? or(test, isNull(offers.grade))! : test)]
}

export const offerList: Resource<OfferRow> = {
	name: 'offers',
	table: offers,
	id: offers.id,
	read: (db, ids) => cite(db, 'offer', rows.all(db, ids)),
	sorts: {
		date: { by: offers.date },
		news: { by: newsOf('offers') },
		person: { by: offers.person, nullable: true },
		lab: { by: offers.lab, nullable: true },
		low: { by: offers.low, nullable: true },
		high: { by: offers.high, nullable: true },
		// An open bound stands where the other one does: "$100M or more" among the offers of $100M.
		lowUsd: { by: sql`coalesce(${offers.lowUsd}, ${offers.highUsd})`, nullable: true },
		highUsd: { by: sql`coalesce(${offers.highUsd}, ${offers.lowUsd})`, nullable: true },
		yearlyHighUsd: { by: sql`coalesce(${offers.yearlyHighUsd}, ${offers.yearlyLowUsd})`, nullable: true },
		todayHighUsd: { by: sql`coalesce(${offers.todayHighUsd}, ${offers.todayLowUsd})`, nullable: true },
		years: { by: offers.years, nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', [offers.lab, offers.fromLab]),
		...labsIn(db, filter, 'from', [offers.fromLab], true),
		...labsIn(db, filter, 'to', [offers.lab], true),
		...recordsIn(db, filter, 'person', offers.person, knownPeople),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...wordsIn(filter, 'kind', offers.kind),
		...wordsIn(filter, 'status', offers.status),
		...wordsIn(filter, 'outcome', offers.outcome),
		...namedIn(filter),
		...wordsIn(filter, 'basis', offers.basis),
		...wordsIn(filter, 'population', population),
		...wordsIn(filter, 'ranked', ranked),
		...wordsIn(filter, 'role', offers.role),
		...gradesIn(db, filter),
		...knownWordsIn(db, filter, 'place', offers.place, knownPlaces),
		...textIn(filter.q, offers.id, {
			type: 'offer',
			people: [offers.person],
			labs: [offers.lab, offers.fromLab],
			texts: [offers.notation, offers.title, offers.note]
		})
	],
	facets: {
		words: {
			named: sql`iif(${offers.person} is null, 'role', 'person')`,
			kind: offers.kind,
			status: offers.status,
			outcome: offers.outcome,
			basis: offers.basis,
			population,
			ranked,
			role: offers.role,
			place: offers.place
		},
		several: { grade: offers.grade },
		labs: { from: offers.fromLab, to: offers.lab }
	}
}
export const offerSorts = Object.keys(offerList.sorts)

/** A page of offers of every status, the newest first unless asked. */
export function listOffers(db: Db, filter: Filter, paging: Paging): Page<OfferRow> {
	return listRows(db, offerList, filter, paging)
}

/** All offers of the filter, for exports. */
export function walkOffers(db: Db, filter: Filter, sort?: string): IterableIterator<OfferRow> {
	return walkRows(db, offerList, filter, sort)
}

const partsOfOffer = fixed((offer: Slot<string>) =>
	query
		.select({
			id: components.id,
			kind: components.kind,
			low: components.low,
			high: components.high,
			currency: components.currency,
			year: components.year,
			contingent: components.contingent,
			note: components.note
		})
		.from(components)
		.where(eq(components.offer, offer))
		.orderBy(components.id)
)
export type ComponentRow = RowOf<typeof partsOfOffer>
export type OfferRecord = OfferRow & {
	claims: ClaimRow[]
	/** What those whom it speaks of say of it. */
	statements: StatementRow[]
	noSearch: boolean
	history: ChangeRow[]
	components: ComponentRow[]
}

/** An offer with its claims, its history and its parts. */
export function findOffer(db: Db, id: string): OfferRecord | undefined {
	const [offer] = readRows(db, offerList, [id])
	if (!offer) return undefined
	return {
		...offer,
		claims: readClaims(db, 'offer', id),
		statements: readStatements(db, 'offer', id),
		noSearch: isKeptFromSearch(db, offer.person),
		history: readHistory(db, 'offers', id),
		components: partsOfOffer.all(db, id)
	}
}

const worst = fixed(() =>
	query
		.select({
			id: components.offer,
			worst: sql<ComponentRow['contingent']>`iif(max(${components.contingent} = 'yes'), 'yes',
				iif(max(${components.contingent} = 'unknown'), 'unknown', 'no'))`
		})
		.from(components)
		.groupBy(components.offer)
)

/** Whether the parts of an offer depend on a condition, by its id: yes before not known before no. */
export function readContingencies(db: Db): Map<string, ComponentRow['contingent']> {
	return new Map(worst.all(db).map(({ id, worst }) => [id, worst]))
}
