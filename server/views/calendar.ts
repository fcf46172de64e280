// The calendar: dates of deals, events, announced starts, plans and terms from their records, anniversaries where asked for.
import type { Cells } from '../../db/cells.ts'
import { listLoggedRecords, type LoggedRecord } from '../../db/queries/log.ts'
import { readDataset } from '../../db/queries/dataset.ts'
import { walkDeals } from '../../db/queries/deals.ts'
import { walkEvents } from '../../db/queries/events.ts'
import { walkMetrics } from '../../db/queries/metrics.ts'
import { walkMoves } from '../../db/queries/moves.ts'
import { walkOffers } from '../../db/queries/offers.ts'
import {
	enterAnniversaries,
	enterDeal,
	enterEvent,
	enterStart,
	enterTarget,
	calendarKinds,
	enterTerm,
	orderEntries,
	type CalendarEntry,
	type CalendarKind
} from '../domain/calendar/entry.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import {
	endOfPartial,
	isoOfDay,
	parsePartialDate,
	spanOf,
	startOfPartial,
	type Precision
} from '../domain/time/date.ts'
import { markLabs } from '../domain/moves/select.ts'
import type { Filter, Level } from '../domain/vocabulary/filter.ts'
import type { Store } from '../store/store.ts'
import { readPosts } from './where.ts'

export type CalendarQuery = {
	lab?: string[] | undefined
	person?: string[] | undefined
	kind?: CalendarKind[] | undefined
	/** An entry is of the range where any of its days is. */
	since?: string | undefined
	until?: string | undefined
	knownAt?: string | undefined
	level: Level
	anniversaries: 'no' | 'yes'
}

type Exact<Row extends { datePrecision: string }> = Omit<Row, 'datePrecision'> & { datePrecision: Precision }
/** Rows of queries hold precisions as words of the schema. */
const exact = <Row extends { datePrecision: string }>(row: Row) => row as Exact<Row>
const yearLater = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

type Test = (entry: Pick<CalendarEntry, 'labs'>) => boolean
/** Whether a date is of the labs that are asked for, and of what is under them, as in all lists. */
function isOfLab(store: Store, { lab, level }: CalendarQuery): Test {
	const columns = store.columns.current()
	const marks = markLabs(columns, lab, level)
	return ({ labs }) => !marks || labs.some((id) => marks[(columns.labIndex.get(id) ?? -1) + 1])
}

/** Whether a date is of the people and the range that are asked for. */
function isAsked({ person, since, until }: CalendarQuery) {
	const [from, to] = [since && startOfPartial(since), until && endOfPartial(until)]
	return (entry: CalendarEntry) =>
		(!person || (entry.person !== null && person.includes(entry.person))) &&
		(!from || entry.last >= from) &&
		(!to || entry.first <= to)
}

/** What is asked for: all but anniversaries, unless they are asked for, too. */
export const kindsOf = ({ kind, anniversaries }: Pick<CalendarQuery, 'kind' | 'anniversaries'>): CalendarKind[] => [
	...(kind ?? calendarKinds.filter((one) => one !== 'anniversary')),
	...(anniversaries === 'yes' ? ['anniversary' as const] : [])
]

/** All that the records tell of these kinds. */
function* readAll(store: Store, query: CalendarQuery, kinds: ReadonlySet<CalendarKind>): Generator<CalendarEntry> {
	const { db } = store
	const clock = query.knownAt === undefined ? {} : { knownAt: query.knownAt }
	const filter: Filter = { level: query.level, ...clock }
	const found = <Entry>(entry: Entry | undefined) => (entry ? [entry] : [])
	if (kinds.has('deal')) for (const row of walkDeals(db, filter)) yield enterDeal(exact(row))
	if (kinds.has('event'))
		for (const row of walkEvents(db, { ...filter, announced: 'also' })) yield enterEvent(exact(row))
	if (kinds.has('start'))
		for (const row of walkMoves(db, { ...filter, announced: 'only' })) yield enterStart(exact(row))
	if (kinds.has('target'))
		for (const row of walkMetrics(db, { ...filter, announced: 'also' })) yield* found(enterTarget(row))
	if (kinds.has('term'))
		for (const row of walkOffers(db, { ...filter, outcome: ['accepted'], named: ['person'] }))
			yield* found(enterTerm(exact(row)))
	if (!kinds.has('anniversary')) return
	const since = query.since ? startOfPartial(query.since) : endOfClocks(readDataset(db).coverageEnd, clock)
	// Of an open range, or a longer one, a year.
	const ends = [yearLater(since), ...(query.until ? [endOfPartial(query.until)] : [])]
	for (const post of readPosts(store, query.person, clock).values())
		yield* enterAnniversaries(post, since, ends.toSorted()[0]!)
}

