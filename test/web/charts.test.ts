import type { Component } from 'svelte'
import { expect, test } from 'vitest'
import BandChart from '../../web/charts/offers/BandChart.svelte'
import AcceptanceChart from '../../web/charts/offers/AcceptanceChart.svelte'
import GradeChart from '../../web/charts/offers/GradeChart.svelte'
import DealChart from '../../web/charts/records/DealChart.svelte'
import StayChart from '../../web/charts/records/StayChart.svelte'
import MultipleChart from '../../web/charts/offers/MultipleChart.svelte'
import FateChart from '../../web/charts/offers/FateChart.svelte'
import AfterChart from '../../web/charts/trends/AfterChart.svelte'
import BalanceChart from '../../web/charts/trends/BalanceChart.svelte'
import ChordChart from '../../web/charts/flows/ChordChart.svelte'
import ClaimChart from '../../web/charts/offers/ClaimChart.svelte'
import SquaresChart from '../../web/charts/squares/SquaresChart.svelte'
import { squaresOfPair } from '../../web/charts/squares/pair-squares.ts'
import FlowChart from '../../web/charts/flows/FlowChart.svelte'
import GainsChart from '../../web/charts/trends/GainsChart.svelte'
import GridChart from '../../web/charts/offers/GridChart.svelte'
import Glyphs from '../../web/charts/drawing/Glyphs.svelte'
import MatrixChart from '../../web/charts/flows/MatrixChart.svelte'
import MixChart from '../../web/charts/trends/MixChart.svelte'
import MonthHistogram from '../../web/charts/trends/MonthHistogram.svelte'
import OfferChart from '../../web/charts/offers/OfferChart.svelte'
import OfferField from '../../web/charts/offers/OfferField.svelte'
import OriginChart from '../../web/charts/careers/OriginChart.svelte'
import RetentionChart from '../../web/charts/careers/RetentionChart.svelte'
import SpellChart from '../../web/charts/careers/SpellChart.svelte'
import type { OriginEnd, Span } from '../../web/charts/careers/OriginChart.place.ts'
import { listFaults, renderFigure } from './figure.ts'
import {
	buildAfter,
	buildClaim,
	buildFlows,
	buildOfferTrend,
	buildOutcome,
	buildBand,
	buildDealPoint,
	buildStay,
	buildPoint,
	buildGrid,
	buildMix,
	buildLabRetention,
	buildMetric,
	buildOffer,
	buildOrigins,
	buildPair,
	buildRealised,
	buildRetention,
	buildSpell,
	buildTrend,
	listMonths
} from './samples.ts'

const flows = buildFlows(
	[
		['alpha', 'beta', 12],
		['beta', 'alpha', 3],
		['gamma', 'beta', 5],
		['alpha', null, 4],
		[null, 'gamma', 2]
	],
	{ alpha: 'Alpha Institute of Machines', beta: 'Beta', gamma: '伽马研究院' }
)
const months = Object.fromEntries(listMonths('2025-01', 18).map((month, i) => [month, (i * 7) % 11]))
const quarter = (date: string) => ({ date, datePrecision: 'quarter' as const })
const day = (date: string) => ({ date, datePrecision: 'day' as const })
const person = { named: 'person' as const, person: 'ada-example', personName: 'Ada Example' }

