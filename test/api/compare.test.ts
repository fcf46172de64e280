// What is typed is read and compared, and leaves no trace.
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { Comparison, Notation } from '../../server/schemas/pay.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'
import { listOperations } from '../openapi.ts'

const lines: string[] = []
let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, {
		rates: [{ month: '2026-06', usd: '1.1' }],
		offers: [
			{ id: 'near', person: 'ada-example', notation: '$180M/4yr', low: '180000000', high: '180000000' },
			{ id: 'euros', person: 'ada-example', notation: '€400M+/4yr', low: '400000000', high: '', currency: 'EUR' },
			{ id: 'role', kind: 'annual-compensation', low: '300000', high: '900000', years: '1', per: 'year' },
			{ id: 'open', population: 'group-offer', low: '', high: '', currency: '', per: '', notation: 'undisclosed' },
			{ id: 'guess', person: 'ada-example', basis: 'estimate', low: '200000000', high: '200000000' },
			{ id: 'band', kind: 'base-salary', low: '250000', high: '500000', years: '1', per: 'year' }
		].map((offer) => ({ date: '2026-06-01', ...offer }))
	})
	app = await buildApp(db, { site: false, logLevel: 'trace', log: { write: (line) => void lines.push(line) } })
})
afterAll(() => app.close())

const ask = (path: string, query: Record<string, string>) => app.inject(`/api/v1/${path}?${new URLSearchParams(query)}`)
const chinese = '一位资深研究员4年2亿美元'

test('a text is read into its terms', async () => {
	const answer = await ask('notation', { text: chinese })
	expect(answer.json()).toEqual({
		text: chinese,
		terms: [
			{
				kind: 'unspecified',
				low: 200_000_000,
				high: 200_000_000,
				currency: 'USD',
				assumed: [],
				currencies: [],
				years: 4,
				per: 'total',
				payments: null,
				approximate: false,
				notation: '$200M/4yr',
				assumptions: [],
				notPay: null,
				quote: '2亿美元'
			}
		],
		notPay: null,
		unread: [],
		sums: null
	})
	expect(Value.Check(Notation, answer.json())).toBe(true)
})

test('a sum that is no pay says so, and a text without a sum has no terms', async () => {
	expect((await ask('notation', { text: 'raised at a valuation of $12 billion' })).json()).toMatchObject({
		terms: [{ low: 12_000_000_000, notPay: 'valuation' }],
		notPay: 'valuation'
	})
	expect((await ask('notation', { text: 'nothing to see' })).json()).toEqual({
		text: 'nothing to see',
		terms: [],
		notPay: null,
		unread: [],
		sums: null
	})
})

test('what is assumed and what is not read is told, and the parts are added up', async () => {
	const answer = (await ask('notation', { text: 'base 300k, 200k RSU over 4 years, 40% in options' })).json()
	expect(Value.Check(Notation, answer)).toBe(true)
	expect(answer.terms[0]).toMatchObject({ low: 300_000, currency: 'USD', assumed: ['currency'] })
	expect(answer.terms[0].currencies).toEqual(['USD', 'EUR', 'GBP', 'CNY'])
	expect(answer.unread).toEqual([{ quote: '40% in options', why: 'percent' }])
	expect(answer.sums).toMatchObject({
		currency: 'USD',
		years: 4,
		firstYear: { low: 350_000, high: 350_000 },
		steadyYear: { low: 350_000, high: 350_000 },
		total: { low: 1_400_000, high: 1_400_000 }
	})
	expect((await ask('notation', { text: 'Zk40,000 a month, 30 qillion' })).json()).toMatchObject({
		terms: [],
		unread: [{ quote: 'Zk40,000', why: 'currency' }]
	})
})

test('an offer is set against the reported ones on its basis, named people, people not named and posts apart, guesses left out', async () => {
	const answer = (await ask('compare', { text: chinese })).json() as Comparison
	expect(Value.Check(Comparison, answer)).toBe(true)
	const [offer] = answer.offers
	expect({ ...offer!, reading: null, term: null, closest: null, closestBands: null }).toEqual({
		reading: null,
		term: null,
		notation: '$200M/4yr',
		yearly: { low: 50_000_000, high: 50_000_000 },
		yearlyHow: 'the sum divided by 4 years, assumed evenly spread',
		basis: 'year',
		usd: { low: 50_000_000, high: 50_000_000 },
		usdHow: 'US dollars as stated',
		kinds: ['total-package', 'annual-compensation'],
		people: { n: 2, below: 1, overlapping: 0, above: 1, leftOut: 0 },
		unnamed: { n: 0, below: 0, overlapping: 0, above: 0, leftOut: 1 },
		roles: { n: 1, below: 1, overlapping: 0, above: 0, leftOut: 0 },
		estimates: 1,
		closest: null,
		closestBands: null,
		baselines: [{ lab: 'alpha', labName: 'Alpha', labGroup: 'alpha', n: 1, low: 250_000, high: 500_000, times: 100 }]
	})
	expect(offer!.closest.map(({ offer: { id }, low, high }) => [id, low, high])).toEqual([
		['near', 45_000_000, 45_000_000],
		['euros', 110_000_000, null]
	])
	expect(offer!.closestBands.map(({ offer: { id }, low, high }) => [id, low, high])).toEqual([
		['role', 300_000, 900_000]
	])
	const asked = (await ask('compare', { text: chinese, estimates: 'yes' })).json() as Comparison
	expect([asked.offers[0]!.estimates, asked.offers[0]!.people.n]).toEqual([0, 3])
	const listed = await app.inject('/api/v1/offers/near')
	expect(listed.json()).toMatchObject(offer!.closest[0]!.offer)
})

