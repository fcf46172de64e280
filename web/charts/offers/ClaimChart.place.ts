// An offer's claims on one scale: the record's own reading on top, a row for each figure that a source gives, a row in
// words for each objection, and other offers for scale.
import { isAgainst } from '../../../server/domain/records/claim.ts'
import { claimMarks, nameWhom, formatBounds } from '../../../server/domain/language/index.ts'
import { populationOf } from '../../../server/domain/vocabulary/offers.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Claim, Offer } from '../../../server/schemas/rows.ts'
import { labColour } from '../drawing/colour.ts'
import { openBounds, placeInterval, placeMoneyAxis, type PlacedInterval } from './interval.ts'
import { axisPx, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'

export type PlacedClaim = {
	key: string
	kind: 'reading' | 'claim' | 'objection' | 'scale'
	y: number
	heightPx: number
	href: string
	head: string
	/** Small print under the head. */
	lines: string[]
	colour: string
	status: string
	/** What its sum rests on, where that is told. */
	basis: string | null
	struck: boolean
	/** The figure as this row gives it, with where it is written; null for an objection in words. */
	interval: PlacedInterval | null
	text: string
	textX: number
	anchor: 'start' | 'end'
	/** The whole row in words. */
	label: string
}
export type PlacedClaims = {
	width: number
	height: number
	ticks: { x: number; text: string }[]
	rows: PlacedClaim[]
	/** Where the offers for scale begin; null where there are none. */
	scaleY: number | null
}

const sizes = {
	wide: { width: 1264, left: 420 },
	middle: { width: 664, left: 300 },
	phone: { width: 358, left: 0 }
}
type Size = keyof typeof sizes

/** What a claim's small print says: where and when it was published, and why it has its rank. */
function printOf(claim: Claim): string[] {
	const { reporter, source, rank, note } = claim
	const via = reporter === source.publisher ? null : source.publisher
	const why = rank === 'normal' ? note : `${rank}${note ? `: ${note}` : ''}`
	return [claimMarks.print(via, source.published, source.tier), ...(why ? [why] : [])]
}

/** An offer with bounds in a currency, its claims with a figure or an objection, and other offers in that currency. */
export function placeClaims(
	offer: Offer,
	claims: readonly Claim[],
	others: readonly Offer[],
	size: Size
): PlacedClaims {
	const { width, left } = sizes[size]
	const wide = size !== 'phone'
	const figures = claims.filter((claim) => openBounds(claim) && claim.currency === offer.currency)
	const objections = claims.filter(isAgainst)
	const { scale, ticks } = placeMoneyAxis(
		[offer, ...figures, ...others].flatMap((row) => openBounds(row) ?? []),
		offer.currency,
		left,
		width
	)
	const colour = labColour(offer.labGroup ?? '')
	const namesPx = wide ? left - 20 : width
	/** Head and small print in their room; an offer for scale has both in one line. */
	const fitNames = ({ kind, head, lines }: Pick<PlacedClaim, 'kind' | 'head' | 'lines'>) => {
		if (kind !== 'scale')
			return {
				head: fitText(head, namesPx, labelPx, true),
				lines: lines.map((line) => fitText(line, namesPx, axisPx))
			}
		const short = fitText(head, namesPx / 2, labelPx)
		const rest = namesPx - measureText(`${short} `, labelPx) - 4
		return { head: short, lines: lines.map((line) => fitText(line, rest, axisPx)) }
	}
	let y = 24
	const place = (
		row: Omit<PlacedClaim, 'y' | 'heightPx' | 'textX' | 'anchor' | 'interval' | 'label'>,
		bounds: Offer | Claim | null
	) => {
		const known = bounds && openBounds(bounds)
		const interval = known ? placeInterval(scale, known) : null
		const heightPx =
			(row.kind === 'scale' ? 34 : 32 + row.lines.length * 17) + (wide ? 0 : row.kind === 'scale' ? 26 : 34)
		const isBold = row.kind === 'reading' || row.kind === 'objection'
		const text = fitText(row.text, width - left - (interval ? 0 : 18), labelPx, isBold)
		const lengthPx = measureText(text, labelPx, isBold)
		const [first, last] = interval ? [interval.x - 12, interval.x + interval.width + 12] : [left + 18, left + 18]
		const fits = last + lengthPx <= width
		const placed: PlacedClaim = {
			...row,
			...fitNames(row),
			text,
			label: `${row.head}, ${row.lines.join(', ')}: ${row.text}`,
			y,
			heightPx,
			interval,
			textX: roundPx(fits ? last : Math.max(first, left + lengthPx)),
			anchor: fits ? 'start' : 'end'
		}
		y += heightPx
		return placed
	}
	const rows = [
		place(
			{
				key: 'reading',
				kind: 'reading',
				href: '#claims',
				head: claimMarks.reading,
				lines: [claimMarks.written(offer.notation)],
				colour,
				status: offer.status,
				basis: offer.basis,
				struck: false,
				text: formatBounds(offer, offer.currency) ?? offer.notation
			},
			offer
		),
		...figures.map((claim) =>
			place(
				{
					key: `claim ${claim.id}`,
					kind: 'claim',
					href: `#claim-${claim.id}`,
					head: claimMarks.head(claim.by, claim.reporter),
					lines: printOf(claim),
					colour,
					status: offer.status,
					basis: offer.basis,
					struck: claim.rank === 'deprecated',
					text: claim.notation ?? ''
				},
				claim
			)
		),
		...objections.map((claim) =>
			place(
				{
					key: `objection ${claim.id}`,
					kind: 'objection',
					href: `#claim-${claim.id}`,
					head: claim.by ?? claim.reporter,
					lines: [printOf(claim)[0]!, ...(claim.note ? [claim.note] : [])],
					colour,
					status: claim.stance === 'denies' ? 'denied' : 'disputed',
					basis: null,
					struck: false,
					text: claimMarks.objection(claim.stance, claim.notation)
				},
				null
			)
		)
	]
	const scaleY = others.length ? y + 20 : null
	if (scaleY) y += 34
	for (const other of others)
		rows.push(
			place(
				{
					key: other.id,
					kind: 'scale',
					href: `/offers/${other.id}`,
					head: other.personName ?? nameWhom(other, populationOf(other)),
					lines: [
						claimMarks.other(
							other.lab && other.labName && shortName(other.lab, other.labName),
							other.date,
							other.status,
							other.outcome
						)
					],
					colour: labColour(other.labGroup ?? ''),
					status: other.status,
					basis: other.basis,
					struck: other.status === 'denied',
					text: other.notation
				},
				other
			)
		)
	return { width, height: y + 6, ticks, rows, scaleY }
}
