// Answers with a figure as a picture.
// In this folder, in order: ask.ts reads the address, draw.ts draws (style.ts, flatten.ts, outline.ts), raster.ts and png.ts make it a
// PNG.
import { error, type RequestEvent } from '@sveltejs/kit'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Dataset } from '../../server/schemas/dataset.ts'
import { plain } from '../figures/figure.ts'
import { findPlace } from '../figures/places.ts'
import { readFigure } from '../figures/registry.ts'
import { getJson } from '../parts/address/api.ts'
import { readAsked, type Asked } from './ask.ts'
import { describe, drawPicture, type Shown } from './draw.ts'
import { outlineText } from './outline.ts'
import { addTexts } from './png.ts'
import { findRecord, readRecord } from './record.ts'
import { rasterise } from './raster.ts'

export type Ending = 'svg' | 'png'
const types = { svg: 'image/svg+xml', png: 'image/png' }

/** The picture of the page at `path`: `flows` with `png` is /embed/flows.png. */
export async function answerPicture({ url, fetch }: Pick<RequestEvent, 'url' | 'fetch'>, path: string, ending: Ending) {
	const asked = readAsked(url, path)
	const about = await getJson<Dataset>(fetch, '/about')
	const body = await draw(asked, about, fetch, ending)
	return new Response(body, {
		headers: {
			'content-type': types[ending],
			'content-disposition': `inline; filename="${nameFile(asked, about)}.${ending}"`,
			// A drawing that is opened by itself runs nothing and loads nothing.
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
			'access-control-allow-origin': '*'
		}
	})
}

/** Widest picture in pixels: one of a square that holds much is as wide as it needs, and not twice that. */
const mostPx = 4200
const widthOf = (svg: string) => Number(/ width="([\d.]+)"/.exec(svg)?.[1] ?? 1)

async function draw(asked: Asked, about: Dataset, fetch: typeof globalThis.fetch, ending: Ending) {
	const shown = await findShown(asked, about, fetch)
	const look = { size: asked.size, theme: asked.theme ?? 'light', own: asked.own } as const
	const svg = drawPicture(shown, look, about, asked.url.origin)
	if (ending === 'svg') return Buffer.from(outlineText(svg))
	const png = rasterise(svg, Math.min(asked.scale, mostPx / widthOf(svg)))
	const { title, description, source, rights, date } = describe(shown, about, asked.url.origin)
	return addTexts(png, {
		Title: title,
		Description: description,
		Source: source,
		Copyright: rights,
		Author: 'Labflow',
		'Creation Time': date
	})
}

async function findShown({ url, figure, size }: Asked, about: Dataset, fetch: typeof globalThis.fetch): Promise<Shown> {
	const isRecord = findRecord(url.pathname) !== undefined
	const mayQuote = !figure && (size === 'card' || isRecord)
	const quote = async () => {
		const said = await quotePage(url, fetch)
		return isRecord ? readRecord(said, url, fetch) : said
	}
	if (mayQuote && !findPlace(url.pathname)) return quote()
	const found = await readFigure({ fetch, url, about }, figure)
	if ('figure' in found) return found.figure
	if (mayQuote) return quote()
	error(404, found.fault)
}

/** What a page without a figure says of itself. */
async function quotePage(url: URL, fetch: typeof globalThis.fetch): Promise<Shown> {
	// A picture of a picture, or of an answer of the API, says nothing.
	if (/^\/(embed|api\/v\d)/.test(url.pathname)) error(404, `${url.pathname} is no page.`)
	const answer = await fetch(url.pathname + url.search)
	if (!answer.ok) error(answer.status, `${url.pathname} is no page.`)
	const page = parseDocument(await answer.text()).children
	const title = DomUtils.findOne(({ name }) => name === 'title', page)
	const said = DomUtils.findOne(({ name, attribs }) => name === 'meta' && attribs.name === 'description', page)
	return {
		title: plain(title ? DomUtils.textContent(title).replace(/ · Labflow$/, '') : 'Labflow'),
		sentence: said?.attribs.content ?? '',
		dek: '',
		href: url.pathname + url.search
	}
}

/** "labflow-flows-openai-meta-r3-dark@2x" */
function nameFile({ url, figure, size, scale, theme }: Asked, about: Dataset): string {
	const words = [...url.pathname.split('/'), ...[...url.searchParams].map(([, value]) => value), figure ?? '']
	const slug = words
		.join('-')
		.replaceAll(/[^\w-]+/g, '-')
		.replaceAll(/-{2,}/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 80)
	const look = [size === 'wide' ? '' : size, theme === 'dark' ? 'dark' : ''].filter(Boolean).map((word) => `-${word}`)
	return `labflow${slug && `-${slug}`}-r${about.revision}${look.join('')}${scale === 2 ? '@2x' : ''}`
}
