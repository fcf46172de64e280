import { nameDated, nameMetric, sayValue } from '../../server/domain/language/index.ts'
import { expect, test } from 'vitest'
import LabName from '../../web/parts/words/LabName.svelte'
import Say from '../../web/parts/words/Say.svelte'
import { meanings } from '../../web/parts/record/status.ts'
import { Move } from '../../server/schemas/rows.ts'
import { renderFigure } from './figure.ts'

test('a sentence leads from the labs that it names to their pages', () => {
	const parts = [{ text: '12 people left ' }, { text: 'Alpha', lab: 'alpha', group: 'openai' }, { text: '.' }]
	expect(renderFigure(Say, { parts })).toBe(
		'12 people left\n<a class="named" href="/labs/alpha" style="--c: var(--lab-openai);">Alpha</a>.\n'
	)
})

test.for([
	[
		{ id: 'alpha', name: 'Alpha', group: 'meta' },
		'<a class="lab" href="/labs/alpha" style="--c: var(--lab-meta);">Alpha</a>\n'
	],
	[{ id: 'fr', name: 'France', group: null, link: false }, '<span class="lab">France</span>\n'],
	[{ id: null, name: null, group: null }, '<span class="lab unknown">not known</span>\n']
] as const)('the name of %j is %s', ([props, markup]) => {
	expect(renderFigure(LabName, { ...props })).toBe(markup)
})

test.for([
	[{ low: 125e9, high: 125e9, unit: 'USD' }, '$125B'],
	[{ low: 12.5, high: 12.5, unit: 'percent' }, '12.5%'],
	[{ low: 8, high: 8, unit: 'ratio' }, '8 to 1'],
	[{ low: 1400, high: 1400, unit: 'MW', approx: 'yes' }, 'about 1,400 MW'],
	[{ low: 1, high: 1, unit: 'people', approx: 'no' }, '1 person'],
	[{ low: 3000, high: null, unit: 'people' }, 'more than 3,000 people'],
	[{ low: null, high: 1e6, unit: 'TPUs' }, 'up to 1,000,000 TPUs'],
	[{ low: 115e9, high: 135e9, unit: 'USD' }, '$115B to $135B'],
	[{ low: 6, high: 9, unit: 'months' }, '6 to 9 months']
] as const)('the metric %j is %s', ([metric, words]) => {
	expect(sayValue(metric)).toBe(words)
})

test('the name of a metric is its words, abbreviations written as usual', () => {
	expect([nameMetric('gpus-per-researcher'), nameMetric('rd-spend')]).toEqual(['GPUs per researcher', 'R&D spend'])
})

test('every status has its meaning in a sentence', () => {
	const statuses = Move.properties.status.enum as string[]
	expect(Object.keys(meanings).toSorted()).toEqual(statuses.toSorted())
})

test('a figure is named with its stage, its scope and the date it is for', () => {
	const measured = {
		metric: 'power-mw',
		counterpartName: null,
		date: '2027',
		said: '2025-10',
		scope: 'company',
		stage: 'planned'
	}
	const of = (part: Partial<Parameters<typeof nameDated>[0]>) => nameDated({ ...measured, ...part })
	expect([
		of({}),
		of({ stage: 'actual', said: null, date: '2026-06' }),
		of({ date: '2025-10', scope: 'site:Abilene' }),
		of({ metric: 'capex-year', stage: 'guidance', date: '2026', said: '2026-02-04' }),
		of({ metric: 'valuation', stage: 'sought', date: '2025-10' }),
		of({ metric: 'headcount', stage: 'actual', scope: 'sample:visa-filings' }),
		of({ metric: 'headcount', stage: 'actual', scope: 'unit', lab: 'alpha-one', labGroup: 'alpha' }),
		of({ metric: 'headcount', stage: 'actual', scope: 'unit', lab: 'alpha', labGroup: 'alpha' }),
		of({ metric: 'power-mw-planned', stage: null, scope: null, said: null }),
		of({ metric: 'hires-from', counterpartName: 'xAI', stage: 'actual', scope: 'team' })
	]).toEqual([
		'power MW, planned for 2027',
		'power MW, Jun 2026',
		'power MW, at Abilene, planned, said in Oct 2025',
		'capex year, guidance for 2026',
		'valuation, sought in Oct 2025',
		'headcount, of a sample: visa filings, 2027',
		'headcount, 2027',
		'headcount, of a unit, 2027',
		'power MW planned, 2027',
		'hires from xAI, of a team, 2027'
	])
})
