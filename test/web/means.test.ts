// The charts of the means: of fictional labs as committed, of the real ones legible, each mark with its metric.
import type { Component } from 'svelte'
import { expect, test } from 'vitest'
import { pairLabs, usualPair } from '../../server/domain/means/divide.ts'
import { orderMeans, readMeans, type MeansFigure, type MetricLike } from '../../server/domain/means/figure.ts'
import { listGaps } from '../../server/domain/means/gaps.ts'
import { listSeries } from '../../server/domain/means/series.ts'
import { placeBar } from '../../web/charts/means/bar.ts'
import GapChart from '../../web/charts/means/GapChart.svelte'
import { hatchRect } from '../../web/charts/means/hatch.ts'
import LabMeans from '../../web/charts/means/LabMeans.svelte'
import MiniChart from '../../web/charts/means/MiniChart.svelte'
import PairChart from '../../web/charts/means/PairChart.svelte'
import PowerChart from '../../web/charts/means/PowerChart.svelte'
import RowChart from '../../web/charts/means/RowChart.svelte'
import { buildTestApp } from '../helpers.ts'
import { listFaults, renderFigure } from './figure.ts'

const names: Record<string, string> = {
	alpha: 'Alpha Institute of Machines',
	beta: '贝塔人工智能与机器人基础模型联合研究院有限公司',
	gamma: 'Gamma'
}
let made = 0
function figure(metric: string, value: number | null, changes: Partial<MetricLike> = {}): MeansFigure {
	const lab = changes.lab ?? 'alpha'
	const row: MetricLike = {
		id: `${lab}-${metric}-${++made}`,
		lab,
		labName: names[lab]!,
		labGroup: lab,
		metric,
		low: value,
		high: value,
		approx: 'no',
		unit: 'people',
		date: '2025-06',
		said: null,
		stage: 'actual',
		scope: 'company',
		basis: 'report',
		note: null,
		...changes
	}
	return readMeans(row, new Map())!
}
const usd = { unit: 'USD' }
const mw = { unit: 'MW' }
const plan = { stage: 'planned', said: '2025-07' }
const figures = orderMeans([
	figure('headcount', 100, { date: '2024-06' }),
	figure('headcount', 450, { approx: 'yes' }),
	figure('headcount', 2000, { ...plan, date: '2026-12' }),
	figure('headcount', null, { lab: 'beta', low: 3000 }),
	figure('researchers', 80),
	figure('valuation', 9e9, usd),
	figure('valuation', 4e9, { ...usd, lab: 'beta', basis: 'estimate' }),
	figure('valuation', 5e10, { ...usd, stage: 'sought', date: '2026-01' }),
	figure('power-mw', 90, mw),
	figure('power-mw', 3000, { ...mw, ...plan, date: '2030' }),
	figure('power-mw', null, {
		...mw,
		...plan,
		low: null,
		high: 5000,
		date: '2025-07',
		scope: 'site:North',
		lab: 'beta'
	}),
	figure('power-mw', null, { ...mw, low: 300, scope: 'site:East', basis: 'estimate' }),
	figure('gpus', 20_000, { unit: 'GPUs' }),
	figure('gpus', 350_000, { unit: 'GPUs', ...plan, date: '2026', lab: 'beta', scope: 'site:North' }),
	figure('tpus', null, { unit: 'TPUs', ...plan, high: 1e6, date: '2025-07', lab: 'beta' }),
	figure('capex-year', 4e9, { ...usd, date: '2025' }),
	figure('capex-year', null, { ...usd, low: 5e9, high: 6e9, stage: 'guidance', date: '2026', said: '2026-01' }),
	figure('median-total-comp', 900_000, { ...usd, lab: 'beta', scope: 'sample:levels-fyi-software-engineers' }),
	figure('stock-pool', 5e9, usd),
	figure('revenue-year', 1.2e9, { ...usd, date: '2025', lab: 'beta' })
])
const labs = Object.entries(names).map(([id, name]) => ({ id, name }))
const charts: Record<string, [Component<never>, Record<string, unknown>]> = {
	MiniChart: [
		MiniChart as Component<never>,
		{ part: 'people', series: listSeries(figures, (id) => names[id]!), since: 2023, label: 'People' }
	],
	PowerChart: [PowerChart as Component<never>, { figures, coverageEnd: '2026-06-30', label: 'Power' }],
	RowChart: [RowChart as Component<never>, { part: 'chips', figures, label: 'Chips', wide: 404 }],
	CapexChart: [RowChart as Component<never>, { part: 'capex', figures, label: 'Spending' }],
	PairChart: [PairChart as Component<never>, { pairs: pairLabs(figures, usualPair), label: 'Value a head' }],
	GapChart: [GapChart as Component<never>, { rows: listGaps(figures, labs, true), label: 'Gaps', wide: 404 }],
	LabMeans: [
		LabMeans as Component<never>,
		{ figures: figures.filter(({ lab }) => lab === 'beta'), group: 'beta', label: 'Means', wide: 404 }
	]
}

