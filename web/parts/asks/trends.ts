// What the page of trends asks the API for, and what happened meanwhile as marks.
import { spanOf, type Precision } from '../../../server/domain/time/date.ts'
import { titleDeal } from '../../../server/domain/language/index.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Deal, Event } from '../../../server/schemas/rows.ts'
import type { Trend } from '../../../server/schemas/trends.ts'
import type { Mark } from '../../charts/trends/EventMarks.place.ts'
import { eventKinds, type By } from '../address/words.ts'
import { figureQuery } from './flows.ts'

/** A query that is only read. */
export type Params = Pick<URLSearchParams, 'get' | 'toString'> & Iterable<[string, string]>

export const usualKinds = ['leadership', 'layoff', 'reorganisation', 'model-release', 'deal']

/** The length of a period that an address asks for. */
export function readBy(params: URLSearchParams): By {
	const by = params.get('by')
	return by === 'month' || by === 'year' ? by : 'quarter'
}

/** The kinds of events that an address asks for: `events=layoff,deal`, `events=none`, the usual ones where it says nothing. */
export function readKinds(params: URLSearchParams): string[] {
	const text = params.get('events')
	return text ? eventKinds.filter((kind) => text.split(',').includes(kind)) : usualKinds
}

/** The value of `events` with a kind switched on or off; null where it is the usual one. */
export function switchKind(shown: readonly string[], kind: string): string | null {
	const next = eventKinds.filter((other) => (other === kind) !== shown.includes(other))
	return next.join() === eventKinds.filter((other) => usualKinds.includes(other)).join() ? null : next.join() || 'none'
}

/**
 * The query of the trend figures: what the address asks for; where it asks for no dates, three years of months, six of
 * quarters, all years.
 */
export function trendQuery(params: URLSearchParams, window: Dataset['window']): URLSearchParams {
	const by = readBy(params)
	const back = by === 'month' ? 2 : 5
	const since = `${Number(window.since.slice(0, 4)) - back}${window.since.slice(4)}`
	const query = figureQuery(params, { since, until: window.until })
	if (by === 'year' && !params.get('since') && !params.get('until'))
		for (const key of ['since', 'until']) query.delete(key)
	if (query.get('level') === 'country') query.delete('level')
	query.set('by', by)
	return query
}

/** The API's address of all moves of a period: "since=2025-07&until=2025-09" of `2025-Q3`. */
export function datesOf(period: string): { since: string; until: string } {
	const [year, part = ''] = period.split('-')
	if (!part.startsWith('Q')) return { since: period, until: period }
	const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
	const last = Number(part[1]) * 3
	return { since: month(last - 2), until: month(last) }
}

export type TrendMark = Mark & {
	/** Labs and groups that it happened to. */
	labs: string[]
	/** Moves on record that belong to it. */
	people: number
	/** Null for a deal, whose people are told apart by the deal. */
	event: string | null
}

/** Events, and deals that named people came with, as marks, the oldest first by the middle of their dates, numbered from 1. */
export function listMarks(events: readonly Event[], deals: readonly Deal[]): TrendMark[] {
	const marks: Omit<TrendMark, 'number'>[] = [
		...events.map(({ id, date, datePrecision, kind, title, lab, labGroup, namedCount }) => ({
			id,
			href: `/events/${id}`,
			date,
			datePrecision,
			kind,
			title,
			labs: [lab, labGroup].filter((known) => known !== null),
			people: namedCount,
			event: id
		})),
		...deals
			.filter(({ namedCount }) => namedCount)
			.map((deal) => ({
				id: deal.id,
				href: `/deals/${deal.id}`,
				date: deal.date,
				datePrecision: deal.datePrecision,
				kind: 'deal',
				title: titleDeal(deal.acquirerName, deal.kind, deal.targetName),
				labs: [deal.acquirer, deal.acquirerGroup, deal.target, deal.targetGroup],
				people: deal.namedCount,
				event: null
			}))
	]
	return marks
		.map((mark) => ({ mark, at: middleOf(mark.date, mark.datePrecision as Precision) }))
		.toSorted((a, b) => a.at - b.at || (a.mark.id < b.mark.id ? -1 : 1))
		.map(({ mark }, place) => ({ ...mark, number: place + 1 }))
}

/** Of marks those that most moves on record belong to, at most `most`, in time, numbered anew: a figure names each. */
export function pickMarks(marks: readonly TrendMark[], most = 5): TrendMark[] {
	return marks
		.toSorted((a, b) => b.people - a.people || b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1))
		.slice(0, most)
		.toSorted((a, b) => a.number - b.number)
		.map((mark, place) => ({ ...mark, number: place + 1 }))
}

/** The middle of the days that a date may mean, where it is drawn. */
function middleOf(date: string, precision: Precision): number {
	const { first, last } = spanOf(date, precision)
	return (first + last) / 2
}

/** A lab's trend over the periods of another one, so that figures below each other share their axis. */
export function alignPeriods(trend: Trend, periods: readonly { period: string }[]): Trend {
	const slots = new Map(trend.periods.map((slot) => [slot.period, slot]))
	const empty = { moves: 0, joined: 0, left: 0, leftUnknown: 0, net: 0 }
	return { ...trend, periods: periods.map(({ period }) => slots.get(period) ?? { period, ...empty }) }
}
