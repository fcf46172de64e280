// Which script a name is written in, and how it reads in Latin letters: 吴恩达 as "wu enda", 앤드류 as "aendeuryu".
import { romanize } from 'es-hangul'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { toRomaji } from 'wanakana'
import { foldText } from './fold.ts'

export type Script = 'latin' | 'han' | 'kana' | 'hangul'
export type Subject = 'person' | 'lab'

/** Traditional to simplified. For finding only: it may turn a surname into another character. */
const simplify = Converter({ from: 't', to: 'cn' })

const han = /\p{Script=Han}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u

/** Folded as by foldText, traditional Chinese as simplified: 吳恩達 is "吴恩达". */
export function foldName(text: string): string {
	const folded = foldText(text)
	return han.test(folded) ? simplify(folded) : folded
}

/** The script that decides how a folded name is read; a name with any kana is Japanese. */
export function scriptOf(folded: string): Script {
	if (kana.test(folded)) return 'kana'
	if (han.test(folded)) return 'han'
	return hangul.test(folded) ? 'hangul' : 'latin'
}

/** Family names of two characters. */
const longSurnames =
	/^(欧阳|司马|诸葛|上官|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|端木|独孤|南宫|西门|百里|呼延|轩辕|澹台|第五|闻人|钟离|赫连)/

/** The syllables of Chinese text, ü as u, each in plain letters; anything else stays as it is. */
export function spellSyllables(text: string, of: Subject): string[] {
	const surname = of === 'person' ? 'head' : 'off'
	return pinyin(text, { surname, toneType: 'none', type: 'array', nonZh: 'consecutive' }).map(foldText).filter(Boolean)
}

/** A Chinese word in letters: of a person family name and given name, of a lab one word. */
function readHan(word: string, of: Subject): string[] {
	const signs = Array.from(word)
	const syllables = spellSyllables(word, of)
	const isFullName = of === 'person' && signs.length > 1 && signs.length < 5 && signs.every((sign) => han.test(sign))
	if (!isFullName) return [syllables.join('')]
	const surname = signs.length > 2 && longSurnames.test(word) ? 2 : 1
	return [syllables.slice(0, surname).join(''), syllables.slice(surname).join('')]
}

/** A folded name in Latin words: itself where it is Latin; 吴恩达 gives wu, enda; 샘 올트먼 gives saem, olteumeon. */
export function readWords(folded: string, of: Subject): string[] {
	const words = folded.split(' ').filter(Boolean)
	const script = scriptOf(folded)
	if (script === 'latin') return words
	if (script === 'han') {
		// Two words are a foreign name put into Chinese, each with a sound of its own.
		if (words.length > 1) return words.map((word) => spellSyllables(word, 'lab').join(''))
		return words.flatMap((word) => readHan(word, of))
	}
	const spell = script === 'kana' ? toRomaji : romanize
	return words.map((word) => foldText(spell(word)).replaceAll(' ', ''))
}
