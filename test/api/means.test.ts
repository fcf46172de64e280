import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import Papa from 'papaparse'
import { meansParts } from '../../server/domain/means/figure.ts'
import type { Means, MeansGaps, MeansPairs } from '../../server/schemas/means.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())
const ask = async <T>(path: string) => (await app.inject(`/api/v1/means${path}`)).json() as T
const csv = async (path: string) =>
	Papa.parse<Record<string, string>>((await app.inject(`/api/v1/means${path}`)).body.trim(), { header: true }).data
const text = (value: unknown) => (value === null ? '' : String(value))

test('value and headcount of 19 labs lie within a year, and each division is of its own terms', async () => {
	const { pairs, n, offered } = await ask<MeansPairs>('/pairs')
	expect([n, offered]).toEqual([19, [{ x: 'headcount', y: 'valuation', labs: 19 }]])
	const ssi = pairs.find(({ lab }) => lab === 'ssi')!
	expect([ssi.low, ssi.high]).toEqual([32e9 / 24, 32e9 / 24])
	const anthropic = pairs.find(({ lab }) => lab === 'anthropic')!
	expect([anthropic.low, anthropic.high]).toEqual([null, 965e9 / 3000])
})

test('a pair that fewer than five labs have is refused, with what is offered', async () => {
	const answer = await app.inject('/api/v1/means/pairs?x=gpus&y=power-mw')
	expect(answer.statusCode).toBe(400)
	expect(answer.json().detail).toContain('Offered: x=headcount&y=valuation')
})

test('each part agrees with its CSV to the digit, and all parts with the whole', async () => {
	const whole = await ask<Means>('')
	const parts = await Promise.all(meansParts.map((part) => ask<Means>(`/${part}`)))
	expect(parts.flatMap(({ figures }) => figures)).toEqual(whole.figures)
	for (const [place, { figures }] of parts.entries()) {
		const rows = await csv(`/${meansParts[place]}.csv`)
		const keys = ['id', 'low', 'high', 'lowUsd', 'highUsd', 'date', 'stage', 'scope', 'state'] as const
		expect(rows.map((row) => keys.map((key) => row[key]))).toEqual(
			figures.map((figure) => keys.map((key) => text(figure[key])))
		)
	}
})

test('pairs and gaps agree with their CSV', async () => {
	const { pairs } = await ask<MeansPairs>('/pairs')
	expect((await csv('/pairs.csv')).map(({ lab, low, high }) => [lab, low, high])).toEqual(
		pairs.map(({ lab, low, high }) => [lab, text(low), text(high)])
	)
	const { rows } = await ask<MeansGaps>('/gaps')
	expect((await csv('/gaps.csv')).map(({ lab, part, state }) => [lab, part, state])).toEqual(
		rows.flatMap(({ id, cells }) => cells.map(({ part, state }) => [id, part, state]))
	)
})

test('the findings of the real dataset', async () => {
	const said = await Promise.all(
		['', '/people', '/value', '/power', '/chips', '/pairs'].map((path) => ask<Means>(path))
	)
	expect(said.map(({ sentence }) => sentence)).toEqual([
		'Investors value OpenAI at about $189M for each person it employs, Anthropic at up to $322M.',
		'OpenAI grew from 770 to about 4,500 people in 28 months (November 2023 to March 2026).',
		'Anthropic’s valuation went from $61.5B in 2025 to $965B in May 2026.',
		'OpenAI had 1,900 MW in December 2025 and means to have 30,000 MW by 2030.',
		'Only for xAI and DeepSeek has a report said how many chips run.',
		'Safe Superintelligence is valued at about $1.33B for each of about 24 people, the highest figure of 19 labs.'
	])
})

test('a lab stands for its units, a name for its id, and a lab that there is not is refused', async () => {
	const meta = await ask<Means>('?lab=Meta')
	expect(new Set(meta.figures.map(({ labGroup }) => labGroup))).toEqual(new Set(['meta']))
	expect(meta.figures.some(({ lab }) => lab === 'meta-superintelligence-labs')).toBe(true)
	expect((await app.inject('/api/v1/means?lab=no-such-lab')).statusCode).toBe(400)
})
