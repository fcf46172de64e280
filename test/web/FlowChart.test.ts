import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasColour, labColour } from '../../web/charts/drawing/colour.ts'
import { foldFlows } from '../../web/charts/flows/FlowChart.fold.ts'
import { breakLabel, measureLine } from '../../web/charts/flows/FlowChart.label.ts'
import { placeFlows, type PlacedNode } from '../../web/charts/flows/FlowChart.place.ts'
import { sizes } from '../../web/charts/flows/FlowChart.sizes.ts'
import { captionLink, captionNode, labelLink, noteNode } from '../../web/charts/flows/FlowChart.words.ts'
import { buildFlows } from './samples.ts'

const labs = ['alpha', 'beta', 'gamma', 'delta']
/** Flows between labs by number, -1 for an end that is not known. */
const anyFlows = fc
	.array(
		fc.tuple(
			fc.integer({ min: -1, max: 199 }),
			fc.integer({ min: -1, max: 199 }),
			fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5000 }))
		),
		{ minLength: 1, maxLength: 300, size: 'max' }
	)
	.map((rows) => {
		const links = new Map(
			rows
				.filter(([from, to]) => from !== to)
				.map(([from, to, count]) => {
					const [a, b] = [from, to].map((lab) => (lab < 0 ? null : `lab-${lab}`))
					return [`${from} ${to}`, [a!, b!, count] as [string | null, string | null, number]]
				})
		)
		const names = Object.fromEntries(
			Array.from({ length: 200 }, (_, i) => [`lab-${i}`, i % 3 ? `Lab Number ${i}` : `示例人工智能研究院第${i}所`])
		)
		return buildFlows([...links.values()], names)
	})
const anySize = fc.constantFrom('wide', 'middle', 'phone')

describe('folding', () => {
	const flows = buildFlows([
		['alpha', 'beta', 5],
		['alpha', 'gamma', 4],
		['beta', 'gamma', 3],
		['gamma', 'delta', 2],
		['delta', null, 1],
		[null, 'alpha', 6]
	])

	test('labs beyond the most are other labs, and ends that are not known come last', () => {
		expect(foldFlows(flows, { from: 2, to: 1 })).toEqual({
			origins: [
				{ key: 'alpha', name: 'ALPHA', count: 9, extent: 9, labCount: 1, largest: 9 },
				{ key: 'beta', name: 'BETA', count: 3, extent: 3, labCount: 1, largest: 3 },
				{ key: '*', name: 'Other labs', count: 3, extent: 3, labCount: 2, largest: 2 },
				{ key: '?', name: 'Not known', count: 6, extent: 6, labCount: 0, largest: 6 }
			],
			destinations: [
				{ key: 'gamma', name: 'GAMMA', count: 7, extent: 7, labCount: 1, largest: 7 },
				{ key: '*', name: 'Other labs', count: 13, extent: 13, labCount: 3, largest: 6 },
				{ key: '?', name: 'Not known', count: 1, extent: 1, labCount: 0, largest: 1 }
			],
			links: [
				{ from: 'alpha', to: '*', count: 5 },
				{ from: 'alpha', to: 'gamma', count: 4 },
				{ from: 'beta', to: 'gamma', count: 3 },
				{ from: '*', to: '*', count: 2 },
				{ from: '*', to: '?', count: 1 },
				{ from: '?', to: '*', count: 6 }
			]
		})
	})

	test('a single lab left over is named itself', () => {
		const { origins } = foldFlows(flows, { from: 3, to: 3 })
		expect(origins.map(({ key }) => key)).toEqual(['alpha', 'beta', 'gamma', 'delta', '?'])
	})

	test('labs of one size are in the order of their ids', () => {
		const even = buildFlows(labs.map((lab) => [lab, null, 2]))
		expect(foldFlows(even, { from: 2, to: 2 }).origins.map(({ key }) => key)).toEqual(['alpha', 'beta', '*'])
	})

	test('links without moves are no links', () => {
		expect(foldFlows(buildFlows([['alpha', 'beta', 0]]), { from: 2, to: 2 })).toEqual({
			origins: [],
			destinations: [],
			links: []
		})
	})

	test('a side ends before an eleventh colour', () => {
		const coloured = [
			'openai',
			'meta',
			'google',
			'xai',
			'anthropic',
			'apple',
			'microsoft',
			'tesla',
			'amazon',
			'nvidia',
			'mistral',
			'ssi'
		]
		const { origins } = foldFlows(buildFlows(coloured.map((lab, i) => [lab, null, 50 - i])), { from: 12, to: 12 })
		expect(origins.map(({ key }) => key)).toEqual([...coloured.slice(0, 10), '*'])
	})

	test('no move is lost, whatever is folded', () => {
		fc.assert(
			fc.property(anyFlows, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (flows, from, to) => {
				const folded = foldFlows(flows, { from, to })
				const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
				expect([sum(folded.origins), sum(folded.destinations), sum(folded.links)]).toEqual([flows.n, flows.n, flows.n])
				for (const node of folded.origins)
					expect(sum(folded.links.filter((link) => link.from === node.key))).toBe(node.count)
				for (const node of folded.destinations)
					expect(sum(folded.links.filter((link) => link.to === node.key))).toBe(node.count)
			})
		)
	})
})

