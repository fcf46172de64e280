import { describe, expect, test } from 'vitest'
import { briefRange } from '../../server/domain/briefing/briefing.ts'
import type { BriefDeal, BriefingInput, BriefMove, BriefOffer } from '../../server/domain/briefing/input.ts'
import { sayQuiet, sayTally, titleBriefing } from '../../server/domain/briefing/net.ts'
import { escapeMarkdown, writeBriefingMarkdown, writeBriefingText } from '../../server/domain/briefing/text.ts'
import { listFirstFlows } from '../../server/domain/flows/first-flow.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { buildMoveColumns } from '../builders.ts'

const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1)
const lab = (id: string) => ({ id, name: nameOf(id), group: id })
/** A move as "person from > to". */
function move(text: string, other: Partial<BriefMove> = {}): BriefMove {
	const [person, from, , to] = text.split(' ') as [string, string, string, string]
	const end = (id: string) => (id === '?' ? null : id)
	return {
		id: `${person}-${to}`,
		person,
		personName: `${nameOf(person)} Example`,
		from: end(from),
		fromName: end(from) && nameOf(from),
		fromGroup: end(from),
		to: end(to),
		toName: end(to) && nameOf(to),
		toGroup: end(to),
		kind: 'hire',
		date: '2026-06-23',
		datePrecision: 'day',
		status: 'reported',
		independentCount: 1,
		...other
	}
}
const offer = (id: string, other: Partial<BriefOffer> = {}): BriefOffer => ({
	id,
	person: other.personName === null ? null : 'ada-example',
	personName: 'Ada Example',
	lab: 'beta',
	labName: 'Beta',
	labGroup: 'beta',
	fromLab: null,
	fromLabName: null,
	fromLabGroup: null,
	basis: 'report',
	population: null,
	role: null,
	title: null,
	grade: [],
	place: null,
	kind: 'total-package',
	notation: '$5M',
	low: 5e6,
	high: 5e6,
	currency: 'USD',
	years: null,
	per: 'total',
	outcome: 'unknown',
	status: 'reported',
	date: '2026-06-24',
	datePrecision: 'day',
	independentCount: 1,
	...other
})
const deal: BriefDeal = {
	id: 'deal-1',
	acquirer: 'beta',
	acquirerName: 'Beta',
	acquirerGroup: 'beta',
	target: 'gamma',
	targetName: 'Gamma',
	targetGroup: 'gamma',
	kind: 'license-and-hire',
	amount: 1e9,
	currency: 'USD',
	date: '2026-06-25',
	datePrecision: 'day',
	independentCount: 2
}
const input = (other: Partial<BriefingInput>): BriefingInput => ({
	since: '2026-06-22',
	until: '2026-06-28',
	week: '2026-W26',
	lab: null,
	moves: [],
	offers: [],
	deals: [],
	statuses: [],
	broken: [],
	firsts: new Set(),
	nameGroup: lab,
	...other
})
const brief = (other: Partial<BriefingInput>) =>
	briefRange(input(other)).map(({ kind, parts, records }) => [kind, textOf(parts), records.join(' ')])

