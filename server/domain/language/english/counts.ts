// Phrases that the sentences of figures share: statuses, kinds, labs, and what is counted.
import type { Clocked } from '../../time/clocks.ts'
import type { Counted } from '../../vocabulary/counted.ts'
import { unknownEnd } from '../../vocabulary/filter.ts'
import { areAll, areUsual } from '../../vocabulary/statuses.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Counts } from '../../vocabulary/said.ts'
import { countOf, formatNumber, joinWords, nameLabs, say, sayCode, startWords } from './format.ts'
import { nameNarrowed } from './kinds.ts'
import { andClocks, nameRange, spellSpan } from './range.ts'

/**
 * A number of moves with what their statuses make of them, where they are not the usual two: "331 moves", "2 rumored moves",
 * "12 confirmed or disputed moves", "40 moves of any status".
 */
export function countWithStatus(count: number, one: string, statuses: readonly string[], many = `${one}s`): string {
	if (areAll(statuses)) return `${countOf(count, one, many)} of any status`
	const adjective = areUsual(statuses) ? '' : `${joinWords(statuses.map(sayCode), 'or')} `
	return countOf(count, adjective + one, adjective + many)
}

/** Moves with their statuses: "331 moves", "2 rumored moves". */
const countMoves = (count: number, statuses: readonly string[]) => countWithStatus(count, 'move', statuses)

const countedNouns: Record<Counted, [one: string, many: string]> = {
	moves: ['move', 'moves'],
	people: ['person', 'people'],
	teams: ['move or team', 'moves and teams']
}

/** Counted things with their number as `write` writes it: "nine moves", "12 hires". */
export const writeCount = (write: (count: number) => string, count: number, one: string, many = `${one}s`) =>
	`${write(count)} ${count === 1 ? one : many}`

/** A number of what is counted: "12 moves", "1 person", "9 moves and teams"; moves where nothing is said. */
export function countIn(counted: Counted | undefined, count: number, write = formatNumber): string {
	return writeCount(write, count, ...countedNouns[counted ?? 'moves'])
}

/** What is counted, as it stands above a column: "people". */
export function nameCounted(counted: Counted | undefined): string {
	return countedNouns[counted ?? 'moves'][1]
}

/** A number of what a figure counts, with what narrows it: "12 foundings", "9 people in foundings", "12 moves with a university". */
export function sayCounted(
	{ n, counted, narrowed = '' }: Pick<Counts, 'n' | 'counted' | 'narrowed'>,
	write = formatNumber
): string {
	const { one, many, rest } = nameNarrowed(narrowed)
	if (counted === 'people') return `${countIn(counted, n, write)}${narrowed && ` in ${many}${rest}`}`
	return counted === 'teams' ? countIn(counted, n, write) + narrowed : writeCount(write, n, one, many) + rest
}

/** The small print of a figure: "n = 331 moves, July 2025 to June 2026, confirmed or reported." */
export function sayCount(counts: Counts): string {
	const statuses = joinWords(counts.statuses.map(sayCode), 'or')
	return `n = ${sayCounted(counts)}, ${nameRange(counts)}, ${statuses}${andClocks(counts)}.`
}

/** What says that a question has no answer: "No moves on record from July 2025 to June 2026." */
export function sayNothing(range: Clocked & { statuses?: readonly string[] }, about: readonly Part[] = []): Part[] {
	const { statuses } = range
	const moves = statuses ? countMoves(0, statuses).replace(/^0 /, '') : 'moves'
	return say`No ${moves} on record${about}${spellSpan(range)}${andClocks(range)}.`
}

/** The labs asked for, as it goes on after "moves": " into or out of Meta", " from OpenAI to Meta", " out of Meta"; [] where none is. */
export function sayEnds({
	lab,
	from,
	to
}: {
	lab?: readonly Named[]
	from?: readonly Named[]
	to?: readonly Named[]
}): Part[] {
	const isWay = from && to && ![...from, ...to].some(({ id }) => id === unknownEnd)
	if (isWay && !lab?.length) return say` from ${nameLabs(from, 'or')} to ${nameLabs(to, 'or')}`
	const phrases = [
		...(lab?.length ? [say` into or out of ${nameLabs(lab, 'or')}`] : []),
		...(from ? [say` out of ${nameLabs(from, 'or')}`] : []),
		...(to ? [say` into ${nameLabs(to, 'or')}`] : [])
	]
	return phrases.reduce<Part[]>((all, phrase, place) => (place ? say`${all} and${phrase}` : phrase), [])
}

/** A number of records where none is "no": "6 moves", "no deals". */
export const countSome = (count: number, one: string, many = `${one}s`) =>
	count ? countOf(count, one, many) : `no ${many}`
/** What statuses a number is made of: "174 confirmed and 157 reported only". */
export const sayByStatus = (byStatus: Record<string, number>) =>
	joinWords(
		Object.entries(byStatus).map(
			([status, count]) => `${formatNumber(count)} ${sayCode(status)}${status === 'reported' ? ' only' : ''}`
		)
	)

export const people = (count: number, write = formatNumber) => writeCount(write, count, 'person', 'people')
export const peopleFirst = (count: number) => people(count, startWords)

/** A figure for who cannot see it: its title with how much it counts, "Alpha gained most. n = 331 moves, ...". */
export const labelFigure = (title: string, count: string) => `${title}. ${count}`
