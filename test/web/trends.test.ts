import { expect, test } from 'vitest'
import { buildTrend } from './samples.ts'
import {
	alignPeriods,
	datesOf,
	listMarks,
	readKinds,
	switchKind,
	trendQuery,
	usualKinds
} from '../../web/parts/asks/trends.ts'

const window = { since: '2025-07', until: '2026-06' }

test.for([
	['', 'since=2020-07&until=2026-06&by=quarter'],
	['by=month', 'since=2023-07&until=2026-06&by=month'],
	['by=year', 'by=year'],
	['by=year&since=2020', 'since=2020&by=year'],
	['by=week&lab=meta&events=none&level=country&until=2025', 'lab=meta&until=2025&by=quarter'],
	['asOf=2023-11-16', 'asOf=2023-11-16&since=2020-07&until=2026-06&by=quarter']
] as const)('%s asks for %s', ([address, query]) => {
	expect(trendQuery(new URLSearchParams(address), window).toString()).toBe(query)
})

test('events are switched by kind; the usual ones need no key, none has one', () => {
	expect(readKinds(new URLSearchParams())).toEqual(usualKinds)
	expect(readKinds(new URLSearchParams('events=policy,layoff,nonsense'))).toEqual(['layoff', 'policy'])
	expect(readKinds(new URLSearchParams('events=none'))).toEqual([])
	expect(switchKind(usualKinds, 'policy')).toBe('leadership,layoff,reorganisation,model-release,deal,policy')
	expect(switchKind([...usualKinds, 'policy'], 'policy')).toBe(null)
	expect(switchKind(['layoff'], 'layoff')).toBe('none')
})

test.for([
	['2025-07', '2025-07', '2025-07'],
	['2025-Q3', '2025-07', '2025-09'],
	['2025-Q4', '2025-10', '2025-12'],
	['2025', '2025', '2025']
] as const)('the moves of %s are those from %s to %s', ([period, since, until]) => {
	expect(datesOf(period)).toEqual({ since, until })
})

test('events and deals that people came with are marks, numbered by date', () => {
	const cited = {
		note: null,
		sourceCount: 1,
		independentCount: 1,
		independentAtLeast: false,
		sources: [],
		datePrecision: 'day' as const
	}
	const deal = {
		...cited,
		id: 'deal-1',
		acquirer: 'alpha-one',
		acquirerName: 'Alpha One',
		acquirerGroup: 'alpha',
		target: 'beta',
		targetName: 'Beta',
		targetGroup: 'beta',
		kind: 'license-and-hire' as const,
		amount: null,
		currency: null,
		stakePercent: null,
		date: '2025-01-02',
		peopleMoved: null,
		namedCount: 2,
		status: 'confirmed' as const
	}
	const event = { ...cited, kind: 'layoff' as const, headcount: null, percent: null, namedCount: 0 }
	const marks = listMarks(
		[
			{
				...event,
				id: 'late',
				lab: 'gamma',
				labName: 'Gamma',
				labGroup: 'gamma',
				date: '2025-03-01',
				title: 'Gamma cuts'
			},
			{ ...event, id: 'early', lab: null, labName: null, labGroup: null, date: '2025-01-01', title: 'A law' }
		],
		[deal, { ...deal, id: 'deal-2', namedCount: 0 }]
	)
	expect(marks.map(({ number, href, title, labs, event }) => ({ number, href, title, labs, event }))).toEqual([
		{ number: 1, href: '/events/early', title: 'A law', labs: [], event: 'early' },
		{
			number: 2,
			href: '/deals/deal-1',
			title: 'Alpha One’s licence-and-hire deal with Beta',
			labs: ['alpha-one', 'alpha', 'beta', 'beta'],
			event: null
		},
		{ number: 3, href: '/events/late', title: 'Gamma cuts', labs: ['gamma', 'gamma'], event: 'late' }
	])
})

test('a mark of a coarse date is numbered by the middle of its date, where it is drawn', () => {
	const cited = {
		note: null,
		sourceCount: 1,
		independentCount: 1,
		independentAtLeast: false,
		sources: [],
		headcount: null,
		percent: null,
		namedCount: 0
	}
	const event = { ...cited, lab: null, labName: null, labGroup: null, kind: 'layoff' as const, title: 'Cuts' }
	const marks = listMarks(
		[
			{ ...event, id: 'year', date: '2025-01-01', datePrecision: 'year' },
			{ ...event, id: 'march', date: '2025-03-05', datePrecision: 'day' },
			{ ...event, id: 'august', date: '2025-08-05', datePrecision: 'day' }
		],
		[]
	)
	expect(marks.map(({ id, number }) => [id, number])).toEqual([
		['march', 1],
		['year', 2],
		['august', 3]
	])
})

test('a trend over the periods of another has zeros where it has nothing', () => {
	const own = buildTrend('year', { '2024': [2, 1, 1] })
	const { periods } = alignPeriods(own, [{ period: '2023' }, { period: '2024' }])
	expect(periods).toEqual([
		{ period: '2023', moves: 0, joined: 0, left: 0, leftUnknown: 0, net: 0 },
		{ period: '2024', moves: 3, joined: 2, left: 1, leftUnknown: 1, net: 1 }
	])
})
