// What a rendered figure shows, read back from its markup, and what is wrong with it.
import { render } from 'svelte/server'
import type { Component } from 'svelte'
import { measureText } from '../../web/charts/drawing/text.ts'

type Box = { what: string; x: number; y: number; width: number; height: number }
type Attributes = Record<string, string>

/** The markup of a component without what Svelte adds for itself, one element a line. */
export function renderFigure<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string {
	const { body } = render(component as Component<Record<string, unknown>>, { props })
	return body
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/ ?svelte-\w+/g, '')
		.replaceAll(/ class=""/g, '')
		.replaceAll(/\s*<(?!\/|tspan|title)/g, '\n<')
		.trim()
		.concat('\n')
}

function readAttributes(tag: string): Attributes {
	return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

function unescape(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

const classesOf = (attributes: Attributes) => new Set(attributes.class?.split(' '))

/** The box of a text in px: figure.css sets 14px, its class `s` 12.5px, `b` bold, `e` and `c` the anchor. */
function boxText(attributes: Attributes, inner: string): Box & { halo: boolean } {
	const own = classesOf(attributes)
	let [width, sizePx] = [0, own.has('s') ? 12.5 : 14]
	for (const [, tag, span, plain] of inner.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>|([^<]+)/g)) {
		const part = readAttributes(tag ?? '')
		const classes = classesOf(part)
		const size = classes.has('s') ? 12.5 : sizePx
		width += Number(part.dx ?? 0) + measureText(unescape(span ?? plain ?? ''), size, own.has('b') || classes.has('b'))
	}
	const end = own.has('e') || attributes['text-anchor'] === 'end'
	const x = Number(attributes.x) - (end ? width : own.has('c') ? width / 2 : 0)
	const what = unescape(inner.replaceAll(/<[^>]*>/g, ''))
	return { what, x, y: Number(attributes.y) - 0.72 * sizePx, width, height: 0.92 * sizePx, halo: own.has('halo') }
}

/** Rectangles that stand for data; those that only catch the pointer or hold the window are none. */
function boxMarks(svg: string): Box[] {
	return [...svg.matchAll(/<rect([^>]*)>/g)].flatMap(([, tag]) => {
		const { class: kind = '', x, y, width, height } = readAttributes(tag!)
		if (/hit|window|handle/.test(kind)) return []
		return [{ what: `mark ${kind}`, x: Number(x), y: Number(y), width: Number(width), height: Number(height) }]
	})
}

/** Whether two boxes share more than half a pixel both ways. */
function overlap(a: Box, b: Box): boolean {
	const shared = (at: 'x' | 'y', size: 'width' | 'height') =>
		Math.min(a[at] + a[size], b[at] + b[size]) - Math.max(a[at], b[at])
	return shared('x', 'width') > 0.5 && shared('y', 'height') > 0.5
}

function listDrawingFaults(attributes: Attributes, svg: string): string[] {
	const [, , width = 0, height = 0] = attributes.viewBox!.split(' ').map(Number)
	// Turned texts, as over a matrix, have no box of their own: they are as far apart as their columns.
	const texts = [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)]
		.map(([, tag, inner]) => [readAttributes(tag!), inner!] as const)
		.filter(([{ transform }]) => !transform)
		.map(([attributes, inner]) => boxText(attributes, inner))
	const marks = boxMarks(svg)
	const outside = [...texts, ...marks].filter(
		(box) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5
	)
	return [
		...(attributes['aria-label'] || attributes['aria-hidden'] ? [] : ['a drawing without a name']),
		...outside.map((box) => `${box.what} is outside`),
		...marks.filter((box) => !(box.width >= 0 && box.height >= 0)).map((box) => `${box.what} has no size`),
		...texts.flatMap((a, i) =>
			texts.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.what} is over ${b.what}`] : []))
		),
		...texts.flatMap((a) =>
			marks.flatMap((mark) => (!a.halo && overlap(a, mark) ? [`${a.what} is over ${mark.what}`] : []))
		)
	].map((fault) => `${attributes.class}: ${fault}`)
}

/**
 * What is wrong with a rendered figure: drawings and links without a name, links that lead nowhere, values that are no
 * number, text over text or over marks, text and marks outside the drawing.
 */
export function listFaults(markup: string): string[] {
	// A link's name is its label, else the title that it begins with.
	const links = [...markup.matchAll(/<a([^>]*)>\s*(?:<title>(.*?)<\/title>)?/g)].map(([, tag, title]) => {
		const { href, 'aria-label': label } = readAttributes(tag!)
		return { href, name: label ?? title }
	})
	return [
		...[...markup.matchAll(/\b(NaN|undefined|Infinity|null)\b/g)].map(([, word]) => `holds ${word}`),
		...links.filter(({ href }) => !href).map(({ name }) => `${name} leads nowhere`),
		...links.filter(({ name }) => !name).map(({ href }) => `link to ${href} has no name`),
		...[...markup.matchAll(/<svg([^>]*)>(.*?)<\/svg>/gs)].flatMap(([, tag, svg]) =>
			listDrawingFaults(readAttributes(tag!), svg!)
		)
	]
}