test.for(Object.entries(charts))(
	'%s of fictional labs is as committed, named, linked and legible',
	async ([name, [chart, props]]) => {
		const markup = renderFigure(chart as Component<Record<string, unknown>>, props)
		await expect(markup).toMatchFileSnapshot(`snapshots/means-${name}.html`)
		expect(listFaults(markup)).toEqual([])
	}
)

test('bounds are bars: exact from zero, a range between its ends, an open end an arrow, in talks a ring', () => {
	const at = { zero: 0, y: 0, height: 10, most: 100 }
	const bar = (one: MeansFigure) => {
		const { x, width, fill, arrow } = placeBar(one, (value) => value / 10, at)
		return { x, width, fill, arrow }
	}
	expect(bar(figure('headcount', 500))).toEqual({ x: 0, width: 50, fill: 'solid', arrow: undefined })
	expect(bar(figure('headcount', null, { low: 200, high: 500, ...plan }))).toEqual({
		x: 20,
		width: 30,
		fill: 'hatch',
		arrow: undefined
	})
	expect(bar(figure('headcount', null, { low: 200 }))).toEqual({ x: 0, width: 20, fill: 'solid', arrow: 'right' })
	expect(bar(figure('headcount', null, { high: 200 }))).toEqual({ x: 14, width: 6, fill: 'solid', arrow: 'left' })
	expect(bar(figure('valuation', 500, { ...usd, stage: 'sought' }))).toEqual({
		x: 0,
		width: 50,
		fill: 'ring',
		arrow: undefined
	})
})

test('hatching stays inside its shape', () => {
	const ends = [...hatchRect(10, 20, 30, 8).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
		([, x, y]) => [Number(x), Number(y)] as const
	)
	expect(ends.length).toBeGreaterThan(4)
	expect(ends.every(([x, y]) => x >= 10 && x <= 40 && y >= 20 && y <= 28)).toBe(true)
})

test('each figure of the real dataset has a mark that leads to its metric, and no drawing is at fault', async () => {
	const app = await buildTestApp()
	const ask = async (path: string) => (await app.inject(`/api/v1/means${path}`)).json()
	const [{ figures: all, groups, coverageEnd }, { pairs }, { rows }] = await Promise.all([
		ask(''),
		ask('/pairs'),
		ask('/gaps')
	])
	await app.close()
	const real = all as MeansFigure[]
	const own = (part: string) => real.filter((one) => one.part === part)
	const nameOf = (id: string) => (groups as { id: string; name: string }[]).find((group) => group.id === id)?.name ?? id
	const series = listSeries(real, nameOf)
	const drawn: [string, Component<never>, Record<string, unknown>, string[]][] = [
		...(['people', 'value'] as const).map((part): (typeof drawn)[number] => [
			part,
			MiniChart as Component<never>,
			{ part, series, since: 2023 },
			[]
		]),
		['power', PowerChart as Component<never>, { figures: own('power'), coverageEnd }, own('power').map(({ id }) => id)],
		...(['chips', 'capex', 'pay', 'pools', 'money'] as const).map((part): (typeof drawn)[number] => [
			part,
			RowChart as Component<never>,
			{ part, figures: own(part), wide: part === 'chips' ? 404 : 620 },
			own(part).map(({ id, terms }) => terms[0] ?? id)
		]),
		['pairs', PairChart as Component<never>, { pairs }, (pairs as { y: MeansFigure }[]).map(({ y }) => y.id)],
		['gaps', GapChart as Component<never>, { rows, wide: 404 }, []],
		...['meta', 'openai', 'google', 'xai', 'deepseek'].map((lab): (typeof drawn)[number] => [
			lab,
			LabMeans as Component<never>,
			{ figures: real.filter(({ labGroup }) => labGroup === lab), group: lab, wide: 404 },
			[]
		])
	]
	const faults = drawn.flatMap(([name, chart, props, ids]) => {
		const markup = renderFigure(chart as Component<Record<string, unknown>>, { label: name, ...props })
		const missing = ids.filter((id) => !markup.includes(`/metrics/${id}"`))
		return [...listFaults(markup), ...missing.map((id) => `${id} is not drawn`)].map((fault) => `${name}: ${fault}`)
	})
	expect(faults).toEqual([])
})
