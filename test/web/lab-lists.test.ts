import { expect, test } from 'vitest'
import { openList, readOpenLists } from '../../web/parts/asks/lab-lists.ts'

const read = (text: string) => [...readOpenLists(new URLSearchParams(text))]

test('an address opens lists at a page of their rows; what is no list, or no page, is passed over', () => {
	expect(read('')).toEqual([])
	expect(read('open=roster,alumni.2')).toEqual([
		['roster', 1],
		['alumni', 2]
	])
	expect(read('open=nothing,alumni.x,roster.-3,deals.1e9')).toEqual([
		['roster', 1],
		['alumni', 1],
		['deals', 9]
	])
})

test('a list is opened, turned and closed beside the others, all else of the address kept', () => {
	const params = new URLSearchParams('level=lab&open=roster')
	expect(openList(params, 'alumni', 2)).toBe('?level=lab&open=roster,alumni.2')
	expect(openList(params, 'roster', 0)).toBe('?level=lab')
	expect(openList(new URLSearchParams('open=roster'), 'roster', 0)).toBe('?')
})
