import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { buildMoveColumns, moveLabs, type BriefMove } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04', { status: 'confirmed' }],
	['bob', 'alpha-one > beta', '2025-Q3', { sources: [0] }],
	['cyd', 'beta > alpha-two', '2026-06-30'],
	['dan', '? > alpha', '2025-07'],
	['eve', 'beta > ?', '2025-12', { kind: 'layoff' }],
	['fay', 'alpha > alpha-two', '2025-08', { kind: 'appointment' }],
	['gus', 'gamma > delta', '2025'],
	['hal', 'alpha > beta', '2025-09', { status: 'reversed' }],
	['ann', 'beta > alpha', '2026-01', { kind: 'return', sources: [8, 0] }],
	['ann', 'alpha > beta', '2026-03', { kind: 'return' }]
])
const year = { since: '2025-07', until: '2026-06' }
const node = { peopleIn: 0, peopleOut: 0, inUnknown: 0, outUnknown: 0 }

test('groups count the moves between them, people once, and say what is left out and why', () => {
	expect(countFlows(columns, { level: 'group', ...year })).toEqual({
		nodes: [
			{
				id: 'alpha',
				name: 'Alpha',
				group: 'alpha',
				in: 3,
				out: 3,
				net: 0,
				peopleIn: 3,
				peopleOut: 2,
				inUnknown: 1,
				outUnknown: 0
			},
			{
				id: 'beta',
				name: 'Beta',
				group: 'beta',
				in: 3,
				out: 3,
				net: 0,
				peopleIn: 2,
				peopleOut: 3,
				inUnknown: 0,
				outUnknown: 1
			}
		],
		links: [
			{ from: 'alpha', to: 'beta', count: 3 },
			{ from: 'beta', to: 'alpha', count: 2 },
			{ from: 'beta', to: null, count: 1 },
			{ from: null, to: 'alpha', count: 1 }
		],
		unknownFrom: 1,
		unknownTo: 1,
		counted: 'moves',
		min: 1,
		smaller: { flows: 0, count: 0 },
		moves: 7,
		n: 7,
		...year,
		level: 'group',
		statuses: ['confirmed', 'reported'],
		byStatus: { confirmed: 1, reported: 6 },
		sourceCount: 6,
		leftOut: { inside: 1, partly: 1, announced: 0, otherStatus: { reversed: 1 } },
		coverageEnd: '2026-06-30'
	})
})

test('labs stand alone at level lab, so that moves inside a group count', () => {
	expect(countFlows(columns, { level: 'lab', ...year })).toMatchObject({
		nodes: [
			{ ...node, id: 'beta', in: 3, out: 3, net: 0, peopleIn: 2, peopleOut: 3, outUnknown: 1 },
			{ ...node, id: 'alpha', in: 2, out: 3, net: -1, peopleIn: 2, peopleOut: 2, inUnknown: 1 },
			{ ...node, id: 'alpha-two', group: 'alpha', in: 2, out: 0, net: 2, peopleIn: 2 },
			{ ...node, id: 'alpha-one', in: 0, out: 1, net: -1, peopleOut: 1 }
		],
		links: [
			{ from: 'alpha', to: 'beta', count: 2 },
			{ from: 'alpha', to: 'alpha-two', count: 1 },
			{ from: 'alpha-one', to: 'beta', count: 1 },
			{ from: 'beta', to: 'alpha', count: 1 },
			{ from: 'beta', to: 'alpha-two', count: 1 },
			{ from: 'beta', to: null, count: 1 },
			{ from: null, to: 'alpha', count: 1 }
		],
		n: 8,
		leftOut: { inside: 0, partly: 1, announced: 0, otherStatus: { reversed: 1 } }
	})
})

test('countries count moves across borders, those of one group too, and none inside a country', () => {
	expect(countFlows(columns, { level: 'country', ...year })).toMatchObject({
		nodes: [
			{
				...node,
				id: 'US',
				name: 'United States',
				in: 1,
				out: 3,
				net: -2,
				peopleIn: 1,
				peopleOut: 3,
				inUnknown: 1,
				outUnknown: 1
			},
			{ ...node, id: 'GB', name: 'United Kingdom', in: 2, out: 0, net: 2, peopleIn: 2 }
		],
		links: [
			{ from: 'US', to: 'GB', count: 2 },
			{ from: 'US', to: null, count: 1 },
			{ from: null, to: 'US', count: 1 }
		],
		unknownFrom: 1,
		unknownTo: 1,
		n: 4,
		leftOut: { inside: 4, partly: 1, announced: 0, otherStatus: {} }
	})
})

