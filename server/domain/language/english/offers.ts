// Offers over time, in rows and as bands.
import type { Population } from '../../vocabulary/offers.ts'
import type { OfferCounts, Series, Bounds } from '../../vocabulary/said.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Clocked } from '../../time/clocks.ts'
import {
	capitalise,
	countOf,
	formatDate,
	formatMoney,
	inWords,
	joinWords,
	nameLab,
	say,
	sayCode,
	spellWhen,
	whose,
	whoseLab
} from './format.ts'
import { offerMarks } from './largest-offers.ts'
import { sayBasis, nameWhom } from './offer-whom.ts'
import { nameRange } from './range.ts'
import { formatBounds } from './bounds.ts'
import { saySumOr } from './sums.ts'

// --- Offers over time (offer-title.ts)

/** What the sums of a basis are: "as reported, in US dollars". */
export function spellBasis({ basis, currency }: Pick<OfferCounts, 'basis' | 'currency'>): string {
	if (basis === 'reported')
		return `as reported${currency ? `, in ${currency === 'USD' ? 'US dollars' : currency}` : ''}`
	if (basis === 'yearly') return 'a year, in US dollars'
	return basis === 'usd' ? 'in US dollars' : 'in today’s dollars'
}

/** Who offered, and to whom, as far as they are named. */
type Offered = { lab: Named | undefined; person: string | null }

const offeredTo = {
	person: 'a named person',
	'group-offer': 'people not named',
	role: 'a post',
	survey: 'a post on average'
}
const pointNouns = {
	person: ['for named people', 'for a named person'],
	'group-offer': ['for people not named', 'for people not named'],
	role: ['for posts', 'for a post'],
	survey: ['averages or medians', 'average or median']
} as const
export const offerTrendWords = {
	/**
	 * "Ada Example’s $250M from Alpha in August 2025 is the largest sum a year reported without
	 * dispute for a named person; sums with only a lower limit ($200M+) may be larger"; of an open sum it is the highest lower limit.
	 */
	record(
		{ population, per }: Series,
		{ low, isExact, open }: { low: number; isExact: boolean; open: Bounds },
		{ basis, currency, statuses }: Pick<OfferCounts, 'basis' | 'currency' | 'statuses'>,
		offer: Offered & { date: string; datePrecision: string }
	): Part[] {
		const sum = `${formatMoney(low, currency)}${isExact ? '' : ' or more'}${per === 'year' ? ' a year' : ''}${basis === 'today' ? ' in today’s dollars' : ''}`
		const { lab, person } = offer
		const by = person && lab ? say` from ${nameLab(lab)}` : []
		const holder = person ? whose(person) : lab ? whoseLab(lab) : 'An offer of'
		const sure = statuses.every((status) => status === 'confirmed' || status === 'reported') ? ' without dispute' : ''
		const most = isExact ? 'the largest sum' : 'the highest lower limit'
		const limits = [
			...(open.low === null ? [] : [`a lower limit (${formatMoney(open.low, currency, 'low')}+)`]),
			...(open.high === null ? [] : [`an upper one (up to ${formatMoney(open.high, currency, 'high')})`])
		]
		const may = limits.length ? `; sums with only ${joinWords(limits, 'or')} may be larger` : ''
		return say`${holder} ${sum}${by} ${spellWhen(offer.date, offer.datePrecision)} is ${most} reported${sure} for ${offeredTo[population]}${may}`
	},
	/** "A larger sum is disputed: $1B to $1.5B for Ada Example from Alpha." */
	doubted(status: string, bounds: Bounds, currency: string | null, { lab, person }: Offered): Part[] {
		const doubt = { rumored: 'only a rumour', reversed: 'undone' }[status] ?? status
		return say`A larger sum is ${doubt}: ${formatBounds(bounds, currency) ?? ''}${person ? ` for ${person}` : ''}${lab ? say` from ${nameLab(lab)}` : []}.`
	},
	/** "12 sums as reported, in US dollars" */
	all: (n: number, basis: Parameters<typeof spellBasis>[0]) => say`${countOf(n, 'sum')} ${spellBasis(basis)}`,
	/** What the offers are narrowed to, before a finding: "of the offers by Alpha that were declined"; "" where nothing is. */
	among: (narrowing: string) => (narrowing ? `of the ${narrowing}` : ''),
	/** "No sum is reported for offers since January 2026, as of 2026." */
	nothing: (narrowing: string) => say`No sum is reported for ${narrowing || 'any offer'}.`,
	/**
	 * "12 sums, in US dollars, all dates: 9 for named people and 3 for posts. The largest is of confirmed or reported offers, by
	 * lower limits; 2 estimates by outsiders are left out of it."
	 */
	count(
		trend: Clocked & OfferCounts & { records: readonly unknown[]; narrowing: string },
		counts: readonly { population: keyof typeof pointNouns; n: number }[]
	): Part[] {
		const { n, narrowing, statuses, estimates } = trend
		const some = counts.filter(({ n }) => n)
		const told = joinWords(some.map(({ population, n }) => `${n} ${pointNouns[population][n === 1 ? 1 : 0]}`))
		const left = estimates
			? `; ${countOf(estimates, 'estimate')} by outsiders ${estimates === 1 ? 'is' : 'are'} left out of it`
			: ''
		const rule = trend.records.length
			? ` The largest is of ${joinWords(statuses, 'or')} offers, by lower limits${left}.`
			: ''
		const of = narrowing ? `of the ${narrowing}` : nameRange(trend)
		return say`${countOf(n, 'sum')}, ${spellBasis(trend)}, ${of}: ${told}.${rule}`
	}
}

