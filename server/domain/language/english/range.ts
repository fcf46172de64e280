// Ranges, clocks, and all else that limits a finding, so that it is said with it.
import { cutRange, isBeyond, type Clocked, type Clocks } from '../../time/clocks.ts'
import { endOfPartial } from '../../time/date.ts'
import { countedStatuses } from '../../vocabulary/filter.ts'
import type { Part } from '../../vocabulary/part.ts'
import { areAll, areUsual } from '../../vocabulary/statuses.ts'
import type { Week } from '../../time/week.ts'
import { capitalise, formatDate, joinWords, say, sayCode, smallNumbers, spellDate, spellWhen, tens } from './format.ts'
import { nameNarrowed } from './kinds.ts'

/** A day up to which pages were read: "the end of June 2026", "12 June 2026". */
export function spellEnd(day: string): string {
	const month = day.slice(0, 7)
	return endOfPartial(month) === day ? `the end of ${spellDate(month)}` : spellDate(day)
}
/** Where coverage cuts a range off: "up to the end of June 2026, when coverage ends". */
export const spellUpTo = (covered: string) => `up to ${spellEnd(covered)}, when coverage ends`

/** That a range begins only after coverage ends: ", after coverage ends on 30 June 2026"; "" where it does not. */
const sayBeyond = (range: Clocked) =>
	isBeyond(range) ? `, after coverage ends on ${spellDate(range.coverageEnd!)}` : ''

/**
 * A range in words with its preposition, as far as it can be seen: "from July 2025 to June 2026", "since January 2026", "in
 * 2025", "from January 2026 up to the end of June 2026, when coverage ends", "since 2027, after coverage ends on 30 June
 * 2026", "".
 */
export function spellRange(range: Clocked): string {
	const { since, until, covered } = cutRange(range)
	const beyond = sayBeyond(range)
	if (since && since === until) return `${spellWhen(since)}${covered ? ` ${spellUpTo(covered)}` : beyond}`
	if (covered) return since ? `from ${spellDate(since)} ${spellUpTo(covered)}` : spellUpTo(covered)
	if (since && until) return `from ${spellDate(since)} to ${spellDate(until)}${beyond}`
	return since ? `since ${spellDate(since)}${beyond}` : until ? `until ${spellDate(until)}` : ''
}

/** A range as small print names it: "July 2025 to June 2026", "since January 2026", "all dates up to the end of June 2026". */
export function nameRange(range: Clocked): string {
	const spelled = spellRange(range)
	if (spelled.startsWith('from ')) return spelled.slice('from '.length)
	const { coverageEnd, asOf, knownAt } = range
	return spelled || (coverageEnd && !asOf && !knownAt ? `all dates up to ${spellEnd(coverageEnd)}` : 'all dates')
}

/** A range for headings and fields: "Jul 2025 to Jun 2026", "since Jan 2026", "2026, up to 30 Jun 2026, when coverage ends". */
export function formatRange(range: Clocked): string {
	const { since, until, covered } = cutRange(range)
	const end = covered && `up to ${formatDate(covered)}, when coverage ends`
	if (end) return since ? `${formatDate(since)} ${end}` : end
	if (since && until) return since === until ? formatDate(since) : `${formatDate(since)} to ${formatDate(until)}`
	return since ? `since ${formatDate(since)}` : until ? `until ${formatDate(until)}` : 'any date'
}

/** How a finding that ends with its range names it: " from July 2025 to June 2026"; "" where all records count. */
export function spellSpan(range: Clocked): string {
	const text = spellRange(range)
	return text && ` ${text}`
}

/** The same inside a finding that goes on: " from January 2026 up to the end of June 2026, when coverage ends,". */
export function spellWithin(range: Clocked): string {
	const text = spellSpan(range)
	return text.includes(',') ? `${text},` : text
}

