// Which currency a sum is in: as written, by what stands beside it, or assumed from the language and said to be.
import { notationNotes } from '../../language/index.ts'
import { languages, type Language } from './words/languages.ts'

/** Signs and words that several currencies share, the likeliest first; none is likely of a crown or dinar by itself. */
const shared: Record<string, readonly string[]> = {
	$: ['USD', 'CAD', 'AUD', 'SGD', 'HKD', 'TWD', 'NZD', 'MXN', 'ARS', 'CLP', 'COP'],
	'¥': ['CNY', 'JPY'],
	元: ['CNY', 'TWD', 'HKD'],
	krone: ['SEK', 'NOK', 'DKK'],
	franc: ['CHF', 'XOF', 'XAF'],
	peso: ['MXN', 'ARS', 'COP', 'CLP', 'PHP'],
	crown: ['SEK', 'NOK', 'DKK', 'CZK'],
	dinar: ['KWD', 'RSD', 'JOD', 'BHD', 'DZD'],
	shilling: ['KES', 'TZS', 'UGX'],
	toman: ['IRR']
}
/** Shared ones that no reader would settle by custom. */
const open = new Set(['crown', 'dinar', 'shilling', 'toman'])

/** The one currency of two parts of a sum, the closer told; null where neither has one, undefined where they differ. */
export function shareCurrency(a: string | null, b: string | null): string | null | undefined {
	if (a === null || b === null || a === b) return a ?? b
	if (shared[a]?.includes(b)) return b
	if (shared[b]?.includes(a)) return a
	return a === '¥' && b === '元' ? '元' : a === '元' && b === '¥' ? '元' : undefined
}

/** A currency as read: its ISO code, what it may be where it is assumed, and what to say of it. */
type Read = { currency: string | null; currencies: readonly string[]; note?: string }

/** What a text tells about its currency besides the sum: language, places named, traditional characters. */
export type Setting = { language: Language; places: () => readonly string[]; isTraditional: () => boolean }

/** The currencies that a bare sum may be in, the language's own first. */
function usual({ language, places, isTraditional }: Setting): string[] {
	const named = places()
	const place = ['TWD', 'HKD', 'CNY', 'JPY', 'KRW'].find((name) => named.includes(name))
	const own = place ?? (language === 'zh' && isTraditional() ? 'TWD' : languages[language].currency)
	return [...new Set([own, 'USD', 'EUR', 'GBP', 'CNY'])].filter((code) => code !== null)
}

/** The ISO code of a currency as written (null where none is), and what was assumed to get there. */
export function readCurrency(code: string | null, setting: Setting): Read {
	const { language } = setting
	if (code === null) {
		const currencies = usual(setting)
		if (languages[language].currency === null) return { currency: null, currencies, note: notationNotes.noCurrency }
		return { currency: currencies[0]!, currencies, note: notationNotes.assumedCurrency(currencies[0]!) }
	}
	const candidates = shared[code]
	if (!candidates) return { currency: code, currencies: [] }
	if (code === '$') return { currency: 'USD', currencies: [], note: notationNotes.dollars }
	const place = candidates.find((name) => setting.places().includes(name))
	if (place)
		return {
			currency: place,
			currencies: [],
			note: code === '元' ? notationNotes.byPlace(code, place) : notationNotes.byBeside(code, place)
		}
	if (code === '元' && !setting.isTraditional())
		return { currency: 'CNY', currencies: [], note: notationNotes.readAs(code, 'CNY') }
	const spoken = code === '元' ? undefined : candidates.find((name) => name === languages[language].currency)
	if (spoken) return { currency: spoken, currencies: [], note: notationNotes.byLanguage(code, spoken) }
	if (open.has(code)) return { currency: null, currencies: [...candidates], note: notationNotes.ofWhichCountry }
	const likely = code === '元' ? 'TWD' : code === 'peso' && language === 'en' ? 'PHP' : candidates[0]!
	const currencies = [...new Set([likely, ...candidates])]
	return { currency: likely, currencies, note: notationNotes.assumedOf(likely, currencies.slice(1)) }
}
