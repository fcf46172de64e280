import type { FastifyInstance } from 'fastify'
import { findEvent, type TiedMove } from '../../db/queries/events.ts'
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { countAfter, spans, usualDays } from '../domain/trends/after-event.ts'
import { sayAfter } from '../domain/trends/after-sentence.ts'
import { endOfDate, showAt, type Clocks } from '../domain/moves/at-the-clocks.ts'
import { unknownDay } from '../domain/moves/columns.ts'
import { caveats } from '../domain/language/index.ts'
import { sayNarrowing } from '../domain/moves/listing.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { groupTied, standTied } from '../domain/trends/tie.ts'
import { checkIds, columnsAt } from '../views/figure.ts'
import { asOf, knownAt, level, moveKind, moveStatus } from '../query/keys.ts'
import { badInput, noRecord } from '../query/problem.ts'
import { integerKey, nameList, need, textKey, type QueryOf } from '../query/query.ts'
import { After, AfterRow } from '../schemas/trends.ts'

const keys = {
	event: need(textKey('The id of an event.', 'openai-2023-11-altman-removed')),
	days: integerKey('Length of either span in days.', 1, 1000, usualDays),
	lab: nameList(
		'lab',
		'The labs left; where the key is left out the event’s own, with its group unless `level` is `lab`.',
		'openai'
	),
	kind: moveKind,
	status: moveStatus,
	level,
	asOf,
	knownAt
}

const noTie = { part: null, why: null, standing: null }

/** A tie as it stood at the clocks: who had not come is not told of, and what ties them only where all of the move had come. */
function showTie(
	tie: TiedMove,
	clocks: Clocks,
	coverageEnd: string
): (Omit<TiedMove, 'why'> & { why: string | null }) | undefined {
	const move = showAt(tie.move, clocks, coverageEnd)
	if (!move || (tie.part === 'joiner' && move.to === null)) return undefined
	return { ...tie, why: move === tie.move ? tie.why : null, move }
}

export function registerAfter(app: FastifyInstance, store: Store): void {
	const { db } = store
	const count = ({ event: id, days, lab, ...filter }: QueryOf<typeof keys>) => {
		if (!id) throw badInput([{ path: 'event', message: '`event` is the id of an event, as listed by /api/v1/events.' }])
		const record = findEvent(db, id)
		if (!record) throw noRecord('event', id, 'event')
		const { claims: _, history: __, people, ...event } = record
		const own = filter.level === 'lab' ? event.lab : event.labGroup
		const labs = lab ?? (own === null ? undefined : [own])
		if (!labs)
			throw badInput([{ path: 'lab', message: `The event \`${id}\` has no lab of its own: name one in \`lab\`.` }])
		const columns = columnsAt(store, filter, true)
		checkIds(columns, { lab: labs })
		const { moves, ...after } = countAfter(columns, filter, labs, event, days)
		const { coverageEnd } = store.columns.current()
		const spanOf = new Map(spans.flatMap((span) => moves[span].map((move) => [move, span])))
		const ties = people.toReversed().flatMap((tie) => {
			const shown = showTie(tie, filter, coverageEnd)
			return shown ? [{ ...shown, standing: standTied(shown, { ...after, moves }) }] : []
		})
		const tied = groupTied(ties).flatMap(([, members]) =>
			members.map(({ move, ...tie }) => ({ span: spanOf.get(move.id) ?? ('none' as const), ...tie, ...move }))
		)
		const isTied = new Set(tied.map((move) => move.id))
		const others = spans.flatMap((span) =>
			readMoves(
				db,
				moves[span].filter((move) => !isTied.has(move))
			).map((move) => ({ span, ...noTie, ...(showAt(move, filter, coverageEnd) ?? move) }))
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
		const narrowed = sayNarrowing({ kind: filter.kind }, (_, id) => id)
		return { ...after, asOf, knownAt, narrowed, undated, event, counts, moves: [...tied, ...others] }
	}
	const listNames = (rows: AfterRow[]) =>
		rows.flatMap(({ standing, personName: name }) => (standing ? [{ standing, name }] : []))
	const listSources = (rows: AfterRow[]) => [...new Set(rows.flatMap(({ sources }) => sources.map(({ id }) => id)))]
	addTable(app, store, {
		path: '/trends/after',
		tag: 'figures',
		summary: 'Departures after an event',
		description:
			'Who left the event’s lab, with its group, on the day of the event and in the days after it, against as many days ' +
			'before, by the date of leaving; those first whom a record ties to the event. Coming after is not proof of cause.',
		keys,
		answer: After,
		row: AfterRow,
		revision: () => store.columns.current().revision,
		find({ query }) {
			const after = count(query)
			const said = { ...after, level: query.level }
			return {
				...said,
				sourceCount: listSources(after.moves).length,
				sentence: textOf(sayAfter(said, listNames(after.moves))),
				revision: store.columns.current().revision
			} satisfies After
		},
		rows: ({ query }) => count(query).moves,
		sources: { all: ({ query }) => listSources(count(query).moves) },
		caveats: caveats.after
	})
}
