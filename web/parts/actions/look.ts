// How a figure looks apart from its page, as its address says it: live or frozen, whose title, which size and colours.
import { nameRevision } from '../../../server/domain/records/revision.ts'
import type { Dataset } from '../../../server/schemas/dataset.ts'
import { withoutRevision, withRevision } from '../address/revision.ts'

/** Longest title and note that somebody may give a figure, in characters. */
export const longest = { title: 160, note: 280 }
export const sizeNames = {
	'': 'Wide',
	square: 'Square',
	'4x5': '4:5',
	'16x9': '16:9',
	phone: 'Phone'
}

/** What is chosen; empty is what a figure has by itself. */
export type Look = { data: '' | 'frozen'; title: string; note: string; size: string; head: '' | 'no'; theme: string }
export const plainLook: Look = { data: '', title: '', note: '', size: '', head: '', theme: '' }

/** The keys of an address that say it; without those that nobody chose. */
export function keysOf({ title, note, size, head, theme }: Look): Record<string, string> {
	return { title: title.trim(), note: note.trim(), size, head, theme }
}

/** An address as of now, or at the revision of today for good. */
export function freeze(address: string, { data }: Pick<Look, 'data'>, { hash, revision }: Dataset): string {
	if (data !== 'frozen' || !hash) return address
	return withRevision(withoutRevision(address), nameRevision({ number: revision, hash }))
}
