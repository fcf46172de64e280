import { expect, test } from 'vitest'
import { measureText } from '../../web/charts/drawing/text.ts'
import { placeMarks, type Mark } from '../../web/charts/trends/EventMarks.place.ts'
import { listMonths } from './samples.ts'

const months = listMonths('2025-01', 24).map((period) => ({ period }))
const mark = (number: number, date: string, datePrecision = 'day', title = `Event ${number}`): Mark => ({
	id: `event-${number}`,
	number,
	href: `/events/event-${number}`,
	date,
	datePrecision,
	kind: 'layoff',
	title
})

test('a mark stands at its day, one of a coarser date in the middle of what it may mean, dashed', () => {
	const marks = [
		mark(1, '2025-07-01'),
		mark(2, '2025-10-01', 'quarter'),
		mark(3, '2026-01-01', 'year'),
		mark(4, '2026-11-01', 'month')
	]
	const { pills } = placeMarks(marks, months, 'month', 'wide')
	const month = 1264 / 24
	expect(pills.map(({ x, text, coarse, href }) => [Math.round((x / month) * 10) / 10, text, coarse, href])).toEqual([
		// Kept inside its stretch of the axis by half of its width.
		[6.2, '1', false, '/events/event-1'],
		[10.5, '2', true, '/events/event-2'],
		[18.2, '3', true, '/events/event-3'],
		[22.5, '4', true, '/events/event-4']
	])
})

test('two or three marks that would touch stand beside each other, each with its title', () => {
	const { pills, titles } = placeMarks(
		[mark(1, '2025-03-05'), mark(2, '2025-03-08'), mark(3, '2025-03-11'), mark(4, '2025-09-15')],
		months,
		'month',
		'wide'
	)
	expect(pills.map(({ text }) => text)).toEqual(['1', '2', '3', '4'])
	expect(titles.map(({ text }) => text).toSorted()).toEqual(['Event 1', 'Event 2', 'Event 3', 'Event 4'])
	for (const [i, pill] of pills.entries())
		if (i) expect(pill.left).toBeGreaterThan(pills[i - 1]!.left + pills[i - 1]!.width)
})

test('more marks that would touch are one, in which every title is told', () => {
	const { pills, titles } = placeMarks(
		[mark(1, '2025-03-05'), mark(2, '2025-03-08'), mark(3, '2025-03-11'), mark(4, '2025-03-12'), mark(5, '2025-09-15')],
		months,
		'month',
		'wide'
	)
	expect(pills.map(({ text, label }) => [text, label])).toEqual([
		['1–4', '1–4: Event 1; Event 2; Event 3; Event 4'],
		['5', '5: Event 5']
	])
	expect(titles.map(({ text }) => text)).toEqual(['Event 5'])
})

test('of marks that are not in a row the others are counted', () => {
	const marks = [4, 7, 8, 9].map((number) => mark(number, '2025-03-05'))
	const { pills } = placeMarks(marks, months, 'month', 'wide')
	expect(pills.map(({ text }) => text)).toEqual(['4 +3'])
})

test.for(['wide', 'middle', 'phone'] as const)('no pill, title or line is over another, %s', (size) => {
	const marks = Array.from({ length: 90 }, (_, i) =>
		mark(
			i + 1,
			`202${5 + ((i * 7) % 2)}-${String(((i * 5) % 12) + 1).padStart(2, '0')}-${String(((i * 11) % 28) + 1).padStart(2, '0')}`
		)
	)
		.concat(mark(91, '2026-12-31', 'day', 'A title that is long enough to run out of the figure at its end'))
		.toSorted((a, b) => (a.date < b.date ? -1 : 1))
		.map((one, i) => ({ ...one, number: i + 1 }))
	for (const some of [marks, marks.filter((_, i) => i % 9 === 0), marks.slice(-1)]) {
		const { pills, titles, height } = placeMarks(some, months, 'month', size)
		const width = { wide: 1264, middle: 720, phone: 358 }[size]
		expect(pills.flatMap(({ label }) => label.split('; ')).length).toBe(some.length)
		const boxes = [
			...pills.map(({ left, y, width }) => ({ x: left, y, width, height: 18 })),
			...titles.map(({ x, y, text, isLeft }) => ({
				x: isLeft ? x - 5 - measureText(text, 12.5) : x + 5,
				y: y - 9,
				width: measureText(text, 12.5),
				height: 11
			})),
			...titles.map(({ x, y, bottom }) => ({ x, y: y - 9, width: 0, height: bottom - y + 9 }))
		]
		const faults = boxes.flatMap((a, i) => [
			...(a.x < 0 || a.x + a.width > width || a.y < 0 || a.y + a.height > height ? [`${i} outside`] : []),
			...boxes
				.slice(i + 1)
				.filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
				.map(() => `${i} is covered`)
		])
		expect(faults).toEqual([])
	}
})

test('without marks, or beyond the axis, there is no band', () => {
	const none = { height: 0, pills: [], titles: [] }
	expect(placeMarks([], months, 'month', 'wide')).toEqual(none)
	expect(placeMarks([mark(1, '2024-12-31'), mark(2, '2027-01-01')], months, 'month', 'wide')).toEqual(none)
	expect(placeMarks([mark(1, '2025-12-31')], [], 'month', 'wide')).toEqual(none)
})
