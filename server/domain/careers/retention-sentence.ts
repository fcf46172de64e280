// What retention says: estimates with their intervals and how many were followed, and whom the records are of.
import type { Clocked } from '../time/clocks.ts'
import { findFirstReporter, type PageLike } from '../records/independence.ts'
import { joinSentences, retentionBias, retentionWords, say, sayWithin, type PublishedShare } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import type { LabRetention } from './retention.ts'
import { fewestFollowed, isTold, type Standing } from './survival.ts'

/** A figure that others publish, as far as it stands beside an estimate. */
type MetricLike = {
	metric: string
	lab: string
	labName: string
	labGroup: string
	value: number | null
	date: string
	scope: string | null
	sources: readonly PageLike[]
}
export type RetentionLike = Clocked & {
	labs: readonly (Pick<LabRetention, 'n'> & { lab: Named; oneYear: Standing | null; twoYears: Standing | null })[]
	/** What others publish of these labs and their units. */
	published: readonly MetricLike[]
	level?: string
	coverageEnd: string
}

/** The span that is told: two years, where enough were followed for so long at any of the labs, else one. */
export function chooseSpan(
	labs: readonly Pick<RetentionLike['labs'][number], 'oneYear' | 'twoYears'>[]
): 'twoYears' | 'oneYear' | undefined {
	return (['twoYears', 'oneYear'] as const).find((span) => labs.some((lab) => isTold(lab[span])))
}

/** The share that others publish of those still there after two years, the newest of each lab that is told, or of its units. */
export function listPublished(published: readonly MetricLike[], labs: readonly Named[]): PublishedShare[] {
	const own = published.filter(
		({ metric, value, lab, labGroup }) =>
			metric === 'retention-2y-percent' && value !== null && labs.some(({ id }) => id === lab || id === labGroup)
	)
	const newest = [...Map.groupBy(own, ({ lab }) => lab).values()].map((all) =>
		all.reduce((a, b) => (b.date > a.date ? b : a))
	)
	return newest
		.toSorted((a, b) => b.value! - a.value!)
		.map(({ lab, labName, labGroup, value, date, scope, sources }) => ({
			lab: { id: lab, name: labName, group: labGroup },
			percent: value!,
			by: sources.map(findFirstReporter).find((name) => name !== undefined) ?? null,
			date,
			scope
		}))
}

/**
 * The finding: "Two years on, an estimated 86% of those known to have joined were still at Anthropic (70 to 94%, 11 followed
 * that long) and 71% at OpenAI (61 to 79%, 40); SignalFire published 80% for Anthropic and 67% for OpenAI in May 2025." The
 * highest share first; a lab at which too few were followed is left out. What others publish of it stands beside: they count
 * other people, and differ.
 */
export function sayRetention({ labs, published, level, asOf, knownAt, ...dates }: RetentionLike): Part[] {
	const span = chooseSpan(labs)
	const range = { ...dates, asOf, knownAt }
	const names = labs.map(({ lab }) => lab)
	const limits = { isAlone: level === 'lab' && labs.length > 0, asOf, knownAt }
	if (!labs.some(({ n }) => n)) return sayWithin(limits, retentionWords.nobody(names, range))
	if (!span) return sayWithin(limits, retentionWords.tooFew(names, fewestFollowed, range))
	const shares = labs.flatMap(({ lab, [span]: share }) => (isTold(share) ? [{ lab, ...share }] : []))
	const told = shares.toSorted((a, b) => b.share - a.share)
	const beside =
		span === 'twoYears'
			? listPublished(
					published,
					told.map(({ lab }) => lab)
				)
			: []
	return sayWithin(limits, retentionWords.still(span, told, range, beside))
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
