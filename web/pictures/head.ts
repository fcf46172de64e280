// What the head of a page says to those who only quote it: its preview and its embed.
import { findPlace } from '../figures/places.ts'
import { escapeHtml, addKeys, pictureOf } from '../parts/picture.ts'
import { themes } from './ask.ts'
import { card } from './Picture.place.ts'

export function isEmbed(path: string): boolean {
	return /^\/embed(\/|$)/.test(path)
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
	const { origin } = url
	// What somebody typed is not sent on to those who draw previews.
	const search = url.pathname === '/compare' ? '' : url.search
	const meta = (name: string, content: string) => `<meta property="${name}" content="${content}" />`
	const tags = [
		meta('og:site_name', 'Labflow'),
		meta('og:type', 'website'),
		meta('og:title', title.replace(/ · Labflow$/, '')),
		...(sentence ? [meta('og:description', sentence)] : []),
		meta('og:url', escapeHtml(origin + url.pathname + search)),
		meta('og:image', escapeHtml(origin + pictureOf(url.pathname + search, 'png', { size: 'card' }))),
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
				`<link rel="alternate" type="${format === 'json' ? 'application/json' : 'text/xml'}+oembed" href="${escapeHtml(href)}" title="${title}" />`
			)
		}
	return html.replace('</head>', `${tags.map((tag) => `\t\t${tag}\n`).join('')}\t</head>`)
}
