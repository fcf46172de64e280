// A claim that an offer is so many times the usual pay, beside what it is of each pay on record, on one log axis.
import { multipleWords } from '../../../server/domain/language/index.ts'
import type { Multiples } from '../../../server/schemas/multiples.ts'
import { labColour } from '../drawing/colour.ts'
import type { DrawnSize } from '../drawing/drawn.svelte.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'
import { placeMoneyAxis } from '../offers/interval.ts'

type Claim = Multiples['claims'][number]
export type PlacedMultiple = {
	width: number
	height: number
	rowPx: number
	ticks: { x: number; text: string }[]
	/** The offer a year, its words end at its mark. */
	offer: { x: number; y: number; yearly: string; written: string; colour: string; href: string }
	claim: { x1: number; x2: number; y: number; textX: number; text: string; need: string; href: string }
	rows: {
		key: string
		href: string
		y: number
		/** Of the dot and of the dotted line to the offer. */
		lineY: number
		x: number
		lineX: number
		textX: number
		textY: number
		sum: string
		what: string
		times: string
		colour: string
		label: string
	}[]
}

const sizes: Record<DrawnSize, { width: number; rowPx: number }> = {
	wide: { width: 1264, rowPx: 38 },
	middle: { width: 664, rowPx: 56 },
	phone: { width: 358, rowPx: 56 }
}
const topPx = 148

export function placeMultiple(claim: Claim, size: DrawnSize): PlacedMultiple {
	const { width, rowPx } = sizes[size]
	const wide = size === 'wide'
	const sums = [...claim.baselines.map(({ lowUsd, highUsd }) => lowUsd ?? highUsd!), claim.needUsd, claim.yearlyUsd]
	const { scale, ticks } = placeMoneyAxis(
		sums.map((sum) => ({ low: sum, high: sum })),
		'USD',
		0,
		width - 10
	)
	const at = roundPx(scale(claim.yearlyUsd))
	const needX = roundPx(scale(claim.needUsd))
	const centre = (text: string) => {
		const half = measureText(text, axisPx, true) / 2
		return roundPx(Math.min(Math.max((needX + at) / 2, half), width - half))
	}
	const [said, need] = [multipleWords.claim(claim.times), multipleWords.need(claim.needUsd)]
	return {
		width,
		height: topPx + claim.baselines.length * rowPx + 4,
		rowPx,
		ticks,
		offer: {
			x: at,
			y: 52,
			yearly: multipleWords.yearly(claim.yearlyUsd),
			written: fitText(multipleWords.offer(claim.notation), at - 24, axisPx),
			colour: labColour(claim.labGroup),
			href: `/offers/${claim.offer}`
		},
		claim: {
			x1: needX,
			x2: at,
			y: 106,
			textX: centre(need),
			text: said,
			need: fitText(need, width, axisPx),
			href: `/metrics/${claim.metric}`
		},
		rows: claim.baselines.map((base, i) => {
			const y = topPx + i * rowPx
			const x = roundPx(scale(base.lowUsd ?? base.highUsd!))
			const times = multipleWords.times(base.times)
			const sum = multipleWords.sum(base)
			const whole = multipleWords.baseline(base)
			const timesPx = measureText(times, axisPx, true) + 20
			const sumPx = measureText(sum, axisPx, true) + 8
			const textX = wide ? x + 12 : 0
			const room = wide ? at - timesPx - textX - sumPx : width - sumPx
			const what = fitText(whole, Math.max(room, 0), axisPx)
			return {
				key: base.baseline,
				href: base.kind === 'metric' ? `/metrics/${base.baseline}` : `/offers/${base.baseline}`,
				y,
				lineY: y + (wide ? rowPx / 2 : 40),
				x,
				lineX: wide ? roundPx(textX + sumPx + measureText(what, axisPx) + 8) : x + 8,
				textX,
				textY: y + (wide ? rowPx / 2 + 4.5 : 18),
				sum,
				what,
				times,
				colour: labColour(base.labGroup),
				label: `${sum} ${whole}: ${times}`
			}
		})
	}
}
