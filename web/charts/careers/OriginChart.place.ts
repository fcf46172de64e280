// Where a lab's joiners came from: a strip of bars by year for each of the largest origins, the others and the unknown last.
import { endNames, formatNumber, originMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { OriginRow } from '../../../server/schemas/feeders.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'

/** An origin's own id, all others together, or not known. */
export type OriginEnd = { from: string } | 'others' | 'unknown'
/** A year, or all up to it where there are more years than columns. */
export type Span = { text: string; since: string | null; until: string }
export type PlacedOrigins = {
	width: number
	height: number
	barPx: number
	years: (Span & { x: number })[]
	rows: {
		key: string
		end: OriginEnd
		name: string
		label: string
		/** Where its text stands, and its bars; counts stand 4 px over them. */
		baseY: number
		colour: string | null
		total: string
		cells: { span: Span; x: number; middle: number; y: number; height: number; text: string; label: string }[]
	}[]
}

/** Pixels, and the most columns of years. */
const sizes = {
	wide: { width: 1264, names: 190, years: 16 },
	middle: { width: 664, names: 150, years: 10 },
	phone: { width: 358, names: 98, years: 5 }
}
const [rowPx, mostBarPx, headPx] = [46, 24, 22]

type Strip = { key: string; end: OriginEnd; name: string; colour: string | null; rows: readonly OriginRow[] }

/** The strips: `most` origins by name, as the rows come, the largest first; one other alone is named too. */
export function listStrips(rows: readonly OriginRow[], most = 8): Strip[] {
	const byOrigin = [...Map.groupBy(rows, (row) => row.from)]
	const known = byOrigin.filter(([from]) => from !== null)
	const named = known.length <= most + 1 ? known : known.slice(0, most)
	const others = known.slice(named.length)
	const unknown = rows.filter((row) => row.from === null)
	const strips = named.map(([from, rows]): Strip => {
		const { fromName, fromGroup } = rows[0]!
		return {
			key: from!,
			end: { from: from! },
			name: shortName(from!, fromName!),
			colour: labColour(fromGroup!),
			rows
		}
	})
	if (others.length)
		strips.push({
			key: 'others',
			end: 'others',
			name: originMarks.others(others.length),
			colour: 'var(--ink-3)',
			rows: others.flatMap(([, rows]) => rows)
		})
	if (unknown.length)
		strips.push({ key: 'unknown', end: 'unknown', name: endNames.unknown, colour: null, rows: unknown })
	return strips
}

/** The columns: every year from the first to the last, those that are too many as one before the others. */
function listSpans(rows: readonly OriginRow[], most: number): Span[] {
	const years = rows.map(({ year }) => Number(year))
	const last = Math.max(...years)
	const first = Math.min(...years)
	const count = last - first + 1
	const begin = count > most ? last - most + 2 : first
	const spans = Array.from({ length: last - begin + 1 }, (_, place): Span => {
		const year = String(begin + place)
		return { text: year, since: year, until: year }
	})
	const before = String(begin - 1)
	return begin > first ? [{ text: originMarks.upTo(before), since: null, until: before }, ...spans] : spans
}

/** The strips of a lab's origins at one size; a bar's height counts moves, on one scale in all strips. */
export function placeOrigins(rows: readonly OriginRow[], size: keyof typeof sizes): PlacedOrigins {
	const { width, names, years } = sizes[size]
	const strips = listStrips(rows)
	const spans = rows.length ? listSpans(rows, years) : []
	const countIn = (of: readonly OriginRow[], { since, until }: Span) =>
		of.reduce((sum, { year, count }) => (year >= (since ?? '') && year <= until ? sum + count : sum), 0)
	const sumOf = (of: readonly OriginRow[]) => of.reduce((sum, { count }) => sum + count, 0)
	const highest = Math.max(1, ...strips.flatMap((strip) => spans.map((span) => countIn(strip.rows, span))))
	const totals = strips.map((strip) => formatNumber(sumOf(strip.rows)))
	const totalPx =
		Math.max(measureText(originMarks.all, axisPx), ...totals.map((text) => measureText(text, labelPx, true))) + 8
	const step = (width - names - totalPx) / Math.max(spans.length, 1)
	const barPx = roundPx(Math.min(step * 0.66, 64))
	const middleOf = (place: number) => names + (place + 0.5) * step
	return {
		width,
		height: headPx + strips.length * rowPx + 4,
		barPx,
		years: spans.map((span, place) => {
			const next = spans[place + 1]
			// "to 2020" may be wider than its column: it gives way to the left, where no text stands.
			const room = (measureText(span.text, axisPx) + measureText(next?.text ?? '', axisPx)) / 2 + 4
			return { ...span, x: roundPx(next ? Math.min(middleOf(place), middleOf(place + 1) - room) : middleOf(place)) }
		}),
		rows: strips.map(({ key, end, name, colour, rows: own }, place) => {
			const baseY = headPx + (place + 1) * rowPx - 6
			const cells = spans.flatMap((span, column) => {
				const count = countIn(own, span)
				if (!count) return []
				const height = Math.max(2, (count / highest) * mostBarPx)
				return {
					span,
					x: roundPx(middleOf(column) - barPx / 2),
					middle: roundPx(middleOf(column)),
					y: roundPx(baseY - height),
					height: roundPx(height),
					text: formatNumber(count),
					label: originMarks.label(name, count, span.text)
				}
			})
			return {
				key,
				end,
				name: fitText(name, names - 10, labelPx),
				label: originMarks.label(name, sumOf(own)),
				baseY,
				colour,
				total: totals[place]!,
				cells
			}
		})
	}
}
