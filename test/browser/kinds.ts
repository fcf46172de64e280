// A page with a hundred rows of one kind has one fault a hundred times, and a look at each of them takes minutes: axe is shown
// the first few of each kind. Everything else that is looked at is looked at on the whole page.

/**
 * Takes out of the page what is there many times over: where `most` elements of a kind are there already, their likes go, but
 * for two beside each other. Of one kind are elements of the same tag, classes and role, in the same colours and sizes of
 * letters, which have the same attributes filled, hold the same kinds of elements and stand inside of such; so whatever is
 * without a name, a text or an ink that its likes have is a kind of its own. What others point to stays, and rows keep their
 * cells. What a style gives by the place among likes alone is not seen once these have gone. To be run in the page.
 */
export function keepFewOfEachKind(most: number): { before: number; after: number } {
	const before = document.querySelectorAll('*').length
	const numbers = new Map<string, number>()
	const numberOf = (text: string) => numbers.get(text) ?? numbers.set(text, numbers.size).size - 1
	/** Attributes whose words make a kind; of others it is only looked at whether they say anything. */
	const telling =
		/^(class|role|type|tabindex|lang|dir|scope|hidden|aria-(?!label|describedby|controls|owns|details|value)\w+)$/
	const measure = /^-?[\d.]+(px|%|r?em|ch|deg|s)?$/

	const signOf = (element: Element): number => {
		const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element)
		const attributes = [...element.attributes].map(({ name, value }) => {
			if (telling.test(name)) return `${name}=${value}`
			return name === 'style' ? '' : value.trim() ? name : `${name}=`
		})
		const { style } = element as HTMLElement
		const inks = [...style].map((name) => style.getPropertyValue(name)).filter((value) => !measure.test(value))
		const says = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim())
		return numberOf(
			[element.tagName, says, color, backgroundColor, fontSize, fontWeight, ...attributes.toSorted(), ...inks].join(' ')
		)
	}
	const signs = new Map<Element, number>()
	const kinds = new Map<Element, number>()
	const nameKind = (element: Element): number => {
		const inside = new Set([...element.children].map(nameKind))
		const sign = signOf(element)
		signs.set(element, sign)
		const kind = numberOf(`${sign}: ${[...inside].toSorted((a, b) => a - b).join(' ')}`)
		kinds.set(element, kind)
		return kind
	}
	nameKind(document.body)

	const pointers = new Map<string, Element[]>()
	for (const element of document.querySelectorAll('*'))
		for (const { name, value } of element.attributes)
			if (/^(for|form|list|headers|aria-\w+)$/.test(name) || (name === 'href' && value.startsWith('#')))
				for (const id of value.replace(/^#/, '').split(/\s+/)) pointers.set(id, [...(pointers.get(id) ?? []), element])
	const isPointedTo = (row: Element) =>
		[row, ...row.querySelectorAll('[id]')].some(({ id }) => pointers.get(id)?.some((from) => !row.contains(from)))

	const seen = new Map<string, number>()
	const keepFew = (parent: Element, path: number): void => {
		const beside = new Map<number, number>()
		for (const child of Array.from(parent.children)) {
			const kind = kinds.get(child)!
			const key = `${path} ${kind}`
			const [all, here] = [seen.get(key) ?? 0, beside.get(kind) ?? 0]
			if (all >= most && here >= 2 && !child.matches('td, th') && !isPointedTo(child)) {
				child.remove()
				continue
			}
			seen.set(key, all + 1)
			beside.set(kind, here + 1)
			keepFew(child, numberOf(`${path} > ${signs.get(child)}`))
		}
	}
	keepFew(document.body, 0)
	return { before, after: document.querySelectorAll('*').length }
}
