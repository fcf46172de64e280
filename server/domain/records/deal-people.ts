// Deals by what they were: who came with them and whether they are still there, what they paid, in words and in order.
import { dealTitles } from '../language/index.ts'
import type { Post } from '../offers/fate.ts'
import { parsePartialDate, spanOf, type Precision } from '../time/date.ts'
import { countedStatuses } from '../vocabulary/filter.ts'
import type { Named, Part } from '../vocabulary/part.ts'

/** Somebody who came with a deal, and how long they stayed with who bought. */
export type DealPerson = {
	person: string
	personName: string
	move: string
	joined: string | null
	joinedPrecision: Precision | null
	left: string | null
	leftPrecision: Precision | null
	/** Name of the lab joined after that. */
	next: string | null
	stay: 'there' | 'left' | 'unknown'
}
type Came = { id: string; person: string; personName: string; status: string }

/** Who came with a deal by confirmed and reported moves, the first to join first; `posts` are each person's times at groups. */
export function tellDealPeople(
	moves: readonly Came[],
	posts: ReadonlyMap<string, readonly Post[]>,
	group: string
): DealPerson[] {
	return moves
		.filter(({ status }) => (countedStatuses as readonly string[]).includes(status))
		.map(({ id, person, personName }): DealPerson => {
			const own = posts.get(person)?.filter((post) => post.group === group) ?? []
			const post = own.find(({ startMove }) => startMove === id) ?? own.findLast(({ moves }) => moves.includes(id))
			const told = post
				? { joined: post.start, joinedPrecision: post.startPrecision, left: post.end, leftPrecision: post.endPrecision }
				: { joined: null, joinedPrecision: null, left: null, leftPrecision: null }
			const stay = post ? (post.ended ? 'left' : 'there') : 'unknown'
			return { person, personName, move: id, ...told, next: post?.nextName ?? null, stay }
		})
		.toSorted((a, b) => (a.joined ?? '9').localeCompare(b.joined ?? '9') || (a.personName < b.personName ? -1 : 1))
}

export type Division = { sum: number | null; n: number; how: 'reported' | 'named' }
/** The sum in US dollars for each person who moved, as reported; a named few of them make it the most it can be. */
export function divideByHead(usd: number | null, peopleMoved: number | null, named: number): Division {
	if (peopleMoved) return { sum: usd && Math.round(usd / peopleMoved), n: peopleMoved, how: 'reported' }
	return { sum: usd && named ? Math.round(usd / named) : null, n: named, how: 'named' }
}

export type TimedDeal = {
	id: string
	acquirer: string
	acquirerName: string
	acquirerGroup: string
	acquirerGroupName: string
	target: string
	targetName: string
	targetGroup: string
	kind: string
	status: string
	date: string
	datePrecision: string
	amountUsd: number | null
	stakePercent: number | null
	namedCount: number
	leftCount: number
}
const isCounted = ({ status }: { status: string }) => (countedStatuses as readonly string[]).includes(status)

/** Fewer people than that are no team that came. */
const fewestNamed = 5

/** The largest deal with which five people or more are named as having come, in words; empty where there is none. */
export function sayLargestDeal(deals: readonly TimedDeal[]): Part[] {
	const largest = deals
		.filter((deal) => isCounted(deal) && deal.namedCount >= fewestNamed && deal.amountUsd !== null)
		.toSorted((a, b) => b.amountUsd! - a.amountUsd!)[0]
	if (!largest) return []
	const { acquirer, acquirerName, acquirerGroup, target, targetName, targetGroup } = largest
	return dealTitles.largest(
		{ id: acquirer, name: acquirerName, group: acquirerGroup },
		{ id: target, name: targetName, group: targetGroup },
		{ ...largest, amountUsd: largest.amountUsd! }
	)
}

/** Who bought or hired most in a range of months, in words: "OpenAI bought or hired 10 companies or teams ..., Meta 6 and Anthropic 5". */
export function titleDeals(deals: readonly TimedDeal[], range: { since: string; until: string }): Part[] {
	const [first, last] = [parsePartialDate(range.since)!.first, parsePartialDate(range.until)!.last]
	const inside = deals.filter((deal) => {
		const span = spanOf(deal.date, deal.datePrecision as Precision)
		return isCounted(deal) && span.first >= first && span.last <= last
	})
	const buyers = [...Map.groupBy(inside, ({ acquirerGroup }) => acquirerGroup)]
		.map(([id, own]): Named & { n: number } => ({ id, group: id, name: own[0]!.acquirerGroupName, n: own.length }))
		.toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
		.slice(0, 3)
		.filter(({ n }, place) => place === 0 || n > 1)
	return buyers.length ? dealTitles.buyers(buyers, range) : dealTitles.all(deals.length)
}
