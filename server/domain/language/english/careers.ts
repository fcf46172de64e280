// Careers and retention.
import type { Clocked } from '../../time/clocks.ts'
import { yearDays } from '../../time/date.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	countOf,
	formatDate,
	formatNumber,
	inWords,
	joinWords,
	listParts,
	nameLab,
	nameLabs,
	say,
	spellDate,
	spellWhen,
	startWords
} from './format.ts'
import { toldWords } from './where.ts'
import { sayScope } from './metrics.ts'
import { andClocks, spellEnd, spellRange, spellSpan, spellWithin } from './range.ts'

// --- Retention (retention-sentence.ts)

/** Whom the records are of; stands on every figure of retention. */
export const retentionBias = 'Our records are of people whose moves made news, not of all who work there.'

/** A share in whole percent: 0.709 is "71%". */
export function formatShare(share: number): string {
	return `${Math.round(share * 100)}%`
}

/** A share's interval: "56 to 82%"; "" where there is none. */
export function formatInterval({ low, high }: { low: number | null; high: number | null }): string {
	return low === null || high === null ? '' : `${Math.round(low * 100)} to ${formatShare(high)}`
}

/** Tenure in words: 1186 days are "3.2 years", below two years in months: 400 are "13 months". */
export function formatTenure(days: number): string {
	if (days >= 2 * yearDays) return `${formatNumber(Number((days / yearDays).toFixed(1)))} years`
	return countOf(Math.round((days * 12) / yearDays), 'month')
}

/** The bounds of an estimate: "56 to 82%"; it has none where nobody is known to have left. */
export function sayCertainty(bounds: { low: number | null; high: number | null }): string {
	return formatInterval(bounds) || 'no known exit by then'
}

type Estimate = { lab: Named; share: number; low: number | null; high: number | null; atRisk: number }
/** What others publish of a lab or its unit, in percent: who, and for which day. */
export type PublishedShare = { lab: Named; percent: number; by: string | null; date: string; scope: string | null }
export const retentionWords = {
	/** "Nobody is known to have joined Alpha or Beta since 2024." */
	nobody: (labs: readonly Named[], range: Clocked) =>
		say`Nobody is known to have joined${labs.length ? say` ${nameLabs(labs, 'or')}` : []}${spellSpan(range)}.`,
	/** "Of those known to have joined Alpha or Beta since 2024, fewer than five each were followed for a year: too few to say how many stay." */
	tooFew(labs: readonly Named[], fewest: number, range: Clocked): Part[] {
		const each = labs.length > 1 ? ' each' : ''
		return say`Of those known to have joined ${nameLabs(labs, 'or')}${spellSpan(range)}, fewer than ${inWords(fewest)}${each} were followed for a year: too few to say how many stay.`
	},
	/**
	 * "Two years on, an estimated 93% of those known to have joined Meta were still there (82 to 97%, 15 followed that long);
	 * SignalFire published 64% in May 2025, of a sample: people in SignalFire’s data."; of many "an estimated 86% of those known to have joined were still at Anthropic (70
	 * to 94%, 11 followed that long) and 71% at OpenAI (61 to 79%, 40)"
	 */
	still(
		span: 'oneYear' | 'twoYears',
		shares: readonly Estimate[],
		range: Clocked,
		published: readonly PublishedShare[]
	): Part[] {
		const joined = `of those known to have joined`
		const said = shares.map((estimate, place) => {
			const share = formatShare(estimate.share)
			const rest = `(${sayCertainty(estimate)}, ${formatNumber(estimate.atRisk)}${place ? '' : ' followed that long'})`
			if (shares.length === 1)
				return say`an estimated ${share} ${joined} ${nameLab(estimate.lab)}${spellWithin(range)} were still there ${rest}`
			return place
				? say`${share} at ${nameLab(estimate.lab)} ${rest}`
				: say`an estimated ${share} ${joined}${spellWithin(range)} were still at ${nameLab(estimate.lab)} ${rest}`
		})
		const beside = sayPublished(published, shares.length === 1 ? shares[0]!.lab : undefined)
		return say`${span === 'twoYears' ? 'Two years' : 'One year'} on, ${listParts(said)}${beside}.`
	},
	/** "Too few who joined SSI or Mistral AI were followed that long." */
	short: (labs: readonly Named[]) => say`Too few who joined ${nameLabs(labs, 'or')} were followed that long.`,
	/** "On record: 100 spells at Meta and 40 at OpenAI, begun since 2024, followed to 30 June 2026, as published by 2025." */
	followed(labs: readonly { lab: Named; n: number }[], figure: Clocked & { coverageEnd: string }): Part[] {
		const spells = joinWords(
			labs.map(({ lab, n }, place) => `${place ? formatNumber(n) : countOf(n, 'spell')} at ${lab.name}`)
		)
		const range = spellRange(figure) || 'on any known date'
		const until = range.includes(',') ? 'and followed until then' : `followed to ${spellDate(figure.coverageEnd)}`
		return say`On record: ${spells}, begun ${range}, ${until}${andClocks(figure)}.`
	},
	intervals: 'Intervals at 95%.'
}

