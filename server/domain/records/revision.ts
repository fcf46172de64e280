// How a revision of the data is named in addresses: `3-1a2b3c4d`, its number and the first letters of its content hash.
// The hash is that of the facts: a name that somebody else's copy of the data cannot answer wrongly.

/** A revision as it is asked for. */
export type Asked = { number?: number; hash?: string }
type Revision = { number: number; hash: string }

/** Letters of the hash in an address, the fewest that are read. */
const shown = 8

/** The name of a revision in addresses: `3-1a2b3c4d`; of a state that was never numbered its hash alone. */
export function nameRevision({ number, hash }: Revision): string {
	return number ? `${number}-${hash.slice(0, shown)}` : hash.slice(0, 12)
}

/** What `3`, `1a2b3c4d` (8 to 64 letters) or `3-1a2b3c4d` asks for; undefined for anything else. */
export function parseRevision(text: string): Asked | undefined {
	const [, number, hash] = /^(?:(\d{1,7})(?:-(?=.)|$))?([0-9a-f]{8,64})?$/.exec(text.trim().toLowerCase()) ?? []
	if (!number && !hash) return undefined
	return { ...(number && { number: Number(number) }), ...(hash && { hash }) }
}

/**
 * The revision that is asked for. Number and hash together are those of one revision; where the number has become another
 * one's, the hash decides. Of revisions with the same facts the first is meant. 'ambiguous' where a short hash fits several.
 */
export function findRevision<R extends Revision>(
	revisions: readonly R[],
	{ number, hash }: Asked
): R | 'ambiguous' | undefined {
	if (!hash) return revisions.find((one) => one.number === number)
	const fitting = revisions.filter((one) => one.hash.startsWith(hash))
	if (new Set(fitting.map((one) => one.hash)).size > 1) return 'ambiguous'
	return fitting.find((one) => one.number === number) ?? fitting[0]
}
