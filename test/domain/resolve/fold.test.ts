import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../../server/domain/resolve/fold.ts'

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