// --- Pay bands (web/figures/offers.ts, lab.ts)

/** Kinds of pay that bands are of. */
export const bandKinds = { 'base-salary': 'Base salary', 'annual-compensation': 'Total pay' }
type Told = { low: number; high: number; posts: number; labs: number }
/** "$80K to $850K a year", "$200K a year" */
const sayRange = ({ low, high }: Pick<Told, 'low' | 'high'>) => `${formatBounds({ low, high }, 'USD') ?? ''} a year`
export const bandTitles = {
	/** "The median base salary of 60 posts at 18 labs lies between $240K and $405K a year"; without a median the range. */
	all(kind: keyof typeof bandKinds, told: Told, median: Bounds | undefined): string {
		const what = bandKinds[kind].toLowerCase()
		const of = `${countOf(told.posts, 'post')} at ${countOf(told.labs, 'lab')}`
		if (!told.posts) return `No ${what} for a post has been reported`
		const { low, high } = median ?? { low: null, high: null }
		if (low === null || high === null) return `${capitalise(what)} of ${of}: ${sayRange(told)}`
		const between =
			low === high
				? `is ${formatMoney(low, 'USD')}`
				: `lies between ${formatMoney(low, 'USD', 'low')} and ${formatMoney(high, 'USD', 'high')}`
		return `The median ${what} of ${of} ${between} a year`
	},
	/** Of one lab: "Base salaries of 9 posts at Alpha: $200K to $850K a year" */
	lab: (lab: string, told: Pick<Told, 'low' | 'high' | 'posts'>) =>
		`Base salaries of ${countOf(told.posts, 'post')} at ${lab}: ${sayRange(told)}`,
	/** The same with its dates: "Base salaries of 9 posts at Alpha: $200K to $850K a year, 2023 to June 2026." */
	label: (lab: string, told: Pick<Told, 'low' | 'high' | 'posts'>, first: string, last: string) =>
		`${bandTitles.lab(lab, told)}, ${nameRange({ since: first, until: last })}.`,
	/** "12 estimates by outsiders are hatched and counted nowhere" */
	estimates: (count: number) =>
		`${countOf(count, 'estimate')} by outsiders ${count === 1 ? 'is' : 'are'} hatched and counted nowhere`,
	/** "9 averages or medians of several people are no bands: they are drawn, and not counted" */
	surveys: (count: number) =>
		`${countOf(count, 'average or median', 'averages or medians')} of several people ${count === 1 ? 'is' : 'are'} drawn, and not counted as a post`
}

// --- The rows of offers (web/charts/offers/OfferChart, BandChart, ClaimChart)

export const bandMarks = {
	market: 'Across the market',
	/** "4 Jul 2025, job ad, 2 sources" */
	when: (date: string, precision: string, basis: string | null, sources: number) =>
		[formatDate(date, precision), sayBasis(basis), countOf(sources, 'source')].filter(Boolean).join(', ')
}
export const claimMarks = {
	title: 'What each source says of the offer',
	reading: 'As recorded',
	/** "One reported sum", "Two sums and an objection"; of a guess of outsiders "One estimate" */
	heading(sums: number, objections: number, isEstimate: boolean): string {
		if (isEstimate && !objections) return sums === 1 ? 'One estimate' : `${capitalise(inWords(sums))} estimates`
		if (!objections) return sums === 1 ? 'One reported sum' : `${capitalise(inWords(sums))} reported sums`
		const many = sums === 1 ? 'One sum' : `${capitalise(inWords(sums))} sums`
		return `${many} and ${objections === 1 ? 'an objection' : `${inWords(objections)} objections`}`
	},
	/** "as written: $200M/4yr" */
	written: (notation: string) => `as written: ${notation}`,
	/** The same as a sentence: "As written: “$200M/4yr”." */
	sentence: (notation: string) => `As written: “${notation}”.`,
	/** Whose figure it is and who reported it: "a spokesperson, by Wired" */
	head: (speaker: string | null, reporter: string) => (speaker ? `${speaker}, by ${reporter}` : reporter),
	/** Where it was published: "via type0, 4 Jul 2025, outlet"; `via` where that is not the reporter's own page. */
	print: (via: string | null, published: string | null, tier: string) =>
		`${via === null ? '' : `via ${via}, `}${published ? formatDate(published) : 'undated'}, ${tier}`,
	/** "Denies it", "Disputes the account: $50M" */
	objection: (stance: string, notation: string | null) =>
		`${stance === 'denies' ? 'Denies it' : 'Disputes the account'}${notation ? `: ${notation}` : ''}`,
	/** An offer for scale: "Alpha, 2025, reported, declined" */
	other: (lab: string | null, date: string, status: string, outcome: string) =>
		`${lab ?? 'market'}, ${date.slice(0, 4)}, ${status}${outcome === 'unknown' ? '' : `, ${outcome}`}`
}

