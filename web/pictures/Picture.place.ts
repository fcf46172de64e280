// Where everything of a picture stands: the finding, its sentence, how to read it, the figure, and the small print.
import { textOf, type Part } from '../../server/domain/vocabulary/part.ts'
import { cardPx } from '../parts/actions/picture-address.ts'
import { measureText, measureTitle, roundPx, splitWords, wrapText } from '../charts/drawing/text.ts'

export const pictureSizes = ['wide', 'middle', 'phone', 'card', 'square', '4x5', '16x9'] as const
export type PictureSize = (typeof pictureSizes)[number]
/** One of the drawings of a chart: what it holds, and its size in px. */
export type Drawing = { inner: string; width: number; height: number }
/** What a mark of the figure stands for: a colour, or a shape around the origin. */
export type KeyEntry = { text: string; colour?: string; d?: string }
export type Words = {
	/** Whom or what the finding is about, where it does not say so. */
	kicker?: string | undefined
	title: readonly Part[]
	sentence: string
	/** How to read the figure. */
	dek: string
	keys?: readonly KeyEntry[]
	/** A remark of who shows it, under the figure. */
	note?: string | undefined
	/** Who says so, as of when, under which licence. */
	source: string
	/** Address of exactly this view. */
	link: string
}

export type Line<Text> = { y: number; text: Text }
export type PlacedPicture = {
	size: PictureSize
	width: number
	height: number
	margin: number
	kicker: { sizePx: number; lines: Line<string>[] }
	title: { sizePx: number; lines: Line<string>[] }
	sentence: { sizePx: number; lines: Line<string>[] }
	dek: { sizePx: number; lines: Line<string>[] }
	keys: (KeyEntry & { x: number; y: number })[]
	figure?: { x: number; y: number; scale: number; inner: string; clip?: { width: number; height: number } }
	note: { sizePx: number; lines: Line<string>[] }
	foot: { y: number; sizePx: number; lines: Line<string>[]; name: { x: number; y: number; sizePx: number } }
}

const sizes = {
	wide: { margin: 40, title: [30, 37], sentence: [16, 23], dek: [13, 19], foot: [13, 19], gap: 28 },
	middle: { margin: 32, title: [26, 32], sentence: [15, 22], dek: [12.5, 18], foot: [12.5, 18], gap: 24 },
	phone: { margin: 16, title: [23, 28], sentence: [14, 20], dek: [12.5, 17], foot: [12.5, 17], gap: 20 }
} as const
const keyGapPx = 18

/** A picture as tall as what it holds. */
export function placePicture(words: Words, drawing: Drawing, size: keyof typeof sizes): PlacedPicture {
	const at = sizes[size]
	const { margin } = at
	const width = drawing.width + 2 * margin
	// Longer lines are hard to read.
	const column = Math.min(drawing.width, 860)
	// Below the rule.
	let y = margin * 0.6 + 8
	const setLines = <Text>(texts: Text[], [, linePx]: readonly [number, number]): Line<Text>[] =>
		texts.map((text) => ({ y: (y += linePx), text }))
	const kicker = setLines(wrapAll(words.kicker ?? '', column, at.dek[0]), at.dek)
	const title = setLines(wrapTitle(words.title, column, at.title[0]), at.title)
	y += 6
	const sentence = setLines(wrapAll(words.sentence, column, at.sentence[0]), at.sentence)
	y += 4
	const dek = setLines(wrapAll(words.dek, column, at.dek[0]), at.dek)
	y += at.gap
	const keys = placeKeys(words.keys ?? [], margin, y, width - margin)
	if (keys.length) y = keys.at(-1)!.y + 16
	const figure = { x: margin, y: roundPx(y), scale: 1, inner: drawing.inner }
	y += drawing.height + at.gap
	const note = setLines(wrapAll(words.note ?? '', column, at.sentence[0]), at.sentence)
	if (note.length) y += at.gap / 2
	const footY = y
	y += 6
	const foot = setLines(
		[words.source, words.link].flatMap((text) =>
			wrapAll(text, drawing.width - (size === 'phone' ? 0 : 90), at.foot[0])
		),
		at.foot
	)
	return {
		size,
		width,
		height: Math.ceil(y + margin * 0.7),
		margin,
		kicker: { sizePx: at.dek[0], lines: kicker },
		title: { sizePx: at.title[0], lines: title },
		sentence: { sizePx: at.sentence[0], lines: sentence },
		dek: { sizePx: at.dek[0], lines: dek },
		keys,
		figure,
		note: { sizePx: at.sentence[0], lines: note },
		foot: {
			y: footY,
			sizePx: at.foot[0],
			lines: foot,
			name: { x: width - margin, y: size === 'phone' ? margin + 2 : footY + 25, sizePx: size === 'phone' ? 0 : 20 }
		}
	}
}