/** What can be told of a median (survival.ts), in days. */
type MedianTold = { told: number } | 'not reached' | 'too few'
/** What others publish beside an estimate: "; SignalFire published 80% for Anthropic and 64% for Meta in May 2025"; `alone`: the one lab spoken of. */
export function sayPublished(published: readonly PublishedShare[], alone: Named | undefined): Part[] {
	const groups = [...Map.groupBy(published, ({ by, date, scope }) => `${by} ${date} ${scope}`).values()]
	return groups.flatMap((group) => {
		const { by, date, scope } = group[0]!
		const of = sayScope(scope)
		const shares = group.map(({ lab, percent }) =>
			alone?.id === lab.id ? say`${formatNumber(percent)}%` : say`${formatNumber(percent)}% for ${nameLab(lab)}`
		)
		return say`; ${by ?? 'others'} published ${listParts(shares)} ${spellWhen(date)}${of && `, ${of}`}`
	})
}

/** The table of retention (web/routes/trends/retention). */
export const retentionTable = {
	/** "86% (70 to 94%), 11 followed that long" */
	share: (share: { share: number; low: number | null; high: number | null; atRisk: number }) =>
		`${formatShare(share.share)}${inBrackets(sayCertainty(share))}, ${formatNumber(share.atRisk)} followed that long`,
	/** "too few to say, 3 followed that long" */
	tooFew: (atRisk: number) => `too few to say, ${formatNumber(atRisk)} followed that long`,
	/** The median: "3.2 years", "not reached", "too few to say" */
	median(median: MedianTold): string {
		if (median === 'too few') return 'too few to say'
		return median === 'not reached' ? 'not reached' : formatTenure(median.told)
	},
	/** Of one estimate beside another: "instead of 93%", "as with all of them" */
	against: (one: { share: number }, other: { share: number }) =>
		formatShare(one.share) === formatShare(other.share) ? 'as with all' : `instead of ${formatShare(other.share)}`
}

// --- A career (web/charts/careers/SpellChart, web/parts/record/career-title.ts)

export const spellMarks = {
	/** After the name of an adviser's or board post. */
	side: ' · side post',
	/** "Ada Example’s career" */
	title: (name: string) => `${name}’s career`,
	/** A spell: "Alpha, Chief Scientist: Jul 2025 to Oct 2025" */
	label: (lab: string, role: string | null, spell: Dates) => `${lab}${role ? `, ${role}` : ''}: ${sayWhen(spell)}`
}
type Dates = {
	start: string | null
	startPrecision: string | null
	end: string | null
	endPrecision: string | null
	ended: boolean
	lastPublished: string | null
}
/** When a spell was, in words: "Jul 2025 to Oct 2025", "since 2023, last mentioned Jan 2024", "until May 2024", "dates not known". */
export function sayWhen({ start, startPrecision, end, endPrecision, ended, lastPublished }: Dates): string {
	const [from, to] = [start && formatDate(start, startPrecision), end && formatDate(end, endPrecision)]
	if (from && to) return `${from} to ${to}`
	if (from) return ended ? `from ${from}, end not known` : `since ${from}, ${toldWords.last(lastPublished)}`
	if (to) return `until ${to}, start not known`
	return ended ? 'dates not known' : `start not known, ${toldWords.last(lastPublished)}`
}
/** A person's career: where they are now, as far as pages tell. */
export const careerTitle = {
	/** "Ada Example joined Alpha in December 2015; still there when last mentioned, in January 2024", "... co-founded Alpha ..." */
	untold(name: string, lab: Named, began: Began, told: string | null): Part[] {
		const verb = began.isFounder ? 'co-founded' : 'joined'
		const when = began.since && ` ${spellWhen(began.since, began.precision)}`
		if (!told)
			return say`${name} ${when ? verb : 'was at'} ${nameLab(lab)}${when ?? ''}; no dated report has mentioned it since`
		const last = `when last mentioned, ${spellWhen(told)}`
		return when
			? say`${name} ${verb} ${nameLab(lab)}${when}; still there ${last}`
			: say`${name} was still at ${nameLab(lab)} ${last}`
	},
	/** "Ada Example is at Alpha, since July 2025", "Ada Example is at Alpha, co-founded in July 2025" */
	at: (name: string, lab: Named, { since, precision, isFounder }: Began) =>
		say`${name} is at ${nameLab(lab)}${since ? (isFounder ? `, co-founded ${spellWhen(since, precision)}` : `, since ${spellDate(since, precision)}`) : ''}`,
	/** "Ada Example is at Alpha, since July 2025, and is to join Beta on 1 July 2026, as announced"; `now` is what `at` says. */
	toJoin: (name: string, now: Part[] | undefined, lab: Named, date: string, precision: string) =>
		say`${now ? say`${now}, and` : name} is to join ${nameLab(lab)} ${spellWhen(date, precision)}, as announced`,
	/** "Ada Example left Alpha in June 2026; no new post had been reported by the end of June 2026" */
	left: (name: string, lab: Named, date: string, precision: string, now: string) =>
		say`${name} left ${nameLab(lab)} ${spellWhen(date, precision)}; no new post had been reported by ${spellEnd(now)}`,
	/** "Nobody had reported by the end of June 2026 where Ada Example was" */
	nowhere: (name: string, now: string) => say`Nobody had reported by ${spellEnd(now)} where ${name} was`,
	/** "Four jobs, from five moves." */
	sentence: (spells: number, moves: number) =>
		`${careerTitle.jobs(spells)}, from ${inWords(moves)} ${moves === 1 ? 'move' : 'moves'}.`,
	/** "Four jobs" */
	jobs: (spells: number) => `${startWords(spells)} ${spells === 1 ? 'job' : 'jobs'}`
}
/** When somebody came to a lab, and whether they founded it. */
type Began = { since: string | null; precision: string | null; isFounder: boolean }

