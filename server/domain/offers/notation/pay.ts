// Step 8a. Whether a sum is pay at all, by the words that belong to it.
import type { Amount } from './amount.ts'
import { nearest, type Bearing } from './bearing.ts'

/** Words that pay and other sums share, so that any other sign weighs more. */
const common =
	/^(deals?|contracts?|pay|pays|paying|paid|payments?|make|makes|making|offers?|offer(ed|ing)|earn.*|income|shares?|stocks?|jobs?|合同|合约|收入|方案|契約|계약|수입|accordo?|acuerdo|pago|pagos|pagar|to join|to hire|in cash|cash)$/

/** Less than this, in whole units, is no company's worth; where a company is only named, and in currencies of small units. */
const leastValuation = 1e6
const leastWorth = 2e9
const smallUnits = /^(JPY|KRW|IDR|VND|IRR|COP|CLP|HUF|KHR|LAK|UGX|TZS|PYG|peso)$/

/**
 * Why a sum is no pay, and null where it may be. A reason with `!` holds whatever speaks for pay, one with `?` only where
 * nothing does; others where they are nearer than the words of pay.
 */
export function notPayOf({ kinds, notPay, periods, spans }: Bearing, amount: Amount): string | null {
	const strong = notPay.find(({ value }) => value.endsWith('!'))
	if (strong) return strong.value.slice(0, -1)
	const reason = nearest(notPay)
	if (!reason) return null
	const kind = nearest(kinds.map((near) => ({ ...near, distance: near.distance + (common.test(near.text) ? 30 : 0) })))
	if (reason.value.endsWith('?')) {
		const told = kinds.length > 0 || spans.length > 0 || periods.some(({ value }) => !/^(in |once$)/.test(value))
		const most = amount.high ?? amount.low ?? 0
		const name = reason.value.slice(0, -1)
		if (told || (name === 'valuation' && most < leastValuation)) return null
		if (name !== 'worth') return name
		return most < leastWorth || smallUnits.test(amount.currency ?? '') ? null : 'valuation'
	}
	return kind && kind.distance < reason.distance ? null : reason.value
}

/**
 * Whether a number without currency or scale can be a sum: "made 425,000 a year", not "in 2025"; `whole` where it is all
 * that the text says.
 */
export function isSum({ low, high, plain }: Amount, raw: string, bearing: Bearing, whole: boolean): boolean {
	if (!plain) return true
	const value = low ?? high ?? 0
	if (/^(19|20)\d\d$/.test(raw) || value < 1000) return false
	const words = [...bearing.kinds, ...bearing.periods, ...bearing.spans].filter(({ distance }) => distance < 25)
	return whole || words.length > 0
}
