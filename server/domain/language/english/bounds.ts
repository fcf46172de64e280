// Sums as bounds, in short and to the last digit.
import type { Part } from '../../vocabulary/part.ts'
import type { Bounds } from '../../vocabulary/said.ts'
import { countOf, formatMoney, formatNumber } from './format.ts'

/** Bounds in words: "$1B to $1.5B", "at least $200M", "up to $250M", "$250M"; undefined where both are open. */
export function formatBounds({ low, high }: Bounds, currency: string | null): string | undefined {
	const [least, most] = [
		low !== null && formatMoney(low, currency, 'low'),
		high !== null && formatMoney(high, currency, 'high')
	]
	if (low !== null && low === high) return formatMoney(low, currency)
	if (least && most) return `${least} to ${most}`
	return least ? `at least ${least}` : most ? `up to ${most}` : undefined
}

/** A sentence as a title: without the full stop at its end. */
export function dropStop(parts: readonly Part[]): Part[] {
	return parts.map((part, i) => (i === parts.length - 1 ? { ...part, text: part.text.replace(/\.$/, '') } : part))
}

/** The bounds of a claim to the last digit: "up to USD 1,500,000,000 over 6 years"; undefined where it gives none. */
export function spellBounds({
	low,
	high,
	currency,
	years
}: Bounds & { currency: string | null; years: number | null }): string | undefined {
	const write = (sum: number) => `${currency ? `${currency} ` : ''}${formatNumber(sum)}`
	const term = years === null ? '' : ` over ${countOf(years, 'year')}`
	if (low !== null && high !== null) return `${low === high ? write(low) : `${write(low)} to ${write(high)}`}${term}`
	if (low !== null) return `at least ${write(low)}${term}`
	return high === null ? undefined : `up to ${write(high)}${term}`
}
