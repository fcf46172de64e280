// The clocks of a page in its links.
import { expect, test } from 'vitest'
import { clocksOf, knowsClocks, withClocks } from '../../web/parts/address/clocks.ts'

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

test('lists, figures and comparisons know the clocks, records of today do not', () => {
	const known = ['/', '/flows/a/b', '/trends/retention', '/people/ada', '/events/e', '/offers/bands', '/compare/labs']
	expect(known.filter((path) => !knowsClocks(path))).toEqual([])
	expect(['/moves/m', '/offers/o', '/compare', '/method', '/sources'].filter(knowsClocks)).toEqual([])
})

test.for([
	['/moves?asOf=2023&lab=meta&knownAt=2024', 'asOf=2023&knownAt=2024'],
	['/embed/flows?asOf=2023&theme=dark', 'asOf=2023'],
	['/embed?asOf=2023', 'asOf=2023'],
	['/moves?asOf=', ''],
	['/method?asOf=2023', '']
] as const)('%s sets the clocks "%s"', ([address, clocks]) => {
	expect(clocksOf(new URL(address, 'https://example.org'))).toBe(clocks)
})
