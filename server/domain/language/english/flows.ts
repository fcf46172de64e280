// Flow figures: their findings, and what their ribbons say of a mark.
import type { Clocked } from '../../time/clocks.ts'
import type { Counted } from '../../vocabulary/counted.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Counts } from '../../vocabulary/said.ts'
import { countIn, countWithStatus, nameCounted, people, sayCounted } from './counts.ts'
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
	smallNumbers,
	spellCountry,
	startWords,
	writeNumbers
} from './format.ts'
import { lowerFirstOf, spellSpan, spellWithin } from './range.ts'

// --- The finding of a flow figure (headline.ts)

type Node = Named & { in: number; out: number }
type Gone = {
	/** How many of those who left did so for no known destination, where that is most of them: else 0. */
	unknown: number
	/** Whether all that is counted is in doubt, so that nothing is known. */
	isDoubtful?: boolean
	/** Other counts of its sentence: numbers are written alike. */
	beside?: readonly number[]
}
type Write = (count: number, none?: string) => string
/** What is added to how many left: ", 21 of them to destinations not reported" */
const sayGone = ({ out, unknown }: Node & Gone, write: Write) => {
	if (!unknown) return ''
	if (out === 1) return ', whose destination is not known'
	return unknown === out
		? ', none with a reported destination'
		: `, ${write(unknown)} of them to destinations not reported`
}
/** The same where nobody is known to have joined: ", and nobody has reported where they went" */
const sayAllGone = ({ out, unknown }: Node & Gone, write: Write) => {
	if (!unknown) return ''
	return `, and nobody has reported where ${unknown === out ? 'they' : `${write(unknown)} of them`} went`
}
const writeNode = ({ in: joined, out, beside = [] }: Node & Gone) => writeNumbers(joined, out, ...beside)
export const nodeWords = {
	/** "Nobody is known to have joined or left Alpha from July 2025 to June 2026" */
	none: (node: Named, level: string, range: Clocked | null) =>
		say`Nobody is known to have ${level === 'country' ? 'come to' : 'joined'} or left ${nameLab(node, level)}${range ? spellSpan(range) : ''}`,
	/**
	 * Of people: "Alpha gained 62 people from July 2025 to June 2026 and lost 37", "Three people are known to have left Alpha, none
	 * to have joined"; of what is in doubt "Alpha lost one person". `range` is null where it was said before.
	 */
	people(node: Node & Gone, level: string, range: Clocked | null): Part[] {
		const [name, begin] = [nameLab(node, level), capitaliseParts([nameLab(node, level)])]
		const span = range ? spellWithin(range) : ''
		const then = span.endsWith(',') ? '' : ','
		const write = writeNode(node)
		const known = (count: number) =>
			`${range ? startWords(count) : write(count)} ${count === 1 ? 'person is' : 'people are'} known to have`
		const came = level === 'country' ? 'come to' : 'joined'
		if (node.in && node.out)
			return say`${begin} gained ${people(node.in, write)}${span} and lost ${write(node.out)}${sayGone(node, write)}`
		if (node.isDoubtful)
			return node.in
				? say`${begin} gained ${people(node.in, write)}${span.replace(/,$/, '')}`
				: say`${begin} lost ${people(node.out, write)}${span}${sayGone(node, write)}`
		if (node.in)
			return node.in < smallNumbers.length
				? say`${known(node.in)} ${came} ${name}${span}${then} none to have left`
				: say`${begin} gained ${people(node.in)}${span} and is not known to have lost any`
		return node.out < smallNumbers.length
			? say`${known(node.out)} left ${name}${span}${then} none to have ${level === 'country' ? 'come' : 'joined'}${sayAllGone(node, write)}`
			: say`${begin} lost ${people(node.out)}${span} and is not known to have gained any${sayAllGone(node, write)}`
	},
	/** Where someone came twice: "Labflow counts nine arrivals at Alpha and one departure from July 2025 to June 2026" */
	arrivals(node: Node & Gone, level: string, range: Clocked | null): Part[] {
		const write = writeNode(node)
		const counted = (count: number, noun: string) => `${write(count, 'no')} ${noun}${count === 1 ? '' : 's'}`
		return say`Labflow counts ${counted(node.in, 'arrival')} ${level === 'country' ? 'in' : 'at'} ${nameLab(node, level)}${range ? spellWithin(range) : ''} and ${counted(node.out, 'departure')}${sayGone(node, write)}`
	},
	/** Findings of several labs, one after the other in one sentence. */
	all: (findings: readonly (readonly Part[])[]) =>
		findings.reduce<Part[]>((all, one) => (all.length ? say`${all}; ${lowerFirstOf(one)}` : [...one]), [])
}
export const flowWords = {
	/** "xAI lost 33 people from July 2025 to June 2026: 21 to destinations not reported, 6 to OpenAI and 2 to Humans&" `end`: that of the labs. */
	oneWay(
		end: 'from' | 'to',
		labs: readonly Named[],
		flows: Counts & { level: string },
		isPeople: boolean,
		others: readonly { lab?: Named; count: number }[]
	): Part[] {
		const isOut = end === 'from'
		const write = writeNumbers(flows.n)
		const all = isPeople
			? say`${nameLabs(labs)} ${isOut ? 'lost' : 'gained'} ${people(flows.n, write)}`
			: say`Labflow counts ${countIn(flows.counted, flows.n, write)} ${isOut ? 'out of' : 'into'} ${nameLabs(labs, 'or')}`
		const list = others.map(({ lab, count }) =>
			lab
				? say`${write(count)} ${isOut ? 'to' : 'from'} ${nameLab(lab, flows.level)}`
				: say`${write(count)} ${isOut ? 'to destinations not reported' : 'from origins not reported'}`
		)
		return say`${all}${spellSpan(flows)}${list.length ? ': ' : ''}${listParts(list)}`
	},
	/** "Labflow counts 12 moves from July 2025 to June 2026; no lab gained or lost on balance" */
	noBalance: (flows: Counts) =>
		say`Labflow counts ${countIn(flows.counted, flows.n, inWords)}${spellSpan(flows)}; no lab gained or lost on balance`,
	/** "Labflow counts 12 foundings out of Meta from July 2025 to June 2026; the largest flow is from Meta to Mistral AI, with 3" */
	largest(
		flows: Counts & { level: string },
		about: readonly Part[],
		flow?: { from: Named; to: Named; count: number }
	): Part[] {
		const write = writeNumbers(flows.n)
		const all = say`Labflow counts ${sayCounted(flows, write)}${about}${spellSpan(flows)}`
		if (!flow) return all
		const way = say`from ${nameLab(flow.from, flows.level)} to ${nameLab(flow.to, flows.level)}`
		if (flow.count === flows.n) return say`${all}, ${flows.n === 1 ? '' : flows.n === 2 ? 'both ' : 'all '}${way}`
		return say`${all}; the largest flow is ${way}, with ${write(flow.count)}`
	},
	/** "41 moves on 38 smaller flows, of fewer than 2, are not drawn." */
	smaller: (counted: Counted | undefined, count: number, flows: number, min: number) =>
		`${countIn(counted, count)} on ${countOf(flows, 'smaller flow')}, of fewer than ${min}, ${count === 1 ? 'is' : 'are'} not drawn.`
}