/** A picture for a link's preview: the figure as large as it fits, beside its finding where it is tall; the finding alone without one. */
export function placeCard(words: Words, drawing: Drawing | undefined): PlacedPicture {
	const { width, height } = cardPx
	const margin = 56
	const footY = height - 66
	// Beside its title a figure has 620 by 500 px; one that would become too small there stands below it, cut off.
	const isTall =
		drawing !== undefined &&
		drawing.height / drawing.width > 0.55 &&
		Math.min(620 / drawing.width, 500 / drawing.height) > 0.5
	const column = isTall ? 420 : width - 2 * margin
	const sizePx = !drawing ? 54 : isTall ? 38 : 40
	const linePx = Math.round(sizePx * 1.16)
	let y = margin + (drawing ? 2 : 50)
	const kicker = words.kicker ? [{ y: (y += 14), text: cutLines(wrapAll(words.kicker, column, 22), 1)[0]! }] : []
	const fitted = cutLines(wrapTitle(words.title, column, sizePx), !drawing ? 5 : isTall ? 9 : 2)
	const title = fitted.map((text) => ({ y: (y += linePx), text }))
	y += 14
	const sentence: Line<string>[] = []
	// How many, of which labs, in which months: what stands below a wide figure has two lines.
	const room = !drawing || isTall ? Math.max(0, Math.floor((footY - 16 - y) / 30)) : 2
	const most = Math.min(room, isTall ? 8 : drawing ? 2 : 4)
	for (const text of cutLines(wrapAll(lastThatFit(words.sentence, column, most), column, 22), most))
		sentence.push({ y: (y += 30), text })
	if (sentence.length && drawing && !isTall) y += 6
	const area = isTall
		? { x: margin + column + 48, y: 44, width: width - 2 * margin - column - 48, height: footY - 44 - 20 }
		: { x: margin, y: y + 8, width: width - 2 * margin, height: footY - y - 8 - 20 }
	return {
		size: 'card',
		width,
		height,
		margin,
		kicker: { sizePx: 22, lines: kicker },
		title: { sizePx, lines: title },
		sentence: { sizePx: 22, lines: sentence },
		dek: { sizePx: 13, lines: [] },
		keys: [],
		figure: drawing && fitDrawing(drawing, area),
		note: { sizePx: 22, lines: [] },
		foot: {
			y: footY,
			sizePx: 18,
			lines: [{ y: footY + 38, text: words.source }],
			name: { x: width - margin, y: footY + 40, sizePx: 28 }
		}
	}
}

/** As many of the last sentences as fit in so many lines: n and its months stand at the end. */
function lastThatFit(text: string, column: number, most: number): string {
	const sentences = text.split(/(?<=\.) /)
	while (sentences.length > 1 && wrapAll(sentences.join(' '), column, 22).length > most) sentences.shift()
	return sentences.join(' ')
}

/** Smallest scale at which labels can still be made out; what has no room at it is cut off below. */
const leastScale = 0.62

function fitDrawing(drawing: Drawing, area: { x: number; y: number; width: number; height: number }) {
	const whole = Math.min(area.width / drawing.width, area.height / drawing.height)
	const scale = Math.min(Math.max(whole, Math.min(leastScale, area.width / drawing.width)), 2)
	const isCut = drawing.height * scale > area.height + 1
	return {
		x: roundPx(area.x + (area.width - drawing.width * scale) / 2),
		y: roundPx(isCut ? area.y : area.y + (area.height - drawing.height * scale) / 2),
		scale: Math.round(scale * 1000) / 1000,
		inner: drawing.inner,
		clip: isCut ? { width: drawing.width, height: Math.floor(area.height / scale) } : undefined
	}
}

export function placeKeys(keys: readonly KeyEntry[], left: number, top: number, right: number) {
	let [x, y] = [left, top]
	return keys.map((entry) => {
		const widthPx = 17 + measureText(entry.text, 12.5)
		if (x > left && x + widthPx > right) [x, y] = [left, y + 18]
		const placed = { ...entry, x: roundPx(x), y }
		x += widthPx + keyGapPx
		return placed
	})
}

export function wrapAll(text: string, widthPx: number, sizePx: number): string[] {
	if (!text) return []
	// An address has no spaces: it may break anywhere.
	return wrapText(text, widthPx, sizePx, Infinity) ?? breakAnywhere(text, widthPx, sizePx)
}

function breakAnywhere(text: string, widthPx: number, sizePx: number): string[] {
	const lines = ['']
	for (const word of splitWords(text))
		for (const sign of measureText(word.trimEnd(), sizePx) > widthPx ? word : [word])
			if (measureText((lines.at(-1)! + sign).trimEnd(), sizePx) > widthPx) lines.push(sign)
			else lines[lines.length - 1] += sign
	return lines.map((line) => line.trim()).filter(Boolean)
}

export function cutLines(lines: string[], most: number): string[] {
	return lines.length <= most
		? lines
		: most
			? [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/\W*$/, '')} …`]
			: []
}

/** A title in lines. */
export function wrapTitle(parts: readonly Part[], widthPx: number, sizePx: number): string[] {
	const lines = ['']
	for (const word of splitWords(textOf(parts)))
		if (lines.at(-1) && measureTitle((lines.at(-1)! + word).trimEnd(), sizePx) > widthPx) lines.push(word)
		else lines[lines.length - 1] += word
	return lines.map((line) => line.trimEnd())
}
