import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	clearCrowded,
	fitText,
	keepApart,
	measureText,
	roundPx,
	splitWords,
	wrapText
} from '../../web/charts/drawing/text.ts'

test.for([
	['', 10, false, 0],
	['0', 10, false, 6.9],
	['0', 10, true, 7.1],
	['10', 20, false, 27.6],
	['é', 10, false, measureText('e', 10)],
	['e\u0301', 10, false, measureText('e', 10)],
	['研究院', 10, false, 31.5],
	['𠮷', 10, false, 10.5]
] as const)('"%s" at %dpx, bold %s, is %d px wide', ([text, sizePx, bold, px]) => {
	expect(measureText(text, sizePx, bold)).toBeCloseTo(px, 6)
})

test.for([
	['Thinking Machines', 200, 'Thinking Machines'],
	['Thinking Machines', 90, 'Thinking M…'],
	['Thinking Machines', 74, 'Thinking…'],
	['示例研究院', 60, '示例研…'],
	['Alpha', 0, '…']
] as const)('"%s" in %d px is "%s"', ([text, widthPx, fitted]) => {
	expect(fitText(text, widthPx, 14)).toBe(fitted)
})

test('text that was fitted is no wider than its room, for rooms that hold an ellipsis', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 13, max: 300 }), fc.boolean(), (text, px, bold) => {
			expect(measureText(fitText(text, px, 14, bold), 14, bold)).toBeLessThanOrEqual(px)
		})
	)
})

test.for([
	['', []],
	['Alpha', ['Alpha']],
	['Alpha Beta', ['Alpha ', 'Beta']],
	['示例AI院', ['示', '例', 'AI', '院']],
	['a  b', ['a  ', 'b']]
] as const)('"%s" may break into %j', ([text, pieces]) => {
	expect(splitWords(text)).toEqual(pieces)
})

test('pieces that a line breaks between are the text again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(splitWords(text).join('')).toBe(text)
		})
	)
})

test.for([
	['from Alpha 3, Beta 2', 200, 1, ['from Alpha 3, Beta 2']],
	['from Alpha 3, Beta 2', 90, 2, ['from Alpha 3,', 'Beta 2']],
	['from Alpha 3, Beta 2', 90, 1, undefined],
	['Incomprehensibilities', 60, 3, undefined],
	['示例研究院', 40, 2, ['示例研', '究院']]
] as const)('"%s" in lines of %d px, at most %d, is %j', ([text, widthPx, most, lines]) => {
	expect(wrapText(text, widthPx, 12.5, most)).toEqual(lines)
})

test('of crowded labels the last ones stay, and none runs over the end', () => {
	const years = [0, 20, 40, 80, 190].map((x, i) => ({ x, text: String(2020 + i) }))
	expect([
		keepApart(years, 200),
		keepApart(years, 230),
		keepApart(years, 200, { insetPx: 20 }),
		keepApart(years, 210, { centred: true })
	]).toEqual([
		[years[1], years[3]],
		[years[1], years[3], years[4]],
		[years[1], years[3]],
		[years[1], years[3], years[4]]
	])
})

test('lines of labels without room stay, without their text', () => {
	const years = [0, 20, 80].map((x, i) => ({ x, text: String(2020 + i) }))
	expect(clearCrowded(years, 120, 4)).toEqual([{ x: 0, text: null }, years[1], years[2]])
})

test('coordinates are whole tenths of a pixel', () => {
	expect([0.04, 1.25, -2.36, 10].map(roundPx)).toEqual([0, 1.3, -2.4, 10])
})
