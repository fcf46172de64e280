import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfferPoint, OfferTrend } from '../../server/schemas/offer-trend.ts'
import { listAlong, listBeside, placeLabels } from '../../web/charts/offers/OfferField.label.ts'
import { placeField } from '../../web/charts/offers/OfferField.place.ts'
import { fieldMarks } from '../../server/domain/language/index.ts'
import { labelPoint, labelRecord } from '../../web/charts/offers/OfferField.words.ts'
import { placeYears } from '../../web/charts/offers/OfferField.years.ts'
import { hrefOfMedian } from '../../web/parts/asks/offers.ts'
import { buildOfferTrend, buildPoint } from './samples.ts'

const person = { named: 'person', person: 'ada-example', personName: 'Ada Example' } as const
const field = (...points: Partial<OfferPoint>[]) =>
	placeField(buildOfferTrend(points.map((part, i) => buildPoint({ id: `offer-${i}`, ...part }))), 'wide')
const pointsOf = (...points: Partial<OfferPoint>[]) => field(...points).panels.flatMap((panel) => panel.points)

test('whole sums and sums a year never share an axis', () => {
	const { panels } = field({ per: 'year' }, { per: 'total' }, { per: 'year' })
	expect(panels.map(({ title, points }) => [title, points.map(({ id }) => id)])).toEqual([
		['For the whole term', ['offer-1']],
		['A year', ['offer-0', 'offer-2']]
	])
})

test('a sum stands at its bounds, higher for more, an arrow away from the one that is known', () => {
	const [both, exact, least, most] = pointsOf(
		{ low: 1e6, high: 1e8 },
		{ low: 1e7, high: 1e7 },
		{ low: 1e7, high: null },
		{ low: null, high: 1e7 }
	)
	const [low, high] = both!.marks
	expect(both!.bar).toEqual({ y: expect.closeTo(high!, 0), height: expect.closeTo(low! - high!, 0) })
	expect(exact!.marks).toEqual([expect.closeTo((low! + high!) / 2, 0)])
	expect([exact!.bar, exact!.open, both!.open]).toEqual([null, null, null])
	expect([least!.marks, least!.open!.y1 - least!.open!.y2]).toEqual([exact!.marks, expect.closeTo(22, 0)])
	expect([most!.marks, most!.open!.y1 - most!.open!.y2]).toEqual([exact!.marks, expect.closeTo(-22, 0)])
})

test('a coarse date is drawn across its days, offers that share one beside each other, the smallest first', () => {
	const july = { date: '2025-07-01', datePrecision: 'month' } as const
	const [large, small, day] = pointsOf({ ...july, low: 9e6, high: 9e6 }, { ...july }, { date: '2025-07-16' })
	const { x1, x2 } = large!.span!
	expect([small!.span!.x1, small!.span!.x2, day!.span]).toEqual([x1, x2, null])
	expect(small!.x).toBeCloseTo(x1 + (x2 - x1) / 4, 0)
	expect(large!.x).toBeCloseTo(x1 + ((x2 - x1) * 3) / 4, 0)
	expect(day!.x).toBeCloseTo((x1 + x2) / 2, 0)
})

test('a year that is not over ends with the coverage', () => {
	const { right, panels } = field({ date: '2026-01-01', datePrecision: 'year' })
	expect(panels[0]!.points[0]!.span!.x2).toBe(right)
})

test('a year with more offers is wider, and every day of it as wide as any other', () => {
	const dates = ['2023-05-01', '2025-01-01', '2025-03-01', '2025-06-01', '2025-09-01']
	const { scale, ticks } = placeYears(
		dates.map((date) => buildPoint({ date })),
		'2025-12-31',
		0,
		1000
	)
	expect(ticks.map(({ text }) => text)).toEqual(['2023', 'Apr', 'Jul', 'Oct', '2024', '2025', 'Apr', 'Jul', 'Oct'])
	const startOf = (year: string) => ticks.find(({ text }) => text === year)!.x
	const widths = [startOf('2024') - startOf('2023'), startOf('2025') - startOf('2024'), 1000 - startOf('2025')]
	// One offer, none, four: 2, 1 and 1 + 4 ** 0.75 parts of the width.
	expect(widths.map((width) => Math.round(width))).toEqual([293, 146, 561])
	const day = Date.UTC(2025, 0, 1) / 86_400_000
	expect(scale(day + 20) - scale(day)).toBeCloseTo(scale(day + 220) - scale(day + 200))
})

