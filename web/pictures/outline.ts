// Letters as shapes: a downloaded drawing looks the same in a program that has not got our faces. Each shape stands once among
// the definitions and is used where its letter stands; the words stay readable to machines as labels.
import { isTag, isText, type Element } from 'domhandler'
import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { DomUtils, parseDocument } from 'htmlparser2'
import { escapeMarkup } from '../../server/domain/publishing/escape.ts'
import { listFaces } from './fonts.ts'
import { writeXml } from './xml.ts'

type Look = { family: string; weight: number; sizePx: number; fill?: string; spacing: string; anchor: string }
/** Letters of one face and look that stand behind each other, `x` in px from the start of the text. */
type Run = { look: Look; font: Font; shapes: { id: string; x: number }[]; x: number }

/** Shapes are written in thousandths of the size of the text. */
const em = 1000
const kept = new Map<string, Font>()

function openFont(file: string): Font {
	const font = kept.get(file) ?? (create(readFileSync(file)) as Font)
	kept.set(file, font)
	return font
}

/** The drawing with its texts outlined. */
export function outlineText(svg: string): string {
	const picture = parseDocument(svg, { xmlMode: true })
	const faces = listFaces(svg).map(({ family, weight, file }) => ({ family, weight, font: openFont(file) }))
	const shapes = new Map<string, string>()
	const root = DomUtils.findOne(({ name }) => name === 'svg', picture.children)!

	/** The face of a sign: the first of the family and weight that has it, else of any family. */
	const faceOf = (sign: number, { family, weight }: Look): Font => {
		const near = faces.toSorted(
			(a, b) =>
				Number(b.family === family) - Number(a.family === family) ||
				Math.abs(a.weight - weight) - Math.abs(b.weight - weight)
		)
		return (near.find(({ font }) => font.hasGlyphForCodePoint(sign)) ?? near[0]!).font
	}
	const nameShape = (font: Font, glyph: ReturnType<Font['getGlyph']>): string => {
		const id = `g${[...kept.values()].indexOf(font)}-${glyph.id}`
		if (!shapes.has(id)) shapes.set(id, writePath(glyph.path.scale(em / font.unitsPerEm, -em / font.unitsPerEm)))
		return id
	}

	/** The runs of a text from a place on, and its width in px. */
	const layRuns = (text: string, look: Look, from: number): { runs: Run[]; width: number } => {
		const runs: Run[] = []
		let x = from
		for (const part of splitByFace(text, (sign) => faceOf(sign, look))) {
			const { glyphs, positions } = part.font.layout(part.text)
			const scale = look.sizePx / part.font.unitsPerEm
			const spacing = look.spacing.endsWith('em') ? Number.parseFloat(look.spacing) * look.sizePx : 0
			const run: Run = { look, font: part.font, shapes: [], x }
			glyphs.forEach((glyph, i) => {
				const { xAdvance, xOffset } = positions[i]!
				if (glyph.path.commands.length)
					run.shapes.push({
						id: nameShape(part.font, glyph),
						x: Math.round(((x - run.x + xOffset * scale) / look.sizePx) * em)
					})
				x += xAdvance * scale + spacing
			})
			runs.push(run)
		}
		return { runs, width: x - from }
	}

	const outline = (element: Element, inherited: Look): void => {
		const look = readLook(element, inherited)
		if (element.name !== 'text') {
			const { href, ...others } = element.attribs
			// Older programs know the reference by its older name alone.
			if (href) element.attribs = { ...others, 'xlink:href': href }
			for (const child of element.children) if (isTag(child)) outline(child, look)
			return
		}
		const runs: Run[] = []
		let width = 0
		for (const { text, own } of listPieces(element, look)) {
			const laid = layRuns(text, own, width)
			runs.push(...laid.runs)
			width += laid.width
		}
		const { x = '0', y = '0', ...attribs } = element.attribs
		const start = Number(x) - (look.anchor === 'end' ? width : look.anchor === 'middle' ? width / 2 : 0)
		const stroke = Number(element.attribs['stroke-width'] ?? 0)
		const drawn = runs.flatMap(({ look: { sizePx, fill }, shapes, x }) => {
			const scale = sizePx / em
			const paint = `${fill && fill !== look.fill ? ` fill="${escapeMarkup(fill)}"` : ''}${stroke ? ` stroke-width="${roundTo(stroke / scale, 1)}"` : ''}`
			const uses = shapes.map(({ id, x }) => `<use xlink:href="#${id}"${x ? ` x="${x}"` : ''}/>`)
			const move = `translate(${roundTo(start + x, 2)} ${roundTo(Number(y), 2)}) scale(${roundTo(scale, 5)})`
			return shapes.length ? [`<g transform="${move}"${paint}>${uses.join('')}</g>`] : []
		})
		element.name = 'g'
		for (const name of Object.keys(attribs)) if (/^(font-|letter-|text-)/.test(name)) delete attribs[name]
		const said = DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim()
		element.attribs = attribs['aria-hidden'] ? attribs : { ...attribs, role: 'img', 'aria-label': said }
		element.children = parseDocument(drawn.join(''), { xmlMode: true }).children
	}
	outline(root, { family: 'Libre Franklin', weight: 400, sizePx: 16, spacing: '0', anchor: 'start' })

	const defs = DomUtils.findOne(({ name }) => name === 'defs', [root])!
	const definitions = [...shapes].map(([id, d]) => `<path id="${id}" d="${d}"/>`).join('')
	for (const shape of parseDocument(definitions, { xmlMode: true }).children.slice()) DomUtils.appendChild(defs, shape)
	root.attribs = { ...root.attribs, 'xmlns:xlink': 'http://www.w3.org/1999/xlink' }
	return writeXml(root)
}

