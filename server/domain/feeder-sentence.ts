// What a lab's feeders and alumni show, in words.
import { unknownEnd } from './filter.ts'
import { say, joinSentences, listParts, nameLab, capitalise, countOf, formatNumber, inWords } from './language.ts'
import type { Named, Part } from './part.ts'

type OriginLike = { from: string | null; fromName: string | null; fromGroup: string | null; count: number }
type RouteLike = { way: 'in' | 'out'; labs: readonly Named[]; count: number }
type KnownLike = { one: number; two: number }
type FoundedLike = { lab: string; labName: string; labGroup: string; people: readonly { id: string }[] }

const people = (count: number) => `${inWords(count)} ${count === 1 ? 'person' : 'people'}`

/** Origins added up over the years, the largest first, the unknown one apart. */
export function sumOrigins(rows: readonly OriginLike[]): { known: (Named & { count: number })[]; unknown: number } {
	const sums = new Map<string, Named & { count: number }>()
	for (const { from, fromName, fromGroup, count } of rows) {
		const id = from ?? unknownEnd
		const before = sums.get(id)?.count ?? 0
		sums.set(id, { id, name: fromName ?? '', group: fromGroup ?? undefined, count: before + count })
	}
	const unknown = sums.get(unknownEnd)?.count ?? 0
	sums.delete(unknownEnd)
	return { known: [...sums.values()].toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)), unknown }
}

/** Where a lab's joiners came from: "Of 101 moves into Meta, 19 came from OpenAI, 18 from Google and 14 from Apple." */
export function sayOrigins(lab: Named, rows: readonly OriginLike[]): Part[] {
	const { known, unknown } = sumOrigins(rows)
	const n = known.reduce((sum, { count }) => sum + count, unknown)
	const into = nameLab(lab)
	if (!n) return say`No move into ${into} on record.`
	const origins = known
		.slice(0, 3)
		.map((origin, place) => say`${origin.count}${place ? '' : ' came'} from ${nameLab(origin)}`)
	if (!known.length) return say`${capitalise(countOf(n, 'move'))} into ${into}, none with a known origin.`
	return say`Of ${countOf(n, 'move')} into ${into}, ${listParts(origins)}${unknown ? `; ${formatNumber(unknown)} ${unknown === 1 ? 'has' : 'have'} no known origin` : ''}.`
}

/**
 * The second hops into or out of a lab: "Five people came to Meta from Google by way of OpenAI." Those who left the lab and
 * came back are told on the way in alone. Where no way stands out, none is named.
 */
export function sayRoutes(lab: Named, way: 'in' | 'out', routes: readonly RouteLike[], known: KnownLike): Part[] {
	const own = nameLab(lab)
	const [beside, who] = way === 'in' ? ['before', 'came to'] : ['after', 'left']
	if (!known.two) return say`No one who ${who} ${own} has two labs ${beside} it on record.`
	const rest =
		known.one === 1
			? say`One person has two labs ${beside} ${own} on record.`
			: say`Of ${countOf(known.one, 'person', 'people')} with a lab ${beside} ${own} on record, ${known.two} ${known.two === 1 ? 'has' : 'have'} one more ${beside} that.`
	const isReturn = ({ labs }: RouteLike) => labs[0]!.id === labs[2]!.id
	const [top, next] = routes.filter((route) => route.way === way && (way === 'in' || !isReturn(route)))
	if (!top || top.count < 2 || next?.count === top.count) return rest
	const [first, middle, last] = top.labs.map((one) => nameLab(one))
	const count = capitalise(people(top.count))
	if (isReturn(top)) return joinSentences(say`${count} left ${first!} for ${middle!} and came back.`, rest)
	if (way === 'in') return joinSentences(say`${count} came to ${last!} from ${first!} by way of ${middle!}.`, rest)
	return joinSentences(say`${count} went from ${first!} by way of ${middle!} to ${last!}.`, rest)
}

/** What people left a lab to found: "27 people left OpenAI to found thirteen labs, eight of them Anthropic." */
export function sayFounded(lab: Named, founded: readonly FoundedLike[]): Part[] {
	if (!founded.length) return say`No one is on record as leaving ${nameLab(lab)} to found a lab.`
	const all = new Set(founded.flatMap((one) => one.people.map(({ id }) => id))).size
	const nameOf = (one: FoundedLike) => nameLab({ id: one.lab, name: one.labName, group: one.labGroup })
	const beginning = say`${capitalise(people(all))} left ${nameLab(lab)} to found`
	if (founded.length < 4) return say`${beginning} ${listParts(founded.map(nameOf))}.`
	const [most, next] = founded.toSorted((a, b) => b.people.length - a.people.length)
	const example =
		most!.people.length > next!.people.length
			? say`${inWords(most!.people.length)} of them ${nameOf(most!)}`
			: say`the latest ${nameOf(founded[0]!)}`
	return say`${beginning} ${inWords(founded.length)} labs, ${example}.`
}

/** The ways from one lab to another: "Eleven people went from Google to Anthropic, one of them by way of other labs." */
export function sayPaths(from: Named, to: Named, paths: readonly { person: string; between: number }[]): Part[] {
	const isReturn = from.id === to.id
	const count = new Set(paths.map(({ person }) => person)).size
	const [first, last] = [nameLab(from), nameLab(to)]
	if (!count)
		return isReturn
			? say`No one is on record as leaving ${first} and coming back.`
			: say`No career on record leads from ${first} to ${last}.`
	const finding = isReturn
		? say`${capitalise(people(count))} left ${first} and came back`
		: say`${capitalise(people(count))} went from ${first} to ${last}`
	const long = new Set(paths.filter(({ between }) => between).map(({ person }) => person)).size
	if (count === 1)
		return long ? say`${finding}, by way of other labs.` : say`${finding}, with no lab between on record.`
	const many = long === count ? 'all' : long ? inWords(long) : 'none'
	return say`${finding}, ${many} of them by way of other labs.`
}
