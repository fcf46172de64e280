// Two labs: ratios, rates, and the moves between them.
import { unknownEnd } from '../filter.ts'
import type { Named, Part } from '../part.ts'
import type { Rate } from '../rate.ts'
import type { Ratio } from '../ratio.ts'
import type { Range } from '../sentence.ts'
import type { Bounds } from '../yearly.ts'
import { endNames } from './flows.ts'
import { nameFigure } from './metrics.ts'
import { sayClocks, spellSpan } from './counts.ts'
import { countOf, formatNumber, formatRough, nameLab, say } from './format.ts'

// --- Ratios and rates of two labs (ratio.ts, rate.ts)

export const ratioWords = {
	nothing: 'Nothing is counted either way: there is no ratio.',
	/** "12 to 3; between 1.1 and 22 to 1 at 95%, n = 15."; `high` null: "at least 1.1 to 1". */
	counts({ forward, back, n, low, high }: Pick<Ratio, 'forward' | 'back' | 'n' | 'high'> & { low: number }): Part[] {
		const range =
			high === null ? `at least ${formatRough(low)}` : `between ${formatRough(low)} and ${formatRough(high)}`
		return say`${forward} to ${back}; ${range} to 1 at 95%, n = ${n}.`
	},
	/**
	 * A ratio that others publish, after its number: of those who joined for each who left, where the record says so, "joined
	 * Alpha from Beta for each one who went the other way"; else as it is called, "hire ratio, Beta".
	 */
	published: (metric: { metric: string; labName: string; counterpartName: string | null }, isEach: boolean) =>
		isEach && metric.counterpartName
			? `joined ${metric.labName} from ${metric.counterpartName} for each one who went the other way`
			: nameFigure(metric),
	/** Where the interval holds 1 to 1. */
	open: 'The interval holds 1 to 1: the records do not settle which way more people go.',
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

/**
 * The rate in words: "9 moves from OpenAI to Meta in a year: 0.2 to 0.23 for every 100 of its 4,000 to 4,500 staff.", "... fewer
 * than 0.23 for every 100 of its more than 4,000 staff."
 */
export function sayRate(
	{ moves, staffLow, staffHigh, low, high }: Rate,
	{ from, to, ...range }: Range & { from: Named; to: Named }
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
