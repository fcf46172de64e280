// Dates as a calendar holds them: each from a record with its sources, by a rule that is told; no guess about anybody.
import { calendarWords, dropStop, nameDated } from '../language/index.ts'
import { nameDeal, type DealLike } from '../records/deal.ts'
import { sayMove } from '../records/move.ts'
import { sayOfferBriefly } from '../records/offer.ts'
import { dayNumber, isoOfDay, parsePartialDate, spanOf, type Precision, type Span } from '../time/date.ts'
import type { statuses } from '../vocabulary/statuses.ts'
import { textOf } from '../vocabulary/part.ts'

/** What a date is: something that happened, was announced or is planned, the end of a term that was told, or an anniversary. */
export const calendarKinds = ['deal', 'event', 'start', 'target', 'term', 'anniversary'] as const
export type CalendarKind = (typeof calendarKinds)[number]

type Status = (typeof statuses)[number]
export type CalendarEntry = {
	/** The same on every machine and in every revision: `deal:ID`, `anniversary:PERSON:LAB:2`. */
	id: string
	kind: CalendarKind
	/** First and last day that it may mean, ISO dates, both inclusive. */
	first: string
	last: string
	precision: Precision
	title: string
	/** Whether a page tells the date, or it follows from one by a rule. */
	basis: 'stated' | 'assumed'
	/** How the date was read. */
	rule: string
	/** How sure the record is; null where it has no status. */
	status: Status | null
	/** The record behind it, as a path: `deals/ID`. */
	record: string
	person: string | null
	labs: string[]
	/** Groups of these labs: who asks for one asks for its units, too. */
	groups: string[]
	sources: readonly { id: string }[]
}

