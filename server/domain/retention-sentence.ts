// What retention says: estimates with their intervals and how many were followed, and whom the records are of.
import { say, joinSentences, retentionBias, retentionWords } from './language.ts'
import type { Named, Part } from './part.ts'
import type { LabRetention } from './retention.ts'
import type { Range } from './sentence.ts'
import { fewestFollowed, isTold, type Standing } from './survival.ts'

export type RetentionLike = Range & {
	labs: readonly (Pick<LabRetention, 'n'> & { lab: Named; oneYear: Standing | null; twoYears: Standing | null })[]
	coverageEnd: string
	asOf?: string | null
	knownAt?: string | null
}

/** The span that is told: two years, where enough were followed for so long at any of the labs, else one. */
export function chooseSpan(
	labs: readonly Pick<RetentionLike['labs'][number], 'oneYear' | 'twoYears'>[]
): 'twoYears' | 'oneYear' | undefined {
	return (['twoYears', 'oneYear'] as const).find((span) => labs.some((lab) => isTold(lab[span])))
}

/**
 * The finding: "Two years on, an estimated 86% of joiners were still at Anthropic (70 to 94%, 11 followed that long) and
 * 71% at OpenAI (61 to 79%, 40)." The highest share first; a lab at which too few were followed is left out.
 */
export function sayRetention({ labs, ...range }: RetentionLike): Part[] {
	const span = chooseSpan(labs)
	const names = labs.map(({ lab }) => lab)
	if (!labs.some(({ n }) => n)) return retentionWords.nobody(names, range)
	if (!span) return retentionWords.tooFew(names, fewestFollowed, range)
	const shares = labs.flatMap(({ lab, [span]: share }) => (isTold(share) ? [{ lab, ...share }] : []))
	return retentionWords.still(
		span,
		shares.toSorted((a, b) => b.share - a.share)
	)
}

/** The finding, where too few were followed, what it is estimated from, and whom the records are of. */
export function sayRetentionInFull(retention: RetentionLike): Part[] {
	const { labs } = retention
	const span = chooseSpan(labs)
	const joined = labs.filter(({ n }) => n)
	const short = span ? joined.filter((lab) => !isTold(lab[span])) : []
	return joinSentences(
		sayRetention(retention),
		short.length ? retentionWords.short(short.map(({ lab }) => lab)) : [],
		joined.length ? retentionWords.followed(joined, retention) : [],
		span && labs.some((lab) => isTold(lab[span]) && lab[span].low !== null) ? say`${retentionWords.intervals}` : [],
		say`${retentionBias}`
	)
}
