// How English writes dates, numbers, money and names, and the phrases that several sentences use.
import type { Counted } from '../counted.ts'
import { isYear, parsePartialDate } from '../date.ts'
import { countedStatuses, unknownEnd } from '../filter.ts'
import { type Named, type Part, makeSay } from '../part.ts'
import type { Counts, Range } from '../sentence.ts'
import type { Week } from '../week.ts'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const longMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
]
const quarters = ['first', 'second', 'third', 'fourth']
const smallNumbers =
	'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	)

/** A date as it is known: `formatDate('2025-07-01', 'quarter')` is "Q3 2025", `formatDate('2025-07')` is "Jul 2025". */
export function formatDate(iso: string, precision?: string | null): string {
	const [year = '', month, day] = iso.split('-')
	const known = precision ?? (day ? 'day' : month ? 'month' : 'year')
	if (known === 'year' || !month) return year
	if (known === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`
	const name = monthNames[Number(month) - 1] ?? month
	return known === 'month' || !day ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** A date as a sentence says it: "July 2025", "4 July 2025", "the third quarter of 2025", "2025". */
export function spellDate(iso: string, precision?: string | null): string {
	const [year = '', month, day] = iso.split('-')
	const known = precision ?? (day ? 'day' : month ? 'month' : 'year')
	if (known === 'year' || !month) return year
	if (known === 'quarter') return `the ${quarters[Math.ceil(Number(month) / 3) - 1]} quarter of ${year}`
	const name = `${longMonths[Number(month) - 1] ?? month} ${year}`
	return known === 'month' || !day ? name : `${Number(day)} ${name}`
}

/** When something happened, with its preposition: "on 4 July 2025", "in July 2025", "in 2025". */
export function spellWhen(iso: string, precision?: string | null): string {
	return `${(precision ?? (iso.length > 7 ? 'day' : '')) === 'day' ? 'on' : 'in'} ${spellDate(iso, precision)}`
}

/** A period of a trend: "Jul 2025" of `2025-07`, "Q3 2025" of `2025-Q3`, "2025" of `2025`. */
export function formatPeriod(period: string): string {
	const [year, part] = period.split('-')
	return part?.startsWith('Q') ? `${part} ${year}` : formatDate(period)
}

/** A period of a trend as a sentence says it: "July 2025", "the third quarter of 2025", "2025". */
export function spellPeriod(period: string): string {
	const [year, part = ''] = period.split('-')
	return part.startsWith('Q') ? `the ${quarters[Number(part[1]) - 1]} quarter of ${year}` : spellDate(period)
}

/** A range of partial dates: "Jul 2025 to Jun 2026", "since Jan 2026", "until 2024", "any date". */
export function formatRange(since: string | null, until: string | null): string {
	if (since && until) return since === until ? formatDate(since) : `${formatDate(since)} to ${formatDate(until)}`
	if (since) return `since ${formatDate(since)}`
	return until ? `until ${formatDate(until)}` : 'any date'
}

/** A whole number with its noun: `countOf(1, 'move')` is "1 move", `countOf(1415, 'source')` is "1,415 sources". */
export function countOf(count: number, one: string, many = `${one}s`): string {
	return `${formatNumber(count)} ${count === 1 ? one : many}`
}

// Made once: toLocaleString makes one for each number, which takes a tenth of an answer's time.
const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** A number with thousands separators: 1415 is "1,415". */
export function formatNumber(value: number): string {
	return numberFormat.format(value)
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** The name of a country by its code: `nameCountry('GB')` is "United Kingdom". */
export function nameCountry(code: string): string {
	// `of` throws at what no code looks like.
	return (/^[A-Z]{2}$/.test(code) && regions.of(code)) || code
}

/** A country's name as a sentence says it: "the United Kingdom", "France". */
export function spellCountry(name: string): string {
	return name.replace(/^(?=United |Netherlands|Philippines|Czech R)/, 'the ')
}

/** A code of a vocabulary in words: "license and hire" of `license-and-hire`. */
export function sayCode(code: string): string {
	return code.replaceAll('-', ' ')
}

/** A number in two figures: 22.09 is "22", 1.079 is "1.1", 0.01141 is "0.011". */
export function formatRough(value: number): string {
	const rounded = Number(value.toPrecision(2))
	return rounded < 0.1 ? String(rounded) : formatNumber(rounded)
}

/** A small number in words, a larger one in digits: 3 is "three", 0 is "no", 21 is "21". */
export function inWords(count: number): string {
	return smallNumbers[count] ?? formatNumber(count)
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A list in words: "a", "a and b", "a, b and c". */
export function joinWords(items: readonly string[], last = 'and'): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** Whether statuses are the two that count unless others are asked for, in whatever order. */
export const areUsual = (statuses: readonly string[]) =>
	statuses.length === countedStatuses.length && countedStatuses.every((status) => statuses.includes(status))

/** All statuses of moves, of which no word is said that tells them apart. */
const statusCount = 6

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
	if (statuses.length === statusCount) return `${countOf(count, one, many)} of any status`
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
	const all = statuses.length === statusCount
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

/** A signed whole number with a true minus: +26, −3, 0. */
export function formatNet(net: number): string {
	return net > 0 ? `+${formatNumber(net)}` : net < 0 ? `−${formatNumber(-net)}` : '0'
}

const symbols: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', CNY: 'CN¥', JPY: 'JPY ', HKD: 'HK$' }

/** Money in three figures: `formatMoney(1.5e9, 'USD')` is "$1.5bn"; without a currency the bare amount. */
export function formatMoney(amount: number, currency: string | null): string {
	const symbol = currency ? (symbols[currency] ?? `${currency} `) : ''
	// Rounded first: 999,600 is 1m, not 1000k.
	const rounded = amount < 1e3 ? amount : Number(amount.toPrecision(3))
	for (const [unit, size] of [
		['tn', 1e12],
		['bn', 1e9],
		['m', 1e6],
		['k', 1e3]
	] as const)
		if (rounded >= size) return `${symbol}${Number((rounded / size).toPrecision(3))}${unit}`
	return `${symbol}${formatNumber(amount)}`
}

/** A sentence from text with parts and sentences inside: say`${nameLab(lab)} took in ${3}.` */
export const say = makeSay(formatNumber)

/** The text with its first letter in upper case, as parts, unless they begin with a lab's name: xAI writes itself so. */
export function capitaliseParts(parts: readonly Part[]): Part[] {
	const [first, ...rest] = parts
	return first ? [first.lab ? first : { ...first, text: capitalise(first.text) }, ...rest] : []
}

/** Phrases as a list in words: "a", "a and b", "a, b and c". */
export function listParts(phrases: readonly (Part | readonly Part[])[], last = 'and'): Part[] {
	return phrases.flatMap((phrase, place) => {
		const link = place === 0 ? '' : place < phrases.length - 1 ? ', ' : ` ${last} `
		return say`${link}${phrase}`
	})
}

/** Sentences one after the other, with spaces between; empty ones are left out. */
export function joinSentences(...sentences: (readonly Part[])[]): Part[] {
	return sentences
		.filter((parts) => parts.length)
		.reduce<Part[]>((all, parts) => (all.length ? say`${all} ${parts}` : [...parts]), [])
}

/** A lab by its name, linked to its page; a country and an end that is not known have no page. */
export function nameLab(lab: Named, level = 'group'): Part {
	if (lab.id === unknownEnd) return { text: 'a lab that no report names' }
	if (level === 'country') return { text: spellCountry(lab.name) }
	return { text: lab.name, lab: lab.id, group: lab.group ?? lab.id }
}

/** Labs by their names: "Alpha, Beta or Gamma". */
export function nameLabs(labs: readonly Named[], last = 'and'): Part[] {
	return listParts(
		labs.map((lab) => nameLab(lab)),
		last
	)
}

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

/**
 * A range as far as the clocks let it be seen: of April to September 2025, as published by 1 July 2025, April to 1 July
 * 2025. A partial date of a clock counts at its end, and so does that of a range.
 */
function cutRange({ since, until, asOf, knownAt }: Clocked): Range {
	const lastOf = (date: string) => parsePartialDate(date)?.last ?? Infinity
	const clocks = [asOf, knownAt].filter((clock) => clock !== null && clock !== undefined)
	const [first] = clocks.toSorted((a, b) => lastOf(a) - lastOf(b))
	if (!until || !first || lastOf(first) >= lastOf(until) || (since && lastOf(since) > lastOf(first)))
		return { since, until }
	return { since, until: first }
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

/** A range and the clocks, where they are set. */
export type Clocked = Range & { asOf?: string | null; knownAt?: string | null }
export const people = (count: number) => countOf(count, 'person', 'people')
export const noneOr = (count: number) => (count ? inWords(count) : 'none')

/** A figure for who cannot see it: its title with how much it counts, "Alpha gained most. n = 331 moves, ...". */
export const labelFigure = (title: string, count: string) => `${title}. ${count}`
