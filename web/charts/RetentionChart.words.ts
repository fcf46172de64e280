// What a panel of the retention figure says above its curve.
import { formatInterval, formatShare, formatTenure, formatNumber } from '../../server/domain/language.ts'
import type { LabRetention } from '../../server/schemas/retention.ts'

/** The findings of a panel: two years, else one; the median; how many. */
export function sayPanel({ n, left, oneYear, twoYears, median }: LabRetention): string[] {
	if (!n) return ['no one on record']
	const inBrackets = (text: string) => text && ` (${text})`
	const share = twoYears ?? oneYear
	const [low, high] = [median.low ?? 0, median.high].map((days) => (days === null ? null : formatTenure(days)))
	const bounds = high === null ? `${low} or more` : `${low} to ${high}`
	return [
		share
			? `${formatShare(share.share)} after ${twoYears ? 'two years' : 'one year'}${inBrackets(formatInterval(share))}`
			: 'too young to say',
		median.days === null ? 'median tenure not reached' : `median ${formatTenure(median.days)}${inBrackets(bounds)}`,
		`n = ${formatNumber(n)}, ${formatNumber(left)} left`
	]
}
