// The languages that the reader knows, the currency that each is used to, and how it writes decimals.
import type { Words } from './index.ts'
import { signs } from './index.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { further } from './further.ts'
import { german } from './german.ts'
import { hindi } from './hindi.ts'
import { indonesian } from './indonesian.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'
import { turkish } from './turkish.ts'

/** `currency`: what a bare sum is likely in. `comma`: decimals stand behind a comma. `simple`: only plain sums are read. */
type Manner = { words: Words; currency: string | null; comma?: true; simple?: true }

const manners = {
	en: { words: english, currency: 'USD' },
	zh: { words: chinese, currency: 'CNY' },
	ja: { words: japanese, currency: 'JPY' },
	ko: { words: korean, currency: 'KRW' },
	de: { words: german, currency: 'EUR', comma: true },
	fr: { words: french, currency: 'EUR', comma: true },
	es: { words: spanish, currency: 'EUR', comma: true },
	it: { words: italian, currency: 'EUR', comma: true },
	pt: { words: portuguese, currency: 'BRL', comma: true, simple: true },
	nl: { words: dutch, currency: 'EUR', comma: true, simple: true },
	ru: { words: russian, currency: 'RUB', comma: true, simple: true },
	tr: { words: turkish, currency: 'TRY', comma: true, simple: true },
	sv: { words: swedish, currency: 'SEK', comma: true, simple: true },
	id: { words: indonesian, currency: 'IDR', comma: true, simple: true },
	hi: { words: hindi, currency: 'INR', simple: true },
	ar: { words: arabic, currency: null, simple: true },
	...further
} satisfies Record<string, Manner>
export type Language = keyof typeof manners
export const languages: Record<Language, Manner> = manners

/** All word tables; the signs that every language shares come first. */
export const tables: readonly (readonly [Language | 'signs', Words])[] = [
	['signs', signs],
	...(Object.keys(languages) as Language[]).map((language) => [language, languages[language].words] as const)
]
