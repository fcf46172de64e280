// A figure as one drawing that needs nothing outside it.
import { isTag } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { render } from 'svelte/server'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { sourceLine } from '../../server/domain/language/index.ts'
import type { Dataset } from '../../server/schemas/dataset.ts'
import Glyphs from '../charts/drawing/Glyphs.svelte'
import { altOf, plain, type Chart, type Figure } from '../figures/figure.ts'
import { flatten } from './flatten.ts'
import { readClocks } from '../parts/address/clocks.ts'
import type { Texts } from './metadata.ts'
import { placeCard, placePicture, type Drawing, type PictureSize } from './Picture.place.ts'
import { isRatio, placeRatio } from './Picture.ratio.ts'
import Picture from './Picture.svelte'
import type { Theme } from './style.ts'
import { writeXml } from './xml.ts'

export type Shown = Pick<Figure, 'kicker' | 'title' | 'sentence' | 'dek' | 'href' | 'keys' | 'chart'>
/** What those who show a figure put over and under it in their own words, and whether they leave ours out. */
export type Own = { title?: string | undefined; note?: string | undefined; isBare?: boolean }
export type Look = { size: PictureSize; theme: Theme; own?: Own }

export const rights = 'CC BY 4.0, Labflow'

export function describe(shown: Shown, about: Dataset, origin: string): Texts {
	return {
		title: textOf(shown.title),
		description: `${altOf(shown)} ${shown.dek}`.trim(),
		source: origin + shown.href,
		rights,
		date: about.revisionDate.slice(0, 10)
	}
}

/** The picture as an SVG. */
export function drawPicture(shown: Shown, { size, theme, own = {} }: Look, about: Dataset, origin: string): string {
	const reports = sourceLine.reports(about.coverageEnd, readClocks(new URL(shown.href, origin).searchParams))
	const link = (origin + shown.href).replace(/^https?:\/\//, '')
	const source =
		size === 'card' ? sourceLine.card(new URL(origin).host, reports) : sourceLine.picture(about.revision, reports)
	const words = {
		...shown,
		...sayOver(shown, own),
		note: own.note,
		source: own.title || own.note ? `${source} ${sourceLine.notOurs(own)}` : source,
		link
	}
	const drawings = shown.chart && drawChart(shown.chart)
	const placed =
		size === 'card'
			? placeCard(words, drawings && pickForCard(drawings))
			: isRatio(size)
				? placeRatio(words, [...(drawings?.values() ?? [])], size)
				: placePicture(
						words,
						drawings?.get(size) ?? drawings?.get('wide') ?? { inner: '', width: 860, height: 0 },
						size
					)
	const { body } = render(Picture, { props: { placed, texts: describe(shown, about, origin) } })
	return flatten(body, glyphs(), theme)
}

/** About how tall the embed of a figure is in a frame of that width, in px. */
export function estimateHeight(shown: Shown, widthPx: number, about: Dataset, origin: string): number {
	const drawings = shown.chart && drawChart(shown.chart)
	const drawing = drawings?.get(widthPx <= 744 ? 'phone' : 'middle') ?? drawings?.get('wide')
	const width = widthPx - 64
	// Drawings grow to an eighth more, at most (web/charts/drawing/figure.css).
	const height = drawing ? drawing.height * Math.min(width / drawing.width, 1.2) : 0
	const words = { ...shown, source: `Labflow, revision ${about.revision}`, link: origin }
	return placePicture(words, { inner: '', width, height }, 'middle').height
}

/** What stands over the figure: ours, or a title of who shows it, with all of our sentence below; nothing where it is bare. */
function sayOver(shown: Shown, { title, isBare }: Own): Pick<Figure, 'kicker' | 'title' | 'sentence' | 'dek'> {
	if (isBare) return { kicker: undefined, title: title ? plain(title) : [], sentence: '', dek: '' }
	if (title) return { kicker: undefined, title: plain(title), sentence: altOf(shown), dek: shown.dek }
	return { kicker: shown.kicker, title: shown.title, sentence: tailOf(shown), dek: shown.dek }
}

/** The sentence without the finding that stands above it. */
function tailOf({ title, sentence }: Shown): string {
	const finding = textOf(title)
	return sentence.startsWith(finding) ? sentence.slice(finding.length).replace(/^[.;,\s]+/, '') : sentence
}

let glyphMarkup = ''
function glyphs(): string {
	glyphMarkup ||= render(Glyphs).body
	return glyphMarkup
}

/** The drawings of a chart by their size. */
function drawChart({ component, props }: Chart): Map<string, Drawing> {
	const { body } = render(component, { props })
	const figures = DomUtils.findAll(
		({ name, attribs }) => name === 'svg' && /\bfig\b/.test(attribs.class ?? ''),
		parseDocument(body, { xmlMode: true }).children
	)
	return new Map(
		figures.map((svg) => {
			const [, , width, height] = svg.attribs.viewBox!.split(' ').map(Number)
			const size = /\b(wide|middle|phone)\b/.exec(svg.attribs.class!)?.[1] ?? 'wide'
			const children = svg.children.filter((child) => isTag(child))
			const style = svg.attribs.style ? ` style="${svg.attribs.style.replaceAll('"', '&quot;')}"` : ''
			const inner = `<g${style}>${writeXml(children)}</g>`
			return [size, { inner, width: width!, height: height! }]
		})
	)
}

/** The drawing whose labels come out largest in a preview of 1088 by 400 px. */
function pickForCard(drawings: ReadonlyMap<string, Drawing>): Drawing | undefined {
	const scaleOf = ({ width, height }: Drawing) => Math.min(1088 / width, 400 / height)
	const wide = [...drawings].filter(([size]) => size !== 'phone').map(([, drawing]) => drawing)
	return (wide.length ? wide : [...drawings.values()]).toSorted((a, b) => scaleOf(b) - scaleOf(a))[0]
}
