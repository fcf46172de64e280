// What a panel of the retention figure says above its curve.
import { retentionMarks } from '../../server/domain/language.ts'
import type { LabRetention } from '../../server/schemas/retention.ts'

/** The findings of a panel: two years, else one; the median; how many. */
export function sayPanel({ n, left, oneYear, twoYears, median }: LabRetention): string[] {
	if (!n) return [retentionMarks.nobody]
	const share = twoYears ?? oneYear
	return [
		share ? retentionMarks.still(twoYears ? 'twoYears' : 'oneYear', share) : retentionMarks.tooYoung,
		retentionMarks.median(median),
		retentionMarks.count(n, left)
	]
}
