// Paragraphs that pages and their Markdown twins share: written in Markdown, as far as a paragraph needs it.

/** A piece of a paragraph. */
export type Piece = { kind: 'text' | 'code' | 'strong'; text: string } | { kind: 'link'; text: string; href: string }

const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g

/** A paragraph in its pieces: "see the [method](/method) of `rev`" is two texts, a link and a code. */
export function readProse(markdown: string): Piece[] {
	const pieces: Piece[] = []
	let from = 0
	const addText = (to: number) => {
		if (to > from) pieces.push({ kind: 'text', text: markdown.slice(from, to) })
	}
	for (const found of markdown.matchAll(pattern)) {
		const [whole, code, strong, text, href] = found
		addText(found.index)
		if (code !== undefined) pieces.push({ kind: 'code', text: code })
		else if (strong !== undefined) pieces.push({ kind: 'strong', text: strong })
		else pieces.push({ kind: 'link', text: text!, href: href! })
		from = found.index + whole.length
	}
	addText(markdown.length)
	return pieces
}

/** The paragraph with its links made whole, for who reads it elsewhere; `address` is the page that it stands on. */
export function wholeLinks(markdown: string, address: string): string {
	const { origin } = new URL(address)
	return markdown.replaceAll(
		/\]\(([/#][^)\s]*)\)/g,
		(_, href: string) => `](${href.startsWith('#') ? address : origin}${href})`
	)
}
