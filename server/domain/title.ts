// Titles of figures: findings in words, without a full stop; the plain subject where nothing can be found.
import { countIn } from './counted.ts'
import { nodeIdOf, rankEnds } from './headline.ts'
import {
	listParts,
	nameLab,
	say,
	type FlowsLike,
	type Named,
	type NodeLike,
	type Part,
	type TrendLike
} from './sentence.ts'
import { capitalise, countOf, inWords, spellDate } from './words.ts'

/** Parts with their first letter in upper case, unless they begin with a lab's name. */
function capitaliseParts(parts: readonly Part[]): Part[] {
	const [first, ...rest] = parts
	return first ? [first.lab ? first : { ...first, text: capitalise(first.text) }, ...rest] : []
}

/**
 * Of a flow figure: the moves without a known destination where they are a tenth or more, with the lab that most of them
 * left; else the largest flow. "67 of the 331 have no reported destination; 20 of them left xAI"
 */
export function titleFlows(flows: FlowsLike): Part[] {
	const { n, counted, unknownTo, nodes, links, level } = flows
	if (!n) return say`No moves on record to draw`
	if (unknownTo * 10 >= n && unknownTo > 1) {
		const [most, next] = nodes.toSorted((a, b) => b.outUnknown - a.outUnknown)
		const stands =
			most && most.outUnknown > (next?.outUnknown ?? 0) && most.outUnknown > 1 && most.outUnknown < unknownTo
		const left = stands ? say`; ${most.outUnknown} of them left ${nameLab(most, level)}` : []
		return say`${unknownTo} of the ${n} have no reported destination${left}`
	}
	const [first, second] = links.filter((link) => link.from && link.to)
	if (!first || first.count === second?.count) return say`${countIn(counted, n)} by origin and destination`
	const nodeOf = (id: string) => nameLab(nodes.find((node) => node.id === id) ?? { id, name: id }, level)
	return say`The largest flow is from ${nodeOf(first.from!)} to ${nodeOf(first.to!)}: ${first.count} of ${countIn(counted, n)}`
}

/** The first of ordered nodes, at most `most`, no tie torn apart. */
function takeTop(nodes: readonly NodeLike[], most: number): readonly NodeLike[] {
	let size = Math.min(most, nodes.length)
	while (size > 0 && size < nodes.length && nodes[size - 1]!.net === nodes[size]!.net) size--
	return nodes.slice(0, size)
}

/** Of gains and losses, for flows that no filter narrows: "Meta, OpenAI and Anthropic gained most; Google and xAI lost most" */
export function titleBalance(flows: FlowsLike): Part[] {
	const gained = flows.nodes.filter((node) => node.net > 0).toSorted((a, b) => b.net - a.net)
	const lost = flows.nodes.filter((node) => node.net < 0).toSorted((a, b) => a.net - b.net)
	const name = (all: readonly NodeLike[], most: number, verb: string) => {
		const top = takeTop(all, most)
		if (!all.length) return []
		if (!top.length) return say`${inWords(all.length)} of them ${verb}`
		return say`${listParts(top.map((node) => nameLab(node, flows.level)))} ${verb}${top.length < all.length ? ' most' : ''}`
	}
	const [up, down] = [name(gained, 3, 'gained'), name(lost, 2, 'lost')]
	if (!up.length && !down.length) return say`No gains or losses on balance`
	return capitaliseParts(up.length && down.length ? say`${up}; ${down}` : [...up, ...down])
}

