// How a sum stands to the one before it: a part of it, another way to say what is offered, what follows it in time, or one
// more. Only what is said to come together is added (parts.ts).
import type { Item } from './items.ts'
import { some } from './link.ts'

export type Relation = 'inside' | 'instead' | 'next' | 'more' | null

const alternatives = /^(or|oder|ou|o|或|或者|または|또는|eller|или|atau|veya)$/

const parts = ({ token: { roles } }: Item) => (roles.comma ?? roles.stop ?? roles.bar ?? roles.aside) !== undefined

/** The relation of the sum at `place` to the one at `before`, the items between and those behind it up to the next sum. */
export function relationOf(items: Item[], before: number | undefined, place: number): Relation {
	if (before === undefined) return null
	const link = items.slice(before + 1, place)
	let end = place + 1
	while (items[end] && !items[end]!.amount && !parts(items[end]!)) end++
	const own = items.slice(place + 1, end)
	const ofWhich = own.length > 1 && own[0]!.token.roles.inside !== undefined
	if (some(link, 'inside') || ofWhich || own.some(({ token }) => token.roles.inside === 'behind')) return 'inside'
	if (some(link, 'next') || some(own, 'next')) return 'next'
	if (some(link, 'and') || some(link, 'aside')) return 'more'
	return link.some(({ token }) => alternatives.test(token.text)) ? 'instead' : null
}
