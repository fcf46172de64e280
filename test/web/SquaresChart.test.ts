import { expect, test } from 'vitest'
import { squaresOfPair } from '../../web/charts/squares/pair-squares.ts'
import { placeSquares } from '../../web/charts/squares/SquaresChart.place.ts'
import { buildPair } from './samples.ts'

const day = (date: string) => ({ date, datePrecision: 'day' as const })
const quarter = (date: string) => ({ date, datePrecision: 'quarter' as const })
const year = (date: string) => ({ date, datePrecision: 'year' as const })
type Moves = Parameters<typeof buildPair>[0]
const place = (forward: Moves, back: Moves, size: 'wide' | 'phone' = 'wide', part: object = {}) =>
	placeSquares(squaresOfPair({ ...buildPair(forward, back), ...part }), size)
const texts = ({ labels }: ReturnType<typeof place>) =>
	labels.map(({ lines }) => lines.map(({ text }) => text).join(' '))

test('squares stack away from the axis: one way above it, the other way below, the oldest next to it', () => {
	const { squares, lines, side } = place([day('2025-11-03'), day('2025-11-20'), day('2026-01-09')], [day('2026-01-02')])
	const at = (id: string) => squares.find((square) => square.id === id)!
	const pitch = side + 2
	expect([at('forward-1').y, at('forward-2').y, at('forward-3').y, at('back-1').y]).toEqual([
		lines.up - pitch,
		lines.up - 2 * pitch,
		lines.up - pitch,
		lines.down + 2
	])
	expect([at('forward-1').x, at('forward-3').x]).toEqual([at('forward-2').x, at('back-1').x])
	expect(at('forward-1')).toMatchObject({ href: '/moves/forward-1', label: 'Person 1, 3 Nov 2025', fill: 'plain' })
})

test('the axis is fitted to the moves: it begins with the first month and ends with the last', () => {
	const { ticks, start, squares, width } = place([day('2025-11-03'), day('2026-02-01')], [])
	expect(ticks.map(({ text }) => text)).toEqual(['Nov 2025', 'Jan 2026'])
	expect(squares[0]!.x - start).toBeLessThan(10)
	expect(width - squares.at(-1)!.x).toBeLessThan(width / 4 + 20)
})

test('a few that are older stand before the axis with their names, and lengthen it by no year', () => {
	const recent = ['2025-01', '2025-03', '2025-06', '2025-09', '2025-12'].map((month) => day(`${month}-04`))
	const { olds, squares, start, ticks } = place([...recent, year('2015-01-01')], [])
	expect(olds.map(({ text }) => text)).toEqual(['Person 6, 2015'])
	expect(squares.find(({ id }) => id === 'forward-6')).toMatchObject({ fill: 'hatched' })
	expect(squares.find(({ id }) => id === 'forward-6')!.x).toBeLessThan(start)
	expect(ticks[0]!.text).toBe('Jan 2025')
})

test('where moves are spread over many years the axis is of quarters or years', () => {
	const every = (months: number, count: number) =>
		Array.from({ length: count }, (_, i) => {
			const month = 12 * 2022 + i * months
			return day(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-02`)
		})
	const texts = (moves: Moves) => place(moves, []).ticks.map(({ text }) => text)
	expect(texts(every(4, 11)).filter((text) => text?.endsWith('2025'))).toEqual(['Q1 2025'])
	expect(texts(every(12, 12)).every((text) => text === null || /^20\d\d$/.test(text))).toBe(true)
})

test('what is known to a longer period stands after it, hatched, never in its first month', () => {
	const { squares } = place([day('2025-07-03'), day('2025-11-03'), quarter('2025-07-01')], [])
	const at = (id: string) => squares.find((square) => square.id === id)!
	expect(at('forward-3').fill).toBe('hatched')
	expect(at('forward-3').x).toBeGreaterThan(at('forward-1').x)
	expect(at('forward-3').x).toBeLessThan(at('forward-2').x)
})

test('a wave is said with its count and bracketed, with the event that most of it belongs to; others have names', () => {
	const wave = Array.from({ length: 10 }, () => day('2025-06-30'))
	const ties = [
		{
			event: 'alpha-reorganises',
			title: 'Alpha reorganises',
			date: '2025-06-30',
			datePrecision: 'day',
			moves: ['forward-1', 'forward-2', 'forward-3', 'forward-4', 'forward-5', 'forward-6']
		}
	]
	const placed = place([...wave, day('2025-12-01')], [day('2025-09-01')], 'wide', { ties })
	expect(texts(placed)).toEqual(['Ten in June 2025 six with: Alpha reorganises', 'Person 1', 'Person 11'])
	expect(placed.labels.map(({ bracket }) => bracket !== null)).toEqual([true, false, false])
})

test('every move has its square, however old, and no square leaves the drawing', () => {
	const old = Array.from({ length: 9 }, (_, i) => year(`${2001 + i}-01-01`))
	const recent = Array.from({ length: 60 }, (_, i) => day(`2026-0${1 + (i % 6)}-11`))
	for (const size of ['wide', 'phone'] as const) {
		const { squares, side, width, height } = place([...recent, ...old], [], size)
		expect(squares.length).toBe(69)
		expect(squares.every(({ x, y }) => x >= 0 && y >= 0 && x + side <= width && y + side <= height)).toBe(true)
	}
})

test('no moves are an empty figure with both numbers', () => {
	const placed = place([], [])
	expect([placed.squares, placed.ticks, placed.labels]).toEqual([[], [], []])
	expect(placed.heads.map(({ count }) => count)).toEqual([0, 0])
})
