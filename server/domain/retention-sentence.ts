// What retention says: shares with n and their intervals, and whom the records are of.
import { say, joinSentences, retentionBias, retentionWords } from './language.ts'
import type { Named, Part } from './part.ts'
import type { LabRetention } from './retention.ts'
import type { Range } from './sentence.ts'

type Share = { share: number; low: number | null; high: number | null }
export type RetentionLike = Range & {
	labs: readonly (Pick<LabRetention, 'n'> & { lab: Named; oneYear: Share | null; twoYears: Share | null })[]
	coverageEnd: string
	asOf?: string | null
	knownAt?: string | null
}

/** The span of which most can be said: two years, where any lab was followed for so long, else one. */
function chooseSpan(labs: RetentionLike['labs']): 'twoYears' | 'oneYear' | undefined {
	return (['twoYears', 'oneYear'] as const).find((span) => labs.some((lab) => lab[span]))
}

/**
 * The finding: "Two years on, 86% of 40 joiners on record were still at Anthropic and 71% of 104 at OpenAI." The
 * highest share first.
 */
export function sayRetention({ labs, ...range }: RetentionLike): Part[] {
	const span = chooseSpan(labs)
	const isJoined = labs.some(({ n }) => n)
	if (!span)
		return retentionWords.nobody(
			labs.map(({ lab }) => lab),
			isJoined,
			range
		)
	const shares = labs.flatMap(({ lab, n, [span]: share }) => (share ? [{ lab, n, share: share.share }] : []))
	return retentionWords.still(
		span,
		shares.toSorted((a, b) => b.share - a.share)
	)
}

/** The finding, its intervals, the dates, and whom the records are of. */
export function sayRetentionInFull(retention: RetentionLike): Part[] {
	const { labs } = retention
	const span = chooseSpan(labs)
	const bounded = labs.flatMap(({ lab, ...shares }) => {
		const share = span && shares[span]
		return share && share.low !== null && share.high !== null ? [{ lab, ...share }] : []
	})
	return joinSentences(
		sayRetention(retention),
		bounded.length ? retentionWords.intervals(bounded) : [],
		span ? retentionWords.followed(retention) : [],
		say`${retentionBias}`
	)
}
