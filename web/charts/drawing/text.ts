// How wide text will be, so that figures can be placed without a browser.

/** Advance widths of Libre Franklin in hundredths of an em, from space to ~, with tabular figures. */
const regular = parseWidths(
	'21 24 41 60 60 92 78 24 29 29 38 56 21 38 21 34 69 69 69 69 69 69 69 69 69 69 21 23 54 56 54 52 83 73 70 71 72 63 60 74 73 29 42 70 60 91 76 76 69 76 70 64 64 71 71 104 69 67 63 29 34 29 48 52 28 55 60 54 60 58 38 60 58 24 24 56 24 91 58 60 60 60 38 51 39 58 55 80 54 53 48 30 26 30 57'
)
/** The same at weight 650. */
const bold = parseWidths(
	'21 26 46 60 65 94 83 25 31 31 45 58 25 38 24 36 71 71 71 71 71 71 71 71 71 71 24 25 57 58 57 53 83 76 72 72 75 65 63 75 75 31 44 74 62 94 76 77 71 77 72 67 67 72 73 108 72 72 67 31 36 31 47 54 30 56 61 55 61 58 40 63 59 26 26 60 26 92 59 60 61 61 42 53 42 59 57 81 58 56 51 36 25 36 60'
)
/** Advance widths of Newsreader at weight 600, which titles are set in. */
const serif = parseWidths(
	'22 28 39 61 61 84 74 21 30 30 43 51 25 36 25 41 61 61 61 61 61 61 61 61 61 61 27 28 51 51 51 48 90 76 69 72 79 67 62 77 84 37 48 77 64 102 78 79 65 79 70 59 70 78 73 103 76 72 65 33 41 33 51 41 50 49 57 46 58 48 38 52 59 30 28 58 29 87 60 54 58 57 43 41 38 57 55 78 53 55 46 32 25 32 51'
)
const marks: Record<string, number> = {
	'\u00a0': 0.25,
	'…': 0.86,
	'–': 0.58,
	'—': 0.9,
	'’': 0.24,
	'“': 0.45,
	'”': 0.46,
	'·': 0.24
}
/** The size of the text of axes and small print: `s` in figure.css. */
export const axisPx = 12.5
/** The size of labels. */
export const labelPx = 14
/** Scripts whose signs stand in a square of one em, and between which a line may break. */
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u

function parseWidths(hundredths: string): number[] {
	return hundredths.split(' ').map((width) => Number(width) / 100)
}

/** The width in px of text set at a size in px; an upper bound, since kerning is left out. */
export function measureText(text: string, sizePx: number, isBold = false): number {
	return measure(text, isBold ? bold : regular) * sizePx
}

/** The same for text in the face of titles. */
export function measureTitle(text: string, sizePx: number): number {
	return measure(text, serif) * sizePx
}

/** The width in em. */
function measure(text: string, widths: readonly number[]): number {
	let em = 0
	for (const sign of text) {
		const width = marks[sign] ?? widths[sign.codePointAt(0)! - 32] ?? widths[sign.normalize('NFD').charCodeAt(0) - 32]
		if (width !== undefined) em += width
		else if (!/\p{M}|\p{Cf}/u.test(sign)) em += square.test(sign) || sign > '\u{ffff}' ? 1.05 : 1
	}
	return em
}

/** The text, or as much of it as is at most `widthPx` wide with an ellipsis: `fitText('Thinking Machines', 90, 14)` is "Thinking M…". */
export function fitText(text: string, widthPx: number, sizePx: number, isBold = false): string {
	if (measureText(text, sizePx, isBold) <= widthPx) return text
	const signs = Array.from(text)
	while (signs.length && measureText(`${signs.join('')}…`, sizePx, isBold) > widthPx) signs.pop()
	return `${signs.join('').trimEnd()}…`
}

/** Spaces that a line may break at: all but those that hold words together. */
const breaks = /[^\S\u00a0]/

/** The pieces that a line may break between, spaces kept at the end of a piece. */
export function splitWords(text: string): string[] {
	const pieces: string[] = []
	let piece = ''
	let last = ''
	for (const sign of text) {
		if (piece && !breaks.test(sign) && (square.test(sign) || square.test(last) || breaks.test(last))) {
			pieces.push(piece)
			piece = ''
		}
		piece += sign
		last = sign
	}
	return piece ? [...pieces, piece] : pieces
}

/** The text in lines of at most `widthPx`; undefined where it takes more than `most` lines. */
export function wrapText(
	text: string,
	widthPx: number,
	sizePx: number,
	most: number,
	isBold = false
): string[] | undefined {
	const lines: string[] = []
	let line = ''
	for (const word of splitWords(text)) {
		if (line && measureText((line + word).trimEnd(), sizePx, isBold) > widthPx) {
			lines.push(line.trimEnd())
			line = ''
		}
		line += word
	}
	if (line) lines.push(line.trimEnd())
	return lines.length <= most && lines.every((line) => measureText(line, sizePx, isBold) <= widthPx) ? lines : undefined
}

/** A name in one line of labels, else in two of small print. */
export function breakName(name: string, widthPx: number): { names: string[]; small: boolean } {
	if (measureText(name, labelPx) <= widthPx) return { names: [name], small: false }
	const lines = wrapText(name, widthPx, axisPx, 2)
	return lines ? { names: lines, small: true } : { names: [fitText(name, widthPx, labelPx)], small: false }
}

/**
 * Of labels along an axis, in order, those that have room: none over the next one or beyond `widthPx`, the last ones kept first.
 * A text in the axis' size of 12.5px begins `insetPx` right of its x; where it is `centred`, x is its middle.
 */
export function keepApart<Label extends { x: number; text: string }>(
	labels: readonly Label[],
	widthPx: number,
	{ insetPx = 0, centred = false, isBold = false } = {}
): Label[] {
	const kept: Label[] = []
	let end = widthPx
	for (const label of labels.toReversed()) {
		const textPx = measureText(label.text, axisPx, isBold)
		const start = label.x + insetPx - (centred ? textPx / 2 : 0)
		if (start + textPx > end) continue
		kept.unshift(label)
		end = start - 8
	}
	return kept
}

/** All labels of an axis, the text of those without room left out, so that their lines stay: as `keepApart` keeps them. */
export function clearCrowded(
	labels: readonly { x: number; text: string }[],
	widthPx: number,
	insetPx: number
): { x: number; text: string | null }[] {
	const kept = new Set(keepApart(labels, widthPx, { insetPx }))
	return labels.map((label) => (kept.has(label) ? label : { x: label.x, text: null }))
}

/** Most in px by which a rounded coordinate is off. */
export const roundingPx = 0.05

/** A coordinate in px rounded to a tenth, so that server and browser write the same figure. */
export function roundPx(value: number): number {
	return Math.round(value * 10) / 10
}
