// Phrases that the sentences of figures share: ranges, clocks, statuses, and what is counted.
import { cutRange, type Clocked } from '../clock.ts'
import type { Counted } from '../counted.ts'
import { isYear } from '../date.ts'
import { countedStatuses } from '../filter.ts'
import { areAll, areUsual } from '../status.ts'
import type { Named, Part } from '../part.ts'
import type { Counts, Range } from '../sentence.ts'
import type { Week } from '../week.ts'
import { countOf, inWords, joinWords, nameLabs, say, sayCode, smallNumbers, spellDate, spellWhen } from './format.ts'

/**
 * A number of moves with what their statuses make of them: "331 reported moves" of the usual two, "2 rumored moves",
 * "12 confirmed or disputed moves", "40 moves of any status".
 */
export function countWithStatus(
	count: number,
	one: string,
	statuses: readonly string[],
	usual = 'reported ',
	many = `${one}s`
): string {
	if (areAll(statuses)) return `${countOf(count, one, many)} of any status`
	const adjective = areUsual(statuses) ? usual : `${joinWords(statuses.map(sayCode), 'or')} `
	return countOf(count, adjective + one, adjective + many)
}

/** Nouns of a move by its kind. */
export const moveKindNouns: Record<string, [one: string, many: string]> = {
	hire: ['hire', 'hires'],
	founding: ['founding', 'foundings'],
	acquihire: ['move with a deal', 'moves with a deal'],
	return: ['return', 'returns'],
	appointment: ['appointment', 'appointments'],
	departure: ['departure for no known destination', 'departures for no known destination'],
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

/** Narrowed moves with their statuses: "204 reported foundings", "12 reported moves with a university". */
export function countNarrowed(count: number, narrowed: string, statuses: readonly string[], usual?: string): string {
	const { one, many, rest } = nameNarrowed(narrowed)
	return countWithStatus(count, one, statuses, usual, many) + rest
}

/** The same where the usual two are not named: "331 moves", "2 rumored moves". */
export const countMoves = (count: number, statuses: readonly string[]) => countWithStatus(count, 'move', statuses, '')

/**
 * A finding under the statuses that it counts, where they are not the usual two: "By rumours alone: Alpha took in 1 person.",
 * "With rumored and disputed moves: 12 moves on record."
 */
export function sayByStatus(statuses: readonly string[] | undefined, finding: readonly Part[]): Part[] {
	if (!statuses || areUsual(statuses)) return [...finding]
	const more = statuses.filter((status) => !countedStatuses.some((usual) => usual === status))
	const all = areAll(statuses)
	const basis =
		statuses.length === more.length + countedStatuses.length
			? `With ${all ? 'moves of every other status' : `${joinWords(more.map(sayCode))} moves`}`
			: statuses.length === 1 && more[0] === 'rumored'
				? 'By rumours alone'
				: `By ${joinWords(statuses.map(sayCode))} moves alone`
	const [first, ...rest] = finding
	if (!first) return []
	return say`${basis}: ${first.lab ? first : { ...first, text: lowerFirst(first.text) }}${rest}`
}
/** The text with its first word in lower case, unless that may be a name. */
const lowerFirst = (text: string) =>
	text.replace(/^\w+(?= )/, (word) =>
		['the', 'none', 'all', 'both', 'half', ...smallNumbers].includes(word.toLowerCase()) ? word.toLowerCase() : word
	)

/** A range in words with its preposition: "in a year" is said by `isYear` alone. "since January 2026", "in 2025", "". */
export function spellRange(since: string | null, until: string | null): string {
	if (since && since === until) return spellWhen(since)
	if (since && until) return `from ${spellDate(since)} to ${spellDate(until)}`
	return since ? `since ${spellDate(since)}` : until ? `until ${spellDate(until)}` : ''
}

/** A range as small print names it: "July 2025 to June 2026", "since January 2026", "all dates". */
export function nameRange(since: string | null, until: string | null): string {
	if (since && until && since !== until) return `${spellDate(since)} to ${spellDate(until)}`
	return spellRange(since, until) || 'all dates'
}

/** How a finding names its range: " in a year", " since January 2026"; "" where all records count, or a sentence before said it. */
export function spellSpan(range: Clocked | null): string {
	if (!range) return ''
	const { since, until } = cutRange(range)
	const text = since !== until && isYear(since, until) ? 'in a year' : spellRange(since, until)
	return text && ` ${text}`
}

/** A week in words: "the week of 22 June 2026", by its Monday. */
export function spellWeek({ since }: Pick<Week, 'since'>): string {
	return `the week of ${spellDate(since)}`
}

/** The clocks in words: "as of 16 November 2023, as published by 2024"; "" where none is set. */
export function sayClocks({ asOf, knownAt }: { asOf?: string | null; knownAt?: string | null }): string {
	return [asOf ? `as of ${spellDate(asOf)}` : '', knownAt ? `as published by ${spellDate(knownAt)}` : '']
		.filter(Boolean)
		.join(', ')
}

const countedNouns: Record<Counted, [one: string, many: string]> = {
	moves: ['move', 'moves'],
	people: ['person', 'people'],
	teams: ['move or team', 'moves and teams']
}

/** A number of what is counted: "12 moves", "1 person", "9 moves and teams"; moves where nothing is said. */
export function countIn(counted: Counted | undefined, count: number): string {
	return countOf(count, ...countedNouns[counted ?? 'moves'])
}

/** What is counted, as it stands above a column: "people". */
export function nameCounted(counted: Counted | undefined): string {
	return countedNouns[counted ?? 'moves'][1]
}

/** A number of what a figure counts, with what narrows it: "12 foundings", "9 people in foundings", "12 moves with a university". */
export function sayCounted({ n, counted, narrowed = '' }: Pick<Counts, 'n' | 'counted' | 'narrowed'>): string {
	const { one, many, rest } = nameNarrowed(narrowed)
	if (counted === 'people') return `${countIn(counted, n)}${narrowed && ` in ${many}${rest}`}`
	return counted === 'teams' ? countIn(counted, n) + narrowed : countOf(n, one, many) + rest
}

/** The small print of a figure: "n = 331 moves, July 2025 to June 2026, confirmed or reported." */
export function sayCount(counts: Counts): string {
	const { since, until } = cutRange(counts)
	const range = nameRange(since, until)
	const clocks = sayClocks(counts)
	return `n = ${sayCounted(counts)}, ${range}, ${joinWords(counts.statuses.map(sayCode), 'or')}${clocks && `, ${clocks}`}.`
}

/** What says that a question has no answer: "No moves on record from July 2025 to June 2026." */
export function sayNothing(
	{ since, until, statuses, ...clocks }: Range & { statuses?: readonly string[] } & Parameters<typeof sayClocks>[0],
	about: readonly Part[] = []
): Part[] {
	const [range, known] = [spellRange(since, until), sayClocks(clocks)]
	const moves = statuses ? countMoves(0, statuses).replace(/^0 /, '') : 'moves'
	return say`No ${moves} on record${about}${range && ` ${range}`}${known && `, ${known}`}.`
}

/** The labs asked for, as it goes on after "moves": " into or out of Meta", " out of OpenAI and into Meta"; [] where none is. */
export function sayEnds({
	lab,
	from,
	to
}: {
	lab?: readonly Named[]
	from?: readonly Named[]
	to?: readonly Named[]
}): Part[] {
	const phrases = [
		...(lab?.length ? [say` into or out of ${nameLabs(lab, 'or')}`] : []),
		...(from ? [say` out of ${nameLabs(from, 'or')}`] : []),
		...(to ? [say` into ${nameLabs(to, 'or')}`] : [])
	]
	return phrases.reduce<Part[]>((all, phrase, place) => (place ? say`${all} and${phrase}` : phrase), [])
}

export const people = (count: number) => countOf(count, 'person', 'people')
export const noneOr = (count: number) => (count ? inWords(count) : 'none')

/** A figure for who cannot see it: its title with how much it counts, "Alpha gained most. n = 331 moves, ...". */
export const labelFigure = (title: string, count: string) => `${title}. ${count}`