// --- The ribbons between labs (web/charts/flows/FlowChart, web/parts/asks/flows.ts, open.ts)

/** What ends of flows are called that are no single lab, where a lab's name would stand. */
export const endNames = { others: 'Other labs', unknown: 'Not known' }
/** An end of a flow that is not known. */
export const noEnd = { from: 'unreported origin', to: 'unreported destination' }
/** An end of a flow: a lab's name; null where it is not known, undefined for all other labs. */
type EndName = string | null | undefined
const nameEnds = (from: EndName, to: EndName) =>
	[
		from ?? (from === null ? capitalise(noEnd.from) : endNames.others),
		to ?? (to === null ? noEnd.to : endNames.others.toLowerCase())
	] as const
export const ribbonMarks = {
	/** What stands over the two columns. */
	heads: { from: 'People who left …', to: '… and where they went' },
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
	/** "21 of them to unreported destinations"; where that is less than half of all, "3 to unreported destinations". */
	toUnknown: (count: number, of: number) =>
		`${formatNumber(count)} ${count * 2 < of ? '' : 'of them '}to ${count === 1 ? 'an unreported destination' : 'unreported destinations'}`,
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

/** How much a figure counts: "331 moves", "318 people in 331 moves". */
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
	const all = countWithStatus(moves, 'move', statuses)
	if (counted === 'people') return `${countIn(counted, n)} in ${all}`
	return counted === 'teams' ? `${countIn(counted, n)}: ${all}, a team that went together counted once` : all
}

const nameOthers = (isCountry: boolean) => (isCountry ? 'countries' : 'labs')
const sayOpenEnd = (side?: 'from' | 'to') => (side ? ` people ${side === 'from' ? 'left' : 'joined'}` : '')
/** Links that open or close the other labs of a figure of flows, on one `side` or on both. */
export const openWords = {
	/** "Show the other labs people left (40 of 66)", "Show the other labs (12)" */
	open: (count: number, room: number, isCountry: boolean, side?: 'from' | 'to') =>
		`Show the other ${nameOthers(isCountry)}${sayOpenEnd(side)} (${count > room ? `${room} of ` : ''}${formatNumber(count)})`,
	/** "Hide the other labs people left" */
	fold: (isCountry: boolean, side?: 'from' | 'to') => `Hide the other ${nameOthers(isCountry)}${sayOpenEnd(side)}`
}
/** How to read the figure. */
export function sayFlowDek(
	view: 'ribbons' | 'chord' | 'matrix',
	{ counted, level }: { counted?: Counted; level: string }
): string {
	const isCountry = level === 'country'
	const node = isCountry ? 'country' : 'lab'
	const wide = `as wide as the number of ${nameCounted(counted)}`
	const dek = {
		ribbons: `Each ribbon is as wide as the number of ${nameCounted(counted)}${isCountry ? '' : ' and takes the colour of the lab people left'}.`,
		chord: `Arrows: from the ${node} people left to the one joined, ${wide}. Beside names: left (−), joined (+).`,
		matrix: `Rows: the ${node} people left. Columns: the one they joined, numbered like its row. Cells: ${nameCounted(counted)}.`
	}
	const once = counted === 'teams' ? ' A team counts once.' : ''
	return `${dek[view]}${once} Dotted: one end not reported.`
}