test('two offers stand side by side, the second in its own currency at the newest rate', async () => {
	const { offers, coverageEnd, revision } = (
		await ask('compare', { text: chinese, with: '€3M/yr' })
	).json() as Comparison
	expect([coverageEnd, revision]).toEqual(['2026-06-30', 1])
	expect(offers.map(({ term, usd, usdHow }) => [term?.notation, usd, usdHow])).toEqual([
		['$200M/4yr', { low: 50_000_000, high: 50_000_000 }, 'US dollars as stated'],
		['€3M/yr', { low: 3_300_000, high: 3_300_000 }, 'at 1.1 US dollars for one EUR, mean of June 2026']
	])
})

test('the next comparison after an import is over its offers', async () => {
	const db = openTestDb()
	const newer = await buildApp(db, { site: false })
	const count = async () => (await newer.inject('/api/v1/compare?text=$1M/yr')).json().offers[0].roles.n
	expect(await count()).toBe(0)
	importRows(db, { offers: ['one', 'two'].map((id) => ({ id, population: 'role' })) })
	expect(await count()).toBe(2)
	await newer.close()
})

test.each(['notation', 'compare'])(
	'/%s without a text, or with one too long, says what would be right',
	async (path) => {
		const missing = '`text` is missing: give the words of an offer, as in `?text=up to $300 million over four years`.'
		const long = '`text` has 2001 characters: at most 2000 are read.'
		const answers = await Promise.all([ask(path, {}), ask(path, { text: ' ' }), ask(path, { text: '亿'.repeat(2001) })])
		expect(answers.map((answer) => [answer.statusCode, answer.headers['content-type'], answer.json().errors])).toEqual([
			[400, 'application/problem+json; charset=utf-8', [{ path: 'text', message: missing }]],
			[400, 'application/problem+json; charset=utf-8', [{ path: 'text', message: missing }]],
			[400, 'application/problem+json; charset=utf-8', [{ path: 'text', message: long }]]
		])
	}
)

test('two texts of 2,000 Chinese characters pass', async () => {
	const text = chinese.padEnd(2000, '。')
	const answer = await ask('compare', { text, with: text })
	expect(answer.json().offers.map(({ term }: { term: { notation: string } }) => term.notation)).toEqual([
		'$200M/4yr',
		'$200M/4yr'
	])
})

test.each(['notation', 'compare'])('answers of /%s are kept nowhere', async (path) => {
	const { headers } = await ask(path, { text: chinese })
	expect([headers['cache-control'], headers.etag, headers['referrer-policy']]).toEqual([
		'no-store',
		undefined,
		'no-referrer'
	])
	const problem = await ask(path, { text: 'x'.repeat(2001) })
	expect([problem.headers['cache-control'], problem.headers.etag]).toEqual(['no-store', undefined])
})

test('the log tells the path and not the text', async () => {
	lines.length = 0
	for (const path of ['notation', 'compare'])
		for (const text of ['secretive $7M/yr', `secretive ${'x'.repeat(2000)}`]) await ask(path, { text, with: text })
	await ask('compare', { text: 'secretive', secretive: 'x' })
	expect(lines.filter((line) => line.includes('"path":"/api/v1/'))).toHaveLength(5)
	expect(lines.filter((line) => /secretive|7M/.test(line))).toEqual([])
})

test('the documentation has both addresses with their keys', async () => {
	const operations = await listOperations(app)
	const operationOf = (path: string) => operations.find((operation) => operation.path === path)!
	const keysOf = (path: string) => operationOf(path).parameters.map(({ name, schema }) => [name, schema.maxLength])
	expect([keysOf('/api/v1/notation'), keysOf('/api/v1/compare')]).toEqual([
		[
			['text', 2000],
			['rev', 80]
		],
		[
			['text', 2000],
			['with', 2000],
			['estimates', undefined],
			['rev', 80]
		]
	])
	const answer = operationOf('/api/v1/compare').responses['200']!.content!['application/json']!.schema
	expect(answer).toEqual({ $ref: '#/components/schemas/Comparison' })
})
