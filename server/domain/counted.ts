// What a flow counts: moves, people, or moves of which those of a team that went together count as one.
import { countOf } from './words.ts'

export const countings = ['moves', 'people', 'teams'] as const
export type Counted = (typeof countings)[number]

const nouns: Record<Counted, [one: string, many: string]> = {
	moves: ['move', 'moves'],
	people: ['person', 'people'],
	teams: ['move or team', 'moves and teams']
}

/** A number of what is counted: "12 moves", "1 person", "9 moves and teams"; moves where nothing is said. */
export function countIn(counted: Counted | undefined, count: number): string {
	return countOf(count, ...nouns[counted ?? 'moves'])
}

/** What is counted, as it stands above a column: "people". */
export function nameCounted(counted: Counted | undefined): string {
	return nouns[counted ?? 'moves'][1]
}
