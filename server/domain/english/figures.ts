// Titles of figures, how to read one, and how much stands behind it.
import { endOfClocks, type Clocked, type Clocks } from '../clock.ts'
import type { Counted } from '../counted.ts'
import type { Named, Part } from '../part.ts'
import { countIn } from './counts.ts'
import {
	capitalise,
	capitaliseParts,
	countOf,
	formatDate,
	formatNet,
	formatNumber,
	inWords,
	joinWords,
	listParts,
	nameLab,
	nameLabs,
	say,
	sayCode,
	spellDate,
	startWords,
	writeNumbers
} from './format.ts'
import { moveKindNouns } from './kinds.ts'
import { pairMarks, spellWay } from './pairs.ts'
import { beginWithRange, formatRange, sayClocks, spellSpan, spellWithin } from './range.ts'

// --- Titles of figures (title.ts, trend-title.ts)

/** A flow figure, as far as its titles say it; `about` are the labs asked for, " into or out of Alpha". */
type Titled = Clocked & { n: number; counted?: Counted; level: string; about?: string }
const nameN = (flows: Titled) => `${countIn(flows.counted, flows.n)}${flows.about ?? ''}${spellSpan(flows)}`
export const flowTitles = {
	nothing: 'No moves on record to draw',
	/** "Nobody has reported where 67 of the 331 moves from July 2025 to June 2026 led; 20 of them left xAI" */
	unknown: (flows: Titled, unknown: number, most: { lab: Named; count: number } | undefined) =>
		say`Nobody has reported where ${unknown < flows.n ? `${formatNumber(unknown)} of ` : ''}the ${nameN(flows)}${spellSpan(flows).includes(',') ? ',' : ''} led${most ? say`; ${most.count} of them left ${nameLab(most.lab, flows.level)}` : []}`,
	/** "Labflow counts 331 moves from July 2025 to June 2026" */
	all: (flows: Titled) => say`Labflow counts ${nameN(flows)}`,
	/** "The largest flow is from OpenAI to Meta: 19 of 331 moves from July 2025 to June 2026" */
	largest: (from: Named, to: Named, count: number, flows: Titled) =>
		say`The largest flow is from ${nameLab(from, flows.level)} to ${nameLab(to, flows.level)}: ${count} of ${nameN(flows)}`
}
/** Who gained or lost: those named, of so many; none is named where too many are equal. */
type Gainers = { named: readonly Named[]; all: number }
export const balanceTitle = {
	nothing: 'No gains or losses on balance',
	/** "From July 2025 to June 2026 Meta, OpenAI and Anthropic gained most; Google and xAI lost most" */
	all(gained: Gainers, lost: Gainers, level: string, range: Clocked): Part[] {
		const phrase = ({ named, all }: Gainers, verb: string) => {
			if (!all) return []
			if (!named.length) return say`${inWords(all)} ${level === 'country' ? 'countries' : 'labs'} ${verb}`
			return say`${listParts(named.map((lab) => nameLab(lab, level)))} ${verb}${named.length < all ? ' most' : ''}`
		}
		const [up, down] = [phrase(gained, 'gained'), phrase(lost, 'lost')]
		const finding = capitaliseParts(up.length && down.length ? say`${up}; ${down}` : [...up, ...down])
		return beginWithRange(range, finding)
	}
}
/** Another lab, how many came from it, and how many went there. */
export type Exchange = { lab: Named; came: number; went: number }
export const exchangeTitle = {
	nothing: 'Who joined and who left, by the other lab',
	/** "OpenAI gave Meta 19 people and took 13; Google gave 18 and took 3"; of moves where someone took a way twice. */
	all(lab: Named, exchanges: readonly Exchange[], isPeople: boolean, range: Clocked): Part[] {
		const write = writeNumbers(...exchanges.flatMap(({ came, went }) => [came, went]))
		const finding = exchanges.map(({ lab: other, came, went }, place) =>
			isPeople
				? say`${nameLab(other)} gave ${place ? [] : nameLab(lab)}${place ? '' : ' '}${write(came)}${place ? '' : came === 1 ? ' person' : ' people'} and took ${write(went)}`
				: say`${place ? '' : 'Labflow counts '}${write(came)}${place ? '' : came === 1 ? ' move' : ' moves'} from ${nameLab(other)} to ${nameLab(lab)} and ${write(went)} back`
		)
		return beginWithRange(
			range,
			finding.reduce<Part[]>((all, one) => (all.length ? say`${all}; ${one}` : one), [])
		)
	}
}
export const offersTitle = {
	nothing: 'The largest packages and retention grants reported',
	/** "Ten of the twelve largest packages and retention grants came from Meta" */
	most: (lab: Named, count: number, of: number) =>
		say`${count === of ? 'All of' : `${startWords(count)} of`} the ${inWords(of)} largest packages and retention grants came from ${nameLab(lab)}`
}
export const joinersTitle = {
	nothing: (labs: readonly Named[]) => say`Nobody is known to have joined ${nameLabs(labs, 'or')}`,
	/** "Of the 42 known to have joined Meta, 27 came since January 2025": `recent` of `total` since the first month of `year`. */
	since(labs: readonly Named[], recent: number, total: number, year: string): Part[] {
		const [lab, since] = [nameLabs(labs, 'or'), `since January ${year}`]
		if (!recent) return say`Nobody is known to have joined ${lab} ${since}`
		if (total === 1) return say`The one known to have joined ${lab} came ${since}`
		if (recent === total)
			return say`${total === 2 ? 'Both' : `All ${inWords(total)}`} known to have joined ${lab} came ${since}`
		const write = writeNumbers(recent, total)
		return say`Of the ${write(total)} known to have joined ${lab}, ${write(recent)} came ${since}`
	}
}
export const monthsTitle = {
	nothing: 'The moves by month',
	/** "Of 19 moves from OpenAI to Meta, 14 date from June and July 2025": `count` of `total`, from the month `first` to `last`. */
	peak(pair: Clocked & { from: Named; to: Named }, count: number, total: number, first: string, last: string): Part[] {
		const [from, to] = [spellDate(first), spellDate(last)]
		const when = first === last ? to : `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from} and ${to}`
		const [write, way] = [writeNumbers(count, total), say`moves ${spellWay(pair.from, pair.to)}`]
		if (count === total) return say`All ${write(count)} ${way}${spellWithin(pair)} date from ${when}`
		return say`Of ${write(total)} ${way}${spellSpan(pair)}, ${write(count)} date from ${when}`
	}
}
/** A kind of move, or a status, as a figure's row is called: "Hires", "Moves with a deal", "Confirmed". */
export function nameKind(value: string): string {
	if (value === 'departure') return 'Left, destination not reported'
	return capitalise(moveKindNouns[value]?.[1] ?? sayCode(value))
}
export const mixTitle = {
	/** "All 80 moves out of Alpha from July 2025 to June 2026 are foundings" */
	alone: (value: string, n: number, about: readonly Part[], range: Clocked) =>
		say`All ${inWords(n)} moves${about}${spellWithin(range)} are ${moveKindNouns[value]?.[1] ?? sayCode(value)}`,
	/** "Among 332 moves from July 2025 to June 2026 are 142 hires and 80 foundings" */
	parts(parts: readonly { value: string; moves: number }[], n: number, about: readonly Part[], range: Clocked): Part[] {
		const said = parts.map(({ value, moves }) => countOf(moves, ...(moveKindNouns[value] ?? ([value, value] as const))))
		const verb = parts.length === 1 && parts[0]!.moves === 1 ? 'is' : 'are'
		return say`Among ${countOf(n, 'move')}${about}${spellWithin(range)} ${verb} ${joinWords(said)}`
	}
}

