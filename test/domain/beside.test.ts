import { expect, test } from 'vitest'
import { countBeside } from '../../server/domain/flows/beside.ts'
import { sayBeside } from '../../server/domain/language/index.ts'

const trend = {
	n: 12,
	periods: [
		{ period: '2025-05', moves: 3 },
		{ period: '2025-06', moves: 2 },
		{ period: '2025-07', moves: 4 },
		{ period: '2025-08', moves: 1 }
	]
}

test('what a window leaves out is counted before it, after it and at its edges, and said', () => {
	const beside = countBeside(trend, { n: 4, since: '2025-07', until: '2025-07' })
	expect(beside).toEqual({ before: 5, after: 1, edge: 2 })
	expect(sayBeside(beside, { since: '2025-07', until: '2025-07' })).toBe(
		'Five more before July 2025, one after July 2025 and two known only to a longer period'
	)
})

test('over all dates nothing is left out, and nothing is said', () => {
	const all = countBeside({ ...trend, n: 10 }, { n: 10, since: null, until: null })
	expect(all).toEqual({ before: 0, after: 0, edge: 0 })
	expect(sayBeside(all, { since: null, until: null })).toBe('')
})
