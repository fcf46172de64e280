// The sum of a briefing's moves, and what is said where there is none.
import type { Briefed, BriefingInput, BriefMove } from './briefing.ts'
import { say, nameLab, spellRange, spellWeek, capitalise, countOf, inWords, joinWords, spellDate } from './language.ts'
import type { Named, Part } from './part.ts'
import { parseWeek } from './week.ts'

type Range = { since: string | null; until: string | null; week?: string | null }
/** Moves of which a sum tells more than they do. */
const worthSumming = 3

type Net = Named & { in: number; out: number }

/** A range as it goes on in a sentence: "in the week of 22 June 2026", "from June 2025 to July 2025", "since 2025". */
export function spellSpanOf({ since, until, week }: Range): string {
	const parsed = week ? parseWeek(week) : undefined
	return parsed ? `in ${spellWeek(parsed)}` : spellRange(since, until) || 'at any time'
}

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
	const both = (net: Net) =>
		`${inWords(net.in).replace(/^no$/, 'none')} in and ${inWords(net.out).replace(/^no$/, 'none')} out`
	const own = lab && nets.find(({ id }) => id === (lab.group ?? lab.id))
	const [up, down] = [findMost(nets, 1), findMost(nets, -1)]
	const gained: Part[] = up ? say`${nameLab(up)} gained most, ${both(up)}` : []
	const lost: Part[] = down ? say`${nameLab(down)} lost most, ${both(down)}` : []
	const about: Part[] = lab ? say` into or out of ${nameLab(lab)}` : []
	const told: Part[] =
		lab && own && own.id === lab.id
			? say`: ${both(own)}`
			: lab || (!up && !down)
				? []
				: say`: ${gained}${up && down ? '; ' : ''}${lost}`
	const count =
		moves.length > 20
			? countOf(moves.length, 'move')
			: capitalise(`${inWords(moves.length)} ${moves.length === 1 ? 'move' : 'moves'}`)
	const parts = say`${count}${about} ${spellSpanOf(range)}${told}.`
	return { kind: 'net', parts, records: moves.map(({ id }) => `moves/${id}`) }
}

/** What a range holds, where its moves are too few for a sum: "Two moves and one offer in the week of 22 June 2026." */
export function sayTally(input: BriefingInput): Part[] {
	const { moves, offers, deals, statuses, lab } = input
	const counts: [number, string, string][] = [
		[moves.length, 'move', 'moves'],
		[offers.length, 'offer', 'offers'],
		[deals.length, 'deal', 'deals'],
		[statuses.length, 'changed status', 'changed statuses']
	]
	const held = counts
		.filter(([count]) => count)
		.map(([count, one, many]) => `${inWords(count)} ${count === 1 ? one : many}`)
	const about: Part[] = lab ? say` of ${nameLab(lab)}` : []
	return say`${capitalise(joinWords(held))}${about} ${spellSpanOf(input)}.`
}

/** What is said of a range without records: "No reported move is dated to the week of 22 June 2026." */
export function sayQuiet(range: Range & { lab: Named | null; coverageEnd: string; partly: number }): Part[] {
	const { since, coverageEnd, partly, lab } = range
	const about: Part[] = lab ? say` into or out of ${nameLab(lab)}` : []
	if (since && since > coverageEnd)
		return say`Reports were read up to ${spellDate(coverageEnd)}, before ${spellSpanOf(range).replace(/^(in|from|since|on) /, '')}.`
	const coarser = partly
		? ` ${countOf(partly, 'move that may lie in it is', 'moves that may lie in it are')} known only to the month, quarter or year.`
		: ''
	return say`No reported move${about} is dated ${spellSpanOf(range).replace(/^in /, 'to ')}.${coarser}`
}

/** What it is a briefing of: "The week of 22 June 2026", "OpenAI in 2025". */
export function titleBriefing(range: Range & { lab: Named | null }): string {
	const span = spellSpanOf(range)
	if (range.lab) return `${range.lab.name} ${span}`
	return capitalise(range.week ? span.replace(/^in /, '') : span)
}
