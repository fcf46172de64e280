// Step 3e. Numbers that are no sums: counts, percentages, multiples, shares of stock, schedules, monthly payments a year.
import type { Amount } from './amount.ts'
import { hasRole as has, numberAt, type Text } from './token.ts'

/** "40/30/20/10": shares of a grant by year, which make a hundred. */
export function scheduleAt(text: Text, start: number): number | undefined {
	if (!has(text, start, 'digits') || !has(text, start + 1, 'slash')) return undefined
	let sum = Number(text.tokens[start]!.text)
	let next = start + 1
	for (; has(text, next, 'slash') && has(text, next + 1, 'digits') && sum < 100; next += 2)
		sum += Number(text.tokens[next + 1]!.text)
	return sum === 100 && next > start + 3 ? next : undefined
}

const users =
	/^(用户|用戶|日活|月活|粉丝|参数|參數|下载|播放|users|subscribers|downloads|followers|parameters|ユーザー|사용자|이용자|nutzer|utilisateurs|usuarios|utenti)$/

/** "用户超过5000万": a number without currency that counts the noun before it. */
export function countedAhead({ tokens }: Text, start: number, amount: Amount): string | undefined {
	if (amount.currency !== null) return undefined
	for (let i = start - 1; i >= 0 && i > start - 5; i--) {
		const { roles, text } = tokens[i]!
		if (users.test(text)) return 'count'
		if ((roles.before ?? roles.glue ?? roles.after ?? roles.colon) === undefined) return undefined
	}
	return undefined
}

/** A number that counts something else, is a share or a multiple: "3,000 employees", "50 %", "130,000 shares". */
export function countedBy(text: Text, next: number, amount: Amount): string | undefined {
	if (has(text, next, 'percent')) return 'percent'
	if (amount.currency !== null) return undefined
	if (amount.low === 401_000) return 'count' // the American pension plan
	if (has(text, next, 'times') && numberAt(text, next + 1, 'digits') === undefined) return 'multiple'
	const place = has(text, next, 'dash') || has(text, next, 'after') ? next + 1 : next
	if (has(text, place, 'units')) return 'equity-units'
	const noun =
		has(text, place, 'counted') &&
		!has(text, place, 'kind') &&
		(!has(text, place, 'period') || has(text, place + 1, 'counted'))
	return noun ? 'count' : undefined
}

/** "月base 8万，16个月": more months than a year has, behind a monthly sum and not of a contract. */
function isMonths({ tokens }: Text, i: number, count: number): boolean {
	if (!/^[个個]月$/.test(tokens[i + 1]?.text ?? '') || count < 13 || count > 16) return false
	const behind = tokens[i + 2]?.roles
	if (behind && (behind.comma ?? behind.stop ?? behind.bar ?? behind.and ?? behind.close) === undefined) return false
	return tokens.slice(Math.max(0, i - 8), i).some(({ roles, text }) => roles.period === 'month' || text === '月')
}

/** "16薪", "14 monthly salaries": how many monthly sums a year; between 12 and 24 of them. */
export function paymentsAt(text: Text, i: number): { count: number; next: number } | undefined {
	const count = Number(text.tokens[i]!.text)
	if (!has(text, i, 'digits') || !(has(text, i + 1, 'payments') || isMonths(text, i, count))) return undefined
	return count > 11 && count < 25 ? { count, next: i + 2 } : undefined
}
