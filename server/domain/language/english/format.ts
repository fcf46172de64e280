// How English writes dates, numbers, money, names and lists.
import { unknownEnd } from '../../vocabulary/filter.ts'
import { type Named, type Part, makeSay } from '../../vocabulary/part.ts'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const longMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
]
const quarters = ['first', 'second', 'third', 'fourth']
export const smallNumbers =
	'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	)

/** A date as it is known: `formatDate('2025-07-01', 'quarter')` is "Q3 2025", `formatDate('2025-07')` is "Jul 2025". */
export function formatDate(iso: string, precision?: string | null): string {
	const [year = '', month, day] = iso.split('-')
	const known = precision ?? (day ? 'day' : month ? 'month' : 'year')
	if (known === 'year' || !month) return year
	if (known === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`
	const name = monthNames[Number(month) - 1] ?? month
	return known === 'month' || !day ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** A date as a sentence says it: "July 2025", "4 July 2025", "the third quarter of 2025", "2025". */
export function spellDate(iso: string, precision?: string | null): string {
	const [year = '', month, day] = iso.split('-')
	const known = precision ?? (day ? 'day' : month ? 'month' : 'year')
	if (known === 'year' || !month) return year
	if (known === 'quarter') return `the ${quarters[Math.ceil(Number(month) / 3) - 1]} quarter of ${year}`
	const name = `${longMonths[Number(month) - 1] ?? month} ${year}`
	return known === 'month' || !day ? name : `${Number(day)} ${name}`
}

/** When something happened, with its preposition: "on 4 July 2025", "in July 2025", "in 2025". */
export function spellWhen(iso: string, precision?: string | null): string {
	return `${(precision ?? (iso.length > 7 ? 'day' : '')) === 'day' ? 'on' : 'in'} ${spellDate(iso, precision)}`
}

/** A period of a trend: "Jul 2025" of `2025-07`, "Q3 2025" of `2025-Q3`, "2025" of `2025`. */
export function formatPeriod(period: string): string {
	const [year, part] = period.split('-')
	return part?.startsWith('Q') ? `${part} ${year}` : formatDate(period)
}

/** A period of a trend as a sentence says it: "July 2025", "the third quarter of 2025", "2025". */
export function spellPeriod(period: string): string {
	const [year, part = ''] = period.split('-')
	return part.startsWith('Q') ? `the ${quarters[Number(part[1]) - 1]} quarter of ${year}` : spellDate(period)
}

/** A whole number with its noun: `countOf(1, 'move')` is "1 move", `countOf(1415, 'source')` is "1,415 sources". */
export function countOf(count: number, one: string, many = `${one}s`): string {
	return `${formatNumber(count)} ${count === 1 ? one : many}`
}

// Made once: toLocaleString makes one for each number, which takes a tenth of an answer's time.
const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** A number with thousands separators: 1415 is "1,415". */
export function formatNumber(value: number): string {
	return numberFormat.format(value)
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** The name of a country by its code: `nameCountry('GB')` is "United Kingdom". */
export function nameCountry(code: string): string {
	// `of` throws at what no code looks like.
	return (/^[A-Z]{2}$/.test(code) && regions.of(code)) || code
}

/** A country's name as a sentence says it: "the United Kingdom", "France". */
export function spellCountry(name: string): string {
	return name.replace(/^(?=United |Netherlands|Philippines|Czech R)/, 'the ')
}

/** A code of a vocabulary in words: "license and hire" of `license-and-hire`. */
export function sayCode(code: string): string {
	return code.replaceAll('-', ' ')
}

/** A number in two figures: 22.09 is "22", 1.079 is "1.1", 0.01141 is "0.011". */
export function formatRough(value: number): string {
	const rounded = Number(value.toPrecision(2))
	return rounded < 0.1 ? String(rounded) : formatNumber(rounded)
}

/** A number up to nine in words, a larger one in digits: 3 is "three", 0 is "no", 10 is "10". */
export function inWords(count: number): string {
	return (count < 10 && smallNumbers[count]) || formatNumber(count)
}

export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** A number below a hundred in words, a larger one in digits: "fourteen", "no", "twenty-seven", "176". */
function spellNumber(count: number): string {
	if (smallNumbers[count] !== undefined) return smallNumbers[count]
	const ten = count < 100 ? tens[Math.floor(count / 10) - 2] : undefined
	if (ten === undefined) return formatNumber(count)
	return count % 10 ? `${ten}-${smallNumbers[count % 10]}` : ten
}

/** A number at the start of a sentence: "Fourteen", "No", "Twenty-seven", "176". */
export function startWords(count: number): string {
	return capitalise(spellNumber(count))
}

/** Writes the numbers of one sentence: in words where none is above nine, else all in digits; none is "none" or what is given. */
export function writeNumbers(...counts: readonly number[]): (count: number, none?: string) => string {
	const write = Math.max(0, ...counts) < 10 ? inWords : formatNumber
	return (count, none = 'none') => (count ? write(count) : none)
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A list in words: "a", "a and b", "a, b and c". */
export function joinWords(items: readonly string[], last = 'and'): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** A signed whole number with a true minus: +26, −3, 0. */
export function formatNet(net: number): string {
	return net > 0 ? `+${formatNumber(net)}` : net < 0 ? `−${formatNumber(-net)}` : '0'
}

/** A name as an owner: "Alpha’s", "Thinking Machines’". */
export const whose = (name: string) => `${name}${name.endsWith('s') ? '’' : '’s'}`
/** The same of a lab, its name linked. */
export const whoseLab = (lab: Named): Part[] => say`${nameLab(lab)}${whose(lab.name).slice(lab.name.length)}`

const symbols: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', CNY: 'CN¥', JPY: 'JPY ', HKD: 'HK$' }

/** An amount in three figures; `low` never rounds it up, `high` never down. */
function roundMoney(amount: number, bound: 'low' | 'high' | undefined): number {
	if (amount < 1e3) return amount
	const near = Number(amount.toPrecision(3))
	const step = 10 ** (Math.floor(Math.log10(amount)) - 2)
	if (bound === 'low' && near > amount) return near - step
	return bound === 'high' && near < amount ? near + step : near
}

/**
 * Money in three figures: `formatMoney(1.5e9, 'USD')` is "$1.5B", `formatMoney(3850, 'USD')` "$3,850"; without a currency the
 * bare amount. A bound says which it is, so that no lower one is rounded up and no upper one down.
 */
export function formatMoney(amount: number, currency: string | null, bound?: 'low' | 'high'): string {
	const symbol = currency ? (symbols[currency] ?? `${currency} `) : ''
	// Rounded first: 999,600 is 1M, not 1000K.
	const rounded = roundMoney(amount, bound)
	for (const [unit, size] of [
		['T', 1e12],
		['B', 1e9],
		['M', 1e6],
		['K', 1e3]
	] as const)
		if (rounded >= size && (rounded >= 1e4 || rounded % 1e3 === 0))
			return `${symbol}${Number((rounded / size).toPrecision(3))}${unit}`
	return `${symbol}${formatNumber(rounded)}`
}

/** A sentence from text with parts and sentences inside: say`${nameLab(lab)} took in ${3}.` */
export const say = makeSay(formatNumber)

/** The text with its first letter in upper case, as parts, unless they begin with a lab's name: xAI writes itself so. */
export function capitaliseParts(parts: readonly Part[]): Part[] {
	const [first, ...rest] = parts
	return first ? [first.lab ? first : { ...first, text: capitalise(first.text) }, ...rest] : []
}

/** Phrases as a list in words: "a", "a and b", "a, b and c". */
export function listParts(phrases: readonly (Part | readonly Part[])[], last = 'and'): Part[] {
	return phrases.flatMap((phrase, place) => {
		const link = place === 0 ? '' : place < phrases.length - 1 ? ', ' : ` ${last} `
		return say`${link}${phrase}`
	})
}

/** A finding as a sentence: with a full stop. */
export const endSentence = (parts: readonly Part[]): Part[] => say`${parts}.`

/** Sentences one after the other, with spaces between; empty ones are left out. */
export function joinSentences(...sentences: (readonly Part[])[]): Part[] {
	return sentences
		.filter((parts) => parts.length)
		.reduce<Part[]>((all, parts) => (all.length ? say`${all} ${parts}` : [...parts]), [])
}

/** A lab by its name, linked to its page; a country and an end that is not known have no page. */
export function nameLab(lab: Named, level = 'group'): Part {
	if (lab.id === unknownEnd) return { text: 'a lab that no report names' }
	if (level === 'country') return { text: spellCountry(lab.name) }
	return { text: lab.name, lab: lab.id, group: lab.group ?? lab.id }
}

/** Labs by their names: "Alpha, Beta or Gamma". */
export function nameLabs(labs: readonly Named[], last = 'and'): Part[] {
	return listParts(
		labs.map((lab) => nameLab(lab)),
		last
	)
}
