import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fanOut, placeChord } from '../../web/charts/flows/ChordChart.place.ts'
import { buildFlows } from './samples.ts'

const radius = { wide: 300, middle: 190, phone: 76 }
const linePx = { wide: 19, middle: 19, phone: 16 }
/** Flows between labs by number, some of them far busier than others. */
const anyFlows = fc
	.array(
		fc.tuple(fc.nat({ max: 70 }), fc.nat({ max: 70 }), fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(400))),
		{
			minLength: 2,
			maxLength: 150,
			size: 'max'
		}
	)
	.map((rows) =>
		buildFlows(
			rows.filter(([a, b]) => a !== b).map(([a, b, n]): [string, string, number] => [`lab-${a}`, `lab-${b}`, n])
		)
	)

test.for([
	[
		[-50, -45, -40, 60],
		[-60, -50, -40, 60]
	],
	[
		[-90, 40, 41, 42],
		[-90, 40, 50, 60]
	],
	[
		[-3, 2],
		[-3, 7]
	],
	[
		[-5, -4],
		[-14, -4]
	],
	[[], []]
])('heights %j are fanned out as %j', ([wanted, placed]) => {
	expect(fanOut(wanted!, 10)).toEqual(placed)
})

test('names are apart, inside the figure, in the order of their arcs, and no line to one touches the ring again', () => {
	fc.assert(
		fc.property(anyFlows, fc.constantFrom('wide', 'middle', 'phone'), fc.boolean(), (flows, size, opened) => {
			const { width, height, arcs } = placeChord(flows, size, opened)
			for (const side of ['start', 'end']) {
				const own = arcs.filter(({ anchor }) => anchor === side)
				const heights = own.map(({ textY }) => textY)
				for (const [i, y] of heights.entries()) {
					if (i) expect(y - heights[i - 1]!).toBeGreaterThan(linePx[size] - 0.2)
					expect(y).toBeGreaterThan(axisTop)
					expect(y).toBeLessThan(height)
				}
				for (const [i, { lines }] of own.entries())
					if (i) expect(lines[0]!.y - own[i - 1]!.lines.at(-1)!.y).toBeGreaterThan(12)
				const starts = own.map(({ line }) => Number(line.split(/[MLH ]/)[2]))
				expect(starts).toEqual(starts.toSorted((a, b) => a - b))
			}
			for (const { line } of arcs) {
				const [, , , x1, y1, x2, y2] = line.split(/[MLH ]/).map(Number)
				for (let part = 0; part <= 1; part += 0.1) {
					const [x, y] = [x1! + part * (x2! - x1!), y1! + part * (y2! - y1!)]
					expect(Math.hypot(x - width / 2, y - height / 2)).toBeGreaterThan(radius[size] + 2)
				}
			}
		}),
		{ numRuns: 60 }
	)
})
const axisTop = 10

test('the circle of few labs is not turned, and has its usual height', () => {
	const few = buildFlows([
		['alpha', 'beta', 4],
		['beta', 'gamma', 2]
	])
	const { height, arcs } = placeChord(few, 'wide')
	expect([height, arcs.length]).toEqual([740, 3])
	expect(arcs[0]!.anchor).toBe('start')
})
