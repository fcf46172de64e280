// What retention says in words: shares with n and their intervals, and whom the records are of.
import { sayClocks } from './clock.ts'
import { yearDays, type LabRetention } from './retention.ts'
import { joinSentences, listParts, nameLab, say, spellRange, type Named, type Part } from './sentence.ts'
import { countOf, formatNumber, joinWords, spellDate } from './words.ts'

type Share = { share: number; low: number | null; high: number | null }
export type RetentionLike = {
	labs: readonly (Pick<LabRetention, 'n'> & { lab: Named; oneYear: Share | null; twoYears: Share | null })[]
	since: string | null
	until: string | null
	coverageEnd: string
	asOf?: string | null
	knownAt?: string | null
}

/** Whom the records are of; stands on every figure of retention. */
export const retentionBias = 'Our records are of people whose moves made news, not of all who work there.'

/** A share in whole percent: 0.709 is "71%". */
export function formatShare(share: number): string {
	return `${Math.round(share * 100)}%`
}

/** A share's interval: "56 to 82%"; "" where there is none. */
export function formatBounds({ low, high }: Share): string {
	return low === null || high === null ? '' : `${Math.round(low * 100)} to ${formatShare(high)}`
}

/** Tenure in words: 1186 days are "3.2 years", below two years in months: 400 are "13 months". */
export function formatTenure(days: number): string {
	if (days >= 2 * yearDays) return `${formatNumber(Number((days / yearDays).toFixed(1)))} years`
	return countOf(Math.round((days * 12) / yearDays), 'month')
}

/** The span of which most can be said: two years, where any lab was followed for so long, else one. */
function chooseSpan(labs: RetentionLike['labs']): 'twoYears' | 'oneYear' | undefined {
	return (['twoYears', 'oneYear'] as const).find((span) => labs.some((lab) => lab[span]))
}

/**
 * The finding: "Two years on, 86% of 40 joiners on record were still at Anthropic and 71% of 104 at OpenAI." The
 * highest share first.
 */
export function sayRetention({ labs, ...figure }: RetentionLike): Part[] {
	const span = chooseSpan(labs)
	if (!span) return sayNobody(labs, figure)
	const said = labs
		.flatMap((lab) => (lab[span] ? [{ ...lab, share: lab[span].share }] : []))
		.toSorted((a, b) => b.share - a.share)
		.map(
			({ lab, n, share }, place) =>
				say`${formatShare(share)} of ${n}${place ? '' : n === 1 ? ' joiner on record was still' : ' joiners on record were still'} at ${nameLab(lab)}`
		)
	return say`${span === 'twoYears' ? 'Two years' : 'One year'} on, ${listParts(said)}.`
}

/** What says that no share can be given. */
function sayNobody(labs: RetentionLike['labs'], { since, until }: Pick<RetentionLike, 'since' | 'until'>): Part[] {
	const range = spellRange(since, until)
	const where = labs.length
		? say` ${listParts(
				labs.map(({ lab }) => nameLab(lab)),
				'or'
			)}`
		: []
	return say`No one who joined${where}${range && ` ${range}`} is on record${labs.some(({ n }) => n) ? ' for a year' : ''}.`
}

/** The finding, its intervals, the dates, and whom the records are of. */
export function sayRetentionInFull(retention: RetentionLike): Part[] {
	const { labs, since, until, coverageEnd } = retention
	const clocks = sayClocks(retention)
	const span = chooseSpan(labs)
	const bounds = labs.flatMap((lab) => {
		const text = span && lab[span] ? formatBounds(lab[span]) : ''
		return text ? [`${lab.lab.name} ${text}`] : []
	})
	const range = spellRange(since, until) || 'on any known date'
	return joinSentences(
		sayRetention(retention),
		bounds.length ? say`At 95%: ${joinWords(bounds)}.` : [],
		span ? say`Joined ${range}, followed to ${spellDate(coverageEnd)}${clocks && `, ${clocks}`}.` : [],
		say`${retentionBias}`
	)
}
