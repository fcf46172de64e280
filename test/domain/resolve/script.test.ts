import { expect, test } from 'vitest'
import { foldName, readWords, scriptOf, type Subject } from '../../../server/domain/resolve/script.ts'
import { soundOf } from '../../../server/domain/resolve/sound.ts'
import { toWade } from '../../../server/domain/resolve/wade.ts'

test.each([
	['吳恩達', '吴恩达'],
	['亞歷山大·王', '亚历山大 王'],
	['台灣人工智慧實驗室', '台湾人工智慧实验室'],
	['Łukasz', 'lukasz']
])('%s is found as %s', (text, folded) => {
	expect(foldName(text)).toBe(folded)
})

test.each([
	['Ada', 'latin'],
	['吴恩达', 'han'],
	['サム アルトマン', 'kana'],
	['샘 올트먼', 'hangul']
] as const)('%s is %s', (text, script) => {
	expect(scriptOf(text)).toBe(script)
})

test.each<[string, Subject, string[]]>([
	['吴恩达', 'person', ['wu', 'enda']],
	// Family names that sound otherwise than the same character elsewhere.
	['单伟', 'person', ['shan', 'wei']],
	['曾文军', 'person', ['zeng', 'wenjun']],
	['欧阳明日', 'person', ['ouyang', 'mingri']],
	['吕程', 'person', ['lu', 'cheng']],
	['亚历山大 王', 'person', ['yalishanda', 'wang']],
	['月之暗面', 'lab', ['yuezhianmian']],
	['앤드류 보즈워스', 'person', ['aendeuryu', 'bojeuwoseu']],
	['サム アルトマン', 'person', ['samu', 'arutoman']],
	['ada example', 'person', ['ada', 'example']]
])('%s reads as %s in letters', (folded, of, words) => {
	expect(readWords(folded, of)).toEqual(words)
})

test.each([
	['zuckerberg', 'zhakeboge'],
	['altman', 'arutoman'],
	['andrew', 'aendeuryu'],
	['bosworth', 'bozuwaasu'],
	['friedman', 'fulideman'],
	['sutskever', 'satsukevuaa']
])('%s sounds like %s', (word, other) => {
	expect(soundOf(word)).toBe(soundOf(other))
})

test.each([
	['xun', 'hsun'],
	['ren', 'jen'],
	['zhong', 'chung'],
	['zhi', 'chih'],
	['ji', 'chi'],
	['qing', 'ching'],
	['tian', 'tien'],
	['si', 'ssu'],
	['cai', 'tsai'],
	['duo', 'to'],
	['guo', 'kuo'],
	['wu', 'wu']
])('%s is %s in Wade–Giles', (pinyin, wade) => {
	expect(toWade(pinyin)).toBe(wade)
})
