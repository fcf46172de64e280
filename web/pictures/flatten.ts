// A drawing whose style stands at each mark, as presentation attributes: no style sheet, no class, no custom property, so
// that it looks the same in a rasteriser, a drawing program and a foreign page.
import { isComment, isTag, isText, type Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { writeXml } from './xml.ts'
import { rolesOf, rulesOf, type Theme } from './style.ts'

type Names = ReadonlyMap<string, string>
/** What a mark has from those around it: custom properties, and what attributes say. */
type Inherited = { names: Names; looks: Names }

/** What drawings take from their style, and whether marks inherit it from their group. */
const presentation = new Map(
	Object.entries({
		color: true,
		fill: true,
		'fill-opacity': true,
		'font-family': true,
		'font-size': true,
		'font-style': true,
		'font-weight': true,
		'letter-spacing': true,
		opacity: false,
		'paint-order': true,
		stroke: true,
		'stroke-dasharray': true,
		'stroke-linecap': true,
		'stroke-linejoin': true,
		'stroke-opacity': true,
		'stroke-width': true,
		'text-anchor': true,
		'text-decoration': false
	})
)
/** What only pages have a use for. */
const pageOnly = /^(class|style|tabindex|href|data-|aria-|role|on|xmlns$)/

/** The markup flattened; textures and symbols of `glyphs` that it uses are put in front. */
export function flatten(markup: string, glyphs: string, theme: Theme): string {
	const picture = parseDocument(markup, { xmlMode: true })
	const shapes = parseDocument(glyphs, { xmlMode: true })
	const svg = DomUtils.findOne(({ name }) => name === 'svg', picture.children)!
	for (const root of [svg, ...shapes.children.filter(isTag)])
		styleElement(root, theme, { names: rolesOf(theme), looks: new Map() })
	doubleHalos(svg, {})
	const text = writeXml(svg)
	const used = new Set(Array.from(text.matchAll(/(?:url\(|href=")#([\w-]+)/g), ([, id]) => id))
	const place = DomUtils.findOne(({ name }) => name === 'defs', [svg])!
	for (const shape of DomUtils.findAll(({ attribs }) => used.has(attribs.id), shapes.children))
		DomUtils.appendChild(place, shape)
	svg.attribs = { xmlns: 'http://www.w3.org/2000/svg', ...svg.attribs }
	return writeXml(svg)
}

type Halo = { order?: string; stroke?: string }

/**
 * A text that is painted over its own halo as two, the halo below: what does not know `paint-order` would paint the halo
 * over the letters.
 */
function doubleHalos(element: Element, around: Halo): void {
	const halo = {
		order: element.attribs['paint-order'] ?? around.order,
		stroke: element.attribs.stroke ?? around.stroke
	}
	delete element.attribs['paint-order']
	if (element.name !== 'text') {
		for (const child of element.children.slice()) if (isTag(child)) doubleHalos(child, halo)
		return
	}
	if (halo.order !== 'stroke' || !halo.stroke || halo.stroke === 'none') return
	const below = element.cloneNode(true)
	for (const part of [below, ...DomUtils.findAll(() => true, below.children)]) delete part.attribs.fill
	below.attribs = { ...below.attribs, fill: halo.stroke, 'aria-hidden': 'true' }
	DomUtils.prepend(element, below)
	for (const name of Object.keys(element.attribs)) if (name.startsWith('stroke')) delete element.attribs[name]
	if (around.stroke && around.stroke !== 'none') element.attribs.stroke = 'none'
}

function styleElement(element: Element, theme: Theme, inherited: Inherited): void {
	const own = new Map<string, string>()
	for (const { declarations } of rulesOf(element, theme)) for (const [name, value] of declarations) own.set(name, value)
	for (const [, name, value] of (element.attribs.style ?? '').matchAll(/([\w-]+)\s*:\s*([^;]+)/g))
		own.set(name!, value!.trim())
	const names = new Map(inherited.names)
	const looks = new Map(inherited.looks)
	for (const [name, value] of own) {
		const filled = name.startsWith('--') ? fillIn(value, names) : undefined
		if (filled !== undefined) names.set(name, filled)
	}
	for (const [name, inherits] of presentation) {
		const value = own.has(name) ? fillIn(own.get(name)!, names) : element.attribs[name]
		if (value === undefined) continue
		if (inherits && looks.get(name) === value) delete element.attribs[name]
		else element.attribs[name] = value
		if (inherits) looks.set(name, value)
	}
	for (const child of element.children.slice())
		if (isTag(child)) styleElement(child, theme, { names, looks })
		else if (isComment(child) || (isText(child) && !/\S/.test(child.data) && !/^t(ext|span)$/.test(element.name)))
			DomUtils.removeElement(child)
	// Last: rules match those inside by the classes of those around them.
	clean(element)
}

const variable = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g

/** A value without custom properties; undefined where one of them is not set and has no fallback. */
function fillIn(value: string, names: Names): string | undefined {
	let isSet = true
	const filled = value.replace(variable, (_, name: string, fallback?: string) => {
		const found = names.get(name) ?? (fallback === undefined ? undefined : fillIn(fallback.trim(), names))
		if (found === undefined) isSet = false
		return found ?? ''
	})
	return isSet ? filled : undefined
}

/** Takes out what catches pointers, turns links into groups, and shifts of text into spaces. */
function clean(element: Element): void {
	const { attribs, name } = element
	if (attribs.fill === 'transparent' && !attribs.stroke) return void DomUtils.removeElement(element)
	for (const key of Object.keys(attribs))
		if (pageOnly.test(key) && !(name === 'use' && key === 'href')) delete attribs[key]
	if (name === 'a') element.name = 'g'
	const [first] = element.children
	if (name !== 'tspan' || !attribs.dx || !first || !isText(first)) return
	// Rasterisers leave the shift out of the width that the anchor takes; a space is about 3.5 px.
	first.data = '\u00a0'.repeat(Math.round(Number(attribs.dx) / 3.5)) + first.data
	delete attribs.dx
}
