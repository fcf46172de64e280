// Text without what spelling leaves to taste: case, accents, apostrophes, signs.

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ħ: 'h',
	ς: 'σ'
}

/**
 * The text in lower case, without accents, its words separated by one space: `Łukasz O’Neill-Ng` is "lukasz oneill ng".
 * Korean syllables and Japanese voicing marks stay whole.
 */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f'’‘ʼ`]/g, '')
		.normalize('NFC')
		.replace(/[ßæœøłđðþıħς]/g, (letter) => plain[letter]!)
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim()
}
