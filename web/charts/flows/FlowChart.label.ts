// The name and count of a node as lines of text, on the outer side of its mark.
import { fitText, measureText, splitWords } from '../drawing/text.ts'

export type Run = { text: string; bold: boolean; dx: number }
export type LabelStyle = { sizePx: number; boldName: boolean; widthPx: number; spacePx: number; mostLines: number }

/**
 * The lines of a label: on the left the count ends the last line ("Thinking | Machines 10"), on the right it starts the first.
 * The name is broken at words, or has a line of its own, and only where that is not enough is ended by an ellipsis; the count
 * is always whole.
 */
export function breakLabel(name: string, count: string, side: 'from' | 'to', style: LabelStyle): Run[][] {
	const { sizePx, boldName, widthPx, spacePx } = style
	const room = widthPx - measureText(count, sizePx, true) - spacePx
	const measure = (text: string) => measureText(text, sizePx, boldName)
	const place = (lines: string[]) =>
		lines.map((text, i) => {
			const run: Run = { text, bold: boldName, dx: 0 }
			if (side === 'to' && i === 0)
				return [
					{ text: count, bold: true, dx: 0 },
					{ ...run, dx: spacePx }
				]
			return side === 'from' && i === lines.length - 1 ? [run, { text: count, bold: true, dx: spacePx }] : [run]
		})
	if (measure(name) <= room) return place([name])

	const words = splitWords(name)
	const firstRoom = side === 'to' ? room : widthPx
	let taken = 0
	while (
		taken < words.length - 1 &&
		measure(
			words
				.slice(0, taken + 1)
				.join('')
				.trimEnd()
		) <= firstRoom
	)
		taken++
	if (style.mostLines < 2) return place([fitText(name, room, sizePx, boldName)])
	if (taken === 0 || room < widthPx / 4) {
		const alone = [{ text: count, bold: true, dx: 0 }]
		const line = [{ text: fitText(name, widthPx, sizePx, boldName), bold: boldName, dx: 0 }]
		return side === 'to' ? [alone, line] : [line, alone]
	}
	const rest = fitText(words.slice(taken).join(''), side === 'to' ? widthPx : room, sizePx, boldName)
	return place([words.slice(0, taken).join('').trimEnd(), rest])
}

/** How wide a line will be at most, in px. */
export function measureLine(line: readonly Run[], sizePx: number): number {
	return line.reduce((sum, run) => sum + run.dx + measureText(run.text, sizePx, run.bold), 0)
}
