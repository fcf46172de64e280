// The finding of a flow figure, by a rule that holds for any window, filter and dataset. What no report tells is said to be
// on no record, never to be nothing.
import { countIn } from './counted.ts'
import { unknownEnd, type Filter } from './filter.ts'
import {
	joinSentences,
	listParts,
	nameLab,
	say,
	sayCount,
	sayCounted,
	sayNothing,
	spellSpan,
	type FlowsLike,
	type Named,
	type NodeLike,
	type Part
} from './sentence.ts'
import { capitalise, countOf, formatNumber, inWords } from './words.ts'

/** What a figure was asked for: the labs at either end, and whether anything else narrows it. */
export type Asked = { lab?: Named[]; from?: Named[]; to?: Named[]; isNarrowed: boolean }

const narrowing = ['person', 'deal', 'kind', 'q', 'labKind', 'country'] as const

/** What a filter asks of a figure, with the names of its labs; ids that `labOf` does not know are named by themselves. */
export function readAsked(filter: Partial<Omit<Filter, 'level'>>, labOf: (id: string) => Named | undefined): Asked {
	const read = (ids: string[] | undefined) => ids?.map((id) => labOf(id) ?? { id, name: id })
	return {
		lab: read(filter.lab),
		from: read(filter.from),
		to: read(filter.to),
		isNarrowed: narrowing.some((key) => filter[key] !== undefined)
	}
}

/** A node's sentence: "took in 62 people in a year and lost 37", or arrivals and departures where someone came twice. */
function sayNode({ level, counted }: FlowsLike, node: NodeLike, span: string): Part[] {
	const isPeople = counted !== 'teams' && node.peopleIn === node.in && node.peopleOut === node.out
	const name = nameLab(node, level)
	// A lab writes its name as it likes, xAI in small letters; a country may begin with "the".
	const subject = name.lab ? name : { ...name, text: capitalise(name.text) }
	if (!node.in && !node.out) return say`No move of ${name} is on record${span}.`
	const unknown =
		node.outUnknown * 2 <= node.out
			? ''
			: node.out === 1
				? ', and no report says where they went'
				: `, and for ${node.outUnknown === node.out ? 'all' : formatNumber(node.outUnknown)} of those no report says where they went`
	if (!isPeople)
		return say`${subject} counted ${countOf(node.in, 'arrival')}${span} and ${countOf(node.out, 'departure')}${unknown}.`
	if (!node.out) return say`${subject} took in ${countOf(node.in, 'person', 'people')}${span}; no loss is on record.`
	if (!node.in)
		return say`${subject} lost ${countOf(node.out, 'person', 'people')}${span}${unknown}; no gain is on record.`
	return say`${subject} took in ${countOf(node.in, 'person', 'people')}${span} and lost ${node.out}${unknown}.`
}

/** The node with the largest net gain, or loss where `sign` is -1; of equal ones that with more such moves. */
export function findExtreme(nodes: readonly NodeLike[], sign: 1 | -1): NodeLike | undefined {
	const gross = (node: NodeLike) => (sign > 0 ? node.in : node.out)
	return nodes
		.filter((node) => node.net * sign > 0)
		.toSorted((a, b) => (b.net - a.net) * sign || gross(b) - gross(a) || (a.id < b.id ? -1 : 1))[0]
}

/** The id of the node that stands for a lab in a figure: its group's, at level `lab` its own. */
export function nodeIdOf(flows: FlowsLike, lab: Named): string {
	return flows.level === 'lab' ? lab.id : (lab.group ?? lab.id)
}

/** That node, under the name of the lab; without moves where the figure has none of it. */
export function findNode(flows: FlowsLike, lab: Named): NodeLike {
	const node = flows.nodes.find((node) => node.id === nodeIdOf(flows, lab))
	return { in: 0, out: 0, net: 0, peopleIn: 0, peopleOut: 0, inUnknown: 0, outUnknown: 0, ...node, ...lab }
}

/** Ends of links with their counts, largest first; links of one end are added up. */
export function rankEnds(flows: FlowsLike, end: 'from' | 'to', of?: { from?: string; to?: string }) {
	const counts = new Map<string | null, number>()
	for (const link of flows.links)
		if ((!of?.from || link.from === of.from) && (!of?.to || link.to === of.to))
			counts.set(link[end], (counts.get(link[end]) ?? 0) + link.count)
	return [...counts]
		.map(([id, count]) => ({ lab: flows.nodes.find((node) => node.id === id), count }))
		.toSorted((a, b) => b.count - a.count)
}

