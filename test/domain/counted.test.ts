import { expect, test } from 'vitest'
import { countIn } from '../../server/domain/language/index.ts'
import type { Counted } from '../../server/domain/vocabulary/counted.ts'
import { countFlows, dropSmaller } from '../../server/domain/flows/flow.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

const go = (person: string, way: string, date = '2025-07-04', other: BriefMove[3] = {}): BriefMove => [
	person,
	way,
	date,
	other
]
const trio = ['ann', 'bob', 'cyd']

test.each<[string, BriefMove[], Counted, string[], string]>([
	[
		'moves',
		[go('ann', 'alpha > beta'), go('ann', 'alpha > beta', '2026-01')],
		'moves',
		['alpha > beta 2'],
		'alpha 0/2 beta 2/0 n 2'
	],
	[
		'who took one way twice is one person',
		[go('ann', 'alpha > beta'), go('ann', 'alpha > beta', '2026-01')],
		'people',
		['alpha > beta 1'],
		'alpha 0/1 beta 1/0 n 1'
	],
	[
		'who took two ways is in two flows, in a node once, in all once',
		[go('ann', 'alpha > gamma'), go('ann', 'delta > gamma', '2026-01')],
		'people',
		['alpha > gamma 1', 'delta > gamma 1'],
		'alpha 0/1 delta 0/1 gamma 1/0 n 1'
	],
	[
		'a team is one, who came alone another',
		[...trio.map((person) => go(person, 'alpha > beta')), go('dan', 'alpha > beta', '2026-01')],
		'teams',
		['alpha > beta 2'],
		'alpha 0/2 beta 2/0 n 2'
	],
	[
		'two are no team',
		trio.slice(1).map((person) => go(person, 'alpha > beta')),
		'teams',
		['alpha > beta 2'],
		'alpha 0/2 beta 2/0 n 2'
	],
	[
		'a deal makes a team of whatever days',
		trio.map((person, place) => go(person, 'alpha > beta', `202${place + 3}-07`, { deal: 'deal-1' })),
		'teams',
		['alpha > beta 1'],
		'alpha 0/1 beta 1/0 n 1'
	],
	[
		'three who left for nowhere known are no team',
		trio.map((person) => go(person, 'alpha > ?')),
		'teams',
		['alpha > ? 3'],
		'alpha 0/3 n 3'
	]
])('%s', (_, moves, counted, links, nodes) => {
	const flows = countFlows(buildMoveColumns(moves), { level: 'group' }, counted)
	expect(flows.links.map(({ from, to, count }) => `${from ?? '?'} > ${to ?? '?'} ${count}`)).toEqual(links)
	const said = flows.nodes.map(({ id, in: into, out }) => `${id} ${into}/${out}`)
	expect([...said, `n ${flows.n}`].join(' ')).toBe(nodes)
	expect([flows.counted, flows.moves]).toEqual([counted, moves.length])
})

test('between countries a team is one from lab to lab, though its people left for two', () => {
	const ways = ['alpha > gamma', 'alpha-one > gamma', 'alpha-two > gamma']
	const columns = buildMoveColumns(trio.map((person, place) => go(person, ways[place]!)))
	const { links, n, nodes } = countFlows(columns, { level: 'country' }, 'teams')
	expect(links).toEqual([
		{ from: 'GB', to: 'FR', count: 1 },
		{ from: 'US', to: 'FR', count: 1 }
	])
	expect([n, nodes.find(({ id }) => id === 'FR')!.in]).toEqual([1, 1])
})

const some = buildMoveColumns([
	...trio.map((person) => go(person, 'alpha > beta')),
	go('dan', 'beta > gamma'),
	go('eve', 'alpha > ?'),
	go('fay', 'alpha > ?')
])
test.each([
	[1, ['alpha > beta', 'alpha > null', 'beta > gamma'], { flows: 0, count: 0 }],
	[2, ['alpha > beta', 'alpha > null'], { flows: 1, count: 1 }],
	[3, ['alpha > beta'], { flows: 2, count: 3 }],
	[4, [], { flows: 3, count: 6 }]
])('of flows of at least %i, %j are left, and what is smaller is told; nodes and n stay', (min, links, smaller) => {
	const all = countFlows(some, { level: 'group' })
	const large = dropSmaller(all, min)
	expect(large.links.map(({ from, to }) => `${from} > ${to}`)).toEqual(links)
	expect([large.min, large.smaller]).toEqual([min, smaller])
	expect([large.nodes, large.n, large.unknownTo]).toEqual([all.nodes, 6, 2])
})

test.each<[Counted | undefined, number, string]>([
	[undefined, 1, '1 move'],
	['moves', 1200, '1,200 moves'],
	['people', 1, '1 person'],
	['people', 2, '2 people'],
	['teams', 1, '1 move or team'],
	['teams', 0, '0 moves and teams']
])('of %s, %i is “%s”', (counted, count, words) => {
	expect(countIn(counted, count)).toBe(words)
})