type Cited = { id: string; date: string; datePrecision: Precision; sources: readonly { id: string }[] }
const known = (...ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
const days = ({ first, last }: Span) => ({ first: isoOfDay(first), last: isoOfDay(last) })
const dated = ({ date, datePrecision }: Cited) => ({ ...days(spanOf(date, datePrecision)), precision: datePrecision })

export function enterDeal(
	deal: Cited &
		DealLike & { acquirer: string; acquirerGroup: string; target: string; targetGroup: string; status: Status }
): CalendarEntry {
	return {
		id: `deal:${deal.id}`,
		kind: 'deal',
		...dated(deal),
		title: textOf(nameDeal(deal)),
		basis: 'stated',
		rule: calendarWords.rules.deal,
		status: deal.status,
		record: `deals/${deal.id}`,
		person: null,
		labs: known(deal.acquirer, deal.target),
		groups: known(deal.acquirerGroup, deal.targetGroup),
		sources: deal.sources
	}
}

export function enterEvent(
	event: Cited & { title: string; lab: string | null; labName: string | null; labGroup: string | null }
): CalendarEntry {
	return {
		id: `event:${event.id}`,
		kind: 'event',
		...dated(event),
		title:
			event.labName && !event.title.includes(event.labName)
				? calendarWords.ofLab(event.labName, event.title)
				: event.title,
		basis: 'stated',
		rule: calendarWords.rules.event,
		status: null,
		record: `events/${event.id}`,
		person: null,
		labs: known(event.lab),
		groups: known(event.labGroup),
		sources: event.sources
	}
}

/** A move that was announced for a day after the end of coverage. */
export function enterStart(
	move: Cited &
		Parameters<typeof sayMove>[0] & {
			person: string
			from: string | null
			fromGroup: string | null
			to: string | null
			toGroup: string | null
			status: Status
		}
): CalendarEntry {
	return {
		id: `start:${move.id}`,
		kind: 'start',
		...dated(move),
		title: textOf(sayMove(move)),
		basis: 'stated',
		rule: calendarWords.rules.start,
		status: move.status,
		record: `moves/${move.id}`,
		person: move.person,
		labs: known(move.from, move.to),
		groups: known(move.fromGroup, move.toGroup),
		sources: move.sources
	}
}

/** The date that a plan, guidance or projection is for; undefined where it is not later than the day it was said. */
export function enterTarget(
	metric: Omit<Cited, 'datePrecision'> &
		Parameters<typeof nameDated>[0] & { lab: string; labName: string; labGroup: string; date: string }
): CalendarEntry | undefined {
	const span = parsePartialDate(metric.date)
	const said = metric.said && parsePartialDate(metric.said)
	if (!span || !said || !metric.stage || !['planned', 'guidance', 'projected'].includes(metric.stage)) return undefined
	if (span.last <= said.last) return undefined
	return {
		id: `target:${metric.id}`,
		kind: 'target',
		...days(span),
		precision: span.precision,
		title: calendarWords.ofLab(metric.labName, nameDated(metric)),
		basis: 'stated',
		rule: calendarWords.rules.target(metric.said!),
		status: null,
		record: `metrics/${metric.id}`,
		person: null,
		labs: [metric.lab],
		groups: [metric.labGroup],
		sources: metric.sources
	}
}

/** A day so many years later; 29 February becomes 1 March where there is none. */
export function yearsAfter(day: number, years: number): number {
	const whole = Math.floor(years)
	const iso = isoOfDay(day)
	const year = Number(iso.slice(0, 4)) + whole
	const months = Math.round((years - whole) * 12)
	return Date.UTC(year, Number(iso.slice(5, 7)) - 1 + months, Number(iso.slice(8))) / 86_400_000
}

/** Years of the shortest term that is one: pay of a year is paid by the year. */
const shortestTerm = 2

/** The end of the term of an offer that a named person accepted; undefined where there is none. Counted from its date. */
export function enterTerm(
	offer: Cited &
		Parameters<typeof sayOfferBriefly>[0] & {
			person: string | null
			lab: string | null
			labGroup: string | null
			years: number | null
			outcome: string
			status: Status
		}
): CalendarEntry | undefined {
	const { person, years, outcome, lab, labGroup } = offer
	if (!person || outcome !== 'accepted' || !years || years < shortestTerm) return undefined
	const { first } = spanOf(offer.date, offer.datePrecision)
	return {
		id: `term:${offer.id}`,
		kind: 'term',
		...days(spanOf(isoOfDay(yearsAfter(first, years)), offer.datePrecision)),
		precision: offer.datePrecision,
		title: calendarWords.term(textOf(dropStop(sayOfferBriefly(offer))), years),
		basis: 'assumed',
		rule: calendarWords.rules.term(years),
		status: offer.status,
		record: `offers/${offer.id}`,
		person,
		labs: known(lab),
		groups: known(labGroup),
		sources: offer.sources
	}
}

type Post = {
	person: string
	personName: string
	lab: string
	labName: string
	labGroup: string
	start: string | null
	startPrecision: Precision | null
	startMove: string | null
	post: string
	status: Status
}
/** Anniversaries that people have at their labs between two days, ISO dates; of starts known to the month or better. */
export function enterAnniversaries(post: Post, since: string, until: string): CalendarEntry[] {
	const { person, start, startPrecision, startMove } = post
	if (!start || !startMove || post.post !== 'staff' || !startPrecision || !['day', 'month'].includes(startPrecision))
		return []
	const { first } = spanOf(start, startPrecision)
	const [from, to] = [dayNumber(since), dayNumber(until)]
	const found: CalendarEntry[] = []
	for (let years = 1; yearsAfter(first, years) <= to; years++) {
		const span = spanOf(isoOfDay(yearsAfter(first, years)), startPrecision)
		if (span.last < from) continue
		found.push({
			id: `anniversary:${person}:${post.lab}:${years}`,
			kind: 'anniversary',
			...days(span),
			precision: startPrecision,
			title: calendarWords.anniversary(post.personName, post.labName, years),
			basis: 'assumed',
			rule: calendarWords.rules.anniversary,
			status: post.status,
			record: `moves/${startMove}`,
			person,
			labs: [post.lab],
			groups: [post.labGroup],
			sources: []
		})
	}
	return found
}

/** In the order of their last days, by which each has come: 2026 stands after December 2026; of one day by kind and id. */
export function orderEntries(entries: readonly CalendarEntry[]): CalendarEntry[] {
	const placeOf = ({ kind }: CalendarEntry) => calendarKinds.indexOf(kind)
	const compare = <Value extends string | number>(a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0)
	return entries.toSorted(
		(a, b) =>
			compare(a.last, b.last) || compare(b.first, a.first) || compare(placeOf(a), placeOf(b)) || compare(a.id, b.id)
	)
}
