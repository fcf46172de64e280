// Terms in Labflow's compact notation: "$200M/4yr", "€3M/yr", "$10M–$100M/yr", "up to $1.5B/6yr", "$100M+ signing".
import type { Term } from './reading.ts'

const signs: Record<string, string> = {
	USD: '$',
	EUR: '€',
	GBP: '£',
	CNY: 'CN¥',
	KRW: '₩',
	INR: '₹',
	HKD: 'HK$',
	SGD: 'S$',
	CAD: 'C$',
	AUD: 'A$',
	TWD: 'NT$'
}
const kindWords: Partial<Record<Term['kind'], string>> = {
	package: ' package',
	offer: ' offer',
	salary: ' salary',
	'base-salary': ' base',
	bonus: ' bonus',
	'signing-bonus': ' signing',
	'retention-bonus': ' retention',
	equity: ' equity'
}
const periods: Partial<Record<Term['per'], string>> = {
	year: '/yr',
	'first-year': ' first year',
	month: '/mo',
	week: '/week',
	day: '/day',
	hour: '/hour',
	'multi-year': ' multi-year'
}

/** A sum in figures that lose nothing: "$1.25B", "$63.58K", "$298,372", "JPY 48M". */
function formatSum(value: number, currency: string | null): string {
	const sign = currency === null ? '' : (signs[currency] ?? `${currency} `)
	for (const [letter, size] of [
		['T', 1e12],
		['B', 1e9],
		['M', 1e6],
		['K', 1e3]
	] as const)
		if (value >= size && value % (size / 100) === 0 && (letter !== 'K' || value >= 1e4))
			return `${sign}${Math.round((value / size) * 100) / 100}${letter}`
	return `${sign}${value.toLocaleString('en-US')}`
}

/** The sum of a term between its bounds: "up to $1.5B", "$100M+", "$10M–$100M", "nine-figure USD". */
function formatBounds({
	low,
	high,
	currency,
	approximate
}: Pick<Term, 'low' | 'high' | 'currency' | 'approximate'>): string {
	if (low === null && high === null) return 'no sum'
	const about = approximate ? '~' : ''
	if (low === null) return `up to ${about}${formatSum(high!, currency)}`
	if (high === null) return `${about}${formatSum(low, currency)}+`
	if (low === high) return `${about}${formatSum(low, currency)}`
	const digits = String(low).length
	if (approximate && low === 10 ** (digits - 1) && high === 10 ** digits - 1 && digits > 1)
		return `${digits}-digit${currency === null ? '' : ` ${currency}`}`
	return `${about}${formatSum(low, currency)}–${formatSum(high, currency)}`
}

/** One term in compact form: `{ high: 3e8, currency: 'USD', years: 4, per: 'total' }` is "up to $300M/4yr". */
export function formatTerm(
	term: Pick<Term, 'kind' | 'low' | 'high' | 'currency' | 'assumed' | 'years' | 'per' | 'payments' | 'approximate'>
): string {
	const { kind, years, per, payments } = term
	const special = kind === 'signing-bonus' || kind === 'retention-bonus'
	const period =
		per === 'total'
			? years === null
				? ' in total'
				: `/${years}yr`
			: per === 'once'
				? special
					? ''
					: ' once'
				: `${periods[per] ?? ''}${per === 'month' && payments !== null ? ` ×${payments}` : ''}`
	if (term.low === null && term.high === null) return `${years ?? 'multi'}-year${kindWords[kind] ?? ''}`
	// A currency that no text named is not written as if one had.
	const currency = term.assumed.includes('currency') ? null : term.currency
	return `${formatBounds({ ...term, currency })}${period}${kindWords[kind] ?? ''}`
}
