import { expect, test } from 'vitest'
import { placeRetention } from '../../web/charts/careers/RetentionChart.place.ts'
import { buildLabRetention, buildMetric, buildRetention } from './samples.ts'

/** Panels of labs whose people stay so many days, on a phone: one below the other, 358 px wide. */
const place = (days: string[], published = [] as ReturnType<typeof buildMetric>[], size: 'wide' | 'phone' = 'phone') =>
	placeRetention(
		buildRetention(
			days.map((text, i) => buildLabRetention(`lab-${i}`, `Lab ${i}`, text)),
			published
		),
		size
	)

// Two years are 350 px, all people 170 px; the base is 92 + 170.
test('the curve steps down where someone leaves, and is dashed from where fewer than five are followed', () => {
	const [panel] = place(['146 292 438 584 700 700 800+ 800+']).panels
	const days = [146, 292, 438, 584].map((day) => Math.round(((350 * day) / 730.5) * 10) / 10)
	expect(panel!.base).toBe(262)
	// 8, 7, 6, 5, then 4 are left: each step is an eighth of 170.
	expect(panel!.curve).toBe(
		`M0,92L${days[0]},92L${days[0]},113.3L${days[1]},113.3L${days[1]},134.5L${days[2]},134.5L${days[2]},155.8L${days[3]},155.8L${days[3]},177`
	)
	expect(panel!.few.startsWith(`M${days[3]},177L`)).toBe(true)
	expect(panel!.atRisk.map(({ text }) => text)).toEqual(['still followed:', '8', '6', '2'])
})

test('each exit on the curve can be walked to, in words, with how many were followed until then', () => {
	const { steps, told } = place(['146 292 438 584 700 700 800+ 800+']).panels[0]!
	expect(steps.map(({ x, text }) => `${x} ${text}`)).toEqual([
		'70 5 months: 88% (39 to 98%), 8 followed',
		'139.9 10 months: 75% (31 to 93%), 7 followed',
		'209.9 14 months: 63% (23 to 86%), 6 followed',
		'279.8 19 months: 50% (15 to 77%), 5 followed',
		'335.4 23 months: 25% (4 to 56%), 4 followed'
	])
	expect(told).toEqual({ x: 42, y: 88 })
})

test('while five or more are followed to the end of the axis nothing is dashed', () => {
	const [panel] = place([Array.from({ length: 9 }, () => '9000+').join(' ')]).panels
	expect([panel!.few, panel!.band, panel!.curve]).toEqual(['', '', 'M0,92L350,92L350,92'])
	expect(panel!.years.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '8 years'])
})

test.each([
	['nobody on record', '', ['no one on record']],
	[
		'nobody followed for a year',
		'30+ 40+',
		['too few followed for a year to say', 'too few followed to say a median', 'n = 2, 0 left']
	],
	[
		'nobody who left',
		'800+ 800+ 800+ 900+ 900+',
		['100% after two years (no known exit by then)', 'median tenure not reached', 'n = 5, 0 left']
	],
	[
		'only one year',
		'100 200+ 400+ 500+ 600+ 800+ 800+ 800+ 800+',
		['89% after one year (43 to 98%)', 'median tenure not reached', 'n = 9, 1 left']
	]
])('a panel with %s says so', (_, days, notes) => {
	expect(place([days]).panels[0]!.notes.map(({ text }) => text)).toEqual(notes)
})

test('published shares stand at their time and height, average tenures as a line over all of it; those without a place in time are left to the list', () => {
	const published = [
		buildMetric({ id: 'two-years', lab: 'lab-0', labGroup: 'lab-0', value: 50 }),
		buildMetric({ id: 'unit', lab: 'unit', labName: 'Unit', labGroup: 'lab-0', value: 52 }),
		buildMetric({ id: 'tenure', lab: 'lab-0', labGroup: 'lab-0', metric: 'average-tenure-months', value: 12 }),
		buildMetric({ id: 'too-long', lab: 'lab-0', labGroup: 'lab-0', metric: 'average-tenure-months', value: 30 }),
		buildMetric({ id: 'no-time', lab: 'lab-0', labGroup: 'lab-0', metric: 'attrition-percent', value: 79 }),
		buildMetric({ id: 'other', lab: 'lab-1', labGroup: 'lab-1', value: 10 })
	]
	const { panels } = place(['100 800+'], published)
	expect(panels[0]!.published.map(({ id, mark, label }) => [id, mark.replace(/l.*/, ''), label.text, label.y])).toEqual(
		[
			['tenure', 'M175,262V92', 'average 12 months', 253],
			['two-years', 'M344,177', '50% published', 181],
			// Moved up, clear of the label below.
			['unit', 'M344,173.6', 'Unit 52% published', 166]
		]
	)
})

test('labs stand side by side on wide pages, four a row, and each has the others behind it', () => {
	const { panels, width, height } = place(['100', '200', '300', '400', '500'], [], 'wide')
	expect(panels.map(({ left, base }) => [left, base])).toEqual([
		[0, 312],
		[323, 312],
		[646, 312],
		[969, 312],
		[0, 716]
	])
	expect(panels.map(({ others }) => others.length)).toEqual([4, 4, 4, 4, 4])
	expect([width, height]).toEqual([1264, 825])
})

test('no lab is an empty figure that still says whom the records are of', () => {
	const { panels, bias } = place([])
	expect([panels, bias.map(({ text }) => text).join(' ')]).toEqual([
		[],
		'Our records are of people whose moves made news, not of all who work there.'
	])
})
