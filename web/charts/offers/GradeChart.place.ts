// Pay for posts on one log axis, a row a grade of a role: a mark a band, named where there are few, and the middle of five or
// more.
import { gradeMarks, formatDate, sayBasis } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Bands } from '../../../server/schemas/bands.ts'
import { labColour } from '../drawing/colour.ts'
import type { DrawnSize } from '../drawing/drawn.svelte.ts'
import { axisPx, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'
import { openBounds, placeInterval, placeMoneyAxis, type PlacedInterval } from './interval.ts'

export type PlacedGradedBand = {
	id: string
	y: number
	colour: string
	status: string
	basis: string | null
	/** Where there are few bands the interval with its name beside it, else a thin bar. */
	place: PlacedInterval | undefined
	bar: { x: number; width: number; height: number } | undefined
	name: { x: number; text: string; isBefore: boolean } | undefined
	label: string
}
export type PlacedGrade = {
	key: string
	y: number
	height: number
	/** Baseline of the words. */
	textY: number
	name: string
	count: string
	countX: number
	middle: string
	/** The bracket of the middle: both ends and its line. */
	bracket: { x1: number; x2: number; y: number } | undefined
	bands: PlacedGradedBand[]
}
export type PlacedGrades = {
	width: number
	height: number
	ticks: { x: number; text: string }[]
	roles: { y: number; text: string }[]
	grades: PlacedGrade[]
	/** Where the words on the middle begin; undefined where they stand under the grade. */
	middleX: number | undefined
}

const sizes: Record<DrawnSize, { width: number; left: number; right: number }> = {
	wide: { width: 1264, left: 240, right: 290 },
	middle: { width: 664, left: 0, right: 12 },
	phone: { width: 358, left: 0, right: 12 }
}
/** Rows of more bands are a strip of thin bars without names. */
const mostNamed = 5
const lanePx = 18
const stripPx = 66
const headPx = 40

type Group = Bands['groups'][number]
type Band = Group['bands'][number]

/** The bands by role and grade; `groups` as the API gives them. */
export function placeGrades(groups: readonly Group[], size: DrawnSize): PlacedGrades {
	const { width, left, right } = sizes[size]
	const wide = size === 'wide'
	const all = groups.flatMap(({ bands }) => bands.flatMap((band) => boundsOf(band) ?? []))
	if (!all.length) return { width, height: 26, ticks: [], roles: [], grades: [], middleX: undefined }
	const { scale, ticks } = placeMoneyAxis(all, 'USD', left, width - right)
	const roles: PlacedGrades['roles'] = []
	const grades: PlacedGrade[] = []
	let y = 22
	let role: string | null | undefined
	for (const group of groups) {
		if (group.role !== role) {
			roles.push({ y: y + 26, text: gradeMarks.role(group.role) })
			role = group.role
			y += headPx
		}
		const grade = placeGrade(group, { y, width, right, wide, scale })
		grades.push(grade)
		y += grade.height
	}
	return { width, height: y + 4, ticks, roles, grades, middleX: wide ? width - right + 16 : undefined }
}

const boundsOf = ({ yearlyLowUsd: low, yearlyHighUsd: high }: Band) => openBounds({ low, high })

type Room = { y: number; width: number; right: number; wide: boolean; scale: (sum: number) => number }

function placeGrade({ role, grade, bands, n, low, high, hasMiddle }: Group, room: Room): PlacedGrade {
	const { y, width, right, wide, scale } = room
	const isFew = bands.length <= mostNamed
	const lane = isFew ? lanePx : Math.max(2, stripPx / bands.length)
	// On narrow drawings the words stand above the marks.
	const top = wide ? 6 : 44
	const marksPx = lane * bands.length
	const height = Math.max(wide ? 34 : 0, top + marksPx + 8)
	const first = y + (wide ? Math.max(top, (height - marksPx) / 2) : top)
	const name = fitText(gradeMarks.grade(grade), 130, labelPx)
	const middle = gradeMarks.middle(n, hasMiddle ? { low, high } : null)
	const bracket =
		hasMiddle && low && high
			? { x1: roundPx(scale(low)), x2: roundPx(scale(high)), y: roundPx(first + marksPx + 3) }
			: undefined
	return {
		key: `${role} ${grade}`,
		y,
		height,
		textY: y + (wide ? Math.round(height / 2) + 5 : 18),
		name,
		count: gradeMarks.bands(bands.length),
		countX: Math.ceil(measureText(name, labelPx)) + 10,
		middle: fitText(middle, wide ? right - 16 : width, axisPx),
		bracket,
		bands: bands.flatMap((band, i) => {
			const bounds = boundsOf(band)
			return bounds ? [placeBand(band, bounds, { ...room, y: first + lane * (i + 0.5), lane, isFew })] : []
		})
	}
}

function placeBand(
	band: Band,
	bounds: { low: number | null; high: number | null },
	{ y, width, right, wide, scale, lane, isFew }: Room & { lane: number; isFew: boolean }
): PlacedGradedBand {
	const lab = band.lab ? shortName(band.lab, band.labName ?? band.lab) : gradeMarks.market
	const place = placeInterval(scale, bounds)
	const text = fitText(lab, 180, axisPx)
	const [before, after] = [place.x - 8, place.x + place.width + 8]
	const px = measureText(text, axisPx)
	const isAfter = after + px <= width - (wide ? right : 0)
	const fits = isAfter || before - px >= (wide ? sizes.wide.left : 0)
	const x = scale(bounds.low ?? bounds.high!)
	const title = [band.title, band.place].filter(Boolean).join(', ')
	const when = [formatDate(band.date, band.datePrecision), sayBasis(band.basis)].filter(Boolean).join(', ')
	return {
		id: band.id,
		y: roundPx(y),
		colour: labColour(band.labGroup ?? ''),
		status: band.status,
		basis: band.basis,
		place: isFew ? place : undefined,
		bar: isFew
			? undefined
			: {
					x: roundPx(x),
					width: roundPx(Math.max(3, scale(bounds.high ?? bounds.low!) - x)),
					height: roundPx(Math.max(1.6, lane - 0.8))
				},
		name: isFew && fits ? { x: roundPx(isAfter ? after : before), text, isBefore: !isAfter } : undefined,
		label: `${lab}${title ? `, ${title}` : ''}: ${band.notation}, ${when}, ${band.status}`
	}
}
