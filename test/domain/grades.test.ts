// Pay for posts by role and grade: the order of grades, what counts in the middle, what a title may say.
import { expect, test } from 'vitest'
import { groupByGrade, titleGrades, type GradedBand } from '../../server/domain/offers/grades.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const band = (of: Partial<GradedBand>): GradedBand => ({
	id: 'band',
	person: null,
	kind: 'base-salary',
	population: 'role',
	basis: 'posting',
	role: 'ml-engineer',
	grade: [],
	place: null,
	lab: 'alpha',
	labName: 'Alpha',
	labGroup: 'alpha',
	date: '2025-07-01',
	yearlyLowUsd: 200e3,
	yearlyHighUsd: 300e3,
	...of
})

test('roles stand by how many bands they have, grades from the lowest: a lab’s own by number, then words, none last', () => {
	const bands = [
		...['senior', 'L10', 'L5', 'junior'].map((grade) => band({ grade: [grade] })),
		band({}),
		band({ role: 'intern' }),
		band({ role: null }),
		band({ role: null }),
		band({ role: 'intern', yearlyLowUsd: null, yearlyHighUsd: null })
	]
	expect(groupByGrade(bands).map(({ role, grade }) => [role, grade])).toEqual([
		['ml-engineer', 'L5'],
		['ml-engineer', 'L10'],
		['ml-engineer', 'junior'],
		['ml-engineer', 'senior'],
		['ml-engineer', null],
		['intern', null],
		[null, null]
	])
})

test('a band for two grades stands in both; the middle is of five posts or more, without averages, and estimates only where asked', () => {
	const posts = [100, 200, 300, 400, 500].map((k) =>
		band({ id: `post-${k}`, grade: ['L5', 'L6'], yearlyLowUsd: k * 1e3, yearlyHighUsd: k * 1e3 })
	)
	const others = [
		band({ id: 'average', population: 'survey', grade: ['L5'] }),
		band({ id: 'guess', basis: 'estimate', grade: ['L5'], yearlyLowUsd: 900e3, yearlyHighUsd: 900e3 })
	]
	const brief = (asked?: string[]) =>
		groupByGrade([...posts, ...others], asked).map(({ grade, bands, n, middle }) => [
			grade,
			bands.length,
			n,
			middle?.low,
			middle?.high
		])
	expect(brief()).toEqual([
		['L5', 7, 5, 300e3, 300e3],
		['L6', 5, 5, 300e3, 300e3]
	])
	expect(brief(['posting', 'estimate'])[0]).toEqual(['L5', 7, 6, 350e3, 350e3])
})

test('a title names two labs of one grade and place by what counts, else the middle, else the subject', () => {
	const group = (bands: (Partial<GradedBand> & { counted?: boolean })[], of = {}) => ({
		role: 'ml-engineer',
		grade: 'L5',
		n: 2,
		low: null,
		high: null,
		hasMiddle: false,
		bands: bands.map((one) => ({ ...band(one), counted: one.counted ?? true })),
		...of
	})
	const beta = { lab: 'beta', labName: 'Beta', labGroup: 'beta', yearlyLowUsd: 400e3, yearlyHighUsd: 600e3 }
	const say = (groups: ReturnType<typeof group>[]) => textOf(titleGrades({ kind: 'base-salary', groups }))
	expect(say([group([{}, beta])])).toBe(
		'At L5, Beta is reported to pay ML engineers $400K to $600K a year in base salary, Alpha $200K to $300K, by job ads'
	)
	const none = 'What posts pay in base salary, by role and grade'
	expect([say([group([{}, { ...beta, counted: false }])]), say([group([{}, { ...beta, place: 'Paris' }])])]).toEqual([
		none,
		none
	])
	expect(say([group([{}], { n: 12, low: 240e3, high: 405e3, hasMiddle: true, grade: null })])).toBe(
		'The middle of 12 bands for ML engineers lies between $240K and $405K a year in base salary'
	)
})