test('a week is told in the order of the rule, each sentence with its records', () => {
	expect(
		brief({
			moves: [
				move('ada alpha > beta'),
				move('ben alpha > beta'),
				move('cleo alpha > beta'),
				move('dan gamma > delta', { independentCount: 3 }),
				move('eve delta > gamma'),
				move('fay beta > ?', { date: '2026-06-26' })
			],
			offers: [
				offer('offer-role', { personName: null }),
				offer('offer-1', { independentCount: 4 }),
				offer('offer-2', { low: 9e6, high: null, status: 'disputed' })
			],
			deals: [deal],
			statuses: [
				{
					file: 'moves',
					record: 'old',
					from: 'rumored',
					to: 'confirmed',
					parts: [{ text: 'Gus Example joined Beta in 2024' }]
				}
			],
			broken: [{ id: 'offer-2', named: 'person', per: 'total', low: 9e6, before: 5e6, currency: 'USD' }],
			firsts: new Set(['eve-gamma'])
		})
	).toEqual([
		[
			'net',
			'Six moves in the week of 22 June 2026: Beta gained most, three in and one out; Alpha lost most, none in and three out.',
			'moves/ada-beta moves/ben-beta moves/cleo-beta moves/dan-delta moves/eve-gamma moves/fay-?'
		],
		[
			'record',
			'Beta reportedly offered Ada Example at least $9M on 24 June 2026. The account is disputed. The largest sum reported without dispute for a named person before that was $5M.',
			'offers/offer-2'
		],
		['status', 'Now confirmed, earlier rumored: Gus Example joined Beta in 2024.', 'moves/old'],
		[
			'team',
			'Ada Example, Ben Example and Cleo Example went from Alpha to Beta.',
			'moves/ada-beta moves/ben-beta moves/cleo-beta'
		],
		[
			'first',
			'Eve Example went from Delta to Gamma on 23 June 2026, the first reported from Delta to Gamma.',
			'moves/eve-gamma'
		],
		['offer', 'Beta reportedly offered Ada Example $5M on 24 June 2026.', 'offers/offer-1'],
		['move', 'Dan Example went from Gamma to Delta on 23 June 2026.', 'moves/dan-delta'],
		['deal', 'Beta’s licence-and-hire deal with Gamma for $1B dates from 25 June 2026.', 'deals/deal-1'],
		['move', 'Fay Example left Beta on 26 June 2026, destination not reported.', 'moves/fay-?'],
		['offer', 'Beta reportedly offered unnamed people $5M on 24 June 2026.', 'offers/offer-role']
	])
})

test('ten sentences are the most', () => {
	const moves = Array.from({ length: 14 }, (_, i) => move(`p${i} alpha > lab${i}`))
	expect(brief({ moves }).length).toBe(10)
})

test('founders are said to have founded, many names are counted, and the first among them is said to be', () => {
	const people = ['ada', 'ben', 'cleo', 'dan', 'eve', 'fay', 'gus']
	const moves = people.map((person, i) =>
		move(`${person} alpha > delta`, { kind: 'founding', date: `2026-06-2${i + 2}` })
	)
	expect(brief({ moves, firsts: new Set(['ada-delta']) })[1]).toEqual([
		'team',
		'Ada Example, Ben Example, Cleo Example, Dan Example, Eve Example and 2 others left Alpha to found Delta, among them the first reported from Alpha to Delta.',
		people.map((person) => `moves/${person}-delta`).join(' ')
	])
})

test('the sum names no lab where several share a place, and is left out for one or two moves', () => {
	const moves = [move('ada alpha > beta'), move('ben gamma > delta'), move('cleo beta > alpha')]
	expect(brief({ moves })[0]![1]).toBe('Three moves in the week of 22 June 2026.')
	expect(brief({ moves: moves.slice(1) }).map(([kind]) => kind)).toEqual(['move', 'move'])
	expect(textOf(sayTally(input({ moves: moves.slice(1), offers: [offer('o')] })))).toBe(
		'Two moves and one offer in the week of 22 June 2026.'
	)
})

test('of one lab, the sum is its own, and moves inside a group count for none', () => {
	const inside = move('cleo alpha > unit', { toGroup: 'alpha' })
	const moves = [move('ada alpha > beta'), move('ben gamma > alpha'), inside]
	expect(brief({ moves, lab: lab('alpha'), week: null, since: '2026-06', until: null })[0]![1]).toBe(
		'Three moves into or out of Alpha since June 2026: one in and one out.'
	)
})

describe('a quiet range', () => {
	const range = {
		since: '2026-06-22',
		until: '2026-06-28',
		week: '2026-W26',
		lab: null,
		coverageEnd: '2026-06-30',
		partly: 0
	}
	test.each([
		[range, 'No reported move is dated to the week of 22 June 2026.'],
		[
			{ ...range, partly: 12, lab: lab('alpha') },
			'No reported move into or out of Alpha is dated to the week of 22 June 2026. 12 moves that may lie in it are known only to the month, quarter or year.'
		],
		[
			{ ...range, since: '2026-12-21', until: '2026-12-27', week: '2026-W52' },
			'Reports were read up to 30 June 2026, before the week of 21 December 2026.'
		],
		[{ ...range, week: null, since: '2009', until: '2010' }, 'No reported move is dated from 2009 to 2010.']
	])('says so: %#', (asked, words) => {
		expect(brief({})).toEqual([])
		expect(textOf(sayQuiet(asked))).toBe(words)
	})
})

