import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEdits, findSlip, isPinyin } from '../../../server/domain/resolve/letter.ts'

test.each([
	['karpathi', 'karpathy', 'wrong'],
	['shulman', 'schulman', 'missing'],
	['muratti', 'murati', 'doubled'],
	['shazer', 'shazeer', 'doubled'],
	['wnag', 'wang', 'swapped'],
	['ab', 'ab', undefined],
	['', 'a', 'missing'],
	['abcd', 'badc', undefined],
	['abc', 'abcde', undefined]
])('%s and %s differ by a letter that is %s', (a, b, slip) => {
	expect(findSlip(a, b)).toBe(slip)
	expect(findSlip(b, a)).toBe(slip)
})

test('words that differ by one slip are one or, where two are swapped, two edits apart', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
	fc.assert(
		fc.property(word, word, (a, b) => {
			const slip = findSlip(a, b)
			const edits = countEdits(a, b)
			if (edits === 1) expect(slip).toBeDefined()
			if (slip) expect(edits).toBe(slip === 'swapped' ? 2 : 1)
		})
	)
})

test('pinyin is told from other words', () => {
	expect(['shengjia', 'wang', 'ruoming', 'er'].filter((word) => !isPinyin(word))).toEqual([])
	expect(['schulman', 'shazer', 'karpathy', 'friedman', 'liam'].filter(isPinyin)).toEqual([])
})
