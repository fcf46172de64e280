// The sum of a briefing's moves, and what is said where there is none.
import { isOffer } from '../vocabulary/offers.ts'
import type { Briefed, BriefingInput, BriefMove } from './input.ts'
import { netWords, type BriefedSpan } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { parseWeek } from '../time/week.ts'

type Range = { since: string | null; until: string | null; week?: string | null; coverageEnd?: string }
/** Moves of which a sum tells more than they do. */
const worthSumming = 3

type Net = Named & { in: number; out: number }

/** A range with the days of its week, where it is one. */
const spanOf = ({ since, until, week, coverageEnd }: Range): BriefedSpan => ({
	since,
	until,
	coverageEnd: coverageEnd ?? null,
	week: week ? parseWeek(week) : undefined
})

/** Arrivals and departures of each group; moves inside one count for none. */
function countNets(moves: readonly BriefMove[], nameGroup: (id: string) => Named): Net[] {
	const nets = new Map<string, Net>()
	const netOf = (group: string) => {
		const net = nets.get(group) ?? { ...nameGroup(group), in: 0, out: 0 }
		nets.set(group, net)
		return net
	}
	for (const { fromGroup, toGroup } of moves) {
		if (fromGroup === toGroup) continue
		if (fromGroup) netOf(fromGroup).out++
		if (toGroup) netOf(toGroup).in++
	}
	return [...nets.values()]
}

/** The one with the largest net gain, or loss where `sign` is -1, of two at least; undefined where several share it. */
function findMost(nets: readonly Net[], sign: 1 | -1): Net | undefined {
	const sorted = nets.toSorted((a, b) => (b.in - b.out - a.in + a.out) * sign)
	const sizeOf = (net: Net | undefined) => (net ? (net.in - net.out) * sign : 0)
	return sizeOf(sorted[0]) > Math.max(1, sizeOf(sorted[1])) ? sorted[0] : undefined
}

/** "Seven moves in the week of 22 June 2026: Alpha gained most, three in and one out; Beta lost most, none in and two out." */
export function sayNet({ moves, lab, nameGroup, ...range }: BriefingInput): (Briefed & { kind: 'net' }) | undefined {
	if (moves.length < worthSumming) return undefined
	const nets = countNets(moves, nameGroup)
	const own = lab && nets.find(({ id }) => id === (lab.group ?? lab.id))
	const told = lab
		? { own: own?.id === lab.id ? own : undefined }
		: { gained: findMost(nets, 1), lost: findMost(nets, -1) }
	const parts = netWords.sum(moves.length, lab, spanOf(range), told)
	return { kind: 'net', parts, records: moves.map(({ id }) => `moves/${id}`) }
}

/** What a range holds, where its moves are too few for a sum: "Two moves and one offer in the week of 22 June 2026." */
export function sayTally(input: BriefingInput): Part[] {
	const { moves, offers, deals, statuses, lab } = input
	const made = offers.filter(isOffer).length
	const counts = {
		moves: moves.length,
		offers: made,
		bands: offers.length - made,
		deals: deals.length,
		statuses: statuses.length
	}
	return netWords.tally(counts, lab, spanOf(input))
}

/** What is said of a range without records: "No reported move is dated to the week of 22 June 2026." */
export function sayQuiet(range: Range & { lab: Named | null; coverageEnd: string; partly: number }): Part[] {
	const { since, coverageEnd, partly, lab } = range
	if (since && since > coverageEnd) return netWords.notYet(coverageEnd, spanOf(range))
	return netWords.nothing(lab, spanOf(range), partly)
}

/** What it is a briefing of: "The week of 22 June 2026", "OpenAI in 2025". */
export function titleBriefing(range: Range & { lab: Named | null }): string {
	return netWords.title(range.lab, spanOf(range))
}