/** A week in words: "the week of 22 June 2026", by its Monday. */
export function spellWeek({ since }: Pick<Week, 'since'>): string {
	return `the week of ${spellDate(since)}`
}

type Clock = { [Key in keyof Clocks]?: string | null | undefined }
/** The clocks in words: "as of 16 November 2023, as published by 2024"; "" where none is set. */
export function sayClocks({ asOf, knownAt }: Clock): string {
	return [asOf ? `as of ${spellDate(asOf)}` : '', knownAt ? `as published by ${spellDate(knownAt)}` : '']
		.filter(Boolean)
		.join(', ')
}

/** The clocks as they end a phrase: ", as of 2024"; "" where none is set. */
export const andClocks = (clocks: Clock) => {
	const at = sayClocks(clocks)
	return at && `, ${at}`
}

/** Which statuses a finding counts, where they are not the usual two: "with rumored moves", "by rumours alone"; else "". */
function sayStatuses(statuses: readonly string[] | undefined): string {
	if (!statuses || areUsual(statuses)) return ''
	const more = statuses.filter((status) => !countedStatuses.some((usual) => usual === status))
	if (statuses.length === more.length + countedStatuses.length)
		return `with ${areAll(statuses) ? 'moves of every other status' : `${joinWords(more.map(sayCode))} moves`}`
	return statuses.length === 1 && more[0] === 'rumored'
		? 'by rumours alone'
		: `by ${joinWords(statuses.map(sayCode))} moves alone`
}

/** What limits a finding beside its dates, as far as the finding itself does not say it. */
export type Limits = Clock & {
	/** Phrases of its own kind: "at Alpha", "of Ada Example". */
	more?: readonly string[]
	statuses?: readonly string[] | undefined
	/** What narrows it beside labs and dates, as it goes on after "moves": " that are foundings". */
	narrowed?: string | undefined
	/** Whether labs are asked for without their units. */
	isAlone?: boolean | undefined
	/** Whether those who went together count once. */
	areTeams?: boolean | undefined
}

/**
 * A finding with what limits it before it: "By rumours alone: Alpha gained 1 person.", "As of 2024, as published by 2025:
 * Alpha gained 1 person.", and as it is where nothing does.
 */
export function sayWithin(
	{ more = [], statuses, narrowed, isAlone, areTeams, ...clocks }: Limits,
	finding: readonly Part[]
): Part[] {
	const limits = [
		...more,
		sayStatuses(statuses),
		narrowed ? `counting ${nameAll(narrowed)} alone` : '',
		isAlone ? 'units left out' : '',
		areTeams ? 'a team that went together counted once' : '',
		sayClocks(clocks)
	].filter(Boolean)
	return finding.length && limits.length
		? say`${capitalise(limits.join(', '))}: ${lowerFirstOf(finding)}`
		: [...finding]
}
const nameAll = (narrowed: string) => {
	const { many, rest } = nameNarrowed(narrowed)
	return many + rest
}
/** Words that begin a finding and are no names. */
const ordinary = new Set([
	...'among an as the nobody none all both half of from in'.split(' '),
	...smallNumbers,
	...tens
])
const lowerFirst = (text: string) =>
	text.replace(/^\w+(?= |-\w+ )/, (word) => (ordinary.has(word.toLowerCase()) ? word.toLowerCase() : word))
/** A finding as it goes on after others: its first word in lower case, unless that may be a name. */
export function lowerFirstOf(finding: readonly Part[]): Part[] {
	const [first, ...rest] = finding
	return first ? [first.lab ? first : { ...first, text: lowerFirst(first.text) }, ...rest] : []
}

/** A finding with its range before it: "From July 2025 to June 2026 Alpha lost 3 people to Beta." */
export function beginWithRange(range: Clocked, finding: readonly Part[]): Part[] {
	const span = spellRange(range)
	return span ? say`${capitalise(span)}${span.includes(',') ? ',' : ''} ${lowerFirstOf(finding)}` : [...finding]
}
