// Pages that search engines are asked to leave out say so in their head and in the header of the answer.

/** Sets the header, where a record says that its person asked for it. */
export function hideFromSearch(
	{ noSearch }: { noSearch: boolean },
	setHeaders: (headers: Record<string, string>) => void
): void {
	if (noSearch) setHeaders({ 'x-robots-tag': 'noindex' })
}