const figures: Record<string, [Component<never>, Record<string, unknown>]> = {
	FlowChart: [
		FlowChart as Component<never>,
		{
			flows,
			strong: [{ to: 'beta' }],
			hrefOf: (from?: string | null, to?: string | null) =>
				`/flows/${from}/${to}`.replaceAll('undefined', 'any').replaceAll('null', 'unknown')
		}
	],
	MatrixChart: [
		MatrixChart as Component<never>,
		{ flows, hrefOf: (from?: string | null, to?: string | null) => `/moves?from=${from ?? 'any'}&to=${to ?? 'any'}` }
	],
	MonthHistogram: [
		MonthHistogram as Component<never>,
		{
			trend: buildTrend('month', months, { '2025': 4, '2025-Q3': 2, '2026-Q1': 1 }),
			since: '2025-07',
			until: '2026-06',
			hrefOf: (since: string, until: string) => `/?since=${since}&until=${until}`,
			onbrush: () => {}
		}
	],
	OfferChart: [
		OfferChart as Component<never>,
		{
			label: 'Offers',
			offers: [
				buildOffer({ id: 'exact' }),
				buildOffer({ id: 'interval', low: 1e6, high: 5e6, notation: '$1M–$5M', status: 'confirmed' }),
				buildOffer({ id: 'at-least', low: 1e7, high: null, notation: '$10M+', personName: null, outcome: 'declined' }),
				buildOffer({ id: 'at-most', low: null, high: 3e7, notation: 'up to $30M', status: 'rumored' }),
				buildOffer({ id: 'to-stay', fromLab: 'alpha', fromLabName: 'Alpha', status: 'denied' })
			]
		}
	],
	OfferField: [
		OfferField as Component<never>,
		{
			trend: buildOfferTrend(
				[
					buildPoint({ id: 'old', low: 1e6, high: 1e6, record: true, ...person, ...quarter('2016-04-01') }),
					buildPoint({ id: 'record', low: 5e7, high: null, record: true, ...person, ...day('2025-08-20') }),
					buildPoint({ id: 'doubted', low: 1e9, high: 1.5e9, status: 'disputed', contingent: 'yes', ...person }),
					buildPoint({ id: 'role', low: null, high: 3e7, kind: 'equity-grant', labGroup: 'openai' }),
					...['a', 'b', 'c'].map((id, i) =>
						buildPoint({
							id,
							per: 'year',
							kind: 'annual-compensation',
							low: 1e5 * (i + 1),
							high: 3e5,
							date: '2025-01-01',
							datePrecision: 'year',
							record: i === 2
						})
					)
				],
				[{ low: 2e5, high: 3e5 }]
			),
			hrefOf: ({ year, kind }: { year: string; kind: string }) => `/offers?kind=${kind}&since=${year}&until=${year}`
		}
	],
	GainsChart: [
		GainsChart as Component<never>,
		{
			trend: buildTrend(
				'quarter',
				{ '2024-Q4': [0, 0, 0], '2025-Q1': [3, 1, 0], '2025-Q2': [5, 4, 2], '2025-Q3': [0, 6, 6] },
				{ '2025': 3 }
			),
			group: 'alpha',
			hrefOf: (period: string) => `/moves?since=${period}`
		}
	],
	MixChart: [
		MixChart as Component<never>,
		{
			mix: buildMix('quarter', [
				['2024-Q4', { hire: 2 }],
				['2025-Q1', { hire: 9, departure: 3 }],
				['2025-Q2', { founding: 4, departure: 1 }],
				['2025-Q3', {}]
			]),
			marks: [
				{ number: 1, date: '2024-12-05', title: 'Alpha reorganises its research' },
				{ number: 2, date: '2025-05-17', title: 'Beta lets 120 people go' },
				{ number: 3, date: '2025-05-21', title: 'Gamma is bought' }
			].map((mark) => ({ ...mark, id: `event-${mark.number}`, href: '/events', datePrecision: 'day', kind: 'layoff' })),
			hrefOf: (period: string) => `/moves?since=${period}`,
			hrefOfPart: (kind: string) => `/moves?kind=${kind}`
		}
	],
	AfterChart: [
		AfterChart as Component<never>,
		{
			after: buildAfter(
				[
					{ ...day('2025-06-20'), span: 'before' },
					day('2025-07-16'),
					{ ...day('2025-07-16'), to: null, toName: null },
					{ ...day('2025-08-01'), leftDate: '2025-07-20', leftDatePrecision: 'day' },
					{ ...quarter('2025-07-01'), span: 'coarse' },
					{ ...quarter('2025-07-01'), span: 'coarse' },
					{ date: '2025-01-01', datePrecision: 'year', span: 'coarse' }
				],
				{ coveredDays: 20 }
			)
		}
	],
	SpellChart: [
		SpellChart as Component<never>,
		{
			label: 'Ada Example’s career',
			coverageEnd: '2026-07-31',
			spells: [
				buildSpell({
					lab: 'alpha',
					start: null,
					startPrecision: null,
					end: '2021-06-01',
					endPrecision: 'day',
					ended: true
				}),
				buildSpell({
					lab: 'beta',
					labName: 'Beta',
					role: 'Researcher',
					start: '2021-01-01',
					startPrecision: 'year',
					end: '2024-07-01',
					endPrecision: 'quarter',
					ended: true
				}),
				buildSpell({ lab: 'gamma', labName: 'Gamma', post: 'side', start: '2023-05-01', startPrecision: 'month' })
			]
		}
	],
	BalanceChart: [BalanceChart as Component<never>, { nodes: flows.nodes, label: 'Gains and losses' }],
	FateChart: [
		FateChart as Component<never>,
		{
			label: 'What became of offers',
			least: 50e6,
			sure: [
				buildOutcome({
					id: 'old',
					date: '2011-04-01',
					fromLabGroup: 'alpha',
					became: 'stayed, not known to have left'
				}),
				buildOutcome({ id: 'open', highUsd: null, notation: '$60M+', status: 'confirmed', labGroup: 'meta' }),
				buildOutcome({
					id: 'group',
					person: null,
					personName: null,
					whom: 'People at Beta',
					lowUsd: 1e9,
					highUsd: 1.5e9,
					status: 'disputed'
				}),
				buildOutcome({
					id: 'yuan',
					currency: 'CNY',
					notation: '¥500M',
					lowUsd: 70e6,
					highUsd: 70e6,
					personName: '示例人'
				})
			],
			maybe: [
				buildOutcome({ id: 'wide', lowUsd: 1e6, highUsd: 100e6, notation: '$1M–$100M' }),
				buildOutcome({
					id: 'up-to',
					lowUsd: null,
					highUsd: 300e6,
					status: 'rumored',
					lab: null,
					labName: null,
					labGroup: null
				})
			]
		}
	],
	AcceptanceChart: [
		AcceptanceChart as Component<never>,
		{
			label: 'Offers accepted',
			labs: [
				{ id: 'meta', name: 'Meta', accepted: 5, n: 10, low: 0.187, high: 0.813 },
				{ id: 'alpha', name: 'Alpha', accepted: 0, n: 1, low: 0, high: 0.975 },
				{ id: 'beta', name: '示例人工智能研究院', accepted: 3, n: 3, low: 0.292, high: 1 }
			]
		}
	],
	GradeChart: [
		GradeChart as Component<never>,
		{
			label: 'Pay by role and grade',
			groups: [
				{
					role: 'ml-engineer',
					grade: 'L5',
					n: 1,
					low: null,
					high: null,
					hasMiddle: false,
					bands: [
						buildBand({ id: 'range', yearlyLowUsd: 300e3, yearlyHighUsd: 420e3 }),
						buildBand({ id: 'open', yearlyHighUsd: null, basis: 'estimate', counted: false }),
						buildBand({
							id: 'market',
							lab: null,
							labName: null,
							labGroup: null,
							yearlyLowUsd: 400e3,
							yearlyHighUsd: 400e3
						})
					]
				},
				{
					role: 'ml-engineer',
					grade: null,
					n: 7,
					low: 200e3,
					high: 500e3,
					hasMiddle: true,
					bands: Array.from({ length: 7 }, (_, i) =>
						buildBand({ id: `many-${i}`, yearlyLowUsd: 200e3 + i * 40e3, yearlyHighUsd: 300e3 + i * 60e3 })
					)
				}
			]
		}
	],
	MultipleChart: [
		MultipleChart as Component<never>,
		{
			label: 'A claimed multiple',
			claim: {
				metric: 'claim',
				lab: 'meta',
				labName: 'Meta',
				labGroup: 'meta',
				times: 100,
				offer: 'offer-1',
				notation: '$200M/4yr',
				yearlyUsd: 50e6,
				needUsd: 500e3,
				sources: [],
				baselines: [
					{
						baseline: 'own',
						name: 'median-total-comp',
						kind: 'metric',
						what: '',
						date: '2023',
						lowUsd: 335e3,
						highUsd: 335e3,
						times: 149.25
					},
					{
						baseline: 'post',
						name: 'annual-compensation',
						kind: 'offer',
						what: '示例研究员',
						date: '2025',
						lowUsd: 8e6,
						highUsd: 20e6,
						times: 3.95
					}
				].map((base) => ({
					...base,
					lab: 'alpha',
					labName: 'Alpha',
					labGroup: 'alpha',
					offer: 'offer-1',
					yearlyUsd: 50e6,
					claimed: 100
				}))
			}
		}
	],
	DealChart: [
		DealChart as Component<never>,
		{
			label: 'Deals',
			coverageEnd: '2026-06-30',
			deals: [
				buildDealPoint({ id: 'old', date: '2014-01-01', datePrecision: 'year', amountUsd: 4e8 }),
				buildDealPoint({ id: 'license', kind: 'license-and-hire', amountUsd: 2.4e9, peopleMoved: 40 }),
				buildDealPoint({ id: 'stake', stakePercent: 49, amountUsd: 14.3e9, acquirerGroup: 'meta', date: '2025-06-12' }),
				buildDealPoint({ id: 'undone', status: 'reversed', amountUsd: 2e9, date: '2025-12-29' }),
				buildDealPoint({ id: 'no-price', date: '2025-09-01', datePrecision: 'quarter' }),
				buildDealPoint({ id: 'denied', status: 'denied', amountUsd: 3e9 })
			]
		}
	],
	StayChart: [
		StayChart as Component<never>,
		{
			label: 'Stays',
			deal: {
				date: '2025-06-12',
				datePrecision: 'day',
				acquirerGroup: 'meta',
				coverageEnd: '2026-06-30',
				people: [
					buildStay({
						move: 'early',
						joined: '2025-04-01',
						joinedPrecision: 'quarter',
						left: '2025-09-01',
						leftPrecision: 'month',
						stay: 'left',
						next: 'Gamma'
					}),
					buildStay({ move: 'there', joined: '2025-06-12', joinedPrecision: 'day', personName: '示例人' }),
					buildStay({ move: 'unknown', joined: null, joinedPrecision: null, stay: 'unknown' })
				]
			}
		}
	],
	BandChart: [
		BandChart as Component<never>,
		{
			offers: [
				buildOffer({
					note: 'Software engineers, job posting',
					yearlyLowUsd: 255e3,
					yearlyHighUsd: 440e3,
					notation: '$255K–$440K/yr'
				}),
				buildOffer({
					id: 'offer-2',
					note: '初级后端工程师，招聘网站',
					yearlyLowUsd: null,
					yearlyHighUsd: 3e5,
					notation: 'up to $300K/yr'
				}),
				buildOffer({
					id: 'offer-3',
					lab: 'beta',
					labName: 'Beta',
					note: null,
					yearlyLowUsd: 2e5,
					yearlyHighUsd: 2e5,
					date: '2024-01-01',
					datePrecision: 'year'
				}),
				buildOffer({
					id: 'offer-4',
					lab: null,
					labName: null,
					labGroup: null,
					yearlyLowUsd: 1e5,
					yearlyHighUsd: null,
					status: 'rumored'
				}),
				buildOffer({ id: 'offer-5', yearlyLowUsd: null, yearlyHighUsd: null })
			],
			label: 'Base salaries'
		}
	],
	ChordChart: [
		ChordChart as Component<never>,
		{ flows, hrefOf: (from?: string | null, to?: string | null) => `/moves?from=${from ?? 'any'}&to=${to ?? 'any'}` }
	],
	ClaimChart: [
		ClaimChart as Component<never>,
		{
			offer: buildOffer({ notation: '$1B+, up to $1.5B/6yr', low: 1e9, high: 1.5e9, years: 6, status: 'disputed' }),
			claims: [
				buildClaim({ id: 'c-1', notation: 'up to $1.5B/6yr', high: 1.5e9, rank: 'preferred', note: 'Names both' }),
				buildClaim({ id: 'c-2', notation: '$1B', low: 1e9, high: 1e9, reporter: '示例日报' }),
				buildClaim({ id: 'c-3', notation: '$900M', low: 9e8, high: 9e8, rank: 'deprecated' }),
				buildClaim({ id: 'c-4', stance: 'disputes', by: 'Alpha', note: 'Calls the account inaccurate' }),
				buildClaim({ id: 'c-5' })
			],
			others: [
				buildOffer({ id: 'offer-2', personName: '欧阳示例', low: 2e8, high: null, notation: '$200M+' }),
				buildOffer({
					id: 'offer-3',
					personName: 'Grace Sample',
					low: 1e8,
					high: 1e8,
					notation: '$100M',
					status: 'denied'
				})
			],
			label: 'What each source says'
		}
	],
	GridChart: [
		GridChart as Component<never>,
		{
			grid: buildGrid([
				{
					low: 9e7,
					high: 1e8,
					parts: [
						{ share: 'cash', low: 3e7, high: 3e7, assumed: false },
						{ share: 'time-vested', low: 4e7, high: 5e7, assumed: false },
						{ share: 'contingent', low: 2e7, high: 2e7, assumed: true }
					]
				},
				{ low: 5e7, high: null, parts: [{ share: 'unexplained', low: 5e7, high: null, assumed: false }] },
				...[1, 0.5].map((fraction) => ({
					low: fraction * 5e7,
					high: fraction * 8e7,
					fraction,
					parts: [{ share: 'unexplained' as const, low: fraction * 5e7, high: fraction * 8e7, assumed: true }]
				}))
			]),
			realised: buildRealised({
				state: 'left',
				left: '2027-02-01',
				leftPrecision: 'month',
				servedYears: 1.62,
				forfeited: [3, 4]
			}),
			group: 'meta',
			label: 'The offer by years'
		}
	],
	RetentionChart: [
		RetentionChart as Component<never>,
		{
			retention: buildRetention(
				[
					buildLabRetention(
						'alpha',
						'Alpha Institute of Machines',
						'90 200 300+ 400 500 600+ 800 900+ 1000 1500+ 1900+'
					),
					buildLabRetention('beta', 'Beta', '100+ 500+ 900+'),
					buildLabRetention('gamma', '伽马研究院', '')
				],
				[
					buildMetric({ id: 'published' }),
					buildMetric({ id: 'of-a-unit', lab: 'alpha-unit', labName: 'Alpha Unit', value: 64 }),
					buildMetric({
						id: 'tenure',
						lab: 'beta',
						labName: 'Beta',
						labGroup: 'beta',
						metric: 'average-tenure-months',
						value: 16
					})
				]
			)
		}
	],
	OriginChart: [
		OriginChart as Component<never>,
		{
			label: 'Where people came from',
			rows: buildOrigins([
				['alpha', 'Alpha Institute of Machines', { '2009': 3, '2024': 7, '2026': 12 }],
				['openai', 'OpenAI', { '2023': 4, '2025': 1 }],
				['gamma', '伽马研究院', { '2025': 2 }],
				...[...'bcdefghi'].map((id): [string, string, Record<string, number>] => [id, `Lab ${id}`, { '2025': 1 }]),
				[null, null, { '2024': 2, '2025': 1 }]
			]),
			hrefOf: (end: OriginEnd, span?: Span) =>
				end === 'others' ? undefined : `/moves?from=${end === 'unknown' ? end : end.from}&until=${span?.until ?? ''}`
		}
	],
	SquaresChart: [
		SquaresChart as Component<never>,
		squaresOfPair(
			buildPair(
				[day('2025-11-03'), day('2025-11-20'), day('2026-02-01'), quarter('2025-07-01')],
				[day('2026-01-09'), quarter('2025-07-01')]
			)
		)
	]
}

test.for(Object.entries(figures))(
	'%s draws the sample as committed, named, linked and legible',
	async ([name, [chart, props]]) => {
		const markup = renderFigure(chart as Component<Record<string, unknown>>, props)
		await expect(markup).toMatchFileSnapshot(`snapshots/${name}.html`)
		expect(listFaults(markup)).toEqual([])
	}
)

test('Glyphs hold every symbol and texture, unseen by screen readers', async () => {
	await expect(renderFigure(Glyphs as Component<Record<string, unknown>>, {})).toMatchFileSnapshot(
		'snapshots/Glyphs.html'
	)
})

test('a fault in a drawing is found', () => {
	const markup =
		'<svg class="fig" viewBox="0 0 100 50"><a><text x="0" y="20">Alpha</text></a><text x="20" y="22">Beta</text>' +
		'<text class="e" x="10" y="40">Gamma</text><rect class="bar" x="90" y="NaN" width="-1" height="3"></rect></svg>'
	expect(listFaults(markup)).toEqual([
		'holds NaN',
		'undefined leads nowhere',
		'link to undefined has no name',
		'fig: a drawing without a name',
		'fig: Gamma is outside',
		'fig: mark bar has no size',
		'fig: Alpha is over Beta'
	])
})
