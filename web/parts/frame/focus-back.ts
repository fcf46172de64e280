// Which link led away from a page: the way back returns the focus to it.

const followed = new Map<string, string>()

/** Remembers the link that has the focus, as a page is left by it. */
export function rememberLink(page: URL): void {
	const href = document.activeElement?.closest('a')?.getAttribute('href')
	if (href) followed.set(page.href, href)
}

/** Gives the focus to the link by which a page was left, the drawing of it that is in sight. */
export function focusLink(page: URL): void {
	const href = followed.get(page.href)
	if (!href) return
	const links = document.querySelectorAll<HTMLElement | SVGAElement>(`a[href="${CSS.escape(href)}"]`)
	const seen = [...links].find((link) => link.getClientRects().length)
	seen?.focus({ preventScroll: true })
}
