import { nameMetric, sayValue } from '../../server/domain/language.ts'
import { expect, test } from 'vitest'
import LabName from '../../web/parts/LabName.svelte'
import Say from '../../web/parts/Say.svelte'
import { meanings } from '../../web/parts/status.ts'
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
	[{ value: 125e9, unit: 'USD' }, '$125B'],
	[{ value: 12.5, unit: 'percent' }, '12.5%'],
	[{ value: 8, unit: 'ratio' }, '8 to 1'],
	[{ value: 1400, unit: 'MW' }, '1,400 MW']
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
