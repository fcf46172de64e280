// Addresses of a figure apart from its page: its picture, its embed, and the lines that put it into another page.
import { escapeMarkup } from '../../../server/domain/publishing/escape.ts'
import { writeQuery } from '../../../server/domain/publishing/write-query.ts'

/** Size of the picture that previews of links show. */
export const cardPx = { width: 1200, height: 630 }

/** The address of a page's picture: of `/flows?lab=xai`, `png` and `size=card`, "/embed/flows.png?lab=xai&size=card". */
export function pictureOf(address: string, ending: 'svg' | 'png', look: Record<string, string> = {}): string {
	const [path, search] = splitAddress(address)
	return `/embed${path}.${ending}${addKeys(search, look)}`
}

/** The address of a page's embed: of `/flows?lab=xai` "/embed/flows?lab=xai". */
export function embedOf(address: string, look: Record<string, string> = {}): string {
	const [path, search] = splitAddress(address)
	return `/embed${path}${addKeys(search, look)}`
}

/** Path and query; the front page's path is empty. */
function splitAddress(address: string): [path: string, search: string] {
	const [path = '', search = ''] = address.split('#')[0]!.split('?')
	return [path === '/' ? '' : path, search]
}

/** The query with more keys, as short as it can be written; keys without a value are left out. */
export function addKeys(search: string, more: Record<string, string>): string {
	const query = new URLSearchParams(search)
	for (const [key, value] of Object.entries(more)) if (value) query.set(key, value)
	return writeQuery(query)
}

/** The frame that holds an embed in a foreign page; `heightPx` is a first guess where embed.js is there too, `mostPx` its greatest width. */
export function frameOf(src: string, title: string, heightPx: number, mostPx?: number): string {
	const width = mostPx ? `width:100%;max-width:${mostPx}px` : 'width:100%'
	return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" style="${width};border:0" height="${Math.round(heightPx)}" loading="lazy"></iframe>`
}

/** What gives the frames of a foreign page their height. */
export function scriptOf(origin: string): string {
	return `<script async src="${origin}/embed.js"></script>`
}

/** The picture as a link to its page, where no frame is let in. */
export function imageOf(src: string, href: string, alt: string): string {
	return `<a href="${escapeMarkup(href)}"><img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}" style="max-width:100%;height:auto"></a>`
}