/** The dates of a question, in their order; and those of any kind, and of any lab, as its facets count them. */
export function listCalendar(store: Store, query: CalendarQuery) {
	const kinds = new Set(kindsOf(query))
	const read = new Set([...kinds, ...kindsOf({ anniversaries: query.anniversaries })])
	const all = orderEntries([...readAll(store, query, read)].filter(isAsked(query)))
	const ofLab = all.filter(isOfLab(store, query))
	const isOfKind = ({ kind }: CalendarEntry) => kinds.has(kind)
	return { rows: ofLab.filter(isOfKind), ofAnyKind: ofLab, ofAnyLab: all.filter(isOfKind) }
}

const kindOfFile: Partial<Record<string, CalendarKind>> = {
	deals: 'deal',
	events: 'event',
	moves: 'start',
	metrics: 'target',
	offers: 'term'
}
/** A date whose record is gone. */
export type Withdrawn = Pick<CalendarEntry, 'id' | 'kind' | 'first' | 'last'>
export type CalendarLog = {
	/** How often the record of a date was changed, by the id of the date; not there: never. */
	changes: ReadonlyMap<string, number>
	/** Dates of the question whose records are gone. */
	withdrawn: Withdrawn[]
}

/** Of a record that is gone the date that it had; undefined where the calendar did not hold it. */
function withdraw({ file, record, last }: LoggedRecord, coverageEnd: string): CalendarEntry | undefined {
	const kind = kindOfFile[file]
	const span = last && kind && readSpan(last)
	if (!span || (kind === 'start' && span.last <= coverageEnd)) return undefined
	if (kind === 'target' && !(last.said && last.said < span.first)) return undefined
	if (kind === 'term') return undefined
	const labs = ['lab', 'from', 'to', 'acquirer', 'target'].flatMap((key) => last[key] || [])
	return {
		id: `${kind}:${record}`,
		kind,
		...span,
		precision: 'day',
		title: '',
		basis: 'stated',
		rule: '',
		status: null,
		record: `${file}/${record}`,
		person: last.person ?? null,
		labs,
		groups: [],
		sources: []
	}
}
function readSpan(cells: Cells): { first: string; last: string } | undefined {
	const text = cells.as_of || cells.date
	const date = text && parsePartialDate(text)
	if (!date) return undefined
	const precision = cells.date_precision as Precision | undefined
	const span = date.precision === 'day' && precision ? spanOf(text, precision) : date
	return { first: isoOfDay(span.first), last: isoOfDay(span.last) }
}

/** What became of the records behind the dates of a question. */
export function readCalendarLog(store: Store, query: CalendarQuery): CalendarLog {
	const logged = listLoggedRecords(store.db)
	const { coverageEnd } = readDataset(store.db)
	const kinds = new Set(kindsOf(query))
	const [asked, ofLab] = [isAsked(query), isOfLab(store, query)]
	const gone = logged.flatMap((one) => withdraw(one, coverageEnd) ?? [])
	return {
		changes: new Map(
			logged.flatMap(({ file, record, changes }) =>
				kindOfFile[file] ? [[`${kindOfFile[file]}:${record}`, changes]] : []
			)
		),
		withdrawn: gone.filter((entry) => asked(entry) && ofLab(entry) && kinds.has(entry.kind))
	}
}
