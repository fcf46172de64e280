import { expect, test } from 'vitest'
import { citeAll, escapeLatex, sayReporters } from '../../server/domain/publishing/cite.ts'

const cited = {
	title: '12 moves from Alpha & Co to 北京智源 (100%_sure).',
	url: 'https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d',
	revision: 3,
	published: '2026-11-28T21:48:00.000Z',
	coverageEnd: '2026-06-30'
}

test('a view is cited in each style with its revision, the day that was published, and no day of reading', () => {
	expect(citeAll(cited)).toEqual({
		plain:
			'Labflow, “12 moves from Alpha & Co to 北京智源 (100%_sure)”, revision 3, published on 28 November 2026, covering reports up to 30 June 2026. https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d',
		apa: 'Labflow. (2026). 12 moves from Alpha & Co to 北京智源 (100%_sure) (Revision 3) [Data set]. https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d',
		chicago:
			'Labflow. “12 moves from Alpha & Co to 北京智源 (100%_sure).” Revision 3, published November 28, 2026. Data covering reports up to June 30, 2026. https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d.',
		bibtex: `@misc{labflow-2026-r3-moves-from-alpha-1k77m64,
  author = {{Labflow}},
  title = {{12 moves from Alpha \\& Co to 北京智源 (100\\%\\_sure)}},
  year = {2026},
  month = nov,
  version = {Revision 3},
  note = {Data set, published 2026-11-28, covering reports up to 2026-06-30},
  url = {https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d}
}`,
		csl: JSON.stringify(
			[
				{
					id: 'labflow-r3-1k77m64',
					type: 'dataset',
					title: '12 moves from Alpha & Co to 北京智源 (100%_sure)',
					author: [{ literal: 'Labflow' }],
					publisher: 'Labflow',
					issued: { 'date-parts': [[2026, 11, 28]] },
					version: 'Revision 3',
					URL: 'https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d',
					note: 'Covering reports up to 2026-06-30'
				}
			],
			null,
			2
		),
		newsroom:
			'12 moves from Alpha & Co to 北京智源 (100%_sure), according to Labflow, a public record of moves between AI labs, on reports up to 30 June 2026 (https://labflow.example/flows/alpha/beta?since=2025&rev=3-1a2b3c4d).'
	})
})

test('views of one title and one revision have keys of their own, that each style of a list of works can tell apart', () => {
	const years = Array.from({ length: 500 }, (_, year) => `?since=${1600 + year}`)
	const urls = ['', ...years, ...years.map((year) => `${year}&rev=3-1a2b3c4d`)].map((query) => `${cited.url}${query}`)
	const keysOf = (url: string) => {
		const { bibtex, csl } = citeAll({ ...cited, url })
		return [/^@misc\{([^,]+),/.exec(bibtex)![1]!, (JSON.parse(csl) as { id: string }[])[0]!.id]
	}
	const keys = urls.map(keysOf)
	expect([0, 1].map((style) => new Set(keys.map((both) => both[style])).size)).toEqual([1001, 1001])
	expect(keys.flat().filter((key) => !/^labflow-[a-z0-9-]+$/.test(key))).toEqual([])
	expect(keysOf(cited.url)).toEqual(keysOf(cited.url))
})

test('each sign that LaTeX reads otherwise is escaped once', () => {
	expect(escapeLatex('a\\b {c} $1 ~2 ^3 #4 _5 & 6%')).toBe(
		'a\\textbackslash{}b \\{c\\} \\$1 \\textasciitilde{}2 \\textasciicircum{}3 \\#4 \\_5 \\& 6\\%'
	)
})

const claim = (reporter: string, published: string | null, stance = 'reports', by: string | null = null) => ({
	reporter,
	stance,
	by,
	source: { published, publisher: reporter, origin: null, tier: 'outlet' }
})
/** A page that does not say whom it repeats. */
const copy = (publisher: string, published: string) => ({
	...claim(publisher, published),
	source: { published, publisher, origin: null, tier: 'secondary' }
})

test.each([
	[[claim('The Post', '2025-07-04'), claim('Wire', '2025-07-05')], 'as first reported by The Post on 4 July 2025'],
	[[claim('The Post', '2025-07-04'), claim('Wire', '2025-07-04')], 'as reported by The Post and Wire'],
	[[claim('The Post', '2025-07'), claim('Wire', '2025-07-04')], 'as reported by The Post and Wire'],
	[[claim('The Post', '2025-06'), claim('Wire', '2025-07-04')], 'as first reported by The Post in June 2025'],
	[[claim('The Post', '2025-07-04'), claim('Wire', null)], 'as reported by The Post and Wire'],
	[[claim('The Post', null)], 'as reported by The Post'],
	[[copy('Digest', '2025-07-04'), claim('Wire', '2025-07-05')], 'as reported by Wire'],
	[[claim('Wire', '2025-07-04'), copy('Digest', '2025-07-05')], 'as first reported by Wire on 4 July 2025'],
	[[copy('Digest', '2025-07-04')], 'as reported by Digest'],
	[[claim('A', null), claim('B', null), claim('C', null), claim('D', null)], 'as reported by A, B, C and 1 other'],
	[
		[claim('The Post', '2025-07-04'), claim('Wire', '2025-07-05', 'denies', 'Alpha')],
		'as first reported by The Post on 4 July 2025, which Alpha denies'
	],
	[[claim('The Post', '2025-07-04', 'disputes'), claim('Wire', null, 'disputes')], 'which The Post and Wire dispute'],
	[[], '']
])('who says so, %#: %s', (claims, words) => {
	expect(sayReporters(claims)).toBe(words)
})