test('a lab whose country is not known is an unknown end between countries', () => {
	expect(countFlows(columns, { level: 'country', lab: ['delta'] })).toMatchObject({
		nodes: [{ ...node, id: 'FR', name: 'France', in: 0, out: 1, net: -1, peopleOut: 1, outUnknown: 1 }],
		links: [{ from: 'FR', to: null, count: 1 }],
		unknownFrom: 0,
		unknownTo: 1
	})
})

test('a filter without moves has no nodes and no links, and still says what it left out', () => {
	expect(countFlows(columns, { level: 'group', person: ['hal'], since: '2025' })).toEqual({
		nodes: [],
		links: [],
		unknownFrom: 0,
		unknownTo: 0,
		counted: 'moves',
		min: 1,
		smaller: { flows: 0, count: 0 },
		moves: 0,
		n: 0,
		since: '2025',
		until: null,
		level: 'group',
		statuses: ['confirmed', 'reported'],
		byStatus: {},
		sourceCount: 0,
		leftOut: { inside: 0, partly: 0, announced: 0, otherStatus: { reversed: 1 } },
		coverageEnd: '2026-06-30'
	})
})

test('statuses asked for are counted in place of the confirmed and reported ones', () => {
	expect(countFlows(columns, { level: 'group', status: ['reversed'], ...year })).toMatchObject({
		links: [{ from: 'alpha', to: 'beta', count: 1 }],
		n: 1,
		statuses: ['reversed'],
		byStatus: { reversed: 1 },
		leftOut: { inside: 0, partly: 0, announced: 0, otherStatus: { confirmed: 1, reported: 6 } }
	})
})

test('nodes and links are what a plain count of every move gives', () => {
	const end = fc.constantFrom('?', ...moveLabs.map((lab) => lab.id))
	const move = fc
		.tuple(fc.constantFrom('ann', 'bob', 'cyd', 'dan'), end, end)
		.filter(([, from, to]) => from !== '?' || to !== '?')
		.map(([person, from, to]): BriefMove => [person, `${from} > ${to}`, '2025-07'])
	const groupOf = (id: string) => moveLabs.find((lab) => lab.id === id)?.group ?? null
	fc.assert(
		fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
			const all = moves.map(([person, way]) => {
				const [from, to] = way.split(' > ').map((id) => groupOf(id)) as [string | null, string | null]
				return { person, from, to }
			})
			const counted = all.filter(({ from, to }) => from !== to)
			const flows = countFlows(buildMoveColumns(moves), { level: 'group' })
			const groups = ['alpha', 'beta', 'delta', 'gamma', null]
			const pairs = groups.flatMap((from) => groups.map((to) => ({ from, to })))
			const links = pairs
				.map((pair) => ({ ...pair, count: counted.filter((m) => m.from === pair.from && m.to === pair.to).length }))
				.filter(({ count }) => count)
			const nodes = groups.flatMap((id) => {
				const [joined, left] = [counted.filter((m) => m.to === id), counted.filter((m) => m.from === id)]
				if (!id || !(joined.length || left.length)) return []
				return [
					{
						id,
						name: moveLabs.find((lab) => lab.id === id)!.name,
						group: id,
						in: joined.length,
						out: left.length,
						net: joined.length - left.length,
						peopleIn: new Set(joined.map((m) => m.person)).size,
						peopleOut: new Set(left.map((m) => m.person)).size,
						inUnknown: joined.filter((m) => m.from === null).length,
						outUnknown: left.filter((m) => m.to === null).length
					}
				]
			})
			expect(flows.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(nodes)
			expect(new Set(flows.links)).toEqual(new Set(links))
			expect([flows.n, flows.leftOut.inside]).toEqual([counted.length, all.length - counted.length])
		})
	)
})
