// What a lab's feeders and alumni show, in words.
import { unknownEnd } from '../vocabulary/filter.ts'
import {
	foundedWords,
	joinSentences,
	originWords,
	pathWords,
	routeWords,
	sayWithin,
	type Limits
} from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'

type OriginLike = { from: string | null; fromName: string | null; fromGroup: string | null; count: number }
type Way = 'in' | 'out'
type RouteLike = { way: Way; labs: readonly Named[]; count: number }
type KnownLike = { one: number; two: number }
type FoundedLike = { lab: string; labName: string; labGroup: string; people: readonly { id: string }[] }

/** Origins added up over the years, the largest first, the unknown one apart. */
function sumOrigins(rows: readonly OriginLike[]): { known: (Named & { count: number })[]; unknown: number } {
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
	if (!n) return originWords.nothing(lab)
	return known.length ? originWords.known(lab, n, known.slice(0, 3), unknown) : originWords.unknown(lab, n)
}

/**
 * The second hops into or out of a lab: "Five people came to Meta from Google by way of OpenAI." Those who left the lab and
 * came back are told on the way in alone. Where no way stands out, none is named.
 */
export function sayRoutes(lab: Named, way: Way, routes: readonly RouteLike[], known: KnownLike): Part[] {
	if (!known.two) return []
	const rest = routeWords.known(lab, way, known)
	const isReturn = ({ labs }: RouteLike) => labs[0]!.id === labs[2]!.id
	const [top, next] = routes.filter((route) => route.way === way && (way === 'in' || !isReturn(route)))
	if (!top || top.count < 2 || next?.count === top.count) return rest
	const stops = top.labs as readonly [Named, Named, Named]
	if (isReturn(top)) return joinSentences(routeWords.returned(top.count, stops[0], stops[1]), rest)
	return joinSentences(routeWords[way === 'in' ? 'came' : 'went'](top.count, stops), rest)
}

/** What people left a lab to found: "27 people left OpenAI to found thirteen labs, eight of them Anthropic." */
export function sayFounded(lab: Named, founded: readonly FoundedLike[]): Part[] {
	if (!founded.length) return foundedWords.nothing(lab)
	const all = new Set(founded.flatMap((one) => one.people.map(({ id }) => id))).size
	const nameOf = (one: FoundedLike): Named => ({ id: one.lab, name: one.labName, group: one.labGroup })
	if (founded.length < 4) return foundedWords.named(lab, all, founded.map(nameOf))
	const [most, next] = founded.toSorted((a, b) => b.people.length - a.people.length)
	return most!.people.length > next!.people.length
		? foundedWords.most(lab, all, founded.length, most!.people.length, nameOf(most!))
		: foundedWords.latest(lab, all, founded.length, nameOf(founded[0]!))
}

/** The ways from one lab to another: "Eleven people went from Google to Anthropic, one of them by way of other labs." */
export function sayPaths(
	from: Named,
	to: Named,
	paths: readonly { person: string; between: number }[],
	limits: Limits = {}
): Part[] {
	const isReturn = from.id === to.id
	const count = new Set(paths.map(({ person }) => person)).size
	const long = new Set(paths.filter(({ between }) => between).map(({ person }) => person)).size
	const found = count
		? isReturn
			? pathWords.returned(from, count, long)
			: pathWords.went(from, to, count, long)
		: isReturn
			? pathWords.noReturn(from)
			: pathWords.nothing(from, to)
	return sayWithin(limits, found)
}
