import { expect, test } from 'vitest'
import { formatTenure } from '../../server/domain/language.ts'
import { sayRetention, sayRetentionInFull, type RetentionLike } from '../../server/domain/retention-sentence.ts'
import { textOf } from '../../server/domain/part.ts'

const share = (share: number, low: number | null = null, high: number | null = null) => ({ share, low, high })
const lab = (name: string, n: number, oneYear: ReturnType<typeof share> | null, twoYears: typeof oneYear) => ({
	lab: { id: name.toLowerCase(), name },
	n,
	oneYear,
	twoYears
})
const retention = (...labs: RetentionLike['labs']): RetentionLike => ({
	labs,
	since: '2020',
	until: null,
	coverageEnd: '2026-06-30'
})
const alpha = lab('Alpha', 104, share(0.93, 0.85, 0.97), share(0.709, 0.56, 0.816))
const beta = lab('Beta', 40, share(0.92, 0.7, 0.98), share(0.855, 0.604, 0.952))
const young = lab('Young', 1, share(1), null)
const none = lab('None', 0, null, null)

test.each([
	[
		'labs from the highest share on, each with n; those that are too young are not said',
		retention(alpha, beta, young),
		'Two years on, 86% of 40 joiners on record were still at Beta and 71% of 104 at Alpha.'
	],
	[
		'one year, where no one was followed for two',
		retention(young),
		'One year on, 100% of 1 joiner on record was still at Young.'
	],
	[
		'nothing where no one was followed for a year',
		retention({ ...young, oneYear: null }, none),
		'No one who joined Young or None since 2020 is on record for a year.'
	],
	['nothing where no one joined', { ...retention(none), since: null }, 'No one who joined None is on record.']
])('the finding says %s', (_, figure, text) => {
	expect(textOf(sayRetention(figure))).toBe(text)
})

test('a lab that is named leads to its page', () => {
	expect(sayRetention(retention(alpha)).filter((part) => part.lab)).toEqual([
		{ text: 'Alpha', lab: 'alpha', group: 'alpha' }
	])
})

test('in full it says the intervals, the dates and whom the records are of', () => {
	expect(textOf(sayRetentionInFull(retention(alpha, young)))).toBe(
		'Two years on, 71% of 104 joiners on record were still at Alpha. At 95%: Alpha 56 to 82%. ' +
			'Joined since 2020, followed to 30 June 2026. ' +
			'Our records are of people whose moves made news, not of all who work there.'
	)
})

test.each([
	[0, '0 months'],
	[30, '1 month'],
	[400, '13 months'],
	[730, '24 months'],
	[731, '2 years'],
	[1186, '3.2 years']
])('%d days of tenure are said: %s', (days, text) => {
	expect(formatTenure(days)).toBe(text)
})
