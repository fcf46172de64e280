// The moves between two labs as squares: each takes the colour of the lab that was left.
import { formatDate, pairMarks, squareWords } from '../../../server/domain/language/index.ts'
import type { FlowPair } from '../../../server/schemas/flows.ts'
import type { LabRef, ListedMove } from '../../../server/schemas/rows.ts'
import { labColour } from '../drawing/colour.ts'
import type { Square, Squares } from './SquaresChart.place.ts'

const doubtful = new Set(['disputed', 'rumored', 'denied'])

/** What ties the squares of a wave: the event that at least half of them belong to. */
export function noteTies(ties: FlowPair['ties'], squares: readonly Square[]): string {
	const ids = new Set(squares.map(({ id }) => id))
	const [best] = ties
		.map(({ title, moves }) => ({ title, count: moves.filter((move) => ids.has(move)).length }))
		.toSorted((a, b) => b.count - a.count)
	return best && best.count * 2 >= squares.length ? squareWords.tied(best.count, squares.length, best.title) : ''
}

export function squaresOfPair(pair: FlowPair): Squares {
	const squareOf = (way: 'up' | 'down', left: LabRef) => (move: ListedMove) => ({
		id: move.id,
		href: `/moves/${move.id}`,
		way,
		date: move.date,
		datePrecision: move.datePrecision,
		name: move.personName,
		label: `${move.personName}, ${formatDate(move.date, move.datePrecision)}`,
		// An end that is not known has no colour; what is dotted is the square of who came from nowhere told.
		colour: labColour(left.id === 'unknown' ? null : left.group),
		order: 0,
		isDoubtful: doubtful.has(move.status)
	})
	return {
		squares: [...pair.forwardMoves.map(squareOf('up', pair.from)), ...pair.backMoves.map(squareOf('down', pair.to))],
		ways: {
			up: { count: pair.forward, title: pairMarks.way(pair.from, pair.to) },
			down: { count: pair.back, title: pairMarks.way(pair.to, pair.from) }
		},
		units: ['month', 'quarter', 'year'],
		noteOf: (squares) => noteTies(pair.ties, squares),
		label: pair.sentence
	}
}
