import { expect, test } from 'vitest'
import { ranksOf } from '../../server/domain/careers/rank.ts'
import { matchesWords } from '../../server/domain/resolve/words.ts'

test.each([
	['Senior Staff Engineer', ['staff', 'senior']],
	['Chief of Staff', ['chief', 'staff']],
	['Co-founder and CEO', ['founder', 'chief']],
	['Headcount planner', []],
	['Seniority researcher, staffing', []],
	['首席科学家', ['chief']],
	['head of research, VP', ['president', 'head']]
])('the ranks of “%s” are its whole words', (role, ranks) => expect(ranksOf(role)).toEqual(ranks))

test('words of a role find what means the same, and whole words or starts of them', () => {
	expect(matchesWords('RL lead', 'Lead, reinforcement learning')).toBe(true)
	expect(matchesWords('research', 'Researcher')).toBe(true)
	expect(matchesWords('search', 'Researcher')).toBe(false)
	expect(matchesWords('RL', 'Girl Scouts liaison')).toBe(false)
})
