import { expect, test } from 'vitest'
import { canonicalOf } from '../../server/domain/publishing/canonical.ts'

test.each([
	['/', '', '/'],
	['/labs/', '', '/labs'],
	['/flows', 'until=2025&lab=openai,meta&since=2024', '/flows?lab=openai,meta&since=2024&until=2025'],
	['/flows', 'level=group&view=ribbons&lab=openai&q=', '/flows?lab=openai'],
	['/flows', 'level=lab&view=matrix', '/flows?level=lab&view=matrix'],
	['/moves', 'rev=3-1a2b3c4d&cursor=abc&status=rumored', '/moves?status=rumored'],
	['/moves', 'status=rumored&status=denied', '/moves?status=denied&status=rumored'],
	['/events/some-event', 'days=90', '/events/some-event'],
	['/events/some-event', 'days=180', '/events/some-event?days=180'],
	['/moves', 'q=吴恩达', '/moves?q=%E5%90%B4%E6%81%A9%E8%BE%BE'],
	['/people/ada-example', 'asOf=2025-07-01', '/people/ada-example?asOf=2025-07-01'],
	['/embed/flows', 'lab=xai&theme=dark', '/flows?lab=xai'],
	['/embed', '', '/'],
	['/search', 'q=ada', '/search'],
	['/compare', 'text=$200M/4yr', '/compare']
])('%s?%s is %s', (path, query, canonical) => {
	expect(canonicalOf(path, new URLSearchParams(query))).toBe(canonical)
})

test('two ways to write a question have one address, and that address is its own', () => {
	const one = canonicalOf('/flows', new URLSearchParams('since=2024&lab=openai&level=group'))
	const other = canonicalOf('/flows', new URLSearchParams('lab=openai&rev=2&since=2024'))
	expect(one).toBe(other)
	const [path, query] = one.split('?')
	expect(canonicalOf(path!, new URLSearchParams(query))).toBe(one)
})
