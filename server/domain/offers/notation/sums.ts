// Step 4. Which of the numbers are sums at all: those with a currency or scale, those that lists of pay write in thousands,
// and bare ones where nothing else is a sum.
import { notationNotes } from '../../language/index.ts'
import type { Amount } from './amount.ts'
import type { Item } from './items.ts'
import { followingWords } from './relation.ts'

/** The words beside which people who list their pay write thousands alone: "TC 650, base 240". */
const ledger =
	/^(tc|comp|total comp|total compensation|base|base salary|base pay|bonus|stock|stocks|rsu|rsus|equity|sign[ -]?on|sign[ -]?on bonus|signing bonus|signing|ote)$/
const isLedger = (item: Item | undefined) => item !== undefined && !item.amount && ledger.test(item.token.text)
const isLink = (item: Item | undefined) =>
	item?.token.roles.colon !== undefined || item?.token.roles.dash !== undefined || item?.token.roles.open !== undefined
const isJoint = (item: Item | undefined) => item?.token.roles.dash !== undefined || item?.token.roles.to !== undefined

/** Whether a bare number may be one of thousands: "650", not "2,025" or "1.5"; "300 RSUs" beside others. */
const isShort = ({ amount, token }: Item) =>
	amount?.plain === true && amount.low !== null && amount.low >= 10 && amount.low < 1000 && !/[.,]/.test(token.text)

/** "TC 650, base 240" and "420-480 TC" with their thousands, said to be assumed. */
export function readThousands(items: Item[]): Item[] {
	const chosen = new Set<number>()
	items.forEach((item, i) => {
		if (!isShort(item)) return
		const before = isLink(items[i - 1]) ? items[i - 2] : items[i - 1]
		if (!isLedger(items[i + 1]) && !isLedger(before)) return
		chosen.add(i)
		for (const step of [-2, 2])
			if (isJoint(items[i + step / 2]) && items[i + step] && isShort(items[i + step]!)) chosen.add(i + step)
	})
	const sums = [...chosen].filter((i) => items[i]!.token.roles.counting === undefined)
	if (!sums.some((i) => items[i]!.amount!.low! >= 100)) return items
	return items.map((item, i) => {
		if (!chosen.has(i) || !item.amount) return item
		const { low, high, bare } = item.amount
		const amount: Amount = {
			...item.amount,
			low: low! * 1000,
			high: high === null ? null : high * 1000,
			bare: bare * 1000,
			plain: false,
			scaled: true,
			thousands: true
		}
		return { token: { ...item.token, roles: {} }, amount }
	})
}

/** The place of the number of shares that a sum is the price of: "12,000 RSUs at $180". */
function priceOf(items: Item[], i: number): number | undefined {
	if (!/^(at|@|à|zu|je|a|por|@)$/.test(items[i - 1]?.token.text ?? '')) return undefined
	return items[i - 2]?.token.roles.units === undefined ? undefined : i - 3
}

/** A number of shares is no money; RSUs without a currency are, where a base or a total stands beside them. */
export function settleUnits(items: Item[]): Item[] {
	const isUnits = ({ token }: Item) => token.roles.counting === 'equity-units'
	if (!items.some(isUnits)) return items
	const beside = items.some(({ token }) => /^(package|base-salary|salary)$/.test(token.roles.kind ?? ''))
	const sums = items.some((item) => item.amount && !item.amount.plain && !isUnits(item))
	return items.map((item, i) => {
		const price = item.amount && priceOf(items, i)
		if (price !== undefined && isUnits(items[price]!)) return { token: { ...item.token, roles: {} } }
		if (!isUnits(item)) return item
		const money = beside && sums && !item.amount!.plain && /rsu|stock units/.test(items[i + 1]?.token.text ?? '')
		return money ? { ...item, token: { ...item.token, roles: {} } } : { token: item.token }
	})
}

const isYear = (sign: string) => /^(19|20)\d\d$/.test(sign)

/**
 * Numbers without currency or scale are no sums where others have one, nor where they are years or small counts. While
 * ends of ranges are not joined yet (`mayLend`), those near a sum may still get its scale.
 */
export function demotePlain(items: Item[], mayLend = false): Item[] {
	const clear = items.some(({ amount }) => amount && !amount.plain)
	return items.map((item, i) => {
		const { amount, token } = item
		const beside = (step: number) => items[i + step]
		if (!amount?.plain || beside(-1)?.token.roles.times !== undefined || beside(1)?.token.roles.times !== undefined)
			return item
		if (isYear(token.text) && token.end - token.start === 4) {
			const period = beside(-1)?.token.text === 'for' ? 'year' : `in ${token.text}`
			return { token: { ...token, roles: { period } } }
		}
		if (mayLend && [-3, -2, -1, 1, 2, 3, 4].some((step) => beside(step)?.amount?.plain === false)) return item
		const labelled = amount.low !== null && amount.low >= 10_000 && labels(items, i)
		return (clear && !labelled) || (amount.low ?? 0) < 1000
			? { token: { ...token, roles: { ...token.roles, counting: 'number' } } }
			: item
	})
}

/** Whether a kind of pay stands right before or behind a number: "base 210,000". */
function labels(items: Item[], i: number): boolean {
	const before = isLink(items[i - 1]) ? items[i - 2] : items[i - 1]
	return before?.token.roles.kind !== undefined || items[i + 1]?.token.roles.kind !== undefined
}

/** "equity 1.6M over 4", "$2M grant /4", "$60M over the next four": years, where a small number ends what begins with a sum. */
export function readBareSpans(items: Item[]): Item[] {
	return items.map((item, i) => {
		const { amount, token } = item
		const count = token.roles.number ?? token.text
		if (!(amount?.plain ?? token.roles.number) || !/^([2-9]|10)$/.test(count)) return item
		const before = items[i - 1]?.token.text ?? ''
		if (!/^(over|across|\/|über|sur|su|over the)$/.test(before) && !followingWords.test(before)) return item
		const next = items[i + 1]?.token.roles
		const ends = !next || (next.comma ?? next.stop ?? next.bar ?? next.close ?? next.aside ?? next.and) !== undefined
		const sum = items.slice(Math.max(0, i - 6), i - 1).some((other) => other.amount?.plain === false)
		if (!ends || !sum) return item
		return {
			token: { ...token, roles: {} },
			span: { years: Number(count), notes: [notationNotes.bareYears(token.text)] }
		}
	})
}