// --- The panels of retention (web/charts/careers/RetentionChart)

export const retentionTitle = 'Estimated share of joiners still there, by years since they joined'
export const retentionMarks = {
	nobody: 'no one on record',
	/** "86% after two years (70 to 94%)" */
	still: (span: 'oneYear' | 'twoYears', share: { share: number; low: number | null; high: number | null }) =>
		`${formatShare(share.share)} after ${span === 'twoYears' ? 'two years' : 'one year'}${inBrackets(sayCertainty(share))}`,
	tooFew: 'too few followed for a year to say',
	/** What the keys walk along: "14 months: 93% (82 to 97%), 15 followed" */
	step: (step: { days: number; share: number; low: number | null; high: number | null }, followed: number) =>
		`${formatTenure(step.days)}: ${formatShare(step.share)}${inBrackets(formatInterval(step))}, ${formatNumber(followed)} followed`,
	/** What walks along the curve of a lab: "Along the curve of Meta" */
	walk: (lab: string) => `Along the curve of ${lab}`,
	/** The median tenure in days: "median 3.2 years (2.1 years to 4 years)", "median 13 months (11 months or more)" */
	median(median: MedianTold, { low, high }: { low: number | null; high: number | null }): string {
		if (median === 'not reached') return 'median tenure not reached'
		if (median === 'too few') return 'too few followed to say a median'
		const [least, longest] = [low === null ? '' : formatTenure(low), high === null ? '' : formatTenure(high)]
		const bounds = least && (longest ? `${least} to ${longest}` : `${least} or more`)
		return `median ${formatTenure(median.told)}${inBrackets(bounds)}`
	},
	/** "n = 104, 37 left" */
	count: (n: number, left: number) => `n = ${formatNumber(n)}, ${formatNumber(left)} left`,
	/** Over the numbers of those at risk. */
	atRisk: 'still followed:',
	/** The last year of the axis. */
	lastYear: (year: number) => `${year} years`,
	/** What others publish of a lab, or of the unit named: "Meta FAIR 78% published" */
	published: (percent: number, unit?: string, isSample = false) =>
		`${unit ? `${unit} ` : ''}${formatNumber(percent)}% published${isSample ? ', a sample' : ''}`,
	/** "average 28 months" */
	average: (months: number, unit?: string, isSample = false) =>
		`${unit ? `${unit} ` : ''}average ${formatNumber(months)} months${isSample ? ', a sample' : ''}`,
	/** Of what others publish: "Meta: 64% published, a sample, of people in SignalFire’s data, May 2025" */
	source(lab: string, text: string, date: string, scope: string | null): string {
		const of = sayScope(scope)
		return `${lab}: ${text}${of && `, ${of}`}, ${formatDate(date)}`
	}
}
export const inBrackets = (text: string) => text && ` (${text})`
