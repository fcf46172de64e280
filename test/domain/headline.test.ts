import { expect, test } from 'vitest'
import { countFlows } from '../../server/domain/flows/flow.ts'
import {
	findExtreme,
	findNode,
	nodeIdOf,
	rankEnds,
	readAsked,
	sayFlows,
	sayHeadline
} from '../../server/domain/moves/headline.ts'
import type { FigureFilter } from '../../server/domain/moves/select.ts'
import { textOf, type Named } from '../../server/domain/vocabulary/part.ts'
import { buildMoveColumns, moveLabs, type BriefMove } from '../builders.ts'

const labOf = (id: string): Named | undefined => moveLabs.find((lab) => lab.id === id)
const count = (moves: BriefMove[], filter: Partial<FigureFilter> = {}) =>
	countFlows(buildMoveColumns(moves), { level: 'group', ...filter })
const sayOf = (moves: BriefMove[], filter: Partial<FigureFilter> = {}) => {
	const { level: _, ...rest } = filter
	return textOf(sayHeadline(count(moves, filter), readAsked(rest, labOf)))
}
const year = { since: '2025-07', until: '2026-06' }

const moves: BriefMove[] = [
	['ann', 'alpha > beta', '2025-07-04'],
	['bob', 'alpha-one > beta', '2025-07'],
	['cyd', 'alpha > ?', '2025-08'],
	['dan', 'beta > gamma', '2025-Q3'],
	['eve', '? > beta', '2025-12'],
	['fay', 'gamma > alpha-two', '2026-01']
]

