import { expect, test } from 'vitest'
import { sayFounded, sayOrigins, sayPaths, sayRoutes } from '../../server/domain/stories/feeder-sentence.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const lab = { id: 'alpha', name: 'Alpha' }
const named = (id: string) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) })
const from = (id: string | null, count: number) => ({
	from: id,
	fromName: id && named(id).name,
	fromGroup: id,
	year: '2025',
	count
})

test.each([
	[[], 'Nobody is known to have moved to Alpha.'],
	[[from(null, 2)], 'Nobody has reported the origin of the two moves into Alpha.'],
	[[from('beta', 1)], 'The one known move into Alpha was from Beta.'],
	[
		[from('beta', 2), from('gamma', 4), from('beta', 3), from('delta', 1), from('zeta', 1), from(null, 1)],
		'Of 12 moves into Alpha, 5 were from Beta, 4 from Gamma and 1 from Delta; nobody has reported the origin of 1.'
	]
])('origins in words: %#', (rows, sentence) => {
	expect(textOf(sayOrigins(lab, rows))).toBe(sentence)
})

const route = (way: 'in' | 'out', ids: string, count: number) => ({ way, labs: ids.split(' ').map(named), count })
test.each([
	['in', [], { one: 0, two: 0 }, ''],
	['out', [], { one: 3, two: 0 }, ''],
	[
		'in',
		[route('in', 'beta gamma alpha', 1)],
		{ one: 1, two: 1 },
		'For the one who came to Alpha and whose last employer is known, we also know the one before.'
	],
	[
		'in',
		[route('out', 'alpha gamma beta', 6), route('in', 'beta gamma alpha', 5), route('in', 'delta gamma alpha', 2)],
		{ one: 99, two: 12 },
		'Five people came to Alpha from Beta by way of Gamma. For 12 of the 99 who came to Alpha and whose last employer is known, we also know the one before.'
	],
	[
		'in',
		[route('in', 'alpha beta alpha', 2)],
		{ one: 9, two: 2 },
		'Two people left Alpha for Beta and returned. For two of the nine who came to Alpha and whose last employer is known, we also know the one before.'
	],
	[
		'out',
		[route('out', 'alpha beta alpha', 3), route('out', 'alpha beta gamma', 2)],
		{ one: 9, two: 5 },
		'Two people went from Alpha by way of Beta to Gamma. For five of the nine who left Alpha and whose next employer is known, we also know the one after.'
	],
	[
		'out',
		[route('out', 'alpha beta delta', 2), route('out', 'alpha beta gamma', 2)],
		{ one: 9, two: 4 },
		'For four of the nine who left Alpha and whose next employer is known, we also know the one after.'
	]
] as const)('second hops %s in words: %#', (way, routes, known, sentence) => {
	expect(textOf(sayRoutes(lab, way, routes, known))).toBe(sentence)
})

const founded = (id: string, ...people: string[]) => ({
	lab: id,
	labName: named(id).name,
	labGroup: id,
	people: people.map((id) => ({ id }))
})
test.each([
	[[], 'Nobody is known to have left Alpha to found a lab.'],
	[[founded('beta', 'ann'), founded('gamma', 'ann', 'bob')], 'Two people left Alpha to found Beta and Gamma.'],
	[
		[founded('beta', 'ann'), founded('gamma', 'cyd', 'bob'), founded('delta', 'dan'), founded('zeta', 'eve')],
		'Five people left Alpha to found four labs; two of them founded Gamma.'
	],
	[
		[founded('beta', 'ann'), founded('gamma', 'bob'), founded('delta', 'dan'), founded('zeta', 'eve')],
		'Four people left Alpha to found four labs, the latest Beta.'
	]
])('what was founded in words: %#', (rows, sentence) => {
	expect(textOf(sayFounded(lab, rows))).toBe(sentence)
})

const path = (person: string, between: number) => ({ person, between })
test.each([
	['beta', [], 'Nobody is known to have gone from Alpha to Beta by any route.'],
	['alpha', [], 'Nobody is known to have left Alpha and returned.'],
	['beta', [path('ann', 0)], 'One person went from Alpha to Beta, with no lab reported between.'],
	['beta', [path('ann', 2)], 'One person went from Alpha to Beta, by way of other labs.'],
	['beta', [path('ann', 0), path('bob', 0)], 'Two people went from Alpha to Beta, none of them by way of other labs.'],
	['beta', [path('ann', 0), path('bob', 1)], 'Two people went from Alpha to Beta, one of them by way of other labs.'],
	['alpha', [path('ann', 1), path('bob', 1)], 'Two people left Alpha and returned, both by way of other labs.']
])('ways to %s in words: %#', (to, paths, sentence) => {
	expect(textOf(sayPaths(lab, named(to), paths))).toBe(sentence)
})