test.each([
	[{ week: '2026-W26', since: null, until: null, lab: null }, 'The week of 22 June 2026'],
	[{ week: null, since: '2025', until: '2025', lab: lab('alpha') }, 'Alpha in 2025'],
	[{ week: null, since: '2025-06', until: '2025-07', lab: null }, 'From June 2025 to July 2025'],
	[{ week: null, since: null, until: null, lab: lab('alpha') }, 'Alpha at any time']
])('%j is called “%s”', (range, title) => {
	expect(titleBriefing(range)).toBe(title)
})

test('a first move on record is one between two groups of ten moves or more', () => {
	const before = Array.from({ length: 10 }, (_, i): [string, string, string] => [
		`p${i}`,
		'alpha > gamma',
		'2024-03-01'
	])
	const other = Array.from({ length: 10 }, (_, i): [string, string, string] => [`q${i}`, 'delta > beta', '2024-03-01'])
	const columns = buildMoveColumns([
		...before,
		...other,
		['ada', 'alpha-one > beta', '2025-05-01'],
		['ben', 'alpha > beta', '2025-06-01'],
		['cleo', 'gamma > beta', '2025-06-01', { status: 'rumored' }],
		['dan', 'gamma > beta', '2025-06-02'],
		['eve', 'gamma > ?', '2025-06-03']
	])
	expect([...listFirstFlows(columns)]).toEqual(['m21', 'm24'])
})

describe('to paste', () => {
	const source = {
		publisher: 'The_Post',
		origin: null,
		url: 'https://post.example/a_(b)?c=李&d=%20',
		published: '2026-06-24'
	}
	const briefing = {
		title: 'The week of 22 June 2026',
		sentence: 'Two moves.',
		coverageEnd: '2026-06-30',
		revision: 3,
		sentences: [
			{
				kind: 'net',
				text: 'Two moves.',
				status: 'reported',
				records: [{ id: 'moves/a', name: 'A' }],
				sources: [source]
			},
			{
				kind: 'move',
				text: '李 *Example* went from <Alpha> to [Beta].',
				status: 'reported',
				records: [{ id: 'moves/a', name: 'A_B' }],
				sources: [source, { ...source, origin: 'Wire', url: null, published: null }]
			}
		]
	}
	test('as text, each sentence with who says so', () => {
		expect(writeBriefingText(briefing, 'https://labs.example/briefing/2026-W26')).toBe(
			`Labflow briefing: The week of 22 June 2026

1. Two moves.

2. 李 *Example* went from <Alpha> to [Beta]. [reported; The_Post, 24 Jun 2026; Wire, by The_Post]

Reports read up to 30 June 2026; revision 3 of the data. Facts: CC BY 4.0, Labflow, https://labs.example/briefing/2026-W26
`
		)
	})
	test('as Markdown, with links, and no sign of a name becomes markup', () => {
		expect(writeBriefingMarkdown(briefing, 'https://labs.example/briefing/2026-W26', 'https://labs.example')).toBe(
			`# Labflow briefing: The week of 22 June 2026

1. Two moves.
2. 李 \\*Example\\* went from \\<Alpha\\> to \\[Beta\\]. [A\\_B](https://labs.example/moves/a), reported. Sources: [The\\_Post, 24 Jun 2026](https://post.example/a_\\(b\\)?c=%E6%9D%8E&d=%20); Wire, by The\\_Post.

Reports read up to 30 June 2026; revision 3 of the data. Facts: CC BY 4.0, Labflow, <https://labs.example/briefing/2026-W26>
`
		)
		expect(escapeMarkdown('a_b*c`d\\e')).toBe('a\\_b\\*c\\`d\\\\e')
	})
})
