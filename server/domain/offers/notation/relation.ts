// How a sum stands to the one before it: a part of it, another way to say what is offered, what follows it in time, or one
// more. Only what is said to come together is added (parts.ts).
import type { Item } from './items.ts'
import { some } from './link.ts'

export type Relation = 'inside' | 'instead' | 'next' | 'more' | null

const alternatives = /^(or|oder|ou|o|或|或者|または|또는|eller|или|atau|veya)$/

/** Words of a span that begins where the one before it ends: "the next four years". */
export const followingWords =
	/^(next|following|subsequent|nächsten?|folgenden?|suivante?s?|prochaine?s|siguientes|próximos|seguintes|successivi|prossimi|volgende|följande)$/

const parts = ({ token: { roles } }: Item) => (roles.comma ?? roles.stop ?? roles.bar ?? roles.aside) !== undefined

/** The items behind the sum at `place`, up to the next sum or part of the sentence. */
function behind(items: Item[], place: number): Item[] {
	let end = place + 1
	while (items[end] && !items[end]!.amount && !parts(items[end]!)) end++
	return items.slice(place + 1, end)
}

/** Whether the years of the sum at `place` are those after the years of the sum before it: "$60M over the next four". */
export const followsOn = (items: Item[], place: number): boolean =>
	behind(items, place).some(({ token }) => followingWords.test(token.text))

/** The relation of the sum at `place` to the one at `before`, the items between and those behind it up to the next sum. */
export function relationOf(items: Item[], before: number | undefined, place: number): Relation {
	if (before === undefined) return null
	const link = items.slice(before + 1, place)
	const own = behind(items, place)
	const ofWhich = own.length > 1 && own[0]!.token.roles.inside !== undefined
	if (some(link, 'inside') || ofWhich || own.some(({ token }) => token.roles.inside === 'behind')) return 'inside'
	if (some(link, 'next') || some(own, 'next')) return 'next'
	if (some(link, 'and') || some(link, 'aside')) return 'more'
	return link.some(({ token }) => alternatives.test(token.text)) ? 'instead' : null
}