describe('labels', () => {
	const style = { sizePx: 14, boldName: true, widthPx: 100, spacePx: 8, mostLines: 2 }
	const textOf = (name: string, count: string, side: 'from' | 'to', widthPx = 100, mostLines = 2) =>
		breakLabel(name, count, side, { ...style, widthPx, mostLines }).map((runs) => runs.map(({ text }) => text))

	test.for([
		['Alpha', '12', 'from', 100, [['Alpha', '12']]],
		['Alpha', '12', 'to', 100, [['12', 'Alpha']]],
		['Example Machines', '12', 'from', 100, [['Example'], ['Machines', '12']]],
		['Example Machines', '12', 'to', 100, [['12', 'Example'], ['Machines']]],
		['Incomprehensible', '12', 'to', 100, [['12'], ['Incomprehe…']]],
		['Incomprehensible', '12', 'from', 100, [['Incomprehe…'], ['12']]],
		['示例人工智能研究院', '3', 'from', 100, [['示例人工智能'], ['研究院', '3']]],
		['A Long Name in Many Words', '12', 'from', 100, [['A Long Name'], ['in Many…', '12']]],
		['Alpha Beta', '1,234,567', 'to', 80, [['1,234,567'], ['Alpha Beta']]]
	] as const)('%s with %s on the side %s of %d px is %j', ([name, count, side, widthPx, lines]) => {
		expect(textOf(name, count, side, widthPx)).toEqual(lines)
	})

	test('in one line a name that is too long ends in an ellipsis', () => {
		expect(textOf('Example Machines', '12', 'from', 100, 1)).toEqual([['Example…', '12']])
	})

	test('lines are within their room and hold the whole count once', () => {
		const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
		fc.assert(
			fc.property(anyName, fc.nat({ max: 999_999 }), fc.constantFrom('from', 'to'), (name, n, side) => {
				const lines = breakLabel(name, String(n), side, style)
				for (const line of lines) expect(measureLine(line, 14)).toBeLessThanOrEqual(100)
				expect(lines.flat().filter((run) => run.text === String(n) && run.bold).length).toBeGreaterThan(0)
			})
		)
	})
})

