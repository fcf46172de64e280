// What the head of a page says to those who only quote it: its preview and its embed.
import { findPlace } from '../figures/places.ts'
import { originOf } from '../parts/origin.ts'
import { themes } from './ask.ts'
import { card } from './Picture.place.ts'

export function isEmbed(path: string): boolean {
	return /^\/embed(\/|$)/.test(path)
}

/** The address of a page's picture: of `/flows?lab=xai`, `png` and `size=card`, "/embed/flows.png?lab=xai&size=card". */
export function pictureOf(
	path: string,
	search: string,
	ending: 'svg' | 'png',
	look: Record<string, string> = {}
): string {
	return `/embed${path === '/' ? '' : path}.${ending}${addKeys(search, look)}`
}

/** The address of a page's embed. */
export function embedOf(path: string, search: string, look: Record<string, string> = {}): string {
	return `/embed${path === '/' ? '' : path}${addKeys(search, look)}`
}

/** The frame that holds an embed in a foreign page; `heightPx` is a first guess where embed.js is there too. */
export function frameOf(src: string, title: string, heightPx: number): string {
	const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
	return `<iframe src="${escape(src)}" title="${escape(title)}" style="width:100%;border:0" height="${Math.round(heightPx)}" loading="lazy"></iframe>`
}

/** The query with more keys, as short as it can be written. */
export function addKeys(search: string, more: Record<string, string>): string {
	const query = new URLSearchParams(search)
	for (const [key, value] of Object.entries(more)) if (value) query.set(key, value)
	const text = query.toString().replaceAll('%2C', ',')
	return text && `?${text}`
}

/** The page with the tags that previews of links are made of, taken from its own title and description; an embed in the theme asked for. */
export function dressPage(html: string, url: URL): string {
	if (isEmbed(url.pathname)) {
		const theme = themes.find((known) => known === url.searchParams.get('theme'))
		return theme ? html.replace('<html lang="en"', `<html lang="en" class="${theme}"`) : html
	}
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
	const sentence = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''
	if (title === undefined) return html
	const origin = originOf(url)
	// What somebody typed is not sent on to those who draw previews.
	const search = url.pathname === '/compare' ? '' : url.search
	const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
	const meta = (name: string, content: string) => `<meta property="${name}" content="${content}" />`
	const tags = [
		meta('og:site_name', 'Labflow'),
		meta('og:type', 'website'),
		meta('og:title', title.replace(/ · Labflow$/, '')),
		...(sentence ? [meta('og:description', sentence)] : []),
		meta('og:url', escape(origin + url.pathname + search)),
		meta('og:image', escape(origin + pictureOf(url.pathname, search, 'png', { size: 'card' }))),
		meta('og:image:type', 'image/png'),
		meta('og:image:width', String(card.width)),
		meta('og:image:height', String(card.height)),
		meta('og:image:alt', sentence || title),
		'<meta name="twitter:card" content="summary_large_image" />'
	]
	if (findPlace(url.pathname))
		for (const format of ['json', 'xml']) {
			const href = `${origin}/oembed${addKeys('', { url: origin + url.pathname + url.search, format })}`
			tags.push(
				`<link rel="alternate" type="${format === 'json' ? 'application/json' : 'text/xml'}+oembed" href="${escape(href)}" title="${title}" />`
			)
		}
	return html.replace('</head>', `${tags.map((tag) => `\t\t${tag}\n`).join('')}\t</head>`)
}
