// Sentences as parts: a part that names a lab carries its id, so that pages can link it.

/** A piece of a sentence; `lab` is the lab that it names, `group` the one whose colour it wears. */
export type Part = { text: string; lab?: string; group?: string }
/** A lab by id and name; `group` is its topmost ancestor. */
export type Named = { id: string; name: string; group?: string }
/** What a sentence's text may hold: text, a number, a part, a sentence. */
export type Said = string | number | Part | readonly Part[]

/** The plain text of a sentence. */
export function textOf(parts: readonly Part[]): string {
	return parts.map((part) => part.text).join('')
}

/** A tag for sentences whose numbers are written by `formatNumber`: a language makes its `say` with it. */
export function makeSay(formatNumber: (value: number) => string) {
	return (texts: TemplateStringsArray, ...values: Said[]): Part[] => {
		const parts: Part[] = []
		const add = (part: Part) => {
			const before = parts.at(-1)
			if (before && !before.lab && !part.lab) parts[parts.length - 1] = { text: before.text + part.text }
			else if (part.text) parts.push(part)
		}
		texts.forEach((text, place) => {
			add({ text })
			const value = values[place]
			if (typeof value === 'string') add({ text: value })
			else if (typeof value === 'number') add({ text: formatNumber(value) })
			else if (value) for (const part of [value].flat()) add(part as Part)
		})
		return parts
	}
}
