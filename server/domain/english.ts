// All that Labflow says, in English: how it writes dates, numbers and lists, and every phrase of its sentences. What is said
// and when is decided beside the counts; here stands how. Another language is another file with the same exports, named in
// language.ts. Sections follow the sentences' files; words that several use come first.
import type { ChangeFilter } from './change.ts'
import type { RevisionLike } from './changelog.ts'
import type { ClaimLike } from './claim.ts'
import type { Clocks } from './clock.ts'
import type { Counted } from './counted.ts'
import { isYear, yearDays } from './date.ts'
import { unknownEnd } from './filter.ts'
import type { Listed, Narrowing } from './listing.ts'
import { makeSay, type Named, type Part } from './part.ts'
import type { OfferLike } from './offer.ts'
import type { OfferTrendCounts, Series } from './offer-trend.ts'
import type { Rate } from './rate.ts'
import type { Ratio } from './ratio.ts'
import type { Counts, Range } from './sentence.ts'
import type { Week } from './week.ts'
import type { Bounds } from './yearly.ts'

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
function capitaliseParts(parts: readonly Part[]): Part[] {
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
	if (lab.id === unknownEnd) return { text: 'an unknown lab' }
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
function nameRange(since: string | null, until: string | null): string {
	if (since && until && since !== until) return `${spellDate(since)} to ${spellDate(until)}`
	return spellRange(since, until) || 'all dates'
}

/** How a finding names its range: " in a year", " since January 2026"; "" where all records count, or a sentence before said it. */
export function spellSpan(range: Range | null): string {
	if (!range) return ''
	const { since, until } = range
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

/** A number of what a figure counts, with what narrows it: "12 moves of kind founding", "9 people in moves of kind founding". */
export function sayCounted({ n, counted, narrowed = '' }: Pick<Counts, 'n' | 'counted' | 'narrowed'>): string {
	return `${countIn(counted, n)}${narrowed && counted === 'people' ? ' in moves' : ''}${narrowed}`
}

/** The small print of a figure: "n = 331 moves, July 2025 to June 2026, confirmed or reported." */
export function sayCount(counts: Counts): string {
	const { since, until, statuses } = counts
	const range = nameRange(since, until)
	const clocks = sayClocks(counts)
	return `n = ${sayCounted(counts)}, ${range}, ${joinWords(statuses.map(sayCode), 'or')}${clocks && `, ${clocks}`}.`
}

/** What says that a question has no answer: "No moves on record from July 2025 to June 2026." */
export function sayNothing({ since, until }: Range, about: readonly Part[] = []): Part[] {
	const range = spellRange(since, until)
	return say`No moves on record${about}${range && ` ${range}`}.`
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
type Clocked = Range & { asOf?: string | null; knownAt?: string | null }
const people = (count: number) => countOf(count, 'person', 'people')
const noneOr = (count: number) => (count ? inWords(count) : 'none')

// --- Flows over time and between two labs (sentence.ts)

export const trendWords = {
	/** "12 moves into and 3 out of Alpha in a year, 2 of them for no reported destination." `unknown` of the `left`. */
	exchange: (labs: readonly Named[], joined: number, left: number, unknown: number, range: Range) =>
		say`${countOf(joined, 'move')} into and ${left} out of ${nameLabs(labs)}${spellSpan(range)}${unknown ? `, ${formatNumber(unknown)} of them for no reported destination` : ''}.`,
	/** "The busiest month was July 2025, with 8 of 30 moves." */
	peak: (by: string, period: string, most: number, n: number) =>
		say`The busiest ${by} was ${spellPeriod(period)}, with ${most} of ${countOf(n, 'move')}.`
}

type BothWays = { from: Named; to: Named; forward: number; back: number; isPeople: boolean; range: Range }
/** How both counts of a pair are written: where one of the two is too large for words, both stand in digits. */
function writeBothWays({ forward, back, isPeople }: BothWays) {
	const write = (count: number) => (count && Math.max(forward, back) > 20 ? formatNumber(count) : inWords(count))
	const noun = (count: number) => (isPeople ? (count === 1 ? 'person' : 'people') : count === 1 ? 'move' : 'moves')
	return {
		first: capitalise(`${write(forward)} ${noun(forward)}`),
		backAlone: `${write(back)} ${noun(back)}`,
		second: back ? write(back) : 'none'
	}
}
export const pairWords = {
	/** "No moves on record between Alpha and Beta." */
	nothing: (from: Named, to: Named, range: Range) =>
		sayNothing(range, say` between ${nameLab(from)} and ${nameLab(to)}`),
	/** "Nineteen people left Alpha for Beta; thirteen went the other way.", with none forward, and of moves. */
	bothWays(ways: BothWays): Part[] {
		const { first, second, backAlone } = writeBothWays(ways)
		const [from, to, span] = [nameLab(ways.from), nameLab(ways.to), spellSpan(ways.range)]
		if (!ways.isPeople) return say`${first} from ${from} to ${to}${span}; ${second} the other way.`
		if (ways.forward) return say`${first} left ${from} for ${to}${span}; ${second} went the other way.`
		return say`No one is on record as leaving ${from} for ${to}${span}; ${backAlone} went the other way.`
	},
	/** The same where the other lab is not known: "Two people left Alpha for no reported destination; none joined from no reported origin." */
	bothWaysUnknown(ways: BothWays): Part[] {
		const { first, second, backAlone } = writeBothWays(ways)
		const [from, span] = [nameLab(ways.from), spellSpan(ways.range)]
		if (!ways.forward)
			return say`No one is on record as leaving ${from} for no reported destination${span}; ${backAlone} joined from no reported origin.`
		if (!ways.isPeople)
			return say`${first} out of ${from} for no reported destination${span}; ${second} from no reported origin.`
		return say`${first} left ${from} for no reported destination${span}; ${second} joined from no reported origin.`
	},
	/** What narrows a pair: "Counted are moves of kind founding alone." */
	narrowed: (narrowed: string) => say`Counted are moves${narrowed} alone.`
}

// --- The finding of a flow figure (headline.ts)

type Node = Named & { in: number; out: number }
/** How many of those who left did so for no known destination, where that is most of them: else 0. */
type Gone = { unknown: number }
const sayGone = ({ out, unknown }: Node & Gone) => {
	if (!unknown) return ''
	if (out === 1) return ', and no report says where they went'
	return `, and for ${unknown === out ? 'all' : formatNumber(unknown)} of those no report says where they went`
}
export const nodeWords = {
	/** "No move of Alpha is on record in a year." */
	none: (node: Node, level: string, range: Range | null) =>
		say`No move of ${nameLab(node, level)} is on record${spellSpan(range)}.`,
	/** Of people: "Alpha took in 62 people in a year and lost 37.", "Alpha lost 3 people; no gain is on record." */
	people(node: Node & Gone, level: string, range: Range | null): Part[] {
		const [name, span] = [capitaliseParts([nameLab(node, level)]), spellSpan(range)]
		if (!node.out) return say`${name} took in ${people(node.in)}${span}; no loss is on record.`
		if (!node.in) return say`${name} lost ${people(node.out)}${span}${sayGone(node)}; no gain is on record.`
		return say`${name} took in ${people(node.in)}${span} and lost ${node.out}${sayGone(node)}.`
	},
	/** Where someone came twice: "Alpha counted 9 arrivals in a year and 1 departure." */
	arrivals: (node: Node & Gone, level: string, range: Range | null) =>
		say`${capitaliseParts([nameLab(node, level)])} counted ${countOf(node.in, 'arrival')}${spellSpan(range)} and ${countOf(node.out, 'departure')}${sayGone(node)}.`
}
export const flowWords = {
	/** "33 people left xAI in a year: 21 for no reported destination, six for OpenAI and two for Humans&." `end`: that of the labs. */
	oneWay(
		end: 'from' | 'to',
		labs: readonly Named[],
		flows: Counts & { level: string },
		isPeople: boolean,
		others: readonly { lab?: Named; count: number }[]
	): Part[] {
		const isOut = end === 'from'
		const who = isPeople
			? `${people(flows.n)} ${isOut ? 'left' : 'joined'}`
			: `${countIn(flows.counted, flows.n)} ${isOut ? 'out of' : 'into'}`
		const list = others.map(({ lab, count }) =>
			lab
				? say`${inWords(count)} ${isOut ? 'for' : 'from'} ${nameLab(lab, flows.level)}`
				: say`${inWords(count)} ${isOut ? 'for no reported destination' : 'from no reported origin'}`
		)
		return say`${who} ${nameLabs(labs, 'or')}${spellSpan(flows)}${list.length ? ': ' : ''}${listParts(list)}.`
	},
	/** "12 moves on record in a year; no one gained or lost on balance." */
	noBalance: (flows: Counts) =>
		say`${countIn(flows.counted, flows.n)} on record${spellSpan(flows)}; no one gained or lost on balance.`,
	/** "12 moves of kind founding out of Meta in a year; the largest flow is from Meta to Mistral AI: 3." */
	largest(
		flows: Counts & { level: string },
		about: readonly Part[],
		flow?: { from: Named; to: Named; count: number }
	): Part[] {
		const all = say`${sayCounted(flows)}${about}${spellSpan(flows)}`
		if (!flow) return say`${all}.`
		return say`${all}; the largest flow is from ${nameLab(flow.from, flows.level)} to ${nameLab(flow.to, flows.level)}: ${flow.count}.`
	},
	/** "41 moves on 38 smaller flows, of fewer than 2, are not drawn." */
	smaller: (counted: Counted | undefined, count: number, flows: number, min: number) =>
		`${countIn(counted, count)} on ${countOf(flows, 'smaller flow')}, of fewer than ${min}, ${count === 1 ? 'is' : 'are'} not drawn.`
}

// --- Titles of figures (title.ts, trend-title.ts)

export const flowTitles = {
	nothing: 'No moves on record to draw',
	/** "67 of the 331 have no reported destination; 20 of them left xAI" */
	unknown: (n: number, unknown: number, most: { lab: Named; count: number } | undefined, level: string) =>
		say`${unknown} of the ${n} have no reported destination${most ? say`; ${most.count} of them left ${nameLab(most.lab, level)}` : []}`,
	/** "331 moves by origin and destination" */
	all: (counted: Counted | undefined, n: number) => say`${countIn(counted, n)} by origin and destination`,
	/** "The largest flow is from OpenAI to Meta: 19 of 331 moves" */
	largest: (
		from: Named,
		to: Named,
		count: number,
		{ n, counted, level }: { n: number; counted?: Counted; level: string }
	) =>
		say`The largest flow is from ${nameLab(from, level)} to ${nameLab(to, level)}: ${count} of ${countIn(counted, n)}`
}
/** Who gained or lost: those named, of so many; none is named where too many are equal. */
type Gainers = { named: readonly Named[]; all: number }
export const balanceTitle = {
	nothing: 'No gains or losses on balance',
	/** "Meta, OpenAI and Anthropic gained most; Google and xAI lost most" */
	all(gained: Gainers, lost: Gainers, level: string): Part[] {
		const phrase = ({ named, all }: Gainers, verb: string) => {
			if (!all) return []
			if (!named.length) return say`${inWords(all)} of them ${verb}`
			return say`${listParts(named.map((lab) => nameLab(lab, level)))} ${verb}${named.length < all ? ' most' : ''}`
		}
		const [up, down] = [phrase(gained, 'gained'), phrase(lost, 'lost')]
		return capitaliseParts(up.length && down.length ? say`${up}; ${down}` : [...up, ...down])
	}
}
/** Another lab, how many came from it, and how many went there. */
type Exchange = { lab: Named; came: number; went: number }
export const exchangeTitle = {
	nothing: 'Who joined and who left, by the other lab',
	/** "Thirteen came from OpenAI; ten went there" */
	one: ({ lab, came, went }: Exchange) =>
		say`${capitalise(inWords(came))} came from ${nameLab(lab)}; ${noneOr(went)} went there`,
	/** "Thirteen came from OpenAI and ten from Google; one went to each" */
	two(first: Exchange, second: Exchange): Part[] {
		const [a, b] = [first.went, second.went]
		const back = a === b ? `${noneOr(a)} went to ${a ? 'each' : 'either'}` : `${noneOr(a)} and ${noneOr(b)} went there`
		return say`${capitalise(inWords(first.came))} came from ${nameLab(first.lab)} and ${inWords(second.came)} from ${nameLab(second.lab)}; ${back}`
	}
}
export const offersTitle = {
	nothing: 'The largest offers on record',
	/** "Eleven of the twelve largest offers on record came from Meta" */
	most: (lab: Named, count: number, of: number) =>
		say`${count === of ? 'All of' : `${capitalise(inWords(count))} of`} the ${inWords(of)} largest offers on record came from ${nameLab(lab)}`
}
export const joinersTitle = {
	nothing: 'No one is on record as joining',
	/** "27 of the 42 reported joiners came since January 2025": `recent` of `total` since the first month of `year`. */
	since(recent: number, total: number, year: string): string {
		const came = `came since January ${year}`
		if (total === 1) return `The one reported joiner ${recent ? 'came since' : 'came before'} January ${year}`
		if (recent === total) return `${total === 2 ? 'Both' : `All ${inWords(total)}`} reported joiners ${came}`
		return `${recent || 'None'} of the ${countOf(total, 'reported joiner')} ${came}`
	}
}
export const monthsTitle = {
	nothing: 'The moves by month',
	/** "Fourteen of the nineteen came in June and July 2025": `count` of `total`, from the month `first` to `last`. */
	peak(count: number, total: number, first: string, last: string): string {
		const [from, to] = [spellDate(first), spellDate(last)]
		const when = first === last ? to : `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from} and ${to}`
		if (count === total) return `All ${inWords(count)} came in ${when}`
		return `${capitalise(inWords(count))} of the ${inWords(total)} came in ${when}`
	}
}
export const trendTitles = {
	/** "12 moves of kind founding into and 3 out of Alpha in a year" */
	exchange: (labs: readonly Named[], joined: number, left: number, narrowed: string, range: Range) =>
		say`${countOf(joined, 'move')}${narrowed} into and ${left} out of ${nameLabs(labs)}${spellSpan(range)}`,
	/** "30 reported moves in a year" */
	all: (n: number, narrowed: string, range: Range) => say`${countOf(n, 'reported move')}${narrowed}${spellSpan(range)}`,
	/** "The busiest month was July 2025, with 8 of 30 reported moves" */
	peak: (by: string, period: string, most: number, n: number, narrowed: string) =>
		say`The busiest ${by} was ${spellPeriod(period)}, with ${most} of ${countOf(n, 'reported move')}${narrowed}`
}
const moveKindNouns: Record<string, [one: string, many: string]> = {
	hire: ['hire', 'hires'],
	founding: ['founding', 'foundings'],
	acquihire: ['move with a deal', 'moves with a deal'],
	return: ['return', 'returns'],
	appointment: ['appointment', 'appointments'],
	departure: ['departure for no known destination', 'departures for no known destination'],
	layoff: ['layoff', 'layoffs']
}
/** A kind of move, or a status, as a figure's row is called: "Hires", "Moves with a deal", "Confirmed". */
export function nameKind(value: string): string {
	if (value === 'departure') return 'Left for the unknown'
	return capitalise(moveKindNouns[value]?.[1] ?? sayCode(value))
}
export const mixTitle = {
	nothing: 'No moves on record',
	/** "All are foundings: 80 moves" */
	alone: (value: string, n: number) => `All are ${moveKindNouns[value]?.[1] ?? sayCode(value)}: ${countOf(n, 'move')}`,
	/** A title as a sentence, with the labs that were asked for: "80 foundings and 3 hires among 90 moves out of Alpha." */
	sentence: (title: string, ends: readonly Part[]) => say`${title}${ends}.`,
	/** "142 hires and 80 foundings among 332 moves" */
	parts(parts: readonly { value: string; moves: number }[], n: number): string {
		const said = parts.map(({ value, moves }) => countOf(moves, ...(moveKindNouns[value] ?? ([value, value] as const))))
		return `${joinWords(said)} among ${countOf(n, 'move')}`
	}
}

// --- Retention (retention-sentence.ts)

/** Whom the records are of; stands on every figure of retention. */
export const retentionBias = 'Our records are of people whose moves made news, not of all who work there.'

/** A share in whole percent: 0.709 is "71%". */
export function formatShare(share: number): string {
	return `${Math.round(share * 100)}%`
}

/** A share's interval: "56 to 82%"; "" where there is none. */
export function formatInterval({ low, high }: { low: number | null; high: number | null }): string {
	return low === null || high === null ? '' : `${Math.round(low * 100)} to ${formatShare(high)}`
}

/** Tenure in words: 1186 days are "3.2 years", below two years in months: 400 are "13 months". */
export function formatTenure(days: number): string {
	if (days >= 2 * yearDays) return `${formatNumber(Number((days / yearDays).toFixed(1)))} years`
	return countOf(Math.round((days * 12) / yearDays), 'month')
}

export const retentionWords = {
	/** "No one who joined Alpha or Beta since 2024 is on record for a year."; on record at all, where nobody joined. */
	nobody(labs: readonly Named[], isJoined: boolean, { since, until }: Range): Part[] {
		const range = spellRange(since, until)
		const where = labs.length ? say` ${nameLabs(labs, 'or')}` : []
		return say`No one who joined${where}${range && ` ${range}`} is on record${isJoined ? ' for a year' : ''}.`
	},
	/** "Two years on, 86% of 40 joiners on record were still at Anthropic and 71% of 104 at OpenAI." */
	still(span: 'oneYear' | 'twoYears', shares: readonly { lab: Named; n: number; share: number }[]): Part[] {
		const said = shares.map(({ lab, n, share }, place) => {
			const joiners = n === 1 ? ' joiner on record was still' : ' joiners on record were still'
			return say`${formatShare(share)} of ${n}${place ? '' : joiners} at ${nameLab(lab)}`
		})
		return say`${span === 'twoYears' ? 'Two years' : 'One year'} on, ${listParts(said)}.`
	},
	/** "At 95%: Anthropic 70 to 94% and OpenAI 61 to 79%." */
	intervals: (shares: readonly { lab: Named; low: number | null; high: number | null }[]) =>
		say`At 95%: ${joinWords(shares.map((share) => `${share.lab.name} ${formatInterval(share)}`))}.`,
	/** "Joined since 2024, followed to 30 June 2026, as published by 2025." */
	followed(figure: Range & { coverageEnd: string; asOf?: string | null; knownAt?: string | null }): Part[] {
		const range = spellRange(figure.since, figure.until) || 'on any known date'
		const clocks = sayClocks(figure)
		return say`Joined ${range}, followed to ${spellDate(figure.coverageEnd)}${clocks && `, ${clocks}`}.`
	}
}

// --- Ratios and rates of two labs (ratio.ts, rate.ts)

export const ratioWords = {
	nothing: 'Nothing is counted either way: there is no ratio.',
	/** "12 to 3; between 1.1 and 22 to 1 at 95%, n = 15."; `high` null: "at least 1.1 to 1". */
	counts({ forward, back, n, low, high }: Pick<Ratio, 'forward' | 'back' | 'n' | 'high'> & { low: number }): Part[] {
		const range =
			high === null ? `at least ${formatRough(low)}` : `between ${formatRough(low)} and ${formatRough(high)}`
		return say`${forward} to ${back}; ${range} to 1 at 95%, n = ${n}.`
	},
	/** Where the interval holds 1 to 1. */
	open: 'That holds 1 to 1: which way more go is not settled.',
	/** "Alpha to Beta in a year, as of 2025: 12 to 3; between 1.1 and 22 to 1 at 95%, n = 15." */
	ofPair(
		from: Named,
		to: Named,
		range: Range,
		clocks: Parameters<typeof sayClocks>[0],
		ratio: readonly Part[]
	): Part[] {
		const known = sayClocks(clocks)
		return say`${nameLab(from)} to ${nameLab(to)}${spellSpan(range)}${known && `, ${known}`}: ${ratio}`
	}
}

/** The rate in words: "9 moves from OpenAI to Meta in a year: 0.2 to 0.23 for every 100 of its 4,000 to 4,500 staff." */
export function sayRate(
	{ moves, staffLow, staffHigh, low, high }: Rate,
	{ from, to, ...range }: Range & { from: Named; to: Named }
): Part[] {
	const between = (least: string, most: string) => (least === most ? least : `${least} to ${most}`)
	const rate = between(formatRough(low), formatRough(high))
	const staff = between(formatNumber(staffLow), formatNumber(staffHigh))
	return say`${countOf(moves, 'move')} from ${nameLab(from)} to ${nameLab(to)}${spellSpan(range)}: ${rate} for every 100 of its ${staff} staff.`
}

// --- Departures after an event (after.ts)

type Days = { since: string; until: string }
export const afterWords = {
	/**
	 * "18 reported departures from OpenAI in the 180 days after it, 4 in the 180 days before"; `covered` days where not all
	 * had passed: "in the first 90 of the 180 days after it".
	 */
	title(
		labs: readonly Named[],
		days: number,
		covered: number | null,
		{ after, before }: Record<'after' | 'before', number>
	) {
		const span = countOf(days, 'day')
		const departures = after ? countOf(after, 'reported departure') : 'No reported departures'
		return say`${departures} from ${nameLabs(labs)} in the ${covered === null ? span : `first ${formatNumber(covered)} of the ${span}`} after it, ${before} in the ${span} before`
	},
	/** "Alpha loses its head, on 17 November 2023: 18 reported departures ... (17 November 2023 to 14 May 2024; 21 May 2023 to 16 November 2023)." */
	dated(
		event: { title: string; date: string; datePrecision: string },
		title: readonly Part[],
		after: Days,
		before: Days
	) {
		const span = ({ since, until }: Days) => `${spellDate(since)} to ${spellDate(until)}`
		return say`${event.title}, ${spellWhen(event.date, event.datePrecision)}: ${title} (${span(after)}; ${span(before)}).`
	},
	/** "Pages were read up to 30 June 2026." */
	covered: (coverageEnd: string) => say`Pages were read up to ${spellDate(coverageEnd)}.`,
	/** "Counted apart: 2 in the span that the event is dated to and 1 on undated pages."; [] where nothing is. */
	apart({ during, coarse, undated }: Record<'during' | 'coarse' | 'undated', number>): Part[] {
		const phrases = [
			during ? `${formatNumber(during)} in the span that the event is dated to` : '',
			coarse ? `${formatNumber(coarse)} dated too coarsely for either span` : '',
			undated ? `${formatNumber(undated)} on undated pages` : ''
		].filter(Boolean)
		return phrases.length ? say`Counted apart: ${joinWords(phrases)}.` : []
	},
	/** "n = 22 departures, confirmed or reported, as of 2025." */
	count(n: number, statuses: readonly string[], clocks: Parameters<typeof sayClocks>[0]): Part[] {
		const known = sayClocks(clocks)
		return say`n = ${countOf(n, 'departure')}, ${joinWords(statuses, 'or')}${known && `, ${known}`}.`
	},
	noReason: 'That they came after it does not make it the reason.'
}

// --- Moves and deals (move.ts, deal.ts)

type Moved = { person: string; status: string; date: string; datePrecision: string }
/** What a status makes of the verb, and what is added at the end; `perfect`: "have gone" stands for "went". */
const moveDoubts: Record<string, { before: string; perfect?: true; after: string }> = {
	rumored: { before: ' is rumored to have', perfect: true, after: '' },
	disputed: { before: ' is said to have', perfect: true, after: '; that is disputed' },
	denied: { before: ' is said to have', perfect: true, after: '; that is denied' },
	reversed: { before: '', after: '; it was undone' }
}
function sayMoved({ person, status, date, datePrecision }: Moved, way: readonly Part[], perfect = way): Part[] {
	const doubt = moveDoubts[status] ?? { before: '', after: '' }
	return say`${person}${doubt.before} ${doubt.perfect ? perfect : way} ${spellWhen(date, datePrecision)}${doubt.after}`
}
export const moveWords = {
	/** "Ada Example left Alpha for no reported destination on 4 July 2025"; "an unreported lab" where that is not known either. */
	left: (move: Moved, from?: Named) =>
		sayMoved(move, say`left ${from ? nameLab(from) : 'an unreported lab'} for no reported destination`),
	/** "Ada Example is rumored to have joined Beta in 2025" */
	joined: (move: Moved, to: Named) => sayMoved(move, say`joined ${nameLab(to)}`),
	/** "Ada Example left Alpha to found Beta in 2025" */
	founded: (move: Moved, from: Named, to: Named) => sayMoved(move, say`left ${nameLab(from)} to found ${nameLab(to)}`),
	/** "Ada Example went from Alpha to Beta on 4 July 2025", "Ada Example is said to have gone from Alpha to Beta in 2025; that is denied" */
	went(move: Moved, from: Named, to: Named): Part[] {
		const way = say`from ${nameLab(from)} to ${nameLab(to)}`
		return sayMoved(move, say`went ${way}`, say`gone ${way}`)
	}
}

const dealNouns: Record<string, string> = {
	acquisition: 'acquisition of',
	'license-and-hire': 'licence-and-hire deal with',
	stake: 'stake in',
	acquihire: 'acquihire of'
}
export const dealWords = {
	/** "Alpha: acquisition of Beta for $1bn" */
	name: (kind: string, acquirer: Named, target: Named, amount: number | null, currency: string | null) =>
		say`${nameLab(acquirer)}: ${dealNouns[kind] ?? kind} ${nameLab(target)}${amount === null ? '' : ` for ${formatMoney(amount, currency)}`}`,
	/** "Alpha: acquisition of Beta for $1bn, 4 July 2025" */
	dated: (name: readonly Part[], date: string, precision: string) => say`${name}, ${spellDate(date, precision)}`
}

// --- Offers (offer.ts)

/** Bounds in words: "$1bn to $1.5bn", "at least $200m", "up to $250m", "$250m"; undefined where both are open. */
export function formatBounds({ low, high }: Bounds, currency: string | null): string | undefined {
	if (low !== null && high !== null)
		return low === high ? formatMoney(low, currency) : `${formatMoney(low, currency)} to ${formatMoney(high, currency)}`
	if (low !== null) return `at least ${formatMoney(low, currency)}`
	return high === null ? undefined : `up to ${formatMoney(high, currency)}`
}

const offerKinds: Record<string, string> = {
	'annual-compensation': ' in yearly pay',
	'signing-bonus': ' as a signing bonus',
	'equity-grant': ' in equity',
	'retention-grant': ' as a grant to stay',
	'base-salary': ' in base salary'
}
/** The years a sum is spread over: "over six years", "over half a year". */
function sayYears(years: number): string {
	if (years === 0.5) return ' over half a year'
	return years === 1 ? ' over a year' : ` over ${inWords(years)} years`
}
/** What is offered, in words: "$1bn to $1.5bn over six years", "$350k a year in base salary"; what was written, where no sum was. */
export function sayTerms(
	offer: Pick<OfferLike, 'low' | 'high' | 'currency' | 'years' | 'per' | 'kind' | 'notation'>
): string {
	const { currency, years, per, kind, notation } = offer
	const bounds = formatBounds(offer, currency)
	const period = per && per !== 'total' ? ` ${per === 'hour' ? 'an' : 'a'} ${per}` : years ? sayYears(years) : ''
	const what = per === 'year' && kind === 'annual-compensation' ? ' in all' : (offerKinds[kind] ?? '')
	return bounds ? bounds + period + what : `“${notation}”${what}`
}
const offerOutcomes: Record<string, string> = {
	accepted: 'It was accepted.',
	declined: 'It was declined.',
	countered: 'It was countered.',
	withdrawn: 'It was withdrawn.',
	expired: 'It expired.'
}
const offerDoubts: Record<string, string> = {
	disputed: 'The account is disputed.',
	denied: 'It is denied.',
	reversed: 'It was undone.'
}
/** Speakers at the start of a sentence: "A vice president", but xAI as it writes itself. */
function beginWith(speakers: readonly string[]): string {
	const names = joinWords(speakers)
	return /^(an?|the|his|her|their) /.test(names) ? capitalise(names) : names
}
export const offerWords = {
	/** "Meta offered Ada Example $1bn to stay, it was reported.", "Labs offered $2m, for a role or an unnamed person, by a rumour." */
	offered(offer: OfferLike, lab: Named | undefined, isStay: boolean): Part[] {
		const doubt = { confirmed: '', rumored: ', by a rumour' }[offer.status] ?? ', it was reported'
		const whom = offer.personName ? ` ${offer.personName}` : ''
		const role = offer.personName ? '' : ', for a role or an unnamed person'
		return say`${lab ? nameLab(lab) : 'Labs'} offered${whom} ${sayTerms(offer)}${isStay ? ' to stay' : ''}${role}${doubt}.`
	},
	/** "It was declined."; [] where nobody says. */
	outcome: (outcome: string) => say`${offerOutcomes[outcome] ?? ''}`,
	/** "Meta disputes the account.", "Meta and Ada Example dispute the account." */
	disputed: (by: readonly string[]) => say`${beginWith(by)} ${by.length > 1 ? 'dispute' : 'disputes'} the account.`,
	/** "Meta denies it." */
	denied: (by: readonly string[]) => say`${beginWith(by)} ${by.length > 1 ? 'deny' : 'denies'} it.`,
	/** What a status adds to an offer whose claims are not at hand: "The account is disputed."; [] where nothing. */
	doubt: (status: string) => say`${offerDoubts[status] ?? ''}`
}

/** A sentence as a title: without the full stop at its end. */
export function dropStop(parts: readonly Part[]): Part[] {
	return parts.map((part, i) => (i === parts.length - 1 ? { ...part, text: part.text.replace(/\.$/, '') } : part))
}

// --- Offers over time (offer-title.ts)

/** What the sums of a basis are: "as reported, in US dollars". */
export function spellBasis({ basis, currency }: Pick<OfferTrendCounts, 'basis' | 'currency'>): string {
	if (basis === 'reported')
		return `as reported${currency ? `, in ${currency === 'USD' ? 'US dollars' : currency}` : ''}`
	if (basis === 'yearly') return 'a year, in US dollars'
	return basis === 'usd' ? 'in US dollars' : 'in today’s dollars'
}

/** Who offered, and to whom, as far as they are named. */
type Offered = { lab: Named | undefined; person: string | null }
/** " by Alpha to Ada Example"; [] where neither is named. */
const sayOffered = ({ lab, person }: Offered) =>
	say`${lab ? say` by ${nameLab(lab)}` : []}${person ? ` to ${person}` : ''}`
const offeredTo = { person: 'a named person', role: 'a role or an unnamed person' }
export const offerTrendWords = {
	/** "The largest sum a year certainly offered to a named person is at least $2m, by Alpha to Ada Example in August 2025, above the $1m before it" */
	record(
		{ named, per }: Series,
		sum: Bounds & { currency: string | null; before: number | null },
		offer: Offered & { date: string; datePrecision: string }
	): Part[] {
		const { currency, before } = sum
		const broke = before === null ? '' : `, above the ${formatMoney(before, currency)} before it`
		return say`The largest sum${per === 'year' ? ' a year' : ''} certainly offered to ${offeredTo[named]} is ${formatBounds(sum, currency) ?? ''},${sayOffered(offer)} ${spellWhen(offer.date, offer.datePrecision)}${broke}`
	},
	/** "More is told but disputed: $1bn to $1.5bn, by Alpha to Ada Example." */
	doubted(status: string, bounds: Bounds, currency: string | null, offer: Offered): Part[] {
		const by = sayOffered(offer)
		return say`More is told but ${status}: ${formatBounds(bounds, currency) ?? ''}${by.length ? ',' : ''}${by}.`
	},
	/** "12 offers with a sum as reported, in US dollars" */
	all: (n: number, basis: Parameters<typeof spellBasis>[0]) =>
		say`${countOf(n, 'offer')} with a sum ${spellBasis(basis)}`,
	/** "No offers with a sum on record since January 2026, as of 2026." */
	nothing({ since, until, ...clocks }: Clocked): Part[] {
		const [range, known] = [spellRange(since, until), sayClocks(clocks)]
		return say`No offers with a sum on record${range && ` ${range}`}${known && `, ${known}`}.`
	},
	/** "n = 12 offers with a sum, 9 to named people and 3 to roles, all dates, in US dollars; records count confirmed or reported offers." */
	count(trend: Clocked & Pick<OfferTrendCounts, 'n' | 'statuses' | 'basis' | 'currency'>, people: number): Part[] {
		const { n, since, until, statuses } = trend
		const known = sayClocks(trend)
		return say`n = ${countOf(n, 'offer')} with a sum, ${people} to named people and ${n - people} to roles, ${nameRange(since, until)}${known && `, ${known}`}, ${spellBasis(trend)}; records count ${joinWords(statuses, 'or')} offers.`
	}
}

// --- Claims (claim.ts)

/** The bounds of a claim to the last digit: "up to USD 1,500,000,000 over 6 years"; undefined where it gives none. */
export function spellBounds({
	low,
	high,
	currency,
	years
}: Pick<ClaimLike, 'low' | 'high' | 'currency' | 'years'>): string | undefined {
	const write = (sum: number) => `${currency ? `${currency} ` : ''}${formatNumber(sum)}`
	const term = years === null ? '' : ` over ${countOf(years, 'year')}`
	if (low !== null && high !== null) return `${low === high ? write(low) : `${write(low)} to ${write(high)}`}${term}`
	if (low !== null) return `at least ${write(low)}${term}`
	return high === null ? undefined : `up to ${write(high)}${term}`
}

export const claimWords = {
	/** "Preferred", "Superseded or weak" */
	rank: (rank: string) => capitalise(rank === 'deprecated' ? 'superseded or weak' : rank),
	/** "Preferred: names both bounds"; "Preferred: no reason on record" without a note. */
	reason: (rank: string, note: string | null) => `${claimWords.rank(rank)}: ${note ?? 'no reason on record'}`,
	/** "3 claims, 2 denials", "4 claims, 1 dispute" */
	count: (claims: number, denials: number, disputes: number) =>
		[
			countOf(claims, 'claim'),
			...(denials ? [countOf(denials, 'denial')] : []),
			...(disputes ? [countOf(disputes, 'dispute')] : [])
		].join(', ')
}

// --- Offers beside costs and pay (share.ts)

const payNames: Record<string, string> = {
	'capex-year': 'capital spending',
	'staff-costs-year': 'staff costs',
	'stock-comp-total': 'pay in stock',
	'median-total-comp': 'median pay in all',
	'base-salary': 'base salary'
}
/** Two bounds with their unit: "0.23 to 0.35 %", "about 190 times", "at least 140 times". */
function sayBounded({ low, high }: Bounds, unit: string): string {
	const write = (value: number) => (value >= 1000 ? formatNumber(value) : String(value))
	if (low !== null && high !== null)
		return low === high ? `about ${write(low)}${unit}` : `${write(low)} to ${write(high)}${unit}`
	return low === null ? `at most ${write(high!)}${unit}` : `at least ${write(low)}${unit}`
}

/** A share in words: "0.23 to 0.35 % of Meta’s capital spending in 2025". */
export function sayShare({
	name,
	labName,
	date,
	...bounds
}: Bounds & { name: string; labName: string; date: string }): string {
	return `${sayBounded(bounds, ' %')} of ${labName}’s ${payNames[name] ?? name} ${spellWhen(date)}`
}

/** A multiple in words: "about 190 times the median pay in all at Meta in 2023", "at least 140 times a base salary at Meta". */
export function sayMultiple(
	times: Bounds,
	{ name, labName, date }: { name: string; labName: string; date: string }
): string {
	const many = times.low === 1 && times.high === 1 ? 'about as much as' : sayBounded(times, ' times')
	return `${many} ${name === 'base-salary' ? 'a' : 'the'} ${payNames[name] ?? name} at ${labName} ${spellWhen(date)}`
}

// --- Whether an offer was served (realised.ts)

type Leaving = { date: string; datePrecision: string; servedYears: number; isVague: boolean }
/** How long someone served: "12 months", from two years on "2.5 years". */
const sayServed = (years: number) => (years < 2 ? countOf(Math.round(years * 12), 'month') : countOf(years, 'year'))
const sayLeaving = ({ date, datePrecision, servedYears, isVague }: Leaving) =>
	`left ${spellWhen(date, datePrecision)}, ${sayServed(servedYears)} after joining${isVague ? ', by the middle of the dates told' : ''}`
export const realisedWords = {
	/** Why it is not known. */
	noOutcome: 'unknown: no record says whether it was accepted',
	noPerson: 'unknown: no person is named',
	noMove: 'unknown: no move on record goes with it',
	noLeaving: 'unknown: a later record shows the person elsewhere, none says since when',
	/** "it was declined: no payment is on record" */
	notAccepted: (outcome: string) => `it was ${outcome}: no payment is on record`,
	/** "no record of leaving up to 30 June 2026, 12 months after joining" */
	there: (coverageEnd: string, servedYears: number) =>
		`no record of leaving up to ${spellDate(coverageEnd)}, ${sayServed(servedYears)} after joining`,
	/** "left on 1 March 2027, 20 months after joining, of a term of 4 years" */
	leftOfTerm: (leaving: Leaving, years: number) => `${sayLeaving(leaving)}, of a term of ${countOf(years, 'year')}`,
	/** "left in 2026, 8 months after joining, by the middle of the dates told; the years of the term are not stated" */
	leftNoTerm: (leaving: Leaving) => `${sayLeaving(leaving)}; the years of the term are not stated`,
	/** "left on 1 March 2026, 8 months after joining; the sum is one a year, without a term" */
	leftByPeriod: (leaving: Leaving, per: string) => `${sayLeaving(leaving)}; the sum is one a ${per}, without a term`
}

// --- How sums were made (basis.ts, yearly.ts, money.ts, prices.ts, compare.ts)

export const sumWords = {
	asReported: 'as reported',
	noSum: 'unknown: no sum is named',
	noPay: 'unknown: no pay is named',
	tooLarge: 'unknown: the sum is no whole number below 2^53',
	/** A sum made in two steps: "the sum divided by 4 years, assumed evenly spread; at 1.2 US dollars for one EUR, ..." */
	both: (first: string, second: string) => `${first}; ${second}`
}

export const yearlyWords = {
	asStated: 'as stated',
	oneYear: 'as stated, for one year',
	/** "the sum divided by 4 years, assumed evenly spread" */
	spread: (years: number) => `the sum divided by ${years} years, assumed evenly spread`,
	salary: 'a salary without a period is taken as yearly',
	firstYear: 'the first year alone; later years are not stated',
	month: 'the month’s sum times 12',
	week: 'the week’s sum times 52',
	noHours: 'unknown: the days or hours worked a year are not stated',
	noYears: 'unknown: the years that the sum covers are not stated'
}

/** Months in words: "July 2025", "January 2025 to March 2025". */
const spellMonths = (months: readonly string[]) =>
	months.length > 1 ? `${spellPeriod(months[0]!)} to ${spellPeriod(months.at(-1)!)}` : spellPeriod(months[0]!)
/** Which months a rate is the mean of: the last one with a rate, those of the date with one, all of a coarse date, its own. */
type MonthsUsed = 'last' | 'known' | 'coarse' | 'own'
export const dollarWords = {
	stated: 'US dollars as stated',
	noCurrency: 'unknown: no currency is named',
	/** "unknown: no rate for CHF" */
	noRate: (currency: string) => `unknown: no rate for ${currency}`,
	/** "unknown: no rate for EUR on 31 December 2024" */
	noRateThen: (currency: string, date: string, precision: string) =>
		`unknown: no rate for ${currency} ${spellWhen(date, precision)}`,
	/** "at 1.2 US dollars for one EUR, mean of January 2025 to March 2025, as the date is known to the quarter" */
	rate(usd: number, currency: string, months: readonly string[], used: MonthsUsed, precision: string): string {
		const why = {
			last: ', the last month with a rate',
			known: ', the months with a rate',
			coarse: `, as the date is known to the ${precision}`,
			own: ''
		}
		return `at ${usd} US dollars for one ${currency}, mean of ${spellMonths(months)}${why[used]}`
	}
}

export const priceWords = {
	/** "unknown: no consumer prices on 30 June 2025" */
	none: (date: string, precision: string) => `unknown: no consumer prices ${spellWhen(date, precision)}`,
	/** "in dollars of June 2026: times 1.41, by consumer prices since July 2015" */
	factor: (last: string, factor: number, then: readonly string[]) =>
		`in dollars of ${spellPeriod(last)}: times ${factor}, by consumer prices since ${spellMonths(then)}`
}

// --- An offer by the years of its term (grid.ts)

export const gridWords = {
	/** Why a part stands in no bar. */
	noSum: 'no sum is told',
	otherCurrency: 'in another currency',
	beyond: 'beyond the term',
	/** How the years were made. */
	asTold: 'each year as told',
	/** "the parts in their years as told; the rest divided by the 3 other years, assumed evenly spread": by `open` years. */
	rest: (open: number) =>
		`the parts in their years as told; the rest divided by ${open === 1 ? 'the other year' : `the ${open} other years`}, assumed evenly spread`,
	/** The same where no year is told whole: "the rest divided by 4 years". */
	restOfAll: (years: number) =>
		`the parts in their years as told; the rest divided by ${years} years, assumed evenly spread`,
	/** "each year as told; year 2 is a part of a year" */
	partOfYear: (how: string, year: number) => `${how}; year ${year} is a part of a year`,
	/** What the total is above the parts told. */
	noParts: 'unknown: no part has a sum of its own',
	noTotal: 'unknown: no total is named that the parts could be taken from',
	over: 'the parts told come to more than the total',
	whole: 'the parts told are the whole sum',
	maybeWhole: 'the parts told may be the whole sum',
	unsaid: 'nobody says what it is made of'
}

// --- Entries of feeds (server/entry.ts)

export const entryWords = {
	/** "Status: reported." */
	status: (status: string) => `Status: ${status}.`,
	/** "The date is known to the month." */
	precision: (precision: string) => `The date is known to the ${precision}.`,
	/** "Note: told by two people." */
	note: (note: string) => `Note: ${note}.`,
	/** A title as a sentence: "Alpha: acquisition of Beta." */
	sentence: (title: string) => `${title}.`,
	/** "2 sources:" above their list. */
	sources: (count: number) => `${countOf(count, 'source')}:`,
	/** What goes on after a publisher: ", as first reported by Gazette, 4 Jul 2025" */
	origin: (origin: string) => `, as first reported by ${origin}`,
	published: (date: string) => `, ${formatDate(date)}`,
	/** "Post left: Head of Research.", "Post joined: Chief Scientist." */
	postLeft: (post: string) => `Post left: ${post}.`,
	postJoined: (post: string) => `Post joined: ${post}.`,
	/** "Left in June 2025." */
	left: (date: string, precision: string | null) => `Left ${spellWhen(date, precision)}.`,
	/** "Terms as noted: $1B/6yr, in August 2025." */
	terms: (notation: string, date: string, precision: string) =>
		`Terms as noted: ${notation}, ${spellWhen(date, precision)}.`,
	/** "1 claim disputes or denies it." */
	denials: (count: number) => `${countOf(count, 'claim disputes or denies', 'claims dispute or deny')} it.`,
	/** "On 4 July 2025." */
	when: (date: string, precision: string) => `${capitalise(spellWhen(date, precision))}.`,
	/** "30 people moved with it, as reported." */
	peopleMoved: (count: number) => `${people(count)} moved with it, as reported.`,
	/** "Revision 3, 4 Jul 2025: move-1 of moves.csv was changed." */
	revision: (revision: number, date: string, record: string, file: string, kind: string) =>
		`Revision ${revision}, ${formatDate(date)}: ${record} of ${file}.csv was ${kind}.`
}

// --- What the reader of notations had to assume (notation.ts, notation-amount.ts, notation-figure.ts, notation-join.ts, notation-term.ts)

const readCurrencies: Record<string, string> = { CNY: 'Chinese yuan', JPY: 'Japanese yen' }
export const notationNotes = {
	noSum: 'no sum is named',
	noCurrency: 'no currency is named',
	dollars: 'dollars read as US dollars',
	/** "元 read as TWD by the place named" */
	byPlace: (sign: string, currency: string) => `${sign} read as ${currency} by the place named`,
	/** "元 read as Chinese yuan" */
	readAs: (sign: string, currency: string) => `${sign} read as ${readCurrencies[currency] ?? currency}`,
	/** "¥ read as Japanese yen by what is named beside it" */
	byBeside: (sign: string, currency: string) =>
		`${sign} read as ${readCurrencies[currency] ?? currency} by what is named beside it`,
	/** "¥ read as Japanese yen by the language" */
	byLanguage: (sign: string, currency: string) =>
		`${sign} read as ${readCurrencies[currency] ?? currency} by the language`,
	yuanOrDollars: '元 may be yuan or dollars of Taiwan or Hong Kong',
	yenOrYuan: '¥ may be yen or yuan',
	tooLarge: 'the sum is too large to be read exactly',
	rounded: 'rounded to whole units of the currency',
	/** `"nine-figure" is a bracket, not a figure` */
	bracket: (quote: string) => `"${quote}" is a bracket, not a figure`,
	/** "the term is 4 to 5 years" */
	term: (first: number, second: number, unit: string) => `the term is ${first} to ${second} ${unit}`,
	thousands: (digits: string) => `"${digits}" read with the dot between thousands`,
	missingDigit: (digits: string) => `"${digits}" read as if a digit were missing`,
	lowerOpen: 'the lower end may be higher',
	upperOpen: 'the upper end may be higher',
	atMost: 'the range is said to be the most',
	/** "the sum times 48" */
	times: (factor: number) => `the sum times ${factor}`,
	conversion: (quote: string) => `"${quote}" taken as the same sum in another currency`,
	beside: (word: string) => `"${word}" comes beside the sum`,
	quarterly: 'paid each quarter',
	/** "for 4 years" */
	forYears: (years: number) => `for ${years} years`,
	/** "a signing bonus is taken as paid once" */
	once: (kind: string) => `a ${sayCode(kind)} is taken as paid once`
}

// --- Where a lab's people come from and go to (feeder-sentence.ts)

const peopleInWords = (count: number) => `${inWords(count)} ${count === 1 ? 'person' : 'people'}`
const peopleFirst = (count: number) => capitalise(peopleInWords(count))

/** The clocks as a sentence of its own: "Counted as of 2024."; [] where none is set. */
export function sayCountedAt(clocks: Clocks): Part[] {
	const at = sayClocks(clocks)
	return at ? say`Counted ${at}.` : []
}

export const originWords = {
	/** "No move into Alpha on record." */
	nothing: (lab: Named) => say`No move into ${nameLab(lab)} on record.`,
	/** "2 moves into Alpha, none with a known origin." */
	unknown: (lab: Named, n: number) => say`${countOf(n, 'move')} into ${nameLab(lab)}, none with a known origin.`,
	/** "Of 12 moves into Alpha, 5 came from Beta, 4 from Gamma and 1 from Delta; 1 has no known origin." `unknown` of the `n`. */
	known(lab: Named, n: number, origins: readonly (Named & { count: number })[], unknown: number): Part[] {
		const said = origins.map((origin, place) => say`${origin.count}${place ? '' : ' came'} from ${nameLab(origin)}`)
		const rest = unknown ? `; ${formatNumber(unknown)} ${unknown === 1 ? 'has' : 'have'} no known origin` : ''
		return say`Of ${countOf(n, 'move')} into ${nameLab(lab)}, ${listParts(said)}${rest}.`
	}
}

/** Whether the labs before one that people joined are meant, or those after one that they left. */
type Way = 'in' | 'out'
const besides: Record<Way, string> = { in: 'before', out: 'after' }
export const routeWords = {
	/** "No one who came to Alpha has two labs before it on record." */
	nothing: (lab: Named, way: Way) =>
		say`No one who ${way === 'in' ? 'came to' : 'left'} ${nameLab(lab)} has two labs ${besides[way]} it on record.`,
	/** "Of 99 people with a lab before Alpha on record, 12 have one more before that." */
	known(lab: Named, way: Way, { one, two }: { one: number; two: number }): Part[] {
		const [name, beside] = [nameLab(lab), besides[way]]
		if (one === 1) return say`One person has two labs ${beside} ${name} on record.`
		return say`Of ${people(one)} with a lab ${beside} ${name} on record, ${two} ${two === 1 ? 'has' : 'have'} one more ${beside} that.`
	},
	/** "Two people left Alpha for Beta and came back." */
	returned: (count: number, lab: Named, other: Named) =>
		say`${peopleFirst(count)} left ${nameLab(lab)} for ${nameLab(other)} and came back.`,
	/** "Five people came to Alpha from Beta by way of Gamma." */
	came: (count: number, [first, middle, last]: readonly [Named, Named, Named]) =>
		say`${peopleFirst(count)} came to ${nameLab(last)} from ${nameLab(first)} by way of ${nameLab(middle)}.`,
	/** "Two people went from Alpha by way of Beta to Gamma." */
	went: (count: number, [first, middle, last]: readonly [Named, Named, Named]) =>
		say`${peopleFirst(count)} went from ${nameLab(first)} by way of ${nameLab(middle)} to ${nameLab(last)}.`
}

const leftToFound = (lab: Named, count: number) => say`${peopleFirst(count)} left ${nameLab(lab)} to found`
export const foundedWords = {
	/** "No one is on record as leaving Alpha to found a lab." */
	nothing: (lab: Named) => say`No one is on record as leaving ${nameLab(lab)} to found a lab.`,
	/** "Two people left Alpha to found Beta and Gamma." */
	named: (lab: Named, count: number, founded: readonly Named[]) =>
		say`${leftToFound(lab, count)} ${nameLabs(founded)}.`,
	/** "Five people left Alpha to found four labs, two of them Gamma." `most` people founded `one`. */
	most: (lab: Named, count: number, labs: number, most: number, one: Named) =>
		say`${leftToFound(lab, count)} ${inWords(labs)} labs, ${inWords(most)} of them ${nameLab(one)}.`,
	/** "Four people left Alpha to found four labs, the latest Beta." */
	latest: (lab: Named, count: number, labs: number, one: Named) =>
		say`${leftToFound(lab, count)} ${inWords(labs)} labs, the latest ${nameLab(one)}.`
}

/** How many of those who went a way did so by other labs, ending the sentence with the clocks. */
function sayBetween(count: number, long: number, clocks: Clocks): string {
	const many = long === count ? 'all' : long ? inWords(long) : 'none'
	const between =
		count === 1
			? long
				? 'by way of other labs'
				: 'with no lab between on record'
			: `${many} of them by way of other labs`
	return `, ${between}${endAt(clocks)}`
}
/** The clocks as they end a phrase: ", as of 2024"; "" where none is set. */
const andClocks = (clocks: Clocks) => {
	const at = sayClocks(clocks)
	return at && `, ${at}`
}
const endAt = (clocks: Clocks) => `${andClocks(clocks)}.`
export const pathWords = {
	/** "No career on record leads from Alpha to Beta." */
	nothing: (from: Named, to: Named, clocks: Clocks) =>
		say`No career on record leads from ${nameLab(from)} to ${nameLab(to)}${endAt(clocks)}`,
	/** "No one is on record as leaving Alpha and coming back." */
	noReturn: (lab: Named, clocks: Clocks) =>
		say`No one is on record as leaving ${nameLab(lab)} and coming back${endAt(clocks)}`,
	/** "Two people went from Alpha to Beta, one of them by way of other labs, as of 2024." `long` of the `count`. */
	went: (from: Named, to: Named, count: number, long: number, clocks: Clocks) =>
		say`${peopleFirst(count)} went from ${nameLab(from)} to ${nameLab(to)}${sayBetween(count, long, clocks)}`,
	/** "Two people left Alpha and came back, all of them by way of other labs." */
	returned: (lab: Named, count: number, long: number, clocks: Clocks) =>
		say`${peopleFirst(count)} left ${nameLab(lab)} and came back${sayBetween(count, long, clocks)}`
}

// --- Foundings, teams, boomerangs and stays (story-sentence.ts)

type AskedOf = Clocks & { since?: string; until?: string }
/** " since 2024, as published by 2025-06", as far as it was asked for. */
function sayAsked(asked: AskedOf): string {
	const range = spellRange(asked.since ?? null, asked.until ?? null)
	return `${range && ` ${range}`}${andClocks(asked)}`
}
export const storyWords = {
	/** "206 founders of 84 labs on record since 2024; twelve founded xAI" */
	foundings: (count: number, labs: number, asked: AskedOf, most?: { name: string; founders: number }) =>
		`${countOf(count, 'founder')} of ${countOf(labs, 'lab')} on record${sayAsked(asked)}${most ? `; ${inWords(most.founders)} founded ${most.name}` : ''}`,
	/** "14 team moves of three or more people on record; the largest took nine people from Scale AI to Meta" */
	teams: (count: number, asked: AskedOf, most?: { fromName: string; toName: string; count: number }) =>
		`${countOf(count, 'team move')} of three or more people on record${sayAsked(asked)}${most ? `; the largest took ${inWords(most.count)} people from ${most.fromName} to ${most.toName}` : ''}`,
	/** "Three people on record came back since 2024 to a lab that they had left; two of them to Beta" */
	boomerangs(count: number, asked: AskedOf, most?: { name: string; people: number }): string {
		const who = `${count > 20 ? formatNumber(count) : capitalise(inWords(count))} ${count === 1 ? 'person' : 'people'}`
		const peak = most ? `; ${inWords(most.people)} of them to ${most.name}` : ''
		return `${who} on record came back${sayAsked(asked)} to a lab that they had left${peak}`
	},
	/** "No lab that five people on record left on known dates since 2024" */
	noTenure: (asked: AskedOf) => `No lab that five people on record left on known dates${sayAsked(asked)}`,
	/** "Half of the 61 stays at Beta that ended since 2024 had lasted 2.4 years or less" */
	tenure: (name: string, n: number, medianDays: number, asked: AskedOf) =>
		`Half of the ${countOf(n, 'stay')} at ${name} that ended${sayAsked(asked)} had lasted ${formatTenure(medianDays)} or less`,
	/** "31 of 84 stays that began with a deal since 2020 had ended by the end of coverage; half end within 13 months" */
	dealStays: (n: number, left: number, medianDays: number | null, asked: AskedOf) =>
		`${formatNumber(left)} of ${countOf(n, 'stay')} that began with a deal${sayAsked(asked)} had ended by the end of coverage${medianDays === null ? '' : `; half end within ${formatTenure(medianDays)}`}`
}

/** Days, from two months on in months or years: "59 days", "16 months". */
const formatSpan = (days: number) => (days >= 60 ? formatTenure(days) : countOf(days, 'day'))
export const awayWords = {
	/** "at most 30 days" */
	atMost: (days: number) => `at most ${formatSpan(days)}`,
	/** "16 months", "2.3 years, ± 6 months" */
	about: (days: number, marginDays: number) => `${formatSpan(days)}${marginDays ? `, ± ${formatSpan(marginDays)}` : ''}`
}

// --- Lists and what narrows a figure (listing.ts)

const recordNouns: Record<string, [one: string, many: string]> = {
	labs: ['lab', 'labs'],
	people: ['person', 'people'],
	moves: ['move', 'moves'],
	offers: ['offer', 'offers'],
	deals: ['deal', 'deals'],
	events: ['event', 'events'],
	metrics: ['metric', 'metrics'],
	sources: ['source', 'sources'],
	claims: ['claim', 'claims'],
	components: ['part of an offer', 'parts of offers'],
	rates: ['exchange rate', 'exchange rates'],
	prices: ['price index', 'price indexes'],
	about: ['line on the dataset', 'lines on the dataset']
}

/** Records of a file of the dataset with their number: "907 moves", "1 person". */
export function countRecords(file: string, count: number): string {
	return countOf(count, ...(recordNouns[file] ?? ([file, file] as const)))
}

/** How a list says which labs it is about. */
const withLab: Record<string, string> = { moves: 'into or out of', people: 'at', deals: 'with' }

type Values = readonly string[] | undefined
/** Names or codes, any of which will do, in a phrase; "" where none is asked for. */
const anyOf = (values: Values, write: (text: string) => string) =>
	values?.length ? write(joinWords(values, 'or')) : ''

/** Kinds, and the kinds and countries of labs, each as a phrase; `ofLab` goes before what is said of labs. */
function sayTraits({ kind, labKind, country }: { kind?: Values; labKind?: Values; country?: Values }, ofLab: string) {
	return [
		anyOf(kind?.map(sayCode), (text) => `of kind ${text}`),
		anyOf(labKind?.map(sayCode), (text) => `${ofLab}of kind ${text}`),
		anyOf(
			country?.map((code) => spellCountry(nameCountry(code))),
			(text) => `${ofLab}in ${text}`
		)
	]
}

export const narrowWords = {
	/** " of Ada Example, of kind founding, with a lab in China", as it goes on after "moves"; "" where nothing narrows. */
	all({ person, deal, q, ...traits }: Narrowing): string {
		const phrases = [
			anyOf(person, (text) => `of ${text}`),
			anyOf(deal, (text) => `that came with ${text}`),
			...sayTraits(traits, 'with a lab '),
			q ? `with “${q}”` : ''
		].filter(Boolean)
		return phrases.length ? ` ${phrases.join(', ')}` : ''
	}
}

/** Names of a list's filter: "Alpha or no known lab". */
const anyNamed = (names: readonly (string | null)[]) =>
	joinWords(
		names.map((name) => name ?? 'no known lab'),
		'or'
	)
export const listWords = {
	/** "38 moves out of Google DeepMind since January 2026, confirmed or reported" */
	all(listed: Listed): string {
		const { list, total, person, lab, from, to, parent, deal, counterpart, since, until, q } = listed
		const isOffer = list === 'offers'
		const isOpen = (names: Listed['from']) => names?.every((name) => name === null)
		const many = recordNouns[list]?.[1] ?? list
		const phrases = [
			total === null ? many : total ? countRecords(list, total) : `No ${many}`,
			person && `of ${anyNamed(person)}`,
			lab && `${withLab[list] ?? 'of'} ${anyNamed(lab)}`,
			from && (isOpen(from) ? 'of no known origin' : `${isOffer ? 'to people at' : 'out of'} ${anyNamed(from)}`),
			to && (isOpen(to) ? 'to no known destination' : `${isOffer ? 'by' : 'into'} ${anyNamed(to)}`),
			parent && `under ${anyNamed(parent)}`,
			deal && `that came with ${anyNamed(deal)}`,
			anyOf(listed.subject, (text) => `on ${text}`),
			counterpart && `against ${anyNamed(counterpart)}`,
			spellRange(since ?? null, until ?? null)
		]
		const details = [
			listed.isAlone ? 'units left out' : '',
			...sayTraits(listed, list === 'moves' ? 'with a lab ' : ''),
			anyOf(listed.metric?.map(sayCode), (text) => `of ${text}`),
			anyOf(listed.named, (text) => `made to a ${text}`),
			anyOf(listed.outcome, (text) => `with the outcome ${text}`),
			anyOf(listed.tier, (text) => `of tier ${text}`),
			anyOf(listed.publisher, (text) => `published by ${text}`),
			anyOf(listed.language, (text) => `in the language ${text}`),
			anyOf(listed.source, (text) => `by ${text}`),
			anyOf(listed.stance, (text) => `whose stance is ${text}`),
			anyOf(listed.rank, (text) => `of rank ${text}`),
			anyOf(listed.status, (text) => text),
			q ? `with “${q}”` : '',
			sayClocks(listed)
		]
		return [phrases.filter(Boolean).join(' '), ...details.filter(Boolean)].join(', ')
	}
}

// --- Changes of records (change.ts, change-words.ts, difference.ts)

/** Columns of the dataset whose words differ from their names. */
const columnLabels: Record<string, string> = {
	known_for: 'known for',
	links: 'pages',
	aliases: 'other names',
	parent: 'part of',
	successor: 'went into',
	website: 'site',
	url: 'address',
	origin: 'first reported by',
	acquirer: 'buyer',
	stake_percent: 'stake in percent',
	people_moved: 'people who moved',
	from: 'left',
	to: 'joined',
	from_role: 'post left',
	to_role: 'post joined',
	from_lab: 'employer',
	left_date: 'day of leaving',
	deal: 'came with',
	move: 'led to',
	notation: 'terms',
	low: 'sum',
	amount: 'sum',
	contingent: 'conditional',
	headcount: 'people concerned',
	percent: 'share of staff in percent',
	counterpart: 'against',
	as_of: 'as of',
	subject: 'on',
	by: 'said by',
	usd: 'US dollars',
	cpi: 'index',
	coverageEnd: 'reports read up to'
}
/** Columns whose words depend on the file. */
const labelsOfFile: Record<string, Record<string, string>> = {
	moves: { kind: 'how' },
	offers: { person: 'offered to', lab: 'offered by' },
	components: { offer: 'part of', year: 'year of the term' }
}
/** Fields of the API that are called as columns are. */
const columnOfField: Record<string, string> = {
	personName: 'person',
	labName: 'lab',
	fromLabName: 'from_lab',
	fromRole: 'from_role',
	leftDate: 'left_date'
}
const fieldLabels: Record<string, string> = {
	fromName: 'lab left',
	toName: 'lab joined',
	toRole: 'post taken',
	datePrecision: 'precision of the date',
	leftDatePrecision: 'precision of the day of leaving',
	low: 'lower bound',
	high: 'upper bound'
}

/** A column of a file of the dataset in words: "offered by" of the offers' `lab`, "date" of `date`. */
export function nameColumn(file: string, column: string): string {
	return labelsOfFile[file]?.[column] ?? columnLabels[column] ?? column.replaceAll('_', ' ')
}

/** A field of the API in words: "lab joined" of `toName`, "people moved" of `peopleMoved`. */
export function nameField(field: string): string {
	const column = columnOfField[field]
	if (column) return nameColumn('', column)
	return fieldLabels[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Text as it stands in a record: “out of court”. */
export function quote(text: string): string {
	return `“${text}”`
}

/** Values of a list, one after the other: "Wired, The Example Post". */
export function listValues(values: readonly string[]): string {
	return values.join(', ')
}

const orNotKnown = (value: string | null) => value ?? 'not known'
/** Records by their names, in lists of what was done to them. */
export const recordNames = {
	/** "Ada Example: Alpha → not known" */
	move: (person: string, from: string | null, to: string | null) =>
		`${person}: ${orNotKnown(from)} → ${orNotKnown(to)}`,
	/** "Alpha to Ada Example: $2M/4yr", "Labs: $2M/4yr" */
	offer: (lab: string | null, person: string | null, notation: string) =>
		`${lab ?? 'Labs'}${person ? ` to ${person}` : ''}: ${notation}`,
	/** "Alpha and Beta" */
	deal: (acquirer: string, target: string) => `${acquirer} and ${target}`,
	/** "Alpha: headcount" */
	metric: (lab: string, metric: string) => `${lab}: ${sayCode(metric)}`,
	/** "“Ada Example moves”, The Example Post" */
	source: (title: string, publisher: string) => `${quote(title)}, ${publisher}`,
	/** "Alpha to Ada Example: $2M/4yr, part: equity" */
	component: (offer: string, kind: string) => `${offer}, part: ${sayCode(kind)}`,
	/** "The Example Post on Alpha and Beta" */
	claim: (source: string, record: string) => `${source} on ${record}`,
	/** "US dollars for one EUR, Jul 2025" */
	rate: (currency: string, month: string) => `US dollars for one ${currency}, ${formatDate(month)}`,
	/** "US consumer prices, Jul 2025" */
	price: (month: string) => `US consumer prices, ${formatDate(month)}`,
	about: 'The dataset'
}

/** Who reported pages first, as what a change rests on: "The Example Post’s report", "the reports of A and B". */
const sayReports = (names: readonly string[]) =>
	names.length === 1 ? `${names[0]}’s report` : `the reports of ${joinWords(names)}`
const nowWithout = (went: readonly string[]) => (went.length ? `no longer on ${sayReports(went)}` : '')
export const changeWords = {
	/** "USD 2,000,000 to open" */
	exactBounds: (low: number | null, high: number | null, currency: string) =>
		`${currency} ${[low, high].map((sum) => (sum === null ? 'open' : formatNumber(sum))).join(' to ')}`.trim(),
	/** "added as rumored, on The Example Post’s report" */
	added: (status: string | undefined, came: readonly string[]) =>
		`added${status ? ` as ${status}` : ''}${came.length ? `, on ${sayReports(came)}` : ''}`,
	removed: 'removed',
	/** "years 4 → not known" */
	field: (label: string, from: string | null, to: string | null) => `${label} ${orNotKnown(from)} → ${orNotKnown(to)}`,
	/** "years 4 → 6; note not known → “x”, on A’s report; no longer on B’s report": fields, pages that came and that went. */
	fields(fields: readonly string[], came: readonly string[], went: readonly string[]): string {
		const dropped = nowWithout(went)
		return `${fields.join('; ')}${came.length ? `, on ${sayReports(came)}` : ''}${dropped && `; ${dropped}`}`
	},
	/** "now also on A’s report; no longer on B’s report" */
	pages: (came: readonly string[], went: readonly string[]) =>
		[came.length ? `now also on ${sayReports(came)}` : '', nowWithout(went)].filter(Boolean).join('; '),
	reordered: 'its sources in another order'
}

/** A list of changes in words: "12 changes to moves since revision 3, changed or removed"; "No changes up to revision 1". */
export function sayChanges({ since, until, kind, file, record }: ChangeFilter, total: number | null): string {
	const range = since && until ? `after revision ${since} up to revision ${until}` : ''
	const phrases = [
		total === null ? 'changes' : total ? countOf(total, 'change') : 'No changes',
		file || record ? `to ${joinWords([...(record ?? file!)], 'or')}` : '',
		range || (since ? `since revision ${since}` : until ? `up to revision ${until}` : '')
	]
	const kinds = kind ? `: records ${joinWords(kind, 'or')}` : ''
	return phrases.filter(Boolean).join(' ') + kinds
}

export const differenceWords = {
	/** "Ada Example, Alpha → ?" */
	move: (person: string, from: string | null, to: string | null) => `${person}, ${from ?? '?'} → ${to ?? '?'}`,
	/** "$2M/4yr to Ada Example", "$2M/4yr to a role" */
	offer: (notation: string, person: string | null) => `${notation} to ${person ?? 'a role'}`,
	/** "Alpha, Beta" */
	deal: (acquirer: string, target: string) => `${acquirer}, ${target}`,
	/** "Alpha, headcount" */
	metric: (lab: string, metric: string) => `${lab}, ${sayCode(metric)}`,
	added: 'added since',
	removed: 'no longer part of it',
	/** "None of the 38 records behind this view has changed since" */
	nothing: (records: number) =>
		records === 1
			? 'The record behind this view has not changed since'
			: `None of the ${countOf(records, 'record')} behind this view has changed since`,
	/** "Of 38 records behind this view, 3 have changed, 1 was added, 2 are no longer part of it since" */
	some(records: number, { changed, added, removed }: Record<'changed' | 'added' | 'removed', number>): string {
		const parts = [
			changed ? `${formatNumber(changed)} ${changed === 1 ? 'has' : 'have'} changed` : '',
			added ? `${formatNumber(added)} ${added === 1 ? 'was' : 'were'} added` : '',
			removed ? `${formatNumber(removed)} ${removed === 1 ? 'is' : 'are'} no longer part of it` : ''
		].filter(Boolean)
		return `Of ${countOf(records, 'record')} behind this view, ${parts.join(', ')} since`
	}
}

// --- Revisions (changelog.ts)

/** What of each file: "200 moves, 100 people and 3 offers". */
export function sayFiles(files: RevisionLike['files'], kind: 'added' | 'changed' | 'removed'): string {
	return joinWords(files.filter((file) => file[kind]).map((file) => countRecords(file.file, file[kind])))
}

/** How many of each kind: "3 added, 1 changed and 5 removed". */
export function sayCounts(counts: Record<'added' | 'changed' | 'removed', number>): string {
	const kinds = ['added', 'changed', 'removed'] as const
	return joinWords(kinds.filter((kind) => counts[kind]).map((kind) => countOf(counts[kind], kind, kind)))
}

export const revisionWords = {
	nothing: 'Nothing was published yet',
	/** "One revision so far, of 2 Jul 2026: nothing has been corrected since" */
	first: (day: string) => `One revision so far, of ${formatDate(day)}: nothing has been corrected since`,
	/** "Revision 3, of 28 Nov 2026: 1 changed and 5 removed" */
	newest: (revision: number, day: string, counts: Parameters<typeof sayCounts>[0]) =>
		`Revision ${revision}, of ${formatDate(day)}: ${sayCounts(counts)}`
}

// --- Briefings (briefing.ts, briefing-net.ts, briefing-text.ts)

/** People by their names, the rest counted: "Ada Example, Ben Example and 3 others". */
type Group = { names: readonly string[]; others: number }
const namePeople = ({ names, others }: Group) =>
	listParts([...names, ...(others ? [`${others} others`] : [])].map((text) => ({ text })))
export const briefingWords = {
	feed: 'Labflow: the week in AI moves',
	/** "Ada Example and Ben Example left Alpha for no reported destination" */
	left: (people: Group, from: Named) => say`${namePeople(people)} left ${nameLab(from)} for no reported destination`,
	/** "Ada Example and Ben Example joined Beta" */
	joined: (people: Group, to: Named) => say`${namePeople(people)} joined ${nameLab(to)}`,
	/** "Ada Example and Ben Example left Alpha to found Beta" */
	founded: (people: Group, from: Named, to: Named) =>
		say`${namePeople(people)} left ${nameLab(from)} to found ${nameLab(to)}`,
	/** "Ada Example and Ben Example went from Alpha to Beta" */
	went: (people: Group, from: Named, to: Named) =>
		say`${namePeople(people)} went from ${nameLab(from)} to ${nameLab(to)}`,
	/** What was told of moves, with which of them are the first from a group to another: ", among them the first on record from Alpha to Beta." */
	moves(told: readonly Part[], first?: { from: Named; to: Named; isAmong: boolean }): Part[] {
		if (!first) return say`${told}.`
		return say`${told}, ${first.isAmong ? 'among them ' : ''}the first on record from ${nameLab(first.from)} to ${nameLab(first.to)}.`
	},
	/** What is told of an offer, with the record that it broke: " No larger sum a year was certainly offered to a named person before: the record was $5m." */
	record: (
		told: readonly Part[],
		broken: { named: 'person' | 'role'; per: 'total' | 'year'; before: number; currency: string }
	) =>
		say`${told} No larger sum${broken.per === 'year' ? ' a year' : ''} was certainly offered to ${broken.named === 'person' ? 'a named person' : 'a role or an unnamed person'} before: the record was ${formatMoney(broken.before, broken.currency)}.`,
	/** "Alpha: acquisition of Beta for $1bn, on 4 July 2025." */
	deal: (named: readonly Part[], date: string, precision: string) => say`${named}, ${spellWhen(date, precision)}.`,
	/** "Now confirmed, rumored before: Ada Example left Alpha for Beta." */
	status: (from: string, to: string, told: readonly Part[]) => say`Now ${to}, ${from} before: ${told}.`
}

/** A range, or the week that it is. */
export type BriefedSpan = Range & { week: Week | undefined }
/** "in the week of 22 June 2026", "from June 2025 to July 2025", "since 2025", "at any time" */
const spellBriefed = ({ since, until, week }: BriefedSpan) =>
	week ? `in ${spellWeek(week)}` : spellRange(since, until) || 'at any time'
/** The same without its preposition: "the week of 22 June 2026", "June 2025 to July 2025", "2025". */
function nameBriefed({ since, until, week }: BriefedSpan): string {
	if (week) return spellWeek(week)
	if (!since) return spellBriefed({ since, until, week })
	return until && until !== since ? `${spellDate(since)} to ${spellDate(until)}` : spellDate(since)
}
type InAndOut = Named & { in: number; out: number }
const inAndOut = (net: InAndOut) => `${noneOr(net.in)} in and ${noneOr(net.out)} out`
const intoOrOutOf = (lab: Named | null) => (lab ? say` into or out of ${nameLab(lab)}` : [])
export const netWords = {
	/** "Seven moves in the week of 22 June 2026: Alpha gained most, three in and one out; Beta lost most, none in and two out." */
	sum(
		count: number,
		lab: Named | null,
		span: BriefedSpan,
		{ own, gained, lost }: { own?: InAndOut; gained?: InAndOut; lost?: InAndOut }
	): Part[] {
		const most = [
			...(own ? [say`${inAndOut(own)}`] : []),
			...(gained ? [say`${nameLab(gained)} gained most, ${inAndOut(gained)}`] : []),
			...(lost ? [say`${nameLab(lost)} lost most, ${inAndOut(lost)}`] : [])
		]
		const told = most.reduce<Part[]>((all, one, place) => say`${all}${place ? '; ' : ': '}${one}`, [])
		const moves =
			count > 20 ? countOf(count, 'move') : capitalise(`${inWords(count)} ${count === 1 ? 'move' : 'moves'}`)
		return say`${moves}${intoOrOutOf(lab)} ${spellBriefed(span)}${told}.`
	},
	/** "Two moves and one offer in the week of 22 June 2026." */
	tally(
		counts: Record<'moves' | 'offers' | 'deals' | 'statuses', number>,
		lab: Named | null,
		span: BriefedSpan
	): Part[] {
		const held = [
			[counts.moves, 'move', 'moves'] as const,
			[counts.offers, 'offer', 'offers'] as const,
			[counts.deals, 'deal', 'deals'] as const,
			[counts.statuses, 'changed status', 'changed statuses'] as const
		].flatMap(([count, one, many]) => (count ? [`${inWords(count)} ${count === 1 ? one : many}`] : []))
		return say`${capitalise(joinWords(held))}${lab ? say` of ${nameLab(lab)}` : []} ${spellBriefed(span)}.`
	},
	/** "Reports were read up to 30 June 2026, before the week of 6 July 2026." */
	notYet: (coverageEnd: string, span: BriefedSpan) =>
		say`Reports were read up to ${spellDate(coverageEnd)}, before ${nameBriefed(span)}.`,
	/** "No reported move is dated to the week of 22 June 2026. 2 moves that may lie in it are known only to the month, ..." */
	nothing(lab: Named | null, span: BriefedSpan, partly: number): Part[] {
		const { since, until, week } = span
		// Of a day it goes on as ever: "is dated on 4 July 2025".
		const isNamed = week || (since && since === until && since.length < '2025-07-04'.length)
		const coarser = partly
			? ` ${countOf(partly, 'move that may lie in it is', 'moves that may lie in it are')} known only to the month, quarter or year.`
			: ''
		return say`No reported move${intoOrOutOf(lab)} is dated ${isNamed ? `to ${nameBriefed(span)}` : spellBriefed(span)}.${coarser}`
	},
	/** What it is a briefing of: "The week of 22 June 2026", "OpenAI in 2025", "Since 2025". */
	title: (lab: Named | null, span: BriefedSpan) =>
		lab ? `${lab.name} ${spellBriefed(span)}` : capitalise(span.week ? nameBriefed(span) : spellBriefed(span))
}

/** Pages, the rest counted: "Wired, 3 Jun 2026; The Example Post; and 2 more". */
const listPages = (pages: readonly string[], rest: number) =>
	[...pages, ...(rest ? [`and ${rest} more`] : [])].join('; ')
export const briefingTextWords = {
	/** "Labflow briefing: The week of 22 June 2026" */
	title: (title: string) => `Labflow briefing: ${title}`,
	/** A page: "The Example Post, by Wired, 3 Jun 2026"; who reported first is null where the publisher did. */
	page: (publisher: string, origin: string | null, published: string | null) =>
		[origin === null ? publisher : `${origin}, by ${publisher}`, published ? formatDate(published) : '']
			.filter(Boolean)
			.join(', '),
	/** Behind a sentence: "[reported; The Example Post, 3 Jun 2026; and 2 more]" */
	inBrackets: (status: string | null, pages: readonly string[], rest: number) =>
		`[${status ? `${status}; ` : ''}${listPages(pages, rest)}]`,
	/** Behind a sentence, of its records: "Ada Example: Alpha → Beta, reported. Sources: The Example Post; and 2 more." */
	inFull: (records: readonly string[], status: string | null, pages: readonly string[], rest: number) =>
		`${records.join(', ')}${status ? `, ${status}` : ''}. Sources: ${listPages(pages, rest)}.`,
	/** What stands under it, before its address: "Reports read up to 30 June 2026; revision 3 of the data. Facts: CC BY 4.0, Labflow," */
	foot: (coverageEnd: string, revision: number) =>
		`Reports read up to ${spellDate(coverageEnd)}; revision ${revision} of the data. Facts: CC BY 4.0, Labflow,`
}

// --- Citations (cite.ts)

type Story = { title: string; url: string; coverageEnd: string }
/** Who is against it: ", which A denies", "which A and B dispute". */
const against = (names: readonly string[], one: string, many: string) =>
	names.length ? `which ${joinWords(names)} ${names.length === 1 ? one : many}` : ''
export const citeWords = {
	/** "Labflow, “12 moves from OpenAI to Meta”, revision 3 of 28 November 2026, covering reports up to 30 June 2026. https://…" */
	plain: ({ title, url, coverageEnd, revision, day }: Story & { revision: number; day: string }) =>
		`Labflow, “${title}”, revision ${revision} of ${spellDate(day)}, covering reports up to ${spellDate(coverageEnd)}. ${url}`,
	/** "as first reported by A on 4 July 2025, which B denies", "as reported by A, B, C and 2 others"; `others` beside the names. */
	reporters({
		first,
		names,
		others,
		denying,
		disputing
	}: {
		first: { name: string; date: string } | null
		names: readonly string[]
		others: number
		denying: readonly string[]
		disputing: readonly string[]
	}): string {
		const listed = joinWords(others ? [...names, countOf(others, 'other')] : names)
		const said = first
			? `as first reported by ${first.name} ${spellWhen(first.date)}`
			: listed && `as reported by ${listed}`
		return [said, against(denying, 'denies', 'deny'), against(disputing, 'disputes', 'dispute')]
			.filter(Boolean)
			.join(', ')
	},
	/** "Ada Example left Alpha, as reported by A, according to Labflow, a public record of ..., on reports up to 30 June 2026 (https://…)." */
	newsroom: ({ title, url, coverageEnd }: Story, reporters: string) =>
		`${title}${reporters && `, ${reporters}`}, according to Labflow, a public record of moves between AI labs, on reports up to ${spellDate(coverageEnd)} (${url}).`
}

// --- The ribbons between labs (web/charts/FlowChart, web/parts/flows.ts, open.ts)

/** What ends of flows are called that are no single lab, where a lab's name would stand. */
export const endNames = { others: 'Other labs', unknown: 'Not known' }
const noEnd = { from: 'no known origin', to: 'no known destination' }
/** An end of a flow: a lab's name; null where it is not known, undefined for all other labs. */
type EndName = string | null | undefined
const nameEnds = (from: EndName, to: EndName) =>
	[
		from ?? (from === null ? capitalise(noEnd.from) : endNames.others),
		to ?? (to === null ? noEnd.to : endNames.others.toLowerCase())
	] as const
export const ribbonMarks = {
	/** What stands over the two columns. */
	heads: { from: 'left', to: 'joined' },
	/** A ribbon: "Apple → Meta: 12 moves" */
	caption(from: EndName, to: EndName, count: number, counted?: Counted): string {
		return `${nameEnds(from, to).join(' → ')}: ${countIn(counted, count)}`
	},
	/** A ribbon for who cannot see it: "Apple to Meta: 12 moves" */
	label(from: EndName, to: EndName, count: number, counted?: Counted): string {
		return `${nameEnds(from, to).join(' to ')}: ${countIn(counted, count)}`
	},
	/** A lab: "Meta: 63 joined, 37 left, net +26" */
	lab: (name: string, lab: { in: number; out: number; net: number }) =>
		`${name}: ${formatNumber(lab.in)} joined, ${formatNumber(lab.out)} left, net ${formatNet(lab.net)}`,
	/** "Other labs: 12 moves to 9 labs" */
	others: (side: 'from' | 'to', count: number, labs: number, counted?: Counted) =>
		`${endNames.others}: ${countIn(counted, count)} ${side} ${countOf(labs, 'lab')}`,
	/** "67 moves with no reported destination" */
	unknown: (side: 'from' | 'to', count: number, counted?: Counted) =>
		`${countIn(counted, count)} with no reported ${side === 'from' ? 'origin' : 'destination'}`
}
/** What stands under a name in the ribbons: what its count is made of. */
export const ribbonNotes = {
	/** "14 of them, none above 3" */
	others: (labs: number, largest: number) =>
		labs === 1 ? 'one lab' : `${labs} of them, none above ${formatNumber(largest)}`,
	unknownOrigin: 'origin not reported',
	unknownDestination: 'destination not reported',
	/** "destination not reported; 20 of the 67 had left xAI" */
	mostUnknown: (name: string, count: number, of: number) =>
		`destination not reported; ${formatNumber(count)} of the ${formatNumber(of)} had left ${spellCountry(name)}`,
	/** "21 of them to no known destination"; where that is less than half of all, "3 to no known destination". */
	toUnknown: (count: number, of: number) =>
		`${formatNumber(count)} ${count * 2 < of ? '' : 'of them '}to no known destination`,
	/** "19 to Meta" */
	to: (name: string, count: number) => `${formatNumber(count)} to ${name}`,
	/** "from OpenAI 13, Google 10" */
	from: (origins: readonly { name: string; count: number }[]) =>
		`from ${origins.map(({ name, count }) => `${name} ${formatNumber(count)}`).join(', ')}`
}

/** What a figure leaves out and why, as a sentence: "Left out: 2 moves dated too coarsely for these dates, 1 disputed."; "" where nothing is. */
export function sayLeftOut(
	left: { partly: number; undated: number; inside: number; otherStatus: Record<string, number> },
	level: string
): string {
	const parts = [
		left.partly ? `${countOf(left.partly, 'move')} dated too coarsely for these dates` : '',
		left.undated ? `${formatNumber(left.undated)} on undated pages` : '',
		left.inside ? `${formatNumber(left.inside)} inside one ${level}` : '',
		...Object.entries(left.otherStatus).map(([status, count]) => (count ? `${formatNumber(count)} ${status}` : ''))
	].filter(Boolean)
	return parts.length ? `Left out: ${parts.join(', ')}.` : ''
}

/** How much a figure counts: "331 reported moves", "318 people in 331 reported moves". */
export function sayReported({ counted, n, moves }: { counted: Counted; n: number; moves: number }): string {
	const reported = countOf(moves, 'reported move')
	if (counted === 'people') return `${countIn(counted, n)} in ${reported}`
	return counted === 'teams' ? `${countIn(counted, n)}: ${reported}, a team that went together counted once` : reported
}

const nameOthers = (count: number, isCountry: boolean) =>
	isCountry ? countOf(count, 'other country', 'other countries') : countOf(count, 'other lab')
const sayOpenEnd = (side?: 'from' | 'to') => (side ? ` that people ${side === 'from' ? 'left' : 'joined'}` : '')
/** Links that open or close the other labs of a figure of flows, on one `side` or on both. */
export const openWords = {
	/** "Open the 40 largest of 66 other labs that people left" */
	open: (count: number, room: number, isCountry: boolean, side?: 'from' | 'to') =>
		`Open the ${count > room ? `${room} largest of ` : ''}${nameOthers(count, isCountry)}${sayOpenEnd(side)}`,
	/** "Fold other labs that people left" */
	fold: (isCountry: boolean, side?: 'from' | 'to') =>
		`Fold other ${isCountry ? 'countries' : 'labs'}${sayOpenEnd(side)}`
}
/** How to read the figure. */
export const flowDeks = {
	ribbons:
		'A ribbon is as wide as its number of moves and wears the colour of the lab that was left. Dotted: one end is not reported.',
	chord:
		'An arrow leads from the lab that was left, in its colour, to the one that was joined, as wide as its number of moves. Dotted: one end is not reported.',
	matrix:
		'A row for each lab that was left, a column for each that was joined; labs that exchange people stand together. Dotted: one end is not reported.'
}

// --- The circle and the matrix (web/charts/ChordChart, MatrixChart)

export const squareMarks = {
	/** A flow: "Apple → Meta: 12 moves", "no known origin → Meta: 3 moves" */
	flow: (from: string | null, to: string | null, count: number, counted?: Counted) =>
		`${from ?? noEnd.from} → ${to ?? noEnd.to}: ${countIn(counted, count)}`,
	/** A lab's arc: "Meta: 63 moves in, 37 out, net +26" */
	lab: (name: string, lab: { in: number; out: number; net?: number | undefined }, counted?: Counted) =>
		`${name}: ${countIn(counted, lab.in)} in, ${lab.out} out${lab.net === undefined ? '' : `, net ${formatNet(lab.net)}`}`,
	/** A lab's row or column: "Meta: 63 moves in" */
	head: (name: string, side: 'in' | 'out', count: number, counted?: Counted) =>
		`${name}: ${countIn(counted, count)} ${side}`
}

// --- Gains and losses by lab (web/charts/BalanceChart)

export const balanceMarks = {
	title: 'Gains and losses by lab',
	short: 'Who gained, who lost',
	/** "Gains and losses by lab. n = 331 moves, July 2025 to June 2026, confirmed or reported." */
	counted: (count: string) => `Gains and losses by lab. ${count}`,
	heads: ['left', 'joined'] as [left: string, right: string],
	net: 'net',
	/** "Meta: 37 left, 63 joined, net +26" */
	lab: (name: string, lab: { in: number; out: number; net: number }) =>
		`${name}: ${formatNumber(lab.out)} left, ${formatNumber(lab.in)} joined, net ${formatNet(lab.net)}`,
	/** "the 12 busiest of 90 labs" */
	behind: (shown: number, labs: number) => `the ${shown} busiest of ${countOf(labs, 'lab')}`
}

// --- Moves by month, and flows played over time (web/charts/MonthHistogram, web/parts/playback.ts)

export const monthMarks = {
	nothing: 'Moves by month: none on record',
	/** "Moves by month; Jul 2025 to Jun 2026 is counted above" */
	label: (since: string, until: string) => `Moves by month; ${formatRange(since, until)} is counted above`
}

/** The length of a window: "12 months", "one month". */
export function sayMonths(count: number): string {
	return count === 1 ? 'one month' : `${count} months`
}

// --- Departures around an event (web/charts/AfterChart)

export const afterMarks = {
	/** What stands over the span before: "4 in the 180 days before" */
	before: (count: number, days: number) => `${formatNumber(count)} in the ${formatNumber(days)} days before`,
	/** Over the span after, of which `covered` days had passed: "18 in the 180 days after", "9 in the first 90 days after" */
	after: (count: number, days: number, covered: number) =>
		`${formatNumber(count)} in the ${covered < days ? `first ${formatNumber(covered)}` : formatNumber(days)} days after`,
	/** A departure: "Ada Example, 4 Jul 2025, to no known lab" */
	departure: (person: string, date: string, precision: string, to: string | null) =>
		`${person}, ${formatDate(date, precision)}, to ${to ?? 'no known lab'}`,
	/** Departures of a coarse date: "3: some day of Q3 2025" */
	coarse: (count: number, date: string, precision: string) =>
		`${formatNumber(count)}: some day of ${formatDate(date, precision)}`,
	/** How much stands behind the figure: "n = 22 departures, 30 sources" */
	behind: (n: number, sources: number) => `n = ${countOf(n, 'departure')}, ${countOf(sources, 'source')}`
}

// --- Joined and left over time (web/charts/GainsChart)

export const gainsMarks = {
	/** A period: "Q3 2025: 12 joined, 3 left" */
	period: (period: string, joined: number, left: number) =>
		`${formatPeriod(period)}: ${formatNumber(joined)} joined, ${formatNumber(left)} left`,
	/** What no period holds: "2 joined and 1 left on dates known to the year alone." */
	coarser: (joined: number, left: number, by: string) =>
		`${formatNumber(joined)} joined and ${formatNumber(left)} left on dates ${by === 'month' ? 'coarser than a month' : 'known to the year alone'}.`
}

// --- What moves are made of (web/charts/MixChart)

export const mixMarks = {
	/** A period: "Q3 2025: 12 moves" */
	period: (period: string, moves: number) => `${formatPeriod(period)}: ${countOf(moves, 'move')}`,
	/** A kind's count: "142, at most 30 in Q3 2025" */
	detail: (moves: number, busiest?: { period: string; moves: number }) =>
		`${formatNumber(moves)}${busiest ? `, at most ${formatNumber(busiest.moves)} in ${formatPeriod(busiest.period)}` : ''}`
}

// --- Where joiners came from (web/charts/OriginChart)

export const originMarks = {
	/** Of the column of all years. */
	all: 'all',
	/** Origins that are not named: "12 others" */
	others: (count: number) => `${count} others`,
	/** The years up to one: "to 2020" */
	upTo: (year: string) => `to ${year}`,
	/** A row, or one of its bars: "OpenAI: 12 moves", "OpenAI, 2025: 3 moves" */
	label: (name: string, count: number, span?: string) =>
		`${name}${span === undefined ? '' : `, ${span}`}: ${countOf(count, 'move')}`
}

// --- A career (web/charts/SpellChart, web/parts/career.ts)

export const spellMarks = {
	/** After the name of an adviser's or board post. */
	side: ' · side post',
	/** "Ada Example’s career" */
	title: (name: string) => `${name}’s career`,
	/** A spell: "Alpha, Chief Scientist: Jul 2025 to Oct 2025" */
	label: (lab: string, role: string | null, spell: Dates) => `${lab}${role ? `, ${role}` : ''}: ${sayWhen(spell)}`
}
type Dates = {
	start: string | null
	startPrecision: string | null
	end: string | null
	endPrecision: string | null
	ended: boolean
}
/** When a spell was, in words: "Jul 2025 to Oct 2025", "since 2023", "until May 2024", "dates not known". */
export function sayWhen({ start, startPrecision, end, endPrecision, ended }: Dates): string {
	const [from, to] = [start && formatDate(start, startPrecision), end && formatDate(end, endPrecision)]
	if (from && to) return `${from} to ${to}`
	if (from) return ended ? `from ${from}, end not known` : `since ${from}`
	return to ? `until ${to}, start not known` : ended ? 'dates not known' : 'start not known'
}
/** A person's career: where they are now, by the records. */
export const careerTitle = {
	/** "Ada Example is at Alpha, since July 2025" */
	at: (name: string, lab: Named, since: string | null, precision: string | null) =>
		say`${name} is at ${nameLab(lab)}${since ? `, since ${spellDate(since, precision)}` : ''}`,
	/** "Ada Example: no record says where now" */
	nowhere: (name: string) => say`${name}: no record says where now`,
	/** "3 spells on record, by 4 moves." */
	sentence: (spells: number, moves: number) => `${countOf(spells, 'spell')} on record, by ${countOf(moves, 'move')}.`
}

// --- The panels of retention (web/charts/RetentionChart)

export const retentionTitle = 'Share of joiners still there, by years since they joined'
export const retentionMarks = {
	nobody: 'no one on record',
	/** "86% after two years (70 to 94%)" */
	still: (span: 'oneYear' | 'twoYears', share: { share: number; low: number | null; high: number | null }) =>
		`${formatShare(share.share)} after ${span === 'twoYears' ? 'two years' : 'one year'}${inBrackets(formatInterval(share))}`,
	tooYoung: 'too young to say',
	/** The median tenure in days: "median 3.2 years (2.1 years to 4 years)", "median 13 months (11 months or more)" */
	median({ days, low, high }: { days: number | null; low: number | null; high: number | null }): string {
		if (days === null) return 'median tenure not reached'
		const least = formatTenure(low ?? 0)
		const bounds = high === null ? `${least} or more` : `${least} to ${formatTenure(high)}`
		return `median ${formatTenure(days)}${inBrackets(bounds)}`
	},
	/** "n = 104, 37 left" */
	count: (n: number, left: number) => `n = ${formatNumber(n)}, ${formatNumber(left)} left`,
	/** Over the numbers of those at risk. */
	atRisk: 'still followed:',
	/** The last year of the axis. */
	lastYear: (year: number) => `${year} years`,
	/** What others publish of a lab, or of the unit named: "Meta FAIR 78% published" */
	published: (percent: number, unit?: string) => `${unit ? `${unit} ` : ''}${formatNumber(percent)}% published`,
	/** "average 28 months" */
	average: (months: number, unit?: string) => `${unit ? `${unit} ` : ''}average ${formatNumber(months)} months`
}
const inBrackets = (text: string) => text && ` (${text})`

// --- How much stands behind a figure (web/figures, the pages that show them)

/** How much stands behind a figure. */
export const behindWords = {
	/** "331 moves, 422 sources", "318 people, 422 sources" */
	moves: ({ n, counted, sourceCount }: { n: number; counted?: Counted; sourceCount: number }) =>
		`${countIn(counted, n)}, ${countOf(sourceCount, 'source')}`,
	/** "331 moves" */
	movesAlone: (count: number) => countOf(count, 'move'),
	/** "12 offers, 30 sources" */
	offers: (n: number, sources: number) => `${countOf(n, 'offer')}, ${countOf(sources, 'source')}`,
	/** "12 offers" */
	offersAlone: (count: number) => countOf(count, 'offer'),
	/** "4 claims, 3 sources" */
	claims: (count: number, sources: number) => `${countOf(count, 'claim')}, ${countOf(sources, 'source')}`,
	/** "9 bands" */
	bands: (count: number) => countOf(count, 'band'),
	/** "104 spells" */
	spells: (count: number) => countOf(count, 'spell'),
	/** "2 parts told", "no part told" */
	parts: (count: number) => `${count ? countOf(count, 'part') : 'no part'} told`
}

// --- A lab's exchange with others, and a pair (web/figures/lab.ts, pair.ts)

export const exchangeMarks = {
	/** Of a lab's exchange with others: "Exchange of Alpha with other labs" */
	title: (lab: string) => `Exchange of ${lab} with other labs`,
	heads: ['went there', 'came from there'] as [left: string, right: string]
}
export const pairMarks = {
	/** An end of a pair, where it stands alone: "Alpha", "not known" */
	end: ({ id, name }: Named) => (id === unknownEnd ? endNames.unknown.toLowerCase() : name),
	/** "Alpha → Beta" */
	way: (from: Named, to: Named) => `${pairMarks.end(from)} → ${pairMarks.end(to)}`,
	/** "19 Alpha → Beta" */
	key: (from: Named, to: Named, count: number) => `${formatNumber(count)} ${pairMarks.way(from, to)}`,
	/** "19 moves from Alpha to Beta", "3 moves out of Alpha, destination not known" */
	rows: (from: Named, to: Named, count: number) => `${countOf(count, 'move')} ${spellWay(from, to)}`,
	/** "Moves from Alpha to Beta, newest first" */
	caption: (from: Named, to: Named) => `Moves ${spellWay(from, to)}, newest first`,
	/** "19 from Alpha to Beta" */
	brief: (from: Named, to: Named, count: number) => `${count} ${spellWay(from, to)}`
}
const spellWay = (from: Named, to: Named) => {
	if (to.id === unknownEnd) return `out of ${from.name}, destination not known`
	return from.id === unknownEnd ? `into ${to.name}, origin not known` : `from ${from.name} to ${to.name}`
}

// --- What happened meanwhile (web/parts/trends.ts)

/** What happened with a deal: "Alpha: license and hire, Beta" */
export const titleDeal = (acquirer: string, kind: string, target: string) => `${acquirer}: ${sayCode(kind)}, ${target}`

// --- The largest offers (web/figures/front.ts)

export const largestOffers = {
	label: 'The largest reported offers',
	sentence: 'The largest reported offers in US dollars.'
}

// --- Pay bands (web/figures/offers.ts, lab.ts)

/** Kinds of pay that bands are of. */
export const bandKinds = { 'base-salary': 'Base salary', 'annual-compensation': 'All pay of a year' }
export const bandTitles = {
	/** "Base salary reported for 12 roles at 3 labs" */
	all: (kind: keyof typeof bandKinds, roles: number, labs: number) =>
		`${bandKinds[kind]} reported for ${countOf(roles, 'role')} at ${countOf(labs, 'lab')}`,
	/** Of one lab: "9 base salaries reported for roles" */
	lab: (count: number) => `${countOf(count, 'base salary', 'base salaries')} reported for roles`,
	/** "Base salaries reported for roles at Alpha" */
	label: (lab: string) => `Base salaries reported for roles at ${lab}`
}

// --- How to read a figure, where it stands apart from its page (web/figures)

/** What is said of an address that has no figure to draw. */
export const figureFaults = {
	/** "/data has no figure." */
	none: (path: string) => `${path} has no figure.`,
	/** "`figure` is “pie”: /trends has moves, status." */
	unknown: (path: string, figure: string, known: readonly string[]) =>
		`\`figure\` is “${figure}”: ${path} has ${known.join(', ')}.`,
	/** "/offers/alpha-1 has no figure “years” to draw." */
	nothing: (path: string, figure: string) => `${path} has no figure “${figure}” to draw.`
}
export const figureDeks = {
	largestOffers:
		'Whole packages in US dollars, log scale. The bar runs between the bounds that were reported; an arrow is a bound nobody gave.',
	balance: ({ since, until }: Range) =>
		`Moves out of and into the busiest labs, ${formatRange(since, until)}. Dotted: left for no known destination.`,
	trendBalance: (n: number) => `${formatNumber(n)} moves by lab; the twelve with most.`,
	/** `by`: month, quarter or year; `areSeveral`: figures of several labs stand beside each other. */
	gains: (by: string, areSeveral: boolean) =>
		`Moves by ${by}: joined above the line, left below it, the ring is the net. Dotted: left for no reported destination.${areSeveral ? ' All labs on one scale.' : ''}`,
	mix: (by: string) =>
		`All moves by ${by}, and below on the same scale what they were. Hatched: moves dated too coarsely for a ${by}, by their year. Numbers: what happened meanwhile; dashed where its day is not known.`,
	statuses: (by: string) =>
		`All statuses by ${by}, those too that other figures leave out. A status is today’s: it has no dated history.`,
	exchange: 'Those who went there, and those who came from there, by the other lab; the twelve with most.',
	/** `inside`: moves inside the group, which are left out. */
	origins: (inside: number) =>
		`Moves by year of joining and by the lab they came from, the largest first, on one scale. Dotted: no record tells where from. ${inside ? `${countOf(inside, 'move')} inside the group left out.` : ''}`,
	labBands:
		'US dollars a year, log scale, from postings, filings and aggregators. No band for a role says what a named person was paid.',
	bands:
		'A year’s pay in US dollars, log scale. A bar runs between the bounds that were reported, a lozenge is one sum, an arrow a bound nobody gave. Converted at the rate of the month.',
	pair: 'A square is one move; above the line those who went, below it those who came back the other way. Hatched: dated to the quarter or year alone.',
	career:
		'From confirmed and reported moves. Hatched: a date known only roughly; dotted: an end that no record tells. Thin: a side post.',
	retention:
		'The steps are the Kaplan–Meier estimate, the band its 95% interval, a tick someone last seen still there. Dashed: fewer than five are followed. Lozenge: published by others. Grey: the other labs.',
	/** `coverageEnd` where the days after it are not all covered. */
	after: (coverageEnd: string | null) =>
		`After is not because: people leave for many reasons, and reports cluster around news. A dot is a departure at the date of leaving; open: for no known lab; dashed: known to the month or quarter. Hatched: dated too coarsely, in no count.${coverageEnd ? ` Grey: not covered; pages were read up to ${formatDate(coverageEnd)}.` : ''}`,
	/** `per`: what the sum is paid for, e.g. "year"; null for a whole sum. */
	claims: (currency: string | null, per: string | null) =>
		`${currency}, log scale${per ? `, a ${per}` : ''}. Every figure stands on the same scale; an arrow is a bound nobody gave.`,
	years: (note: string) => `Our arithmetic: ${note}`
}

// --- Answers of the API: the people of labs, cohorts, and the caveats that go with each (server/routes)

export const labPeopleWords = {
	/** "12 people at Alpha, by the records, as of 2024" */
	roster: (count: number, lab: string, clocks: Clocks) =>
		`${people(count)} at ${lab}, by the records${andClocks(clocks)}`,
	/** "12 people who left Alpha, by the records" */
	alumni: (count: number, lab: string, clocks: Clocks) =>
		`${people(count)} who left ${lab}, by the records${andClocks(clocks)}`,
	/** "3 founders of Alpha on record" */
	founders: (count: number, lab: string, clocks: Clocks) =>
		`${countOf(count, 'founder')} of ${lab} on record${andClocks(clocks)}`
}

export const cohortWords = {
	/** "40 spells of people who joined Alpha or Beta on a known date" */
	all: (count: number, labs: readonly string[]) =>
		`${countOf(count, 'spell')} of people who joined ${joinWords(labs, 'or')} on a known date`
}

const coarseCaveat =
	'Moves dated more coarsely than a period stand in rows of their own, by their own precision, and in no other row.'
const insideCaveat = 'Moves inside one group are left out.'
const gapCaveat = 'Derived from the moves on record: labs that nobody published may lie between.'
/** What to bear in mind of a table, by its name; several sentences, each of its own. */
export const caveats = {
	feeders: ['Moves inside one group are left out; an empty origin is not known.'],
	routes: [gapCaveat],
	founded: ['Only moves straight from the lab; who founded a lab after a time elsewhere is in its routes.'],
	labs: ['joined and left count confirmed and reported moves of the lab with its units, moves inside left out.'],
	labPeople: ['Derived from the moves on record: a later move that nobody published is not known.'],
	metrics: ['Figures of different sources differ in what they include; they are kept as reported.'],
	sources: ['Most pages repeat others: origin names the first reporter where the page says so.'],
	people: ['Where somebody is follows from the newest record: a later move that nobody published is not known.'],
	paths: [gapCaveat],
	foundings: ['Who founded a lab inside the group that they worked for is left out.'],
	teams: [
		'That people went at one time does not say that they went together, unless they came with one deal.',
		'A coarse date belongs to a team only where every day that it may mean lies within the 30 days.'
	],
	boomerangs: [
		'Posts come from confirmed and reported moves; a career with gaps on record may hide an exit or a return.',
		'A coarse date counts at its middle; marginDays says by how many days that may be wrong.'
	],
	tenure: [
		'Who is still there is not among them: people stay longer than this says. /retention follows both.',
		'A coarse date counts at its middle; a stay without a dated beginning is counted apart.'
	],
	dealExits: [
		'Only named people whose move is on record as part of the deal are followed.',
		'A stay that no record ends is taken to go on to the end of coverage; undated exits are in neither count.'
	],
	trend: [coarseCaveat, insideCaveat],
	mix: [coarseCaveat, insideCaveat, 'A period and value without moves has no row.'],
	flows: [
		'Moves inside one group are left out; an empty origin or destination is not known.',
		'Where people are counted, who took two ways is in two rows; a team is three or more from one lab to another within 30 days or with one deal.'
	],
	pair: ['Rows are the moves from the first lab to the second, then those back, newest first.'],
	changes: ['The date of a revision is when it was imported here.'],
	difference: ['A record counts as changed when a fact of it has changed, a source included.'],
	briefing: [
		'A record is told in the week that it is dated to; those known only to the month, quarter or year belong to no week.',
		'Moves count when confirmed or reported; offers and deals are told whatever their status.',
		'When a status changed is when a revision of the data changed it.'
	],
	retention: [
		`${retentionBias} Who joined or left quietly is missing.`,
		'A spell that no record ends is taken to go on to the end of coverage: unreported exits make retention look better.',
		'A coarse date stands for the middle of the days that it may mean; spells without a known start or with an undated end are left out and counted apart.',
		'Spells first published as begun when they had ended are on record because they ended: they make retention look worse. `oncePublished` follows nobody before their start was published.',
		'Intervals at 95%: Kaplan–Meier with Greenwood’s variance on the log-log scale; that of the median is Brookmeyer and Crowley’s.'
	]
}

// --- What is measured, and sources in a list (web/parts/metric.ts, brief.ts)

const currencies = new Set(['USD', 'EUR', 'GBP', 'CNY', 'HKD'])
/** A metric's figure with its unit: "$125bn", "12%", "8 to 1", "1,400 MW". */
export function sayValue({ value, unit }: { value: number; unit: string }): string {
	if (currencies.has(unit)) return formatMoney(value, unit)
	if (unit === 'percent') return `${formatNumber(value)}%`
	if (unit === 'ratio') return `${formatNumber(value)} to 1`
	return value === 1 ? `1 ${unit === 'people' ? 'person' : unit.replace(/s$/, '')}` : `${formatNumber(value)} ${unit}`
}
const metricWords: Record<string, string> = {
	gpus: 'GPUs',
	tpus: 'TPUs',
	mw: 'MW',
	ai: 'AI',
	rd: 'R&D',
	ytd: 'of the year so far',
	'2y': 'over two years',
	comp: 'compensation'
}
/** What is measured, in words: `nameMetric('gpus-per-researcher')` is "GPUs per researcher". */
export function nameMetric(metric: string): string {
	return metric
		.split('-')
		.map((word) => metricWords[word] ?? word)
		.join(' ')
}

/** What is measured, with the lab that it is measured against: "hires from xAI", "attrition ratio, OpenAI". */
export function nameFigure({ metric, counterpartName }: { metric: string; counterpartName: string | null }): string {
	const name = nameMetric(metric)
	if (!counterpartName) return name
	return `${name}${/-(from|to)$/.test(metric) ? '' : ','} ${counterpartName}`
}

type Sourced = { publisher: string; origin: string | null; published: string | null }
/** A source as the list at the end of a sheet names it: "type0, after Wired, 4 Jul 2025". */
export function nameSource({ publisher, origin, published }: Sourced): string {
	const after = origin && origin !== publisher ? `, after ${origin}` : ''
	return `${publisher}${after}, ${published ? formatDate(published) : 'undated'}`
}

// --- The rows of offers (web/charts/OfferChart, BandChart, ClaimChart)

export const offerMarks = {
	/** A person without a name, and their employer: "Unnamed, Alpha" */
	unnamed: (employer?: string) => `Unnamed${employer ? `, ${employer}` : ''}`,
	/** Where no one lab offers. */
	market: 'across the market',
	/** "reported, outcome unknown", "reported, declined" */
	state: (status: string, outcome: string) => `${status}, ${outcome === 'unknown' ? 'outcome unknown' : outcome}`
}
export const bandMarks = {
	market: 'Across the market',
	role: 'a role',
	/** "4 Jul 2025, 2 sources" */
	when: (date: string, precision: string, sources: number) =>
		`${formatDate(date, precision)}, ${countOf(sources, 'source')}`
}
export const claimMarks = {
	title: 'What each source says of the offer',
	reading: 'On record',
	/** "as written: $200M/4yr" */
	written: (notation: string) => `as written: ${notation}`,
	/** The same as a sentence: "As written: “$200M/4yr”." */
	sentence: (notation: string) => `As written: “${notation}”.`,
	/** Whose figure it is and who reported it: "a spokesperson, by Wired" */
	head: (speaker: string | null, reporter: string) => (speaker ? `${speaker}, by ${reporter}` : reporter),
	/** Where it was published: "via type0, 4 Jul 2025, outlet"; `via` where that is not the reporter's own page. */
	print: (via: string | null, published: string | null, tier: string) =>
		`${via === null ? '' : `via ${via}, `}${published ? formatDate(published) : 'undated'}, ${tier}`,
	/** "Denies it", "Disputes the account: $50m" */
	objection: (stance: string, notation: string | null) =>
		`${stance === 'denies' ? 'Denies it' : 'Disputes the account'}${notation ? `: ${notation}` : ''}`,
	/** An offer for scale: "Alpha, 2025, reported, declined" */
	other: (lab: string | null, date: string, status: string, outcome: string) =>
		`${lab ?? 'market'}, ${date.slice(0, 4)}, ${status}${outcome === 'unknown' ? '' : `, ${outcome}`}`
}

// --- An offer by the years of its term (web/charts/GridChart, web/parts/years.ts)

const saySumOr = (bounds: Bounds, currency: string | null, none: string) => formatBounds(bounds, currency) ?? none
type GridYear = Bounds & { year: number; parts: readonly (Bounds & { share: string; assumed: boolean })[] }
export const gridMarks = {
	title: 'The offer by the years of its term',
	/** Under a bar. */
	name: (year: number) => `year ${year}`,
	/** Over a bar: "$50m", "not known" */
	sum: (bounds: Bounds, currency: string | null) => saySumOr(bounds, currency, 'not known'),
	/** A bar: "year 1: up to $100m, unexplained, assumed evenly spread, possibly forfeited" */
	year({ year, low, high, parts }: GridYear, currency: string | null, isForfeited: boolean): string {
		const said = parts.map((part) => `${part.share} ${formatBounds(part, currency) ?? ''}`.trim())
		const assumed = parts.some((part) => part.assumed) ? ', assumed evenly spread' : ''
		return `year ${year}: ${gridMarks.sum({ low, high }, currency)}, ${said.join(', ')}${assumed}${isForfeited ? ', possibly forfeited' : ''}`
	},
	/** "left Oct 2025; later years possibly forfeited" */
	left: (date: string, precision: string | null) =>
		`left ${formatDate(date, precision)}; later years possibly forfeited`
}
export const yearTitles = {
	parts: 'What is told of its parts',
	told: (years: number) => `What ${years > 1 ? 'each year' : 'the year'} holds`,
	mixed: 'Part of it is told by the year, the rest only assumed',
	spread: 'If it is spread evenly, and it may not be',
	/** Of an offer that was not taken. */
	wouldSpread: 'If it had been spread evenly, and it may not have been'
}
export const yearNotes = {
	/** How the years are reckoned, or why none is drawn: "not drawn by the year, as no sum is named." of "unknown: no sum is named". */
	how: (how: string) => `${how.replace(/^unknown: /, 'not drawn by the year, as ')}.`,
	assumed: 'Hatched: no report says which year holds it.',
	upper: 'Dashed: only if the upper bound is paid.',
	open: 'An arrow: nobody gave an upper bound.'
}

// --- Offers over time (web/charts/OfferField, web/parts/offers.ts)

/** Who offers: a lab by its short name, or the market. */
const nameOfferer = (by: string | null) => by ?? 'The market'
const saySum = ({ low, high, currency, per }: Bounds & { currency: string | null; per: string }) =>
	`${saySumOr({ low, high }, currency, 'no sum')}${per === 'year' ? ' a year' : ''}`
export const fieldMarks = {
	/** What stands over the panels. */
	panels: { total: 'For the whole term', year: 'A year' },
	/**
	 * An offer: "Alpha to Ada Example, 4 Jul 2025: $2M/4yr, whole package; $500k a year; reported, outcome unknown"; `sum` where it
	 * is not that of the notation.
	 */
	offer(
		by: string | null,
		offer: {
			personName: string | null
			date: string
			datePrecision: string
			notation: string
			kind: string
			contingent: string | null
			status: string
			outcome: string
		},
		sum?: Parameters<typeof saySum>[0]
	): string {
		const { personName, date, datePrecision, notation, kind, contingent, status, outcome } = offer
		const condition =
			{ yes: ', in part on conditions', unknown: ', in part perhaps on conditions' }[contingent ?? ''] ?? ''
		return `${nameOfferer(by)} to ${personName ?? 'a role or an unnamed person'}, ${formatDate(date, datePrecision)}: ${notation}, ${sayCode(kind)}${condition}${sum ? `; ${saySum(sum)}` : ''}; ${offerMarks.state(status, outcome)}`
	},
	/** A record beside its step: "Ada Example $250m", "Alpha, a role $1bn+"; `isOpen` where the sum may be more. */
	record: (by: string | null, person: string | null, low: number, isOpen: boolean, currency: string | null) =>
		`${person ?? `${nameOfferer(by)}, a role`} ${formatMoney(low, currency)}${isOpen ? '+' : ''}`,
	/** After a record, on the phone, how many were before it: "+3 before" */
	before: (records: number) => `+${records} before`,
	/** A median's band: "median, n = 12" */
	medianBand: (n: number) => `median, n = ${n}`,
	/** "Median of 12 offers to named people in 2025, base salary: between $1m and $2m a year; 3 without an upper bound" */
	median(
		median: Bounds & {
			named: 'person' | 'role'
			per: string
			kind: string
			year: string
			n: number
			openLow: number
			openHigh: number
		},
		currency: string | null
	): string {
		const { named, per, kind, year, n, low, high, openLow, openHigh } = median
		const bounds =
			low !== null && high !== null && low !== high
				? `between ${formatMoney(low, currency)} and ${formatMoney(high, currency)}`
				: saySumOr({ low, high }, currency, 'open')
		const open = [
			...(openLow ? [`${openLow} without a lower bound`] : []),
			...(openHigh ? [`${openHigh} without an upper bound`] : [])
		]
		return `Median of ${countOf(n, 'offer')} to ${named === 'person' ? 'named people' : 'roles'} in ${year}, ${sayCode(kind)}: ${bounds}${per === 'year' ? ' a year' : ''}${open.length ? `; ${open.join(', ')}` : ''}`
	},
	/** Colours that stand for no one lab. */
	others: (areLabs: boolean) => (areLabs ? 'any other lab' : 'any lab'),
	/** How to read the figure, by what it holds. */
	dek(
		trend: Parameters<typeof spellBasis>[0],
		{ areBoth, areRoles, areMedians }: { areBoth: boolean; areRoles: boolean; areMedians: boolean }
	): string {
		return [
			`Each upright is an offer from its lower to its upper bound, ${spellBasis(trend)}; an arrow where a bound is open,`,
			'a line across the days that its date may mean.',
			areBoth ? 'Full: named people; faint: roles.' : '',
			'Hatched: a part depends on conditions, or may.',
			`Steps: the record, by lower bounds alone${areRoles ? ', dashed for roles' : ''}.`,
			areMedians ? 'Grey bands: where the median of a kind and year lies.' : '',
			'A year is as wide as its offers need.'
		]
			.filter(Boolean)
			.join(' ')
	}
}

// --- Offers and labs compared (web/routes/compare)

/** Bounds in words: "$50m", "$3m to $7m", "up to $300m", "at least $100m", "unknown". */
export function sayBounds(bounds: Bounds, currency: string | null): string {
	return saySumOr(bounds, currency, 'unknown')
}
/** What an offer comes to: its dollars where they are known; no pay at all where `isPay` says so. */
type Worth = { notation: string | undefined; isPay: boolean; usd: Bounds | null; isYearly: boolean }
function sayWorth({ notation, isPay, usd, isYearly }: Worth, link = ' is '): string {
	if (!isPay) return notation === undefined ? 'No pay was found' : `${notation}${link}no pay`
	return usd ? `${notation}${link}${sayBounds(usd, 'USD')}${isYearly ? ' a year' : ' in all'}` : (notation ?? '')
}
const standings = {
	apart: 'not comparable with',
	more: 'certainly more than',
	less: 'certainly less than',
	overlap: 'overlapping'
}
export const compareWords = {
	/** "$200M/4yr is $50m a year", "a company car is no pay", "No pay was found" */
	one: (offer: Worth) => sayWorth(offer),
	/** "$200M/4yr is $50m a year: certainly more than $1M/yr, $1m a year" */
	two: (first: Worth, standing: keyof typeof standings, second: Worth) =>
		`${sayWorth(first)}: ${standings[standing]} ${sayWorth(second, ', ')}`,
	/** "$200M/4yr is $50m a year, certainly more than 11 of 16 reported offers to named people"; of all `n` where it overlaps them. */
	among: (offer: Worth, standing: 'more' | 'less' | 'overlap', whom: 'people' | 'roles', n: number, count?: number) =>
		`${sayWorth(offer)}, ${standings[standing]} ${count ?? 'all'} of ${countOf(n, 'reported offer')} to ${whom === 'people' ? 'named people' : 'roles and unnamed people'}`
}
export const sideBySide = {
	/** "Alpha and Beta, side by side" */
	title: (names: string) => `${names}, side by side`,
	/** What a share rests on: "70 to 94%, 40 spells followed that long" */
	share: (share: { low: number | null; high: number | null; atRisk: number }) =>
		[formatInterval(share), `${countOf(share.atRisk, 'spell')} followed that long`].filter(Boolean).join(', '),
	/** "104 spells, 37 ended" */
	spells: (n: number, left: number) => `${countOf(n, 'spell')}, ${left} ended`,
	/** Of the last year: "12 and 3" joined and left. */
	joinedAndLeft: (joined: number, left: number) => `${joined} and ${left}`,
	/** "the largest: $200M/4yr, reported" */
	largest: (notation: string, status: string) => `the largest: ${notation}, ${status}`,
	unknown: 'not known',
	notReached: 'not reached',
	none: 'not on record'
}

// --- Printed sheets (web/parts/briefs.ts)

export const sheetWords = {
	/** Heads of the columns. */
	moves: ['Date', 'Person', 'Move', 'How, status'],
	ownMoves: ['Date', 'Move', 'Role', 'How, status'],
	offers: ['Date', 'Offer', 'By, to', 'Status, outcome'],
	terms: ['', 'Figure', 'How'],
	claims: ['Stance', 'What', 'Bounds'],
	exchange: ['Lab', 'Came from there', 'Went there', 'Net'],
	/** "Alpha → not known" */
	way: (from: string | null, to: string | null) => `${from ?? 'not known'} → ${to ?? 'not known'}`,
	/** "Alpha to Ada Example", "the market to a role" */
	offered: (lab: string | null, person: string | null) => `${lab ?? 'the market'} to ${person ?? 'a role'}`,
	termsTitle: 'The offer; all but the first line is our arithmetic or record',
	/** The lines of an offer's terms. */
	lines: { reported: 'As reported', usd: 'US dollars', yearly: 'A year', outcome: 'Outcome' },
	/** "at least $200m", "no sum" */
	sum: (bounds: Bounds, currency: string | null) => saySumOr(bounds, currency, 'no sum'),
	asItStands: 'the record as it stands',
	/** "4 claims" */
	claimsTitle: (count: number) => countOf(count, 'claim'),
	exchangeTitle: 'Exchange with other labs, all dates'
}
