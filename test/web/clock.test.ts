// The clocks of a page in its links.
import { expect, test } from 'vitest'
import { carryClocks, knowsClocks, withClocks } from '../../web/parts/clock.ts'

test.each([
	['/labs/xai', '/labs/xai?asOf=2023'],
	['/?', '/?asOf=2023'],
	['/flows?lab=meta#all', '/flows?lab=meta&asOf=2023#all'],
	['/compare/labs?lab=a,b', '/compare/labs?lab=a,b&asOf=2023'],
	['/people/ada?knownAt=2024', '/people/ada?knownAt=2024'],
	['/moves/m-1', '/moves/m-1'],
	['/method#clocks', '/method#clocks'],
	['/api/v1/moves.csv', '/api/v1/moves.csv'],
	['//example.org/labs', '//example.org/labs'],
	['#all', '#all']
])('%s leads at a clock to %s', (address, carried) => {
	expect(withClocks(address, 'asOf=2023')).toBe(carried)
	expect(withClocks(address, '')).toBe(address)
})

test('each link of a page carries its clocks, the one back to now excepted', () => {
	const html =
		'<a class="a > b" href="/flows?lab=a&amp;since=2025">x</a><svg><a href="/people/p"></a></svg><a data-now="" href="/flows?">now</a><a href="/method">m</a>'
	expect(carryClocks(html, 'asOf=2023&knownAt=2024')).toBe(
		'<a class="a > b" data-clocks="asOf=2023&amp;knownAt=2024" href="/flows?lab=a&amp;since=2025&amp;asOf=2023&amp;knownAt=2024">x</a>' +
			'<svg><a data-clocks="asOf=2023&amp;knownAt=2024" href="/people/p?asOf=2023&amp;knownAt=2024"></a></svg>' +
			'<a data-now="" href="/flows?">now</a><a href="/method">m</a>'
	)
})

test('lists, figures and comparisons know the clocks, records of today do not', () => {
	const known = ['/', '/flows/a/b', '/trends/retention', '/people/ada', '/events/e', '/offers/bands', '/compare/labs']
	expect(known.filter((path) => !knowsClocks(path))).toEqual([])
	expect(['/moves/m', '/offers/o', '/compare', '/method', '/sources'].filter(knowsClocks)).toEqual([])
})
