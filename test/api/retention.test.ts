// Retention and ratios as the API answers them, over made-up rows that can be checked by hand.
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { Ratio } from '../../server/schemas/flows.ts'
import { CohortSpell, Retention } from '../../server/schemas/retention.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

const move = (person: string, from: string, to: string, date: string) => ({
	id: `${person}-${to || 'out'}`,
	person,
	from,
	to,
	kind: to ? 'hire' : 'departure',
	date,
	date_precision: date.length > 7 ? 'day' : 'year',
	...(date.length < 8 && { date: `${date}-01-01` })
})
const people = ['ann', 'bob', 'cyd', 'dan', 'eve']

let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, {
		labs: [{}, { id: 'beta', name: 'Beta' }, { id: 'gamma', name: 'Gamma' }],
		people: people.map((id) => ({ id: `${id}-example`, name: `${id} Example` })),
		sources: [{}, { id: 'page-2' }],
		// Coverage ends on 2026-06-30: 100 and 400 days, then 911 and, of a start in 2025, 363 days so far.
		moves: [
			move('ann-example', '', 'beta', '2024-01-01'),
			move('ann-example', 'beta', 'alpha', '2024-04-10'),
			move('bob-example', 'alpha', 'beta', '2024-01-01'),
			{ ...move('bob-example', 'beta', '', '2025-02-04'), sources: 'page-2' },
			move('cyd-example', 'alpha', 'beta', '2024-01-01'),
			move('dan-example', '', 'beta', '2025'),
			move('eve-example', 'beta', 'alpha', '2026-01-01')
		],
		metrics: [
			{
				id: 'stays',
				lab: 'beta',
				metric: 'retention-2y-percent',
				low: '67',
				high: '67',
				unit: 'percent',
				as_of: '2025-05'
			},
			{
				id: 'wins',
				lab: 'beta',
				counterpart: 'alpha',
				metric: 'hire-ratio',
				low: '8',
				high: '8',
				unit: 'ratio',
				as_of: '2025-05'
			},
			{ id: 'staff', lab: 'beta', low: '50', high: '50', as_of: '2026-02' },
			{ id: 'old-staff', lab: 'beta', low: '20', high: '20', as_of: '2023' }
		]
	})
	app = await buildApp(db, { site: false })
})
afterAll(() => app.close())

const ask = async (url: string) => (await app.inject(`/api/v1${url}`)).json()

test('retention follows who joined on a known date, and sets published figures beside it', async () => {
	const answer = await ask('/retention?lab=beta')
	expect(Value.Check(Retention, answer)).toBe(true)
	const [{ steps, oneYear, twoYears, oncePublished, ...beta }] = answer.labs
	expect(oncePublished.n).toBeLessThanOrEqual(beta.n)
	expect(beta).toEqual({
		lab: { id: 'beta', name: 'Beta', group: 'beta', groupName: 'Beta' },
		n: 4,
		left: 2,
		coarse: 1,
		hindsight: 0,
		leftOut: { unknownStart: 1, unknownEnd: 0, partly: 0, ahead: 0 },
		median: { days: 400, low: 100, high: null, atRisk: 2 }
	})
	expect(
		steps.map(({ days, share, atRisk, ended, censored }: Record<string, number>) => [
			days,
			share,
			atRisk,
			ended,
			censored
		])
	).toEqual([
		[100, 0.75, 4, 1, 0],
		[363, 0.75, 3, 0, 1],
		[400, 0.375, 2, 1, 0],
		[911, 0.375, 1, 0, 1]
	])
	expect([oneYear.share, oneYear.atRisk, twoYears.share, twoYears.atRisk]).toEqual([0.75, 2, 0.375, 1])
	expect(answer.published.map(({ id }: { id: string }) => id)).toEqual(['stays'])
	expect(answer.sentence).toBe(
		'Of those known to have joined Beta, fewer than five were followed for a year: too few to say how many stay. ' +
			'On record: 4 spells at Beta, begun on any known date, followed to 30 June 2026. ' +
			'Our records are of people whose moves made news, not of all who work there.'
	)
})

