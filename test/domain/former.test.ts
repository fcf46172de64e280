import { expect, test } from 'vitest'
import { liftCells, liftRow } from '../../server/domain/records/former.ts'
import { formerMetrics, isActual, isWhole, splitMetric } from '../../server/domain/vocabulary/metric.ts'
import { formerMetricNames, metricNames, stages } from '../../db/words.ts'

const before = { id: 'm', metric: 'power-mw-planned', value: '300', unit: 'MW', note: '' }
const after = {
	id: 'm',
	metric: 'power-mw',
	low: '300',
	high: '300',
	approx: 'no',
	unit: 'MW',
	said: '2025',
	stage: 'planned',
	scope: 'company',
	basis: 'report',
	note: ''
}

test('a figure of release 1.0.0 says the same today: both bounds, and the stage that its name told', () => {
	expect(liftCells('metrics', before, after)).toEqual(after)
})

test('what goes beyond the plain figure of the whole lab was not told', () => {
	const more = { ...after, approx: 'yes', scope: 'site:Abilene' }
	expect(liftCells('metrics', before, more)).toEqual({ ...more, approx: '', scope: '' })
})

test('an offer of release 1.0.0 says nothing of what it had no columns for', () => {
	const offer = { id: 'o', notation: '$2M' }
	const now = { ...offer, basis: 'report', role: '', title: 'Researcher', level: 'L6', place: '', population: 'role' }
	expect(liftCells('offers', offer, now)).toEqual(now)
	expect(liftCells('moves', offer, now)).toBe(offer)
})

test('rows as the API gives them are lifted alike; rows of one release are left alone', () => {
	const then = {
		metric: 'power-mw-planned',
		low: 300,
		high: 300,
		approx: null,
		said: null,
		stage: null,
		scope: null,
		basis: null
	}
	const now = {
		...then,
		metric: 'power-mw',
		approx: 'yes',
		said: '2025',
		stage: 'planned',
		scope: 'unit',
		basis: 'report'
	}
	expect(liftRow(then, now)).toEqual({ ...now, approx: null })
	expect(liftRow(now, now)).toBe(now)
	expect(liftRow({ id: 'move-1' }, { id: 'move-1' })).toEqual({ id: 'move-1' })
})

test('the former names are those of the schema, and stand for names and stages of today', () => {
	expect(Object.keys(formerMetrics)).toEqual([...formerMetricNames])
	for (const { metric, stage } of Object.values(formerMetrics))
		expect(
			[metricNames, stages].map((words, place) => (words as readonly string[]).includes([metric, stage][place]!))
		).toEqual([true, true])
	expect([splitMetric('valuation-sought'), splitMetric('valuation', 'actual')]).toEqual([
		{ metric: 'valuation', stage: 'sought' },
		{ metric: 'valuation', stage: 'actual' }
	])
})

test('what is actual is so by its stage, or by a name of release 1.0.0 that says no other', () => {
	const rows = [
		{ metric: 'headcount', stage: 'actual' },
		{ metric: 'headcount', stage: null },
		{ metric: 'headcount-planned', stage: null },
		{ metric: 'headcount', stage: 'planned' }
	]
	expect(rows.map(isActual)).toEqual([true, true, false, false])
})

test('a figure is of the whole lab unless it is of a part; a unit is whole where the lab is one', () => {
	const of = (scope: string | null, lab = 'alpha') => isWhole({ scope, lab, labGroup: 'alpha' })
	expect([
		of(null),
		of('company'),
		of('unit'),
		of('unit', 'alpha-one'),
		of('team'),
		of('site:A'),
		of('sample:b')
	]).toEqual([true, true, false, true, false, false, false])
})
