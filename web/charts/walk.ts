/** Arrow keys walk along the links of a figure, from the last on to the first; Escape rests it. */
export function walkLinks(event: KeyboardEvent): void {
	const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
	if (event.key === 'Escape') (document.activeElement as HTMLElement | null)?.blur()
	if (!step) return
	const links = [...(event.currentTarget as SVGElement).querySelectorAll<SVGAElement>('a')]
	const at = links.indexOf(document.activeElement as unknown as SVGAElement)
	links[(at + step + links.length) % links.length]?.focus()
	event.preventDefault()
}