/** "33 people left xAI in a year: 21 for no reported destination, six for OpenAI and two for Humans&." */
function sayOneWay(flows: FlowsLike, labs: Named[], end: 'from' | 'to'): Part[] {
	const isOut = end === 'from'
	const ends = labs.map((lab) => findNode(flows, lab))
	// Of several labs, one person may be counted at each.
	const isPeople =
		flows.counted !== 'teams' &&
		ends.length === 1 &&
		ends.every((node) => (isOut ? node.peopleOut === node.out : node.peopleIn === node.in))
	const verb = isOut ? 'left' : 'joined'
	const who = isPeople
		? `${countOf(flows.n, 'person', 'people')} ${verb}`
		: `${countIn(flows.counted, flows.n)} ${isOut ? 'out of' : 'into'}`
	const others = rankEnds(flows, isOut ? 'to' : 'from').slice(0, 3)
	const list = others.map(({ lab, count }) => {
		if (!lab) return say`${inWords(count)} ${isOut ? 'for no reported destination' : 'from no reported origin'}`
		return say`${inWords(count)} ${isOut ? 'for' : 'from'} ${nameLab(lab, flows.level)}`
	})
	const names = listParts(
		labs.map((lab) => nameLab(lab)),
		'or'
	)
	return say`${who} ${names}${spellSpan(flows)}${list.length ? ': ' : ''}${listParts(list)}.`
}

/**
 * The finding. Without a selection: the lab with the largest net gain and the lab with the largest net loss, with gross
 * counts: "Meta took in 62 people in a year and lost 37. Google took in 7 and lost 30." With labs asked for: what they
 * took in and lost, or where those who left went. Else the number of moves and the largest flow.
 */
export function sayHeadline(flows: FlowsLike, asked?: Asked): Part[] {
	const { n, nodes, level } = flows
	const span = spellSpan(flows)
	const { lab, from, to, isNarrowed } = asked ?? { isNarrowed: false }
	const ends = [lab, from, to].filter((labs) => labs !== undefined)
	if (!n) return sayNothing(flows, say`${flows.narrowed ?? ''}${sayEnds({ lab, from, to })}`)
	// The node of a unit's group is the unit's alone only where no other lab was asked for.
	const isShared = lab && lab.length > 1 && lab.some((one) => nodeIdOf(flows, one) !== one.id)
	if (isNarrowed || ends.length > 1 || isShared || (lab && (lab.length > 3 || level === 'country')))
		return sayLargest(flows, sayEnds({ lab, from, to }))
	if (lab) return joinSentences(...lab.map((one, place) => sayNode(flows, findNode(flows, one), place ? '' : span)))
	if (from && !from.some((end) => end.id === unknownEnd)) return sayOneWay(flows, from, 'from')
	if (to && !to.some((end) => end.id === unknownEnd)) return sayOneWay(flows, to, 'to')
	const [up, down] = [findExtreme(nodes, 1), findExtreme(nodes, -1)]
	if (!up && !down) return say`${countIn(flows.counted, n)} on record${span}; no one gained or lost on balance.`
	return joinSentences(up ? sayNode(flows, up, span) : [], down ? sayNode(flows, down, up ? '' : span) : [])
}

/** The labs asked for, as it goes on after "moves": " into or out of Meta", " out of OpenAI and into Meta"; [] where none is. */
function sayEnds({ lab, from, to }: Omit<Asked, 'isNarrowed'>): Part[] {
	const name = (labs: Named[]) =>
		listParts(
			labs.map((one) => nameLab(one)),
			'or'
		)
	const phrases = [
		...(lab ? [say` into or out of ${name(lab)}`] : []),
		...(from ? [say` out of ${name(from)}`] : []),
		...(to ? [say` into ${name(to)}`] : [])
	]
	return phrases.reduce<Part[]>((all, phrase, place) => (place ? say`${all} and${phrase}` : phrase), [])
}

/** "12 moves of kind founding out of Meta in a year; the largest flow is from Meta to Mistral AI: 3." */
function sayLargest(flows: FlowsLike, about: readonly Part[]): Part[] {
	const [first, second] = flows.links.filter((link) => link.from && link.to)
	const all = say`${sayCounted(flows)}${about}${spellSpan(flows)}`
	const nodeOf = (id: string) => flows.nodes.find((node) => node.id === id) ?? { id, name: id }
	if (!first || first.count === second?.count) return say`${all}.`
	const [from, to] = [nameLab(nodeOf(first.from!), flows.level), nameLab(nodeOf(first.to!), flows.level)]
	return say`${all}; the largest flow is from ${from} to ${to}: ${first.count}.`
}

/** The finding of a flow figure with its small print, as the API's `sentence`. */
export function sayFlows(flows: FlowsLike, asked?: Asked): Part[] {
	if (!flows.n) return sayHeadline(flows, asked)
	return joinSentences(sayHeadline(flows, asked), say`${sayCount(flows)}`, say`${saySmaller(flows)}`)
}

/** What a least count leaves undrawn: "41 moves on 38 flows of fewer than 2 are not drawn."; "" where nothing. */
export function saySmaller({ counted, min = 1, smaller }: FlowsLike): string {
	if (!smaller?.flows) return ''
	const { flows, count } = smaller
	return `${countIn(counted, count)} on ${countOf(flows, 'smaller flow')}, of fewer than ${min}, ${count === 1 ? 'is' : 'are'} not drawn.`
}
