// Offers over time, in rows and as bands.
import type { OfferTrendCounts, Series } from '../offer-trend.ts'
import type { Named, Part } from '../part.ts'
import type { Bounds } from '../yearly.ts'
import type { Clocked } from '../clock.ts'
import { nameRange, sayClocks, spellRange } from './counts.ts'
import { countOf, formatDate, formatMoney, joinWords, nameLab, say, sayCode, spellWhen } from './format.ts'
import { formatBounds } from './records.ts'
import { saySumOr } from './sums.ts'

// --- Offers over time (offer-title.ts)

/** What the sums of a basis are: "as reported, in US dollars". */
export function spellBasis({ basis, currency }: Pick<OfferTrendCounts, 'basis' | 'currency'>): string {
	if (basis === 'reported')
		return `as reported${currency ? `, in ${currency === 'USD' ? 'US dollars' : currency}` : ''}`
	if (basis === 'yearly') return 'a year, in US dollars'
	return basis === 'usd' ? 'in US dollars' : 'in today’s dollars'
}

/** Who offered, and to whom, as far as they are named. */
type Offered = { lab: Named | undefined; person: string | null }
/** " by Alpha to Ada Example"; [] where neither is named. */
const sayOffered = ({ lab, person }: Offered) =>
	say`${lab ? say` by ${nameLab(lab)}` : []}${person ? ` to ${person}` : ''}`
const offeredTo = { person: 'a named person', role: 'a role or an unnamed person' }
export const offerTrendWords = {
	/** "The largest sum a year certainly offered to a named person is at least $2M, by Alpha to Ada Example in August 2025, above the $1M before it" */
	record(
		{ named, per }: Series,
		sum: Bounds & { currency: string | null; before: number | null },
		offer: Offered & { date: string; datePrecision: string }
	): Part[] {
		const { currency, before } = sum
		const broke = before === null ? '' : `, above the ${formatMoney(before, currency)} before it`
		return say`The largest sum${per === 'year' ? ' a year' : ''} certainly offered to ${offeredTo[named]} is ${formatBounds(sum, currency) ?? ''},${sayOffered(offer)} ${spellWhen(offer.date, offer.datePrecision)}${broke}`
	},
	/** "More is told but disputed: $1B to $1.5B, by Alpha to Ada Example." */
	doubted(status: string, bounds: Bounds, currency: string | null, offer: Offered): Part[] {
		const by = sayOffered(offer)
		return say`More is told but ${status}: ${formatBounds(bounds, currency) ?? ''}${by.length ? ',' : ''}${by}.`
	},
	/** "12 offers with a sum as reported, in US dollars" */
	all: (n: number, basis: Parameters<typeof spellBasis>[0]) =>
		say`${countOf(n, 'offer')} with a sum ${spellBasis(basis)}`,
	/** "No offers with a sum on record since January 2026, as of 2026." */
	nothing({ since, until, ...clocks }: Clocked): Part[] {
		const [range, known] = [spellRange(since, until), sayClocks(clocks)]
		return say`No offers with a sum on record${range && ` ${range}`}${known && `, ${known}`}.`
	},
	/** "n = 12 offers with a sum, 9 to named people and 3 to roles, all dates, in US dollars; records count confirmed or reported offers." */
	count(trend: Clocked & Pick<OfferTrendCounts, 'n' | 'statuses' | 'basis' | 'currency'>, people: number): Part[] {
		const { n, since, until, statuses } = trend
		const known = sayClocks(trend)
		return say`n = ${countOf(n, 'offer')} with a sum, ${people} to named people and ${n - people} to roles, ${nameRange(since, until)}${known && `, ${known}`}, ${spellBasis(trend)}; records count ${joinWords(statuses, 'or')} offers.`
	}
}

// --- The largest offers (web/figures/front.ts)

export const largestOffers = {
	label: 'The largest reported offers',
	/** "Eleven of the twelve largest offers on record came from Meta. n = 12 whole packages of any date, in US dollars." */
	sentence: (title: string, n: number) => `${title}. n = ${countOf(n, 'whole package')} of any date, in US dollars.`
}

// --- Pay bands (web/figures/offers.ts, lab.ts)

/** Kinds of pay that bands are of. */
export const bandKinds = { 'base-salary': 'Base salary', 'annual-compensation': 'All pay of a year' }
export const bandTitles = {
	/** "Base salary reported for 12 roles at 3 labs" */
	all: (kind: keyof typeof bandKinds, roles: number, labs: number) =>
		`${bandKinds[kind]} reported for ${countOf(roles, 'role')} at ${countOf(labs, 'lab')}`,
	/** Of one lab: "9 base salaries reported for roles" */
	lab: (count: number) => `${countOf(count, 'base salary', 'base salaries')} reported for roles`,
	/** Of one lab, with the bounds and dates: "9 base salaries reported for roles at Alpha, $200K to $850K a year. n = 9 bands, 2023 to June 2026." */
	label(
		lab: string,
		{ n, low, high, first, last }: { n: number; low: number; high: number; first: string; last: string }
	): string {
		const sums = low === high ? formatMoney(low, 'USD') : `${formatMoney(low, 'USD')} to ${formatMoney(high, 'USD')}`
		return `${bandTitles.lab(n)} at ${lab}, ${sums} a year. n = ${countOf(n, 'band')}, ${nameRange(first, last)}.`
	}
}

