// Codes of countries (ISO 3166) and languages (ISO 639), as far as they mean something.
import { nearest } from './suggest.ts'

export type CodeKind = 'country' | 'language'

const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(97 + place))

function readCodes(noun: string, type: 'region' | 'language', spell: (code: string) => string) {
	const names = new Intl.DisplayNames('en', { type, fallback: 'none' })
	/** The code in use: `GB` of `UK`. */
	const inUse = (code: string) => {
		const locale = new Intl.Locale(type === 'region' ? `und-${code}` : code)
		return (type === 'region' ? locale.region : locale.language) ?? code
	}
	const all = letters.flatMap((first) => letters.map((second) => spell(first + second)))
	const known = new Map(
		all.flatMap((code) => {
			const name = names.of(code)
			return name && inUse(code) === code ? [[code, name.toLowerCase()] as const] : []
		})
	)
	const byName = new Map([...known].map(([code, name]) => [name, code]))
	return {
		noun,
		isCode: (text: string) => known.has(text),
		/** The code that was probably meant: `US` by `us`, `GB` by `uk`, `CN` by `China`. */
		meant(text: string): string | undefined {
			const code = spell(text)
			if (/^[a-z]{2}$/i.test(text)) return known.has(code) ? code : known.has(inUse(code)) ? inUse(code) : undefined
			const name = nearest(text, byName.keys())
			return name === undefined ? undefined : byName.get(name)
		}
	}
}

export const codes = {
	country: readCodes('country’s code (ISO 3166)', 'region', (code) => code.toUpperCase()),
	language: readCodes('language’s code (ISO 639)', 'language', (code) => code.toLowerCase())
}
