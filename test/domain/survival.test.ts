import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	countAtRisk,
	estimateSurvival,
	findMedian,
	readMedian,
	shareAfter
} from '../../server/domain/careers/survival.ts'

/** Days as text, those that go on with a plus: "6 6 6+". */
const follow = (text: string) =>
	text.split(' ').map((item) => ({ days: Number.parseInt(item, 10), ended: !item.endsWith('+') }))
const round = (value: number | null, places: number) => (value === null ? null : Number(value.toFixed(places)))

/**
 * Weeks in remission of 21 children given 6-MP: Freireich et al., Blood 21 (1963), 699–716; worked in Klein and
 * Moeschberger, Survival Analysis (2nd ed. 2003), table 4.1A (share, Greenwood's standard error), and Cox and Oakes (1984).
 */
const remission = follow('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')

test('the estimate is the published one of the 6-MP trial, with its standard errors on the log-log scale', () => {
	const steps = estimateSurvival(remission).filter((step) => step.ended)
	expect(steps.map(({ days, atRisk, ended, share }) => [days, atRisk, ended, round(share, 3)])).toEqual([
		[6, 21, 3, 0.857],
		[7, 17, 1, 0.807],
		[10, 15, 1, 0.753],
		[13, 12, 1, 0.69],
		[16, 11, 1, 0.627],
		[22, 7, 1, 0.538],
		[23, 6, 1, 0.448]
	])
	// The bounds are share^exp(±1.96 error / (share |ln share|)): the published error is read back from both.
	const errorOf = (share: number, bound: number) =>
		Math.abs(Math.log(Math.log(bound) / Math.log(share)) * share * Math.log(share)) / 1.959964
	const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
	expect(steps.map(({ share, low }) => round(errorOf(share, low!), 4))).toEqual(errors)
	expect(steps.map(({ share, high }) => round(errorOf(share, high!), 4))).toEqual(errors)
})

test('the median of the 6-MP trial is the published 23 weeks, its upper bound not reached', () => {
	expect(findMedian(estimateSurvival(remission))).toEqual({ days: 23, low: 13, high: null, atRisk: 6 })
})

// survfit of R's survival, conf.type "log-log", gives NA where the curve is at 0.
test.each([
	['once nobody is left there is no upper bound', '10 20 30 40 50', { days: 30, low: 10, high: null, atRisk: 3 }],
	['one who left bounds nothing', '10', { days: 10, low: null, high: null, atRisk: 1 }],
	[
		'an upper bound is where the band passes one half while some are left',
		'10 20 30 40 50 60 70 80 90 100 110 120',
		{ days: 60, low: 20, high: 100, atRisk: 7 }
	]
])('%s', (_, text, median) => {
	expect(findMedian(estimateSurvival(follow(text)))).toEqual(median)
})

test.each([
	[{ days: 30, atRisk: 5 }, 9, { told: 30 }],
	[{ days: 30, atRisk: 4 }, 9, 'too few'],
	[{ days: null, atRisk: 0 }, 5, 'not reached'],
	[{ days: null, atRisk: 0 }, 4, 'too few']
] as const)('a median is told where five were followed for so long: %j of %i', (median, n, told) => {
	expect(readMedian({ ...median, low: null, high: null }, n)).toEqual(told)
})

test('five people by hand: a share falls by those who end over those at risk, and keeps its value where one is only last seen', () => {
	// 5/5, then 4/5 · 3 of 4 left, then 2 at risk of whom one ends; the last one goes on.
	const steps = estimateSurvival(follow('100 200 250+ 400 500+'))
	expect(steps.map(({ low: _, high: __, ...step }) => ({ ...step, share: round(step.share, 10) }))).toEqual([
		{ days: 100, atRisk: 5, ended: 1, censored: 0, share: 0.8 },
		{ days: 200, atRisk: 4, ended: 1, censored: 0, share: 0.6 },
		{ days: 250, atRisk: 3, ended: 0, censored: 1, share: 0.6 },
		{ days: 400, atRisk: 2, ended: 1, censored: 0, share: 0.3 },
		{ days: 500, atRisk: 1, ended: 0, censored: 1, share: 0.3 }
	])
	// Greenwood's sum at 100 days is 1 / (5 · 4) = 0.05: ln(-ln 0.8) ± 1.96 · √0.05 / 0.22314 = -1.4999 ± 1.9641.
	expect([round(steps[0]!.low, 4), round(steps[0]!.high, 4)]).toEqual([0.2038, 0.9692])
	expect(findMedian(steps).days).toBe(400)
	expect([0, 99, 100, 399, 400, 500].map((days) => round(shareAfter(steps, days)!.share, 4))).toEqual([
		1, 1, 0.8, 0.6, 0.3, 0.3
	])
	expect([0, 100, 101, 250, 500, 501].map((days) => countAtRisk(steps, days))).toEqual([5, 5, 4, 3, 1, 0])
})

test.each([
	['of nobody nothing is known', '', 10, undefined, null],
	['beyond the last seen nothing is known', '10 20+', 21, undefined, 10],
	['once all have ended none stay', '10 20', 21, { share: 0, low: null, high: null, atRisk: 0 }, 10],
	[
		'while none has ended all stay, without bounds',
		'30+ 40+',
		30,
		{ share: 1, low: null, high: null, atRisk: 2 },
		null
	],
	['who ends at once never stays', '0 0', 0, { share: 0, low: null, high: null, atRisk: 2 }, 0]
] as const)('%s', (_, text, days, standing, median) => {
	const steps = estimateSurvival(text ? follow(text) : [])
	expect([shareAfter(steps, days), findMedian(steps).days]).toEqual([standing, median])
})

const followed = fc.array(fc.record({ days: fc.nat({ max: 900 }), ended: fc.boolean() }), {
	minLength: 1,
	maxLength: 60
})

test('a share never rises, its interval holds it, and everyone is counted once', () => {
	fc.assert(
		fc.property(followed, (people) => {
			const steps = estimateSurvival(people)
			steps.forEach(({ share, low, high }, place) => {
				expect(share).toBeLessThanOrEqual(steps[place - 1]?.share ?? 1)
				if (low !== null) expect(0 <= low && low <= share && share <= high! && high! <= 1).toBe(true)
			})
			expect(steps.reduce((sum, { ended, censored }) => sum + ended + censored, 0)).toBe(people.length)
		})
	)
})

test('where all are followed to the end it is the plain share', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 60 }), (ends) => {
			const steps = estimateSurvival(ends.map((days) => ({ days, ended: true })))
			for (const { days, share } of steps)
				expect(share).toBeCloseTo(ends.filter((end) => end > days).length / ends.length, 10)
		})
	)
})

test('with delayed entry, by hand: at risk are those who had entered before the day and were still there', () => {
	const steps = estimateSurvival([
		{ days: 10, ended: true, entered: 0 },
		{ days: 20, ended: false, entered: 5 },
		{ days: 20, ended: true, entered: 12 },
		// Entered when it ended: never seen.
		{ days: 8, ended: true, entered: 8 }
	])
	expect(steps.map(({ days, atRisk, share }) => [days, atRisk, share])).toEqual([
		[10, 2, 1 / 2],
		[20, 2, 1 / 4]
	])
	const all = '6 6 6+ 7 9+ 10'
	expect(estimateSurvival(follow(all).map((one) => ({ ...one, entered: 0 })))).toEqual(estimateSurvival(follow(all)))
})