/** How a text is set, by its attributes and those around it. */
function readLook({ attribs }: Element, around: Look): Look {
	const family = attribs['font-family']?.split(',')[0]?.replaceAll(/["']/g, '').trim()
	const fill = attribs.fill ?? around.fill
	return {
		family: family ?? around.family,
		weight: Number(attribs['font-weight']) || around.weight,
		sizePx: Number.parseFloat(attribs['font-size'] ?? '') || around.sizePx,
		...(fill !== undefined && { fill }),
		spacing: attribs['letter-spacing'] ?? around.spacing,
		anchor: attribs['text-anchor'] ?? around.anchor
	}
}

/** The pieces of a text with the look of each, spaces as SVG folds them. */
function listPieces(text: Element, look: Look): { text: string; own: Look }[] {
	const pieces: { text: string; own: Look }[] = []
	const collect = (element: Element, own: Look): void => {
		for (const child of element.children)
			if (isText(child)) pieces.push({ text: child.data.replaceAll(/[ \t\n\r]+/g, ' '), own })
			else if (isTag(child) && child.name === 'tspan') collect(child, readLook(child, own))
	}
	collect(text, look)
	const [first, last] = [pieces[0], pieces.at(-1)]
	if (first) first.text = first.text.replace(/^ /, '')
	if (last) last.text = last.text.replace(/ $/, '')
	for (let i = 1; i < pieces.length; i++)
		if (pieces[i - 1]!.text.endsWith(' ')) pieces[i]!.text = pieces[i]!.text.replace(/^ /, '')
	return pieces
}

/** A text in parts of one face each. */
function splitByFace(text: string, faceOf: (sign: number) => Font): { text: string; font: Font }[] {
	const parts: { text: string; font: Font }[] = []
	for (const sign of text) {
		const last = parts.at(-1)
		const font = faceOf(sign.codePointAt(0)!)
		if (last?.font === font) last.text += sign
		else parts.push({ text: sign, font })
	}
	return parts
}

const roundTo = (value: number, digits: number) => String(Math.round(value * 10 ** digits) / 10 ** digits)

const letters: Record<string, string> = {
	moveTo: 'M',
	lineTo: 'L',
	quadraticCurveTo: 'Q',
	bezierCurveTo: 'C',
	closePath: 'Z'
}
/** A shape as path data in whole units. */
const writePath = ({ commands }: { commands: { command: string; args: number[] }[] }) =>
	commands.map(({ command, args }) => letters[command]! + args.map(Math.round).join(' ')).join('')
