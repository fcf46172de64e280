import { expect, test } from 'vitest'
import { enterAnniversaries, enterTarget, enterTerm, yearsAfter } from '../../server/domain/calendar/entry.ts'
import { dayNumber, isoOfDay } from '../../server/domain/time/date.ts'

const offer = {
	id: 'offer-1',
	date: '2024-07-01',
	datePrecision: 'quarter' as const,
	sources: [{ id: 'page-1' }],
	person: 'ada-example',
	personName: 'Ada Example',
	lab: 'alpha',
	labName: 'Alpha',
	labGroup: 'alpha',
	fromLab: null,
	fromLabName: null,
	fromLabGroup: null,
	kind: 'total-package',
	notation: '$8M/4yr',
	low: 8_000_000,
	high: 8_000_000,
	currency: 'USD',
	years: 4,
	per: 'total',
	outcome: 'accepted',
	status: 'reported' as const,
	population: null,
	role: null,
	title: null,
	grade: [],
	place: null,
	basis: null
}

test.for([
	['2024-02-29', 1, '2025-03-01'],
	['2024-02-29', 4, '2028-02-29'],
	['2025-07-01', 2, '2027-07-01'],
	['2025-07-01', 2.5, '2028-01-01']
] as const)('%s and %s years are %s', ([day, years, later]) => {
	expect(isoOfDay(yearsAfter(dayNumber(day), years))).toBe(later)
})

test('a term ends so many years after the days of its offer, and is assumed', () => {
	const { first, last, basis, title } = enterTerm(offer)!
	expect([first, last, basis]).toEqual(['2028-07-01', '2028-09-30', 'assumed'])
	expect(title).toMatch(/^Ends after four years: Alpha .*Ada Example/)
})

test.for([{ outcome: 'declined' }, { outcome: 'unknown' }, { person: null }, { years: null }, { years: 1 }])(
	'an offer with %o has no term that ends',
	(other) => {
		expect(enterTerm({ ...offer, ...other })).toBeUndefined()
	}
)

const plan = {
	id: 'plan-1',
	date: '2027',
	said: '2026-04',
	stage: 'planned',
	metric: 'power-mw',
	counterpartName: null,
	lab: 'alpha',
	labName: 'Alpha',
	labGroup: 'alpha',
	sources: []
}
test('a plan is of the days that it is for; one that was for no later day than it was said on is none', () => {
	expect(enterTarget(plan)).toMatchObject({ first: '2027-01-01', last: '2027-12-31', basis: 'stated' })
	expect(enterTarget({ ...plan, date: '2026-04', said: '2026-04' })).toBeUndefined()
	expect(enterTarget({ ...plan, stage: 'actual' })).toBeUndefined()
	expect(enterTarget({ ...plan, stage: 'sought' })).toBeUndefined()
})

const post = {
	person: 'ada-example',
	personName: 'Ada Example',
	lab: 'alpha',
	labName: 'Alpha',
	labGroup: 'alpha',
	start: '2024-02-01',
	startPrecision: 'month' as const,
	startMove: 'move-1',
	post: 'staff',
	status: 'reported' as const
}
test('anniversaries are those of the range, named as that, of starts known to the month', () => {
	const found = enterAnniversaries(post, '2026-02-15', '2027-12-31')
	expect(found.map(({ id, first, last, title }) => [id, first, last, title])).toEqual([
		['anniversary:ada-example:alpha:2', '2026-02-01', '2026-02-28', 'Ada Example: two years at Alpha'],
		['anniversary:ada-example:alpha:3', '2027-02-01', '2027-02-28', 'Ada Example: three years at Alpha']
	])
	expect(enterAnniversaries({ ...post, startPrecision: 'year' }, '2026-01-01', '2027-12-31')).toEqual([])
	expect(enterAnniversaries({ ...post, post: 'side' }, '2026-01-01', '2027-12-31')).toEqual([])
	expect(enterAnniversaries({ ...post, start: null, startPrecision: null }, '2026-01-01', '2027-12-31')).toEqual([])
})
