// Sentences about figures, as parts: a part that names a lab carries its id, so that pages can link it. They say what was
// counted, never that something is more likely, and they say so where nothing was.
import { sayClocks } from './clock.ts'
import { countIn, type Counted } from './counted.ts'
import { unknownEnd } from './filter.ts'
import { isoOfDay, parsePartialDate } from './date.ts'
import {
	capitalise,
	countOf,
	formatNumber,
	inWords,
	joinWords,
	spellCountry,
	spellDate,
	spellPeriod,
	spellWhen
} from './words.ts'

/** A piece of a sentence; `lab` is the lab that it names, `group` the one whose colour it wears. */
export type Part = { text: string; lab?: string; group?: string }
/** A lab by id and name; `group` is its topmost ancestor. */
export type Named = { id: string; name: string; group?: string }

type Counts = {
	n: number
	/** What n counts; moves where it is left out. */
	counted?: Counted
	since: string | null
	until: string | null
	statuses: readonly string[]
	/** What narrows it beside labs and dates, as it goes on after "moves": " of kind founding"; left out: nothing does. */
	narrowed?: string
	/** The clocks, where they are set. */
	asOf?: string | null
	knownAt?: string | null
}
export type NodeLike = Named & {
	in: number
	out: number
	net: number
	peopleIn: number
	peopleOut: number
	inUnknown: number
	outUnknown: number
}
export type FlowsLike = Counts & {
	level: string
	nodes: readonly NodeLike[]
	links: readonly { from: string | null; to: string | null; count: number }[]
	unknownFrom: number
	unknownTo: number
	min?: number
	smaller?: { flows: number; count: number }
}
export type PairLike = Counts & {
	from: Named
	to: Named
	forward: number
	back: number
	forwardMoves: readonly { person: string }[]
	backMoves: readonly { person: string }[]
}
export type TrendLike = Counts & {
	by: string
	labs: readonly Named[]
	periods: readonly (SeriesLike & { period: string })[]
	coarser: readonly (SeriesLike & { period: string })[]
}
type SeriesLike = { moves: number; joined: number | null; left: number | null; leftUnknown: number | null }

/** The plain text of a sentence. */
export function textOf(parts: readonly Part[]): string {
	return parts.map((part) => part.text).join('')
}

/** A sentence from text with parts and sentences inside: say`${nameLab(lab)} took in ${3}.` */
export function say(texts: TemplateStringsArray, ...values: (string | number | Part | readonly Part[])[]): Part[] {
	const parts: Part[] = []
	const add = (part: Part) => {
		const before = parts.at(-1)
		if (before && !before.lab && !part.lab) parts[parts.length - 1] = { text: before.text + part.text }
		else if (part.text) parts.push(part)
	}
	texts.forEach((text, place) => {
		add({ text })
		const value = values[place]
		if (typeof value === 'string') add({ text: value })
		else if (typeof value === 'number') add({ text: formatNumber(value) })
		else if (value) for (const part of [value].flat()) add(part as Part)
	})
	return parts
}

/** Sentences one after the other, with spaces between; empty ones are left out. */
export function joinSentences(...sentences: (readonly Part[])[]): Part[] {
	return sentences
		.filter((parts) => parts.length)
		.reduce<Part[]>((all, parts) => (all.length ? say`${all} ${parts}` : [...parts]), [])
}

/** A lab by its name, linked to its page; a country and an end that is not known have no page. */
export function nameLab(lab: Named, level = 'group'): Part {
	if (lab.id === unknownEnd) return { text: 'an unknown lab' }
	if (level === 'country') return { text: spellCountry(lab.name) }
	return { text: lab.name, lab: lab.id, group: lab.group ?? lab.id }
}

/** Phrases as a list in words: "a", "a and b", "a, b and c". */
export function listParts(phrases: readonly (Part | readonly Part[])[], last = 'and'): Part[] {
	return phrases.flatMap((phrase, place) => {
		const link = place === 0 ? '' : place < phrases.length - 1 ? ', ' : ` ${last} `
		return say`${link}${phrase}`
	})
}

/** Whether a range is twelve months to the day, as `2025-07` to `2026-06` is. */
export function isYear(since: string | null, until: string | null): boolean {
	const first = since && parsePartialDate(since)
	const last = until && parsePartialDate(until)
	if (!first || !last) return false
	const start = isoOfDay(first.first)
	return isoOfDay(last.last + 1) === `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`
}

/** A range in words with its preposition: "in a year" is said by `isYear` alone. "since January 2026", "in 2025", "". */
export function spellRange(since: string | null, until: string | null): string {
	if (since && since === until) return spellWhen(since)
	if (since && until) return `from ${spellDate(since)} to ${spellDate(until)}`
	return since ? `since ${spellDate(since)}` : until ? `until ${spellDate(until)}` : ''
}

/** How a finding names its range: " in a year", " since January 2026"; "" where all records count. */
export function spellSpan({ since, until }: { since: string | null; until: string | null }): string {
	const range = since !== until && isYear(since, until) ? 'in a year' : spellRange(since, until)
	return range && ` ${range}`
}

