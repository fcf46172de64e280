// Two labs: ratios, rates, and the moves between them.
import type { Clocked } from '../../time/clocks.ts'
import { unknownEnd } from '../../vocabulary/filter.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Bounds } from '../../vocabulary/said.ts'
import { endNames } from './flows.ts'
import { nameFigure, sayScope } from './metrics.ts'
import {
	capitalise,
	countOf,
	formatNumber,
	formatRough,
	joinWords,
	nameLab,
	say,
	spellDate,
	writeNumbers
} from './format.ts'
import { spellSpan } from './range.ts'

// --- Ratios and rates of two labs (ratio.ts, rate.ts)

export const ratioWords = {
	nothing: 'no move reported either way, and so no ratio',
	/** "12 to 3 (between 1.1 and 22 to 1 at 95%, n = 15)"; `high` null: "at least 1.1 to 1"; "9 each way: too few to say which lab is gaining (...)". */
	counts({ forward, back, n, low, high }: Bounds & { forward: number; back: number; n: number; low: number }): Part[] {
		const range =
			high === null ? `at least ${formatRough(low)}` : `between ${formatRough(low)} and ${formatRough(high)}`
		const isOpen = low <= 1 && (high === null || high >= 1)
		const counts = forward === back ? say`${forward} each way` : say`${forward} to ${back}`
		return say`${counts}${isOpen ? ', too few to say which lab is gaining' : ''} (${range} to 1 at 95%, n = ${n})`
	},
	/**
	 * A ratio that others publish, after its number: "joined Alpha from Beta for each one who went the other way, of a sample:
	 * SignalFire’s data"; else as it is called, "hires from percent, Beta".
	 */
	published(metric: Parameters<typeof nameFigure>[0] & { labName: string; scope: string | null }): string {
		if (metric.metric !== 'hire-ratio' || !metric.counterpartName) return nameFigure(metric)
		const of = sayScope(metric.scope)
		return `joined ${metric.labName} from ${metric.counterpartName} for each one who went the other way${of && `, ${of}`}`
	},
	/** "Alpha to Beta from July 2025 to June 2026: 12 to 3 (between 1.1 and 22 to 1 at 95%, n = 15)." */
	ofPair: (from: Named, to: Named, range: Clocked, ratio: readonly Part[]) =>
		say`${nameLab(from)} to ${nameLab(to)}${spellSpan(range)}: ${ratio}.`
}

/**
 * The rate in words: "9 moves from OpenAI to Meta from July 2025 to June 2026: 0.2 to 0.23 for every 100 of its 4,000 to 4,500 staff.", "... fewer
 * than 0.23 for every 100 of its more than 4,000 staff."
 */
export function sayRate(
	{
		moves,
		staffLow,
		staffHigh,
		low,
		high
	}: Bounds & { moves: number; staffLow: number | null; staffHigh: number | null },
	{ from, to, ...range }: Clocked & { from: Named; to: Named }
): Part[] {
	const between = (bounds: Bounds, write: (value: number) => string, under: string) => {
		const [least, most] = [bounds.low, bounds.high].map((value) => (value === null ? null : write(value)))
		if (least && most) return least === most ? least : `${least} to ${most}`
		return least ? `more than ${least}` : `${under} ${most}`
	}
	const rate = between({ low, high }, formatRough, 'fewer than')
	const staff = between({ low: staffLow, high: staffHigh }, formatNumber, 'up to')
	return say`${countOf(moves, 'move')} from ${nameLab(from)} to ${nameLab(to)}${spellSpan(range)}: ${rate} for every 100 of its ${staff} staff.`
}

// --- A lab's exchange with others, and a pair (web/figures/lab.ts, pair.ts)

export const exchangeMarks = {
	heads: ['went there', 'came from there'] as [left: string, right: string]
}
/** How uneven the moves between two labs are (Ratio.svelte), and what lies outside the dates that a link brought. */
export const unevenWords = {
	title: 'How uneven is that?',
	/** "Of 33 moves between the two, 20 went to Meta: 61%." */
	share: (to: Named, forward: number, n: number, share: number) =>
		say`Of ${countOf(n, 'move')} between the two, ${forward} went to ${nameLab(to)}: ${formatPercent(share)}.`,
	/** "So few moves pin the share down only to between 42% and 77%. An even split lies inside that range." */
	bounds(low: number, high: number): string {
		const isOpen = low <= 0.5 && high >= 0.5
		return `So few moves pin the share down only to between ${formatPercent(low)} and ${formatPercent(high)}. An even split lies ${isOpen ? 'inside' : 'outside'} that range.`
	},
	/** The mark of the bar: "61% to Meta" */
	mark: (to: Named, share: number) => `${formatPercent(share)} to ${to.name}`,
	even: 'even',
	percent: (share: number) => formatPercent(share)
}
const formatPercent = (share: number) => `${Math.round(share * 100)}%`
/** Moves of a pair outside its dates: "Five more before July 2025 and two after June 2026", "" where there are none. */
export function sayBeside(
	beside: { before: number; after: number; edge: number },
	{ since, until }: { since: string | null; until: string | null }
): string {
	const { before, after, edge } = beside
	const parts = [
		...(before && since ? [[before, `before ${spellDate(since)}`] as const] : []),
		...(after && until ? [[after, `after ${spellDate(until)}`] as const] : []),
		...(edge ? [[edge, 'known only to a longer period'] as const] : [])
	]
	const write = writeNumbers(...parts.map(([count]) => count))
	return capitalise(joinWords(parts.map(([count, where], place) => `${write(count)}${place ? '' : ' more'} ${where}`)))
}
export const pairMarks = {
	/** An end of a pair, where it stands alone: "Alpha", "not known" */
	end: ({ id, name }: Named) => (id === unknownEnd ? endNames.unknown.toLowerCase() : name),
	/** "Alpha to Beta", "into Alpha, origin not reported" */
	spell: (from: Named, to: Named) =>
		from.id === unknownEnd || to.id === unknownEnd ? spellWay(from, to) : `${from.name} to ${to.name}`,
	/** "Alpha → Beta" */
	way: (from: Named, to: Named) => `${pairMarks.end(from)} → ${pairMarks.end(to)}`,
	/** "19 Alpha → Beta" */
	key: (from: Named, to: Named, count: number) => `${formatNumber(count)} ${pairMarks.way(from, to)}`,
	/** "19 moves from Alpha to Beta", "3 moves out of Alpha, destination not reported" */
	rows: (from: Named, to: Named, count: number) => `${countOf(count, 'move')} ${spellWay(from, to)}`,
	/** "Moves from Alpha to Beta, newest first" */
	caption: (from: Named, to: Named) => `Moves ${spellWay(from, to)}, newest first`,
	/** "19 from Alpha to Beta" */
	brief: (from: Named, to: Named, count: number) => `${count} ${spellWay(from, to)}`
}
/** A way between two labs: "from Alpha to Beta", "out of Alpha, destination not reported". */
export const spellWay = (from: Named, to: Named) => {
	if (to.id === unknownEnd) return `out of ${from.name}, destination not reported`
	return from.id === unknownEnd ? `into ${to.name}, origin not reported` : `from ${from.name} to ${to.name}`
}
