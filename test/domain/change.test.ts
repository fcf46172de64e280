import { describe, expect, test } from 'vitest'
import { kindOfChange, nameCells, sayChange } from '../../server/domain/records/change.ts'
import type { Cells, NameOf } from '../../server/domain/records/change-words.ts'
import { sayNewest } from '../../server/domain/records/changelog.ts'
import type { FileName } from '../../db/cells.ts'
import { buildRow } from '../builders.ts'

const names: Record<string, string> = {
	alpha: 'Alpha',
	beta: 'Beta',
	'ada-example': 'Ada Example',
	'page-1': 'The Example Post',
	'page-2': 'The Example Journal',
	'offer-1': 'Alpha to Ada Example: $2M/4yr'
}
const nameOf: NameOf = (_, id) => names[id] ?? id
const say = (file: FileName, before: Partial<Cells>, after: Partial<Cells>) =>
	sayChange({ file, before: buildRow(file, before), after: buildRow(file, after) }, nameOf)

test.each<[string, string, FileName, Partial<Cells>, Partial<Cells>]>([
	['a number', 'years 4 → 6', 'offers', {}, { years: '6' }],
	[
		'what one more page reports',
		'years 4 → 6, on The Example Journal’s report',
		'offers',
		{},
		{ years: '6', sources: 'page-1|page-2' }
	],
	['bounds', 'sum $2M → $2M to $2.5M', 'offers', {}, { high: '2500000' }],
	[
		'bounds that round alike',
		'sum USD 2,000,000 to 2,000,000 → USD 2,000,001 to 2,000,001',
		'offers',
		{},
		{ low: '2000001', high: '2000001' }
	],
	['an upper bound taken away', 'sum $2M → at least $2M', 'offers', {}, { high: '' }],
	['a currency', 'sum $2M → €2M', 'offers', {}, { currency: 'EUR' }],
	[
		'a date with its precision',
		'date 4 Jul 2025 → Q3 2025',
		'moves',
		{},
		{ date: '2025-07-01', date_precision: 'quarter' }
	],
	['a status', 'status rumored → confirmed', 'moves', { status: 'rumored' }, { status: 'confirmed' }],
	['a lab by its name', 'joined Beta → not known', 'moves', {}, { to: '' }],
	['a code in words', 'kind acquisition → license and hire', 'deals', {}, { kind: 'license-and-hire' }],
	['a sum of a deal', 'sum not known → $1B', 'deals', {}, { amount: '1000000000', currency: 'USD' }],
	['a figure with its unit', 'figure 100 people → 1,200 people', 'metrics', {}, { low: '1200', high: '1200' }],
	['an open figure', 'figure 100 people → more than 100 people', 'metrics', {}, { high: '' }],
	[
		'a stage',
		'said not known → May 2025; stage actual → planned',
		'metrics',
		{},
		{ stage: 'planned', said: '2025-05' }
	],
	['what is counted', 'counted the company → the site Abilene', 'metrics', {}, { scope: 'site:Abilene' }],
	['a country', 'country not known → United Kingdom', 'labs', {}, { country: 'GB' }],
	['a list', 'other names not known → 吴恩达, A & "B"', 'people', {}, { aliases: '吴恩达|A & "B"' }],
	['a remark', 'note not known → “out of court”', 'events', {}, { note: 'out of court' }],
	['the record of a claim', 'on Alpha to Ada Example: $2M/4yr → offer-2', 'claims', {}, { subject: 'offer:offer-2' }],
	['two columns', 'left Alpha → not known; how hire → founding', 'moves', {}, { from: '', kind: 'founding' }],
	['one more page alone', 'now also on The Example Journal’s report', 'moves', {}, { sources: 'page-1|page-2' }],
	[
		'a page for another',
		'now also on The Example Journal’s report; no longer on The Example Post’s report',
		'moves',
		{},
		{ sources: 'page-2' }
	],
	[
		'the order of pages',
		'its sources in another order',
		'moves',
		{ sources: 'page-1|page-2' },
		{ sources: 'page-2|page-1' }
	]
])('%s is told as “%s”', (_, words, file, before, after) => {
	expect(say(file, before, after)).toBe(words)
})

test('a record that is new tells its status and who reported it, one that is gone nothing', () => {
	const row = buildRow('moves', { status: 'rumored', sources: 'page-1|page-2' })
	expect(sayChange({ file: 'moves', before: null, after: row }, nameOf)).toBe(
		'added as rumored, on the reports of The Example Post and The Example Journal'
	)
	expect(sayChange({ file: 'people', before: null, after: buildRow('people') }, nameOf)).toBe('added')
	expect(sayChange({ file: 'moves', before: row, after: null }, nameOf)).toBe('removed')
	expect([kindOfChange({ before: null, after: row }), kindOfChange({ before: row, after: row })]).toEqual([
		'added',
		'changed'
	])
})

test.each<[FileName | 'about', Partial<Cells>, string]>([
	['moves', { to: '' }, 'Ada Example: Alpha → not known'],
	['offers', { person: 'ada-example' }, 'Alpha to Ada Example: $2M/4yr'],
	['offers', { lab: '' }, 'Labs: $2M/4yr'],
	['deals', {}, 'Alpha and Beta'],
	['events', {}, 'Alpha lets people go'],
	['metrics', {}, 'Alpha: headcount'],
	['sources', {}, '“Ada Example moves”, The Example Post'],
	['labs', {}, 'Alpha'],
	['components', { offer: 'offer-1' }, 'Alpha to Ada Example: $2M/4yr, part: equity'],
	['claims', {}, 'The Example Post on Alpha to Ada Example: $2M/4yr'],
	['rates', {}, 'US dollars for one EUR, Jul 2025'],
	['prices', {}, 'US consumer prices, Jul 2025']
])('a row of %s is named by what it ties together', (file, cells, name) => {
	expect(nameCells(file, buildRow(file as FileName, cells), nameOf)).toBe(name)
})

describe('revisions', () => {
	const files = [
		{ file: 'people', added: 1, changed: 0, removed: 0 },
		{ file: 'moves', added: 1200, changed: 1, removed: 2 }
	]
	const third = { revision: 3, date: '2026-07-02T08:00:00.000Z', added: 1201, changed: 1, removed: 2, files }

	test('say how many of what they touched', () => {
		expect(sayNewest([third])).toBe('Revision 3, of 2 Jul 2026: 1,201 added, 1 changed and 2 removed')
		expect(sayNewest([{ ...third, revision: 1 }])).toBe(
			'One revision so far, of 2 Jul 2026: nothing has been corrected since'
		)
		expect(sayNewest([])).toBe('Nothing was published yet')
	})
})
