import { expect, test } from 'vitest'
import { divideByHeads, offerPairs, pairLabs } from '../../server/domain/means/divide.ts'
import { orderMeans, readMeans, type MetricLike } from '../../server/domain/means/figure.ts'
import { findAll, findGaps, findPart, sayFound } from '../../server/domain/means/finding.ts'
import { listGaps } from '../../server/domain/means/gaps.ts'
import { listSeries } from '../../server/domain/means/series.ts'

const rates = new Map([['EUR', new Map([['2025-06', 1.2]])]])
let made = 0
/** An exact figure of a fictional company, unless told otherwise. */
function figure(metric: string, value: number | null, changes: Partial<MetricLike> = {}) {
	const lab = changes.lab ?? 'alpha'
	const row: MetricLike = {
		id: `${lab}-${metric}-${++made}`,
		lab,
		labName: lab.toUpperCase(),
		labGroup: lab,
		metric,
		low: value,
		high: value,
		approx: 'no',
		unit: 'people',
		date: '2025-06',
		said: null,
		stage: 'actual',
		scope: 'company',
		basis: 'report',
		note: null,
		...changes
	}
	return readMeans(row, rates)!
}
const usd = { unit: 'USD' }

test('a metric is a figure with its state: an estimate and our division are no report, what is not actual is a plan or sought', () => {
	const states = [
		figure('headcount', 1),
		figure('headcount', 1, { basis: 'estimate' }),
		figure('headcount', 1, { stage: 'planned', said: '2025-01' }),
		figure('capex-year', 1, { ...usd, stage: 'guidance' }),
		figure('valuation', 1, { ...usd, stage: 'sought' })
	].map(({ state }) => state)
	expect(states).toEqual(['published', 'estimate', 'planned', 'planned', 'sought'])
	expect(readMeans({ ...figure('headcount', 1), metric: 'retention-2y-percent' }, rates)).toBeUndefined()
})

test('a name of the first release stands for name and stage; a plan without a target date stands at the day it was said', () => {
	const former = figure('power-mw-planned', 100, { stage: null, scope: null, unit: 'MW' })
	expect([former.metric, former.stage, former.scope]).toEqual(['power-mw', 'planned', 'company'])
	const plan = (date: string, said: string) => figure('gpus', 1, { stage: 'planned', date, said }).undated
	expect([plan('2025-07', '2025-07-14'), plan('2025-07', '2025-07'), plan('2030', '2025-07')]).toEqual([
		true,
		true,
		false
	])
})

test('money is in dollars at the rate of its date, and an open bound stays open', () => {
	const { lowUsd, highUsd } = figure('valuation', null, { low: 1000, unit: 'EUR' })
	expect([lowUsd, highUsd]).toEqual([1200, null])
})

test('value a head comes of two actual figures of the company that may lie at most a year apart, with its interval', () => {
	const figures = [
		figure('valuation', 9000, usd),
		figure('headcount', null, { low: 3, high: 4, date: '2025-05' }),
		// More than a year apart, planned, of a site: none is a term.
		figure('headcount', 2, { date: '2024-05' }),
		figure('headcount', 2, { stage: 'planned' }),
		figure('headcount', 2, { scope: 'site:North' })
	]
	expect(pairLabs(figures, { x: 'headcount', y: 'valuation' })).toMatchObject([
		{ lab: 'alpha', low: 2250, high: 3000, days: 60, approx: 'no' }
	])
})

test('an open bound of a term leaves the other side open', () => {
	const value = figure('valuation', 9000, usd)
	const heads = (bounds: Partial<MetricLike>) =>
		pairLabs([value, figure('headcount', null, bounds)], { x: 'headcount', y: 'valuation' })[0]
	expect(heads({ low: 3 })).toMatchObject({ low: null, high: 3000 })
	expect(heads({ high: 3 })).toMatchObject({ low: 3000, high: null })
})

test('of two figures as near, the one that is no estimate is divided by', () => {
	const [pair] = pairLabs(
		[
			figure('valuation', 100, { ...usd, date: '2025' }),
			figure('headcount', 10, { date: '2025-06', basis: 'estimate' }),
			figure('headcount', 20, { date: '2025-09' })
		],
		{ x: 'headcount', y: 'valuation' }
	)
	expect(pair).toMatchObject({ low: 5, high: 5 })
})