describe('words', () => {
	const folded = foldFlows(
		buildFlows([
			['alpha', 'beta', 5],
			['alpha', null, 3],
			['beta', 'gamma', 4],
			['beta', null, 1],
			['delta', null, 6],
			['epsilon', 'beta', 1],
			['zeta', 'beta', 1],
			[null, 'beta', 2]
		]),
		{ from: 3, to: 3 }
	)
	const [origin, destination] = [folded.origins, folded.destinations].map(
		(nodes) => (key: string) => nodes.find((node) => node.key === key)!
	)

	test.for([
		['alpha', 'from', ['3 to unreported destinations']],
		['beta', 'from', ['4 to GAMMA']],
		['delta', 'from', ['6 of them to unreported destinations']],
		['*', 'from', ['2 of them, none above 1']],
		['?', 'from', ['origin not reported']],
		['beta', 'to', ['from ALPHA 5']],
		['gamma', 'to', ['from BETA 4']],
		['?', 'to', ['destination not reported; 6 of the 10 had left DELTA', 'destination not reported']]
	] as const)('the notes of %s on the side %s are %j', ([key, side, notes]) => {
		expect(noteNode((side === 'from' ? origin! : destination!)(key), side, folded)).toEqual(notes)
	})

	test('a ribbon is said for eyes and for ears, with its unknown ends', () => {
		const ends: Parameters<typeof captionLink>[] = [
			[origin!('alpha'), destination!('beta'), 5],
			[origin!('?'), destination!('?'), 1]
		]
		expect(ends.map((end) => [captionLink(...end), labelLink(...end)])).toEqual([
			['ALPHA → BETA: 5 moves', 'ALPHA to BETA: 5 moves'],
			['Unreported origin → unreported destination: 1 move', 'Unreported origin to unreported destination: 1 move']
		])
	})

	test('a node is said with what it gained and lost, other labs and unknown ends with their moves', () => {
		expect([
			captionNode(origin!('alpha'), 'from', { in: 2, out: 8, net: -6 }),
			captionNode(origin!('*'), 'from'),
			captionNode(origin!('?'), 'from'),
			captionNode(destination!('?'), 'to')
		]).toEqual([
			'ALPHA: 2 joined, 8 left, net −6',
			'Other labs: 2 moves from 2 labs',
			'2 moves with no reported origin',
			'10 moves with no reported destination'
		])
	})
})

