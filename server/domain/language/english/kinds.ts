// Kinds of moves, and what narrowed moves are called.
import { sayCode } from './format.ts'

/** Nouns of a move by its kind. */
export const moveKindNouns: Record<string, [one: string, many: string]> = {
	hire: ['hire', 'hires'],
	founding: ['founding', 'foundings'],
	acquihire: ['move with a deal', 'moves with a deal'],
	return: ['return', 'returns'],
	appointment: ['appointment', 'appointments'],
	departure: ['departure to an unreported destination', 'departures to unreported destinations'],
	layoff: ['layoff', 'layoffs']
}
const ofKind = (many: string) => ` that are ${many}`
/** The one kind that a figure is narrowed to, as `narrowed` says it first: " that are foundings". */
export const sayOneKind = (kind: string) => ofKind(moveKindNouns[kind]?.[1] ?? sayCode(kind))

/** What narrowed moves are called, and what else narrows them: "foundings" and " with a university". */
export function nameNarrowed(narrowed: string): { one: string; many: string; rest: string } {
	for (const [one, many] of Object.values(moveKindNouns)) {
		const [kind, rest] = [ofKind(many), narrowed.slice(ofKind(many).length)]
		if (narrowed.startsWith(kind) && (!rest || rest.startsWith(','))) return { one, many, rest: rest.slice(1) }
	}
	return { one: 'move', many: 'moves', rest: narrowed }
}
