// Who joined a lab and who left it as squares in the colour of the lab at the other end, those of one lab together.
import { formatPeriod, labStory, squareWords } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { LabMove, LabMoves } from '../../../server/schemas/lab-story.ts'
import { hasColour, labColour } from '../drawing/colour.ts'
import type { Square, Squares } from './SquaresChart.place.ts'
import { datesOf } from '../../parts/asks/trends.ts'

/** The group at the other end; null where it is not known. */
export type End = { id: string | null; name: string | null; count: number }

/** The groups that people came from, or went to: most first, not known last. */
export function countEnds(rows: readonly LabMove[], way: LabMove['way']): End[] {
	const ends = new Map<string | null, End>()
	for (const row of rows) {
		if (row.way !== way) continue
		const end = ends.get(row.otherGroup) ?? { id: row.otherGroup, name: row.otherGroupName, count: 0 }
		end.count++
		ends.set(row.otherGroup, end)
	}
	return [...ends.values()].toSorted(
		(a, b) => Number(a.id === null) - Number(b.id === null) || b.count - a.count || (a.name! < b.name! ? -1 : 1)
	)
}

/** The ends that have a colour of their own, at most nine; all others together, and those not known. */
export function foldEnds(ends: readonly End[]): { shown: End[]; others: number; unknown: number } {
	const sum = (some: readonly End[]) => some.reduce((all, { count }) => all + count, 0)
	const known = ends.filter(({ id }) => id !== null)
	const shown = known.filter(({ id }) => hasColour(id)).slice(0, 9)
	return { shown, others: sum(known) - sum(shown), unknown: sum(ends) - sum(known) }
}

/** What a wave is made of: the event or deal that most of it belongs to, else the labs of most of it. */
function noteWave(moves: Pick<LabMoves, 'rows'>, titles: ReadonlyMap<string, string>, squares: readonly Square[]) {
	const ids = new Set(squares.map(({ id }) => id))
	const rows = moves.rows.filter(({ id, way }) => ids.has(id) && way === wayOf(squares[0]!))
	const events = new Map<string, number>()
	for (const { events: own } of rows) for (const event of own) events.set(event, (events.get(event) ?? 0) + 1)
	const [best] = [...events].toSorted((a, b) => b[1] - a[1])
	const tied = best && best[1] >= 5 && titles.get(best[0])
	if (tied) return squareWords.tied(best[1], rows.length, tied)
	const ends = countEnds(rows, rows[0]!.way)
		.filter(({ id }) => id !== null)
		.slice(0, 4)
		.map(({ id, name, count }) => ({ name: shortName(id!, name!), count }))
	return ends.length ? squareWords.made(squares[0]!.way, ends) : ''
}
const wayOf = ({ way }: Pick<Square, 'way'>): LabMove['way'] => (way === 'up' ? 'joined' : 'left')

/** `titles`: of events by their ids; `query`: level and clocks as they stand in the address, with an ampersand before each. */
export function squaresOfLab(moves: LabMoves, titles: ReadonlyMap<string, string>, query: string): Squares {
	const orders = Object.fromEntries(
		(['joined', 'left'] as const).map((way) => [way, countEnds(moves.rows, way).map(({ id }) => id)])
	) as Record<LabMove['way'], (string | null)[]>
	return {
		squares: moves.rows.map((row) => ({
			id: row.id,
			href: `/moves/${row.id}`,
			way: row.way === 'joined' ? 'up' : 'down',
			date: row.date,
			datePrecision: row.datePrecision,
			name: row.personName,
			label: labStory.square(row.personName, row.way, row.otherName, row.date, row.datePrecision),
			colour: labColour(row.otherGroup),
			end: row.otherGroupName,
			order: orders[row.way].indexOf(row.otherGroup)
		})),
		ways: {
			up: { count: moves.joined, title: labStory.joined },
			down: { count: moves.left, title: labStory.left }
		},
		units: ['quarter', 'year'],
		noteOf: (squares) => noteWave(moves, titles, squares),
		blockOf: (squares, period) => {
			const { way, end = null } = squares[0]!
			const dates = datesOf(period)
			return {
				href: `/moves?${wayOf({ way }) === 'joined' ? 'to' : 'from'}=${moves.lab.id}&since=${dates.since}&until=${dates.until}${query}`,
				label: labStory.block(squares.length, wayOf({ way }), end, formatPeriod(period))
			}
		},
		label: moves.sentence
	}
}
