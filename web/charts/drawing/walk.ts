/**
 * Arrow keys walk along the links of the figure that has the focus, from the last on to the first; Escape rests it. The
 * layout listens for all figures; one that walks in its own way has prevented the default by then.
 */
export function walkLinks(event: KeyboardEvent): void {
	const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
	const link = document.activeElement as HTMLElement | SVGAElement | null
	const figure = link?.closest('svg.fig')
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !figure || link?.localName !== 'a')
		return
	if (event.key === 'Escape') link.blur()
	if (!step) return
	const links = [...figure.querySelectorAll<HTMLElement | SVGAElement>('a')]
	links[(links.indexOf(link) + step + links.length) % links.length]!.focus()
	event.preventDefault()
}