/** What says that a question has no answer: "No moves on record from July 2025 to June 2026." */
export function sayNothing({ since, until }: Counts, about: readonly Part[] = []): Part[] {
	const range = spellRange(since, until)
	return say`No moves on record${about}${range && ` ${range}`}.`
}

/** A number of what a figure counts, with what narrows it: "12 moves of kind founding", "9 people in moves of kind founding". */
export function sayCounted({ n, counted, narrowed = '' }: Pick<Counts, 'n' | 'counted' | 'narrowed'>): string {
	return `${countIn(counted, n)}${narrowed && counted === 'people' ? ' in moves' : ''}${narrowed}`
}

/** The small print of a figure: "n = 331 moves, July 2025 to June 2026, confirmed or reported." */
export function sayCount(counts: Counts): string {
	const { since, until, statuses } = counts
	const range = spellRange(since, until).replace(/^from /, '') || 'all dates'
	const clocks = sayClocks(counts)
	return `n = ${sayCounted(counts)}, ${range}, ${joinWords(statuses, 'or')}${clocks && `, ${clocks}`}.`
}

/** What a trend shows: who joined and left the labs asked for, and the busiest period with its count. */
export function sayTrend(trend: TrendLike): Part[] {
	const { labs, periods, coarser, n } = trend
	const all = [...periods, ...coarser]
	const sum = (read: (counts: SeriesLike) => number | null) =>
		all.reduce((total, counts) => total + (read(counts) ?? 0), 0)
	const [joined, left, unknown] = [sum((c) => c.joined), sum((c) => c.left), sum((c) => c.leftUnknown)]
	const names = labs.map((lab) => nameLab(lab))
	if (!n && !left) return sayNothing(trend, labs.length ? say` into or out of ${listParts(names, 'or')}` : [])
	const where = unknown ? `, ${formatNumber(unknown)} of them for no reported destination` : ''
	const exchange = say`${countOf(joined, 'move')} into and ${left} out of ${listParts(names)}${spellSpan(trend)}${where}.`
	const most = Math.max(0, ...periods.map((counts) => counts.moves))
	const busiest = periods.filter((counts) => counts.moves === most).map((counts) => spellPeriod(counts.period))
	const peak =
		most && busiest.length === 1
			? say`The busiest ${trend.by} was ${busiest[0]!}, with ${most} of ${countOf(n, 'move')}.`
			: []
	return joinSentences(labs.length ? exchange : [], peak, say`${sayCount(trend)}`)
}

/** Both gross counts of a pair: "Nineteen people left OpenAI for Meta; thirteen went the other way." */
export function sayPair(pair: PairLike): Part[] {
	const parts = sayBothWays(pair)
	return pair.narrowed ? joinSentences(parts, say`Counted are moves${pair.narrowed} alone.`) : parts
}

function sayBothWays(pair: PairLike): Part[] {
	const { forward, back } = pair
	const [from, to, span] = [nameLab(pair.from), nameLab(pair.to), spellSpan(pair)]
	if (!forward && !back) return sayNothing(pair, say` between ${from} and ${to}`)
	const isPeople = countPeople(pair.forwardMoves) === forward && countPeople(pair.backMoves) === back
	// Where one of the two is too large for words, both stand in digits.
	const write = (count: number) => (count && Math.max(forward, back) > 20 ? formatNumber(count) : inWords(count))
	const number = (count: number) => (count ? write(count) : 'none')
	const noun = (count: number) => (isPeople ? (count === 1 ? 'person' : 'people') : count === 1 ? 'move' : 'moves')
	const sayCountOf = (count: number) => capitalise(`${write(count)} ${noun(count)}`)
	if (pair.to.id === unknownEnd && !forward)
		return say`No one is on record as leaving ${from} for no reported destination${span}; ${write(back)} ${noun(back)} joined from no reported origin.`
	if (pair.to.id === unknownEnd && !isPeople)
		return say`${sayCountOf(forward)} out of ${from} for no reported destination${span}; ${number(back)} from no reported origin.`
	if (pair.to.id === unknownEnd)
		return say`${sayCountOf(forward)} left ${from} for no reported destination${span}; ${number(back)} joined from no reported origin.`
	if (pair.from.id === unknownEnd) return sayBothWays(turnPair(pair))
	if (!isPeople) return say`${sayCountOf(forward)} from ${from} to ${to}${span}; ${number(back)} the other way.`
	if (!forward)
		return say`No one is on record as leaving ${from} for ${to}${span}; ${write(back)} ${noun(back)} went the other way.`
	return say`${sayCountOf(forward)} left ${from} for ${to}${span}; ${number(back)} went the other way.`
}

/** The same pair seen from its other end. */
function turnPair({ from, to, forward, back, forwardMoves, backMoves, ...rest }: PairLike): PairLike {
	return { ...rest, from: to, to: from, forward: back, back: forward, forwardMoves: backMoves, backMoves: forwardMoves }
}

/** How many people stand behind moves. */
export function countPeople(moves: readonly { person: string }[]): number {
	return new Set(moves.map((move) => move.person)).size
}
