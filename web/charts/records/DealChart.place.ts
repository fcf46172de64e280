// Deals by date and sum, on a log axis; those without a published price in a lane below. Names stand where there is room.
import { dealMarks, formatDate } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { dayNumber, spanOf, type Precision } from '../../../server/domain/time/date.ts'
import type { DealPoint } from '../../../server/schemas/deals.ts'
import { labColour } from '../drawing/colour.ts'
import type { DrawnSize } from '../drawing/drawn.svelte.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'
import { listTicks, scaleMoney } from '../offers/interval.ts'
import { placeLabels, type Box } from './labels.ts'

export type DealShape = 'bought' | 'license' | 'stake' | 'undone'
export type PlacedDeal = {
	id: string
	x: number
	y: number
	/** Half its width. */
	radius: number
	colour: string
	status: string
	shape: DealShape
	/** The whole in words. */
	label: string
}
export type PlacedDealLabel = { id: string; x: number; y: number; anchor: '' | 'e' | 'c'; name: string; brief: string }
export type PlacedDeals = {
	width: number
	height: number
	sums: { y: number; text: string }[]
	years: { x: number; text: string }[]
	/** Where the years before are squeezed, and what says so. */
	squeezed: { x: number; text: string } | undefined
	/** The line over the lane of deals without a price. */
	lane: { y: number; bottom: number }
	left: number
	deals: PlacedDeal[]
	labels: PlacedDealLabel[]
}

const sizes: Record<DrawnSize, { width: number; left: number; strip: number; height: number }> = {
	wide: { width: 1264, left: 60, strip: 190, height: 430 },
	middle: { width: 664, left: 60, strip: 90, height: 420 },
	phone: { width: 358, left: 56, strip: 0, height: 360 }
}
const topPx = 34
const lanePx = 90
const radiusPx = 6.5
/** Years before the newest one that have their own width. */
const fullYears = 3

export function shapeOf({ kind, status, stakePercent }: DealPoint): DealShape {
	if (status === 'reversed') return 'undone'
	if (stakePercent !== null || kind === 'stake') return 'stake'
	return kind === 'license-and-hire' ? 'license' : 'bought'
}

/** Deals that were not denied, the oldest first; `coverageEnd` is the end of the axis. */
export function placeDeals(deals: readonly DealPoint[], coverageEnd: string, size: DrawnSize): PlacedDeals {
	const { width, left, strip, height } = sizes[size]
	const bottom = topPx + height
	const base = Number(coverageEnd.slice(0, 4)) - fullYears
	const yearOf = (day: number) => 1970 + day / 365.2425
	const dayOf = ({ date, datePrecision }: DealPoint) => {
		const { first, last } = spanOf(date, datePrecision as Precision)
		return yearOf((first + last) / 2)
	}
	const shown = deals.filter((deal) => deal.status !== 'denied' && (strip > 0 || dayOf(deal) >= base))
	const end = Math.max(yearOf(dayNumber(coverageEnd)), ...shown.map(dayOf)) + 0.06
	const start = Math.min(base, ...shown.map(dayOf))
	const right = width - 14
	const x = (year: number) =>
		year >= base || !strip
			? left + (strip ? strip + 20 : 0) + ((year - base) / (end - base)) * (right - left - (strip ? strip + 20 : 0))
			: left + 8 + ((year - start) / Math.max(base - start, 1)) * (strip - 16)
	const sums = shown.flatMap(({ amountUsd }) => amountUsd || [])
	const money = scaleMoney(
		sums.length ? sums.map((sum) => ({ low: sum, high: sum })) : [{ low: 1e8, high: 1e9 }],
		0,
		height
	)
	const y = (sum: number) => roundPx(bottom - money(sum))
	const ticks = listTicks(money, 'USD').filter(({ text }) => text.replace(/\D/g, '').startsWith('1'))
	const stacked = new Map<number, number>()
	const placed = shown.map((deal): PlacedDeal => {
		const at = roundPx(x(dayOf(deal)))
		const slot = Math.round(at / 11)
		if (!deal.amountUsd) stacked.set(slot, (stacked.get(slot) ?? 0) + 1)
		// Where more fall on one place than the lane is high, they stand over each other.
		const rise = Math.min((stacked.get(slot) ?? 1) * 11, lanePx - 30)
		return {
			id: deal.id,
			x: deal.amountUsd ? at : slot * 11,
			y: deal.amountUsd ? y(deal.amountUsd) : bottom + 10 + lanePx - rise,
			radius: deal.amountUsd ? radiusPx : 4.5,
			colour: labColour(deal.acquirerGroup),
			status: deal.status,
			shape: shapeOf(deal),
			label: `${formatDate(deal.date, deal.datePrecision)}, ${deal.targetName}: ${dealMarks.kind(deal.kind)}, ${dealMarks.brief(deal.acquirerName, deal)}`
		}
	})
	const priced = shown.flatMap((deal, i) => (deal.amountUsd ? [{ deal, at: placed[i]! }] : []))
	// Larger deals, and those with which people are known to have moved, are named first.
	const weigh = ({ amountUsd, peopleMoved, namedCount }: DealPoint) => amountUsd! * (peopleMoved || namedCount ? 30 : 1)
	const wanted = priced
		.toSorted((a, b) => weigh(b.deal) - weigh(a.deal))
		.map(({ deal, at }) => ({
			id: deal.id,
			x: at.x,
			y: at.y,
			lines: [
				fitText(shortName(deal.target, deal.targetName), 150, axisPx, true),
				fitText(dealMarks.brief(shortName(deal.acquirer, deal.acquirerName), deal), 190, axisPx)
			] as const
		}))
	const marks: Box[] = priced.map(({ at }) => ({ x: at.x - 8, y: at.y - 8, width: 16, height: 16 }))
	const squeezed = strip ? { x: left + strip + 10, text: dealMarks.squeezed(base) } : undefined
	if (squeezed) marks.push({ x: squeezed.x - 16, y: 6, width: measureText(squeezed.text, axisPx) + 8, height: 17 })
	const labels = placeLabels(wanted, marks, { left: left + 2, right: width - 4, top: 6, bottom: bottom + 2 })
	const years = Array.from({ length: Math.ceil(end) - base }, (_, i) => base + i)
		.map((year) => ({ x: roundPx(x(year)), text: String(year) }))
		.filter(({ x, text }) => x + 5 + measureText(text, axisPx, true) <= width)
	return {
		width,
		height: bottom + 10 + lanePx + 24,
		left,
		sums: ticks.map(({ x: px, text }) => ({ y: roundPx(bottom - px), text })),
		years,
		squeezed,
		lane: { y: bottom + 10, bottom: bottom + 10 + lanePx },
		deals: placed,
		labels
	}
}
