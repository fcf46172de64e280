import type { FastifyInstance } from 'fastify'
import { findEvent } from '../../db/queries/events.ts'
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answer.ts'
import { addTable } from '../table.ts'
import { countAfter, sayAfter, spans, usualDays } from '../domain/after.ts'
import { endOfDate, showAt } from '../domain/clock.ts'
import { unknownDay } from '../domain/columns.ts'
import { textOf } from '../domain/part.ts'
import { checkIds, columnsAt } from '../figure.ts'
import { asOf, knownAt, level, moveKind, moveStatus } from '../keys.ts'
import { badInput, noRecord } from '../problem.ts'
import { integerKey, nameList, need, textKey, type QueryOf } from '../query.ts'
import { After, AfterRow } from '../schemas/trends.ts'

const keys = {
	event: need(textKey('The id of an event.', 'openai-2023-11-altman-removed')),
	days: integerKey('Length of either span in days.', 1, 1000, usualDays),
	lab: nameList('lab', 'The labs left; the event’s own where the key is left out.', 'openai'),
	kind: moveKind,
	status: moveStatus,
	level,
	asOf,
	knownAt
}

export function registerAfter(app: FastifyInstance, store: Store): void {
	const { db } = store
	const count = ({ event: id, days, lab, ...filter }: QueryOf<typeof keys>) => {
		if (!id) throw badInput([{ path: 'event', message: '`event` is the id of an event, as listed by /api/v1/events.' }])
		const record = findEvent(db, id)
		if (!record) throw noRecord('event', id, 'event')
		const { claims: _, history: __, ...event } = record
		const labs = lab ?? (event.lab === null ? undefined : [event.lab])
		if (!labs)
			throw badInput([{ path: 'lab', message: `The event \`${id}\` has no lab of its own: name one in \`lab\`.` }])
		const columns = columnsAt(store, filter, true)
		checkIds(columns, { lab: labs })
		const { moves, ...after } = countAfter(columns, filter, labs, event, days)
		const { coverageEnd } = store.columns.current()
		const rows = spans.flatMap((span) =>
			readMoves(db, moves[span]).map((move) => ({ span, ...(showAt(move, filter, coverageEnd) ?? move) }))
		)
		const { asOf = null, knownAt = null } = filter
		const dated = columnsAt(store, { asOf: filter.asOf }, true)
		const known = endOfDate(filter.knownAt)
		const isUndated = (i: number) => dated.firstPublished[i] === unknownDay && dated.leftFirst[i]! <= known
		const onUndated = new Set(knownAt ? dated.ids.filter((_, i) => isUndated(i)) : [])
		const ever = onUndated.size ? countAfter(dated, filter, labs, event, days).moves : moves
		const undated = [...ever.before, ...ever.after].filter((move) => onUndated.has(move)).length
		const counts = Object.fromEntries(spans.map((span) => [span, moves[span].length])) as Record<
			(typeof spans)[number],
			number
		>
		return { ...after, asOf, knownAt, undated, event, counts, moves: rows }
	}
	const listSources = (rows: AfterRow[]) => [...new Set(rows.flatMap(({ sources }) => sources.map(({ id }) => id)))]
	addTable(app, store, {
		path: '/trends/after',
		tag: 'figures',
		summary: 'Departures after an event',
		description:
			'Who left the event’s lab in the days after it, against as many days before, by the date of leaving. That they came ' +
			'after it does not make it the reason.',
		keys,
		answer: After,
		row: AfterRow,
		revision: () => store.columns.current().revision,
		find({ query }) {
			const after = count(query)
			return {
				...after,
				level: query.level,
				sourceCount: listSources(after.moves).length,
				sentence: textOf(sayAfter(after, after.event)),
				revision: store.columns.current().revision
			} satisfies After
		},
		rows: ({ query }) => count(query).moves,
		sources: { all: ({ query }) => listSources(count(query).moves) },
		caveats: [
			'After is not because: departures have many reasons, and coverage follows the news, so that more of them are reported after an event.',
			'Departures whose date is too coarse for one span stand apart, in no count.',
			'Moves inside one group are left out.'
		]
	})
}
