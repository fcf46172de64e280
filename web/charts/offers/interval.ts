// A sum between its bounds: the shape in which it is drawn, the same in every chart.
import { formatMoney } from '../../../server/domain/language/index.ts'
import { axisPx, keepApart, measureText, roundPx } from '../drawing/text.ts'

export type Bounds = { low: number | null; high: number | null }
/** What is drawn: both bounds, a sum, or one bound and an arrow away from it. */
export type PlacedInterval = { shape: 'interval' | 'exact' | 'atLeast' | 'atMost'; x: number; width: number }

/** Length in px of the arrow that stands for a bound nobody gave, and of the lozenge of an exact sum. */
const arrowPx = 34
const lozengePx = 16

/** The interval on a scale (money to px) with arrows of that length; one of its bounds must be known. */
export function placeInterval(scale: (sum: number) => number, { low, high }: Bounds, openPx = arrowPx): PlacedInterval {
	const [a, b] = [scale(low ?? high!), scale(high ?? low!)]
	const shape = low === null ? 'atMost' : high === null ? 'atLeast' : low === high ? 'exact' : 'interval'
	return {
		shape,
		x: roundPx(shape === 'atMost' ? a - openPx : shape === 'exact' ? a - lozengePx / 2 : a),
		width: roundPx(shape === 'interval' ? Math.max(b - a, 2) : shape === 'exact' ? lozengePx : openPx)
	}
}

/** A log scale: the px of a sum, and the sums at its ends. */
export type MoneyScale = ((sum: number) => number) & { lowest: number; highest: number }

/**
 * A log scale of sums to px from `start` to `end`, with room for arrows of `openPx`; at least one bound must be known.
 * It is one line, for which d3-scale would bring 8 kB of colours and formats to the front page.
 */
export function scaleMoney(all: readonly Bounds[], start: number, end: number, openPx = arrowPx): MoneyScale {
	const sums = all.flatMap(({ low, high }) => [low, high].filter((sum) => sum !== null))
	const [lowest, highest] = [Math.min(...sums) / 1.4, Math.max(...sums) * 1.4]
	const left = start + 8 + (all.some(({ low }) => low === null) ? openPx : 0)
	const right = end - 8 - (all.some(({ high }) => high === null) ? openPx : 0)
	const scale = (sum: number) => left + (Math.log(sum / lowest) / Math.log(highest / lowest)) * (right - left)
	return Object.assign(scale, { lowest, highest })
}

/** The sums that an axis names: 1, 2 and 5 times powers of ten, each at its px. */
export function listTicks(scale: MoneyScale, currency: string | null) {
	const { lowest, highest } = scale
	const ticks: number[] = []
	for (let power = 10 ** Math.floor(Math.log10(lowest)); power <= highest; power *= 10)
		ticks.push(...[1, 2, 5].map((digit) => digit * power))
	return ticks
		.filter((tick) => tick >= Math.max(1, lowest) && tick <= highest)
		.map((tick) => ({ x: roundPx(scale(tick)), text: formatMoney(tick, currency) }))
}

/** A log axis for sums from `left` to `right` (px), with room for arrows, and its labels; at least one bound must be known. */
export function placeMoneyAxis(all: readonly Bounds[], currency: string | null, left: number, right: number) {
	const scale = scaleMoney(all, left, right)
	const labels = keepApart(listTicks(scale, currency), right, { centred: true })
	return { scale, ticks: labels.filter(({ x, text }) => x - measureText(text, axisPx) / 2 >= 0) }
}

/** Bounds as a log axis takes them: it has no zero, so from nothing on is an open bound; undefined where both are open. */
export function openBounds({ low, high }: Bounds): Bounds | undefined {
	return low || high ? { low: low || null, high: high || null } : undefined
}
