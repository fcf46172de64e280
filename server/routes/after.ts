import type { FastifyInstance } from 'fastify'
import { findEvent, type TiedMove } from '../../db/queries/events.ts'
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { countAfter, spans, usualDays } from '../domain/trends/after-event.ts'
import { sayAfter } from '../domain/trends/after-sentence.ts'
import { showAt } from '../domain/moves/at-the-clocks.ts'
import { endOfDate, type Clocks } from '../domain/time/clocks.ts'
import { unknownDay } from '../domain/moves/columns.ts'
import { caveats } from '../domain/language/index.ts'
import { sayNarrowing } from '../domain/moves/listing.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { groupTied, standTied } from '../domain/trends/tie.ts'
import { checkIds, columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { asOf, knownAt, level, moveKind, moveStatus } from '../query/keys.ts'
import { badInput, noRecord } from '../query/problem.ts'
import { integerKey, nameList, need, textKey, type QueryOf } from '../query/query.ts'
import { After, AfterRow } from '../schemas/trends.ts'
import { tellNow } from '../views/where.ts'

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

/** An event with its moves: who left its labs, and who is tied to it, as the clocks show them. */
function chooseAfter(store: Store, { event: id, days, lab, ...filter }: QueryOf<typeof keys>) {
	if (!id) throw badInput([{ path: 'event', message: '`event` is the id of an event, as listed by /api/v1/events.' }])
	const record = findEvent(store.db, id)
	if (!record) throw noRecord('event', id, 'event')
	const { claims: _, history: __, people, ...event } = record
	const own = filter.level === 'lab' ? event.lab : event.labGroup
	const labs = lab ?? (own === null ? undefined : [own])
	if (!labs)
		throw badInput([{ path: 'lab', message: `The event \`${id}\` has no lab of its own: name one in \`lab\`.` }])
	const columns = columnsAt(store, filter, true)
	checkIds(columns, { lab: labs })
	const { coverageEnd } = store.columns.current()
	const ties = people.toReversed().flatMap((tie) => showTie(tie, filter, coverageEnd) ?? [])
	const dated = columnsAt(store, { asOf: filter.asOf }, true)
	return { filter, columns, dated, event, labs, days, ties, coverageEnd }
}
type Chosen = ReturnType<typeof chooseAfter>

/** How many of those who left in either span are not counted because all pages that tell of it are undated. */
function countUndated({ filter, dated, event, labs, days }: Chosen): number {
	if (!filter.knownAt) return 0
	const known = endOfDate(filter.knownAt)
	const isUndated = (i: number) => dated.firstPublished[i] === unknownDay && dated.leftFirst[i]! <= known
	const undated = new Set(dated.ids.filter((_, i) => isUndated(i)))
	if (!undated.size) return 0
	const { moves } = countAfter(dated, filter, labs, event, days)
	return [...moves.before, ...moves.after].filter((move) => undated.has(move)).length
}

/** Who left in which span: first those whom a record ties to the event, then the others. */
function countSpans(store: Store, chosen: Chosen) {
	const { filter, columns, event, labs, days, coverageEnd } = chosen
	const { moves, ...after } = countAfter(columns, filter, labs, event, days)
	const spanOf = new Map(spans.flatMap((span) => moves[span].map((move) => [move, span])))
	const ties = chosen.ties.map((tie) => ({ ...tie, standing: standTied(tie, { ...after, moves }) }))
	const tied = groupTied(ties).flatMap(([, members]) =>
		members.map(({ move, ...tie }) => ({ span: spanOf.get(move.id) ?? ('none' as const), ...tie, ...move }))
	)
	const isTied = new Set(tied.map(({ id }) => id))
	const others = spans.flatMap((span) =>
		readMoves(
			store.db,
			moves[span].filter((move) => !isTied.has(move))
		).map((move) => ({ span, ...noTie, ...(showAt(move, filter, coverageEnd) ?? move) }))
	)
	const counts = Object.fromEntries(spans.map((span) => [span, moves[span].length])) as Record<
		(typeof spans)[number],
		number
	>
	return { ...after, undated: countUndated(chosen), counts, moves: tellNow(store, [...tied, ...others], filter) }
}

export function registerAfter(app: FastifyInstance, store: Store): void {
	const listNames = (rows: AfterRow[]) =>
		rows.flatMap(({ standing, personName: name }) => (standing ? [{ standing, name }] : []))
	const listSources = (rows: AfterRow[]) => [...new Set(rows.flatMap(({ sources }) => sources.map(({ id }) => id)))]
	addFigure(app, store, {
		path: '/trends/after',
		summary: 'Departures after an event',
		description:
			'Who left the event’s lab, with its group, on the day of the event and in the days after it, against as many days ' +
			'before, by the date of leaving; those first whom a record ties to the event; each with where they are now. Coming after is not proof of cause.',
		keys,
		answer: After,
		row: AfterRow,
		choose: ({ query }) => chooseAfter(store, query),
		count: (chosen) => countSpans(store, chosen),
		say({ undated, counts, moves, ...after }, { filter, event }) {
			const { asOf = null, knownAt = null, level, kind } = filter
			const narrowed = sayNarrowing({ kind }, (_, id) => id)
			const said = { ...after, asOf, knownAt, narrowed, undated, event, counts, moves, level }
			return {
				...said,
				sourceCount: listSources(moves).length,
				sentence: textOf(sayAfter(said, listNames(moves)))
			} satisfies Omit<After, 'revision'>
		},
		rows: ({ moves }) => moves,
		sources: { all: (_, count) => listSources(count().moves) },
		caveats: caveats.after
	})
}
