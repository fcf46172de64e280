// Flows: their sentences, and what their drawings say of a mark.
import type { Counted } from '../counted.ts'
import type { Named, Part } from '../part.ts'
import type { Counts, Range } from '../sentence.ts'
import {
	countIn,
	countMoves,
	countWithStatus,
	nameCounted,
	nameNarrowed,
	people,
	sayCounted,
	sayNothing,
	spellSpan
} from './counts.ts'
import {
	capitalise,
	capitaliseParts,
	countOf,
	formatNet,
	formatNumber,
	inWords,
	listParts,
	nameLab,
	nameLabs,
	say,
	spellCountry,
	spellPeriod
} from './format.ts'

// --- Flows over time and between two labs (sentence.ts)

export const trendWords = {
	/** "12 moves into and 3 out of Alpha in a year, 2 of them for no reported destination." `unknown` of the `left`. */
	exchange: (labs: readonly Named[], joined: number, left: number, unknown: number, range: Counts) =>
		say`${countMoves(joined, range.statuses)} into and ${left} out of ${nameLabs(labs)}${spellSpan(range)}${unknown ? `, ${formatNumber(unknown)} of them for no reported destination` : ''}.`,
	/** "The busiest month was July 2025, with 8 of 30 moves." */
	peak: (by: string, period: string, most: number, n: number, statuses: readonly string[]) =>
		say`The busiest ${by} was ${spellPeriod(period)}, with ${most} of ${countMoves(n, statuses)}.`
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
	nothing: (from: Named, to: Named, range: Range & { statuses?: readonly string[] }) =>
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
	/** What narrows a pair: "Counted are foundings alone." */
	narrowed(narrowed: string): Part[] {
		const { many, rest } = nameNarrowed(narrowed)
		return say`Counted are ${many}${rest} alone.`
	}
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
	/** Where someone came twice: "Labflow counts 9 arrivals at Alpha in a year and 1 departure." */
	arrivals: (node: Node & Gone, level: string, range: Range | null) =>
		say`Labflow counts ${countOf(node.in, 'arrival')} ${level === 'country' ? 'in' : 'at'} ${nameLab(node, level)}${spellSpan(range)} and ${countOf(node.out, 'departure')}${sayGone(node)}.`
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
	/** "12 foundings out of Meta in a year; the largest flow is from Meta to Mistral AI: 3." */
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

/** What a figure leaves out and why, as a sentence: "Left out: 2 moves known only to a month, quarter or year, 1 disputed."; "" where nothing is. */
export function sayLeftOut(
	left: { partly: number; undated: number; inside: number; announced: number; otherStatus: Record<string, number> },
	level: string
): string {
	const parts = [
		left.partly ? `${countOf(left.partly, 'move')} known only to a month, quarter or year` : '',
		left.announced ? `${formatNumber(left.announced)} announced for after the end of coverage` : '',
		left.undated ? `${formatNumber(left.undated)} on undated pages` : '',
		left.inside ? `${formatNumber(left.inside)} inside one ${level}` : '',
		...Object.entries(left.otherStatus).map(([status, count]) => (count ? `${formatNumber(count)} ${status}` : ''))
	].filter(Boolean)
	return parts.length ? `Left out: ${parts.join(', ')}.` : ''
}

/** How much a figure counts: "331 reported moves", "318 people in 331 reported moves". */
export function sayReported({
	counted,
	n,
	moves,
	statuses
}: {
	counted: Counted
	n: number
	moves: number
	statuses: readonly string[]
}): string {
	const reported = countWithStatus(moves, 'move', statuses)
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
export function sayFlowDek(
	view: 'ribbons' | 'chord' | 'matrix',
	{ counted, level }: { counted?: Counted; level: string }
): string {
	const isCountry = level === 'country'
	const node = isCountry ? 'country' : 'lab'
	const wide = `as wide as its number of ${nameCounted(counted)}`
	const dek = {
		ribbons: `A ribbon is ${wide}${isCountry ? '' : ' and wears the colour of the lab that was left'}.`,
		chord: `An arrow leads from the ${node} that was left${isCountry ? '' : ', in its colour,'} to the one that was joined, ${wide}. At the names: how many left (−) and joined (+).`,
		matrix: `A row for each ${node} that was left, a column for each that was joined, under the number of its row, and in each cell the number of ${nameCounted(counted)}; ${isCountry ? 'countries' : 'labs'} that exchange people stand together.`
	}
	const once = counted === 'teams' ? ' A team that went together counts once.' : ''
	return `${dek[view]}${once} Dotted: one end is not reported.`
}

// --- The circle and the matrix (web/charts/ChordChart, MatrixChart)

export const squareMarks = {
	/** A flow: "Apple → Meta: 12 moves", "no known origin → Meta: 3 moves" */
	flow: (from: string | null, to: string | null, count: number, counted?: Counted) =>
		`${from ?? noEnd.from} → ${to ?? noEnd.to}: ${countIn(counted, count)}`,
	/** A lab's arc: "Meta: 63 moves in, 37 out, net +26" */
	lab: (name: string, lab: { in: number; out: number; net?: number | undefined }, counted?: Counted) =>
		`${name}: ${countIn(counted, lab.in)} in, ${lab.out} out${lab.net === undefined ? '' : `, net ${formatNet(lab.net)}`}`,
	/** Over the names of the rows of the matrix. */
	corner: 'left ↓ joined →',
	/** How many left a lab and how many joined it, at its name: "−37 +63" */
	counts: (out: number, into: number) =>
		`${out ? `−${formatNumber(out)}` : '0'} ${into ? `+${formatNumber(into)}` : '0'}`,
	/** A lab's row or column: "Meta: 63 moves in" */
	head: (name: string, side: 'in' | 'out', count: number, counted?: Counted) =>
		`${name}: ${countIn(counted, count)} ${side}`
}
