import { expect, test } from 'vitest'
import { formatTenure } from '../../server/domain/language/index.ts'
import { sayRetention, sayRetentionInFull, type RetentionLike } from '../../server/domain/careers/retention-sentence.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const share = (share: number, atRisk: number, low: number | null = null, high: number | null = null) => ({
	share,
	low,
	high,
	atRisk
})
const lab = (name: string, n: number, oneYear: ReturnType<typeof share> | null, twoYears: typeof oneYear) => ({
	lab: { id: name.toLowerCase(), name },
	n,
	oneYear,
	twoYears
})
const retention = (...labs: RetentionLike['labs']): RetentionLike => ({
	labs,
	published: [],
	since: '2020',
	until: '2025',
	coverageEnd: '2026-06-30'
})
const alpha = lab('Alpha', 104, share(0.93, 80, 0.85, 0.97), share(0.709, 40, 0.56, 0.816))
const beta = lab('Beta', 40, share(0.92, 30, 0.7, 0.98), share(0.855, 5, 0.604, 0.952))
const young = lab('Young', 9, share(1, 7), share(0.5, 4, 0.2, 0.8))
const few = lab('Few', 6, share(0.5, 4, 0.2, 0.8), null)
const none = lab('None', 0, null, null)

test.each([
	[
		'of one lab that it is an estimate, its interval and how many were followed so long',
		retention(beta),
		'Two years on, an estimated 86% of those known to have joined Beta from 2020 to 2025 were still there (60 to 95%, 5 followed that long).'
	],
	[
		'labs from the highest share on, each with interval and followed; those with fewer than five are not said',
		retention(alpha, beta, young),
		'Two years on, an estimated 86% of those known to have joined from 2020 to 2025 were still at Beta (60 to 95%, 5 followed that long) and 71% at Alpha (56 to 82%, 40).'
	],
	[
		'one year, where fewer than five were followed for two, and why there is no interval',
		retention(young, few),
		'One year on, an estimated 100% of those known to have joined Young from 2020 to 2025 were still there (no known exit by then, 7 followed that long).'
	],
	[
		'that too few were followed where none has five for a year',
		retention(few, none),
		'Of those known to have joined Few or None from 2020 to 2025, fewer than five each were followed for a year: too few to say how many stay.'
	],
	[
		'nothing where no one joined',
		{ ...retention(none), since: null, until: null },
		'Nobody is known to have joined None.'
	]
])('the finding says %s', (_, figure, text) => {
	expect(textOf(sayRetention(figure))).toBe(text)
})

const page = { publisher: 'Digest', origin: 'Counters', tier: 'secondary' }
const metric = (lab: string, value: number, part: Partial<RetentionLike['published'][number]> = {}) => ({
	metric: 'retention-2y-percent',
	lab: lab.toLowerCase(),
	labName: lab,
	labGroup: lab.toLowerCase(),
	value,
	date: '2025-05',
	scope: 'sample:counters-data',
	sources: [page],
	...part
})
test('what others publish of those still there after two years stands in the same sentence, as of whom it is', () => {
	const published = [
		metric('Alpha', 64),
		metric('Alpha', 50, { date: '2024' }),
		metric('Alpha Unit', 78, { labGroup: 'alpha' }),
		metric('Beta', 80),
		metric('Other', 1),
		metric('Beta', 12, { metric: 'attrition-percent' })
	]
	expect(textOf(sayRetention({ ...retention(alpha, beta), published }))).toBe(
		'Two years on, an estimated 86% of those known to have joined from 2020 to 2025 were still at Beta (60 to 95%, 5 followed that long) and 71% at Alpha (56 to 82%, 40); Counters published 80% for Beta, 78% for Alpha Unit and 64% for Alpha in May 2025, of a sample: counters data.'
	)
	expect(textOf(sayRetention({ ...retention(beta), published: published.slice(3) }))).toBe(
		'Two years on, an estimated 86% of those known to have joined Beta from 2020 to 2025 were still there (60 to 95%, 5 followed that long); Counters published 80% in May 2025, of a sample: counters data.'
	)
})

test('a lab that is named leads to its page', () => {
	expect(sayRetention(retention(alpha)).filter((part) => part.lab)).toEqual([
		{ text: 'Alpha', lab: 'alpha', group: 'alpha' }
	])
})

test('in full it says who was followed too shortly, from what it is estimated and whom the records are of', () => {
	expect(textOf(sayRetentionInFull(retention(alpha, young, none)))).toBe(
		'Two years on, an estimated 71% of those known to have joined Alpha from 2020 to 2025 were still there (56 to 82%, 40 followed that long). ' +
			'Too few who joined Young were followed that long. ' +
			'On record: 104 spells at Alpha and 9 at Young, begun from 2020 to 2025, followed to 30 June 2026. Intervals at 95%. ' +
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
