// What the parts of an offer come to, and what of a text is told to be not read.
import { expect, test } from 'vitest'
import { parseNotation } from '../../server/domain/offers/notation/index.ts'
import type { Reach } from '../../server/domain/offers/notation/reading.ts'

const say = (reach: Reach | null) =>
	reach === null ? 'unknown' : reach.low === reach.high ? String(reach.low) : `${reach.low}–${reach.high ?? ''}`
/** First year, steady year, total and how. */
function sum(text: string): string[] {
	const sums = parseNotation(text)?.sums
	return sums ? [say(sums.firstYear), say(sums.steadyYear), say(sums.total), sums.how] : []
}
const added = 'the parts added up'
const noTotal = 'the parts added up; no part names its years, so there is no total'
const whole = 'the whole as stated, its parts not added again'

test('the parts of a list are added by year, and not to the whole that they make', () => {
	expect(sum('base $210k/yr, RSU $800k/4 yrs, sign-on $50k')).toEqual(['460000', '410000', '1690000', added])
	expect(sum('月薪5万，16薪，期权200万分4年')).toEqual(['1300000', '1300000', '5200000', added])
	expect(sum('月base 8w，16个月，股票300w四年')).toEqual(['2030000', '2030000', '8120000', added])
	expect(sum('TC: $900K (base 310K, stock 590K)')).toEqual(['900000', '900000', 'unknown', whole])
	expect(sum('OpenAI | L6 | $1.2M | 340K | 860K | 0')).toEqual(['1200000', '1200000', 'unknown', whole])
	expect(sum('$6M total ($1.5M/yr for four years)')).toEqual(['1500000', '1500000', '6000000', whole])
	expect(sum('Fixgehalt 110.000 €, Bonus 20.000 €, VSOP 200.000 € über 4 Jahre')).toEqual([
		'180000',
		'180000',
		'720000',
		added
	])
	expect(sum('$250k base, 15% bonus')).toEqual(['287500', '287500', 'unknown', noTotal])
})

test('a part that is said to be in the sum before it is not added to it', () => {
	expect(sum('4年1亿美元，其中签字费2000万')).toEqual(['25000000', '25000000', '100000000', whole])
	expect(sum('$5M a year, $2M of which is stock')).toEqual(['5000000', '5000000', 'unknown', noTotal])
	expect(sum('$200M signing package, $100M of it in the first year').slice(0, 3)).toEqual([
		'200000000',
		'0',
		'200000000'
	])
	expect(sum('$18M over three years including $3M sign-on')).toEqual(['6000000', '6000000', '18000000', whole])
})

test('sums that follow each other, or stand one for another, are not added', () => {
	const inTurn = 'the sums in turn, not added'
	expect(sum('$1M in the first year and $500k a year after that')).toEqual(['1000000', '500000', 'unknown', inTurn])
	expect(sum('年薪200万，之后每年300万')).toEqual(['2000000', '2000000–3000000', 'unknown', inTurn])
	for (const text of ['$2M/yr or $8M over four years', '100 million over 4 years or 30 million a year'])
		expect(sum(text)).toEqual(['unknown', 'unknown', 'unknown', 'unknown: the sums are said one instead of the other'])
	for (const text of [
		'Current TC: 400k, new offer: 650k',
		'$1.25 billion over four years, reportedly up to $1.5 billion over six'
	])
		expect(sum(text).slice(3)).toEqual(['unknown: several whole sums are named, and not that they come together'])
	expect(sum('$10M upfront and $40M over four years')).toEqual(['20000000', '10000000', '50000000', added])
})

test('sums whose years follow each other are added over all of these years, and told apart', () => {
	const spans = 'the sums of years that follow each other added up'
	const text = '$40M over four years plus $60M over the next four'
	expect(sum(text)).toEqual(['10000000', '10000000–15000000', '100000000', spans])
	const { years, parts } = parseNotation(text)!.sums!
	expect([years, parts.map(({ notation, total }) => `${notation}: ${say(total)}`)]).toEqual([
		8,
		['$40M/4yr: 40000000', '$60M/4yr: 60000000']
	])
	for (const text of [
		'$40M over four years, then $60M over the next four years',
		'$40M over four years and $60M over the following 4 years'
	])
		expect(sum(text).slice(2)).toEqual(['100000000', spans])
	// Years that begin with the term, and a base each year beside them.
	expect(sum('$40M over four years plus $60M over four years')[2]).toBe('40000000–100000000')
	expect(sum('base $300k a year, $4M in stock over the next four years').slice(2)).toEqual(['5200000', added])
})

test('what cannot be read is told in its own words', () => {
	const unread = (text: string) => parseNotation(text)?.unread.map(({ quote, why }) => `${quote}: ${why}`)
	expect(unread('$300k base and 40 % RSU')).toEqual(['40 % RSU: percent'])
	expect(unread('equity $2M, 5/15/40/40 vesting schedule')).toEqual(['5/15/40/40: schedule'])
	expect(unread('$2M, half of it in stock')).toEqual(['half of it in stock: percent'])
	expect(unread('月薪3w-5w，年终奖6个月')).toEqual(['年终奖6个月: multiple'])
	expect(unread('raised from $180k to $260k')).toEqual(['$180k: former'])
	expect(unread('€7 milijuna')).toEqual(['€7 milijuna: scale'])
	expect(unread('1.5.2M')).toEqual(['1.5.2: number'])
	expect(unread('TC or GTFO: 720')).toEqual(['720: number'])
	expect(unread('10,000 RSUs at $72 a share')).toEqual(['10,000 RSUs: equity-units'])
})

test('payments a year are counted from months and from 薪, beside years of experience too', () => {
	const payments = (text: string) => parseNotation(text)?.terms.map(({ per, payments }) => [per, payments])
	expect(payments('月base 8w，16个月')).toEqual([['month', 16]])
	expect(payments('25-50K·15薪 3-5年 本科')).toEqual([['month', 15]])
	expect(payments('月薪8w，18个月合同')).toEqual([['month', null]])
})