/** Of the exchange of a lab with others: "Thirteen came from OpenAI and ten from Google; one went to each" */
export function titleExchange(flows: FlowsLike, lab: Named): Part[] {
	const id = nodeIdOf(flows, lab)
	const origins = rankEnds(flows, 'from', { to: id })
		.filter((end) => end.lab)
		.slice(0, 2)
	const targets = rankEnds(flows, 'to', { from: id })
	const wentTo = (origin: NodeLike | undefined) => targets.find((end) => end.lab?.id === origin?.id)?.count ?? 0
	const [first, second] = origins
	if (!first?.lab || first.count < 2) return say`Who joined and who left, by the other lab`
	const count = (number: number) => (number ? inWords(number) : 'none')
	if (!second?.lab || second.count < 2)
		return say`${capitalise(inWords(first.count))} came from ${nameLab(first.lab)}; ${count(wentTo(first.lab))} went there`
	const [a, b] = [wentTo(first.lab), wentTo(second.lab)]
	const back = a === b ? `${count(a)} went to ${a ? 'each' : 'either'}` : `${count(a)} and ${count(b)} went there`
	return say`${capitalise(inWords(first.count))} came from ${nameLab(first.lab)} and ${inWords(second.count)} from ${nameLab(second.lab)}; ${back}`
}

/** Of offers, the largest first: the group that made most of them. "Eleven of the twelve largest offers on record came from Meta" */
export function titleOffers(
	offers: readonly { lab: string | null; labName: string | null; labGroup: string | null }[]
): Part[] {
	const counts = new Map<string | null, number>()
	for (const { labGroup } of offers) counts.set(labGroup, (counts.get(labGroup) ?? 0) + 1)
	const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
	const [id, count] = most ?? [null, 0]
	// Offers carry the name of their lab, and so that of the group where it made one itself.
	const name = offers.find(({ lab }) => lab !== null && lab === id)?.labName
	if (!id || !name || offers.length < 3 || count * 2 <= offers.length) return say`The largest offers on record`
	const some = count === offers.length ? 'All of' : `${capitalise(inWords(count))} of`
	return say`${some} the ${inWords(offers.length)} largest offers on record came from ${nameLab({ id, name })}`
}

/** Of joiners over time: how many came since the January before last, "27 of the 42 reported joiners came since January 2025" */
export function titleJoiners(trend: TrendLike & { coverageEnd: string }): string {
	const year = String(Number(trend.coverageEnd.slice(0, 4)) - 1)
	const all = [...trend.periods, ...trend.coarser]
	const sum = (counts: typeof all) => counts.reduce((total, { joined }) => total + (joined ?? 0), 0)
	const total = sum(all)
	if (!total) return 'No one is on record as joining'
	const recent = sum(all.filter(({ period }) => period >= year))
	const came = `came since January ${year}`
	if (total === 1) return `The one reported joiner ${recent ? 'came since' : 'came before'} January ${year}`
	if (recent === total) return `${total === 2 ? 'Both' : `All ${inWords(total)}`} reported joiners ${came}`
	return `${recent || 'None'} of the ${countOf(total, 'reported joiner')} ${came}`
}

/**
 * Of a pair's months: the two neighbouring months in which at least half of the moves came, of four or more.
 * "Fourteen of the nineteen came in June and July 2025"
 */
export function titleMonths(pair: { forward: number; months: readonly { month: string; forward: number }[] }): string {
	const counts = new Map(pair.months.map((slot) => [slot.month, slot.forward]))
	const spans = [...counts].flatMap(([month, count]) => {
		if (!count) return []
		const next = nextMonth(month)
		return { first: month, last: counts.get(next) ? next : month, count: count + (counts.get(next) ?? 0) }
	})
	const best = spans.toSorted((a, b) => b.count - a.count)[0]
	if (!best || pair.forward < 4 || best.count * 2 < pair.forward) return 'The moves by month'
	const [first, last] = [spellDate(best.first), spellDate(best.last)]
	const year = ` ${last.slice(-4)}`
	const when = first === last ? last : `${first.endsWith(year) ? first.slice(0, -5) : first} and ${last}`
	const all = best.count === pair.forward ? `All ${inWords(best.count)}` : capitalise(inWords(best.count))
	return `${all}${best.count === pair.forward ? '' : ` of the ${inWords(pair.forward)}`} came in ${when}`
}

/** `2026-01` of `2025-12`. */
function nextMonth(month: string): string {
	const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
	return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
