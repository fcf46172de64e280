// What a panel of the retention figure says above its curve.
import { retentionMarks } from '../../../server/domain/language/index.ts'
import { isTold, readMedian } from '../../../server/domain/careers/survival.ts'
import type { LabRetention } from '../../../server/schemas/retention.ts'

/** The findings of a panel: two years, else one, where enough were followed; the median; how many. */
export function sayPanel({ n, left, oneYear, twoYears, median }: LabRetention): string[] {
	if (!n) return [retentionMarks.nobody]
	return [
		isTold(twoYears)
			? retentionMarks.still('twoYears', twoYears)
			: isTold(oneYear)
				? retentionMarks.still('oneYear', oneYear)
				: retentionMarks.tooFew,
		retentionMarks.median(readMedian(median, n), median),
		retentionMarks.count(n, left)
	]
}