test.each<[string, BriefMove[], Partial<FigureFilter>, string]>([
	[
		'the largest gain and loss on balance',
		moves,
		year,
		'Beta gained three people from July 2025 to June 2026 and lost one; Alpha gained one person and lost three.'
	],
	['all dates', moves, {}, 'Beta gained three people and lost one; Alpha gained one person and lost three.'],
	[
		'only a loss',
		[['ann', 'alpha > ?', '2025-07']],
		year,
		'One person is known to have left Alpha from July 2025 to June 2026, none to have joined, and nobody has reported where they went.'
	],
	[
		'losses for nowhere known',
		[
			['ann', 'alpha > ?', '2025-07'],
			['bob', 'alpha > ?', '2025-07']
		],
		{},
		'Two people are known to have left Alpha, none to have joined, and nobody has reported where they went.'
	],
	[
		'most losses for nowhere known',
		[
			['ann', 'alpha > ?', '2025-07'],
			['bob', 'alpha > ?', '2025-07'],
			['cyd', 'alpha > beta', '2025-07'],
			['dan', '? > alpha', '2025-07']
		],
		{ lab: ['alpha'] },
		'Alpha gained one person and lost three, two of them to destinations not reported.'
	],
	[
		'only a gain',
		[['ann', '? > beta', '2025-07']],
		{ since: '2025' },
		'One person is known to have joined Beta from 2025 up to the end of June 2026, when coverage ends, none to have left.'
	],
	[
		'who came twice makes arrivals of people',
		[
			['ann', 'alpha > beta', '2025-07'],
			['ann', 'beta > ?', '2025-09'],
			['ann', '? > beta', '2025-12']
		],
		{},
		'Labflow counts two arrivals at Beta and one departure, whose destination is not known; one person is known to have left Alpha, none to have joined.'
	],
	[
		'no balance',
		[
			['ann', 'alpha > beta', '2025-07'],
			['bob', 'beta > alpha', '2025-08']
		],
		year,
		'Labflow counts two moves from July 2025 to June 2026; no lab gained or lost on balance.'
	],
	['nothing', [], year, 'No moves on record from July 2025 to June 2026.'],
	[
		'nothing of labs',
		moves,
		{ lab: ['delta'], since: '2025' },
		'No moves on record into or out of Delta from 2025 up to the end of June 2026, when coverage ends.'
	],
	[
		'nothing between labs',
		moves,
		{ from: ['delta'], to: ['alpha', 'beta'] },
		'No moves on record from Delta to Alpha or Beta.'
	],
	['nothing of an unknown end', [], { from: ['unknown'] }, 'No moves on record out of a lab that no report names.'],
	['a lab', moves, { lab: ['gamma'], ...year }, 'Gamma gained one person from July 2025 to June 2026 and lost one.'],
	['a unit by its own moves', moves, { lab: ['alpha-one'] }, 'Alpha One gained one person and lost one.'],
	[
		'labs',
		moves,
		{ lab: ['alpha', 'beta'], ...year },
		'Alpha gained one person from July 2025 to June 2026 and lost three; Beta gained three people and lost one.'
	],
	[
		'three labs',
		moves,
		{ lab: ['alpha', 'beta', 'gamma'] },
		'Alpha gained one person and lost three; Beta gained three people and lost one; Gamma gained one person and lost one.'
	],
	[
		'labs, one without a move',
		moves,
		{ lab: ['delta', 'gamma'], ...year },
		'Nobody is known to have joined or left Delta from July 2025 to June 2026; Gamma gained one person and lost one.'
	],
	[
		'a unit beside another lab, whose group also moves',
		moves,
		{ lab: ['alpha-one', 'beta'] },
		'Labflow counts five moves into or out of Alpha One or Beta; the largest flow is from Alpha to Beta, with two.'
	],
	[
		'a unit at level lab',
		moves,
		{ lab: ['alpha-two', 'beta'], level: 'lab' },
		'Units left out: one person is known to have joined Alpha Two, none to have left; Beta gained three people and lost one.'
	],
	[
		'too many labs',
		moves,
		{ lab: ['alpha', 'beta', 'gamma', 'delta'] },
		'Labflow counts six moves into or out of Alpha, Beta, Gamma or Delta; the largest flow is from Alpha to Beta, with two.'
	],
	[
		'where those went who left',
		moves,
		{ from: ['alpha'], ...year },
		'Alpha lost three people from July 2025 to June 2026: two to Beta and one to destinations not reported.'
	],
	[
		'whence those came who joined',
		moves,
		{ to: ['beta'] },
		'Beta gained three people: two from Alpha and one from origins not reported.'
	],
	['whence one came', moves, { to: ['gamma'] }, 'Gamma gained one person: one from Beta.'],
	[
		'moves of several labs, at each of which a person may count',
		[...moves, ['ann', 'beta > gamma', '2026-02']],
		{ from: ['alpha', 'beta'] },
		'Labflow counts five moves out of Alpha or Beta: two to Beta, two to Gamma and one to destinations not reported.'
	],
	[
		'moves where someone left twice',
		[
			['ann', 'alpha > beta', '2025-07'],
			['ann', 'alpha > gamma', '2026-02']
		],
		{ from: ['alpha'] },
		'Labflow counts two moves out of Alpha: one to Beta and one to Gamma.'
	],
	[
		'an end that is not known',
		moves,
		{ to: ['unknown'], ...year },
		'One person is known to have left Alpha from July 2025 to June 2026, none to have joined, and nobody has reported where they went.'
	],
	[
		'both ends',
		moves,
		{ from: ['alpha'], to: ['beta'], ...year },
		'Labflow counts two moves from Alpha to Beta from July 2025 to June 2026.'
	],
	[
		'anything else that narrows',
		moves,
		{ kind: ['hire'], ...year },
		'Labflow counts five moves from July 2025 to June 2026; the largest flow is from Alpha to Beta, with two.'
	],
	['a person', moves, { person: ['ann'] }, 'Labflow counts one move, from Alpha to Beta.'],
	['a tie has no largest flow', moves, { person: ['ann', 'dan'] }, 'Labflow counts two moves.'],
	[
		'countries',
		moves,
		{ level: 'country', ...year },
		'One person is known to have come to the United Kingdom from July 2025 to June 2026, none to have left; the United States gained one person and lost two.'
	]
])('the finding of %s', (_, all, filter, sentence) => {
	expect(sayOf(all, filter)).toBe(sentence)
})

test('a finding names the statuses that it counts where they are not the usual two', () => {
	const rumours: BriefMove[] = [
		['ann', 'alpha > beta', '2025-07-04', { status: 'rumored' }],
		['bob', 'alpha > beta', '2025-08-04', { status: 'confirmed' }]
	]
	expect(
		[['rumored'], ['confirmed'], ['reported', 'confirmed', 'rumored'], ['disputed', 'rumored']].map((status) =>
			sayOf(rumours, { status })
		)
	).toEqual([
		'By rumours alone: Beta gained one person; Alpha lost one person.',
		'By confirmed moves alone: one person is known to have joined Beta, none to have left; one person is known to have left Alpha, none to have joined.',
		'With rumored moves: two people are known to have joined Beta, none to have left; two people are known to have left Alpha, none to have joined.',
		'By disputed and rumored moves alone: Beta gained one person; Alpha lost one person.'
	])
	expect(sayOf(rumours, { status: ['denied'] })).toBe('No denied moves on record.')
	expect(sayOf(rumours, { status: ['rumored'], lab: ['gamma'] })).toBe(
		'No rumored moves on record into or out of Gamma.'
	)
})

