import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, gradeName, gramsOf, matchesOf } from '../../server/domain/fold.ts'

test.each([
	['Łukasz O’Neill-Ng', 'lukasz oneill ng'],
	['  Ada   EXAMPLE, (Dr.) ', 'ada example dr'],
	['Ævar Øst', 'aevar ost'],
	['Straße', 'strasse'],
	['İpek Işık', 'ipek isik'],
	['Ｗｉｄｅ', 'wide'],
	['Example™', 'exampletm'],
	['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
	['김예시', '김예시'],
	['ガギ', 'ガギ'],
	['示例 实验室', '示例 实验室'],
	['–—!?', ''],
	['', '']
])('“%s” is searched as “%s”', (text, folded) => {
	expect(foldText(text)).toBe(folded)
})

test('what is folded stays as it is when folded again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const folded = foldText(text)
			expect(foldText(folded)).toBe(folded)
		})
	)
})

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
	['open example', 'example open', 2],
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
