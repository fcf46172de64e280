// Two periods of the same figure: their findings, and what their figures say of a mark.
import type { Clocked } from '../../time/clocks.ts'
import type { Counted } from '../../vocabulary/counted.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Bounds } from '../../vocabulary/said.ts'
import { countIn, people } from './counts.ts'
import { capitalise, formatDate, formatNet, formatNumber, listParts, nameLab, say, spellDate } from './format.ts'
import { spellEnd, spellRange, spellSpan } from './range.ts'

/** Both periods, the second one as far as coverage reaches. */
export type Periods = { was: Clocked; is: Clocked }
type Gross = { in: number; out: number; isPeople: boolean }

/** A range whose months lie in one year names it once: "from January to June 2026". */
function spellShort(range: Clocked): string {
	const { since, until } = range
	const isOneYear = since?.length === 7 && until?.length === 7 && since.slice(0, 4) === until.slice(0, 4)
	return isOneYear
		? spellRange(range).replace(`${spellDate(since)} to`, `${spellDate(since).slice(0, -5)} to`)
		: spellRange(range)
}
const begin = (range: Clocked) => `${capitalise(spellShort(range))}${spellShort(range).includes(',') ? ',' : ''}`
const goOn = (range: Clocked) => `${spellShort(range)}${spellShort(range).includes(',') ? ',' : ''}`

/** What a lab gained and lost, after its name: "gained 62 people and lost 38". */
function sayGross({ in: joined, out, isPeople }: Gross): string {
	if (!joined && !out) return 'is not known to have gained or lost anyone'
	if (!isPeople)
		return `had ${formatNumber(joined)} ${joined === 1 ? 'arrival' : 'arrivals'} and ${formatNumber(out)} ${out === 1 ? 'departure' : 'departures'}`
	if (joined && out) return `gained ${people(joined)} and lost ${formatNumber(out)}`
	return joined
		? `gained ${people(joined)} and is not known to have lost any`
		: `lost ${people(out)} and is not known to have gained any`
}
type Ends = { labs: readonly Named[]; count: number }
const sayMost = ({ labs, count }: Ends, level: string) =>
	say`${listParts(labs.map((lab) => nameLab(lab, level)))} (${count}${labs.length > 1 ? ' each' : ''})`

type BothWays = readonly [forward: number, back: number]
/** What a lab lost to another and gained from it, which is named where it was not before. */
function sayWays([forward, back]: BothWays, other?: Named): Part[] {
	const end = (word: string) => (other ? say` ${word} ${nameLab(other)}` : [])
	if (forward && back) return say`lost ${people(forward)}${end('to')} and gained ${back}`
	if (forward) return say`lost ${people(forward)}${end('to')} and is not known to have gained any`
	if (back) return say`gained ${people(back)}${end('from')} and is not known to have lost any`
	return say`is not known to have lost anyone${end('to')} or gained any`
}

export const periodWords = {
	/** "In 2023 Meta is not known to have gained or lost anyone; from July 2025 to June 2026 it gained 62 people and lost 38" */
	lab: (lab: Named, was: Gross, is: Gross, periods: Periods, level: string): Part[] =>
		say`${begin(periods.was)} ${nameLab(lab, level)} ${sayGross(was)}; ${goOn(periods.is)} it ${sayGross(is)}`,
	/** "In 2023 Google lost most to xAI (7); from January to June 2026 to Anthropic (4)" */
	lostMost(lab: Named, was: Ends, is: Ends, periods: Periods, level: string): Part[] {
		return say`${begin(periods.was)} ${nameLab(lab, level)} lost most to ${sayMost(was, level)}; ${goOn(periods.is)} to ${sayMost(is, level)}`
	},
	/** "In 2023 Labflow counts 134 moves into or out of Alpha; from July 2025 to June 2026 it counts 387" */
	all: (counted: Counted | undefined, was: number, is: number, about: readonly Part[], periods: Periods): Part[] =>
		say`${begin(periods.was)} Labflow counts ${was ? countIn(counted, was) : countIn(counted, 0).replace(/^0/, 'no')}${about}; ${goOn(periods.is)} it counts ${is ? formatNumber(is) : 'none'}`,
	/** "In 2023 OpenAI lost 2 people to Meta and gained 1; from July 2025 to June 2026 it lost 9 people and gained 10" */
	pair: (from: Named, to: Named, was: BothWays, is: BothWays, periods: Periods): Part[] =>
		say`${begin(periods.was)} ${nameLab(from)} ${sayWays(was, to)}; ${goOn(periods.is)} it ${sayWays(is)}`,
	/** The same where an end is not known, or someone took a way twice: "In 2023 Labflow counts 2 moves from Alpha to Beta and 1 back; ..." */
	ways: (way: string, was: BothWays, is: BothWays, periods: Periods): Part[] =>
		say`${begin(periods.was)} Labflow counts ${countIn('moves', was[0])} ${way} and ${was[1]} back; ${goOn(periods.is)} ${is[0]} and ${is[1]} back`,
	/** How much both count: "134 moves in 2023, 387 from July 2025 to June 2026: +253, between +204 and +302 at 95%." */
	counts: (
		counted: Counted | undefined,
		was: number,
		is: number,
		change: Bounds & { change: number },
		periods: Periods
	) =>
		`${countIn(counted, was)}${spellSpan(periods.was)}, ${formatNumber(is)}${spellSpan(periods.is)}: ${periodMarks.change(change)}.`,
	/** That they are not equally long: "The first period has 12 months, the second 6: more of a count may be its length alone." */
	lengths: (was: number, is: number) =>
		`The first period has ${formatNumber(was)} ${was === 1 ? 'month' : 'months'}, the second ${formatNumber(is)}: counts are not per month.`,
	/** What every comparison over time suffers from. */
	bias: 'More moves are reported now than were then: some of every rise is better reporting.',
	/** What a range leaves out as dated too coarsely: "Left out, known only to a year or quarter that crosses an edge: none and 87." */
	partly: (was: number, is: number) =>
		`Left out, known only to a month, quarter or year that crosses an edge: ${was ? formatNumber(was) : 'none'} and ${is ? formatNumber(is) : 'none'}.`,
	/** Coverage cuts the second one off. */
	covered: (day: string) => `Pages were read up to ${spellEnd(day)}.`
}

