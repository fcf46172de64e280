import { expect, test } from 'vitest'
import { gradeName, gramsOf, matchesOf } from '../../../server/domain/resolve/grams.ts'

test('a name is indexed as its opening, the pairs of its words with their edges, and of all words joined', () => {
	expect([gramsOf('ab'), gramsOf('ab c'), gramsOf('示例')]).toEqual([
		'_n_a __a ab b__ _',
		'_n_a __a ab b__ __c c__ _ __a ab bc c__',
		'_n__793a_ ___793a_ _793a__4f8b_ _4f8b___ _'
	])
})

test('a query is asked as the start of the name, as starts of words, and as parts of words', () => {
	expect(matchesOf('ab cd')).toEqual({
		nameStart: '"_n_a __a ab b__ __c cd"',
		wordStart: '"__a ab" AND "__c cd"',
		inside: '"ab" AND "cd"'
	})
	expect(matchesOf('a')).toEqual({ nameStart: '"_n_a __a"', wordStart: '"__a"', inside: '"a" *' })
})

test.each([
	['open example', 'open example', 0],
	['open example', 'open ex', 1],
	['open example', 'exam', 2],
	['open example', 'example open', 1],
	['open example', 'example', 1],
	['open example', 'openex', 2],
	['open example', 'ample', 3],
	['open example', 'pen exam', 3],
	['示例实验室', '实验', 3],
	['open example', 'closed', undefined],
	['open example', 'open closed', undefined],
	['open example', 'opens', undefined]
])('the name “%s” answers “%s” with grade %s', (name, query, grade) => {
	expect(gradeName(name, query)).toBe(grade)
})
