// A share from 0 to 1 with its interval, on a line that marks an even split.
import { unevenWords } from '../../../server/domain/language/index.ts'
import { axisPx, measureText, roundPx } from '../drawing/text.ts'

export const shareWidth = 298
const [first, last] = [14, 284]

export function placeShare({ share, low, high, mark }: { share: number; low: number; high: number; mark: string }) {
	const xOf = (value: number) => roundPx(first + value * (last - first))
	const half = measureText(mark, axisPx, true) / 2
	return {
		width: shareWidth,
		height: 78,
		first,
		last,
		low: xOf(low),
		high: xOf(high),
		share: xOf(share),
		/** The words over the share, kept inside the drawing. */
		markX: roundPx(Math.min(Math.max(xOf(share), half), shareWidth - half)),
		ticks: [0, 0.5, 1].map((value) => ({
			x: xOf(value),
			text: value === 0.5 ? `${unevenWords.percent(value)} ${unevenWords.even}` : unevenWords.percent(value)
		}))
	}
}
