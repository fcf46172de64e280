// Which sums stand beside which: whom terms are for, what a sum rests on, and which offers are ranked by size.
import { isOffer, type Meant } from '../vocabulary/offers.ts'

/** Whether a sum is somebody’s guess: an aggregator’s, a recruiter’s, a columnist’s. */
export const isEstimate = ({ basis }: { basis: string | null }): boolean => basis === 'estimate'

/** Whether a sum counts in medians and headlines: estimates do where what sums rest on was asked for. */
export const countsBy =
	(asked: readonly string[] | undefined) =>
	(sum: { basis: string | null }): boolean =>
		asked !== undefined || !isEstimate(sum)

/** How many times the lower limit an upper one may be for a range to have a size. */
export const widestRange = 10

type Sized = Meant & {
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
