import { expect, test } from 'vitest'
import type { Dataset } from '../../server/schemas/dataset.ts'
import { withoutRevision, withRevision } from '../../web/parts/address/revision.ts'
import { addressBehind } from '../../web/parts/frame/frozen-page.ts'

test.each([
	['/moves', '/moves?rev=3-1a2b3c4d'],
	['/moves?lab=meta', '/moves?lab=meta&rev=3-1a2b3c4d'],
	['/people/ada#claims', '/people/ada?rev=3-1a2b3c4d#claims'],
	['/?', '/?rev=3-1a2b3c4d'],
	['/moves?rev=1', '/moves?rev=1'],
	['/api/v1/moves.csv?lab=meta', '/api/v1/moves.csv?lab=meta&rev=3-1a2b3c4d'],
	['/api/v1/revisions/3/difference?of=%2Fmoves', '/api/v1/revisions/3/difference?of=%2Fmoves'],
	['//example.org/x', '//example.org/x'],
	['https://example.org/x', 'https://example.org/x'],
	['#claims', '#claims']
])('%s leads at a revision to %s', (address, carried) => {
	expect(withRevision(address, '3-1a2b3c4d')).toBe(carried)
})

test.each([
	['/moves?rev=3', '/moves'],
	['/moves?rev=3&lab=meta', '/moves?lab=meta'],
	['/moves?lab=meta&rev=3#x', '/moves?lab=meta#x'],
	['/moves?rev=3#x', '/moves#x'],
	['/moves?rev=&lab=meta', '/moves?lab=meta']
])('%s is as of now %s', (address, live) => {
	expect(withoutRevision(address)).toBe(live)
})

test('what is behind a page is what the API calls it, with the window that the page has by default', () => {
	const about = { coverageEnd: '2026-06-30' } as Dataset
	const behind = (path: string) => addressBehind(new URL(path, 'https://example.org'), about)
	expect(behind('/?rev=3')).toBe('/flows?since=2025-07&until=2026-06')
	expect(behind('/flows?lab=meta&since=2024&rev=3')).toBe('/flows?lab=meta&since=2024')
	expect(behind('/trends?rev=3')).toBe('/trends/moves?since=2020-07&until=2026-06&by=quarter')
	expect(behind('/moves?rev=3')).toBe('/moves')
	expect(behind('/trends/retention?lab=meta')).toBe('/retention?lab=meta')
	expect(behind('/people/ada-example?rev=3')).toBe('/people/ada-example')
	expect(behind('/method?rev=3')).toBeUndefined()
})