test('time runs to the right, whatever the offers', () => {
	const date = fc.date({ min: new Date('2010-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
	fc.assert(
		fc.property(fc.array(date, { minLength: 2 }), (dates) => {
			const days = dates.map((one) => one.toISOString().slice(0, 10)).toSorted()
			const xs = pointsOf(...days.map((one) => ({ date: one }))).map(({ x }) => x)
			expect(xs).toEqual(xs.toSorted((a, b) => a - b))
		})
	)
})

test('posts are faint beside offers, and full alone; people are drawn over them', () => {
	const both = pointsOf({ ...person, id: 'ada' }, { id: 'role', population: 'role' })
	expect(both.map(({ id, faint }) => [id, faint])).toEqual([
		['role', true],
		['ada', false]
	])
	expect(pointsOf({ population: 'role' }).map(({ faint }) => faint)).toEqual([false])
})

test('each layer has its own record, a step from the last day of the offer that set it to the end of coverage', () => {
	const { panels, right } = field(
		{ low: 1e6, high: 1e6, record: true, date: '2024-01-01', datePrecision: 'year' },
		{ low: 4e6, high: 4e6, record: true, date: '2025-07-04' },
		{ ...person, low: 2e6, high: 2e6, record: true, date: '2025-07-05' }
	)
	const [first, second, ada] = panels[0]!.points
	const turn = Number(/H([\d.]+)V/.exec(panels[0]!.steps[0]!.d)![1])
	expect(panels[0]!.steps).toEqual([
		{ population: 'group-offer', d: `M${first!.span!.x2} ${first!.marks[0]}H${turn}V${second!.marks[0]}H${right}` },
		{ population: 'person', d: expect.stringMatching(new RegExp(`^M[\\d.]+ ${ada!.marks[0]}H${right}$`)) }
	])
	expect(turn).toBeGreaterThan(second!.x)
	expect(panels[0]!.labels.map(({ text, bold }) => [text, bold])).toEqual([
		['Ada Example $2M', true],
		['Alpha, not named $4M', false],
		['Alpha, not named $1M', false]
	])
})

test('what is told beyond the record in doubt is named with its status', () => {
	const { panels } = field(
		{ low: 1e6, high: 1e6, record: true },
		{ low: 9e6, high: null, status: 'denied', date: '2025-09-01' }
	)
	expect(panels[0]!.labels.map(({ text }) => text)).toContain('Alpha, not named $9M+, denied')
})

test('a median lies across its year between its bounds, an open one reaches to the edge of the panel', () => {
	const points = [
		buildPoint({ low: 1e5, high: 9e5, per: 'year' }),
		buildPoint({ id: 'b', date: '2024-05-05', per: 'year' })
	]
	const { panels } = placeField(
		buildOfferTrend(points, [
			{},
			{ year: '2024', low: null, high: 300_000 },
			{ year: '2024', kind: 'base-salary', low: null, high: null }
		]),
		'wide'
	)
	const { medians, bottom } = panels[0]!
	expect(medians.length).toBe(2)
	expect(medians[0]!.x).toBe(medians[1]!.x + medians[1]!.width)
	expect(medians[1]!.y + medians[1]!.height).toBeCloseTo(bottom)
})

test('guesses of outsiders are hatched, and nothing else is', () => {
	expect(pointsOf({ basis: 'estimate' }, { contingent: 'yes' }, { basis: null }).map(({ hatched }) => hatched)).toEqual(
		[true, false, false]
	)
})

test('nine groups with a colour of their own wear it, those with most offers; all others are grey', () => {
	const groups = ['openai', 'meta', 'google', 'xai', 'anthropic', 'apple', 'microsoft', 'tesla', 'amazon', 'nvidia']
	const placed = field(...groups.map((labGroup) => ({ labGroup })), { labGroup: 'alpha' }, { labGroup: null })
	expect(placed.labs.map(({ group }) => group)).toEqual(groups.slice(0, 9))
	expect(placed.panels[0]!.points.slice(8).map(({ colour }) => colour)).toEqual([
		'var(--lab-amazon)',
		'var(--lab-other)',
		'var(--lab-other)',
		'var(--lab-other)'
	])
	expect([placed.hasOthers, field({ labGroup: 'openai' }).hasOthers]).toEqual([true, false])
})

test('more offers than can be told apart are drawn by their records alone', () => {
	const many = Array.from({ length: 1501 }, (_, i) => ({ record: i === 7 }))
	const placed = field(...many)
	expect([placed.hidden, placed.panels[0]!.points.map(({ id }) => id)]).toEqual([1500, ['offer-7']])
})

test('no offers are an empty figure', () => {
	expect(field()).toMatchObject({ panels: [], labs: [], kinds: [], hidden: 0 })
})

const box = { left: 0, right: 200, top: 0, bottom: 100 }
test('labels take the next side with room, and none where there is none', () => {
	const at = (key: string, x: number, y: number) => ({ key, spots: listBeside(x, y), text: 'Alpha $1M', bold: false })
	const placed = placeLabels(
		[at('a', 190, 50), at('b', 190, 50), at('c', 190, 50), at('e', 190, 50), at('d', 9, 50)],
		box
	)
	expect(placed.map(({ key, anchor, x, y }) => [key, anchor, x, y])).toEqual([
		['a', 'end', 184, 43],
		['b', 'end', 184, 65],
		['c', 'end', 184, 28],
		['d', 'start', 15, 43]
	])
})

test('a label too wide for either side stands above its place, pushed into the figure', () => {
	const at = { key: 'a', spots: listBeside(150, 60), text: 'Ada Example $1M, rumored', bold: false }
	const [label] = placeLabels([at], box)
	expect([label!.anchor, label!.y]).toEqual(['middle', 26])
	expect(label!.x).toBeLessThan(150)
})

test('labels keep off marks where they can; a record is named over them rather than not at all, a median is not', () => {
	const record = { key: 'record', spots: listBeside(100, 50), text: 'Alpha $1M', bold: true }
	const median = {
		key: 'median',
		spots: listAlong({ x: 20, y: 40, width: 160, height: 4 }),
		text: 'median, n = 7',
		bold: false,
		optional: true
	}
	const mark = { x1: 90, x2: 110, y1: 30, y2: 60 }
	const everywhere = { x1: 0, x2: 200, y1: 0, y2: 100 }
	const keysOver = (...marks: (typeof mark)[]) =>
		placeLabels([record, median], box, marks).map(({ key, x, y }) => [key, x, y])
	expect(keysOver()).toEqual([
		['record', 94, 43],
		['median', 176, 59]
	])
	expect(keysOver(mark)[0]).not.toEqual(['record', 94, 43])
	expect(keysOver(everywhere)).toEqual([['record', 94, 43]])
})

test('on the phone the last record of a layer alone is named, with how many were before it', () => {
	const trend = buildOfferTrend([
		buildPoint({ ...person, id: 'a', low: 1e6, high: 1e6, record: true, date: '2024-03-01' }),
		buildPoint({ ...person, id: 'b', low: 4e6, high: 4e6, record: true, date: '2025-07-04' })
	])
	expect(placeField(trend, 'phone').panels[0]!.labels.map(({ text }) => text)).toEqual(['Ada Example $4M, +1 before'])
})

test('an offer in words names who, whom, when, what was written and what it is here', () => {
	const point = buildPoint({
		...person,
		low: 500_000,
		high: null,
		per: 'year',
		contingent: 'unknown',
		outcome: 'declined'
	})
	expect(labelPoint(point, 'yearly')).toBe(
		'Alpha to Ada Example, 4 Jul 2025: $2M/4yr, total package, in part perhaps on conditions; at least $500K a year; reported, declined'
	)
	expect(labelPoint(buildPoint({ lab: null, labName: null }), 'reported')).toBe(
		'The market to People, not named, 4 Jul 2025: $2M/4yr, total package; reported, outcome unknown'
	)
	expect(labelRecord(point)).toBe('Ada Example $500K+')
})

const median: OfferTrend['medians'][number] = {
	named: 'role',
	population: 'role',
	per: 'year',
	kind: 'annual-compensation',
	year: '2025',
	n: 7,
	low: 200_000,
	high: 400_000,
	openLow: 1,
	openHigh: 2
}
test.for([
	[
		{},
		'Median of 7 sums for posts in 2025, annual compensation: between $200K and $400K a year; 1 without a lower limit, 2 without an upper limit'
	],
	[
		{ high: null, openLow: 0, population: 'person', per: 'total' },
		'Median of 7 sums for named people in 2025, annual compensation: at least $200K; 2 without an upper limit'
	],
	[{ high: 200_000, openLow: 0, openHigh: 0 }, 'Median of 7 sums for posts in 2025, annual compensation: $200K a year']
] as const)('a median in words says how many bounds are open: %j', ([part, words]) => {
	expect(fieldMarks.median({ ...median, ...part }, 'USD')).toBe(words)
})

test('a median leads to its offers, inside the range that was asked for', () => {
	const trend = { ...buildOfferTrend([]), since: '2025-03' }
	expect(hrefOfMedian(new URLSearchParams('lab=meta&sums=usd&cursor=x'), trend, median)).toBe(
		'/offers?lab=meta&sums=usd&population=role&kind=annual-compensation&status=confirmed,reported&since=2025-03&until=2025'
	)
})
