// A picture of a fixed shape: square, 4:5 or 16:9. It has as many pixels as it takes for the figure to be drawn at its own size
// or larger, so that no text of it becomes smaller than on the page.
import { roundPx } from '../charts/drawing/text.ts'
import {
	cutLines,
	placeKeys,
	wrapAll,
	wrapTitle,
	type Drawing,
	type Line,
	type PictureSize,
	type PlacedPicture,
	type Words
} from './Picture.place.ts'

const shapes = { square: [1080, 1080], '4x5': [1080, 1350], '16x9': [1280, 720] } as const
export type Ratio = keyof typeof shapes
export const isRatio = (size: PictureSize): size is Ratio => Object.hasOwn(shapes, size)

/** How much larger than its base a picture may become, in steps; what has no room then is cut off below. */
const growth = Array.from({ length: 17 }, (_, step) => 1 + step / 8)
/** Most that a figure is enlarged. */
const mostScale = 2.2

/** The smallest picture of the shape in which a drawing has room at its own size. */
export function placeRatio(words: Words, drawings: readonly Drawing[], size: Ratio): PlacedPicture {
	let placed: PlacedPicture | undefined
	for (const grown of growth) {
		placed = placeAt(words, drawings, size, grown)
		if (!placed.figure || (placed.figure.scale >= 1 && !placed.figure.clip)) return placed
	}
	return placed!
}

function placeAt(words: Words, drawings: readonly Drawing[], size: Ratio, grown: number): PlacedPicture {
	const [width, height] = shapes[size].map((px) => Math.round(px * grown)) as [number, number]
	const px = (base: number) => Math.round(base * grown * 10) / 10
	const isFlat = size === '16x9'
	const margin = px(isFlat ? 40 : 48)
	const column = width - 2 * margin
	let y = margin * 0.6 + px(6)
	const setLines = (texts: string[], linePx: number): Line<string>[] =>
		texts.map((text) => ({ y: roundPx((y += linePx)), text }))
	const [titlePx, saidPx, smallPx] = isFlat ? [px(30), px(16), px(13)] : [px(40), px(20), px(16)]
	const kicker = setLines(cutLines(wrapAll(words.kicker ?? '', column, smallPx), 1), smallPx * 1.4)
	const title = setLines(cutLines(wrapTitle(words.title, column, titlePx), isFlat ? 2 : 4), titlePx * 1.18)
	if (title.length) y += px(6)
	const sentence = setLines(cutLines(wrapAll(words.sentence, column, saidPx), isFlat ? 2 : 5), saidPx * 1.38)
	const dek = setLines(cutLines(wrapAll(words.dek, column, smallPx), isFlat ? 1 : 3), smallPx * 1.4)
	y += px(18)
	const keys = placeKeys(words.keys ?? [], margin, y, width - margin)
	if (keys.length) y = keys.at(-1)!.y + 16
	// From below: the foot, then the note over it.
	const foot = cutLines(wrapAll(`${words.source} ${words.link}`, column - px(90), smallPx), 3)
	const footY = height - margin * 0.6 - foot.length * smallPx * 1.4 - px(4)
	const noteTexts = cutLines(wrapAll(words.note ?? '', column, saidPx), 3)
	const noteY = footY - px(12) - noteTexts.length * saidPx * 1.38
	const area = { x: margin, y, width: column, height: noteY - px(8) - y }
	return {
		size,
		width,
		height,
		margin,
		kicker: { sizePx: smallPx, lines: kicker },
		title: { sizePx: titlePx, lines: title },
		sentence: { sizePx: saidPx, lines: sentence },
		dek: { sizePx: smallPx, lines: dek },
		keys,
		...fit(drawings, area),
		note: {
			sizePx: saidPx,
			lines: noteTexts.map((text, place) => ({ y: roundPx(noteY + (place + 1) * saidPx * 1.38), text }))
		},
		foot: {
			y: roundPx(footY),
			sizePx: smallPx,
			lines: foot.map((text, place) => ({ y: roundPx(footY + px(4) + (place + 1) * smallPx * 1.4), text })),
			name: { x: width - margin, y: roundPx(footY + px(28)), sizePx: px(isFlat ? 20 : 24) }
		}
	}
}

type Area = { x: number; y: number; width: number; height: number }
/** The drawing that comes out largest, in the middle of its area. */
function fit(drawings: readonly Drawing[], area: Area): Pick<PlacedPicture, 'figure'> {
	const scaleOf = ({ width, height }: Drawing) => Math.min(area.width / width, area.height / height)
	const best = drawings.toSorted((a, b) => scaleOf(b) - scaleOf(a))[0]
	if (!best) return {}
	const whole = scaleOf(best)
	const scale = Math.round(Math.min(Math.max(whole, Math.min(1, area.width / best.width)), mostScale) * 1000) / 1000
	const isCut = best.height * scale > area.height + 1
	return {
		figure: {
			x: roundPx(area.x + (area.width - best.width * scale) / 2),
			y: roundPx(isCut ? area.y : area.y + Math.max(0, (area.height - best.height * scale) / 2)),
			scale,
			inner: best.inner,
			...(isCut && { clip: { width: best.width, height: Math.floor(area.height / scale) } })
		}
	}
}
