import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { addGet, answerOnce, schemaOf, type Ask } from '../answers/answer.ts'
import { originOf } from '../answers/origin.ts'
import { addTable } from '../answers/table.ts'
import { calendarKinds, type CalendarEntry } from '../domain/calendar/entry.ts'
import { calendarWords } from '../domain/language/index.ts'
import { textOf, type Named } from '../domain/vocabulary/part.ts'
import type { Paging } from '../domain/vocabulary/filter.ts'
import { writeCalendar } from '../feeds/calendar.ts'
import { nameEnd } from '../figures/names.ts'
import { knownAt, lab, level, pagingKeys, person } from '../query/keys.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { choice, dateKey, wordList, type Keys, type QueryOf } from '../query/query.ts'
import { CalendarDate } from '../schemas/calendar.ts'
import { ListOf, type Facet } from '../schemas/list.ts'
import type { Store } from '../store/store.ts'
import { kindsOf, listCalendar, readCalendarLog } from '../views/calendar.ts'

const asks = {
	lab,
	person,
	kind: wordList(calendarKinds, 'What is dated; all but anniversaries where the key is left out.'),
	since: dateKey('First day or period: a date counts where any of the days that it may mean is in the range.'),
	until: dateKey('Last day or period, inclusive.'),
	knownAt,
	level,
	anniversaries: choice(
		['no', 'yes'],
		'no',
		'Whether anniversaries of people at their labs are listed beside what else is asked for: of a year at most, from `since` or the end of coverage on.'
	)
} satisfies Keys
const sorts = ['date'] as const
const keys = { ...asks, ...pagingKeys(sorts, 'date') }
type Query = QueryOf<typeof asks>
/** Values of the facet of labs that are given. */
const mostLabs = 100
/** Dates of a file: calendars read it whole, again and again. */
const mostEntries = 10_000

const tell = ({ groups: _groups, sources, ...entry }: CalendarEntry): CalendarDate => ({
	...entry,
	sources: sources.map(({ id }) => id)
})

/** What the dates of a question are called. */
function sayCalendar(store: Store, query: Query, total: number): string {
	const columns = store.columns.current()
	const names = [...(query.lab ?? []), ...(query.person ?? [])].map((id) => {
		const who = columns.people[columns.personIndex.get(id) ?? -1]
		return who ? { id, name: who.name } : nameEnd(columns, id, 'group')
	})
	const asked = {
		kinds: query.kind ? [...new Set(kindsOf(query))] : [],
		anniversaries: query.anniversaries === 'yes',
		areUnitsLeftOut: query.level === 'lab' && Boolean(query.lab)
	}
	const { since = null, until = null, knownAt = null } = query
	return textOf(calendarWords.sentence(total, names as Named[], asked, { since, until, knownAt }))
}

/** How many dates have each value, the most frequent first. */
function countFacet(entries: readonly CalendarEntry[], valuesOf: (entry: CalendarEntry) => readonly string[]) {
	const counts = new Map<string, number>()
	for (const entry of entries)
		for (const value of new Set(valuesOf(entry))) counts.set(value, (counts.get(value) ?? 0) + 1)
	return [...counts]
		.map(([value, count]) => ({ value, count }))
		.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** Dates of each kind and of each group of labs, the filter of their own lifted. */
function countFacets(store: Store, { ofAnyKind, ofAnyLab }: ReturnType<typeof listCalendar>): Record<string, Facet[]> {
	const columns = store.columns.current()
	return {
		kind: countFacet(ofAnyKind, ({ kind }) => [kind]),
		lab: countFacet(ofAnyLab, ({ groups }) => groups)
			.slice(0, mostLabs)
			.map(({ value, count }) => ({ value, name: nameEnd(columns, value, 'group').name, count }))
	}
}

export function registerCalendar(app: FastifyInstance, store: Store): void {
	const { db } = store
	const cutPage = (all: readonly CalendarEntry[], query: Paging & { sort: string }) => {
		const ordered = query.sort.startsWith('-') ? all.toReversed() : all
		const place = query.cursor ? ordered.findIndex(({ id }) => id === query.cursor) + 1 : 0
		if (query.cursor && !place)
			throw badInput([{ path: 'cursor', message: '`cursor` is no `next` of these dates: begin without it.' }])
		const rows = ordered.slice(place, place + query.limit)
		return { rows: rows.map(tell), next: place + query.limit < all.length ? rows.at(-1)!.id : null }
	}
	addTable(app, store, {
		path: '/calendar',
		tag: 'events',
		summary: 'Calendar',
		description:
			'Dates on record, of deals, events, announced starts, plans and terms, with the rule by which each was read; anniversaries where asked for. As iCalendar: `/calendar.ics`.',
		keys,
		answer: ListOf(CalendarDate),
		row: CalendarDate,
		find({ query }) {
			const listed = listCalendar(store, query)
			const total = listed.rows.length
			return {
				...cutPage(listed.rows, query),
				total,
				partly: 0,
				facets: countFacets(store, listed),
				sentence: sayCalendar(store, query, total),
				revision: readRevision(db)
			}
		},
		rows: ({ query }) => listCalendar(store, query).rows.map(tell),
		sources: ({ sources }: CalendarDate) => sources,
		pageOf: ({ record }: CalendarDate) => `/${record}`,
		caveats: calendarWords.caveats
	})
	const route = {
		path: '/calendar',
		tag: 'events',
		summary: 'Calendar as iCalendar',
		description:
			'The same dates for calendars: whole days, ids that stay, a higher SEQUENCE where a record was changed, cancelled where it is gone, undone or denied.',
		keys: asks,
		answer: Type.String(),
		find: () => ({}),
		live: true as const
	}
	addGet(
		app,
		'/calendar.ics',
		schemaOf(route, Type.String(), 'text/calendar'),
		answerOnce(store, route, '.ics', ({ ask, request, reply }) => {
			const { query } = ask as Ask<typeof asks>
			const body = db.together(() => {
				const entries = listCalendar(store, query).rows
				if (entries.length > mostEntries)
					throw new ProblemError(
						'too-large',
						`A calendar holds at most ${mostEntries} dates here: ask for a lab, a person or a range.`
					)
				return writeCalendar({
					title: sayCalendar(store, query, entries.length),
					entries,
					...readCalendarLog(store, query),
					origin: originOf(request, store),
					stamp: readNewest(db).date || readDataset(db).revisionDate
				})
			})
			return reply
				.headers({
					'content-type': 'text/calendar; charset=utf-8',
					'content-disposition': 'inline; filename="labflow.ics"'
				})
				.send(body)
		})
	)
}
