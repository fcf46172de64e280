// Sentences about figures and lists, as parts: a part that names a lab carries its id, so that pages can link it.

/** A piece of a sentence; `lab` is the lab that it names, `group` the one whose colour it wears. */
export type Part = { text: string; lab?: string; group?: string }

/** The plain text of a sentence. */
export function textOf(parts: readonly Part[]): string {
	return parts.map((part) => part.text).join('')
}