type PairCount = { from: Named; to: Named; count: number; countWas: number }
export const periodTitles = {
	nothing: 'No moves on record in either period',
	/** "Google lost 36 and gained 9; in 2023 it had lost 22 and gained 2" */
	labs: (lab: Named, was: Gross, is: Gross, periods: Periods, level: string) =>
		say`${nameLab(lab, level)} lost ${is.out} and gained ${is.in}; ${goOn(periods.was)} it had lost ${was.out} and gained ${was.in}`,
	/** "Apple to Meta grew most, from 0 to 12; Google to xAI shrank most, from 7 to 1"; without "most" where another did as much. */
	pairs(
		grew: (PairCount & { isMost: boolean }) | undefined,
		shrank: (PairCount & { isMost: boolean }) | undefined,
		level: string
	): Part[] {
		const one = ({ from, to, count, countWas, isMost }: PairCount & { isMost: boolean }, verb: string) =>
			say`${nameLab(from, level)} to ${nameLab(to, level)} ${verb}${isMost ? ' most,' : ''} from ${countWas} to ${count}`
		if (grew && shrank) return say`${one(grew, 'grew')}; ${one(shrank, 'shrank')}`
		if (grew) return one(grew, 'grew')
		return shrank ? one(shrank, 'shrank') : say`No pair of labs changed`
	},
	/** "Who went between OpenAI and others" */
	slots: (by: string) => `Moves by ${by}, each beside the one in its place in the other period`
}

export const periodMarks = {
	/** A period where room is short: "2023", "Jul 25 – Jun 26". */
	short({ since, until }: Clocked): string {
		const cut = (date: string) => formatDate(date).replace(/ \d\d(?=\d\d$)/, ' ')
		if (!since || !until) return ''
		return since === until ? formatDate(since) : `${cut(since)} – ${cut(until)}`
	},
	heads: ['people who left', 'people who joined'] as [left: string, right: string],
	headsShort: ['left', 'joined'] as [left: string, right: string],
	/** Over bars of one lab's exchange with others; over bars of moves one way alone. */
	ways: ['went there', 'came from there'] as [left: string, right: string],
	moves: 'moves',
	net: 'net',
	now: 'now',
	/** "+12, between +5.5 and +21 at 95%" */
	change: ({ change, low, high }: { change: number; low: number | null; high: number | null }) =>
		`${formatNet(change)}, between ${formatNet(low ?? 0)} and ${formatNet(high ?? 0)} at 95%`,
	/** Bounds alone, in a table: "+5.5 to +21" */
	bounds: ({ low, high }: { low: number; high: number }) => `${formatNet(low)} to ${formatNet(high)}`,
	/** A row of the bars: "Meta: 38 left and 62 joined, 8 and 0 in 2023; net −8, now +24" */
	row: (
		name: string,
		row: { left: number; leftWas: number; right: number; rightWas: number },
		heads: readonly string[],
		was: Clocked
	) =>
		`${name}: ${formatNumber(row.left)} ${heads[0]}, ${formatNumber(row.right)} ${heads[1]}; ${formatNumber(row.leftWas)} and ${formatNumber(row.rightWas)}${spellSpan(was)}`,
	/** A pair of the slope: "12 Apple → Meta, was 0; none the other way" */
	pair: (from: string, to: string, pair: { count: number; countWas: number; back: number; backWas: number }) =>
		`${formatNumber(pair.count)} ${from} → ${to}, ${periodMarks.was(pair)}`,
	/** "was 0; none the other way", "was 2; the other way 9, was 0" */
	was: ({ countWas, back, backWas }: { countWas: number; back: number; backWas: number }) =>
		`was ${formatNumber(countWas)}; ${back || backWas ? `the other way ${formatNumber(back)}, was ${formatNumber(backWas)}` : 'none the other way'}`,
	/** "521 moves, 638 sources" comes from behindWords; "12 of 221 pairs" */
	behindPairs: (shown: number, all: number) =>
		`${formatNumber(shown)} of ${formatNumber(all)} ${all === 1 ? 'pair' : 'pairs'}`
}

export const periodDeks = {
	labs: (shown: number, periods: Periods, isCountry: boolean) =>
		`The ${formatNumber(shown)} ${isCountry ? 'countries' : 'labs'} that changed most. Grey, above: ${periodMarks.short(periods.was)}. Colour, below: ${periodMarks.short(periods.is)}. Both counts at the bar ends.`,
	pairs: (shown: number) =>
		`The ${formatNumber(shown)} pairs of labs that changed most, in the colour of the lab left. Dashed: fewer.`,
	exchange: (lab: string, periods: Periods) =>
		`Labs that ${lab} exchanged people with. Grey, above: ${periodMarks.short(periods.was)}. Colour, below: ${periodMarks.short(periods.is)}.`,
	ways: (periods: Periods) =>
		`Gross counts both ways. Grey, above: ${periodMarks.short(periods.was)}. Colour, below: ${periodMarks.short(periods.is)}.`,
	slots: (periods: Periods) =>
		`Each row: a period and the one in its place before. Grey, above: ${periodMarks.short(periods.was)}. Dark, below: ${periodMarks.short(periods.is)}.`
}
