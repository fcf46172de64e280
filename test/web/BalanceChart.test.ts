import { expect, test } from 'vitest'
import { placeBalance, rowPx } from '../../web/charts/trends/BalanceChart.place.ts'
import { buildFlows } from './samples.ts'

const { nodes } = buildFlows([
	['alpha', 'beta', 6],
	['beta', 'alpha', 2],
	['alpha', null, 3],
	[null, 'gamma', 3]
])

test('the largest gain is on top, losses are left of zero with their unknown part outermost, gains right of it', () => {
	const { rows, zero } = placeBalance(nodes, 'wide')
	// 512 px less 120 for names, 26 twice for counts and 46 for net, for at most 9 left and 6 joined.
	const px = 294 / 15
	const round = (value: number) => Math.round(value * 10) / 10
	expect(zero).toBe(round(146 + 9 * px))
	expect(rows.map(({ id, left, unknown, joined, net }) => ({ id, left, unknown, joined, net }))).toEqual([
		{
			id: 'beta',
			left: { x: round(zero - 2 * px), width: round(2 * px) },
			unknown: { x: round(zero - 2 * px), width: 0 },
			joined: { x: zero, width: round(6 * px) },
			net: '+4'
		},
		{
			id: 'gamma',
			left: { x: zero, width: 0 },
			unknown: { x: zero, width: 0 },
			joined: { x: zero, width: round(3 * px) },
			net: '+3'
		},
		{
			id: 'alpha',
			left: { x: round(zero - 6 * px), width: round(6 * px) },
			unknown: { x: 146, width: round(3 * px) },
			joined: { x: zero, width: round(2 * px) },
			net: '−7'
		}
	])
})

test('only the busiest labs have a row, and each says both counts', () => {
	const { rows, height } = placeBalance(nodes, 'phone', undefined, 1)
	expect(rows.map(({ label }) => label)).toEqual(['ALPHA: 9 left, 2 joined, net −7'])
	expect(height).toBe(24 + rowPx)
})

test('heads stand beside zero, and move left together where net would be under them', () => {
	const onlyLosses = buildFlows([['alpha', null, 100]]).nodes
	const onlyGains = buildFlows([[null, 'alpha', 100]]).nodes
	const [gains, losses] = [onlyGains, onlyLosses].map((nodes) => placeBalance(nodes, 'wide'))
	expect(gains!.heads).toEqual({
		left: { x: Math.round((gains!.zero - 8) * 10) / 10, text: '← Left' },
		joined: { x: Math.round((gains!.zero + 8) * 10) / 10, text: 'Joined →' }
	})
	expect(losses!.heads.joined.x).toBeLessThan(losses!.zero + 8)
	expect(losses!.heads.left.x).toBeLessThan(losses!.heads.joined.x)
})

test('a long name has a wider column, up to a point, then two lines', () => {
	const nameOf = (name: string) =>
		placeBalance(buildFlows([['alpha', 'beta', 1]], { alpha: name }).nodes, 'wide').rows.at(-1)!.names
	expect([nameOf('Fictional Machines'), nameOf('Fictional Machines of the Example Institute')]).toEqual([
		['Fictional Machines'],
		['Fictional Machines of the', 'Example Institute']
	])
})

test('no labs are an empty figure', () => {
	expect(placeBalance([], 'wide')).toMatchObject({ rows: [], height: 24 })
})
