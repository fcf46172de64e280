// Markdown (CommonMark with GitHub's tables), for the twins of pages: of the data that the pages are made of.

/** Text of the data as Markdown says it: what stands between backticks is code, all else is itself. */
export function quote(text: string): string {
	const parts = text.split('`')
	// Backticks that do not pair are signs like any other.
	const isPaired = parts.length % 2 === 1
	return parts
		.map((part, place) => (isPaired && place % 2 ? part : part.replaceAll(/[\\*<>[\]#~&]|(?<!\w)_|_(?!\w)/g, '\\$&')))
		.join(isPaired ? '`' : '\\`')
		.replaceAll(/\s+/g, ' ')
		.trim()
}

/** A table; cells are Markdown, of which only the bar between cells is escaped. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The blocks as one document, under a line that says where it is from. */
export function writeDocument(title: string, address: string, blocks: readonly (string | false)[]): string {
	const shown = blocks.filter((block) => block !== false && block !== '')
	return `<!-- ${title}: ${address} -->\n\n# ${title}\n\n${shown.join('\n\n')}\n`
}