test('the cohort names who is followed, for how long and how sure that is', async () => {
	const { rows, total, sentence } = await ask('/retention/cohort?lab=beta&since=2024&until=2025')
	expect(rows.every((row: unknown) => Value.Check(CohortSpell, row))).toBe(true)
	expect(
		rows.map(({ person, start, end, days, marginDays, left, coarse }: CohortSpell) =>
			[person, start, end, days, marginDays, left, coarse].join(' ')
		)
	).toEqual([
		'ann-example 2024-01-01 2024-04-10 100 0 true false',
		'bob-example 2024-01-01 2025-02-04 400 0 true false',
		'cyd-example 2024-01-01  911 0 false false',
		'dan-example 2025-01-01  363 182 false true'
	])
	expect([total, sentence]).toEqual([4, '4 spells of people who joined Beta on a known date from 2024 to 2025'])
	const metadata = await ask('/retention.metadata.json?lab=beta')
	expect([metadata.rows, metadata.sources]).toEqual([4, ['page-1', 'page-2']])
})

test('under the clocks it is followed as far as was known then, and so are published figures', async () => {
	const answer = await ask('/retention?lab=beta&asOf=2025-01-31')
	expect(answer.labs[0]).toMatchObject({ n: 3, left: 1, leftOut: { unknownStart: 0 } })
	expect([answer.coverageEnd, answer.published]).toEqual(['2025-01-31', []])
	expect(answer.sentence).toMatch(/begun on any known date, followed to 31 January 2025, as of 31 January 2025\./)
	const ratio = await ask('/ratio?lab=alpha,beta&asOf=2025-01-31')
	expect([ratio.published, ratio.sentence]).toEqual([
		[],
		'As of 31 January 2025: Alpha to Beta: 2 to 1, too few to say which lab is gaining (between 0.1 and 120 to 1 at 95%, n = 3).'
	])
})

test('unless asked, the labs that most people joined are compared', async () => {
	const names = (answer: { labs: { lab: { id: string } }[] }) => answer.labs.map(({ lab }) => lab.id)
	expect(names(await ask('/retention'))).toEqual(['beta', 'alpha'])
	expect(names(await ask('/retention?since=2026'))).toEqual(['alpha'])
	expect(await ask('/retention?since=2030')).toMatchObject({
		labs: [],
		published: [],
		n: 0,
		sentence:
			'Nobody is known to have joined since 2030, after coverage ends on 30 June 2026. Our records are of people whose moves made news, not of all who work there.'
	})
	expect((await ask('/retention?lab=alpha&since=2026')).sentence).toMatch(
		/^Of those known to have joined Alpha from 2026 up to the end of June 2026, when coverage ends, fewer than five were followed for a year: too few/
	)
})

test('a ratio is two gross counts with an exact interval and the ratios of others', async () => {
	const answer = await ask('/ratio?lab=alpha,beta')
	expect(Value.Check(Ratio, answer)).toBe(true)
	expect(answer).toMatchObject({
		from: { id: 'alpha' },
		to: { id: 'beta' },
		forward: 2,
		back: 2,
		n: 4,
		ratio: 1,
		published: [{ id: 'wins', value: 8 }],
		sentence:
			'Alpha to Beta: 2 each way, too few to say which lab is gaining (between 0.072 and 14 to 1 at 95%, n = 4).'
	})
	expect((await ask('/ratio?lab=beta,alpha&since=2025')).sentence).toBe(
		'Beta to Alpha from 2025 up to the end of June 2026, when coverage ends: 1 to 0, too few to say which lab is gaining (at least 0.026 to 1 at 95%, n = 1).'
	)
})

test('a rate stands where a range of dates holds a headcount of the lab that is left', async () => {
	const rates = async (query: string) => {
		const { forwardRate, backRate } = await ask(`/ratio?lab=alpha,beta${query}`)
		return [forwardRate, backRate]
	}
	expect(await rates('&since=2026&until=2026')).toEqual([
		null,
		{ moves: 1, staffLow: 50, staffHigh: 50, low: 2, high: 2, metrics: ['staff'] }
	])
	expect([await rates(''), await rates('&since=2024&until=2025')]).toEqual([
		[null, null],
		[null, null]
	])
})

test.each(['/ratio', '/ratio?lab=alpha', '/ratio?lab=alpha,beta,gamma', '/ratio?lab=alpha,alpha'])(
	'%s is told to name two labs',
	async (url) => {
		expect((await ask(url)).errors).toEqual([
			{ path: 'lab', message: '`lab` names two labs, the one left first, as in `lab=openai,anthropic`.' }
		])
	}
)

test.each(['/ratio?lab=alpha,betta', '/retention?lab=betta', '/retention/cohort?lab=betta'])(
	'%s is told of the lab that is meant',
	async (url) => {
		expect((await ask(url)).errors).toMatchObject([
			{
				path: 'lab',
				message: 'There is no lab `betta`. Did you mean `beta`?',
				unread: { suggestions: [{ id: 'beta' }] }
			}
		])
	}
)
