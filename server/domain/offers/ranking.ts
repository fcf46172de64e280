// Which sums stand beside which: whom terms are for, what a sum rests on, and which offers are ranked by size.

export const populations = ['person', 'group-offer', 'role', 'survey'] as const
export type Population = (typeof populations)[number]

type Told = { person: string | null; kind: string; population: string | null }

/** Kinds of pay that go with a post: unnamed, they are a band for a role where nobody says whom they are for. */
const postKinds = new Set(['annual-compensation', 'base-salary'])

/** Whom terms are for; of release 1.0.0, which did not say, by whether a person is named and by the kind. */
export function populationOf({ person, kind, population }: Told): Population {
	if (population !== null) return population as Population
	return person === null ? (postKinds.has(kind) ? 'role' : 'group-offer') : 'person'
}

/** Whether terms are an offer, to a person or to people who are not named; bands, averages and medians are none. */
export function isOffer(terms: Told): boolean {
	return ['person', 'group-offer'].includes(populationOf(terms))
}

/** Whether a sum is somebody’s guess: an aggregator’s, a recruiter’s, a columnist’s. */
export const isEstimate = ({ basis }: { basis: string | null }): boolean => basis === 'estimate'

/** Whether a sum counts in medians and headlines: estimates do where what sums rest on was asked for. */
export const countsBy =
	(asked: readonly string[] | undefined) =>
	(sum: { basis: string | null }): boolean =>
		asked !== undefined || !isEstimate(sum)

/** How many times the lower limit an upper one may be for a range to have a size. */
export const widestRange = 10

type Sized = Told & {
	basis: string | null
	status: string
	low: number | null
	high: number | null
	/** Pages that report it. */
	sourceCount: number
}

/**
 * Whether an offer is ranked by size: it is one, its lower limit is told, and it is no estimate, no rumour of one page, no
 * range wider than tenfold, neither denied nor undone.
 */
export function isRanked(offer: Sized): boolean {
	const { status, low, high, sourceCount } = offer
	if (!isOffer(offer) || isEstimate(offer) || low === null || low === 0) return false
	if (high !== null && high > low * widestRange) return false
	return status === 'rumored' ? sourceCount > 1 : status !== 'denied' && status !== 'reversed'
}
