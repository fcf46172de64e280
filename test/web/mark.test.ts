import { expect, test } from 'vitest'
import { markChange } from '../../web/routes/(desk)/edit/mark-change.ts'

test.each([
	['Alpha lost 18.', 'Alpha lost 19.', ['Alpha lost ', '19', '.']],
	['Alpha lost 18.', 'Alpha lost nine of 18.', ['Alpha lost ', 'nine of ', '18.']],
	['Alpha gained 2 and lost 2.', 'Alpha gained 2.', ['Alpha gained 2', '', '.']],
	['', 'Beta.', ['', 'Beta.', '']]
])('of “%s” and “%s” the words that changed are marked', (before, after, parts) => {
	expect(markChange(before, after)).toEqual(parts)
	expect(markChange(before, after).join('')).toBe(after)
})