test('a pair is offered where five labs or more have both', () => {
	const labs = (count: number) =>
		Array.from({ length: count }, (_, i) => {
			const lab = `lab-${i}`
			return [figure('valuation', 100, { ...usd, lab }), figure('headcount', 10, { lab })]
		}).flat()
	expect(offerPairs(labs(4))).toEqual([])
	expect(offerPairs(labs(5))).toEqual([{ x: 'headcount', y: 'valuation', labs: 5 }])
})

test('staff costs by heads are ours: an estimate that names both its terms', () => {
	const [cost, heads] = [figure('staff-costs-year', 600, { ...usd, date: '2025' }), figure('headcount', 3)]
	expect(divideByHeads([cost, heads])).toMatchObject([
		{
			id: `${cost.id}-per-head`,
			metric: 'staff-costs-per-head',
			part: 'pay',
			low: 200,
			high: 200,
			state: 'estimate',
			terms: [cost.id, heads.id]
		}
	])
})

test('the people of a unit stand for its group where they are published, and labs with most figures come first', () => {
	const unit = { lab: 'alpha-labs', labGroup: 'alpha', scope: 'unit' }
	const figures = [
		figure('headcount', 70_000),
		figure('headcount', 300, unit),
		figure('headcount', 400, { ...unit, date: '2025-09' }),
		figure('valuation', 5, { ...usd, lab: 'beta' })
	]
	const series = listSeries(orderMeans(figures), (id) => id)
	expect(
		series.map(({ id, unit, people, value }) => [id, unit?.name, people.map(({ low }) => low), value.length])
	).toEqual([
		['alpha', 'ALPHA-LABS', [300, 400], 0],
		['beta', undefined, [], 1]
	])
})

test('a gap is a drawn state: the best of each kind, and none', () => {
	const figures = [
		figure('headcount', 3, { stage: 'planned', said: '2025-01' }),
		figure('headcount', 2, { basis: 'estimate' }),
		figure('gpus', 9, { unit: 'GPUs', stage: 'planned', said: '2025-06' })
	]
	const labs = [
		{ id: 'alpha', name: 'ALPHA' },
		{ id: 'beta', name: 'BETA' }
	]
	const statesOf = (rows: ReturnType<typeof listGaps>) => rows.map(({ cells }) => cells.map(({ state }) => state))
	expect(statesOf(listGaps(figures, labs))).toEqual([['estimate', 'planned', 'none', 'none', 'none', 'none']])
	expect(statesOf(listGaps(figures, labs, true))[1]).toEqual(['none', 'none', 'none', 'none', 'none', 'none'])
	expect(sayFound(findGaps(listGaps([figure('headcount', 1)], labs)))).toBe(
		'ALPHA, as published: 1 person (June 2025).'
	)
})

test('findings say who grew, what is meant to run and what is guided, and nothing planned is had', () => {
	const people = [figure('headcount', 100, { date: '2024-06' }), figure('headcount', 450, { approx: 'yes' })]
	expect(sayFound(findPart('people', people))).toBe(
		'ALPHA grew from 100 to about 450 people in 12 months (June 2024 to June 2025).'
	)
	const mw = { unit: 'MW' }
	const power = [
		figure('power-mw', 90, mw),
		figure('power-mw', 3000, { ...mw, stage: 'planned', date: '2030', said: '2025-06' }),
		figure('power-mw', 9000, { ...mw, stage: 'planned', scope: 'site:North', date: '2030', said: '2025-06' })
	]
	expect(sayFound(findPart('power', power))).toBe('ALPHA had 90 MW in June 2025 and means to have 3,000 MW by 2030.')
	const guidance = { ...usd, stage: 'guidance', date: '2026', said: '2026-01' }
	const capex = [
		figure('capex-year', 4e9, { ...usd, date: '2025' }),
		figure('capex-year', null, { ...guidance, low: 5e9, high: 6e9 })
	]
	expect(sayFound(findPart('capex', capex))).toBe('ALPHA means to spend $5B to $6B in 2026, after $4B in 2025.')
	expect(sayFound(findPart('chips', []))).toBe('How many chips labs run and plan.')
	expect(sayFound(findAll([figure('valuation', 9e9, usd), ...people]))).toBe(
		'Investors value ALPHA at about $20M for each person it employs.'
	)
	expect(sayFound(findAll([], [{ id: 'beta', name: 'BETA' }]))).toBe(
		'Nobody has published a figure of BETA’s people, money or machines.'
	)
})