// --- The rows of offers (web/charts/OfferChart, BandChart, ClaimChart)

export const offerMarks = {
	/** A person without a name, and their employer: "Unnamed, Alpha" */
	unnamed: (employer?: string) => `Unnamed${employer ? `, ${employer}` : ''}`,
	/** Where no one lab offers. */
	market: 'across the market',
	/** "reported, outcome unknown", "reported, declined" */
	state: (status: string, outcome: string) => `${status}, ${outcome === 'unknown' ? 'outcome unknown' : outcome}`
}
export const bandMarks = {
	market: 'Across the market',
	role: 'a role',
	/** "4 Jul 2025, 2 sources" */
	when: (date: string, precision: string, sources: number) =>
		`${formatDate(date, precision)}, ${countOf(sources, 'source')}`
}
export const claimMarks = {
	title: 'What each source says of the offer',
	reading: 'On record',
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

// --- Offers over time (web/charts/OfferField, web/parts/offers.ts)

/** Who offers: a lab by its short name, or the market. */
const nameOfferer = (by: string | null) => by ?? 'The market'
const saySum = ({ low, high, currency, per }: Bounds & { currency: string | null; per: string }) =>
	`${saySumOr({ low, high }, currency, 'no sum')}${per === 'year' ? ' a year' : ''}`
export const fieldMarks = {
	/** What stands over the panels. */
	panels: { total: 'For the whole term', year: 'A year' },
	/**
	 * An offer: "Alpha to Ada Example, 4 Jul 2025: $2M/4yr, whole package; $500K a year; reported, outcome unknown"; `sum` where it
	 * is not that of the notation.
	 */
	offer(
		by: string | null,
		offer: {
			personName: string | null
			date: string
			datePrecision: string
			notation: string
			kind: string
			contingent: string | null
			status: string
			outcome: string
		},
		sum?: Parameters<typeof saySum>[0]
	): string {
		const { personName, date, datePrecision, notation, kind, contingent, status, outcome } = offer
		const condition =
			{ yes: ', in part on conditions', unknown: ', in part perhaps on conditions' }[contingent ?? ''] ?? ''
		return `${nameOfferer(by)} to ${personName ?? 'a role or an unnamed person'}, ${formatDate(date, datePrecision)}: ${notation}, ${sayCode(kind)}${condition}${sum ? `; ${saySum(sum)}` : ''}; ${offerMarks.state(status, outcome)}`
	},
	/** A record beside its step: "Ada Example $250M", "Alpha, a role $1B+"; `isOpen` where the sum may be more. */
	record: (by: string | null, person: string | null, low: number, isOpen: boolean, currency: string | null) =>
		`${person ?? `${nameOfferer(by)}, a role`} ${formatMoney(low, currency)}${isOpen ? '+' : ''}`,
	/** After a record, on the phone, how many were before it: "+3 before" */
	before: (records: number) => `+${records} before`,
	/** A median's band: "median, n = 12" */
	medianBand: (n: number) => `median, n = ${n}`,
	/** "Median of 12 offers to named people in 2025, base salary: between $1M and $2M a year; 3 without an upper bound" */
	median(
		median: Bounds & {
			named: 'person' | 'role'
			per: string
			kind: string
			year: string
			n: number
			openLow: number
			openHigh: number
		},
		currency: string | null
	): string {
		const { named, per, kind, year, n, low, high, openLow, openHigh } = median
		const bounds =
			low !== null && high !== null && low !== high
				? `between ${formatMoney(low, currency)} and ${formatMoney(high, currency)}`
				: saySumOr({ low, high }, currency, 'open')
		const open = [
			...(openLow ? [`${openLow} without a lower bound`] : []),
			...(openHigh ? [`${openHigh} without an upper bound`] : [])
		]
		return `Median of ${countOf(n, 'offer')} to ${named === 'person' ? 'named people' : 'roles'} in ${year}, ${sayCode(kind)}: ${bounds}${per === 'year' ? ' a year' : ''}${open.length ? `; ${open.join(', ')}` : ''}`
	},
	/** Colours that stand for no one lab. */
	others: (areLabs: boolean) => (areLabs ? 'any other lab' : 'any lab'),
	/** How to read the figure, by what it holds. */
	dek(
		trend: Parameters<typeof spellBasis>[0],
		{ areBoth, areRoles, areMedians }: { areBoth: boolean; areRoles: boolean; areMedians: boolean }
	): string {
		return [
			`Each upright is an offer from its lower to its upper bound, ${spellBasis(trend)}; an arrow where a bound is open,`,
			'a line across the days that its date may mean.',
			areBoth ? 'Full: named people; faint: roles.' : '',
			'Hatched: a part depends on conditions, or may.',
			`Steps: the record, by lower bounds alone${areRoles ? ', dashed for roles' : ''}.`,
			areMedians ? 'Grey bands: where the median of a kind and year lies.' : '',
			'A year is as wide as its offers need.'
		]
			.filter(Boolean)
			.join(' ')
	}
}