describe('placing', () => {
	const flows = buildFlows([
		['alpha', 'beta', 12],
		['beta', 'alpha', 3],
		['gamma', 'beta', 5],
		['alpha', null, 4]
	])

	test('ribbons are in the order of the keyboard: origins from the top, then down each one’s destinations', () => {
		const { ribbons } = placeFlows(flows, 'wide')
		expect(ribbons.map(({ label, dotted, strong }) => ({ label, dotted, strong }))).toEqual([
			{ label: 'ALPHA to BETA: 12 moves', dotted: false, strong: false },
			{ label: 'ALPHA to unreported destination: 4 moves', dotted: true, strong: false },
			{ label: 'GAMMA to BETA: 5 moves', dotted: false, strong: false },
			{ label: 'BETA to ALPHA: 3 moves', dotted: false, strong: false }
		])
	})

	test.for([
		[[{ to: 'beta' }], ['alpha beta', 'gamma beta']],
		[[{ from: 'alpha' }], ['alpha beta']],
		[[{ from: 'alpha', to: null }], ['alpha ?']],
		[
			[{ from: 'beta' }, { from: 'gamma' }],
			['gamma beta', 'beta alpha']
		],
		[[{ to: 'nobody' }], []]
	] as const)('of the finding %j the ribbons %j are strong', ([patterns, strong]) => {
		const { ribbons } = placeFlows(flows, 'wide', patterns)
		expect(ribbons.filter((ribbon) => ribbon.strong).map(({ id }) => id)).toEqual(strong)
	})

	test('three people do not fill the page', () => {
		const { origins } = placeFlows(buildFlows([['alpha', 'beta', 3]]), 'wide')
		expect(origins.map(({ height }) => height)).toEqual([72])
	})

	test('a figure with little to show is low, one with much is as high as ever', () => {
		const heightOf = (links: [string, string, number][], scaleTo?: number) =>
			placeFlows(buildFlows(links), 'wide', [], undefined, {}, scaleTo).height
		const many = labs.flatMap((from) => labs.map((to): [string, string, number] => [from, to, 9]))
		expect([
			heightOf([['alpha', 'beta', 3]]),
			heightOf([
				['alpha', 'beta', 3],
				['alpha', 'gamma', 1]
			]),
			heightOf(many),
			heightOf([['alpha', 'beta', 3]], 100)
		]).toEqual([112, 176, 730, 730])
	})

	test('a unit wears the colour of its group', () => {
		const flows = buildFlows([['google-deepmind', 'alpha', 2]])
		const nodes = flows.nodes.map((node) => ({ ...node, group: node.id === 'alpha' ? 'alpha' : 'google' }))
		const { origins, ribbons } = placeFlows({ ...flows, nodes, level: 'lab' }, 'wide')
		expect([...origins, ...ribbons].map(({ colour }) => colour)).toEqual(['var(--lab-google)', 'var(--lab-google)'])
	})
	test('a lab without a colour of its own is grey, other labs and ends that are not known have none', () => {
		const most = { from: 1, to: 1 }
		const rows = placeFlows(
			buildFlows([
				['openai', 'alpha', 9],
				['beta', 'alpha', 2],
				['gamma', 'alpha', 1],
				['delta', null, 1]
			]),
			'wide',
			[],
			most
		)
		expect([...rows.origins, ...rows.destinations].map(({ key, colour }) => [key, colour])).toEqual([
			['openai', 'var(--lab-openai)'],
			['*', null],
			['alpha', 'var(--lab-other)'],
			['?', null]
		])
	})

	test('flows with no moves are an empty figure', () => {
		const { origins, destinations, ribbons, counts } = placeFlows(buildFlows([]), 'phone')
		expect({ origins, destinations, ribbons, counts }).toEqual({
			origins: [],
			destinations: [],
			ribbons: [],
			counts: []
		})
	})

	test('pairs of ids that join to the same text are two ribbons', () => {
		const { ribbons } = placeFlows(
			buildFlows([
				['alpha', 'beta-gamma', 1],
				['alpha-beta', 'gamma', 1]
			]),
			'wide'
		)
		expect(new Set(ribbons.map(({ id }) => id)).size).toBe(2)
	})

	test('ribbons at a node are together as wide as the node is high', () => {
		fc.assert(
			fc.property(anyFlows, anySize, (flows, size) => {
				const { origins, destinations, ribbons } = placeFlows(flows, size)
				const expectFilled = (node: PlacedNode, end: 'from' | 'to') => {
					const own = ribbons.filter((ribbon) => ribbon[end] === node.key)
					const width = own.reduce((sum, ribbon) => sum + ribbon.width, 0)
					// Each is rounded to a tenth; a node is at least one pixel high.
					if (node.height > 1) expect(Math.abs(width - node.height)).toBeLessThanOrEqual(0.05 * (own.length + 1) + 1e-6)
					else expect(width).toBeLessThanOrEqual(1 + 0.05 * own.length)
				}
				for (const node of origins) expectFilled(node, 'from')
				for (const node of destinations) expectFilled(node, 'to')
			}),
			{ numRuns: 50 }
		)
	})

	test('nodes of a column and their labels are apart and inside the figure', () => {
		fc.assert(
			fc.property(anyFlows, anySize, (flows, size) => {
				const placed = placeFlows(flows, size)
				for (const column of [placed.origins, placed.destinations]) {
					const boxes = column.map((node) => {
						const lines = [...node.lines, ...node.notes].map(({ y }) => y)
						return {
							top: Math.min(node.y, lines[0]! - 0.75 * sizes[size].sizePx),
							end: Math.max(node.y + node.height, lines.at(-1)! + 3)
						}
					})
					for (const [i, box] of boxes.entries()) expect(box.top).toBeGreaterThan(i ? boxes[i - 1]!.end : 14)
					expect(boxes.at(-1)?.end ?? 0).toBeLessThanOrEqual(placed.height)
				}
			}),
			{ numRuns: 50 }
		)
	})
})

test('a group has its colour where it has one, any other is grey, and what is not known has none', () => {
	expect([labColour('openai'), labColour('alpha'), labColour(null)]).toEqual([
		'var(--lab-openai)',
		'var(--lab-other)',
		null
	])
	expect([hasColour('openai'), hasColour('alpha'), hasColour(null)]).toEqual([true, false, false])
})
