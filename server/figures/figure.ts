// A figure from question to answer, read from top to bottom: the moves of the question are chosen (choose.ts), counted
// (server/domain), said (limits.ts and server/domain/language), and answered as JSON and as rows (server/answers). Each step
// takes what the one before gave; none looks back.
import type { FastifyInstance } from 'fastify'
import type { Ask } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { addTable, type Table } from '../answers/table.ts'
import type { Keys } from '../query/query.ts'

/** A figure's steps; `Chosen` and `Counted` are what they hand on. */
export type Figure<K extends Keys, Chosen, Counted> = Omit<
	Table<K>,
	'tag' | 'find' | 'rows' | 'sources' | 'revision'
> & {
	tag?: string
	/** The question's moves, at its clocks; throws a problem where it asks for what there is not. */
	choose: (ask: Ask<K>) => Chosen
	/** What they come to. */
	count: (chosen: Chosen) => Counted
	/** The answer: the counts with what limits them, and with all of it in a sentence. */
	say: (counted: Counted, chosen: Chosen) => { sentence: string }
	/** The counts as rows of the exports. */
	rows: (counted: Counted, chosen: Chosen) => Iterable<object>
	/** Ids of the sources behind a row, or behind all that is counted. */
	sources: ((row: never) => string[]) | { all: (chosen: Chosen, count: () => Counted) => string[] }
}

/** Adds the address of a figure, and its exports. */
export function addFigure<K extends Keys, Chosen, Counted>(
	app: FastifyInstance,
	store: Store,
	{ choose, count, say, rows, sources, ...table }: Figure<K, Chosen, Counted>
): void {
	const revision = () => store.columns.current().revision
	addTable<K>(app, store, {
		tag: 'figures',
		...table,
		revision,
		find(ask) {
			const chosen = choose(ask)
			return { ...say(count(chosen), chosen), revision: revision() }
		},
		rows(ask) {
			const chosen = choose(ask)
			return rows(count(chosen), chosen)
		},
		sources:
			typeof sources === 'function'
				? sources
				: {
						all(ask) {
							const chosen = choose(ask)
							return sources.all(chosen, () => count(chosen))
						}
					}
	})
}