test('a finding is followed by its small print, and alone where nothing was counted', () => {
	const say = (all: BriefMove[]) => textOf(sayFlows(count(all, year)))
	expect([say([['ann', '? > beta', '2025-07']]), say([])]).toEqual([
		'One person is known to have joined Beta from July 2025 to June 2026, none to have left. n = 1 move, July 2025 to June 2026, confirmed or reported.',
		'No moves on record from July 2025 to June 2026.'
	])
})

test('the labs named in a finding lead to their pages', () => {
	expect(sayHeadline(count(moves, { from: ['alpha-one'] }), readAsked({ from: ['alpha-one'] }, labOf))).toEqual([
		{ text: 'Alpha One', lab: 'alpha-one', group: 'alpha' },
		{ text: ' lost one person: one to ' },
		{ text: 'Beta', lab: 'beta', group: 'beta' },
		{ text: '.' }
	])
})

test('what a filter asks is read with the names of its labs, ids where they are not known', () => {
	expect(readAsked({ lab: ['alpha-one', 'nowhere'], since: '2025', status: ['denied'] }, labOf)).toEqual({
		lab: [labOf('alpha-one'), { id: 'nowhere', name: 'nowhere' }],
		from: undefined,
		to: undefined,
		isNarrowed: false
	})
	const narrowing = { person: ['ann'], deal: ['d'], kind: ['hire'], q: 'ann', labKind: ['startup'], country: ['US'] }
	expect(Object.entries(narrowing).map(([key, value]) => readAsked({ [key]: value }, labOf).isNarrowed)).toEqual([
		true,
		true,
		true,
		true,
		true,
		true
	])
})

test('of equal gains the one with more arrivals stands out, then the first by id', () => {
	const node = (id: string, joined: number, left: number) => ({
		id,
		name: id,
		in: joined,
		out: left,
		net: joined - left,
		peopleIn: joined,
		peopleOut: left,
		inUnknown: 0,
		outUnknown: 0
	})
	const nodes = [node('b', 2, 0), node('d', 5, 3), node('c', 5, 3), node('a', 1, 3), node('e', 4, 6)]
	expect([findExtreme(nodes, 1)?.id, findExtreme(nodes, -1)?.id, findExtreme([], 1)]).toEqual(['c', 'e', undefined])
	expect(findExtreme([node('a', 1, 1)], -1)).toBeUndefined()
})

test('a lab stands in a figure as its group, at level lab as itself, and counts nothing where it is not', () => {
	const unit = labOf('alpha-one')!
	const [byGroup, byLab] = [count(moves), count(moves, { level: 'lab' })]
	expect([nodeIdOf(byGroup, unit), nodeIdOf(byLab, unit), nodeIdOf(byGroup, { id: 'gamma', name: 'Gamma' })]).toEqual([
		'alpha',
		'alpha-one',
		'gamma'
	])
	expect([findNode(byGroup, unit), findNode(byLab, unit), findNode(byGroup, labOf('delta')!)]).toMatchObject([
		{ id: 'alpha-one', name: 'Alpha One', in: 1, out: 3, net: -2 },
		{ id: 'alpha-one', name: 'Alpha One', in: 0, out: 1, net: -1 },
		{ id: 'delta', name: 'Delta', in: 0, out: 0, net: 0, peopleIn: 0, peopleOut: 0, inUnknown: 0, outUnknown: 0 }
	])
})

test('ends are ranked by their moves, links of one end added up', () => {
	const flows = count(moves)
	const rank = (...args: Parameters<typeof rankEnds> extends [unknown, ...infer Rest] ? Rest : never) =>
		rankEnds(flows, ...args).map((end) => `${end.lab?.name} ${end.count}`)
	expect([
		rank('from'),
		rank('to', { from: 'alpha' }),
		rank('from', { to: 'beta' }),
		rank('to', { from: 'delta' })
	]).toEqual([
		['Alpha 3', 'Beta 1', 'Gamma 1', 'undefined 1'],
		['Beta 2', 'undefined 1'],
		['Alpha 2', 'undefined 1'],
		[]
	])
})
