// The pages that a figure rests on.
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { selectMoves } from '../domain/moves/select.ts'
import type { Range } from '../domain/time/versus.ts'
import type { Chosen } from './choose.ts'

/** Ids of the sources behind moves, each once. */
export function listSourcesOf(store: Store, moves: Iterable<string>): string[] {
	const rows = readMoves(store.db, [...new Set(moves)])
	return [...new Set(rows.flatMap(({ sources }) => sources.map(({ id }) => id)))]
}

/** Ids of the sources behind the moves that a figure counts, in its other period, too. */
export function listBothSources(store: Store, chosen: Chosen & { other?: Range | undefined }): string[] {
	const own = listChosenSources(store, chosen)
	const { filter, other } = chosen
	if (!other) return own
	return [...new Set([...own, ...listChosenSources(store, { ...chosen, filter: { ...filter, ...other } })])]
}

/** Ids of the sources behind the moves that a figure counts. */
export function listChosenSources(store: Store, { columns, filter }: Chosen): string[] {
	const { places } = selectMoves(columns, filter)
	return listSourcesOf(
		store,
		Array.from(places, (place) => columns.ids[place]!)
	)
}
