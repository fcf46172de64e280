// A career on a time line: a row a spell, from its start to its end, or to the end of coverage.
import { parsePartialDate, spanOf, type Precision } from '../../../server/domain/time/date.ts'
import { sayWhen, spellMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { isFresh } from '../../../server/domain/careers/last-told.ts'
import type { Spell } from '../../../server/schemas/records.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, clearCrowded, labelPx, measureText, roundPx } from '../drawing/text.ts'

export type PlacedSpells = {
	width: number
	height: number
	years: { x: number; text: string | null }[]
	rows: {
		key: number
		lab: string
		name: string
		when: string
		/** The whole row in words. */
		label: string
		y: number
		colour: string
		/** What is sure; before and after it the days that a coarse date may mean. */
		x: number
		width: number
		soft: { x: number; width: number }[]
		/** What stands after the name of an adviser's or board post, which is drawn thinner. */
		side: string
		openStart: boolean
		openEnd: boolean
		status: string
	}[]
}
const sizes = {
	wide: { width: 1264, names: 320 },
	middle: { width: 664, names: 220 },
	phone: { width: 358, names: 0 }
}
const spellRowPx = { wide: 44, middle: 44, phone: 70 }
const yearDays = 365.25
type Dated = Pick<
	Spell,
	| 'lab'
	| 'labName'
	| 'labGroup'
	| 'role'
	| 'post'
	| 'start'
	| 'startPrecision'
	| 'end'
	| 'endPrecision'
	| 'ended'
	| 'status'
	| 'lastPublished'
>

/** The spells at one size. A start that is not known is drawn a year long, fading in; what nobody told of
 * for years is soft. */
export function placeSpells(spells: readonly Dated[], coverageEnd: string, size: keyof typeof sizes): PlacedSpells {
	const { width, names } = sizes[size]
	const rowPx = spellRowPx[size]
	const last = parsePartialDate(coverageEnd)!.last
	const spans = spells.map((spell) => {
		const start = spell.start ? spanOf(spell.start, spell.startPrecision as Precision) : undefined
		const end = spell.end ? spanOf(spell.end, spell.endPrecision as Precision) : undefined
		const from = start?.first ?? (end ? end.first : last) - yearDays
		const to = end?.last ?? (spell.ended ? (start?.last ?? last) + yearDays : last)
		return { from, to: Math.max(Math.min(to, last), from + 20), start, end }
	})
	const first = Math.min(last - yearDays, ...spans.map(({ from }) => from))
	// A start that was announced may lie after the end of coverage.
	const axisEnd = Math.max(last, ...spans.map(({ to }) => to))
	const scale = (width - names) / (axisEnd - first)
	const xOf = (day: number) => names + (day - first) * scale
	const firstYear = 1970 + Math.ceil(first / yearDays)
	const lastYear = 1970 + Math.floor(axisEnd / yearDays)
	const every = Math.ceil(48 / (scale * yearDays))
	const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, i) => firstYear + i)
	return {
		width,
		height: spells.length * rowPx + 26,
		years: clearCrowded(
			years
				.filter((year) => (lastYear - year) % every === 0)
				.map((year) => ({ x: roundPx(xOf(Date.UTC(year, 0) / 86_400_000)), text: String(year) })),
			width,
			3
		),
		rows: spells.map((spell, place) => {
			const { from, to, start, end } = spans[place]!
			const sureFrom = Math.min(start?.last ?? from, to)
			const isTold = spell.ended || isFresh({ since: spell.start, lastPublished: spell.lastPublished }, coverageEnd)
			const told = isTold ? to : (parsePartialDate(spell.lastPublished ?? '')?.first ?? sureFrom)
			const sureTo = Math.max(Math.min(end?.first ?? to, told, to), sureFrom)
			const soft = [
				[from, sureFrom],
				[sureTo, to]
			].filter(([a, b]) => b! - a! > 31) as [number, number][]
			const barFrom = soft.some(([a]) => a === from) ? sureFrom : from
			const barWidth = Math.max(2, (sureTo - barFrom) * scale)
			const name = shortName(spell.lab, spell.labName)
			const room = (names || width) - 12
			const sidePx = spell.post === 'side' ? measureText(spellMarks.side, labelPx) : 0
			return {
				key: place,
				lab: spell.lab,
				name: fitText(name, room - sidePx, labelPx, true),
				when: fitText(sayWhen(spell), room, axisPx),
				label: spellMarks.label(name, spell.role, spell),
				y: 4 + place * rowPx,
				colour: labColour(spell.labGroup),
				x: roundPx(Math.min(xOf(barFrom), width - barWidth)),
				width: roundPx(barWidth),
				soft: soft.map(([a, b]) => ({ x: roundPx(xOf(a)), width: roundPx((b - a) * scale) })),
				side: spell.post === 'side' ? spellMarks.side : '',
				openStart: !start,
				openEnd: spell.ended && !end,
				status: spell.status
			}
		})
	}
}
