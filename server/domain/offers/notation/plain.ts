// Step 1. One spelling for signs that are written in several ways, each letter kept at its place.

const spellings: Record<string, string> = {
	"'": '’‘ʼ`´',
	'"': '“”„«»',
	'-': '–—−‐‑‒―',
	'~': '∼〜～',
	'¥': '￥',
	'£': '￡',
	'₩': '￦',
	'.': '。',
	'¦': '|·•・‧∙│┃',
	' ': '\u00a0\u202f\u2009\u2007\u3000\t\r'
}
const plainSigns = new Map<string, string>()
for (const [plain, signs] of Object.entries(spellings)) for (const sign of signs) plainSigns.set(sign, plain)
// Digits of Arabic, Persian and Devanagari.
for (const zero of [0x660, 0x6f0, 0x966])
	for (let digit = 0; digit < 10; digit++) plainSigns.set(String.fromCharCode(zero + digit), String(digit))

const ascii = Array.from({ length: 0x80 }, (_, code) => {
	const sign = String.fromCharCode(code)
	return plainSigns.get(sign) ?? sign.toLowerCase()
})

/** A line over so many letters is prose that was wrapped: its end ends no entry of a list. */
const longestEntry = 60

/**
 * The text in lower case with plain signs, each place kept: `“€３Ｍ–4M”` is `"€3m-4m"`. The end of a short line, as in a
 * list of parts, stays a line's end; other ends of lines are spaces.
 */
export function plainText(text: string): string {
	let plain = ''
	let line = 0
	for (let i = 0; i < text.length; i++) {
		const sign = text[i]!
		if (sign === '\n') {
			plain += i - line > longestEntry ? ' ' : '\n'
			line = i + 1
			continue
		}
		const code = text.charCodeAt(i)
		if (code < 0x80) {
			plain += ascii[code]
			continue
		}
		const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign
		const lower = half.toLowerCase()
		plain += plainSigns.get(half) ?? (lower.length === 1 ? lower : half)
	}
	return plain.replaceAll('+/-', '±  ')
}