// --- Gains and losses by lab (web/charts/BalanceChart)

export const balanceWords = {
	/** By which date each count of a trend counts. */
	dated: 'Joined counts by the date of the move, left by the date of leaving where that is known apart.'
}
export const balanceMarks = {
	short: 'Who gained, who lost',
	heads: ['left', 'joined'] as [left: string, right: string],
	net: 'net',
	/** "Meta: 37 left, 63 joined, net +26" */
	lab: (name: string, lab: { in: number; out: number; net: number }) =>
		`${name}: ${formatNumber(lab.out)} left, ${formatNumber(lab.in)} joined, net ${formatNet(lab.net)}`,
	/** "the 12 busiest of 90 labs" */
	behind: (shown: number, labs: number) => `the ${shown} busiest of ${countOf(labs, 'lab')}`
}

// --- How much stands behind a figure (web/figures, the pages that show them)

/** How much stands behind a figure. */
export const behindWords = {
	/** "331 moves, 422 sources", "318 people, 422 sources" */
	moves: ({ n, counted, sourceCount }: { n: number; counted?: Counted; sourceCount: number }) =>
		`${countIn(counted, n)}, ${countOf(sourceCount, 'source')}`,
	/** "182 foundings, 211 sources" */
	foundings: (n: number, sourceCount: number) => `${countOf(n, 'founding')}, ${countOf(sourceCount, 'source')}`,
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
	parts: (count: number) => (count ? `${countOf(count, 'part')} reported` : 'no parts reported')
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
		'US dollars for the whole term, log scale, by lower limits; an arrow: no upper limit reported. Not ranked: sums with only an upper limit, ranges over tenfold, rumours of one page, estimates.',
	balance: (range: Clocked) =>
		`Moves out of and into the busiest labs, ${formatRange(range)}. Dotted: left for no known destination.`,
	foundings: 'Founders by the lab that they left, left, and the lab that they founded, right.',
	trendBalance: (n: number) => `${countOf(n, 'move')} by lab; the twelve with most. ${balanceWords.dated}`,
	/** `by`: month, quarter or year; `areSeveral`: figures of several labs stand beside each other. */
	gains: (by: string, areSeveral: boolean) =>
		`Moves by ${by}: joined above the line, left below it, the ring is the net. ${balanceWords.dated} Dotted: left for no reported destination.${areSeveral ? ' All labs on one scale.' : ''}`,
	mix: (by: string) =>
		`All moves by ${by}, and below on the same scale what they were. Hatched: moves dated too coarsely for a ${by}, by their year. Numbers: what happened meanwhile; dashed where its day is not known.`,
	statuses: (by: string) =>
		`All statuses by ${by}, those too that other figures leave out. A status is today’s: it has no dated history.`,
	exchange:
		'Those who went there, and those who came from there, by the other lab; the twelve with most. Each move counts, whatever its date.',
	/** `inside`: moves inside the group, which are left out. */
	origins: (inside: number) =>
		`Moves by year of joining and by the lab they came from, the largest first, on one scale. Dotted: no record tells where from. ${inside ? `${countOf(inside, 'move')} inside the group left out.` : ''}`,
	labBands:
		'US dollars a year, log scale, from job ads, filings, reports and surveys. Hatched: estimates by outsiders. No band for a post says what a named person was paid.',
	bands:
		'A year’s pay in US dollars, log scale. A lozenge is one sum; an arrow means no upper or lower limit was reported. Hatched: estimates by outsiders. Converted at the rate of the month.',
	pair: (from: Named, to: Named) =>
		`A square is one move; above the line, ${pairMarks.spell(from, to)}; below, ${pairMarks.spell(to, from)}. Hatched: dated to the quarter or year alone.`,
	career:
		'From confirmed and reported moves. Hatched: dates approximate, or no mention for two years. Dotted: start or end unknown. Thin: second job.',
	retention:
		'The steps are the Kaplan–Meier estimate, the band its 95% interval, a tick someone with no exit on record, followed so far. Dashed: fewer than five are followed. Lozenge, or dotted line for an average tenure: published by others. Grey: the other labs.',
	/** `coverageEnd` where the days after it are not all covered. */
	after: (coverageEnd: string | null) =>
		`A dot is a named departure at the date of leaving; ringed: tied to the event by a record; open: for no known lab; dashed: known to the month or quarter. Hatched: dated too coarsely.${coverageEnd ? ` Grey: not covered.` : ''}`,
	/** `per`: what the sum is paid for, e.g. "year"; null for a whole sum. */
	claims: (currency: string | null, per: string | null) =>
		`${currency}, log scale${per ? `, a ${per}` : ''}. All sums on one scale; an arrow means no upper or lower limit was reported.`,
	years: (note: string) => `Our arithmetic: ${note}`
}

/** Where a figure's numbers come from, under it: its clocks, and the last day on which what it rests on was published. */
export const sourceLine = {
	/** "as of 2024, reports up to 30 Jun 2026", "as published by 1 July 2025, reports up to 1 Jul 2025" */
	reports(coverageEnd: string, clocks: Clocks): string {
		const read = `reports up to ${formatDate(endOfClocks(coverageEnd, { ...clocks, asOf: undefined }))}`
		return [sayClocks(clocks), read].filter(Boolean).join(', ')
	},
	/** "Labflow, revision 3 of the data, reports up to 30 Jun 2026. CC BY 4.0." */
	picture: (revision: number, reports: string) => `Labflow, revision ${revision} of the data, ${reports}. CC BY 4.0.`,
	/** "labflow.example. Reports up to 30 Jun 2026. CC BY 4.0." */
	card: (host: string, reports: string) => `${host}. ${capitalise(reports)}. CC BY 4.0.`
}
