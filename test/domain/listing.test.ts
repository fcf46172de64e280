import { expect, test } from 'vitest'
import type { Filter } from '../../server/domain/vocabulary/filter.ts'
import { sayList } from '../../server/domain/moves/listing.ts'

const names: Record<string, string> = {
	'lab alpha': 'Alpha',
	'lab beta': 'Beta',
	'person ada-example': 'Ada Example',
	'deal deal-1': 'the purchase of Beta by Alpha'
}
const nameOf = (key: string, id: string) => names[`${key} ${id}`] ?? id

test.each<[string, Partial<Filter>, number, string]>([
	['moves', {}, 907, 'All 907 moves on record, confirmed or reported'],
	['moves', {}, 1, '1 move, confirmed or reported'],
	['moves', {}, 0, 'No moves, confirmed or reported'],
	['moves', { level: 'group', lab: ['alpha'] }, 1415, '1,415 moves into or out of Alpha, confirmed or reported'],
	['moves', { level: 'lab', lab: ['alpha'] }, 3, '3 moves into or out of Alpha, units left out, confirmed or reported'],
	['moves', { from: ['unknown'] }, 2, '2 moves from unreported origins, confirmed or reported'],
	['deals', { kind: ['license-and-hire'] }, 8, '8 deals that are licence-and-hire deals'],
	['labs', { country: ['no country'] }, 0, 'No labs in no country'],
	[
		'metrics',
		{ metric: ['power-mw'], stage: ['planned', 'projected'] },
		9,
		'9 figures on power MW, planned or projected'
	],
	[
		'metrics',
		{ scope: ['company', 'site:Abilene', 'unknown'], basis: ['filing'], approx: ['yes'] },
		2,
		'2 figures, covering the company, the site Abilene or an unstated part, approximate, based on filings'
	],
	[
		'offers',
		{ population: ['group-offer', 'role'], role: ['ml-engineer'], grade: ['L6', 'new-phd'], place: ['Paris', 'US'] },
		3,
		'3 offers for people not named or posts for ml engineer at L6 or new PhD in Paris or the United States'
	],
	['offers', { basis: ['estimate', 'posting'] }, 97, '97 offers based on outsiders’ estimates or job ads'],
	['events', { people: ['named'] }, 32, '32 events, with named people'],
	['moves', { level: 'lab' }, 3, 'All three moves on record, confirmed or reported'],
	[
		'moves',
		{ from: ['alpha', 'beta'], to: ['unknown'] },
		2,
		'2 moves out of Alpha or Beta to unreported destinations, confirmed or reported'
	],
	[
		'moves',
		{ person: ['ada-example'], status: ['denied', 'reversed'] },
		1,
		'1 move of Ada Example, denied or reversed'
	],
	[
		'moves',
		{ deal: ['deal-1'], since: '2026-01' },
		4,
		'4 moves that came with the deal of the purchase of Beta by Alpha since January 2026, confirmed or reported'
	],
	[
		'moves',
		{ since: '2025-07', until: '2026-06', kind: ['hire', 'founding', 'return'] },
		9,
		'9 moves that are hires, foundings or returns from July 2025 to June 2026, confirmed or reported'
	],
	[
		'moves',
		{ until: '2024', q: 'ada', asOf: '2024-05', knownAt: '2024-05-06' },
		9,
		'9 moves until 6 May 2024, confirmed or reported, with “ada”, as of May 2024, as published by 6 May 2024'
	],
	['moves', { labKind: ['university'] }, 4, '4 moves, with a university, confirmed or reported'],
	[
		'moves',
		{ since: '2025', until: '2025', country: ['FR'] },
		9,
		'9 moves in 2025, with a lab in France, confirmed or reported'
	],
	['offers', { from: ['alpha'], to: ['beta'] }, 1, '1 offer to people at Alpha by Beta'],
	[
		'offers',
		{ lab: ['alpha'], named: ['role'], outcome: ['declined'], status: ['reported'] },
		2,
		'2 offers by Alpha or to its people for people or posts not named that were declined, reported'
	],
	['people', { lab: ['alpha'], q: 'ad' }, 1, '1 person at Alpha, with “ad”'],
	['people', {}, 734, 'All 734 people on record'],
	[
		'labs',
		{ labKind: ['startup'], country: ['US', 'FR'], parent: ['alpha'] },
		12,
		'12 labs under Alpha that are start-ups in the United States or France'
	],
	['deals', { lab: ['alpha'] }, 1, '1 deal with Alpha'],
	['events', { lab: ['alpha'], kind: ['layoff'] }, 2, '2 events of Alpha about layoffs'],
	[
		'metrics',
		{ lab: ['alpha'], metric: ['headcount'], counterpart: ['beta'] },
		2,
		'2 figures on headcount of Alpha against Beta'
	],
	[
		'sources',
		{ tier: ['primary'], publisher: ['The Example Post'], language: ['fr'] },
		2,
		'2 sources, primary, published by The Example Post, in French'
	],
	[
		'claims',
		{ subject: ['offer:offer-1'], source: ['page-1'], stance: ['denies'], rank: ['preferred'] },
		1,
		'1 claim on offer:offer-1, by page-1, whose stance is denies, of rank preferred'
	],
	['alumni', {}, 2, 'All two alumni on record']
])('%# %s of %j, %i in number, are “%s”', (list, filter, total, sentence) => {
	expect(sayList(list, filter, total, nameOf)).toBe(sentence)
})