// --- Offers over time (web/charts/offers/OfferField, web/parts/asks/offers.ts)

/** Who offers: a lab by its short name, or the market. */
const nameOfferer = (by: string | null) => by ?? 'The market'
const saySum = ({ low, high, currency, per }: Bounds & { currency: string | null; per: string }) =>
	`${saySumOr({ low, high }, currency, 'no sum')}${per === 'year' ? ' a year' : ''}`
export const fieldMarks = {
	/** What stands over the panels. */
	panels: { total: 'For the whole term', year: 'A year' },
	/**
	 * An offer: "Alpha to Ada Example, 4 Jul 2025: $2M/4yr, total package; $500K a year; reported, outcome unknown", a post: "Alpha,
	 * Engineer, 2025: $200K/yr, base salary; job ad"; `sum` where it is not that of the notation.
	 */
	offer(
		by: string | null,
		offer: {
			personName: string | null
			title: string | null
			population: Population
			date: string
			datePrecision: string
			notation: string
			kind: string
			contingent: string | null
			status: string
			outcome: string
			basis: string | null
		},
		sum?: Parameters<typeof saySum>[0]
	): string {
		const { personName, population, date, datePrecision, notation, kind, contingent } = offer
		const condition =
			{ yes: ', in part on conditions', unknown: ', in part perhaps on conditions' }[contingent ?? ''] ?? ''
		const isPost = population === 'role' || population === 'survey'
		const whom = personName ?? nameWhom(offer, population)
		return `${nameOfferer(by)}${isPost ? ', ' : ' to '}${whom}, ${formatDate(date, datePrecision)}: ${notation}, ${sayCode(kind)}${condition}${sum ? `; ${saySum(sum)}` : ''}; ${offerMarks.state(offer)}`
	},
	/** A record beside its step: "Ada Example $250M", "Alpha, not named $1B+"; `isOpen` where the sum may be more. */
	record: (by: string | null, person: string | null, low: number, isOpen: boolean, currency: string | null) =>
		`${person ?? `${nameOfferer(by)}, not named`} ${formatMoney(low, currency)}${isOpen ? '+' : ''}`,
	/** After a record, on the phone, how many were before it: "+3 before" */
	before: (records: number) => `+${records} before`,
	/** A median's band: "median, n = 12" */
	medianBand: (n: number) => `median, n = ${n}`,
	/** "Median of 12 sums for named people in 2025, base salary: between $1M and $2M a year; 3 without an upper limit" */
	median(
		median: Bounds & {
			population: keyof typeof pointNouns
			per: string
			kind: string
			year: string
			n: number
			openLow: number
			openHigh: number
		},
		currency: string | null
	): string {
		const { population, per, kind, year, n, low, high, openLow, openHigh } = median
		const bounds =
			low !== null && high !== null && low !== high
				? `between ${formatMoney(low, currency, 'low')} and ${formatMoney(high, currency, 'high')}`
				: saySumOr({ low, high }, currency, 'open')
		const open = [
			...(openLow ? [`${openLow} without a lower limit`] : []),
			...(openHigh ? [`${openHigh} without an upper limit`] : [])
		]
		return `Median of ${countOf(n, 'sum')} ${pointNouns[population][0]} in ${year}, ${sayCode(kind)}: ${bounds}${per === 'year' ? ' a year' : ''}${open.length ? `; ${open.join(', ')}` : ''}`
	},
	/** Colours that stand for no one lab. */
	others: (areLabs: boolean) => (areLabs ? 'any other lab' : 'any lab'),
	/** How to read the figure, by what it holds, in at most 35 words. */
	dek({
		areRecords,
		arePosts,
		areEstimates,
		areMedians
	}: Record<'areRecords' | 'arePosts' | 'areEstimates' | 'areMedians', boolean>): string {
		const marks = [
			...(areRecords ? ['the stepped line is the largest so far'] : []),
			...(arePosts ? ['faint marks are posts'] : []),
			...(areEstimates ? ['hatched ones outsiders’ estimates'] : []),
			...(areMedians ? ['grey bands medians'] : [])
		]
		return `Each bar runs from lower to upper limit, with an arrow where none was reported.${marks.length ? ` ${capitalise(marks.join(', '))}.` : ''}`
	}
}
