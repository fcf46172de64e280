// What https://oembed.com asks of a site whose pages can be embedded.
import { error } from '@sveltejs/kit'
import { escapeMarkup } from '../../server/domain/publishing/escape.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'
import { readFigure } from '../figures/registry.ts'
import { cardPx, embedOf, frameOf, pictureOf } from '../parts/actions/picture-address.ts'
import { estimateHeight } from './draw.ts'

export const formats = { json: 'application/json', xml: 'text/xml' } as const
export type Format = keyof typeof formats
/** Width of an embed where nobody says how much room there is. */
const usualPx = 960
const leastPx = 200

export type OEmbed = Record<string, string | number>

/** The answer about the page at `asked`, one of ours; `most` is the room that there is, in px. */
export async function describeEmbed(
	asked: URL,
	here: URL,
	most: { width?: number; height?: number },
	about: Dataset,
	fetch: typeof globalThis.fetch
): Promise<OEmbed> {
	const { origin } = here
	if (asked.host !== here.host) error(404, `\`url\` is “${asked.href}”, which is no page of ${here.host}.`)
	const url = new URL(asked.pathname + asked.search, origin)
	const name = url.searchParams.get('figure')
	url.searchParams.delete('figure')
	const found = await readFigure({ fetch, url, about }, name)
	if ('fault' in found) error(404, found.fault)
	const { figure } = found
	const width = Math.max(leastPx, Math.min(most.width ?? usualPx, usualPx))
	const height = Math.min(estimateHeight(figure, width, about, origin), most.height ?? Infinity)
	const address = asked.pathname + asked.search
	return {
		version: '1.0',
		type: 'rich',
		title: textOf(figure.title),
		provider_name: 'Labflow',
		provider_url: origin,
		cache_age: 3600,
		html: frameOf(origin + embedOf(address), textOf(figure.title), height),
		width,
		height,
		thumbnail_url: origin + pictureOf(address, 'png', { size: 'card' }),
		thumbnail_width: cardPx.width,
		thumbnail_height: cardPx.height
	}
}

export function writeXml(answer: OEmbed): string {
	const elements = Object.entries(answer).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`)
	return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`
}
