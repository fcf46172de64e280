import { expect, test } from 'vitest'
import { countOrigins, listFounded, listRoutes } from '../../server/domain/stories/feeder.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

test('origins are counted by year, the largest first, those of unreported origin apart', () => {
	const columns = buildMoveColumns([
		['ann', 'beta > alpha', '2024-05'],
		['bob', 'beta > alpha-one', '2025'],
		['cyd', 'beta > alpha', '2025-Q3'],
		['dan', 'gamma > alpha', '2025-03-04'],
		['eve', '? > alpha', '2025-06'],
		['fay', 'gamma > alpha', '2025-07', { status: 'rumored' }],
		['gus', 'alpha > alpha-one', '2025-08']
	])
	const { origins, n, leftOut } = countOrigins(columns, 'alpha')
	expect({ origins, n, leftOut }).toEqual({
		origins: [
			{ from: 'beta', year: '2024', count: 1 },
			{ from: 'beta', year: '2025', count: 2 },
			{ from: null, year: '2025', count: 1 },
			{ from: 'gamma', year: '2025', count: 1 }
		],
		n: 5,
		leftOut: { inside: 1, partly: 0, announced: 0, otherStatus: { rumored: 1 } }
	})
})

test('an origin is a group, or a lab alone, by the level; at level lab units of the lab itself are origins too', () => {
	const columns = buildMoveColumns([
		['ann', 'alpha-one > beta', '2024'],
		['bob', 'alpha-two > beta', '2024'],
		['cyd', 'alpha-one > alpha-two', '2024']
	])
	const read = (lab: string, level: 'group' | 'lab') =>
		countOrigins(columns, lab, level).origins.map(({ from, count }) => `${from} ${count}`)
	expect([read('beta', 'group'), read('beta', 'lab'), read('alpha-two', 'group'), read('alpha-two', 'lab')]).toEqual([
		['alpha 2'],
		['alpha-one 1', 'alpha-two 1'],
		[],
		['alpha-one 1']
	])
})

const routes: [title: string, moves: BriefMove[], routes: string[], known: string][] = [
	[
		'three labs one after the other are a way into the last and out of the first',
		[
			['ann', 'beta > gamma', '2023'],
			['ann', 'gamma > alpha', '2024'],
			['bob', 'beta > gamma', '2023'],
			['bob', 'gamma > alpha', '2025'],
			['cyd', 'alpha > gamma', '2023'],
			['cyd', 'gamma > delta', '2024']
		],
		['in beta gamma alpha: ann bob (m1 m2 m3 m4)', 'out alpha gamma delta: cyd (m5 m6)'],
		'2/2 before, 1/1 after'
	],
	[
		'one lab before and one after is no second hop',
		[
			['ann', 'beta > alpha', '2023'],
			['ann', 'alpha > gamma', '2024']
		],
		[],
		'1/0 before, 1/0 after'
	],
	[
		'who came back is on a way in and out by the lab between',
		[
			['ann', 'alpha > beta', '2023'],
			['ann', 'beta > alpha', '2024', { kind: 'return' }]
		],
		['in alpha beta alpha: ann (m1 m2)', 'out alpha beta alpha: ann (m1 m2)'],
		'1/1 before, 1/1 after'
	],
	[
		'units of one group are one lab on the way',
		[
			['ann', 'beta > alpha-one', '2022'],
			['ann', 'alpha-one > alpha-two', '2023'],
			['ann', 'alpha-two > gamma', '2024'],
			['ann', 'gamma > delta', '2025']
		],
		['out alpha gamma delta: ann (m3 m4)'],
		'1/0 before, 1/1 after'
	],
	[
		'a time of which nobody tells lies between two labs without breaking the way',
		[
			['ann', 'beta > ?', '2021'],
			['ann', '? > gamma', '2023'],
			['ann', 'gamma > alpha', '2024']
		],
		['in beta gamma alpha: ann (m1 m2 m3)'],
		'1/1 before, 0/0 after'
	],
	[
		'side posts and moves that do not count are no hops',
		[
			['ann', 'beta > gamma', '2022', { toRole: 'Adviser' }],
			['ann', 'beta > alpha', '2023'],
			['bob', 'beta > gamma', '2022', { status: 'reversed' }],
			['bob', 'gamma > alpha', '2023']
		],
		[],
		'2/0 before, 0/0 after'
	]
]
test.each(routes)('%s', (_, moves, expected, known) => {
	const { routes, before, after } = listRoutes(buildMoveColumns(moves), 'alpha')
	expect(
		routes.map(
			({ way, labs, people, moves }) => `${way} ${labs.join(' ')}: ${people.join(' ')} (${moves.toSorted().join(' ')})`
		)
	).toEqual(expected)
	expect(`${before.one}/${before.two} before, ${after.one}/${after.two} after`).toBe(known)
})

test('what people left a lab to found, the newest first, with all who left for it', () => {
	const founding = { kind: 'founding' }
	const columns = buildMoveColumns([
		['ann', 'alpha > beta', '2023-05', founding],
		['bob', 'alpha-one > gamma', '2024-02', founding],
		['cyd', 'alpha > beta', '2024-06', founding],
		['dan', 'alpha > delta', '2024-07'],
		['eve', 'delta > beta', '2023-05', founding]
	])
	expect(listFounded(columns, 'alpha')).toEqual([
		{ lab: 'gamma', date: '2024-02-01', datePrecision: 'month', people: ['bob'], moves: ['m2'] },
		{ lab: 'beta', date: '2023-05-01', datePrecision: 'month', people: ['ann', 'cyd'], moves: ['m1', 'm3'] }
	])
	expect(listFounded(columns, 'alpha', 'lab').map(({ lab }) => lab)).toEqual(['beta'])
})

test('two times at one lab with nothing on record between are one stop, with the moves of both', () => {
	const columns = buildMoveColumns([
		['ann', 'beta > ?', '2021'],
		['ann', 'beta > ?', '2022'],
		['ann', 'delta > beta', '2022-05'],
		['ann', 'beta > alpha', '2023'],
		['bob', 'beta > alpha-one', '2021'],
		['bob', 'alpha-one > ?', '2022'],
		['bob', '? > alpha-two', '2023', { kind: 'return' }],
		['bob', 'alpha-two > gamma', '2024'],
		['bob', 'gamma > delta', '2025']
	])
	expect(listRoutes(columns, 'alpha').routes.map(({ way, labs }) => `${way} ${labs.join(' ')}`)).toEqual([
		'in delta beta alpha',
		'out alpha gamma delta'
	])
})
